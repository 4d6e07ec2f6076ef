// A claim: what one source states, with every name resolved. Facts and sentences of prose become the same thing here,
// so that no rule needs to know which of them it holds. A claim has no position: an edit that moves it changes nothing.
import type { ClaimId, Path } from '../base/brand.ts';
import type { EdtfDate } from '../dates/edtf.ts';
import type { Quantity } from '../quantities/quantity.ts';
import type { FactKind, Rank, Status, Tier } from '../syntax/fact-file.ts';
import type { Place, Term } from '../vocabulary/vocabulary.ts';

/** A place that prose leaves open: no other place lies in it, and no place is it. */
export const NOT_TOLD: Place = { kind: 'place', key: '', known: false, label: '' };

/** By what it says, since a claim that was kept between two runs has a copy. Every other place has a name. */
export const isNotTold = (place: Place): boolean => place.kind === 'place' && place.key === '';

export interface Scope {
  readonly in: Place | undefined;
  readonly among: Term | undefined;
  readonly for: Term | undefined;
}

/** What a measure or an attribute is said to be. A text may have several readings: `1500` is a year and a number. */
export interface ClaimValue {
  /** The reading that shows best. */
  readonly kind: 'entity' | 'date' | 'quantity' | 'text';
  /** As written. */
  readonly text: string;
  /** Equal keys are the same value: an entity's, else the folded words, with the unit where its case matters. */
  readonly key: string;
  readonly term: Term | undefined;
  readonly date: EdtfDate | undefined;
  readonly quantity: Quantity | undefined;
}

/** What a claim inherits from the article that it rests on. */
export interface ArticleFacts {
  readonly title: string | undefined;
  readonly path: Path;
  readonly published: EdtfDate | undefined;
  /** Not written down but found in a dateline or a file name: what rests on it is only possible. */
  readonly publishedInferred: boolean;
  readonly tier: Tier | undefined;
  readonly publisher: string | undefined;
  /** A language tag, as the header gives it. */
  readonly language: string | undefined;
  /** The article whose text this one reprints, or itself: one source where sources are counted. */
  readonly origin: Path;
  /** Why its claims take part in nothing. */
  readonly retired: { readonly kind: 'corrected'; readonly by: Path } | { readonly kind: 'retracted' } | undefined;
}

export interface Claim {
  readonly id: ClaimId;
  /** What the claims of one fact's sources share; a claim that stands alone has its own. */
  readonly fact: string;
  readonly origin: 'fact' | 'prose';
  /** The file that it is written in: a fact file, or the article itself for prose. */
  readonly path: Path;
  readonly article: ArticleFacts | undefined;
  readonly subject: Term;
  readonly kind: FactKind;
  /** The id of a declared event, measure or attribute; else its folded name. */
  readonly name: string;
  readonly by: Term | undefined;
  /** The place that is written, else the authority's. */
  readonly place: Place | undefined;
  /** Whether `place` came along with `by`. */
  readonly placeFromBy: boolean;
  readonly for: Term | undefined;
  readonly with: Term | undefined;
  readonly date: EdtfDate | undefined;
  readonly asOf: EdtfDate | undefined;
  /** Whether `date` is the day by the clock of one place: elsewhere it may have been the day before or after. */
  readonly byClock: true | undefined;
  readonly value: ClaimValue | undefined;
  /** Whether the attribute was read as an office, which another holds at another time. */
  readonly isOffice: true | undefined;
  readonly status: Status;
  readonly rank: Rank;
  readonly first: Scope | undefined;
  readonly only: Scope | undefined;
  /** Codes that its `ignore` names, with the last day on which each holds. */
  readonly ignores: readonly { readonly rule: string; readonly until: string | undefined }[];
}

/** Where in its file a claim stands; kept beside it, never in it. */
export interface ClaimPosition {
  /** Which of the file's facts (of its statements, for prose). */
  readonly fact: number;
  /** Which of the fact's `sources`; `undefined` where it has none. */
  readonly source: number | undefined;
}
