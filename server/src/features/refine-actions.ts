// What can be said more precisely at a place of a fact file: a date that the fact's own quote states.
import type { ClaimId, Path } from '../base/brand.ts';
import { refinementOf } from '../fixes/refine-date.ts';
import type { Locale } from '../messages/account.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { fixTitle } from './fix-titles.ts';
import { targetAt } from './target.ts';

export interface RefineAction {
  readonly title: string;
  readonly claim: ClaimId;
}

/** With the cursor on the date alone. */
export function refineActionsAt(
  snapshot: Snapshot,
  { path, offset, locale }: { readonly path: Path; readonly offset: number; readonly locale: Locale },
): readonly RefineAction[] {
  const target = targetAt(snapshot, path, offset);
  if (target?.kind !== 'fact' || (target.entry?.key !== 'date' && target.entry?.key !== 'as-of')) return [];
  const [site] = target.claims;
  const found = site && refinementOf(snapshot, path, site.claim.id);
  if (found === undefined) return [];
  const title = fixTitle(snapshot, { of: 'use-stated', key: found.key, value: found.value }, locale);
  return [{ title, claim: found.claim }];
}
