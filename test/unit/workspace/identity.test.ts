// What does not change stays the same object, so that whoever compares by identity does no work.
import { expect, test } from 'vitest';
import { asPath } from '../../../server/src/base/brand.ts';
import { changed, corpusOf, type Files } from '../../support/corpus.ts';

const files: Files = {
  'a.txt': 'The old bridge was opened on 3 May 1932 by the mayor.\n',
  'a.facts.yaml': `facts:
  - { id: opening, subject: Old Bridge, event: opened, date: 1932-05-03, quote: opened on 3 May 1932 }
`,
  'b.txt': 'The bridge opened in 1933.\n',
  'b.facts.yaml': `facts:
  - { id: opening, subject: Old Bridge, event: opened, date: 1933, quote: opened in 1933 }
  - { id: builder, subject: Old Bridge, attribute: builder, value: Hartmann & Sons }
`,
  'corroborate.yaml': 'events: { opened: { once-per: [subject] } }\n',
};

function checkKept(news: Readonly<Record<string, string>>, kept: readonly string[]): void {
  const before = corpusOf(files);
  const { snapshot: after, work } = changed(before, news, { ...files, ...news });
  expect(work.claimsChanged).toBe(0);
  expect(after.state.groups).toBe(before.state.groups);
  expect(after.state.claims).toBe(before.state.claims);
  for (const path of kept) {
    expect(after.findingsIn(asPath(path)).length).toBeGreaterThan(0);
    expect(after.findingsIn(asPath(path))).toEqual(before.findingsIn(asPath(path)));
    for (const [index, finding] of after.findingsIn(asPath(path)).entries())
      expect(finding).toBe(before.findingsIn(asPath(path))[index]);
  }
}

test('a comment above the facts moves them and changes no claim', () => {
  checkKept({ 'a.facts.yaml': `# checked twice\n\n${files['a.facts.yaml']}` }, [
    'b.facts.yaml',
    'b.txt',
    'a.facts.yaml',
  ]);
});

test('an article that grows changes no claim', () => {
  checkKept({ 'a.txt': `A line above it.\n${files['a.txt']}` }, ['b.facts.yaml', 'b.txt']);
});

test('one date changes one claim, and searches for no quote', () => {
  const news = { 'a.facts.yaml': files['a.facts.yaml']?.replace('1932-05-03', '1932-05-04') ?? '' };
  const { work } = changed(corpusOf(files), news, { ...files, ...news });
  expect(work).toMatchObject({ filesRead: 1, filesResolved: 1, quotesSearched: 0, claimsChanged: 2 });
});

test('an edit that mends a date takes the finding from every file', () => {
  const news = { 'b.facts.yaml': files['b.facts.yaml']?.replace('1933, quote', '1932, quote') ?? '' };
  const { snapshot, touched } = changed(corpusOf(files), news, { ...files, ...news });
  expect([...snapshot.findings()].map(each => each.finding.code).sort()).toEqual([
    'missing-citation',
    'unsupported-value',
  ]);
  expect([...touched].sort()).toEqual(['a.facts.yaml', 'a.txt', 'b.facts.yaml', 'b.txt']);
});

test('what is as it was costs nothing', () => {
  const before = corpusOf(files);
  const { snapshot, work } = changed(before, { 'a.txt': files['a.txt'] }, files);
  expect(work).toEqual({ filesRead: 0, filesResolved: 0, quotesSearched: 0, claimsChanged: 0, unitsRun: 0 });
  expect([...snapshot.findings()]).toEqual([...before.findings()]);
});

test('an edit of the vocabulary reads no fact file anew', () => {
  const news = { 'corroborate.yaml': 'events: { opened: { once-per: none } }\n' };
  const { work, snapshot } = changed(corpusOf(files), news, { ...files, ...news });
  expect(work).toMatchObject({ filesRead: 1, filesResolved: 2, quotesSearched: 0 });
  expect([...snapshot.findings()].map(each => each.finding.code)).toEqual(['missing-citation']);
});
