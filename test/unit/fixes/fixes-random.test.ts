// Whatever the corpus, every fix that can be made keeps its promise: read anew from scratch, the finding is gone or settled and
// nothing has come that the fix does not own to; every comment stays, and so does every fact that it is not about.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asPath } from '../../../server/src/base/brand.ts';
import { readFactFile } from '../../../server/src/syntax/fact-file-reader.ts';
import { commentsOf } from '../../../server/src/syntax/yaml-comments.ts';
import { readYaml } from '../../../server/src/syntax/yaml-tree.ts';
import type { Snapshot } from '../../../server/src/workspace/snapshot.ts';
import { corpusOf, type Files } from '../../support/corpus.ts';
import { fixed, identityOf, type Offered, offeredIn } from '../../support/fixes.ts';

const RUNS = Number(process.env.CORROBORATE_FIXES ?? 30);

const SETTINGS = `version: 1 # ours
entities:
  lumisol: { name: Lumisol, classes: [lamp, glow lamp] }
  # the rival
  duskol: { name: Duskol, classes: [lamp] }
events:
  opened: { once-per: [subject], after: [approved] }
`;
const ARTICLES: Files = {
  'a.txt': 'Lumisol was approved by the NMPA on 30 June 2023, and it opened its doors to a staff of 12.\n',
  'b.txt':
    'Shanghai, 1 July 2023 – It opened its doors. It opened its doors.\n\nDuskol was approved by the EMA in May 2022.\n',
};

const optional = (...values: string[]): fc.Arbitrary<string | undefined> =>
  fc.option(fc.constantFrom(...values), { nil: undefined });

/** A value as it may be written, with what may stand behind it. */
const entries = fc.record({
  id: optional('one', 'two'),
  subject: fc.constantFrom('Lumisol', '"Lumisol" # who', 'Duskol', 'Lumisoll', 'Nobody'),
  event: fc.constantFrom('approved', 'opened', 'accepted # what'),
  by: optional('NMPA', 'EMA', 'HK-DoH'),
  in: optional('HK', 'mainland-china', 'MO'),
  for: optional('night work', "'day work'"),
  date: optional(
    '2023',
    '2023-06',
    '"2023-06-30"',
    '2023-07-01 # sure?',
    '2022-05',
    '2023-02-30',
    '../2022',
    '3 May 2023',
  ),
  staus: optional('planned'),
  first: optional(
    'true',
    '{ in: outside mainland-china }',
    '{ in: asia, among: lamp }',
    '\n      # of all\n      among: lamp',
  ),
  rank: optional('preferred', 'normal # as yet'),
  because: optional('it is the agency’s own'),
  quote: optional(
    'approved by the NMPA on 30 June 2023',
    "'approved by the NMPB on 30 June 2023'",
    '>-\n      aproved by the NMPA\n      on 30 June 2023',
    'It opened its doors.',
    '[opened its doors, a stuff of 12] # sic',
    '{ exact: It opened its doors., before: nowhere }',
  ),
  ignore: optional(
    '[{ rule: conflicting-date, because: known }]',
    '\n      - rule: refuted-first # old\n        until: 2025-01-01\n      - rule: unsupported-value',
  ),
});

