// Dates in figures and abbreviations that look like something else, and what looks like them.
import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../../server/src/dates/edtf.ts';
import { readDates } from '../../../server/src/dates/read.ts';

const PUBLISHED = '2024-03-28';

/** What is held against other dates, and behind a bar what is shown where that differs. */
function checkDates(text: string, expected: readonly string[]): void {
  const published = parseEdtf(PUBLISHED);
  const mentions = readDates(text, { published: published.ok ? published.value : undefined });
  expect(
    mentions.map(({ span, date, nominal }) =>
      [`${text.slice(span.start, span.end)} = ${date?.text ?? '-'}`, ...(nominal ? [nominal.text] : [])].join(' | '),
    ),
  ).toEqual(expected);
}

describe('two dates with a hyphen between them', () => {
  it.each([
    ['open 15/6/2019-20/7/2020', ['15/6/2019-20/7/2020 = 2019-06-15/2020-07-20']],
    ['open from 6/15-6/20, 2019', ['from 6/15-6/20, 2019 = 2019-06-15/2019-06-20']],
    ['open 11/30–12/25/19', ['11/30–12/25/19 = 2019-11-30/2019-12-25']],
    ['open 10/1-11/2/2017', ['10/1-11/2/2017 = - | 2017-10-01/2017-11-02']],
  ] as const)('%s', (text, expected) => checkDates(text, expected));

  it.each([
    'in a ratio of 1/2-3/4',
    'section 5/1-5/7',
    'part 10/1-11/2/2017/4',
    'part A/10/1-11/2/2017',
    'open 13/13-14/14/2019',
    'open 6/20-6/15/2019',
  ])('none: %s', text => checkDates(text, []));
});

describe('a day and a month in figures', () => {
  it.each([
    ['on Friday 9/12 it met', ['Friday 9/12 = [2023-09-12,2023-12-09] | 2023-09-12']],
    ['closed since 7/2.', ['since 7/2 = 2023-07-02/..']],
  ] as const)('%s', (text, expected) => checkDates(text, expected));

  it.each(['the world after 9/11.', 'he sat 3/4 of the time', 'after 3/2 turns', 'law 22/04 and case 15/05'])(
    'none: %s',
    text => checkDates(text, []),
  );
});

describe('an ordinal', () => {
  it.each([
    ['on 16th August', ['16th August = 2023-08-16']],
    ['from 1st Jan until 22 Feb', ['from 1st Jan until 22 Feb = 2024-01-01/2024-02-22']],
    ['It met on 22nd, and dissolved.', ['22nd = 2024-03-22']],
    ['next week Monday or Tue', ['next week Monday = 2024-04-01', 'Tue = 2024-04-02']],
    [
      'on Monday of last week and Tuesday, March 26',
      ['Monday of last week = 2024-03-18', 'Tuesday, March 26 = 2024-03-26'],
    ],
  ] as const)('%s', (text, expected) => checkDates(text, expected));

  it.each(['It stands on 22nd Street.', 'the two may be enough'])('none: %s', text => checkDates(text, []));
});

describe('run together', () => {
  it.each([
    ['stamped 22July', ['22July = 2023-07-22']],
    ['stamped 12Dec2023', ['12Dec2023 = 2023-12-12']],
    ['in CY18 and CY 2019', ['CY18 = 2018', 'CY 2019 = 2019']],
    ['from Q1 2022 to Q1 2023', ['from Q1 2022 to Q1 2023 = 2022-01/2023-03']],
  ] as const)('%s', (text, expected) => checkDates(text, expected));

  it.each(['stained with Cy5', 'the gene 5SEP', 'cy 18 of them'])('none: %s', text => checkDates(text, []));
});
