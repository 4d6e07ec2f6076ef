// What the date reader finds in a text, one line a mention.
import { expect } from 'vitest';
import { type EdtfDate, parseEdtf } from '../../../server/src/dates/edtf.ts';
import { type DateMention, readDates } from '../../../server/src/dates/read.ts';

function edtf(text: string): EdtfDate | undefined {
  const date = parseEdtf(text);
  return date.ok ? date.value : undefined;
}

const show = (text: string, { span, date, problem }: DateMention): string =>
  `${text.slice(span.start, span.end)} = ${date?.text ?? '-'}${problem ? ` ${problem.kind}` : ''}`;

export const PUBLISHED = '2024-03-02';

/** `words = EDTF problem` for each mention; `-` where no date is safe to say. */
export function checkRead(text: string, expected: readonly string[], published: string = PUBLISHED): void {
  expect(readDates(text, { published: edtf(published) }).map(mention => show(text, mention))).toEqual(expected);
}

/** That nothing in a text is called wrong. */
export function checkNoProblem(text: string, published: string = PUBLISHED): void {
  const mentions = readDates(text, { published: edtf(published) }).filter(mention => mention.problem);
  expect(mentions.map(mention => show(text, mention))).toEqual([]);
}