const BLOCK_ONLY = /[\n#,[]/;

const fact = fc
  .tuple(entries, fc.boolean(), fc.constantFrom('', '\n', '    # its own\n', '  # apart\n'))
  .map(([all, isFlow, tail]) => {
    const own = Object.entries(all).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
    const plain = own.filter(([, value]) => !BLOCK_ONLY.test(value));
    const isWhole = ['subject', 'event'].every(key => plain.some(([name]) => name === key));
    const lines = own.map(([key, value]) => `${key}: ${value}`.replace(': \n', ':\n')).join('\n    ');
    return isFlow && isWhole
      ? `  - { ${plain.map(([key, value]) => `${key}: ${value}`).join(', ')} } # in braces\n${tail}`
      : `  - ${lines}\n${tail}`;
  });

const header = fc.constantFrom(
  '',
  'article:\n  published: 2023-07-02 # the day\n  tier: press\n',
  'article: { published: 2024, tier: regulator }\n',
  'article:\n  tier: company\n  # hash\n  sha256: 00\n',
);
const factFile = fc
  .tuple(header, fc.array(fact, { minLength: 1, maxLength: 4 }))
  .map(([top, facts]) => `# top\n${top}facts:\n${facts.join('')}# end\n`);

const corpus = fc.tuple(factFile, factFile, fc.constantFrom('\n', '\r\n')).map(
  ([a, b, end]): Files => ({
    ...ARTICLES,
    'corroborate.yaml': SETTINGS,
    'a.facts.yaml': a.replaceAll('\n', end),
    'b.facts.yaml': b,
  }),
);

test('random corpora', async () => {
  const counts = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(corpus, fc.nat(), async (files, chosen) => {
      const snapshot = corpusOf(files);
      const offered = offeredIn(snapshot, Object.keys(files));
      // A few of each corpus: there are many corpora.
      for (const each of offered.filter((_, at) => (at + chosen) % 7 === 0)) {
        const after = await fixed(snapshot, files, { ...each, because: 'seen: # in print' });
        const kind = `${after === undefined ? 'refused ' : ''}${each.keyed.finding.code} ${each.fix.title.of}`;
        counts.set(kind, (counts.get(kind) ?? 0) + 1);
        if (after !== undefined) check(snapshot, { files, after, each });
      }
    }),
    { numRuns: RUNS },
  );
  const made = [...counts].filter(([kind]) => !kind.startsWith('refused'));
  const sum = (of: readonly (readonly [string, number])[]): number => of.reduce((all, [, count]) => all + count, 0);
  expect(made.length).toBeGreaterThan(15);
  expect(sum(made)).toBeGreaterThan(0.9 * sum([...counts]));
}, 240_000);

interface Made {
  readonly files: Files;
  readonly after: Files;
  readonly each: Offered;
}

function check(snapshot: Snapshot, { files, after, each: { keyed, fix } }: Made): void {
  for (const [path, text] of Object.entries(after)) checkText(path, files[path] ?? '', text);
  const fresh = corpusOf(after);
  const [had, has] = [snapshot, fresh].map(each =>
    [...each.findings()].map(({ finding }) => identityOf(each, finding)),
  );
  const own = identityOf(snapshot, keyed.finding);
  const same = [...fresh.findings()].filter(({ finding }) => identityOf(fresh, finding).all === own.all);
  const isFewer = same.length < (had ?? []).filter(({ all }) => all === own.all).length;
  const isSettled = same.some(({ finding }) => 'settledBy' in finding && finding.settledBy !== undefined);
  const told = `${fix.id}\n${JSON.stringify([files, after], null, 1)}`;
  expect(isFewer || isSettled, told).toBe(true);
  const allowed: ReadonlySet<string> = fix.mayBring;
  const news = (has ?? []).filter(one => !(had ?? []).some(old => one.isPartOf(old)));
  expect(
    news.map(({ all }) => all).filter((_, at) => !allowed.has(news[at]?.code ?? '')),
    told,
  ).toEqual([]);
}

function checkText(path: string, before: string, text: string): void {
  if (before === text) return;
  expect(path).toMatch(/\.ya?ml$/);
  expect(readYaml(text).wellFormed, text).toBe(true);
  expect(commentsIn(text)).toEqual(commentsIn(before));
  expect(text.replaceAll('\r\n', '').includes('\r')).toBe(false);
  expect(text.includes('\r\n')).toBe(before.includes('\r\n'));
  const [was, is] = [factsOf(path, before), factsOf(path, text)];
  const shorter = Math.min(was.length, is.length);
  const changed = was.slice(0, shorter).filter((one, at) => one !== is[at]);
  // Each quote may be of another fact; all else is about one.
  expect(changed.length, text).toBeLessThanOrEqual(4);
}

const commentsIn = (text: string): readonly string[] =>
  commentsOf(text).map(({ start, end }) => text.slice(start, end).trimEnd());

const factsOf = (path: string, text: string): readonly string[] =>
  readFactFile(text, { companion: asPath(path) !== undefined }).facts.map(fact =>
    JSON.stringify(fact, (key, value: unknown) => (/span/i.test(key) ? undefined : value)),
  );
