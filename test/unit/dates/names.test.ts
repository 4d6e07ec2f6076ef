// Addresses, and names that hold a month, a weekday or a day: no dates; and the news that looks like them.
import { describe, expect, it } from 'vitest';
import { withoutAddresses } from '../../../server/src/dates/masked.ts';
import { checkRead } from './check-dates.ts';

describe('an address', () => {
  it.each([
    'See https://example.org/2021/02/30/story for more.',
    'See <http://example.org/a_(2021-02-30)?d=2021-02-03>.',
    'Write to desk-2021-02-03@example.org, or june.2021@example.com.',
    'Kept at /srv/2021/02/03/log and C:\\scans\\2021-02-03\\a.tif',
    'reports/2021/02/30/story.html and example.org/2021/02/03/esk',
    'a/scan_2021-02-03.pdf, INV-2021-02-30, ./2021-02-30',
    '详见https://example.org/2021/02/30/story。',
    '详见（https://example.org/wiki/2021年2月30日），勿转。',
    'www.example.org/2021-02-30, to be sure',
  ])('holds no date: %s', text => checkRead(text, []));

  it.each([
    ['See https://example.org/2021/02/30, dated 2021-02-03.', ['2021-02-03 = 2021-02-03']],
    ['详见https://example.org/2021/02/30，2021年2月3日启用', ['2021年2月3日 = 2021-02-03']],
    ['(https://example.org/2021) opened on 3 May 2021', ['3 May 2021 = 2021-05-03']],
    ['详见https://example.org/story于2021年2月3日启用', ['2021年2月3日 = 2021-02-03']],
    ['Kept as scan-2021-02-03.pdf', ['2021-02-03 = 2021-02-03']],
    ['opened 2019/aug/01', ['2019/aug/01 = 2019-08-01']],
    ['opened on 16/Nov/2023.', ['16/Nov/2023 = 2023-11-16']],
    ['It cost 3 crowns/kg in 2021.', ['2021 = 2021']],
  ] as const)('ends where it ends: %s', (text, expected) => checkRead(text, expected));

  it('keeps every offset', () => {
    const text = '见https://a.org/x，(www.b.org/1) c@d.org end';
    expect(withoutAddresses(text)).toHaveLength(text.length);
    expect(withoutAddresses('a/'.repeat(20_000))).toHaveLength(40_000);
    expect(withoutAddresses('://'.repeat(20_000))).toHaveLength(60_000);
    expect(withoutAddresses('a@'.repeat(20_000))).toHaveLength(40_000);
  });
});

describe('an English name', () => {
  it.each([
    'June Smith and August Orr had the Orr hall opened.',
    'Friday Bridge folk had the hall opened.',
    'The October Club met, and so did the Sunday School.',
    'Monday Ltd paid for it.',
    'Mr. January spoke. So did Dr June.',
    'A February House grant paid for it.',
    'The June Fund and The 7 July Trust paid for it.',
    'It lies at 14 May Street, by June 5th Avenue.',
    'It was opened by June Smith.',
    'Version 2.1.2020 runs on v2.1.2020.',
  ])('is no date: %s', text => checkRead(text, []));

  it.each([
    ['They approved it Friday.', ['Friday = 2024-03-01']],
    ['He said Monday that it was done.', ['Monday = 2024-02-26']],
    ['In June Orr opened it.', ['June = 2023-06']],
    ['On Friday Orr opened it.', ['Friday = 2024-03-01']],
    ['Since October the club has met.', ['Since October = 2023-10/..']],
    ['On 14 May Trust staff voted.', ['14 May = 2023-05-14']],
    ['On 14 May, Street opened it.', ['14 May = 2023-05-14']],
    ['By 7 July, Trust money came.', ['By 7 July = ../2023-07-07']],
    ['Friday, the firm said', ['Friday = 2024-03-01']],
    ['It opens in late June.', ['late June = 2023-06']],
  ] as const)('is not every one: %s', (text, expected) => checkRead(text, expected));
});

describe('a Chinese name', () => {
  it.each(
    '五月花厅 三月街上 十月剧场 星期日歌会 六月雪剧团 明天集团 昨日重现乐队 七月派 周一鸣先生 八月桂花香 十月革命博物馆 二月河先生 周五福先生 十月文学社'.split(
      ' ',
    ),
  )('is no date: %s', name => {
    checkRead(`${name}今启用。`, []);
    checkRead(`甲厅由${name}启用。`, []);
    checkRead(`甲厅在${name}旁启用。`, []);
  });

  it.each([
    ['6月获批', ['6月 = 2023-06']],
    ['今年六月', ['今年六月 = 2024-06']],
    ['3月，公司宣布获批', ['3月 = 2024-03']],
    ['周一宣布', ['周一 = 2024-02-26']],
    ['公司周五上午宣布', ['周五 = 2024-03-01']],
    ['昨日公布', ['昨日 = 2024-03-01']],
    ['六月获批，于十月开售', ['六月 = 2023-06', '十月 = 2023-10']],
    ['公司六月宣布', ['六月 = 2023-06']],
    ['星期日，歌会举行', ['星期日 = 2024-02-25']],
    ['昨日该集团公布', ['昨日 = 2024-03-01']],
  ] as const)('is not every one: %s', (text, expected) => checkRead(text, expected));
});
