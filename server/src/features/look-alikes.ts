// Claims that look as if they contradict a claim and do not: of the same subject and event, with another value. And why
// not. Says what the rules go by, and decides nothing itself.

import type { Claim } from '../claims/claim.ts';
import { agreementOf, isCertain, occurrenceKeys } from '../claims/occurrence.ts';
import { daysBetween, eventOf, oncePerOf } from '../claims/predicate.ts';
import { compareDates, contains } from '../dates/compare.ts';
import { isIgnored, takesPart } from '../rules/outcome.ts';
import { placeKey } from '../vocabulary/places.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

export type Reason =
  /** They are of different occurrences: the first key that tells them apart, with what each says. */
  | { readonly kind: 'another'; readonly key: TellingKey; readonly own: string; readonly other: string }
  /** One leaves out what the other fills, so that they may be of different occurrences. */
  | { readonly kind: 'open'; readonly key: TellingKey }
  | { readonly kind: 'any-number' }
  /** One date lies within the other. */
  | { readonly kind: 'within'; readonly outer: string; readonly inner: string }
  | { readonly kind: 'tolerance'; readonly days: number }
  | { readonly kind: 'status'; readonly status: Claim['status'] }
  | { readonly kind: 'no-part' }
  | { readonly kind: 'ignored'; readonly rule: string };

export type TellingKey = 'by' | 'in' | 'for' | 'with' | 'as-of';

export interface LookAlike {
  readonly claim: Claim;
  readonly reason: Reason;
}

/** In the order of the group; those that contradict the claim are none. */
export function lookAlikes(snapshot: Snapshot, claim: Claim): readonly LookAlike[] {
  const clashing = new Set(
    snapshot
      .findingsOf(claim.id)
      .flatMap(({ finding }) => ('sides' in finding ? finding.sides.map(side => side.claim) : [])),
  );
  return snapshot.group(claim).flatMap(other => {
    if (other.id === claim.id || saysTheSame(claim, other)) return [];
    // Two sides of one clash may agree with each other, and only contradict a third.
    const reason = clashing.has(other.id) ? dateReason(snapshot, claim, other) : reasonFor(snapshot, claim, other);
    return reason === undefined ? [] : [{ claim: other, reason }];
  });
}

function saysTheSame(a: Claim, b: Claim): boolean {
  if (a.kind === 'event') return a.date === undefined || b.date === undefined || a.date.text === b.date.text;
  return a.value === undefined || b.value === undefined || a.value.key === b.value.key;
}

function reasonFor(snapshot: Snapshot, own: Claim, other: Claim): Reason | undefined {
  if (!takesPart(own) || !takesPart(other)) return { kind: 'no-part' };
  const status = [own, other].find(claim => claim.status !== 'happened')?.status;
  if (status !== undefined) return { kind: 'status', status };
  return (
    occurrenceReason(snapshot, own, other) ?? dateReason(snapshot, own, other) ?? ignoreReason(snapshot, [own, other])
  );
}

const RULES = { event: 'conflicting-date', measure: 'conflicting-quantity', attribute: 'conflicting-value' } as const;

function ignoreReason({ today }: Snapshot, claims: readonly Claim[]): Reason | undefined {
  const ignoring = claims.find(claim => isIgnored(claim, RULES[claim.kind], today));
  return ignoring && { kind: 'ignored', rule: RULES[ignoring.kind] };
}

function occurrenceReason({ vocabulary }: Snapshot, own: Claim, other: Claim): Reason | undefined {
  const oncePer = oncePerOf(vocabulary, own);
  if (oncePer === 'none') return { kind: 'any-number' };
  const keysOf = (claim: Claim) => occurrenceKeys(claim, oncePer, vocabulary, eventOf(vocabulary, claim));
  const agreement = agreementOf(keysOf(own), keysOf(other));
  const told = TELLING.filter(key => oncePer.includes(key)).map(key => ({ key, ...wordsOf(key, own, other) }));
  if (agreement === undefined) {
    const apart = told.find(each => each.own !== undefined && each.other !== undefined && each.own !== each.other);
    return apart === undefined ? undefined : another(apart);
  }
  const open = told.find(each => (each.own === undefined) !== (each.other === undefined));
  return isCertain(agreement) || open === undefined ? undefined : { kind: 'open', key: open.key };
}

interface Told {
  readonly key: TellingKey;
  readonly own: string | undefined;
  readonly other: string | undefined;
}

const another = ({ key, own = '', other = '' }: Told): Reason => ({ kind: 'another', key, own, other });

const TELLING: readonly TellingKey[] = ['by', 'in', 'for', 'with', 'as-of'];

function wordsOf(key: TellingKey, own: Claim, other: Claim): Pick<Told, 'own' | 'other'> {
  const read = READ[key];
  return { own: read(own), other: read(other) };
}

/** Where an occurrence is told apart by who did it, a place stands in for who is not named. */
const READ: Readonly<Record<TellingKey, (claim: Claim) => string | undefined>> = {
  by: claim => claim.by?.label ?? claim.place?.label,
  in: claim => (claim.place === undefined ? undefined : placeKey(claim.place)),
  for: claim => claim.for?.label,
  with: claim => claim.with?.label,
  'as-of': claim => claim.asOf?.text,
};

function dateReason({ vocabulary }: Snapshot, own: Claim, other: Claim): Reason | undefined {
  const [a, b] = [own.date ?? own.value?.date, other.date ?? other.value?.date];
  if (a === undefined || b === undefined) return undefined;
  if (contains(a, b)) return { kind: 'within', outer: a.text, inner: b.text };
  if (contains(b, a)) return { kind: 'within', outer: b.text, inner: a.text };
  const days = own.kind === 'event' ? daysBetween(vocabulary, own, other) : 0;
  return days > 0 && compareDates(a, b, days) === 'agree' ? { kind: 'tolerance', days } : undefined;
}
