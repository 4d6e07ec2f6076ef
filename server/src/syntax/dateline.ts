// The day of publication as the head of an article gives it: 'SHANGHAI, March 28, 2025 –', '新华社上海2025年3月28日电', or a
// line of its own, alone or with who published it. Any other date near the top is what the article tells of, and taking that for the day on which it
// was published would shift every 'last year' in it: so shapes, and no guesses.
import { type Span, span } from '../base/span.ts';
import { MONTHS, WEEKDAYS } from '../dates/english-lexicon.ts';
import { readDates } from '../dates/read.ts';
import { isCreditLine } from './credit-line.ts';
import type { Written } from './fact-file.ts';
import { isNameWord } from './name-words.ts';

/** UTF-16 units of the body that may hold it. */
const headLength = 600;

export interface DatelineContext {
  readonly bodyStart: number;
  readonly language: 'en' | 'zh';
}

/** A whole day with its year, as EDTF, and where it stands in the text. */
export function readDateline(text: string, { bodyStart, language }: DatelineContext): Written | undefined {
  const head = text.slice(bodyStart, bodyStart + headLength);
  for (const mention of daysOfOpenings(head, language)) {
    const line = lineAround(head, mention.span);
    const before = head.slice(line.start, mention.span.start);
    const after = head.slice(mention.span.end, line.end);
    const isBelowTitle = head.slice(0, line.start).trim() !== '';
    // Alone at the very top it is as likely the day that the text is about.
    const isCut = line.end === headLength;
    const counts = isAlone(before, after)
      ? isBelowTitle || /[\p{L}]/u.test(before)
      : isDateline(before, after) ||
        (!isCut && isCreditLine({ body: text.slice(bodyStart), line, date: mention.span, dayIn: dayIn(language) }));
    if (!counts) continue;
    return { value: mention.value, span: span(bodyStart + mention.span.start, bodyStart + mention.span.end) };
  }
  return undefined;
}

/** Whether a short text is a full date and nothing else. */
export function isDateAlone(text: string): boolean {
  return wholeDays(text, 'en').some(({ span: place }) => isAlone(text.slice(0, place.start), text.slice(place.end)));
}

/** The date that a short text states as a whole, as EDTF: for front matter that is not EDTF itself. */
export function dateStated(text: string): string | undefined {
  const [mention] = text.length > headLength ? [] : wholeDays(text, 'en');
  const isAll = mention && isAlone(text.slice(0, mention.span.start), text.slice(mention.span.end));
  return isAll ? mention.value : undefined;
}

function wholeDays(head: string, language: 'en' | 'zh'): readonly Written[] {
  return readDates(head, { language }).flatMap(({ span: place, date, relative, problem }) => {
    const [only, ...more] = date?.intervals ?? [];
    const isDay = only !== undefined && more.length === 0 && only.first === only.last;
    if (!date || !isDay || relative || problem || date.approximate || date.uncertain) return [];
    return [{ value: date.text, span: place }];
  });
}

/** UTF-16 units: how far into its line the day of a dateline begins at most, and how long it is. */
const longestLead = 140;
const longestDay = 60;

/** The whole days near the beginnings of those lines that may be datelines. */
function daysOfOpenings(head: string, language: 'en' | 'zh'): readonly Written[] {
  const starts = [...head.matchAll(LINE_STARTS)].map(({ index }) => index);
  return starts.flatMap((start, i) => {
    const end = Math.min(starts[i + 1] ?? head.length, start + longestLead);
    if (!mayBeDateline(head.slice(start, end))) return [];
    // A day may go on in the next line.
    return wholeDays(head.slice(start, end + longestDay), language)
      .map(({ value, span: place }) => ({ value, span: span(start + place.start, start + place.end) }))
      .filter(({ span: place }) => place.start < end && !isCutOff(head, place));
  });
}

/** What stands where the head was cut may go on: 'March 2, 202' and then 5. */
const isCutOff = (head: string, place: Span): boolean => head.length === headLength && place.end > headLength - 8;

const LINE_STARTS = /^(?=.)/gm;

