// EDTF: what is read, what is refused and why, held against the `edtf` package where both should agree.
import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilOf, dayOf, weekdayOf } from '../../../server/src/dates/calendar.ts';
import { parseEdtf } from '../../../server/src/dates/edtf.ts';
import { edtfOfDays } from '../../../server/src/dates/edtf-of-days.ts';

const iso = (day: number): string => {
  if (!Number.isFinite(day)) return '..';
  const { year, month, day: d } = civilOf(day);
  return `${year}-${month}-${d}`;
};

function daysOf(text: string): string {
  const date = parseEdtf(text);
  return date.ok ? date.value.intervals.map(part => `${iso(part.first)} ${iso(part.last)}`).join(', ') : date.error;
}

const checkDays = (text: string, days: string): void => expect(`${text}: ${daysOf(text)}`).toBe(`${text}: ${days}`);

describe('values and their days', () => {
  it.each([
    ['2023', '2023-1-1 2023-12-31'],
    ['2023-06', '2023-6-1 2023-6-30'],
    ['2024-02', '2024-2-1 2024-2-29'],
    ['2023-06-30', '2023-6-30 2023-6-30'],
    ['2023-06-30T23:59:59+08:00', '2023-6-30 2023-6-30'],
    ['2023-33', '2023-1-1 2023-3-31'],
    ['2023-36', '2023-10-1 2023-12-31'],
    ['2023-37', '2023-1-1 2023-4-30'],
    ['2023-38', '2023-5-1 2023-8-31'],
    ['2023-39', '2023-9-1 2023-12-31'],
    ['2023-40', '2023-1-1 2023-6-30'],
    ['2023-41', '2023-7-1 2023-12-31'],
    ['2023-21', '2023-3-1 2023-6-21, 2023-9-1 2023-12-22'],
    ['2023-22', '2023-1-1 2023-3-21, 2023-6-1 2023-9-23, 2023-12-1 2023-12-31'],
    ['2023-24', '2023-1-1 2023-3-21, 2023-6-1 2023-9-23, 2023-12-1 2024-3-21'],
    ['2023-25', '2023-3-1 2023-6-21'],
    ['2023-28', '2023-12-1 2024-3-21'],
    ['2023-29', '2023-9-1 2023-12-22'],
    ['2024-11/..', '2024-11-1 ..'],
    ['2024-11/', '2024-11-1 ..'],
    ['../2020', '.. 2020-12-31'],
    ['/2020', '.. 2020-12-31'],
    ['../..', '.. ..'],
    ['2019/2024', '2019-1-1 2024-12-31'],
    ['2023-06/2023-06-15', '2023-6-1 2023-6-15'],
    ['2023-06-15/2023-06', '2023-6-15 2023-6-30'],
    ['2004-06-~01/2004-06-~20', '2004-6-1 2004-6-20'],
    ['202X', '2020-1-1 2029-12-31'],
    ['19XX', '1900-1-1 1999-12-31'],
    ['2023-XX', '2023-1-1 2023-12-31'],
    ['2023-06-XX', '2023-6-1 2023-6-30'],
    ['2023-XX-XX', '2023-1-1 2023-12-31'],
    ['156X-12-25', '1560-12-25 1569-12-25'],
    ['2023-1X', '2023-10-1 2023-12-31'],
    ['2023-02-2X', '2023-2-20 2023-2-28'],
    ['202X-02-29', '2020-2-29 2028-2-29'],
    ['[2023-05,2023-07]', '2023-5-1 2023-5-31, 2023-7-1 2023-7-31'],
    ['[2023-07, 2023-05]', '2023-5-1 2023-5-31, 2023-7-1 2023-7-31'],
    ['[2023-05,2023-06]', '2023-5-1 2023-6-30'],
    ['[1667,1760..1762]', '1667-1-1 1667-12-31, 1760-1-1 1762-12-31'],
    ['[..1984,2001]', '.. 1984-12-31, 2001-1-1 2001-12-31'],
    ['{2023-05-01,2023-12..}', '2023-5-1 2023-5-1, 2023-12-1 ..'],
    ['0000', '0-1-1 0-12-31'],
    ['-0529', '-529-1-1 -529-12-31'],
    ['Y170000', '170000-1-1 170000-12-31'],
    ['Y-170000', '-170000-1-1 -170000-12-31'],
  ])('%s', (text, days) => checkDays(text, days));

  it.each([
    '2023-02-30',
    '2023-02-29',
    '2023-13',
    '2023-00',
    '2023-20',
    '2023-42',
    '2023-06-31',
    '2023-06-00',
    '2023-13-01',
    '2024/2023',
    '2023-06-30/2023-05',
    '2023-02-3X',
    'XXX1-02-29',
    '[2023-02-30,2024]',
    '2023-02-30~',
    '2023-06-30T25:00:00Z',
  ])('there is no %s', text => checkDays(text, 'impossible'));

  it.each([
    '',
    ' ',
    '2023 ',
    '23',
    '2023-6',
    '2023-06-3',
    '2023/06/30',
    '202x',
    '30 June 2023',
    '2023-06-30-01',
    '2023-33-01',
    '-0000',
    'Y2023',
    'Y1234567890123',
    '/',
    '//',
    '2019/2020/2021',
    '[]',
    '[2023',
    '2023]',
    '[2023,]',
    '[..]',
    '2023??',
    '２０２３',
    'unknown',
    '2023-06\n',
  ])('%j is no EDTF', text => checkDays(text, 'syntax'));

  it.each([
    ['2023', false, false],
    ['2023?', false, true],
    ['2023-06~', true, false],
    ['2023%', true, true],
    ['2004-06~-11', true, false],
    ['?2004-06-~11', true, true],
    ['2019/2024?', false, true],
    ['[2023-05~,2024]', true, false],
  ])('%s is approximate: %s, uncertain: %s', (text, approximate, uncertain) => {
    expect(parseEdtf(text)).toMatchObject({ ok: true, value: { text, approximate, uncertain } });
  });
});

