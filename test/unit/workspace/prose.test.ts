// How the prose of articles and the facts that someone wrote live together in one corpus.
import { expect, test } from 'vitest';
import { asPath } from '../../../server/src/base/brand.ts';
import type { Claim } from '../../../server/src/claims/claim.ts';
import { apply, prepareOptions } from '../../../server/src/workspace/apply.ts';
import type { SnapshotOptions } from '../../../server/src/workspace/change.ts';
import { anchorAt } from '../../../server/src/workspace/file-claims.ts';
import type { Snapshot } from '../../../server/src/workspace/snapshot.ts';
import { changed, corpusOf, defaultOptions, type Files } from '../../support/corpus.ts';

const WORDS = `
entities:
  lumisol: { name: Lumisol, aliases: [明索注射液], classes: [glow drug] }
  duskol: { name: Duskol, classes: [glow drug] }
`;
const ARTICLE = `A year of Lumisol

Lumisol was approved by the FDA on June 30, 2023. It was launched in Japan in May 2024.
`;
const APPROVED = 'lumisol approved by FDA in US 2023-06-30';
const LAUNCHED = 'lumisol launched in JP 2024-05';
const files: Files = { 'corroborate.yaml': WORDS, 'a.txt': ARTICLE };

const factsOf = (header: string, ...items: readonly string[]): string =>
  `article: { ${header} }\nfacts:${items.length === 0 ? ' []' : ''}\n${items.map(item => `  - { ${item} }\n`).join('')}`;

const lineOf = ({ subject, name, by, place, date, status }: Claim): string =>
  [
    subject.key,
    name,
    by && `by ${by.key}`,
    place?.kind === 'place' ? `in ${place.key}` : undefined,
    date?.text,
    status === 'happened' ? undefined : status,
  ]
    .filter(part => part !== undefined)
    .join(' ');

/** Every claim that the prose of `a.txt` makes. */
function checkClaims(snapshot: Snapshot, lines: readonly string[]): void {
  expect((snapshot.prose(asPath('a.txt'))?.claims ?? []).map(lineOf)).toEqual(lines);
}

const shown = (snapshot: Snapshot): readonly string[] =>
  [...snapshot.findings()]
    .filter(({ finding }) => finding.code !== 'missing-citation')
    .map(({ finding, severity }) => `${finding.code} ${severity} ${finding.certainty}`)
    .sort();

const checkFindings = (snapshot: Snapshot, findings: readonly string[]): void =>
  expect(shown(snapshot)).toEqual(findings);

/** What an edit leads to is what reading everything anew leads to. */
function checkSame(edited: Snapshot, now: Files, options: SnapshotOptions = defaultOptions): void {
  const anew = corpusOf(now, options);
  expect(shown(edited)).toEqual(shown(anew));
  for (const path of anew.paths()) {
    expect(edited.claimsOf(path)).toEqual(anew.claimsOf(path));
    expect(edited.prose(path)).toEqual(anew.prose(path));
  }
}

function edit(before: Files, news: Readonly<Record<string, string>>): Snapshot {
  const now = { ...before, ...news };
  const { snapshot } = changed(corpusOf(before), news, now);
  checkSame(snapshot, now);
  return snapshot;
}

/** The host changes its options; texts are given where they are asked for. */
function under(snapshot: Snapshot, options: SnapshotOptions): Snapshot {
  const prepared = prepareOptions(snapshot, options);
  if (prepared === undefined) return snapshot;
  const texts = prepared.textsNeeded.map(path => [path, files[path] ?? ''] as const);
  return apply(snapshot, prepared, { texts: new Map(texts) }).snapshot;
}

test('an article without facts makes the claims of its sentences', () => {
  checkClaims(corpusOf(files), [APPROVED, LAUNCHED]);
  checkFindings(corpusOf(files), []);
});

