// Dates of the old calendar, whose months are no months of ours: 农历八月十五, 光绪二十一年二月三十日, 三月初五, 闰二月. Knows how
// they are named, not what days they are: nothing can be said of them.
import { ERAS, REIGNS } from './chinese-lexicon.ts';
import { matchAt, NUMERALS, pattern } from './chinese-text.ts';

const CALENDAR = '[农阴旧夏皇]历';
/** The years of the cycle of sixty. */
const CYCLE = '[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年';
const MONTH = '闰?(?:[正腊冬]|十[一二]?|[一二三四五六七八九]|1[0-2]|0?[1-9])月';

/** Directly before the date, which may then open with a year of its own. */
const NAMED_BEFORE = new RegExp(`(?:${CALENDAR}|${CYCLE}|闰|${[...REIGNS].join('|')})的?\\s?$`);
/** A year that is none of ours, or it would be part of the date: that of a reign, or one counted from something. */
const YEAR_BEFORE = new RegExp(`[元${NUMERALS}]年\\s?$`);
const REIGN_WITH_YEAR = new RegExp(`([^${NUMERALS}元]{2})[元${NUMERALS}]{1,4}年\\(\\d{3,4}年?\\)\\s?$`);
/** Behind a year: 2023年农历八月十五 may be a day of 2024. */
const NAMED_BEHIND = pattern(`(?:的|,)?\\s?(?:${CALENDAR}|${CYCLE})\\s?${MONTH}`);
const FIRST_DAYS = pattern(
  '(?:[二三四五六七八九十]{1,2}月初[一二三四五六七八九十](?![家个位名项只款轮次批])|([三五六七九])月\\1(?=[,。、的节庙歌]|$))',
);
/** A feast of the old calendar, on a day that is written in its way: 八月十五中秋节, but 9月29日中秋节. */
const FEAST = pattern('(?:[,(是为]|就是)?(?:中秋|端午|重阳|元宵|七夕|中元|腊八|除夕|春节|小年)');
/** Japan took our calendar on the first day of 1873. */
const EARLY_MEIJI = pattern('明治(?:元|[1-5]|[一二三四五])年\\s?(?:\\d|[一二三四五六七八九十])');

const REACH = 16;

/** Where the date at `start`, which is read up to `end`, is one of the old calendar: where it ends. */
export function oldCalendarEnd(text: string, start: number, end: number): number | undefined {
  const first = matchAt(FIRST_DAYS, text, start);
  if (first) return Math.max(end, start + first[0].length);
  if (matchAt(NAMED_BEHIND, text, end)) return end;
  if (!text.slice(start, end).includes('月')) return undefined;
  if (matchAt(FEAST, text, end) && !/[\d日号年]/.test(text.slice(start, end))) return end;
  const before = text.slice(Math.max(0, start - REACH), start);
  const reign = REIGN_WITH_YEAR.exec(before)?.[1];
  if (reign !== undefined && !ERAS.has(reign)) return end;
  return NAMED_BEFORE.test(before) || YEAR_BEFORE.test(before) || matchAt(EARLY_MEIJI, text, start) ? end : undefined;
}
