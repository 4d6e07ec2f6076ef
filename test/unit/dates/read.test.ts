// Date expressions in prose: what is found, what it means given the day of publication, and what is left alone.
import * as chrono from 'chrono-node';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilOf, dayOf } from '../../../server/src/dates/calendar.ts';
import { type EdtfDate, parseEdtf } from '../../../server/src/dates/edtf.ts';
import { type DateMention, readDates } from '../../../server/src/dates/read.ts';

function edtf(text: string | undefined): EdtfDate | undefined {
  const date = text === undefined ? undefined : parseEdtf(text);
  return date?.ok ? date.value : undefined;
}

const PUBLISHED = '2024-03-28';

function show(text: string, { span, date, problem }: DateMention): string {
  const what =
    problem === undefined
      ? ''
      : problem.kind === 'weekday'
        ? ` weekday ${problem.said} is ${problem.is}`
        : ` ${problem.kind}`;
  return `${text.slice(span.start, span.end)} = ${date?.text ?? '-'}${what}`;
}

/** The dates to hold against others. */
function checkDates(text: string, expected: readonly string[], published: string | undefined = PUBLISHED): void {
  expect(readDates(text, { published: edtf(published) }).map(mention => show(text, mention))).toEqual(expected);
}

const checkUndated = (text: string, expected: readonly string[]): void =>
  expect(readDates(text, {}).map(mention => `${show(text, mention)}${mention.relative ? ' R' : ''}`)).toEqual(expected);

const nominalOf = (text: string, published: string): (string | undefined)[] =>
  readDates(text, { published: edtf(published) }).map(mention => (mention.nominal ?? mention.date)?.text);

describe('English days, months and years', () => {
  it.each([
    ['The agency cleared it on June 30, 2023.', 'June 30, 2023 = 2023-06-30'],
    ['It was cleared on Nov. 16, 2023 at noon.', 'Nov. 16, 2023 = 2023-11-16'],
    ['cleared 16 November 2023 in Bern', '16 November 2023 = 2023-11-16'],
    ['opened on the 6th of June, 1683, they say', 'the 6th of June, 1683 = 1683-06-06'],
    [
      'on September the twenty-first nineteen seventy eight',
      'September the twenty-first nineteen seventy eight = 1978-09-21',
    ],
    ['listed 2023-11-16', '2023-11-16 = 2023-11-16'],
    ['listed 2023/11/16 and', '2023/11/16 = 2023-11-16'],
    ['listed 2023.11.16', '2023.11.16 = 2023-11-16'],
    ['dated 16-Nov-2023', '16-Nov-2023 = 2023-11-16'],
    ['on 13/04/2023', '13/04/2023 = 2023-04-13'],
    ['on 03/04/2023', '03/04/2023 = [2023-03-04,2023-04-03] ambiguous'],
    ['on 3.4.2023', '3.4.2023 = 2023-04-03'],
    ['in June 2023 and', 'June 2023 = 2023-06'],
    ['In December 2022 patients were dosed', 'December 2022 = 2022-12'],
    ['back in 2017', '2017 = 2017'],
    ['2022 was a lean year', '2022 = 2022'],
    ['In 2017 researchers found it', '2017 = 2017'],
    ['the works (1983) stand', '1983 = 1983'],
    ['a collection of c530 BC', 'c530 BC = -0529~'],
    ['in the 1990s', '1990s = 199X'],
    ['in the 15th century', '15th century = 14XX'],
    ['circa 1900', 'circa 1900 = 1900~'],
    ['on May 24, 2683 it opens', 'May 24, 2683 = 2683-05-24'],
  ])('%s', (text, expected) => checkDates(text, [expected]));
});