test('a sentence that a fact cites adds no claim of the same event; another event still does', () => {
  const cited =
    'subject: Lumisol, event: approved, by: FDA, date: 2023-06-30, quote: approved by the FDA on June 30, 2023';
  checkClaims(edit(files, { 'a.facts.yaml': factsOf('published: 2024-06-01', cited) }), [LAUNCHED]);
  const both = {
    ...files,
    'a.txt': 'Lumisol was approved by the FDA in June 2023 and was launched in Japan in May 2024.\n',
  };
  checkClaims(corpusOf(both), ['lumisol approved by FDA in US 2023-06', LAUNCHED]);
  const part = 'subject: Lumisol, event: approved, by: FDA, date: 2023-06, quote: approved by the FDA in June 2023';
  checkClaims(edit(both, { 'a.facts.yaml': factsOf('published: 2024-06-01', part) }), [LAUNCHED]);
});

test('a fact that cites nothing, or whose quote is not there, leaves the sentence its claim', () => {
  const bare = 'subject: Lumisol, event: approved, by: FDA, date: 2023-06-30';
  checkClaims(edit(files, { 'a.facts.yaml': factsOf('published: 2024-06-01', bare) }), [APPROVED, LAUNCHED]);
  const lost = `${bare}, quote: "these words stand nowhere at all, and resemble none"`;
  checkClaims(edit(files, { 'a.facts.yaml': factsOf('published: 2024-06-01', lost) }), [APPROVED, LAUNCHED]);
});

test('a citation that comes and goes gives and takes the claim', () => {
  const cited = factsOf(
    'published: 2024-06-01',
    'subject: Lumisol, event: approved, by: FDA, date: 2023-06-30, quote: approved by the FDA on June 30, 2023',
  );
  const with_ = { ...files, 'a.facts.yaml': cited };
  checkClaims(edit(with_, { 'a.facts.yaml': factsOf('published: 2024-06-01') }), [APPROVED, LAUNCHED]);
  const { snapshot } = changed(corpusOf(with_), { 'a.facts.yaml': undefined }, files);
  checkClaims(snapshot, [APPROVED, LAUNCHED]);
  checkSame(snapshot, files);
});

test('prose switched off in corroborate.yaml', () => {
  const off = { ...files, 'corroborate.yaml': `${WORDS}prose: false\n` };
  checkClaims(corpusOf(off), []);
  checkClaims(edit(files, { 'corroborate.yaml': `${WORDS}prose: false\n` }), []);
  checkClaims(edit(off, { 'corroborate.yaml': WORDS }), [APPROVED, LAUNCHED]);
});

test('prose switched off by the host, and on again', () => {
  const off = { ...defaultOptions, prose: false };
  checkClaims(corpusOf(files, off), []);
  const silent = under(corpusOf(files), off);
  checkClaims(silent, []);
  checkSame(silent, files, off);
  const again = under(silent, defaultOptions);
  checkClaims(again, [APPROVED, LAUNCHED]);
  checkSame(again, files);
});

test('the host cannot switch on what the corpus switches off', () => {
  const off = { ...files, 'corroborate.yaml': `${WORDS}prose: false\n` };
  checkClaims(corpusOf(off, { ...defaultOptions, prose: true }), []);
});

test('a clash of prose with a fact is an information, with the sentence as its place', () => {
  const other = factsOf('published: 2024-01-01', 'subject: Lumisol, event: approved, by: FDA, date: 2022-06-30');
  const snapshot = corpusOf({ ...files, 'b.txt': 'Nothing to read.\n', 'b.facts.yaml': other });
  checkFindings(snapshot, ['conflicting-date information certain']);
  const [found] = snapshot.findingsIn(asPath('a.txt'));
  expect(found?.paths.toSorted()).toEqual(['a.txt', 'b.facts.yaml', 'b.txt']);
  const prose = snapshot.prose(asPath('a.txt'));
  const anchor = anchorAt(prose, 0);
  const spans = anchor !== undefined && 'spans' in anchor ? anchor.spans : [];
  expect(spans.map(({ start, end }) => ARTICLE.slice(start, end))).toEqual([
    'Lumisol was approved by the FDA on June 30, 2023.',
  ]);
});

