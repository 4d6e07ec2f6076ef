// Weeks, weekdays and counted spans in Chinese: 上周五, 三天前, 近三年. Knows no calendar dates.
import { isDigit, weekdayOfSign, type ZhMatch } from './chinese-calendar.ts';
import { UNITS } from './chinese-lexicon.ts';
import { matchAt, NUMERALS, numberOf, pattern } from './chinese-text.ts';
import { type Expression, TODAY, type Unit } from './expression.ts';

const SIGN = '([一二三四五六日天])(?![次个期年月周路])';
const WEEK = pattern(
  '(上上|下下|上|下|本|这)一?个?(?:周|星期|礼拜)(末|[一二三四五六日天](?![次个期年月周路]))?(?!年|岁|期|刊|边|围)',
);
const WEEKDAY = pattern(`(?:周|星期|礼拜)(末|${SIGN})`);
const HALF_WEEK = pattern('([上下])半周');

const OFFSETS: ReadonlyMap<string, number> = new Map([
  ['上上', -2],
  ['上', -1],
  ['本', 0],
  ['这', 0],
  ['下', 1],
  ['下下', 2],
]);

const week = (offset: number): Expression => ({ kind: 'unit', unit: 'week', offset });

/** 本周, 上周五, 下下周末, 星期一. */
export function weekPhrase(text: string, i: number): ZhMatch | undefined {
  const half = matchAt(HALF_WEEK, text, i);
  if (half) return { expression: { kind: 'part', part: half[1] === '上' ? 'begin' : 'late', of: week(0) }, end: i + 3 };
  const match = matchAt(WEEK, text, i);
  if (match && text[i - 1] !== '以') {
    const offset = OFFSETS.get(match[1] ?? '') ?? 0;
    return { expression: inWeek(match[2], offset), end: i + match[0].length };
  }
  return loneWeekday(text, i);
}

function inWeek(sign: string | undefined, offset: number): Expression {
  if (sign === undefined) return week(offset);
  if (sign === '末') return { kind: 'unit', unit: 'weekend', offset };
  return { kind: 'weekday-of', weekday: weekdayOfSign(sign), of: week(offset) };
}

/** 每周一 is no day, 一周三次 no Wednesday. */
function loneWeekday(text: string, i: number): ZhMatch | undefined {
  const match = matchAt(WEEKDAY, text, i);
  if (!match || /[每\d〇零一二两三四五六七八九十百几数第首满多半各逢隔上下本这]/.test(text[i - 1] ?? ' '))
    return undefined;
  const end = i + match[0].length;
  if (match[1] === '末')
    return { expression: { kind: 'literal', of: { kind: 'unit', unit: 'weekend', offset: 0 } }, end };
  return { expression: { kind: 'weekday', weekday: weekdayOfSign(match[2]), which: 'open' }, end };
}

const COUNT = `(\\d{1,3}|[${NUMERALS}]{1,4}|半|几|数|若干)`;
const UNIT = '(年|月|周|星期|礼拜|天|日|季度|世纪)';
const COUNTED = pattern(`${COUNT}\\s?多?\\s?个?\\s?${UNIT}(?:之|以)?(前|后)(?![续期天日年者勤])`);
const REACH = pattern(`(近|过去|最近|未来|今后|接下来的?|下|上)\\s?的?${COUNT}\\s?个?\\s?${UNIT}(?![龄度轻报级代])`);

interface Count {
  readonly count: number;
  readonly unit: Unit;
  readonly rough: boolean;
}

function countOf(count: string, sign: string): Count | undefined {
  const unit = UNITS.get(sign);
  if (unit === undefined) return undefined;
  if (count === '半') return unit === 'year' ? { count: 6, unit: 'month', rough: false } : undefined;
  const rough = count === '几' || count === '数' || count === '若干';
  const value = rough ? 3 : numberOf(count);
  return value === undefined || value < 1 || value > 999 ? undefined : { count: value, unit, rough };
}

/** 5年前, 两个月后, 近三年, 未来两天. */
export function counted(text: string, i: number): ZhMatch | undefined {
  return isDigit(text[i - 1]) ? undefined : (ago(text, i) ?? reach(text, i));
}

const THIS_DAY = /的?今[天日]/y;

function ago(text: string, i: number): ZhMatch | undefined {
  const match = matchAt(COUNTED, text, i);
  const steps = match && countOf(match[1] ?? '', match[2] ?? '');
  if (!match || !steps || isDayOfMonth(match) || /[十百千第]/.test(text[i - 1] ?? '')) return undefined;
  const back = match[3] === '前';
  const from: Expression = back ? TODAY : { kind: 'same', unit: 'day', offset: 0 };
  // 43年前的今天.
  const today =
    back && steps.unit === 'year' && !steps.rough ? matchAt(THIS_DAY, text, i + match[0].length) : undefined;
  if (today)
    return {
      expression: { kind: 'anniversary', back: { years: steps.count }, of: TODAY },
      end: i + match[0].length + today[0].length,
    };
  const step = { count: back ? -steps.count : steps.count, unit: steps.unit };
  return { expression: { kind: 'shift', steps: [step], from, rough: steps.rough }, end: i + match[0].length };
}

/** 30日前 is before the 30th, 6月前 before June; 3个月前 and 三天前 are counted. */
function isDayOfMonth([all, , sign]: RegExpExecArray): boolean {
  return sign === '日' || (sign === '月' && !all.includes('个'));
}

function reach(text: string, i: number): ZhMatch | undefined {
  const match = matchAt(REACH, text, i);
  const steps = match && countOf(match[2] ?? '', match[3] ?? '');
  if (!match || !steps) return undefined;
  const lead = match[1] ?? '';
  const past = lead === '近' || lead === '过去' || lead === '最近' || lead === '上';
  if (
    (lead === '上' || lead === '下') &&
    (steps.unit === 'month' || steps.unit === 'week') &&
    !match[0].includes('个') &&
    steps.count > 9
  )
    return undefined;
  if (lead === '近' && /[最接附靠临将]/.test(text[i - 1] ?? '')) return undefined;
  return {
    expression: { kind: 'reach', count: steps.count, unit: steps.unit, towards: past ? 'past' : 'future' },
    end: i + match[0].length,
  };
}

const LONE_DAY = pattern(
  '(\\d{1,2}|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])(日|号)(?![均间内本游常语线元龄后来令楼院机线馆文店])',
);

/** 29日 of a month that the text has named, or the nearest; 12号 only where nothing is counted by it. */
export function loneDay(text: string, i: number): ZhMatch | undefined {
  const match = matchAt(LONE_DAY, text, i);
  const day = match && numberOf(match[1] ?? '');
  if (
    !match ||
    !day ||
    day > 31 ||
    /[\d.年月第每连近前〕】』)\]个星期〇零一二三四五六七八九十百几数礼拜周-]/.test(text[i - 1] ?? ' ')
  )
    return undefined;
  if (match[2] === '号' && !/^[于在到至从自的 ,。、,;]$/.test(text[i - 1] ?? ' ')) return undefined;
  if (match[2] === '号' && !/^(?:$|[,。、,;])/.test(text.slice(i + match[0].length, i + match[0].length + 1)))
    return undefined;
  return { expression: { kind: 'day', day }, end: i + match[0].length };
}
