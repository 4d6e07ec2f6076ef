// A quantity as the interval of numbers that its words may mean.

/** Numbers in the base unit of their dimension; half-open as the specification says unless an end says otherwise. */
export interface Quantity {
  /** The words that it was read from. */
  readonly text: string;
  readonly low: number;
  readonly high: number;
  /** Whether the end itself is in. */
  readonly lowIn: boolean;
  readonly highIn: boolean;
  readonly unit: Unit;
}

/** What the number is of. `count` is a bare number or a counted noun, whose name is left out of account. */
export type Unit =
  | { readonly dimension: 'count' }
  | { readonly dimension: 'ratio' } // %, per 100,000: as a share of one
  | { readonly dimension: 'currency'; readonly symbol: string } // ISO 4217
  | { readonly dimension: 'other'; readonly symbol: string } // a dimension of the unit table: `mass`, `time`, `length` …
  | { readonly dimension: 'unknown'; readonly symbol: string }; // a unit that the table lacks: equals itself
