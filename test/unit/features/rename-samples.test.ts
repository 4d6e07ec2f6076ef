// After a rename the findings are what they were, but for names: every name of the samples and of corpora made at random.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Path } from '../../../server/src/base/brand.ts';
import { renameAt } from '../../../server/src/features/rename.ts';
import { sitesOf } from '../../../server/src/features/report.ts';
import { edited } from '../../../server/src/fixes/text-edit.ts';
import { namesInFacts } from '../../../server/src/fixes/written-names.ts';
import { yamlScalar } from '../../../server/src/fixes/yaml-scalar.ts';
import { readSettingsFile } from '../../../server/src/syntax/settings-file.ts';
import { factFileOf } from '../../../server/src/workspace/packed-facts.ts';
import type { Snapshot } from '../../../server/src/workspace/snapshot.ts';
import { corpusOf, type Files } from '../../support/corpus.ts';
import { root } from '../../support/root.ts';

describe('the samples', () => {
  for (const name of readdirSync(new URL('samples/', root)))
    test(name, { timeout: 120_000 }, () => checkEveryName(filesOf(name)));
});

test('corpora made at random', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(someCorpus(), fc.nat(), someName(), async (files, pick, to) => {
      const places = placesIn(files);
      const place = places[pick % Math.max(1, places.length)];
      if (place !== undefined) await checkRename(files, corpusOf(files), { ...place, to });
    }),
    { numRuns: Number(process.env.CORROBORATE_RENAMES ?? 120) },
  );
});

interface Place {
  readonly path: string;
  readonly offset: number;
}

/** A few of the names, each once; all of them where CORROBORATE_RENAMES is set. */
async function checkEveryName(files: Files): Promise<void> {
  const snapshot = corpusOf(files);
  const places = placesIn(files);
  let done = 0;
  const step = process.env.CORROBORATE_RENAMES === undefined ? 5 : 1;
  for (const place of places.filter((_, at) => at % step === 0))
    done += Number(await checkRename(files, snapshot, { ...place, to: 'Quillon: 9 & co' }));
  expect(done).toBeGreaterThan(0);
}

/** Whether there was something to rename. */
async function checkRename(files: Files, snapshot: Snapshot, at: Place & { readonly to: string }): Promise<boolean> {
  const texts = { read: async (path: Path) => files[path] };
  const path = [...snapshot.paths()].find(each => each === at.path);
  const result = path && (await renameAt(snapshot, texts, { path, offset: at.offset, to: at.to }));
  if (result === undefined || 'why' in result) return false;
  const now: Record<string, string> = { ...files };
  for (const { path: changed, edits } of result.edits) now[changed] = edited(files[changed] ?? '', edits);
  const told = `${at.path}:${at.offset} ${JSON.stringify((files[at.path] ?? '').slice(at.offset, at.offset + 20))} -> ${at.to}`;
  expect(commentsOf(now), told).toEqual(commentsOf(files));
  expect(findingsOf(corpusOf(now)), told).toEqual(findingsOf(snapshot));
  return result.edits.length > 0;
}

/** Code, severity and every place by its line; not in the settings, where an alias may take a line of its own. */
function findingsOf(snapshot: Snapshot): readonly string[] {
  return [...snapshot.findings()]
    .map(keyed => {
      const places = sitesOf(snapshot, keyed).map(({ path, span }) => {
        const lines = snapshot.file(path)?.lineStarts ?? [];
        return path === 'corroborate.yaml' ? path : `${path}:${lines.filter(start => start <= span.start).length}`;
      });
      return [keyed.finding.code, keyed.severity, keyed.finding.certainty, ...places.sort()].join(' ');
    })
    .sort();
}

