// What can be done about a finding of a file: each fix with its title. Cheap: no text is read, and nothing is written yet.
import type { Path } from '../base/brand.ts';
import type { Asks, Fix } from '../fixes/fix.ts';
import { fixesFor } from '../fixes/fixes.ts';
import type { Locale } from '../messages/account.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { fixTitle } from './fix-titles.ts';

export interface FixAction {
  readonly title: string;
  readonly fix: string;
  readonly kind: Fix['kind'];
  readonly isPreferred: boolean;
  readonly asks: Asks;
  /** What it comes to takes a walk through the whole corpus: nothing to be worked out before it was chosen. */
  readonly isBroad: boolean;
}

export interface FindingIn {
  readonly path: Path;
  readonly code: string;
  readonly key: string;
}

export function fixActionsFor(
  snapshot: Snapshot,
  { path, code, key }: FindingIn,
  locale: Locale,
): readonly FixAction[] {
  const keyed = snapshot.findingsIn(path).find(each => each.key === key && each.finding.code === code);
  if (keyed === undefined) return [];
  return fixesFor(snapshot, keyed.finding, path).map(({ id, title, kind, isProposed, asks }) => ({
    title: fixTitle(snapshot, title, locale),
    fix: id,
    kind,
    isPreferred: isProposed,
    asks,
    isBroad: title.of === 'take-over-all' && title.where === 'corpus',
  }));
}
