// EDTF (ISO 8601-2, levels 0 and 1 and the groupings of level 2) as sets of days.

/** Days since 1970-01-01, both included; an open end is infinite. */
export interface DayInterval {
  readonly first: number;
  readonly last: number;
}

/** The days that a date may mean: disjoint intervals in order, more than one only for `[a,b]`. */
export interface EdtfDate {
  readonly text: string;
  readonly intervals: readonly DayInterval[];
  /** `~` or `%`, anywhere in it. */
  readonly approximate: boolean;
  /** `?` or `%`, anywhere in it. */
  readonly uncertain: boolean;
}

export type EdtfFailure = 'syntax' | 'impossible';
