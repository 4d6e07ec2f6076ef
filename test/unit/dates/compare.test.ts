// Dates as sets of days: when they agree, when they contradict, which comes first.
import { describe, expect, it } from 'vitest';
import { compareDates, contains, isWithin, overlaps, precedes, sameDays } from '../../../server/src/dates/compare.ts';
import { type EdtfDate, parseEdtf } from '../../../server/src/dates/edtf.ts';
import { describeDate, describeDays } from '../../../server/src/dates/format.ts';

function edtf(text: string): EdtfDate {
  const date = parseEdtf(text);
  if (!date.ok) throw new Error(`${text}: ${date.error}`);
  return date.value;
}

describe('agreement', () => {
  it.each([
    ['2023-06', '2023-06-30', 0, 'agree'],
    ['2023-06-30', '2023-06-30', 0, 'agree'],
    ['2023-06-30', '2023-07-01', 0, 'contradict'],
    ['2023-06-30', '2023-07-01', 1, 'agree'],
    ['2023-06-30', '2023-07-02', 1, 'contradict'],
    ['2023-06', '2023-07-01', 1, 'agree'],
    ['2023', '2024-03', 0, 'contradict'],
    ['2023-06/2023-08', '2023-08/2023-10', 0, 'may-contradict'],
    ['2023-06-01/2023-06-10', '2023-06-02/2023-06-11', 1, 'agree'],
    ['2023-06?', '2023-07', 0, 'may-contradict'],
    ['2023-06', '2023-07~', 0, 'may-contradict'],
    ['2023%', '2025', 0, 'may-contradict'],
    ['2024-11/..', '2024-11', 0, 'agree'],
    ['2024-11/..', '2024-10', 0, 'contradict'],
    ['../2020', '2019/2021', 0, 'may-contradict'],
    ['[2023-05,2023-07]', '2023-07-04', 0, 'agree'],
    ['[2023-05,2023-07]', '2023-06', 0, 'contradict'],
    ['[2023-05,2023-07]', '2023-06-02', 2, 'agree'],
    ['[2023-05,2023-07]', '2023', 0, 'agree'],
    ['2023-22', '2023', 0, 'agree'],
    ['2023-22', '2023-07-15', 0, 'agree'],
    ['2023-22', '2023-10', 0, 'contradict'],
    ['2023-24', '2024-01', 0, 'agree'],
    ['[2023-06-01,2023-06-06]', '2023-06-02/2023-06-05', 2, 'agree'],
  ] as const)('%s and %s, %i days apart: %s', (a, b, tolerance, expected) => {
    expect(compareDates(edtf(a), edtf(b), tolerance)).toBe(expected);
    expect(compareDates(edtf(b), edtf(a), tolerance)).toBe(expected);
  });
});

describe('order', () => {
  it.each([
    ['2023-06', '2023-07', 'yes'],
    ['2023-07', '2023-06', 'no'],
    ['2023', '2023-07', 'no'],
    ['2023-07', '2023', 'no'],
    ['2023-06-30', '2023-06-30', 'no'],
    ['2023-06~', '2023-07', 'maybe'],
    ['2023-06', '2023-07?', 'maybe'],
    ['2023-06/2023-08', '2023-08/2023-10', 'maybe'],
    ['2023-08/2023-10', '2023-06/2023-08', 'no'],
    ['../2020', '2021', 'yes'],
    ['../2020', '2020/2022', 'maybe'],
    ['2020/..', '2021', 'no'],
    ['2020/..', '2021/..', 'no'],
  ] as const)('%s before %s: %s', (a, b, expected) => expect(precedes(edtf(a), edtf(b))).toBe(expected));
});

describe('sets', () => {
  it('knows inside, shared and equal', () => {
    expect(isWithin(edtf('2023-06'), edtf('2023'))).toBe(true);
    expect(contains(edtf('2023'), edtf('2023-06'))).toBe(true);
    expect(contains(edtf('2023-06'), edtf('2023'))).toBe(false);
    expect(contains(edtf('[2023-05,2023-07]'), edtf('[2023-05-02,2023-07-31]'))).toBe(true);
    expect(overlaps(edtf('2023-06/2023-08'), edtf('2023-08'))).toBe(true);
    expect(overlaps(edtf('[2023-05,2023-07]'), edtf('2023-06'))).toBe(false);
    expect(sameDays(edtf('2023-33'), edtf('2023-01/2023-03'))).toBe(true);
    expect(sameDays(edtf('2023-33'), edtf('2023-01'))).toBe(false);
  });
});

describe('for readers', () => {
  it.each([
    ['2023-06-30', '30 June 2023', '2023年6月30日'],
    ['2023-06', 'June 2023', '2023年6月'],
    ['2023', '2023', '2023年'],
    ['2023-34', 'Q2 2023', '2023年第二季度'],
    ['2023-40', 'first half of 2023', '2023年上半年'],
    ['2023-21', 'spring 2023', '2023年春季'],
    ['2024-11/..', 'from November 2024', '自2024年11月起'],
    ['../2020', 'until 2020', '截至2020年'],
    ['2019/2024', '2019 to 2024', '2019年至2024年'],
    ['2023-06~', 'about June 2023', '约2023年6月'],
    ['2023?', '2023 (uncertain)', '2023年（存疑）'],
    ['202X', 'the 2020s', '2020年代'],
    ['[2023-05,2023-07]', 'May 2023 or July 2023', '2023年5月或2023年7月'],
    ['-0529~', 'about 530 BC', '约公元前530年'],
    ['2023-06-XX', 'June 2023', '2023年6月'],
    ['Y170000', '170000', '170000年'],
    ['1XX3-06', '1XX3-06', '1XX3-06'],
  ])('%s', (text, en, zh) => {
    expect([describeDate(edtf(text), 'en'), describeDate(edtf(text), 'zh')]).toEqual([en, zh]);
  });

  it.each([
    ['2023-06', '1 June 2023 to 30 June 2023', '2023年6月1日至2023年6月30日'],
    ['2023-06-30', '30 June 2023', '2023年6月30日'],
    ['../2020', 'until 31 December 2020', '截至2020年12月31日'],
    ['[2023-05-01,2023-07-02]', '1 May 2023 or 2 July 2023', '2023年5月1日或2023年7月2日'],
  ])('the days of %s', (text, en, zh) => {
    expect([describeDays(edtf(text), 'en'), describeDays(edtf(text), 'zh')]).toEqual([en, zh]);
  });
});
