// Dates in order and out of it, held against what the comparison of each pair says.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareDates, precedes, sameDays } from '../../../server/src/dates/compare.ts';
import type { EdtfDate } from '../../../server/src/dates/edtf.ts';
import { parseEdtf } from '../../../server/src/dates/edtf.ts';
import { anyInOrder, type Disorder, disorderOf } from '../../../server/src/dates/order.ts';

const read = (text: string): EdtfDate => {
  const date = parseEdtf(text);
  if (!date.ok) throw new Error(text);
  return date.value;
};

const DATES = (
  '2020 2020-05 2020-06 2020-06-01 2020-06-02 2020-06-03 2020-06-10 2020-05-28/2020-06-04 2020-06-02/2020-06-09 ' +
  '2020-06? 2020-06-02~ 2019/.. ../2020-06 2020-06-09/.. [2020-05-30,2020-06-02,2020-06-09] [2020-06-01,2020-06-03] [2020-06-01,2020-06-05] [2020-06-04,2020-06-09] 2021'
)
  .split(' ')
  .map(read);
const dates = fc.array(fc.constantFrom(...DATES), { maxLength: 5 });

const sorts = (later: EdtfDate, earlier: EdtfDate, tolerance: number): Disorder => {
  const before = precedes(later, earlier);
  if (before === 'no' || compareDates(later, earlier, tolerance) === 'agree') return undefined;
  return before === 'yes' ? 'certain' : 'possible';
};
const worst = (all: readonly Disorder[]): Disorder => (all.includes('certain') ? 'certain' : all.find(Boolean));

test('one pair in order is found', () => {
  const isInOrder = (earlier: EdtfDate, later: EdtfDate): boolean =>
    precedes(earlier, later) === 'yes' || sameDays(earlier, later);
  fc.assert(
    fc.property(dates, dates, (earlier, later) => {
      expect(anyInOrder(earlier, later)).toBe(earlier.some(a => later.some(b => isInOrder(a, b))));
    }),
    { numRuns: 2000 },
  );
});

test('each date is out of order as the worst of its pairs is', () => {
  fc.assert(
    fc.property(dates, dates, fc.constantFrom(0, 1, 7), (later, earlier, tolerance) => {
      expect(disorderOf(later, earlier, tolerance)).toEqual({
        later: later.map(date => worst(earlier.map(other => sorts(date, other, tolerance)))),
        earlier: earlier.map(date => worst(later.map(other => sorts(other, date, tolerance)))),
      });
    }),
    { numRuns: 4000 },
  );
});
