// Fixes of a corpus in memory: what is offered, and what the files then say.
import { asPath, type ClaimId, type Path } from '../../server/src/base/brand.ts';
import type { Answers, Fix } from '../../server/src/fixes/fix.ts';
import { fixEdits } from '../../server/src/fixes/fix-edits.ts';
import { fixesFor } from '../../server/src/fixes/fixes.ts';
import { edited } from '../../server/src/fixes/text-edit.ts';
import type { Finding } from '../../server/src/rules/finding.ts';
import type { KeyedFinding, Snapshot } from '../../server/src/workspace/snapshot.ts';
import type { Files } from './corpus.ts';

export interface Offered {
  readonly keyed: KeyedFinding;
  readonly from: Path;
  readonly fix: Fix;
}

/** All that is offered in a file, or in all of them. */
export function offeredIn(snapshot: Snapshot, files: readonly string[]): readonly Offered[] {
  return files
    .map(asPath)
    .flatMap(from =>
      snapshot
        .findingsIn(from)
        .flatMap(keyed => fixesFor(snapshot, keyed.finding, from).map(fix => ({ keyed, from, fix }))),
    );
}

/** All files as they are with the fix made; `undefined` where it comes to nothing. */
export async function fixed(
  snapshot: Snapshot,
  files: Files,
  { keyed, from, fix, ...answers }: Offered & Answers,
): Promise<Files | undefined> {
  const texts = { read: async (path: string) => files[path] };
  const chosen = { from, code: keyed.finding.code, key: keyed.key, fix: fix.id, ...answers };
  const edits = await fixEdits(snapshot, texts, chosen);
  if (edits === undefined) return undefined;
  const news = edits.map(({ path, edits: own }) => [path, edited(files[path] ?? '', own)] as const);
  return { ...files, ...Object.fromEntries(news) };
}

/** What a finding is about, by where its claims are written: worked out apart from how the product does it. */
export interface Identity {
  readonly code: string;
  readonly all: string;
  isPartOf(other: Identity): boolean;
}

export function identityOf(snapshot: Snapshot, finding: Finding): Identity {
  const ids = 'sides' in finding ? finding.sides.map(({ claim }) => claim) : 'claim' in finding ? [finding.claim] : [];
  const sides = [...new Set(ids.map(id => written(snapshot, id)))].sort();
  const words = 'path' in finding ? wordsOf(finding) : 'part' in finding ? finding.part : '';
  const all = JSON.stringify([finding.code, words, sides]);
  return {
    code: finding.code,
    all,
    isPartOf(other) {
      const [code, said, theirs]: [string, string, string[]] = JSON.parse(other.all);
      return code === finding.code && said === words && sides.every(side => theirs.includes(side));
    },
  };
}

function written(snapshot: Snapshot, id: ClaimId): string {
  const claim = snapshot.claim(id);
  const known = claim && snapshot.claimsOf(claim.path);
  const at = known?.claims.findIndex(each => each.id === id) ?? -1;
  return claim?.origin === 'fact' ? `${claim.path}#${JSON.stringify(known?.positions[at])}` : id;
}

const wordsOf = (finding: Finding): string =>
  JSON.stringify(finding, (key, value: unknown) =>
    ['span', 'first', 'others', 'certainty', 'code'].includes(key) ? undefined : value,
  );
