// Where a finding points: its primary place, the other sides, the words in the articles.
import { describe, expect, test } from 'vitest';
import { reporter, reportFinding, sitesOf } from '../../../server/src/features/report.ts';
import type { Code } from '../../../server/src/rules/finding.ts';
import type { Site } from '../../../server/src/workspace/snapshot.ts';
import { corpusOf, type Files } from '../../support/corpus.ts';

const settings = 'version: 1\nentities: { orrin: { name: Orrin } }\n';
const head = 'article: { published: 2020-02-01 }\nfacts:\n';

/** The words at each place, the primary one first; `*` marks an article. */
const clash: Files = {
  'corroborate.yaml': settings,
  'a.txt': 'Orrin opened on 5 March 2019.',
  'a.facts.yaml': `${head}  - { subject: Orrin, event: opened, date: 2019-03-05, quote: opened on 5 March 2019 }\n`,
  'b.txt': 'Orrin opened on 6 April 2019.',
  'b.facts.yaml': `${head}  - { subject: Orrin, event: opened, date: 2019-04-06, quote: opened on 6 April 2019 }\n`,
};

describe('a clash', () => {
  test('stands at the values, then at the words of the articles', () =>
    checkPlaces(clash, 'conflicting-date', [
      'a.facts.yaml: 2019-03-05',
      'b.facts.yaml: 2019-04-06',
      'a.txt: opened on 5 March 2019',
      'b.txt: opened on 6 April 2019',
    ]));
  test('a source’s own date is the place of its side', () =>
    checkPlaces(
      {
        'corroborate.yaml': settings,
        'a.txt': clash['a.txt'] ?? '',
        'b.txt': clash['b.txt'] ?? '',
        'loose.facts.yaml': `facts:
  - subject: Orrin
    event: opened
    date: 2019-03-05
    sources:
      - { article: a.txt, quote: opened on 5 March 2019 }
      - { article: b.txt, quote: opened on 6 April 2019, date: 2019-04-06 }
`,
      },
      'conflicting-date',
      [
        'loose.facts.yaml: 2019-03-05',
        'loose.facts.yaml: 2019-04-06',
        'a.txt: opened on 5 March 2019',
        'b.txt: opened on 6 April 2019',
      ],
    ));
  test('a sentence that both sides cite is told once', () =>
    checkPlaces(
      {
        'corroborate.yaml': settings,
        'a.txt': 'Orrin has 12 halls.',
        'a.facts.yaml': `${head}  - { subject: Orrin, attribute: walls, value: stone, quote: has 12 halls }\n  - { subject: Orrin, attribute: walls, value: timber, quote: has 12 halls }\n`,
      },
      'conflicting-value',
      ['a.facts.yaml: stone', 'a.facts.yaml: timber', 'a.txt: has 12 halls'],
    ));
  test('a key that comes with another is shown where that one stands', () =>
    checkPlaces(
      {
        'corroborate.yaml': settings,
        'a.facts.yaml': `${head}  - { subject: Orrin, event: approved, by: NMPA, date: 2019, first: { in: outside mainland-china } }\n`,
        'a.txt': 'x',
      },
      'misplaced-first',
      ['a.facts.yaml: { in: outside mainland-china }'],
    ));
});

describe('a citation', () => {
  const cited = (quote: string, date = '2019-03-05'): Files => ({
    'corroborate.yaml': settings,
    'a.txt': clash['a.txt'] ?? '',
    'a.facts.yaml': `${head}  - { subject: Orrin, event: opened, date: ${date}, quote: ${quote} }\n`,
  });
  test('that is not there stands at the quote', () =>
    checkPlaces(cited('closed for good'), 'quote-not-found', ['a.facts.yaml: closed for good']));
  test('that is altered has the article’s words', () =>
    checkPlaces(cited('Orrin opens on 5 March 2019'), 'quote-altered', [
      'a.facts.yaml: Orrin opens on 5 March 2019',
      'a.txt: Orrin opened on 5 March 2019',
    ]));
  test('that does not support its value stands at the value', () =>
    checkPlaces(cited('opened on 5 March 2019', '2018-03-05'), 'unsupported-value', [
      'a.facts.yaml: 2018-03-05',
      'a.txt: opened on 5 March 2019',
    ]));
});

describe('a finding of one file', () => {
  test('a double id points at the first', () => {
    const fact = (id: string) => `  - { id: ${id}, subject: Orrin, event: opened }\n`;
    const files = { 'corroborate.yaml': settings, 'a.txt': 'x', 'a.facts.yaml': `${head}${fact('one')}${fact('one')}` };
    checkPlaces(files, 'duplicate-id', ['a.facts.yaml: one', 'a.facts.yaml: one']);
  });
});

describe('the fingerprint', () => {
  test('is the same wherever things stand', () => {
    const moved = { ...clash, 'a.facts.yaml': `# a line more\n${clash['a.facts.yaml']}` };
    expect(fingerprints(moved)).toEqual(fingerprints(clash));
  });
  test('is another for another claim', () => {
    const other = { ...clash, 'a.facts.yaml': clash['a.facts.yaml']?.replace('2019-03-05', '2019-03-04') ?? '' };
    expect(fingerprints(other)).not.toEqual(fingerprints(clash));
  });
});

function fingerprints(files: Files): readonly string[] {
  const snapshot = corpusOf(files);
  const report = reporter(snapshot, 'en');
  return [...snapshot.findings()]
    .filter(({ finding }) => finding.code === 'conflicting-date')
    .map(keyed => report(keyed).fingerprintSource);
}

function checkPlaces(files: Files, code: Code, expected: readonly string[]): void {
  const snapshot = corpusOf(files);
  const found = [...snapshot.findings()].filter(({ finding }) => finding.code === code);
  expect(found.map(({ finding }) => finding.code)).toEqual([code]);
  const wordsAt = ({ path, span }: Site) => `${path}: ${files[path]?.slice(span.start, span.end)}`;
  for (const keyed of found) {
    const { location, related } = reportFinding(snapshot, keyed, 'en');
    expect([location, ...related.map(({ site }) => site)].map(wordsAt)).toEqual(expected);
    expect(sitesOf(snapshot, keyed).map(wordsAt)).toEqual(expected);
    for (const { message } of related) expect(message).not.toBe('');
  }
}
