// A fact that dates less precisely than its own quote does can take the quote's date. Nothing is wrong with it: no finding
// tells of it, so it is offered at the date itself.

import type { ClaimId, Path } from '../base/brand.ts';
import { unpackStated } from '../citations/packed-stated.ts';
import { contains } from '../dates/compare.ts';
import { locator } from '../messages/locate.ts';
import type { TextSource } from '../ports.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { CLASHES, type FactPlace, factPlace } from './fix.ts';
import { written } from './fix-edits.ts';
import { valueChange } from './mend-value.ts';
import type { FileEdit } from './text-edit.ts';
import { newsOf, tried } from './trial.ts';

export interface Refinement {
  readonly claim: ClaimId;
  readonly key: 'date' | 'as-of';
  readonly value: string;
}

/** `undefined` where the quote states no date within the fact's, or several. */
export function refinementOf(snapshot: Snapshot, path: Path, id: ClaimId): Refinement | undefined {
  const known = snapshot.claimsOf(path);
  const at = known?.claims.findIndex(claim => claim.id === id) ?? -1;
  const claim = known?.claims[at];
  const own = claim?.date ?? claim?.asOf;
  if (claim?.origin !== 'fact' || own === undefined) return undefined;
  const stated = known?.stated[at];
  const dates = stated === undefined ? [] : unpackStated(stated).dates.flatMap(({ date }) => date ?? []);
  const within = dates.filter(date => contains(own, date) && !contains(date, own));
  const [value, ...more] = new Set(within.map(({ text }) => text));
  if (value === undefined || more.length > 0) return undefined;
  return { claim: id, key: claim.date === undefined ? 'as-of' : 'date', value };
}

/** `undefined` where there is nothing to refine any more, or something would come of it that no date can answer for. */
export async function refineEdits(
  snapshot: Snapshot,
  texts: TextSource,
  { path, claim }: { readonly path: Path; readonly claim: ClaimId },
): Promise<readonly FileEdit[] | undefined> {
  const found = refinementOf(snapshot, path, claim);
  const place: FactPlace | undefined = factPlace({ snapshot, locate: locator(snapshot) }, claim);
  const change = found && place && valueChange(place, found.key, found.value);
  const edits = change && (await written(snapshot, texts, [{ path, changes: [change] }]));
  const trial = edits && (await tried(snapshot, texts, edits));
  return trial && [...newsOf(trial)].every(code => CLASHES.has(code)) ? edits : undefined;
}
