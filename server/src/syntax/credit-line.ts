// The line below a title that says who published the text, and when: 'Castell Pharma, 7 November 2024', '2024年8月30日
// 医药观察'. Nothing but its place tells it from an entry of a chronicle or from the day that a text is about: so it counts
// directly below a title, not where entries of a chronicle follow, and at the very top only where the text could not have
// been written later. Knows no name of a publisher.
import { type Span, span } from '../base/span.ts';
import { isNameWord } from './name-words.ts';

/** UTF-16 units of the text in which an entry makes this line one too. */
const chronicleLength = 20_000;
const longestLine = 80;
const longestTitle = 200;
const mostWords = 6;

export interface CreditPlace {
  readonly body: string;
  /** The whole line, and the date in it, in UTF-16 units of the body. */
  readonly line: Span;
  readonly date: Span;
  /** Where a line first states a whole day. */
  dayIn(line: string): Span | undefined;
}

export function isCreditLine({ body, line, date, dayIn }: CreditPlace): boolean {
  const own = body.slice(line.start, line.end);
  if (!isCredit(own, span(date.start - line.start, date.end - line.start))) return false;
  const below = body.slice(line.end, line.end + chronicleLength);
  if (below.trim() === '' || linesOf(below).some(other => isEntry(other, dayIn))) return false;
  const above = body.slice(0, line.start).trim();
  return above === '' ? isSetApart(own, below) : isTitle(above) && dayIn(above) === undefined;
}

/**
 * Above a text, 'River Gazette, 15 May 2021' is a head, and 'Battle of Stanner, 4 May 1891' may be the title of what was
 * written a century later: so a blank line, few words that nothing joins, and no year to come.
 */
function isSetApart(own: string, below: string): boolean {
  if (!/^(?:\r\n|\r|\n)[^\S\r\n]*[\r\n]/.test(below)) return false;
  const words = own.match(/\p{L}[\p{L}\p{M}.'’-]*/gu) ?? [];
  const year = Math.max(...yearsIn(own));
  const isPlain = words.length <= 4 && !words.some(word => word !== 'the' && /^[a-z]/.test(word));
  return isPlain && yearsIn(below).every(each => each <= year);
}

const yearsIn = (text: string): readonly number[] => (text.match(/(?<!\d)[12]\d{3}(?!\d)/g) ?? []).map(Number);

/** A line that a date opens, or a second one with a name and a day: 'On 4 May' and '2024年5月4日，' open sentences. */
function isEntry(line: string, dayIn: CreditPlace['dayIn']): boolean {
  if (/^[\s#*-]*(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:\s|[:：|｜—–-])/u.test(line)) return true;
  const start = line.slice(0, longestLine);
  const day = /\d{4}/.test(start) ? dayIn(start) : undefined;
  if (day === undefined) return false;
  const opens = /^[\s#*-]*$/.test(start.slice(0, day.start)) && !/^\s?[,，]/.test(start.slice(day.end));
  return opens || isCredit(line, day);
}

function isCredit(line: string, { start, end }: Span): boolean {
  if (line.length > longestLine) return false;
  const before = line
    .slice(0, start)
    .replace(/[*_《》「」]/g, '')
    .replace(/^[\s#>(（[]+/, '');
  const after = line
    .slice(end)
    .replace(/[*_《》「」]/g, '')
    .replace(/[\s)）\]]+$/, '');
  if (before === '') return isNameBehind(after);
  return after === '' && (isLatinName(before) || isNameBefore(before));
}

/** One short line that is no sentence. */
const isTitle = (above: string): boolean =>
  above !== '' && above.length <= longestTitle && !/[\r\n]/.test(above) && !/[.。;；,，:：]$/.test(above);

const linesOf = (text: string): readonly string[] => text.split(/[\r\n]+/);

function isLatinName(before: string): boolean {
  const words = (/^(.{2,60}?)\s*[,|·•]\s*$/u.exec(before)?.[1] ?? '').split(/[\s,]+/);
  return words.length <= mostWords && words.every(isNameWord) && !OPENS.test(before) && /\p{Lu}/u.test(before);
}

/** 'On Friday, 7 November 2024' tells of a day. */
const OPENS = /^(?:on|in|at|as|to|for|from|until|till|since|before|after|through|by)\b/i;

/** Behind a date only Chinese has its source, perhaps after the time of day. */
function isNameBehind(after: string): boolean {
  const found = /^(?:\s+\d{1,2}[:：]\d\d(?:[:：]\d\d)?)?(?:\s+|\s*[|｜·•]\s*)(?:(?:来源|來源)[:：]\s?)?(\S+)$/u.exec(
    after,
  );
  return isChineseName(found?.[1]);
}

const isNameBefore = (before: string): boolean =>
  isChineseName(/^(?:(?:来源|來源)[:：]\s?)?(\S+?)(?:\s+|\s*[|｜·•,，]\s*)$/u.exec(before)?.[1]);

/** A few characters, none of them one that makes words a sentence. */
const isChineseName = (name: string | undefined): boolean =>
  name !== undefined &&
  /^[\p{Script=Han}A-Za-z]{2,10}$/u.test(name) &&
  /\p{Script=Han}{2}/u.test(name) &&
  !SAYS.test(name);

const SAYS = /[了将將被已于於的是有获獲为為至起止]/u;
