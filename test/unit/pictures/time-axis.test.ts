// The words of an axis: as many as there is room for, at whole units of the calendar.
import { expect, test } from 'vitest';
import { dayOf } from '../../../server/src/dates/calendar.ts';
import { ticksOf } from '../../../server/src/pictures/time-axis.ts';

const from = (text: string): number => {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  return dayOf(year, month, day);
};

test('days, with the year where the axis begins', () =>
  checkTicks('2023-06-28', '2023-07-03', 12, ['28 Jun 2023', '29 Jun', '30 Jun', '1 Jul', '2 Jul', '3 Jul']));
test('every fifth day, none beside the first of the month', () =>
  checkTicks('2023-05-20', '2023-06-12', 8, ['21 May 2023', '26 May', '1 Jun', '6 Jun', '11 Jun']));
test('months, and the year in place of its January', () =>
  checkTicks('2023-11-15', '2024-03-02', 6, ['Dec 2023', '2024', 'Feb 2024', 'Mar 2024']));
test('decades', () => checkTicks('1850-01-01', '1900-12-31', 7, ['1850', '1860', '1870', '1880', '1890', '1900']));
test('before our era', () => checkTicks('-20-01-01', '30-01-01', 8, ['21 BC', '11 BC', '1 BC', '10', '20', '30']));
test('in Chinese', () => {
  const window = { from: from('2023-11-15'), to: from('2024-02-02') };
  expect(ticksOf(window, 6, 'zh').map(({ label }) => label)).toEqual(['2023年12月', '2024年', '2024年2月']);
});
test('never many more than there is room for, however far', () => {
  for (let days = 1; days < 1e8; days *= 7) expect(ticksOf({ from: 0, to: days }, 8, 'en').length).toBeLessThan(14);
});

function checkTicks(first: string, last: string, most: number, labels: readonly string[]): void {
  const year = (text: string) => (text.startsWith('-') ? dayOf(-Number(text.split('-')[1]), 1, 1) : from(text));
  expect(ticksOf({ from: year(first), to: year(last) }, most, 'en').map(({ label }) => label)).toEqual(labels);
}
