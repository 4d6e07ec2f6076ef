// Sentences of news, science, courts and archives with numbers that are dates and numbers that are not, as of 2 March 2024.
import { describe, it } from 'vitest';
import { checkRead } from './check-dates.ts';

describe('business', () => {
  it.each([
    ['It fell to 31.06 on Monday, 26 February, and closed at 30.02.', ['Monday, 26 February = 2024-02-26']],
    ['The 3.05 2027 note, due March 2031, yields 4.5 per cent.', ['March 2031 = 2031-03']],
    ['For the year ended 30 September 2023 it lost 31 million.', ['30 September 2023 = 2023-09-30']],
    ['It earned 14.2m in the three months to 31 December.', ['31 December = 2023-12-31']],
    ['Only 7 of the 12 June recruits stayed.', ['June = 2023-06']],
    ['The price rose from 1999 to 2024 crowns.', []],
    ['Lot 30, Feb. 12, sold for 31.', ['Feb. 12 = 2024-02-12']],
    ['It rose 30% in February 31% in January.', ['February = 2024-02', 'January = 2024-01']],
    ['公司营收31.06亿元，同比增长2.30%。', []],
    ['售价2023元，编号2023-02-30，批号：2023-02-28。', []],
  ] as const)('%s', (text, expected) => checkRead(text, expected));
});

describe('sport', () => {
  it.each([
    ['He won 6-4, 7-5, 6-3 on 1 March.', ['1 March = 2024-03-01']],
    ['They won 31-30 on Feb 29 and lost on Feb 28, 2023.', ['Feb 29 = 2024-02-29', 'Feb 28, 2023 = 2023-02-28']],
    ['On Tuesday, Feb. 29, they met.', ['Tuesday, Feb. 29 = 2024-02-29 weekday']],
    ['He scored 31 on February 28 and 30 on April 31.', ['February 28 = 2024-02-28', 'April 31 = - impossible']],
    [
      'They met on Saturday and Sunday, 18-19 November 2023.',
      ['Saturday = -', 'Sunday = -', '18-19 November 2023 = 2023-11-18/2023-11-19'],
    ],
    ["Friday's 16 November 2023 match was off.", ['Friday = -', '16 November 2023 = 2023-11-16']],
    ['They met on Friday, and on 16 November 2023 again.', ['Friday = 2024-03-01', '16 November 2023 = 2023-11-16']],
    ['比赛于2月29日以3比2结束', ['2月29日 = 2024-02-29']],
    ['星期五2023年11月16日的比赛取消', ['星期五 = -', '2023年11月16日 = 2023-11-16']],
  ] as const)('%s', (text, expected) => checkRead(text, expected));
});

describe('science', () => {
  it.each([
    ['Genes MARCH1, SEPT9 and DEC1 were off on day 30.', []],
    ['A study found 12 June babies among 1,998.', ['June = 2023-06']],
    ['The sample weighed 30.02 g (range 2.02-2.31, n = 2021).', []],
    ['Between 10 and 12 March 2020 samples were lost.', ['Between 10 and 12 March 2020 = 2020-03-10/2020-03-12']],
    ['Comet C/2023 A3 was found on 9 January 2023.', ['9 January 2023 = 2023-01-09']],
    ['该院于2月收治30名患者', ['2月 = 2024-02']],
  ] as const)('%s', (text, expected) => checkRead(text, expected));
});

describe('courts and archives', () => {
  it.each([
    ['In case 2021-0230 the judge ruled on 30 January.', ['30 January = 2024-01-30']],
    ['Regulation (EU) 2016/679 of 27 April 2016', ['27 April 2016 = 2016-04-27']],
    ['Under section 31 June Holm was fined.', []],
    ['It burnt down in 1923 or 1924.', ['1923 = 1923', '1924 = 1924']],
    ['In 1923 or 1924 crowns', ['1923 = 1923']],
    [
      'She sailed on the 30th of January and sank on 2 February 1903.',
      ['the 30th of January = -', '2 February 1903 = 1903-02-02'],
    ],
    [
      'She sailed on 30 January. She sank on 2 February 1903.',
      ['30 January = 2024-01-30', '2 February 1903 = 1903-02-02'],
    ],
    ['The results of the 12 February elections', ['the 12 February = 2024-02-12']],
    ['案号（2021）京02民初230号，于2021年6月30日宣判', ['2021年6月30日 = 2021-06-30']],
    ['光绪二十四年（1898年）六月十一日下诏', ['1898年 = 1898', '六月十一日 = -']],
    ['民国二十一年（1932年）六月十一日', ['民国二十一年 = 1932', '1932年 = 1932', '六月十一日 = 1932-06-11']],
    ['八月十五中秋节，三月三庙会', ['八月十五 = -', '三月三 = -']],
    ['2023年9月29日中秋节', ['2023年9月29日 = 2023-09-29']],
  ] as const)('%s', (text, expected) => checkRead(text, expected));
});