describe('whatever is thrown at it', () => {
  it('answers any text, with ordered disjoint days', () => {
    const alphabet = fc.constantFrom(...'0123456789X-/?~%.[],{}YT: ', '\ud800');
    fc.assert(
      fc.property(
        fc.array(alphabet, { maxLength: 24 }).map(parts => parts.join('')),
        text => {
          const date = parseEdtf(text);
          if (!date.ok) return;
          let last = -Infinity;
          for (const part of date.value.intervals) {
            expect(part.first).toBeLessThanOrEqual(part.last);
            if (last !== -Infinity) expect(part.first).toBeGreaterThan(last + 1);
            last = part.last;
          }
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('survives long texts', () => {
    for (const text of [
      '2'.repeat(1e6),
      `[${'2023,'.repeat(1e5)}2023]`,
      '/'.repeat(1e6),
      `[${'..'.repeat(1e5)}]`,
      '-'.repeat(1e6),
    ])
      expect(typeof parseEdtf(text).ok).toBe('boolean');
  });
});

const someDay = fc.integer({ min: dayOf(-3000, 1, 1), max: dayOf(9999, 12, 31) });

describe('days and their shortest name', () => {
  it.each([
    ['2023-06-30', '2023-06-30', '2023-06-30'],
    ['2023-06-01', '2023-06-30', '2023-06'],
    ['2023-01-01', '2023-12-31', '2023'],
    ['2023-04-01', '2023-06-30', '2023-34'],
    ['2023-07-01', '2023-12-31', '2023-41'],
    ['2023-01-01', '2023-04-30', '2023-01/2023-04'],
    ['2020-01-01', '2029-12-31', '202X'],
    ['1900-01-01', '1999-12-31', '19XX'],
    ['2019-01-01', '2024-12-31', '2019/2024'],
    ['2023-06-05', '2023-06-11', '2023-06-05/2023-06-11'],
    ['2023-11-01', '2024-02-29', '2023-11/2024-02'],
  ])('%s to %s is %s', (from, to, name) => {
    const [a, b] = [parseEdtf(from), parseEdtf(to)];
    if (!a.ok || !b.ok) throw new Error('no days');
    expect(edtfOfDays(a.value.intervals[0]?.first ?? 0, b.value.intervals[0]?.last ?? 0)).toBe(name);
  });

  it('names exactly those days', () => {
    fc.assert(
      fc.property(someDay, fc.oneof(fc.nat(800), fc.constant(Infinity)), (first, length) => {
        const text = edtfOfDays(first, first + length);
        const date = parseEdtf(text);
        expect(date.ok ? date.value.intervals : text).toEqual([{ first, last: first + length }]);
      }),
    );
  });

  it('counts days as Date does', () => {
    fc.assert(
      fc.property(someDay, day => {
        const { year, month, day: d } = civilOf(day);
        expect(dayOf(year, month, d)).toBe(day);
        const date = new Date(day * 864e5);
        expect([year, month, d, weekdayOf(day) % 7]).toEqual([
          date.getUTCFullYear(),
          date.getUTCMonth() + 1,
          date.getUTCDate(),
          date.getUTCDay(),
        ]);
      }),
    );
  });
});

// Where the oracle is not followed: seasons (it has none of either hemisphere), its overlapping quadrimesters, unknown
// ends, and intervals that begin with their last part ('2023-01-01/2023'), which it refuses.
describe('the edtf package as oracle', () => {
  const year = fc.integer({ min: 0, max: 9999 }).map(n => String(n).padStart(4, '0'));
  const two = (max: number) => fc.integer({ min: 0, max }).map(n => String(n).padStart(2, '0'));
  const sign = fc.constantFrom('', '', '', '?', '~', '%');
  const component = fc.oneof(
    year,
    fc.tuple(year, two(13)).map(parts => parts.join('-')),
    fc.tuple(year, two(13), two(32)).map(parts => parts.join('-')),
  );
  const value = fc.oneof(
    fc.tuple(component, sign).map(parts => parts.join('')),
    fc.tuple(component, component).map(parts => parts.join('/')),
    year.map(y => `${y.slice(0, 3)}X`),
  );

  it('gives the same first and last day', () => {
    fc.assert(
      fc.property(value, text => {
        const own = parseEdtf(text);
        const oracle = minAndMax(text);
        if (oracle === undefined || !own.ok) return;
        expect([text, own.value.intervals[0]?.first, own.value.intervals.at(-1)?.last]).toEqual([text, ...oracle]);
      }),
      { numRuns: 300 },
    );
  });

  it('accepts whatever single date we accept', () => {
    fc.assert(
      fc.property(value, text => {
        if (parseEdtf(text).ok && !text.includes('/'))
          expect([text, minAndMax(text) !== undefined]).toEqual([text, true]);
      }),
      { numRuns: 300 },
    );
  });
});

function minAndMax(text: string): readonly [number, number] | undefined {
  try {
    const date = edtf(text);
    return [Math.floor(date.min / 864e5), Math.floor(date.max / 864e5)];
  } catch {
    return undefined;
  }
}
