// Whether Chinese words speak of a date as one to come: 将于12月15日开放, 预计5月完工, 12月15日，博物馆将正式开放. Knows no dates.
import type { Outlook } from './expression.ts';

const CLAUSE = 24;
/** 将 alone also stands before an object: 将其出售. */
const AHEAD = /将[于在会自从至到]|将$|即将|预[计定]|计划(?![书案的中])|拟[于在]|有望|可望|定于|料将/g;
const PERHAPS = /(?<![名健悍猛虎宿])将(?![军领士])|拟|预期|计划/;
/** Plans of old, and what a plan is called. */
const NOT_AHEAD = /(?:[原曾该此本这项的个]|一项)$/;
const PAST = /[了已曾称]|宣布|表示|公告|公布|披露|报道|透露|签署|获批|[据他她]说/;
const BEHIND = /^[^了已曾称宣表公披签。!?！？;；]{0,16}将(?:[于在会开启起]|正式|举行|召开|迎来|上市|生效|实施|施行)/;

const TOLD = /^,?[^,。]{0,3}(?:表示|宣布|公告|公布|披露|透露|称|说)/;

/** Whether the day is that on which something was told, whatever lies ahead of it: 预计明年开放，公司12月15日表示. */
export const isDayOfTelling = (text: string, start: number, end: number): boolean =>
  TOLD.test(text.slice(end, end + 8)) &&
  /预[计定期]|计划|将|拟|[明后]年/.test(text.slice(Math.max(0, start - CLAUSE), start));

/** Of a date in folded text from `start` to before `end`. */
export function outlookAt(text: string, start: number, end: number): Outlook | undefined {
  const near = text.slice(Math.max(0, start - CLAUSE), start);
  const before = near.slice(near.search(/[^。!?！？;；\n]*$/));
  const last = [...before.matchAll(AHEAD)].at(-1);
  if (last) return beforeDate(before, last);
  if (PERHAPS.test(before)) return 'perhaps';
  return /^\s*[于在自从]?\s*$/.test(before) && BEHIND.test(text.slice(end, end + CLAUSE)) ? 'ahead' : undefined;
}

function beforeDate(before: string, word: RegExpExecArray): Outlook | undefined {
  const between = before.slice(word.index + word[0].length);
  if (PAST.test(between)) return undefined;
  return between.includes(',') || NOT_AHEAD.test(before.slice(0, word.index)) ? 'perhaps' : 'ahead';
}
