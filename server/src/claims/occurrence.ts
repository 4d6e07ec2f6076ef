// Whether two claims of one subject and event speak of the same occurrence (SPEC section 4): they agree on every key that
// the event's `once-per` names. A key that one side leaves out agrees possibly: that side may speak of any occurrence.
import { compareDates, contains, sameDays } from '../dates/compare.ts';
import type { EdtfDate } from '../dates/edtf.ts';
import { tellsAgain } from '../vocabulary/again.ts';
import { normalisePlace, placeKey } from '../vocabulary/places.ts';
import type { EventEntry, OncePerKey, Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Claim } from './claim.ts';

/** What tells one occurrence from another. Claims with equal cells speak of the same one for certain. */
export interface OccurrenceKeys {
  readonly cell: string;
  /** Present where `once-per` names `by`: the actor, else only a place, else neither. */
  readonly by: { readonly actor: string | undefined; readonly place: string | undefined } | undefined;
  /** The other keys that are named, in a fixed order; `undefined` is a key that was left out. */
  readonly rest: readonly (string | undefined)[];
  /** Whether `with`, the last of these, says in prose that it came about again. */
  readonly isAgain: boolean;
  readonly asOf: AsOf | undefined;
  /** Whether any key was left out. */
  readonly incomplete: boolean;
}

interface AsOf {
  readonly date: EdtfDate | undefined;
  /** Of prose that says no time, that of its article: `unknown` where nobody knows its day. `undefined` of all else. */
  readonly own: EdtfDate | 'unknown' | undefined;
}

/** How one claim's keys stand to another's that may be of the same occurrence. */
export interface Agreement {
  /** The first leaves out a key that the second fills; and the reverse. */
  readonly firstOmits: boolean;
  readonly secondOmits: boolean;
  /** The first's `as-of` contains the second's without being equal; and the reverse. */
  readonly firstIsBroader: boolean;
  readonly secondIsBroader: boolean;
}

export function occurrenceKeys(
  claim: Claim,
  oncePer: readonly OncePerKey[],
  vocabulary: Vocabulary,
  event: EventEntry | undefined,
): OccurrenceKeys {
  const place = claim.place === undefined ? undefined : placeKey(normalisePlace(vocabulary, claim.place, event));
  const by = oncePer.includes('by') ? { actor: claim.by?.key, place } : undefined;
  const rest = [
    ...(oncePer.includes('in') ? [place] : []),
    ...(oncePer.includes('for') ? [claim.for?.key] : []),
    ...(oncePer.includes('with') ? [claim.with?.key] : []),
  ];
  const isOwn = claim.origin === 'prose' && claim.asOf === undefined;
  const own: AsOf['own'] = isOwn ? (claim.article?.published ?? 'unknown') : undefined;
  const asOf = oncePer.includes('as-of') ? { date: claim.asOf, own } : undefined;
  const isAgain = oncePer.includes('with') && isToldAgain(claim);
  const who = by === undefined ? '' : (by.actor ?? `at ${by.place ?? ''}`);
  const when = asOf?.date === undefined ? '' : JSON.stringify(asOf.date.intervals.map(days => [days.first, days.last]));
  return {
    cell: JSON.stringify([by?.actor === undefined, who, rest.map(key => key ?? false), isAgain, when]),
    by,
    rest,
    isAgain,
    asOf,
    incomplete:
      (by !== undefined && by.actor === undefined) ||
      rest.includes(undefined) ||
      (asOf !== undefined && asOf.date === undefined),
  };
}

/**
 * Whether a sentence says that this came about again. A fact that leaves `with` out may speak of any occurrence; who writes
 * 'submitted' beside another's 'resubmitted' means the one before it.
 */
export const isToldAgain = (claim: Claim): boolean => claim.origin === 'prose' && tellsAgain(claim.with?.key);

/**
 * The keys of two claims of one cell as the cell's. An actor's cell leaves the place open, which some of its claims may
 * state: whoever gives a place alone is held against theirs, whichever claim came first; of several, the first by name.
 */
export function joinedKeys(a: OccurrenceKeys, b: OccurrenceKeys): OccurrenceKeys {
  if (a.by === undefined || a.by.place === b.by?.place) return a;
  const [place] = [a.by.place, b.by?.place].filter(each => each !== undefined).sort();
  return { ...a, by: { actor: a.by.actor, place } };
}

/** `undefined`: they are of different occurrences. */
export function agreementOf(first: OccurrenceKeys, second: OccurrenceKeys): Agreement | undefined {
  const omissions = [
    ...(first.by !== undefined && second.by !== undefined ? [compareActors(first.by, second.by)] : []),
    ...first.rest.map((key, index) => compareKeys(key, second.rest[index])),
    compareKeys(first.asOf?.date && 'stated', second.asOf?.date && 'stated'),
  ];
  if (omissions.includes('different')) return undefined;
  if (first.isAgain !== second.isAgain && first.rest.at(-1) !== second.rest.at(-1)) return undefined;
  if (areApart(first.asOf, second.asOf) || areApart(second.asOf, first.asOf)) return undefined;
  const width = compareAsOf(first.asOf?.date, second.asOf?.date);
  if (width === 'different') return undefined;
  return {
    firstOmits: omissions.includes('first omits'),
    secondOmits: omissions.includes('second omits'),
    firstIsBroader: width === 'first is broader',
    secondIsBroader: width === 'second is broader',
  };
}

/**
 * What an article gives for its own day says nothing of a time more than a year before or after, nor, where nobody knows its day, of
 * any that another one states.
 */
function areApart(undated: AsOf | undefined, dated: AsOf | undefined): boolean {
  if (undated?.own === undefined || dated?.date === undefined) return false;
  return undated.own === 'unknown' || compareDates(undated.own, dated.date, YEAR) !== 'agree';
}

/** Days. */
const YEAR = 365;

/** Whether they speak of the same occurrence for certain. */
export const isCertain = (agreement: Agreement): boolean =>
  !(agreement.firstOmits || agreement.secondOmits || agreement.firstIsBroader || agreement.secondIsBroader);

type KeyRelation = 'same' | 'first omits' | 'second omits' | 'different';

function compareKeys(a: string | undefined, b: string | undefined): KeyRelation {
  if (a === b) return 'same';
  if (a === undefined) return 'first omits';
  return b === undefined ? 'second omits' : 'different';
}

/** Where one side, or both, give only a place, the places must be the same. */
function compareActors(a: NonNullable<OccurrenceKeys['by']>, b: NonNullable<OccurrenceKeys['by']>): KeyRelation {
  if (a.actor !== undefined && b.actor !== undefined) return a.actor === b.actor ? 'same' : 'different';
  if (a.actor === undefined && b.actor === undefined) return compareKeys(a.place, b.place);
  const [placeOnly, relation] = a.actor === undefined ? ([a, 'first omits'] as const) : ([b, 'second omits'] as const);
  return placeOnly.place === undefined || a.place === b.place ? relation : 'different';
}

function compareAsOf(
  a: EdtfDate | undefined,
  b: EdtfDate | undefined,
): 'same' | 'first is broader' | 'second is broader' | 'different' {
  if (a === undefined || b === undefined || sameDays(a, b)) return 'same';
  if (contains(a, b)) return 'first is broader';
  return contains(b, a) ? 'second is broader' : 'different';
}
