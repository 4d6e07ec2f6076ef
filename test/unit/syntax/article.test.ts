// What an article says of itself, and what only looks as if it did.
import { describe, expect, test } from 'vitest';
import { asPath } from '../../../server/src/base/brand.ts';
import { readArticleMeta } from '../../../server/src/syntax/article.ts';
import { wordsAt } from './show.ts';

/** The day, where it is from, and the words that say it. */
function checkPublished(text: string, path: string, ...expected: readonly (string | undefined)[]) {
  const { published, publishedFrom, publishedSpan } = readArticleMeta(text, asPath(path));
  const words = publishedSpan && wordsAt(text, publishedSpan);
  expect([published, publishedFrom, words].filter(part => part !== undefined)).toEqual(expected);
}

const checkDateline = (text: string, day: string, words: string) =>
  checkPublished(text, 'a.txt', day, 'dateline', words);
const checkNone = (text: string, path = 'a.txt') => checkPublished(text, path);

function checkTitle(text: string, expected: string | undefined, path = 'a.txt') {
  expect(readArticleMeta(text, asPath(path)).title).toBe(expected);
}

describe('front matter', () => {
  const matter = (...lines: readonly string[]) => `---\n${lines.join('\n')}\n---\n\nThe body.\n`;
  test('published, else date', () => {
    checkPublished(matter('date: 2024', 'published: 2025-03-28'), 'a.md', '2025-03-28', 'front-matter', '2025-03-28');
    checkPublished(matter("date: '2024-05'"), 'x/a.MD', '2024-05', 'front-matter', "'2024-05'");
  });
  test('a time stamp is its day', () => {
    checkPublished(
      matter('date: 2025-03-28T09:30:00+08:00'),
      'a.md',
      '2025-03-28',
      'front-matter',
      '2025-03-28T09:30:00+08:00',
    );
  });
  test('what is no date counts for nothing', () => checkNone(matter('published: true', 'date: soon'), 'a.md'));
  test('is for Markdown alone', () => checkNone(matter('date: 2024'), 'a.txt'));
  test('ends where the body begins', () => {
    const text = matter('title: A', 'language: zh-Hans');
    const meta = readArticleMeta(text, asPath('a.md'));
    expect(meta).toMatchObject({ title: 'A', language: 'zh' });
    expect(text.slice(meta.bodyStart)).toBe('\nThe body.\n');
  });
  test('with a byte-order mark and other line ends', () => {
    checkPublished(`\ufeff${matter('date: 2024').replaceAll('\n', '\r\n')}`, 'a.md', '2024', 'front-matter', '2024');
  });
  test.each(['---\nA rule, and prose below it.\n\n---\nMore.\n', '---\ndate: 2024\n', '- a\n---\n', '---\n---\n'])(
    'a rule is none: %j',
    text => {
      checkNone(text, 'a.md');
      expect(readArticleMeta(text, asPath('a.md')).bodyStart).toBe(0);
    },
  );
});

describe('the name of the file', () => {
  test.each([
    '2025-03-28-approval.txt',
    'x/2025-03-28.md',
    '20250328_approval.txt',
    '2025_03_28 a.txt',
    '20250328获批.txt',
  ])('%s', path => checkPublished('Text.', path, '2025-03-28', 'file-name'));
  test.each([
    '002_48641b1443a2892f.txt',
    '2025-02-30-a.txt',
    '20251328_a.txt',
    '202503281-a.txt',
    'a-2025-03-28.txt',
    '2025.txt',
    '99990101.txt',
  ])('says nothing: %s', path => checkNone('Text.', path));
  test('goes before the dateline', () => {
    checkPublished('PARIS, May 2, 2024 – Text.', '2024-05-03-a.txt', '2024-05-03', 'file-name');
  });
});

