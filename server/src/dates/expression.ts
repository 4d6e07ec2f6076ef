// What a date expression says, before it is known when it was said. The readers of both languages make these; resolve.ts
// turns them into days. Knows no words and no text.
import type { Span } from '../base/span.ts';

export type Unit = 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'half' | 'year' | 'decade' | 'century';

/** `early` and `late` are loose, `begin` and `end` are points as well as periods; `sofar` is up to today, `later` and
 * `rest` from today on. */
export type Part =
  | 'early'
  | 'mid'
  | 'late'
  | 'begin'
  | 'end'
  | 'sofar'
  | 'later'
  | 'rest'
  | 'first-ten'
  | 'middle-ten'
  | 'last-ten';

export type Bound = 'since' | 'before' | 'after' | 'until' | 'by';

/** A day, a month, a year, or a part of a year by its EDTF code (21 to 41). At most one of the three ways to give the year. */
export interface Calendar {
  readonly kind: 'calendar';
  readonly year?: number;
  /** Counted from the year of publication: -1 is last year. */
  readonly yearOffset?: number;
  /** Counted from the year last mentioned: 0 is that year. */
  readonly yearFromLast?: number;
  readonly month?: number;
  readonly day?: number;
  readonly code?: number;
  readonly weekday?: number;
  /** One of several, which belong to the days of a list in turn: 'Tuesday and Wednesday, 24 and 25 November'. */
  readonly isInTurn?: boolean;
  /** 'last March', 'next 6 April'. */
  readonly which?: 'last' | 'next';
}

/** Hangs on the date last mentioned: 'the following June', 'that Friday'; `of` leaves its year or its week open. */
export interface BesideLast {
  readonly kind: 'beside-last';
  readonly of: Calendar | { readonly kind: 'weekday'; readonly weekday: number };
  readonly way: 'next' | 'same' | 'previous';
}

export interface Step {
  readonly count: number;
  readonly unit: Unit;
}

export type Expression =
  | Calendar
  /** Days that need no date of publication. */
  | { readonly kind: 'days'; readonly first: number; readonly last: number; readonly approximate?: true }
  /** `day`: the number that is said of a day besides. */
  | { readonly kind: 'unit'; readonly unit: Unit; readonly offset: number; readonly day?: number }
  | { readonly kind: 'day'; readonly day: number }
  | { readonly kind: 'day-of'; readonly day: number; readonly of: Expression }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly which: 'last' | 'this' | 'next' | 'past' | 'open' }
  | { readonly kind: 'weekday-of'; readonly weekday: number; readonly of: Expression }
  | { readonly kind: 'weekday-day'; readonly weekday: number; readonly day: number }
  | { readonly kind: 'nth-weekday'; readonly n: number; readonly weekday: number; readonly of: Expression }
  /** Weeks of a month or a year, from the `n`th on; -1 is the last. ISO 8601: a week belongs where its Thursday lies. */
  | { readonly kind: 'weeks'; readonly n: number; readonly count: number; readonly of: Expression }
  | { readonly kind: 'week-with'; readonly of: Expression }
  | { readonly kind: 'part'; readonly part: Part; readonly of: Expression }
  /** `rough`: the count is no number ('a few'). */
  | { readonly kind: 'shift'; readonly steps: readonly Step[]; readonly from: Expression; readonly rough: boolean }
  /** The same day, or the same month, so many years before, or in a year: `52 years ago today`, `this day in 1969`. */
  | {
      readonly kind: 'anniversary';
      readonly back: { readonly years: number } | { readonly to: number };
      readonly of: Expression;
    }
  | { readonly kind: 'reach'; readonly count: number; readonly unit: Unit; readonly towards: 'past' | 'future' }
  /** `count` units from the first day of `from` on. */
  | { readonly kind: 'lasting'; readonly count: number; readonly unit: Unit; readonly from: Expression }
  | { readonly kind: 'range'; readonly from: Expression; readonly to: Expression }
  | { readonly kind: 'bound'; readonly bound: Bound; readonly of: Expression }
  /** Hangs on the date last mentioned: 'that month', 'the next day'. */
  | { readonly kind: 'same'; readonly unit: 'day' | 'week' | 'month' | 'year'; readonly offset: number }
  | BesideLast
  | { readonly kind: 'about'; readonly of: Expression }
  /** What the words say, though they are as often meant otherwise: to show, not to compare. */
  | { readonly kind: 'literal'; readonly of: Expression }
  | { readonly kind: 'either'; readonly readings: readonly Calendar[] };

export type DateProblem =
  | { readonly kind: 'weekday'; readonly said: number; readonly is: number }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'ambiguous'; readonly readings: readonly string[] };

/** A stretch of a text that is read on its own. */
export interface Piece extends Span {
  /** Behind its end, where it was cut within a line: how far an expression that begins in it may go on. */
  readonly limit: number;
}

/** Of a date that the words around place in the future: surely, or as far as they tell. */
export type Outlook = 'ahead' | 'perhaps';

/** An expression where it stands. */
export interface Found {
  readonly span: Span;
  /** `undefined`: there is no such day. */
  readonly expression: Expression | undefined;
  readonly problem?: DateProblem;
  /** Where the words around speak of what is to come. */
  readonly future: Outlook | undefined;
  /** Whether an open year or month is, by the language's habit, that of the date before it in the same sentence. */
  readonly inherits: boolean;
}

export const TODAY: Expression = { kind: 'unit', unit: 'day', offset: 0 };
