// A finding, by code: what was found about which claims and places, and no prose. messages/ says it, fixes/ mends it.
import type { ClaimId, Path } from '../base/brand.ts';
import type { Problem, UnreadableReason } from '../base/problem.ts';
import type { Span } from '../base/span.ts';
import type { Anchor } from '../citations/anchor.ts';

export type Certainty = 'certain' | 'possible';

/** The part of a fact that a side of a finding points at; the value of that key, or the whole fact's subject. */
export type Part =
  | 'subject'
  | 'date'
  | 'value'
  | 'as-of'
  | 'first'
  | 'only'
  | 'quote'
  | 'by'
  | 'in'
  | 'status'
  | 'event';

/** One claim that takes part in a finding. `role` says what it does there, where sides differ. */
export interface Side {
  readonly claim: ClaimId;
  readonly part: Part;
  readonly role?: 'claims' | 'refutes' | 'earlier' | 'later' | 'happened' | 'denied' | 'incomplete';
}

/** A clash between claims that rest on their values. */
interface Clash {
  readonly certainty: Certainty;
  readonly sides: readonly Side[];
  /** The one side that is preferred: the clash is settled. */
  readonly settledBy: ClaimId | undefined;
  /** The facts among its sides clash by themselves: no statement that was read in prose is needed for it. */
  readonly isWritten?: boolean;
}

/** A place in one file. For findings that a single file makes by itself. */
interface InFile {
  readonly certainty: Certainty;
  readonly path: Path;
  readonly span: Span;
}

/** A quote of a fact: which claim's, so that its place is looked up and may move. */
interface OfCitation {
  readonly certainty: Certainty;
  readonly claim: ClaimId;
}

export type ClashFinding =
  | ({ readonly code: 'conflicting-date' } & Clash)
  | ({ readonly code: 'conflicting-value' } & Clash)
  | ({ readonly code: 'conflicting-quantity' } & Clash)
  | ({ readonly code: 'incomparable-units' } & Clash)
  | ({ readonly code: 'conflicting-status' } & Clash)
  | ({
      readonly code: 'competing-first';
      /** Claims that only show a winner to be of the class. */
      readonly classEvidence: readonly ClaimId[];
    } & Clash)
  | ({ readonly code: 'refuted-first'; readonly classEvidence: readonly ClaimId[] } & Clash)
  | ({ readonly code: 'misplaced-first'; readonly outside: 'place' | 'purpose' } & Clash)
  | ({ readonly code: 'out-of-order'; readonly before: string; readonly after: string } & Clash)
  | ({ readonly code: 'future-event' } & Clash)
  | ({ readonly code: 'uncorroborated'; readonly sources: number; readonly wanted: number } & Clash);

export type CitationFinding =
  | ({
      readonly code: 'quote-not-found';
      /** Without a near search the words may stand there altered; where none was made, even as they are. */
      readonly searched: 'nearly' | 'word-for-word' | 'not-at-all';
      /** The words are there, but not where `before` and `after` place them. */
      readonly misplaced: boolean;
    } & OfCitation)
  | ({ readonly code: 'quote-altered'; readonly anchor: Anchor & { readonly kind: 'altered' } } & OfCitation)
  | ({ readonly code: 'quote-ambiguous'; readonly count: number } & OfCitation)
  | ({
      readonly code: 'unsupported-value';
      readonly part: 'date' | 'as-of' | 'value';
      /** The expressions of the quote that were held against it, as written, and how they were read. */
      readonly stated: readonly { readonly text: string; readonly reading: string }[];
    } & OfCitation);

export type FileFinding =
  | ({ readonly code: 'invalid-fact' | 'invalid-vocabulary' | 'duplicate-id'; readonly problem: Problem } & InFile)
  | ({
      readonly code: 'impossible-date';
      /** A problem of a fact file, or an expression in prose. */
      readonly problem: Problem | undefined;
      readonly text: string;
    } & InFile)
  | ({ readonly code: 'weekday-mismatch'; readonly text: string; readonly said: number; readonly is: number } & InFile) // 0 is Sunday
  | ({ readonly code: 'ambiguous-date'; readonly text: string; readonly readings: readonly string[] } & InFile)
  | ({
      readonly code: 'unreadable-article';
      readonly reason: UnreadableReason;
      /** Of a file too large, its bytes. */
      readonly detail: string;
      /** Bytes that such a file may have. */
      readonly limit: number;
    } & InFile)
  | ({ readonly code: 'missing-citation'; readonly subject: string } & InFile)
  | ({ readonly code: 'article-changed'; readonly article: Path } & InFile)
  | ({
      readonly code: 'missing-article';
      readonly written: string;
      readonly why: 'absent' | 'outside' | 'unreadable' | 'not-an-article';
    } & InFile)
  | ({ readonly code: 'expired-ignore'; readonly rule: string; readonly until: string } & InFile)
  | ({ readonly code: 'unused-ignore'; readonly rule: string } & InFile)
  | ({
      readonly code: 'unknown-entity';
      readonly name: string;
      readonly nearest: string | undefined;
      /** Where else it stands. */
      readonly others: readonly { readonly path: Path; readonly span: Span }[];
    } & InFile);

export type Finding = ClashFinding | CitationFinding | FileFinding;
export type Code = Finding['code'];