describe('datelines', () => {
  test('of agencies and companies', () => {
    checkDateline(
      'SHANGHAI, NANJING, and SAN JOSE, CA., March 28, 2025 – A company said so.',
      '2025-03-28',
      'March 28, 2025',
    );
    checkDateline(
      'A headline\n\nNANJING, China, Nov. 5, 2025 /PRNewswire/ -- A company said so.',
      '2025-11-05',
      'Nov. 5, 2025',
    );
    checkDateline('NEW YORK, Nov. 05, 2025 (GLOBE NEWSWIRE) -- A company said so.', '2025-11-05', 'Nov. 05, 2025');
    checkDateline('London, 5 November 2025 — A company said so.', '2025-11-05', '5 November 2025');
    checkDateline('BEIJING (PRNewswire) -- Nov. 5, 2025 A company said so.', '2025-11-05', 'Nov. 5, 2025');
    checkDateline('LEEDS, England – October 9, 2025 – A company said so.', '2025-10-09', 'October 9, 2025');
    checkDateline('March 28, 2025 /PRNewswire/ -- A company said so.', '2025-03-28', 'March 28, 2025');
  });
  test('on a line of their own', () => {
    checkDateline('A headline\nPublished: March 28, 2025\n\nA company said so.', '2025-03-28', 'March 28, 2025');
    checkDateline('A headline\n\n15 May 2021\n\nA craft landed.', '2021-05-15', '15 May 2021');
    checkDateline('标题\n发布时间:2025年3月28日 09:30\n\n正文。', '2025-03-28', '2025年3月28日');
  });
  test('below a title, with who published it', () => {
    const words = '7 November 2024';
    const day = '2024-11-07';
    checkDateline(`Castell wins approval\n\nCastell Pharma, ${words}\n\nA company said so.`, day, words);
    checkDateline(`# Castell wins approval\r\n*Harbour Weekly* | ${words}\r\nA company said so.`, day, words);
    checkDateline(`Castell wins approval\nParis, ${words}\nOn 4 May 2024 it was not so.`, day, words);
    checkDateline('新药获批\n2024年8月30日 医药观察\n2024年8月29日，一家公司宣布获批。', '2024-08-30', '2024年8月30日');
    checkDateline('新药获批\n\n2024年8月30日 09:30 来源：医药观察\n正文。', '2024-08-30', '2024年8月30日');
    checkDateline('新药获批\n人民日报 2024年8月30日\n正文。', '2024-08-30', '2024年8月30日');
  });
  test('at the very top, set apart, where the text speaks of no later year', () => {
    checkDateline('River Gazette, 15 May 2021\n\nThe ferry of 1925 made its last trip.', '2021-05-15', '15 May 2021');
    checkDateline('The Guardian | May 15, 2021\r\n\r\nIn 2021 a bridge opened.', '2021-05-15', 'May 15, 2021');
    checkDateline('2024年8月30日 医药观察\n\n正文。', '2024-08-30', '2024年8月30日');
    checkDateline('《河湾日报》，2021年5月14日\n\n正文。', '2021-05-14', '2021年5月14日');
  });
  test.each([
    // At the very top it is as likely a title with the day that the text is about.
    'Castell Pharma, 7 November 2024\nA company said so.',
    'Battle of Stanner, 7 November 1891\n\nIt lasted for a day.',
    'Stanner Riots, 7 November 1891\n\nA stone was laid there in 1925.',
    '15 May 2021\n\nCastell Pharma',
    '2024年8月30日 医药观察\n正文。',
    '1937年7月7日 卢沟桥事变\n\n1945年战争结束。',
    // Below a sentence, or further down.
    'A company said so.\nCastell Pharma, 7 November 2024\nAnd more.',
    'Castell wins approval\nIn its own words\nCastell Pharma, 7 November 2024\nAnd more.',
    '一家公司宣布获批。\n2024年8月30日 医药观察\n正文。',
    // A chronicle.
    'A chronicle\n7 November 2024 Castell Pharma applies\n9 November 2024 It is heard\n',
    'A chronicle\n\nBattle of Stanner, 7 November 2024\n\nText.\n\nBattle of Larkdale, 9 November 2024\n\nText.',
    'A chronicle\nCastell Pharma, 7 November 2024\n9 November 2024: another.\n',
    '大事记\n2024年8月30日 大桥通车\n2024年9月2日 正式运营\n',
    '大事记\n2024年8月30日 大桥通车\n9月2日 正式运营,票价为二元。\n',
    `A chronicle\nStanner, 7 November 2024\n${'A line that says nothing much.\n'.repeat(40)}Larkdale, 9 November 2024\nText.`,
    // A sentence, a headline, a caption.
    'Castell wins approval\nCastell Pharma, 7 November 2024, in a hall.\nMore.',
    'Castell wins approval\nOn Thursday, in Paris, 7 November 2024\nMore.',
    'Castell wins approval\nThe company applied, 7 November 2024\nMore.',
    'Castell wins approval\nPhoto: Jane Doe, 7 November 2024\nMore.',
    'Castell wins approval on 7 November 2024\nA company said so.',
    'Castell wins approval on 7 November 2024\nCastell Pharma, 8 November 2024\nA company said so.',
    '新药获批\n2024年8月30日 国家药监局批准一款新药上市\n正文。',
    '新药获批\n2024年8月30日 产品已获批\n正文。',
    '新药获批\n2024年8月30日，医药观察\n正文。',
    // A title, a line, and no text.
    'Castell wins approval\nCastell Pharma, 7 November 2024\n',
  ])('where a name beside a date may be anything else, it is none: %j', text => checkNone(text));
  test('in Chinese', () => {
    checkDateline('新华社上海2025年3月28日电 一家公司宣布获批。', '2025-03-28', '2025年3月28日');
    checkDateline('2025年3月28日讯,一家公司宣布获批。', '2025-03-28', '2025年3月28日');
    checkDateline('標題\n\n（香港，2025年11月6日）一家公司宣布獲批。', '2025-11-06', '2025年11月6日');
    checkDateline('标题\n\n中国上海,2025年3月28日——一家公司宣布获批。', '2025-03-28', '2025年3月28日');
  });
  test.each([
    'On February 14, 2025, a company announced that it had applied.',
    'The agency approved it on June 30, 2023 – the first of its class.',
    'Company Approved On, as of June 30, 2023 and later - so it says.',
    'The dateline reads October 3, 2024 here.',
    'A drug that was, by June 30, 2023, approved.',
    '15 May 2021\n\nOn this day a craft landed.',
    'June 30, 2023: the museum opens.',
    'June 30, 2023 – the museum opens.\nJuly 2, 2023 – it closes.',
    'NANJING, March 28 – A company said so.',
    'NANJING, March 2025 – A company said so.',
    'Milestones – June 30, 2023 – the museum opens.',
    '（公司，成立于2025年11月6日）宣布获批。',
    'The deal (signed, June 30, 2023) was hailed.',
    '新华社北京6月30日电 一家公司宣布获批。',
    '2025年2月14日,一家公司宣布申请获受理。',
    '2021年6月22日官网公示,产品已获批。',
    '2025年3月28日电子版发布。',
    `${'A line of the article that says nothing. '.repeat(15)}\nPARIS, May 2, 2024 – Text.`,
  ])('no other date is taken for one: %s', text => checkNone(text));
});

