// Days that the date behind them speaks for: 'Saturday and Sunday, 16-17 November 2023', 'sailed on 31 January and sank on
// 2 February 1903'. They are not those nearest to publication. Knows no words but those between two dates.
import type { Calendar, Expression, Found } from './expression.ts';

/** The same mentions; what only looks as if it hung on publication is left open. */
export function besideDates(text: string, mentions: readonly Found[]): readonly Found[] {
  const settled: Found[] = [];
  let behind: Behind | undefined;
  for (const found of mentions.toReversed()) {
    const full = fullDay(found.expression);
    const gap = behind && text.slice(found.span.end, Math.min(behind.start, found.span.end + REACH));
    const open = full === undefined && behind && gap !== undefined ? opened(found, behind.day, gap) : undefined;
    settled.push(open ?? found);
    const day = full ?? (open && behind ? behind.day : undefined);
    behind = day && { start: found.span.start, day };
  }
  return settled.reverse();
}

/** The full date that the words behind name, and where what leads up to it begins. */
interface Behind {
  readonly start: number;
  readonly day: Full;
}

const REACH = 120;
const ADJACENT = /^(?:['’]s)?\s?(?:[,，、(（&–—-]|and|or|to|和|及|与|至|到)?\s?$/;

/** In a narrative the year comes with its last day; it is of the ones before as well, or nobody knows. */
function opened(found: Found, day: Full, gap: string): Found | undefined {
  const { expression } = found;
  if (expression?.kind === 'weekday' && ADJACENT.test(gap)) return { ...found, expression: undefined };
  const isApart = found.inherits || gap.length >= REACH || /[.!?;:\n]/.test(gap);
  if (expression === undefined || isApart || !isOpenDay(expression, day)) return undefined;
  return { ...found, expression: { kind: 'literal', of: expression } };
}

type Full = Calendar & { readonly year: number; readonly month: number; readonly day: number };

function fullDay(expression: Expression | undefined): Full | undefined {
  if (expression?.kind === 'range') return fullDay(expression.from);
  return expression?.kind === 'calendar' && isFull(expression) ? expression : undefined;
}

const isFull = (calendar: Calendar): calendar is Full =>
  calendar.year !== undefined && calendar.month !== undefined && calendar.day !== undefined;

function isOpenDay(expression: Expression, before: Full): boolean {
  if (expression.kind === 'day') return true;
  if (expression.kind !== 'calendar' || expression.month === undefined || expression.day === undefined) return false;
  const isOpen = (expression.year ?? expression.yearOffset ?? expression.yearFromLast) === undefined;
  return isOpen && expression.month * 32 + expression.day <= before.month * 32 + before.day;
}