describe('English ranges, lists and bounds', () => {
  it.each([
    ['on January 29 and February 14, 2025', ['January 29 = 2025-01-29', 'February 14, 2025 = 2025-02-14']],
    ['in January and February of this year', ['January = 2024-01', 'February of this year = 2024-02']],
    ['on June 5, 6 and 7, 2023', ['June 5 = 2023-06-05', '6 = 2023-06-06', '7, 2023 = 2023-06-07']],
    ['between March and May 2023', ['between March and May 2023 = 2023-03/2023-05']],
    ['from December 2022 to February', ['from December 2022 to February = 2022-12/2023-02']],
    ['from 2019 to 2024', ['from 2019 to 2024 = 2019/2024']],
    ['put up between 1678 and 1683', ['between 1678 and 1683 = 1678/1683']],
    ['on June 5-7, 2023', ['June 5-7, 2023 = 2023-06-05/2023-06-07']],
    ['between early 15 May and 19 May 2021', ['between early 15 May and 19 May 2021 = 2021-05-15/2021-05-19']],
    ['since November 2024', ['since November 2024 = 2024-11/..']],
    ['by the end of 2024', ['by the end of 2024 = ../2024']],
    ['before 2018', ['before 2018 = ../2017']],
    ['no later than June 29, 2023', ['no later than June 29, 2023 = ../2023-06-29']],
    [
      'in the first half of 2024, Q1 2025 and 2H25',
      ['the first half of 2024 = 2024-40', 'Q1 2025 = 2025-33', '2H25 = 2025-41'],
    ],
    ['the first nine months of 2023', ['first nine months of 2023 = 2023-01/2023-09']],
    ['in the spring of 2023', ['spring of 2023 = 2023-21']],
    ['Jan-Mar 2024', ['Jan-Mar 2024 = 2024-33']],
    ['In 2023, 2024 and 2025', ['2023 = 2023', '2024 = 2024', '2025 = 2025']],
    ['in the mid-1990s', ['the mid-1990s = 199X']],
  ] as const)('%s', (text, expected) => checkDates(text, expected));

  it('says where an open span begins', () => {
    const [mention] = readDates('on offer since November 2024', {});
    expect(mention?.begins?.text).toBe('2024-11');
  });
});

describe('English, from the day of publication', () => {
  it.each([
    ['last year', ['last year = 2023']],
    ['In December last year', ['December last year = 2023-12']],
    ['in March this year', ['March this year = 2024-03']],
    ['today and yesterday', ['today = 2024-03-28', 'yesterday = 2024-03-27']],
    ['on Monday', ['Monday = 2024-03-25']],
    ['last Monday', ['last Monday = [2024-03-18,2024-03-25]']],
    ['last month', ['last month = 2024-02']],
    ['earlier this month', ['earlier this month = 2024-03-01/2024-03-28']],
    ['three days ago', ['three days ago = 2024-03-25']],
    ['52 years ago today', ['52 years ago today = 1972-03-28']],
    ['on this day, 52 years ago', ['this day, 52 years ago = 1972-03-28']],
    ['on this day in 1969', ['this day in 1969 = 1969-03-28']],
    ['fifty years ago this month', ['fifty years ago this month = 1974-03']],
    ['43年前的今天', ['43年前的今天 = 1981-03-28']],
    ['on November 1', ['November 1 = 2023-11-01']],
    ['It will take effect on May 1', ['May 1 = 2024-05-01']],
    ['on April 10 it met', ['April 10 = -']],
    ['on Friday, November 3', ['Friday, November 3 = 2023-11-03']],
    ['late last year', ['late last year = 2023-41']],
    ['in mid-February', ['mid-February = 2024-02']],
    ['last March', ['last March = 2023-03']],
    ['in the third quarter', ['the third quarter = -']],
    ['in two years', ['in two years = -']],
    ['In 2017 it was founded. In March it was listed.', ['2017 = 2017', 'March = -']],
    ['In 2017 it was founded, and in August of that year sold.', ['2017 = 2017', 'August of that year = 2017-08']],
  ] as const)('%s', (text, expected) => checkDates(text, expected));

  it('is loose about round counts, and says the day itself apart', () => {
    const [mention] = readDates('two months ago', { published: edtf(PUBLISHED) });
    expect([mention?.date?.text, mention?.nominal?.text]).toEqual(['2024-01-10/2024-02-15~', '2024-01-28~']);
  });

  it.each([
    ['2024', ['2023', '2023-12', '2024-03', undefined, undefined]],
    ['2024-03', ['2023', '2023-12', '2024-03', undefined, '2023-11']],
    ['2024-03-28', ['2023', '2023-12', '2024-03', '2024-03-27', '2023-11']],
    ['../2024', [undefined, undefined, undefined, undefined, undefined]],
  ])('published %s', (published, expected) => {
    expect(
      nominalOf('last year; in December last year; in March this year; yesterday; in November,', published),
    ).toEqual(expected);
  });

  it('stays unresolved without one', () => {
    checkUndated('last year, on June 30, yesterday, in June 2023', [
      'last year = - R',
      'June 30 = - R',
      'yesterday = - R',
      'June 2023 = 2023-06',
    ]);
  });

  it('is as doubtful as the day of publication', () => checkDates('last year', ['last year = 2023?'], '2024?'));
});

