// What the sides of a clash say, put into words that hold in every language: who says which value, what keeps the
// clash from being certain, what settles it.
import type { ClaimId } from '../base/brand.ts';
import { groupBy } from '../base/group-by.ts';
import type { Claim, ClaimValue } from '../claims/claim.ts';
import type { EdtfDate } from '../dates/edtf.ts';
import type { ClashFinding, Part, Side } from '../rules/finding.ts';
import type { Telling } from './account.ts';
import { occurrenceOf, openKeys, scopeWords, shorten, sourceOf, sourcePath } from './material.ts';
import { flat, placeWords, termName } from './names.ts';

/** More sources than this for one value are counted, not named. */
const NAMED_SOURCES = 8;
/** More values than this are counted, not told. */
const NAMED_VALUES = 12;
const VALUE_LENGTH = 120;
/** A message that gives more reasons than this is not read. */
const MOST_DOUBTS = 4;

export interface KnownSide {
  readonly side: Side;
  readonly claim: Claim;
}

/** The sides whose claims the snapshot has. */
export function knownSides(telling: Telling, sides: readonly Side[]): readonly KnownSide[] {
  return sides.flatMap(side => {
    const claim = telling.snapshot.claim(side.claim);
    return claim ? [{ side, claim }] : [];
  });
}

/** The occurrence that some claims speak of together. */
export function aboutOf({ snapshot, locale, phrases }: Telling, claims: readonly Claim[]): string {
  const words = occurrenceOf(snapshot, claims, locale);
  return words ? phrases.occurrence(words) : '';
}

/** One claim's own occurrence, with its date. */
export const occurrenceAndDate = (telling: Telling, claim: Claim): string =>
  telling.phrases.dated(aboutOf(telling, [claim]), claim.date);

/** A statement that nobody wrote down as a fact says that it was read. */
export function sourceText({ snapshot, phrases }: Telling, claim: Claim): string {
  const name = phrases.source(sourceOf(snapshot, claim));
  return claim.origin === 'prose' ? phrases.inProse(name) : name;
}

/** The value of a claim that a side points at. */
export function valueText(telling: Telling, claim: Claim, part: Part): string {
  const { phrases } = telling;
  const date = (value: EdtfDate | undefined) => (value ? phrases.date(value) : phrases.undated);
  if (part === 'date' || part === 'event') return date(claim.date);
  if (part === 'as-of') return date(claim.asOf);
  if (part === 'status') return phrases.status(claim.status);
  if (part === 'first' || part === 'only') {
    const scope = part === 'first' ? claim.first : claim.only;
    return scope ? phrases.scope(scopeWords(telling, part, scope)) : phrases.undated;
  }
  if (part === 'by') return claim.by ? termName(telling, claim.by) : phrases.undated;
  if (part === 'in') return claim.place ? placeWords(telling, claim.place).label : phrases.undated;
  if (claim.value) return claimValueText(phrases, claim.value);
  return claim.date ? date(claim.date) : phrases.so;
}

/** A date as it was read, a quantity and a text as they were written, an entity by its name. */
function claimValueText(phrases: Telling['phrases'], value: ClaimValue): string {
  if (value.kind === 'date' && value.date) return phrases.date(value.date);
  if (value.kind === 'quantity') return shorten(flat(value.text), VALUE_LENGTH);
  const text = value.kind === 'entity' ? (value.term?.label ?? value.text) : value.text;
  return phrases.quoted(shorten(flat(text), VALUE_LENGTH));
}

/** 'A and B say 2023; C says 2024.' Sources of one publisher and day are told apart by their paths. */
export function saidBy(telling: Telling, sides: readonly KnownSide[]): string {
  const { phrases } = telling;
  const names = sourceNames(telling, sides);
  const byValue = groupBy(sides, ({ claim, side }) => valueText(telling, claim, side.part));
  const said = [...byValue].slice(0, NAMED_VALUES).map(([value, group]) => {
    const sources = [...new Set(group.map(({ claim }) => names.get(claim.id) ?? claim.path))];
    const named = sources.slice(0, NAMED_SOURCES);
    return phrases.says(phrases.andMore(named, sources.length - named.length), sources.length, value);
  });
  const left = byValue.size - said.length;
  return left > 0 ? phrases.andMore([phrases.semicolons(said)], left) : phrases.semicolons(said);
}

function sourceNames(telling: Telling, sides: readonly KnownSide[]): ReadonlyMap<ClaimId, string> {
  const paths = new Map<string, Set<string>>();
  const names = sides.map(({ claim }) => {
    const name = sourceText(telling, claim);
    const known = paths.get(name) ?? new Set();
    paths.set(name, known.add(sourcePath(claim)));
    return { claim, name };
  });
  return new Map(
    names.map(({ claim, name }) => [
      claim.id,
      (paths.get(name)?.size ?? 0) > 1 ? `${name} [${sourcePath(claim)}]` : name,
    ]),
  );
}

/** What a reader should know before trusting the clash: what settles it, and why it is only possible. */
export function clashNotes(telling: Telling, finding: ClashFinding): readonly string[] {
  const sides = knownSides(telling, finding.sides);
  const settled = settledNote(telling, finding, sides);
  const doubts = finding.certainty === 'possible' ? doubtNotes(telling, sides) : [];
  return [...doubts, ...(settled === undefined ? [] : [settled])];
}

function settledNote(telling: Telling, finding: ClashFinding, sides: readonly KnownSide[]): string | undefined {
  const preferred = finding.settledBy && telling.snapshot.claim(finding.settledBy);
  if (!preferred) return undefined;
  const part = sides.find(({ claim }) => claim.id === preferred.id)?.side.part ?? 'value';
  const because = telling.locate(preferred)?.fact?.because?.value;
  const value = valueText(telling, preferred, part);
  return telling.phrases.settled(value, sourceText(telling, preferred), because && flat(because));
}

function doubtNotes(telling: Telling, sides: readonly KnownSide[]): readonly string[] {
  const { phrases } = telling;
  const claims = sides.map(({ claim }) => claim);
  const open = sides
    .filter(({ side }) => side.role === 'incomplete')
    .map(({ claim }) => ({ claim, keys: openKeys(claim, claims) }))
    .filter(({ keys }) => keys.length > 0)
    .map(({ claim, keys }) => phrases.leavesOpen(sourceText(telling, claim), keys));
  const inferred = claims
    .filter(claim => claim.article?.publishedInferred)
    .map(claim => phrases.inferredPublication(sourceText(telling, claim)));
  const doubts = [...open, ...sides.flatMap(side => uncertainDate(telling, side)), ...inferred];
  if (doubts.length === 0 && sides.every(({ side, claim }) => side.part === 'date' && claim.date))
    return sides.length > 1 ? [phrases.onlyOverlap] : [];
  return [...new Set(doubts)].slice(0, MOST_DOUBTS);
}

function uncertainDate(telling: Telling, { side, claim }: KnownSide): readonly string[] {
  const { phrases } = telling;
  const date = side.part === 'as-of' ? claim.asOf : side.part === 'value' ? undefined : claim.date;
  if (date?.uncertain) return [phrases.markedUncertain(sourceText(telling, claim), 'uncertain')];
  if (date?.approximate) return [phrases.markedUncertain(sourceText(telling, claim), 'approximate')];
  return [];
}
