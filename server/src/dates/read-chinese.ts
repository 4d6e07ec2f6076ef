// Finds the date expressions of Chinese prose, and hands a year that several share to each. Knows nothing of publication.
import type { ZhMatch } from './chinese-calendar.ts';
import { isDayOfTelling, outlookAt } from './chinese-future.ts';
import { folded } from './chinese-lexicon.ts';
import { daysOf, yearsOf } from './chinese-lists.ts';
import { isPartOfName } from './chinese-names.ts';
import { oldCalendarEnd } from './chinese-old-calendar.ts';
import { after, phraseAt, yearOf } from './chinese-phrases.ts';
import { matchAt, pattern } from './chinese-text.ts';
import type { Expression, Found, Piece } from './expression.ts';

const HAN = /[年月日号號周週星礼禮今昨明天前后後代纪紀]/;
/** What a date expression may begin with. */
const BEGIN =
  /[\d〇零○一二两兩三四五六七八九十廿０-９今本去前大明后後上下同当當次翌该那这這周週星礼禮昨近过過未自从從由截约約最接民公昭平令早年第隔Qq]/g;

/** The expressions of a piece of `text` that begin before its end. */
export function readChinese(text: string, { start: from, end: to, limit }: Piece): readonly Found[] {
  const part = text.slice(from, limit);
  if (!HAN.test(part)) return [];
  const plain = folded(part);
  const found: Found[] = [];
  const begin = new RegExp(BEGIN);
  for (let match = begin.exec(plain); match && match.index < to - from; match = begin.exec(plain)) {
    const items = listAt(plain, match.index);
    for (const item of items) if (!isPartOfName(plain, item.start, item.end)) found.push(foundAt(plain, item, from));
    begin.lastIndex = Math.max(match.index + 1, items.at(-1)?.end ?? 0);
  }
  return found;
}

interface Item extends ZhMatch {
  readonly start: number;
}

const JOINT = pattern('(?:和|与|及|、|或|以及)');
const MAX_ITEMS = 12;

/** One expression, or several: 2025年1月29日和2月14日. */
function listAt(text: string, i: number): readonly Item[] {
  const first = phraseAt(text, i);
  if (first === undefined) return yearsOf(text, i) ?? [];
  const items: Item[] = [...(daysOf(text, { start: i, ...first }) ?? [{ start: i, ...first }])];
  while (items.length < MAX_ITEMS) {
    const next = nextItem(text, items.at(-1) ?? { start: i, ...first });
    if (next === undefined) break;
    items.push(next);
  }
  const end = oldCalendarEnd(text, i, first.end);
  return end === undefined ? items : items.map(item => undated(item, end));
}

/** Nothing is known of a day of another calendar. */
const undated = ({ start, end }: Item, least: number): Item => ({
  expression: undefined,
  start,
  end: Math.max(end, least),
});

function nextItem(text: string, last: Item): Item | undefined {
  const before = last.expression?.kind === 'range' ? last.expression.to : last.expression;
  const joint = before?.kind === 'calendar' ? matchAt(JOINT, text, last.end) : undefined;
  if (!joint) return undefined;
  const start = last.end + joint[0].length;
  const match = phraseAt(text, start);
  return match?.expression && { start, ...match, expression: continued(match.expression, before) };
}

/** What the date before has said counts on, where time goes forward. */
function continued(expression: Expression, before: Expression | undefined): Expression {
  if (before?.kind !== 'calendar') return expression;
  if (expression.kind === 'day' && before.month !== undefined && before.day !== undefined) {
    const { weekday: _, ...month } = before;
    return { ...month, day: expression.day };
  }
  if (expression.kind !== 'calendar' || Object.keys(yearOf(expression)).length > 0 || expression.month === undefined)
    return expression;
  return after(expression, before) ? { ...expression, ...yearOf(before) } : expression;
}

function foundAt(text: string, { start, end, expression, problem }: Item, from: number): Found {
  const told = isDayOfTelling(text, start, end);
  return {
    span: { start: from + start, end: from + end },
    expression,
    ...(problem ? { problem } : {}),
    future: told ? undefined : outlookAt(text, start, end),
    inherits: !told,
  };
}