describe('problems', () => {
  it.each([
    ['on Friday, 16 November 2023', ['Friday, 16 November 2023 = 2023-11-16 weekday 5 is 4']],
    ['on 16 November 2023 (Friday)', ['16 November 2023 (Friday) = 2023-11-16 weekday 5 is 4']],
    ['on Thursday, Nov. 16, 2023', ['Thursday, Nov. 16, 2023 = 2023-11-16']],
    ['on February 30, 2023', ['February 30, 2023 = - impossible']],
    ['on 29 February 2023', ['29 February 2023 = - impossible']],
    ['on June 31', ['June 31 = - impossible']],
    ['2023年11月16日（星期五）', ['2023年11月16日（星期五） = 2023-11-16 weekday 5 is 4']],
    ['2023年11月16日（周四）', ['2023年11月16日（周四） = 2023-11-16']],
    ['2023年2月30日', ['2023年2月30日 = - impossible']],
  ] as const)('%s', (text, expected) => checkDates(text, expected));

  it.each([
    'open Monday to Friday, 16 November 2023',
    'In June 31 patients were treated',
    'on Friday. November 16, 2023 was quiet',
    'on Friday, September 12, 1683',
    'the 29 February 2024 issue',
    'ID 2023-13-30',
    '每周五，2023年11月16日',
  ])('no false alarm: %s', text => {
    expect(readDates(text, { published: edtf(PUBLISHED) }).filter(mention => mention.problem)).toEqual([]);
  });
});

describe('look-alikes', () => {
  it.each([
    'You may not.',
    'The March of Dimes asked Theresa May for a second dose',
    'Sun Yat-sen sat down to march on',
    'trial NCT05066646 and CTR20192510, Phase 2023, ISO 8601, v2.0.2023',
    'with 2022 patients, for $2,023, in 2000 hospitals, from 1500 to 2000 patients',
    'open 24/7, a ratio of 1/2, Section 3.2, 192.168.255.255, +1 202-555-2015',
    'at Week 24 of the trial, OCT4 and SEPT7',
    'USA Today and the Sunday Times',
    'between 10 and 12 patients',
    'a 2019-nCoV test',
    'Directive 11/2016',
    '10 May Street and 5 March Road',
    '12个月内复发，18月龄婴儿，5年生存率，一周三次，每周一次',
    '目前日本市场；今日头条；第12号；国药准字H20230001；10号线；近日获批',
    '五月天演唱会',
  ])('%s', text => checkDates(text, []));
});