/** Most lines are no more than that to a look: they tell of no year, or words of a sentence lead up to it. */
function mayBeDateline(opening: string): boolean {
  const year = opening.search(/\d|[〇零一二三四五六七八九]{4}年/);
  if (year < 0) return false;
  const words =
    opening
      .slice(0, year)
      .replace(/[(（/][^()（）/]*[)）/]/g, ' ')
      .match(IN_LOWER_CASE) ?? [];
  return words.every(word => isNameWord(word) || MONTHS.has(word) || WEEKDAYS.has(word) || LABELS.has(word));
}

const IN_LOWER_CASE = /(?<![\p{L}\p{M}.'’-])\p{Ll}[\p{L}\p{M}'’-]*/gu;
const LABELS = new Set(['published', 'posted', 'date', 'dated', 'on']);

const dayIn =
  (language: 'en' | 'zh') =>
  (line: string): Span | undefined =>
    wholeDays(line, language)[0]?.span;

function lineAround(head: string, { start, end }: Span): Span {
  const from = Math.max(head.lastIndexOf('\n', start - 1), head.lastIndexOf('\r', start - 1)) + 1;
  const rest = head.slice(end).search(/[\r\n]/);
  return span(start === 0 ? 0 : from, rest < 0 ? head.length : end + rest);
}

function isDateline(before: string, after: string): boolean {
  if (before.length > 120) return false;
  if (isDispatch(before, after)) return true;
  return (leadsUp(before) && breaksOff(after)) || isBracketed(before, after) || namesWire(after) || followsWire(before);
}

/** '（香港，2025年11月6日）' at the beginning of a line: a place in the same brackets. */
const isBracketed = (before: string, after: string): boolean =>
  /^\s*[(（【[]\s?[\p{L}\s]{2,24}[,，、·\s]\s*$/u.test(before) && /^\s*[)）】\]]\s*\p{L}/u.test(after);

/** A line of its own, perhaps with a label, a weekday or the time of day. */
const isAlone = (before: string, after: string): boolean =>
  /^[\s#*_>(（[]*(?:(?:published|posted|date|dated|发布时间|發佈時間|发布日期|發佈日期|日期|时间|時間)(?: on)?\s?[:：]?\s*)?$/i.test(
    before,
  ) && /^[\s*_)）\],，|]*(?:\d{1,2}[:：]\d\d(?:[:：]\d\d)?[\s*_)）\]]*)?$/.test(after);

/** A Chinese agency's: 北京2025年3月28日电, 2025年3月28日讯. */
const isDispatch = (before: string, after: string): boolean =>
  /^\s*(?:电|電|讯|訊)(?![\p{Script=Han}])/u.test(after) &&
  /^[\s\p{Script=Han}（(【[\]】)）,，、·]{0,40}$/u.test(before);

/**
 * Places: capitalised words up to a comma, or a few Chinese characters. Without one, a date and a dash open an entry of a
 * chronicle as often as a dispatch.
 */
function leadsUp(before: string): boolean {
  const text = before.trim();
  if (text === '') return false;
  if (/^[\p{Script=Han}（(【[\]】)）,，、·\s]{1,24}$/u.test(text)) return /[,，、·\s)）】]$/.test(before);
  // 'LEEDS, England – October 9, 2025 –'
  const places = /^\p{Lu}{2,}/u.test(text) ? text.replace(/\s(?:--|[–—-])$/, ',') : text;
  const words = places.split(/[\s,]+/).filter(word => word !== '');
  const isUpper = text === text.toUpperCase();
  return words.every(isNameWord) && (isUpper || /[,，)）/]$/.test(places));
}

/** Behind the date, perhaps behind a wire's name or the time, a dash; a hyphen only with space around it. */
const breaksOff = (after: string): boolean =>
  /^[\s,，]*(?:[(（/][^()（）/\n]{1,40}[)）/][\s,，]*)?(?:--|–|—|―|─|-\s|:\s|：|\/\/)/.test(after);

/** 'March 28, 2025 /PRNewswire/ --', with or without a place before it. */
const namesWire = (after: string): boolean =>
  /^[\s,]*[(（/]\s?[A-Z][A-Za-z ]{2,30}\s?[)）/][\s,]*(?:--|–|—|-\s)/.test(after);

/** '(PRNewswire) -- Nov. 5, 2025', with or without a place before it. */
const followsWire = (before: string): boolean =>
  /[(（/]\s?[A-Z][A-Za-z ]{2,30}\s?[)）/]\s{0,2}(?:--|–|—|-)\s{0,2}$/.test(before) && !/[.!?。] /.test(before);