describe('titles', () => {
  test('the first line, short and no sentence', () => {
    checkTitle('\n\nMacau approves a therapy\n\nText.', 'Macau approves a therapy');
    checkTitle('国家药监局批准一款新药\n\n正文。', '国家药监局批准一款新药');
    checkTitle('# Macau: approved.\nText.', 'Macau: approved.', 'a.md');
  });
  test('a sentence, a date or a page is none', () => {
    checkTitle('A company deepened its work.\nMore.', undefined);
    checkTitle('国家药监局批准一款新药。', undefined);
    checkTitle('15 May 2021\n\nText.', undefined);
    checkTitle('x'.repeat(300), undefined);
    checkTitle('', undefined);
    checkTitle(' \n '.repeat(9), undefined);
  });
});

describe('language', () => {
  const languageOf = (text: string) => readArticleMeta(text, asPath('a.txt')).language;
  test('by the share of Han', () => {
    expect(languageOf('The therapy (伊基奥仑赛注射液) was approved by the agency.')).toBe('en');
    expect(languageOf('国家药监局批准CAR-T产品Fucaso上市。')).toBe('zh');
    expect(languageOf('12345 — …')).toBe('en');
  });
});

test('a book on one line costs no more than a note', () => {
  const line = 'March 28, 2025 – 伊基奥仑赛 '.repeat(500_000);
  expect(readArticleMeta(line, asPath('a.md')).title).toBeUndefined();
});
