// The dates of a part of a text are those of the whole that stand there, whatever was asked before.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseEdtf } from '../../../server/src/dates/edtf.ts';
import { datesIn, readDates } from '../../../server/src/dates/read.ts';

const PUBLISHED = parseEdtf('2024-03-28');
const context = { published: PUBLISHED.ok ? PUBLISHED.value : undefined };

function checkParts(text: string, parts: readonly { readonly start: number; readonly end: number }[]): void {
  const dates = datesIn(text, context);
  const all = readDates(text, context);
  for (const part of parts)
    expect(dates.within(part)).toEqual(all.filter(({ span }) => span.start < part.end && part.start < span.end));
  expect(dates.all()).toEqual(all);
  all.reduce((end, { span }) => {
    expect(span.start).toBeGreaterThanOrEqual(end);
    return span.end;
  }, 0);
}

/** From the last back to the first, so that none has been read for another. */
const eachDate = (text: string) =>
  readDates(text, context)
    .map(({ span }) => span)
    .toReversed();

const words = fc.constantFrom(
  ...'In May 2024 , the 10th last year and June 3 – it 去年12月 3日 on opened. Monday two weeks ago'.split(' '),
  ...['\n\n', '\n'],
);

test('in texts of any kind', () =>
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), fc.array(fc.tuple(fc.nat(300), fc.nat(60))), (parts, places) => {
      const text = parts.join(' ');
      checkParts(text, [...eachDate(text), ...places.map(([start, length]) => ({ start, end: start + length }))]);
    }),
  ));

test('wherever a line without end is cut', () => {
  for (let before = 19_940; before <= 20_010; before += 1) {
    const text = `${'w'.repeat(before)} on 3, 10 and 17 May 2019, Monday 20 May 2024 and 去年12月3日 it opened`;
    checkParts(text, eachDate(text));
    checkParts(text, [{ start: text.length - 20, end: text.length }, ...eachDate(text).toReversed()]);
  }
});
