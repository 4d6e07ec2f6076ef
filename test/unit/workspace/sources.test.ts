// What an article is as a source hangs on more files than its own: what corrects it, what it reprints, what shares its name.
import { expect, test } from 'vitest';
import { asPath } from '../../../server/src/base/brand.ts';
import { changed, corpusOf, type Files } from '../../support/corpus.ts';

const header = (keys: string): string => `article: { ${keys} }\nfacts: []\n`;

function checkRetired(files: Files, news: Readonly<Record<string, string | undefined>>, by: string | undefined): void {
  const { snapshot } = changed(corpusOf(files), news, { ...files, ...news });
  const retired = snapshot.article(asPath('old.txt'))?.retired;
  expect(retired).toEqual(by === undefined ? undefined : { kind: 'corrected', by });
}

const old = { 'old.txt': 'The mill burnt down in 1901.\n' };

test('a correction is the article that its fact file goes with, whichever of the two comes first', () => {
  const markdown = { ...old, 'new.md': 'In 1902.\n', 'new.facts.yaml': header('corrects: old.txt') };
  checkRetired(markdown, {}, 'new.md');
  checkRetired(markdown, { 'new.txt': 'In 1902, we say.\n' }, 'new.txt');
  checkRetired(markdown, { 'new.md': undefined }, 'new.txt');
  checkRetired(markdown, { 'new.facts.yaml': header('title: New') }, undefined);
});

test('of two fact files that correct an article, the one that is left still does', () => {
  const both = {
    ...old,
    'new.txt': 'In 1902.\n',
    'new.facts.yaml': header('corrects: old.txt'),
    'new.facts.yml': header('corrects: old.txt'),
  };
  checkRetired(both, { 'new.facts.yaml': undefined }, 'new.txt');
});

test('no article corrects itself', () => {
  checkRetired({ ...old, 'old.facts.yaml': header('corrects: old.txt') }, {}, undefined);
});

function checkOrigins(files: Files, origins: Readonly<Record<string, string>>): void {
  const snapshot = corpusOf(files);
  const found = Object.keys(origins).map(path => [path, snapshot.article(asPath(path))?.origin]);
  expect(Object.fromEntries(found)).toEqual(origins);
}

test('articles that reprint one another in a circle are one source, and so is what reprints them', () => {
  checkOrigins(
    {
      'a.txt': 'One.\n',
      'b.txt': 'One.\n',
      'c.txt': 'One.\n',
      'd.txt': 'One.\n',
      'a.facts.yaml': header('origin: c.txt'),
      'b.facts.yaml': header('origin: a.txt'),
      'c.facts.yaml': header('origin: b.txt'),
      'd.facts.yaml': header('origin: c.txt'),
    },
    { 'a.txt': 'a.txt', 'b.txt': 'a.txt', 'c.txt': 'a.txt', 'd.txt': 'a.txt' },
  );
});

test('reprints of one article that is not there are one source', () => {
  checkOrigins(
    {
      'a.txt': 'One.\n',
      'b.txt': 'One.\n',
      'a.facts.yaml': header('origin: wire.txt'),
      'b.facts.yaml': header('origin: wire.txt'),
    },
    { 'a.txt': 'wire.txt', 'b.txt': 'wire.txt' },
  );
});

test('the header beside a Markdown article says nothing of a .txt that is not there', () => {
  const snapshot = corpusOf({
    'a.md': 'Opened in 1902.\n',
    'a.facts.yaml': header('published: 1901'),
    'list.facts.yaml':
      'facts:\n  - { subject: Mill, event: opened, date: 1902, sources: [{ article: a.txt }, { article: a.md }] }\n',
  });
  expect(snapshot.article(asPath('a.txt'))).toBeUndefined();
  const late = [...snapshot.findings()].filter(({ finding }) => finding.code === 'future-event');
  expect(late.map(({ paths }) => paths)).toEqual([['a.md', 'list.facts.yaml']]);
});

test('a long chain of reprints leads to its first article', () => {
  const files = Array.from({ length: 500 }, (_, index) => [
    [`t${index}.txt`, 'One.\n'],
    [`t${index}.facts.yaml`, header(`origin: t${index + 1}.txt`)],
  ]).flat();
  checkOrigins(Object.fromEntries(files), { 't0.txt': 't500.txt', 't499.txt': 't500.txt' });
});
