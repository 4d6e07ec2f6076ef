// Dates of a list that share their month or their year, and counts that stand before or behind a date.
import { describe, it } from 'vitest';
import { checkRead } from './check-dates.ts';

const MAY = ['3 = 2019-05-03', '10 = 2019-05-10', '17 May 2019 = 2019-05-17'];
const NEAR = '2019-06-20';

describe('days before their month', () => {
  it.each([
    ['The quartet plays on 3, 10 and 17 May 2019.', MAY],
    ['on 3, 10, and 17 May 2019', MAY],
    ['3, 10, 17 May 2019: three evenings', MAY],
    ['On Fridays 3, 10 & 17 May 2019', MAY],
    ['on 3 or 10 May', ['3 = 2019-05-03', '10 May = 2019-05-10']],
    ['3rd, 10th and 17th of May', ['3rd = 2019-05-03', '10th = 2019-05-10', '17th of May = 2019-05-17']],
    ['the 3rd and 10th of May 2019', ['the 3rd = 2019-05-03', '10th of May 2019 = 2019-05-10']],
    ['on 3–5 and 10 May 2019', ['3–5 = 2019-05-03/2019-05-05', '10 May 2019 = 2019-05-10']],
    ['on 3 and 10 May and 7 June 2019', ['3 = 2019-05-03', '10 May = 2019-05-10', '7 June 2019 = 2019-06-07']],
    ['on Friday, 3 and Sunday, 4 May 2019', ['Friday, 3 = 2019-05-03', 'Sunday, 4 May 2019 = 2019-05-04 weekday']],
    ['on 30 and 31 June 2019', ['30 = 2019-06-30', '31 June 2019 = - impossible']],
    [
      'on 1, 2, 3, 4, 5, 6, 7, 8 and 9 May 2019',
      [...'12345678'].map(day => `${day} = 2019-05-0${day}`).concat('9 May 2019 = 2019-05-09'),
    ],
  ] as const)('%s', (text, expected) => checkRead(text, expected, NEAR));

  it.each([
    ['between 3 and 10 May 2019', ['between 3 and 10 May 2019 = 2019-05-03/2019-05-10']],
    ['He sold 3, and 17 May 2019 was quiet', ['17 May 2019 = 2019-05-17']],
    ['She sold 3, 10 and 17 May 2019 was quiet', ['17 May 2019 = 2019-05-17']],
    ['pages 3 and 17 May 2019', ['17 May 2019 = 2019-05-17']],
    ['the boy, aged 3, 17 May 2019', ['17 May 2019 = 2019-05-17']],
    ['in volume 17, 3 May 2019', ['3 May 2019 = 2019-05-03']],
    ['$3 and 17 May 2019', ['17 May 2019 = 2019-05-17']],
    ['on 3 and 10 may be', []],
  ] as const)('not so: %s', (text, expected) => checkRead(text, expected, NEAR));
});

describe('days behind their month', () => {
  it.each([
    ['on May 3, 10 and 17, 2019', ['May 3 = 2019-05-03', '10 = 2019-05-10', '17, 2019 = 2019-05-17']],
    ['On May 3, 10 and 17 it played.', ['May 3 = 2019-05-03', '10 = 2019-05-10', '17 = 2019-05-17']],
    ['on May 3rd or 10th.', ['May 3rd = 2019-05-03', '10th = 2019-05-10']],
    ['on May 3, 10 and June 7, 2019', ['May 3 = 2019-05-03', '10 = 2019-05-10', 'June 7, 2019 = 2019-06-07']],
    ['on June 5-7 and 12, 2019', ['June 5-7 = 2019-06-05/2019-06-07', '12, 2019 = 2019-06-12']],
  ] as const)('%s', (text, expected) => checkRead(text, expected, NEAR));

  it.each([
    ['On May 3, 10 and 17 people came.', ['May 3 = 2019-05-03']],
    ['On May 3, 10 and 17 were hurt.', ['May 3 = 2019-05-03']],
    ['On May 3, 10 came.', ['May 3 = 2019-05-03']],
    ['On May 3 and 10-year bonds', ['May 3 = 2019-05-03']],
  ] as const)('not so: %s', (text, expected) => checkRead(text, expected, NEAR));
});

describe('Chinese', () => {
  it.each([
    ['2019年5月3日、10日和17日', ['2019年5月3日 = 2019-05-03', '10日 = 2019-05-10', '17日 = 2019-05-17']],
    ['2019年5月3、10和17日', ['2019年5月3 = 2019-05-03', '10 = 2019-05-10', '17日 = 2019-05-17']],
    ['五月三、十、十七日', ['五月三 = 2019-05-03', '十 = 2019-05-10', '十七日 = 2019-05-17']],
    ['5月3日或10日', ['5月3日 = 2019-05-03', '10日 = 2019-05-10']],
    ['5月3至5日', ['5月3至5日 = 2019-05-03/2019-05-05']],
    ['5月3至5日、10日', ['5月3至5日 = 2019-05-03/2019-05-05', '10日 = 2019-05-10']],
    ['2016、2017和2018年', ['2016 = 2016', '2017 = 2017', '2018年 = 2018']],
    ['11月3日公告，10日停牌', ['11月3日 = 2018-11-03', '10日 = 2018-11-10']],
    ['7月3日公告，10日停牌', ['7月3日 = -', '10日 = -']],
  ] as const)('%s', (text, expected) => checkRead(text, expected, NEAR));

  it.each([
    ['5月3、4名工人受伤', ['5月 = 2019-05']],
    ['5月3日、10名工人受伤', ['5月3日 = 2019-05-03']],
    ['5月3、10公里', ['5月 = 2019-05']],
    ['编号2016、2017', []],
    ['5月17、3日', ['5月 = 2019-05', '3日 = 2019-05-03']],
  ] as const)('not so: %s', (text, expected) => checkRead(text, expected, NEAR));
});
