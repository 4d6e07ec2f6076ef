// Days that no calendar has, and numbers behind or before a month that are no days.
import { describe, it } from 'vitest';
import { checkNoProblem, checkRead } from './check-dates.ts';

describe('a number behind a month', () => {
  it.each([
    ['On June 31 the bank failed.', 'June 31 = - impossible'],
    ['It was due by February 30.', 'February 30 = - impossible'],
    ['It was due February 30 (sic).', 'February 30 = - impossible'],
    ['On April 31, by candlelight', 'April 31 = - impossible'],
    ['the thirty-first of June men came', 'the thirty-first of June = - impossible'],
    ['By June 31st the men were gone', 'June 31st = - impossible'],
    ['On 31 April he left', '31 April = - impossible'],
    ['until 31 June 1911 men', '31 June 1911 = - impossible'],
  ])('is a day that does not exist: %s', (text, expected) => checkRead(text, [expected]));

  it.each([
    'In February 30 men were let go.',
    'By June 31 lorries had gone.',
    'See the issue for April, 31 pages in all.',
    'The Feb 30,000 target was missed.',
    'In June 31 were treated.',
    'Between February 30 and 31 men',
    'The June 31-page report',
    'From April 31 per cent more was asked',
    'On 31 April trains stopped at noon',
    'All 31 June graduates came. There were 31 june bugs.',
    'Journal of Glass, Vol. 31 June 2019',
    'Night Watch no. 31 June 1911',
  ])('is none: %s', text => checkNoProblem(text));

  it.each([
    ['In June 12 were hurt.', ['June = 2023-06']],
    ['In June three were hurt.', ['June = 2023-06']],
    ['By June 30 lorries had gone.', ['By June = ../2023-06']],
    ['In March 30-year yields rose.', ['March = 2024-03']],
    ['Night Watch, vol. 12 June 1911, page 3', ['June 1911 = 1911-06']],
    ['By June 30 the works had closed.', ['By June 30 = ../2023-06']],
    ['The June 30 deadline passed.', ['June 30 = 2023-06-30']],
    ['On June 30 crowds gathered.', ['June 30 = 2023-06-30']],
    ['From June 30-July 2 it ran.', ['From June 30-July 2 = 2023-06-30/2023-07-02']],
    ['no later than 29 June 2023', ['no later than 29 June 2023 = ../2023-06-29']],
  ] as const)('counts what follows, or does not: %s', (text, expected) => checkRead(text, expected));
});

describe('figures in the form of a date', () => {
  it.each([
    'Version 2021.02.30 replaces part no. 2021-0230 at 31.06 crowns, see § 30.2.',
    'Firmware v2021.02.30, build 2021.02.28, part no. 2021-02-30, ID: 20230230, § 3.4.2023',
    'Model 2021-02-28 costs 30.06 crowns',
  ])('are none: %s', text => checkRead(text, []));

  it.each([
    ['Invoice of 2021-02-30, paid.', '2021-02-30 = - impossible'],
    ['Entered on 2021/02/30.', '2021/02/30 = - impossible'],
    ['Listed 2021.02.28, it says.', '2021.02.28 = 2021-02-28'],
    ['Release date: 2023-11-16', '2023-11-16 = 2023-11-16'],
  ])('are one: %s', (text, expected) => checkRead(text, [expected]));
});
