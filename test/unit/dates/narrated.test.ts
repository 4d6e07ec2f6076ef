// What hangs on the date told before it, as an article of 2 March 2024 has it.
import { describe, it } from 'vitest';
import { checkRead } from './check-dates.ts';

const DAY = '3 March 2020 = 2020-03-03';
const MONTH = 'March 2020 = 2020-03';

describe('the one behind it, of its own time, before it', () => {
  it.each([
    ['He was held on 3 March 2020 and freed the following Tuesday.', [DAY, 'the following Tuesday = 2020-03-10']],
    ['He was held on 3 March 2020. He went free that Friday.', [DAY, 'that Friday = 2020-03-06']],
    ['He was held on 3 March 2020, and warned the previous Tuesday.', [DAY, 'the previous Tuesday = 2020-02-25']],
    ['It was filed in March 2020 and approved the following June.', [MONTH, 'the following June = 2020-06']],
    ['It was filed in March 2020 and approved the following January.', [MONTH, 'the following January = 2021-01']],
    ['It was filed in March 2020 and approved that June.', [MONTH, 'that June = 2020-06']],
    ['It was filed in March 2020 and approved on the following 5 June.', [MONTH, 'the following 5 June = 2020-06-05']],
    ['It opened in 2020 and closed the following spring.', ['2020 = 2020', 'the following spring = 2021-03/2021-05']],
    ['It opened in March 2020. It closed that same summer.', [MONTH, 'that same summer = 2020-06/2020-08']],
    ['It opened in March 2020. The preceding autumn it rained.', [MONTH, 'The preceding autumn = 2019-09/2019-11']],
  ] as const)('%s', (text, expected) => checkRead(text, expected));

  it.each([
    ['no date before it', 'It was approved the following June.', ['the following June = -']],
    [
      'a month is no day',
      'He was held in March 2020 and freed the following Tuesday.',
      [MONTH, 'the following Tuesday = -'],
    ],
    [
      'the date before it is told by the way',
      'It was filed in March 2020 by a house founded in 1990, and approved the following June.',
      [MONTH, '1990 = 1990', 'the following June = -'],
    ],
    [
      'the date before it is open itself',
      'It was filed in 2020. On 16 June it was cleared, and it opened the following Tuesday.',
      ['2020 = 2020', '16 June = -', 'the following Tuesday = -'],
    ],
    ['a clause', 'It was filed in March 2020. He said that Friday had been cold.', [MONTH, 'Friday = 2024-03-01']],
  ] as const)('left open: %s', (_, text, expected) => checkRead(text, expected));
});

describe('so much later, or earlier', () => {
  it.each([
    ['It was founded in 2011 and listed three years later.', ['2011 = 2011', 'three years later = 2014~']],
    ['It opened in 1932. A year earlier the pit had closed.', ['1932 = 1932', 'A year earlier = 1931~']],
    [
      'It was filed in March 2020. Two months later it was approved.',
      [MONTH, 'Two months later = 2020-04-13/2020-06-18~'],
    ],
    ['该药2011年提交上市申请，三年后获批。', ['2011年 = 2011', '三年后 = 2014~']],
  ] as const)('%s', (text, expected) => checkRead(text, expected));

  it.each([
    [
      'a year is too wide',
      'It was filed in 2020. Six months later it was approved.',
      ['2020 = 2020', 'Six months later = -'],
    ],
    ['a month is too wide', 'It was filed in March 2020. Six days later it fell.', [MONTH, 'Six days later = -']],
    [
      'told by the way',
      'It was filed in 2020 by a house founded in 1990 and approved two years later.',
      ['2020 = 2020', '1990 = 1990', 'two years later = -'],
    ],
    ['no date', 'It opened in 1932, a year earlier than planned.', ['1932 = 1932']],
    ['no date', 'It opened in 1932, two years later than planned.', ['1932 = 1932']],
  ] as const)('%s: %s', (_, text, expected) => checkRead(text, expected));

  it('not of a date told long before', () =>
    checkRead(
      `It was founded in 2011. ${'The town is said to have liked it well enough. '.repeat(8)}Two years later it fell.`,
      ['2011 = 2011', 'Two years later = -'],
    ));
});

describe('a month in capitals among small letters is a name', () => {
  it.each([
    ['It is the first APRIL inhibitor.', []],
    ['A rise in APRIL was seen.', []],
    ['It was signed on the first April 2020.', ['the first April 2020 = 2020-04-01']],
    ['LONDON, APRIL 3, 2020 – It opened.', ['APRIL 3, 2020 = 2020-04-03']],
    ['NEWS OF APRIL 2020', ['APRIL 2020 = 2020-04']],
  ] as const)('%s', (text, expected) => checkRead(text, expected));
});

describe('a day of this month beside its number', () => {
  it.each([
    ['公司今（2）日宣布，昨（1）日获批。', ['今（2）日 = 2024-03-02', '昨（1）日 = 2024-03-01']],
    ['公司今（5）日宣布。', ['今（5）日 = -']],
    ['该药2019年3月获批，隔年6月上市。', ['2019年3月 = 2019-03', '隔年6月 = 2020-06']],
    ['该药2019年3月获批，展览隔年举办。', ['2019年3月 = 2019-03']],
  ] as const)('%s', (text, expected) => checkRead(text, expected));
});

describe('what followed, in the same sentence', () => {
  it.each([
    ['It opened on 1 August 2018; Tern followed on 8 August.', ['1 August 2018 = 2018-08-01', '8 August = 2018-08-08']],
    [
      'It opened on 1 August 2018; Tern followed suit on 8 August and Gull on 14 September.',
      ['1 August 2018 = 2018-08-01', '8 August = 2018-08-08', '14 September = 2018-09-14'],
    ],
    ['It opened in May 2018, and Tern followed in Lund in July.', ['May 2018 = 2018-05', 'July = 2018-07']],
  ] as const)('%s', (text, expected) => checkRead(text, expected));

  it.each([['It opened in 2018. Tern followed in January.', ['2018 = 2018', 'January = -']]] as const)(
    'near miss: %s',
    (text, expected) => checkRead(text, expected),
  );
});