test('rules raise a finding that rests on prose', () => {
  const other = factsOf('published: 2024-01-01', 'subject: Lumisol, event: approved, by: FDA, date: 2022-06-30');
  const raised = `${WORDS}rules: { conflicting-date: error }\n`;
  const snapshot = corpusOf({ 'corroborate.yaml': raised, 'a.txt': ARTICLE, 'b.txt': '…', 'b.facts.yaml': other });
  checkFindings(snapshot, ['conflicting-date error certain']);
});

test('without prose there is no such clash', () => {
  const other = factsOf('published: 2024-01-01', 'subject: Lumisol, event: approved, by: FDA, date: 2022-06-30');
  const all = { ...files, 'b.txt': '…', 'b.facts.yaml': other };
  checkFindings(corpusOf(all, { ...defaultOptions, prose: false }), []);
});

test('what rests on a publication that is only inferred is only possible', () => {
  const fact = factsOf('published: 2024-01-01', 'subject: Lumisol, event: approved, by: FDA, date: 2021-06-30');
  const dateline = 'TOKYO, May 2, 2024 – Lumisol was approved by the FDA last year.\n';
  const inferred = { ...files, 'a.txt': dateline, 'b.txt': '…', 'b.facts.yaml': fact };
  checkClaims(corpusOf(inferred), ['lumisol approved by FDA in US 2023?']);
  checkFindings(corpusOf(inferred), ['conflicting-date information possible']);
  const written = edit(inferred, { 'a.facts.yaml': factsOf('published: 2024-05-02') });
  checkClaims(written, ['lumisol approved by FDA in US 2023']);
  checkFindings(written, ['conflicting-date information certain']);
});

test('another publication in the companion reads the article anew', () => {
  const relative = {
    ...files,
    'a.txt': 'Lumisol was approved by the FDA last year.\n',
    'a.facts.yaml': factsOf('published: 2024-05-02'),
  };
  checkClaims(corpusOf(relative), ['lumisol approved by FDA in US 2023']);
  checkClaims(edit(relative, { 'a.facts.yaml': factsOf('published: 2021-05-02') }), [
    'lumisol approved by FDA in US 2020',
  ]);
  checkClaims(edit(relative, { 'a.facts.yaml': factsOf('tier: press') }), ['lumisol approved by FDA in US']);
});

test('other words of the vocabulary read the articles anew', () => {
  checkClaims(edit(files, { 'corroborate.yaml': 'entities: { duskol: { name: Duskol } }\n' }), []);
  checkClaims(
    edit(files, {
      'corroborate.yaml': WORDS.replace('name: Lumisol', 'name: Lumi, aliases: [Lumisol]').replace(
        ', aliases: [明索注射液]',
        '',
      ),
    }),
    [APPROVED, LAUNCHED],
  );
  checkClaims(
    edit(files, { 'corroborate.yaml': `${WORDS}events: { unveiled: { words: [launched], once-per: subject } }\n` }),
    [APPROVED, 'lumisol unveiled in JP 2024-05'],
  );
});

test('an article that is edited, and one that goes', () => {
  checkClaims(edit(files, { 'a.txt': ARTICLE.replace('June 30', 'July 1') }), [
    'lumisol approved by FDA in US 2023-07-01',
    LAUNCHED,
  ]);
  const { snapshot } = changed(corpusOf(files), { 'a.txt': undefined }, { 'corroborate.yaml': WORDS });
  checkClaims(snapshot, []);
  checkSame(snapshot, { 'corroborate.yaml': WORDS });
});

test('Chinese sentences and facts are held against each other', () => {
  const fact = factsOf('published: 2024-01-01', 'subject: Lumisol, event: approved, by: NMPA, date: 2022-06-30');
  const snapshot = corpusOf({
    ...files,
    'a.txt': '明索注射液于2023年6月30日获国家药监局批准。\n',
    'b.txt': '…',
    'b.facts.yaml': fact,
  });
  checkClaims(snapshot, ['lumisol approved by NMPA in mainland-china 2023-06-30']);
  checkFindings(snapshot, ['conflicting-date information certain']);
});
