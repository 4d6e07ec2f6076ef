// Date expressions in English and Chinese prose, resolved against the day of publication. Knows no claims, no files, no clock.
import type { Span } from '../base/span.ts';
import type { EdtfDate } from './edtf.ts';
import type { DateProblem } from './expression.ts';

export interface ReadContext {
  readonly published?: EdtfDate | undefined;
  readonly language?: 'en' | 'zh' | undefined;
}

export interface DateMention {
  /** UTF-16 offsets in the text read. */
  readonly span: Span;
  /** The days that the words may mean, wide enough to be held against other dates; `undefined` where that is not safe to say. */
  readonly date: EdtfDate | undefined;
  /** What the words say taken literally, where that differs from `date`: the very day of 'two months ago'. To show, not to compare. */
  readonly nominal?: EdtfDate;
  /** Of 'since November 2024': November 2024, for what happened at the beginning. */
  readonly begins?: EdtfDate;
  /** Whether the reading rests on the date of publication, or would if there were one. */
  readonly relative: boolean;
  readonly problem?: DateProblem;
}

/** Mentions in order, none overlapping. Linear in the length of the text, whatever it holds. */
export function readDates(_text: string, _context: ReadContext): readonly DateMention[] {
  return [];
}
