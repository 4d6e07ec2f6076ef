// When what happened, according to whom: a lane for each source, a mark for each claim that has a date, and what joins the
// sides of a contradiction. Knows days, and nothing of how wide or of what colour they are drawn.
import type { ClaimId } from '../base/brand.ts';
import type { Claim } from '../claims/claim.ts';
import type { DayInterval } from '../dates/edtf.ts';
import { sourcePath } from '../messages/material.ts';
import type { Side } from '../rules/finding.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { KeyedFinding, Site } from '../workspace/snapshot.ts';
import { citedSite, claimFinder, type FindClaim, statedSite } from './claim-site.ts';
import { describe, leadOf, type Naming, saysOf, whatOf } from './claim-words.ts';
import type { Keep, OccurrenceClaims } from './occurrences.ts';
import { areOpposed } from './opposed.ts';
import { isClash, isSettled } from './passages.ts';
import { type Choice, isContradicted } from './picture-scope.ts';
import { bySpeaking, type PictureSource, sourcesOf } from './picture-sources.ts';
import { standingIn, type Verdict } from './verdicts.ts';

export interface Timeline {
  readonly lanes: readonly Lane[];
  readonly joins: readonly Join[];
  /** How many occurrences have a mark, and how many claims have no date and so none. */
  readonly occurrences: number;
  readonly undated: number;
}

export interface Lane extends PictureSource {
  readonly marks: readonly Mark[];
}

export interface Mark {
  /** Its own within the timeline. */
  readonly key: string;
  readonly claim: ClaimId;
  /** The occurrence that it is of, by number. */
  readonly occurrence: number;
  readonly label: string;
  readonly description: string;
  /** In order; never none. Ends may be infinite. */
  readonly days: readonly DayInterval[];
  /** `~` or `?`. */
  readonly loose: boolean;
  readonly verdict: Verdict;
  readonly possible: boolean;
  /** What it claims to be the first or the only of. */
  readonly lead: string | undefined;
  /** The words that state it, else its fact. */
  readonly site: Site;
}

/** Two marks that contradict each other, the earlier lane first. */
export interface Join {
  readonly from: string;
  readonly to: string;
  readonly settled: boolean;
  readonly possible: boolean;
}

export interface TimelineRequest {
  readonly naming: Naming;
  readonly occurrences: readonly OccurrenceClaims[];
  readonly choice: Choice;
  /** What was made of an occurrence for the picture before, where it is kept. */
  readonly keep?: Keep<MadeMarks>;
  /** Where the subject is the same throughout, no mark need name it. */
  readonly labels: 'with-subject' | 'without-subject';
}

export function timelineOf(request: TimelineRequest): Timeline {
  const { naming, choice, keep = made } = request;
  const { snapshot } = naming;
  const wanted = request.occurrences.filter(
    each => choice === 'all' || each.claims.some(claim => isContradicted(snapshot, claim)),
  );
  const draft = new Draft();
  const find = claimFinder(snapshot);
  for (const each of wanted) draft.add(keep(each, () => marksOf(request, find, each)));
  const lanes = draft.lanes();
  const joins = joinsOf(snapshot.vocabulary, lanes, draft.clashing);
  return { lanes, joins, occurrences: draft.occurrences, undated: draft.undated };
}

const made: Keep<MadeMarks> = (_, make) => make();

const dateOf = (claim: Claim) => claim.date ?? claim.asOf ?? claim.value?.date;
const isDated = (claim: Claim): boolean => (dateOf(claim)?.intervals.length ?? 0) > 0;

/** The marks of one occurrence, whichever timeline they come to stand in. */
export interface MadeMarks {
  readonly marks: readonly MadeMark[];
  /** Of all claims with a date, those that have no mark as well. */
  readonly sources: readonly PictureSource[];
  readonly undated: number;
}

interface MadeMark {
  /** The lane. */
  readonly path: string;
  readonly claim: Claim;
  readonly clashes: readonly KeyedFinding[];
  readonly mark: Omit<Mark, 'key' | 'occurrence'>;
}

/** The marks of a timeline while it is put together. */
class Draft {
  readonly #sources = new Map<string, PictureSource>();
  readonly #marks = new Map<string, Mark[]>();
  /** The marks of claims that clash with others, by claim. */
  readonly clashing = new Map<ClaimId, Clashing>();
  occurrences = 0;
  undated = 0;
  #count = 0;