describe('Chinese', () => {
  it.each([
    ['2023年6月30日获批', ['2023年6月30日 = 2023-06-30']],
    ['二〇二三年六月三十日', ['二〇二三年六月三十日 = 2023-06-30']],
    ['２０２３年６月３０日', ['２０２３年６月３０日 = 2023-06-30']],
    ['民國112年6月', ['民國112年6月 = 2023-06']],
    ['去年12月', ['去年12月 = 2023-12']],
    ['今年上半年', ['今年上半年 = 2024-40']],
    ['2023年底', ['2023年底 = 2023-41']],
    ['本月', ['本月 = 2024-03']],
    ['2023年第二季度和2023年前三季度', ['2023年第二季度 = 2023-34', '2023年前三季度 = 2023-01/2023-09']],
    ['自2024年下半年起', ['自2024年下半年起 = 2024-07/..']],
    ['自2018年以来', ['自2018年以来 = 2018/..']],
    ['2020年前', ['2020年前 = ../2019']],
    ['三天前', ['三天前 = 2024-03-25']],
    ['上周五', ['上周五 = 2024-03-22']],
    ['昨日', ['昨日 = 2024-03-27']],
    ['2023年6月28日至30日', ['2023年6月28日至30日 = 2023-06-28/2023-06-30']],
    ['2023年1—9月', ['2023年1—9月 = 2023-01/2023-09']],
    ['2019-2024年', ['2019-2024年 = 2019/2024']],
    ['2025年1月29日和2月14日', ['2025年1月29日 = 2025-01-29', '2月14日 = 2025-02-14']],
    ['2021年3月提交申请，6月获批', ['2021年3月 = 2021-03', '6月 = 2021-06']],
    ['2021年3月提交申请。6月获批', ['2021年3月 = 2021-03', '6月 = -']],
    [
      '2022年12月23日公告，24日停牌，次日复牌',
      ['2022年12月23日 = 2022-12-23', '24日 = 2022-12-24', '次日 = 2022-12-25'],
    ],
    ['2022年成立，同年上市', ['2022年 = 2022', '同年 = 2022']],
    ['2012年1月1日及以后', ['2012年1月1日及以后 = 2012/..']],
    ['20世纪90年代', ['20世纪90年代 = 199X']],
    ['公元前221年', ['公元前221年 = -0220']],
    ['2023年6月获批 and cleared on June 30, 2023', ['2023年6月 = 2023-06', 'June 30, 2023 = 2023-06-30']],
  ] as const)('%s', (text, expected) => checkDates(text, expected));
});

describe('whatever is thrown at it', () => {
  const scraps = fc.constantFrom(
    ...'June 5,|2023|-|/|.|, |Monday |the |of |from |to |and |last |week |two |years |ago |年|月|日|6|12|去年|至|前|\n|\n\n|\ud800|the end of |Q|½|①|Ⅳ'.split(
      '|',
    ),
  );

  it('gives ordered mentions inside of the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(scraps, { maxLength: 40 }).map(parts => parts.join('')),
        ),
        text => {
          let end = 0;
          for (const { span, date, nominal, begins } of readDates(text, { published: edtf(PUBLISHED) })) {
            expect(span.start).toBeGreaterThanOrEqual(end);
            expect(span.end).toBeGreaterThan(span.start);
            end = span.end;
            for (const each of [date, nominal, begins])
              if (each) expect(parseEdtf(each.text)).toEqual({ ok: true, value: each });
          }
          expect(end).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 1500 },
    );
  });

  it.each([
    'June 5 and ',
    'week of ',
    '两天前',
    '1/',
    '年',
    '\n',
    'from 2014 to ',
    'two thousand and ',
    '1日、',
    '2023-',
    '\ud800',
  ])('survives a long line of %j', scrap =>
    expect(Array.isArray(readDates(scrap.repeat(40_000 / scrap.length), { published: edtf(PUBLISHED) }))).toBe(true),
  );
});

// Only forms that both read alike: chrono takes a bare year for none, 03/04 for American and a wrong weekday for right.
describe('chrono as oracle', () => {
  const MONTHS = 'January February March April May June July August September October November December'.split(' ');
  const day = fc.integer({ min: dayOf(1950, 1, 1), max: dayOf(2049, 12, 31) });
  const forms: readonly ((year: number, month: string, day: number) => string)[] = [
    (year, month, d) => `The board met on ${month} ${d}, ${year} in Basel.`,
    (year, month, d) => `The board met on ${d} ${month} ${year} in Basel.`,
    (year, month, d) => `The board met on the ${d}th of ${month} ${year}.`,
    (year, month, d) => `(${month.slice(0, 3)} ${d}, ${year})`,
    (year, month, d) =>
      `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${String(d).padStart(2, '0')}: a note`,
  ];

  it('reads the same day', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...forms), (days, form) => {
        const { year, month, day: d } = civilOf(days);
        const text = form(year, MONTHS[month - 1] ?? '', d);
        const theirs = chrono.en.parseDate(text, new Date(Date.UTC(2024, 2, 28)));
        const own = readDates(text, {}).map(mention => mention.date?.intervals[0]?.first);
        expect([text, own]).toEqual([text, [days]]);
        if (theirs) expect(dayOf(theirs.getFullYear(), theirs.getMonth() + 1, theirs.getDate())).toBe(days);
      }),
      { numRuns: 300 },
    );
  });
});
