// What stands over facts and cited sentences.
import { describe, expect, test } from 'vitest';
import { lensesOf, lensText } from '../../../server/src/features/code-lenses.ts';
import type { Files } from '../../support/corpus.ts';
import { deskOf } from './support.ts';

const SETTINGS = 'version: 1\nevents: { opened: { once-per: [subject] } }\n';
const article = (day: number): string => `Tern Bridge opened on ${day} May 2021, say all.\n`;
const facts = (day: number, more = ''): string =>
  `article: { publisher: P${day}, published: 2021-06-01 }\nfacts:\n  - subject: Tern Bridge\n    event: opened\n    date: 2021-05-${day}\n    quote: Tern Bridge opened on ${day} May 2021\n${more}`;

/** Two say the 14th, one the 20th. */
const CORPUS: Files = {
  'corroborate.yaml': SETTINGS,
  'a.txt': article(14),
  'a.facts.yaml': facts(14),
  'b.txt': article(14),
  'b.facts.yaml': facts(14),
  'c.txt': article(20),
  'c.facts.yaml': facts(20),
};

function checkLenses(
  name: string,
  expected: readonly string[],
  files: Files = CORPUS,
  locale: 'en' | 'zh' = 'en',
): void {
  const { snapshot, path } = deskOf(files);
  const lenses = lensesOf(snapshot, path(name), { facts: true, articles: true });
  expect(lenses.map(lens => lensText(snapshot, lens, locale)?.title)).toEqual(expected);
  expect(lensesOf(snapshot, path(name), { facts: false, articles: false })).toEqual([]);
}

describe('over a fact', () => {
  test('who agrees and who does not', () => {
    checkLenses('a.facts.yaml', ['2 sources agree · 1 contradicts']);
    checkLenses('c.facts.yaml', ['1 source · 2 contradict']);
    checkLenses('c.facts.yaml', ['1 个来源 · 2 个矛盾'], CORPUS, 'zh');
  });
  test('a reprint is no source of its own', () =>
    checkLenses('a.facts.yaml', ['1 source · 1 contradicts'], {
      ...CORPUS,
      'b.facts.yaml': facts(14).replace('{ publisher', '{ origin: a.txt, publisher'),
    }));
  test('what says otherwise is no agreement, even where its finding is ignored', () =>
    checkLenses('a.facts.yaml', ['1 source'], {
      ...CORPUS,
      'a.facts.yaml': facts(14, '    ignore: [{ rule: conflicting-date, because: known }]\n'),
      'b.facts.yaml': 'facts: []',
    }));
  test('what was settled', () =>
    checkLenses('c.facts.yaml', ['1 source · settled'], {
      ...CORPUS,
      'b.facts.yaml': 'facts: []',
      'c.facts.yaml': facts(20, '    rank: preferred\n'),
    }));
  test('a claim of first', () => {
    checkLenses('a.facts.yaml', ['1 source · claim of first stands'], {
      'a.txt': article(14),
      'a.facts.yaml': facts(14, '    first: true\n'),
    });
  });
  test('none over what makes no claim', () =>
    checkLenses('a.facts.yaml', [], { ...CORPUS, 'a.facts.yaml': 'facts:\n  - subject: A\n' }));
});

describe('over a sentence', () => {
  test('how many facts cite it', () => checkLenses('a.txt', ['cited by 1 fact · 1 contradicts']));
  test('none where no fact does', () => checkLenses('a.txt', [], { ...CORPUS, 'a.facts.yaml': 'facts: []\n' }));
});
