// What a date may mean, as a set of days. Types alone.

/** Days since 1970-01-01, both included; an open end is infinite. */
export interface DayInterval {
  readonly first: number;
  readonly last: number;
}

/** The days that a date may mean: disjoint intervals in order, more than one only for `[a,b]`, `{a,b}` and seasons of either hemisphere. */
export interface EdtfDate {
  readonly text: string;
  readonly intervals: readonly DayInterval[];
  /** `~` or `%`, anywhere in it. */
  readonly approximate: boolean;
  /** `?` or `%`, anywhere in it. */
  readonly uncertain: boolean;
}

/** `syntax`: no EDTF. `impossible`: EDTF, but no such day, or an interval that ends before it begins. */
export type EdtfFailure = 'syntax' | 'impossible';