  lanes(): readonly Lane[] {
    return [...this.#sources.values()]
      .sort(bySpeaking)
      .map(source => ({ ...source, marks: (this.#marks.get(source.path) ?? []).sort(byDay) }));
  }

  add({ marks, sources, undated }: MadeMarks): void {
    this.undated += undated;
    for (const source of sources) if (!this.#sources.has(source.path)) this.#sources.set(source.path, source);
    if (sources.length > 0) this.occurrences += 1;
    for (const each of marks) this.#addMark(each);
  }

  #addMark({ path, mark, claim, clashes }: MadeMark): void {
    const placed: Mark = { ...mark, key: `m${this.#count}`, occurrence: this.occurrences };
    this.#count += 1;
    const lane = this.#marks.get(path) ?? [];
    this.#marks.set(path, lane);
    lane.push(placed);
    if (clashes.length > 0) this.clashing.set(claim.id, { mark: placed, claim, path, clashes });
  }
}

interface Clashing extends Pick<MadeMark, 'claim' | 'path' | 'clashes'> {
  readonly mark: Mark;
}

/** A sentence that says once more what a fact of the same source says is no mark of its own. */
function marksOf(request: TimelineRequest, find: FindClaim, { claims }: OccurrenceClaims): MadeMarks {
  const dated = claims.filter(isDated);
  const marks = new Map<string, MadeMark>();
  for (const claim of dated.toSorted(factsFirst)) {
    const mark = markOf(request, find, { claim, others: claims });
    if (mark === undefined) continue;
    const path = sourcePath(claim);
    const says = saysOf(request.naming, claim);
    const same = JSON.stringify([path, mark.label, mark.verdict, dateOf(claim)?.text, says]);
    const clashes = request.naming.snapshot.findingsOf(claim.id).filter(isClash);
    if (!marks.has(same)) marks.set(same, { path, mark, claim, clashes });
  }
  const sources = sourcesOf(request.naming, dated);
  return { marks: [...marks.values()], sources, undated: claims.length - dated.length };
}

interface Among {
  readonly claim: Claim;
  readonly others: readonly Claim[];
}

function markOf(
  { naming, labels }: TimelineRequest,
  find: FindClaim,
  { claim, others }: Among,
): MadeMark['mark'] | undefined {
  const date = dateOf(claim);
  const written = find(claim);
  const site = written && (citedSite(written) ?? statedSite(written));
  if (date === undefined || site === undefined) return undefined;
  const standing = standingIn(naming.snapshot, claim, others);
  return {
    claim: claim.id,
    label: labelOf(naming, claim, labels),
    description: describe(naming, { claim, ...standing }),
    days: date.intervals,
    loose: date.approximate || date.uncertain,
    verdict: standing.verdict,
    possible: standing.possible,
    lead: leadOf(naming, claim),
    site,
  };
}

function labelOf(naming: Naming, claim: Claim, labels: TimelineRequest['labels']): string {
  const value = claim.kind === 'event' ? undefined : saysOf(naming, claim);
  const what = whatOf(naming, [claim]);
  const told = value === undefined || value === '' ? what : `${what}: ${value}`;
  return labels === 'without-subject' ? told : `${claim.subject.label} · ${told}`;
}

const factsFirst = (a: Claim, b: Claim): number => Number(a.origin === 'prose') - Number(b.origin === 'prose');

const byDay = (a: Mark, b: Mark): number =>
  Math.max(a.days[0]?.first ?? 0, -Number.MAX_VALUE) - Math.max(b.days[0]?.first ?? 0, -Number.MAX_VALUE) ||
  a.occurrence - b.occurrence;

interface Placed {
  readonly mark: Mark;
  readonly lane: number;
  readonly claim: Claim;
  readonly role?: Side['role'];
}

/** Each side is joined to the nearest that says otherwise, so that a clash of many sources stays readable. */
function joinsOf(
  vocabulary: Vocabulary,
  lanes: readonly Lane[],
  clashing: ReadonlyMap<ClaimId, Clashing>,
): readonly Join[] {
  const numbers = new Map(lanes.map(({ path }, at) => [path, at]));
  const placed = new Map<ClaimId, Placed>();
  const findings = new Map<string, KeyedFinding>();
  for (const [id, { mark, claim, path, clashes }] of clashing) {
    placed.set(id, { mark, claim, lane: numbers.get(path) ?? 0 });
    for (const keyed of clashes) findings.set(keyed.key, keyed);
  }
  const joins = new Map<string, Join>();
  for (const { finding } of findings.values()) {
    const sides = 'sides' in finding ? finding.sides.flatMap(side => placedSide(placed, side)) : [];
    const look = { settled: isSettled(finding), possible: finding.certainty === 'possible' };
    for (const pair of nearestPairs(vocabulary, sides))
      joins.set(pair.join(' '), { from: pair[0], to: pair[1], ...look });
  }
  return [...joins.values()];
}

/**
 * Where sides have parts to play, those that lay the claim are joined to what refutes them: not every refutation to every
 * claim, since nobody could follow that.
 */
function nearestPairs(vocabulary: Vocabulary, sides: readonly Placed[]): readonly (readonly [string, string])[] {
  const claiming = sides.filter(({ role }) => role === 'claims');
  const isDirected = claiming.length > 0 && claiming.length < sides.length;
  return (isDirected ? claiming : sides).flatMap(side => {
    const others = sides.filter(
      each => each !== side && (isDirected ? each.role !== 'claims' : isOpposed(vocabulary, side, each)),
    );
    const [best] = others.toSorted((a, b) => distance(side, a) - distance(side, b));
    if (best === undefined) return [];
    const [from, to] = side.lane <= best.lane ? [side, best] : [best, side];
    return [[from.mark.key, to.mark.key] as const];
  });
}

const isOpposed = (vocabulary: Vocabulary, a: Placed, b: Placed): boolean => areOpposed(vocabulary, a.claim, b.claim);
const distance = (a: Placed, b: Placed): number => Math.abs(a.lane - b.lane);

function placedSide(placed: ReadonlyMap<ClaimId, Placed>, { claim, role }: Side): readonly Placed[] {
  const found = placed.get(claim);
  if (found === undefined) return [];
  return [role === undefined ? found : { ...found, role }];
}