const commentsOf = (files: Files): readonly string[] =>
  Object.entries(files).flatMap(([path, text]) =>
    /\.yaml$/.test(path) ? text.split('\n').flatMap(line => / # (?:mine|one|two|it|so)$/.exec(line) ?? []) : [],
  );

function placesIn(files: Files): readonly Place[] {
  const snapshot = corpusOf(files);
  const found = new Map<string, Place>();
  for (const path of snapshot.paths()) {
    const summary = snapshot.file(path);
    if (summary?.kind === 'facts')
      for (const { role, value, span } of namesInFacts(path, factFileOf(summary)))
        found.set(`${role} ${value}`, { path, offset: span.start + 1 });
  }
  for (const { span, nameSpans } of readSettingsFile(files['corroborate.yaml'] ?? '').declarations)
    for (const each of [span, ...nameSpans.map(name => name.span)])
      found.set(`${each.start}`, { path: 'corroborate.yaml', offset: each.start + 1 });
  return [...found.values()];
}

function filesOf(name: string): Files {
  const folder = new URL(`samples/${name}/`, root);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(each =>
    /\.(?:txt|md|ya?ml)$/.test(each),
  );
  return Object.fromEntries(files.map(each => [each, readFileSync(new URL(each, folder), 'utf8')]));
}

function someName(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constantFrom(
      'Quill',
      'the Quill',
      'outside Quill',
      '<<',
      'true',
      "O'Neil",
      'a: b',
      '[x',
      '# y',
      '羽毛',
      'VELORIN',
      'opened',
      'FDA',
    ),
    fc.string({ minLength: 1, maxLength: 8 }),
  );
}

/** Names that fold alike, are ids and names at once, stand in braces, quotes and complements. */
function someCorpus(): fc.Arbitrary<Files> {
  const names = [
    'velorin',
    'Velorin',
    'VELORIN',
    'VX-12',
    'norvane',
    'Norvane Labs',
    'Marsh',
    'MBA',
    'the Marsh',
    '维洛林',
    'stray',
  ];
  const name = fc.constantFrom(...names);
  const fact = fc.record({
    subject: name,
    event: fc.constantFrom('opened', 'opening', 'approved', 'closed-up', 'closed up'),
    by: fc.option(name),
    in: fc.option(fc.constantFrom('Marsh', 'outside Marsh', 'outside of the-marsh', 'GB', 'ex-GB', 'stray')),
    among: fc.option(fc.constantFrom('antiviral', 'Antiviral', 'other')),
    date: fc.constantFrom('2020', '2021-03', '2021-03-05', '2022-01-01'),
    quoted: fc.boolean(),
    flow: fc.boolean(),
  });
  const file = fc.array(fact, { minLength: 1, maxLength: 4 });
  return fc.tuple(fc.array(file, { minLength: 1, maxLength: 3 }), fc.boolean()).map(([all, named]) => ({
    'corroborate.yaml': `version: 1 # mine
entities:
  velorin: { ${named ? 'name: Velorin, ' : ''}aliases: [VX-12, 维洛林], classes: [antiviral] } # one
  norvane:
    name: Norvane Labs # two
    classes: Antiviral
places:
  the-marsh: { name: Marsh, within: GB }
authorities: { MBA: { place: the-marsh } }
events:
  opened: { label: opening, once-per: [subject], after: closed-up }
  closed-up:
`,
    ...Object.fromEntries(
      all.flatMap((facts, at) => [
        [
          `a${at}.txt`,
          `On 5 March 202${at}, the FDA approved Velorin. Velorin opened in 202${at}. VX-12 was approved by the MBA in 2020.\n`,
        ],
        [`a${at}.facts.yaml`, `facts:\n${facts.map(textOf).join('')}`],
      ]),
    ),
  }));
}

interface SomeFact {
  readonly subject: string;
  readonly event: string;
  readonly by: string | null;
  readonly in: string | null;
  readonly among: string | null;
  readonly date: string;
  readonly quoted: boolean;
  readonly flow: boolean;
}

function textOf({ quoted, flow, among, ...keys }: SomeFact): string {
  const scalar = (text: string): string => (quoted ? `'${text}'` : yamlScalar(text, 'flow'));
  const pairs = Object.entries(keys).flatMap(([key, value]) => (value === null ? [] : [`${key}: ${scalar(value)}`]));
  const all = among === null ? pairs : [...pairs, `first: { in: world, among: ${scalar(among)} }`];
  return flow ? `  - { ${all.join(', ')} } # so\n` : `  - ${all.join(' # it\n    ')}\n`;
}
