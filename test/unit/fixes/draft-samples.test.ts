// What the reader makes of whole articles, written down as facts and read back: the same claims, each with a quote that
// holds, and nothing left in the prose that no fact cites.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { asPath } from '../../../server/src/base/brand.ts';
import { type Claim, NOT_TOLD } from '../../../server/src/claims/claim.ts';
import { draftFile } from '../../../server/src/fixes/draft-file.ts';
import { draftsOf, uncitedIn } from '../../../server/src/fixes/record-claims.ts';
import { companionFor } from '../../../server/src/workspace/companion.ts';
import { corpusOf, type Files } from '../../support/corpus.ts';
import { root } from '../../support/root.ts';

test.each(['fucaso', 'larkdale-railway'])('%s, of articles alone', sample => checkRoundTrip(articlesOf(sample)));

test('Chinese and English, hard line ends, and a sentence that stands twice', () =>
  checkRoundTrip({
    'corroborate.yaml': `version: 1
entities:
  velorin: { name: Velorin, aliases: [维洛林, VX-12], classes: [antiviral] }
  velor: { name: Velor Labs }
`,
    '2024-07-02-a.txt': `Notes of the week

The FDA approved Velorin last month.
It was the first antiviral to be approved in the
United States. Velor Labs submitted it to the EMA on 3 May 2024: "at last".

维洛林于去年12月获国家药监局批准。该药于2024年3月在香港获批。

The MHRA approved Velorin in May 2023. It rained.

The MHRA approved Velorin in May 2023. It snowed.
`,
  }));

async function checkRoundTrip(files: Files): Promise<void> {
  const before = corpusOf(files);
  const texts = { read: async (path: string) => files[path] };
  const written: Record<string, string> = {};
  const expected: Record<string, readonly unknown[]> = {};
  for (const article of Object.keys(files).map(asPath)) {
    const uncited = uncitedIn(before, article);
    const companion = companionFor(before, article);
    if (companion === undefined || uncited.length === 0) continue;
    const drafts = await draftsOf(before, texts, { article, uncited });
    expect(drafts).toHaveLength(uncited.length);
    written[companion] = draftFile(before, article, drafts);
    expected[companion] = uncited.map(({ claim }) => keysOf(claim));
  }
  expect(Object.keys(written)).not.toEqual([]);
  const after = corpusOf({ ...files, ...written });
  for (const [path, claims] of Object.entries(expected))
    expect((after.claimsOf(asPath(path))?.claims ?? []).map(keysOf), path).toEqual(claims);
  for (const article of Object.keys(files).map(asPath)) expect(uncitedIn(after, article)).toEqual([]);
  const found = [...after.findings()].filter(({ finding }) => 'claim' in finding || finding.code === 'invalid-fact');
  expect(found.map(({ finding }) => finding)).toEqual([]);
}

/** All that can tell a claim from another, but for where it is written, and for a first of nobody knows where. */
const keysOf = (claim: Claim): unknown => [
  ...[claim.subject.key, claim.kind, claim.name, claim.by?.key, claim.place, claim.placeFromBy, claim.for?.key],
  ...[claim.with?.key, claim.date?.text, claim.asOf?.text, claim.value?.key, claim.status],
  ...[claim.first, claim.only].map(scope =>
    scope === undefined || scope.in === NOT_TOLD ? undefined : [scope.in, scope.among?.key, scope.for?.key],
  ),
];

function articlesOf(sample: string): Files {
  const folder = new URL(`samples/${sample}/`, root);
  const names = readdirSync(folder).filter(name => !name.includes('.facts.'));
  return Object.fromEntries(names.map(name => [name, readFileSync(new URL(name, folder), 'utf8')]));
}
