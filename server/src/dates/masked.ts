// What of a text is an address and not prose: URLs, e-mail addresses, paths, codes. Knows no dates but their names.
import { MONTHS, SEASONS, WEEKDAYS } from './english-lexicon.ts';

/** A character that no date holds or leans on; one UTF-16 unit. */
const BLANK = '\uFFFC';

/**
 * The text with its addresses blanked, so that nothing in them reads as a date; no offset changes. One pass over the text:
 * each run without space, quote or bracket that holds a sign of an address is looked at once, and a URL swallows the runs
 * that it goes on over.
 */
export function withoutAddresses(text: string): string {
  const parts: string[] = [];
  const signs = new RegExp(SIGN, 'gi');
  let [done, looked] = [0, 0];
  for (let sign = signs.exec(text); sign; sign = signs.exec(text)) {
    const start = startOfRun(text, sign.index, looked);
    looked = endOfRun(text, sign.index);
    const span = addressIn(text, start, text.slice(start, looked));
    if (span !== undefined) {
      parts.push(text.slice(done, span.start), BLANK.repeat(span.end - span.start));
      done = span.end;
      looked = Math.max(looked, done);
    }
    signs.lastIndex = looked;
  }
  return done === 0 ? text : parts.join('') + text.slice(done);
}

function startOfRun(text: string, from: number, limit: number): number {
  let start = from;
  while (start > limit && !ENDS_RUN.test(text.charAt(start - 1))) start -= 1;
  return start;
}

function endOfRun(text: string, from: number): number {
  const ends = new RegExp(ENDS_RUN, 'g');
  ends.lastIndex = from;
  return ends.exec(text)?.index ?? text.length;
}

/** What no address is without: a slash, an at sign, a dash or an underscore, or its 'www.'. */
const SIGN = '[/\\\\@_-]|www\\.';
/** Quotes, brackets, dashes and all that Chinese is written with end a run. */
const ENDS = '\\s<>"“”‘’«»()\\[\\]{}|…—–\\u2e80-\\uabff\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff00-\\uffef';
const ENDS_RUN = new RegExp(`[${ENDS}]`);

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function addressIn(text: string, start: number, run: string): Stretch | undefined {
  const scheme = run.search(/:\/\/|www\./i);
  if (scheme >= 0) return { start, end: urlEnd(text, start + scheme) };
  const word = run.replace(/^[.,;:!?'*#]+(?=\w)/, '');
  const bare = word.slice(0, word.length - trailing(word));
  if (!(isPath(bare) || isMail(bare) || isCode(bare))) return undefined;
  const from = start + run.length - word.length;
  return { start: from, end: from + bare.length };
}

/** How many marks of the sentence stand at the end. */
function trailing(word: string): number {
  let length = 0;
  while (length < word.length && ".,;:!?'*".includes(word.charAt(word.length - 1 - length))) length++;
  return length;
}

const URL_ENDS = /[\s<>"“”‘’«»\]{}|…—，。；：、！？（）「」『』《》〈〉【】\u3000]/;
const HAN = /[\u2e80-\uabff\uf900-\ufaff]/;

/** Brackets go on only in pairs, and Chinese only where the path itself is Chinese: behind a mark, a figure or more of it. */
function urlEnd(text: string, start: number): number {
  let [end, open] = [start, 0];
  for (; end < text.length; end++) {
    const character = text.charAt(end);
    if (URL_ENDS.test(character)) break;
    if (character === ')' && open-- === 0) break;
    if (character === '(') open++;
    if (HAN.test(character) && /[a-z]/i.test(text.charAt(end - 1))) break;
  }
  return end - trailing(text.slice(Math.max(start, end - 8), end));
}

const ROOTED = /^(?:\.{0,2}|~|[A-Za-z]:)[/\\](?=[\w.])/;
const FILE_NAME = /\.[a-z][a-z\d]{1,4}$/i;
const HOST = /^[\w.-]{1,200}\.[a-z]{2,24}(?::\d{1,5})?$/i;

/** 'reports/2021/02/30/a.txt', '/srv/2021-02-30', 'example.org/2021'; not '2019/aug/01', 'km/h', nor a file's name alone. */
function isPath(word: string): boolean {
  if (ROOTED.test(word) || (word.includes('\\') && /[a-z]/i.test(word))) return true;
  const parts = word.split('/');
  if (parts.length === 1 || !parts.some(part => isName(part))) return false;
  return FILE_NAME.test(word) || HOST.test(parts[0] ?? '') || (parts.length > 2 && /\d/.test(word));
}

/** Letters that are no part of a date: not 'aug', 'Q1', '5th', '16T09'. */
function isName(part: string): boolean {
  const [letters = ''] = /[a-z]+/i.exec(part) ?? [];
  const lower = letters.toLowerCase();
  if (MONTHS.has(lower) || WEEKDAYS.has(lower) || SEASONS.has(lower)) return false;
  return lower !== '' && !/^(?:q|h|t|z|st|nd|rd|th|fy|cy|ad|bc|and|or)$/.test(lower);
}

const isMail = (word: string): boolean => /^[^@]{1,200}@[\w-][\w.-]{0,200}\.[a-z]{2,24}$/i.test(word);

/** 'INV-2021-02-30', 'QX_1998_05': capitals, figures and what joins them; not 'NOV-16-2023', 'MID-2021'. */
function isCode(word: string): boolean {
  const [, lead = ''] = /^([A-Z]{2,8})\d{0,8}(?:[-_/][A-Z\d]{1,12}){1,8}$/.exec(word) ?? [];
  return lead !== '' && isName(lead) && !/^(?:MID|PRE|POST|EARLY|LATE|END|SINCE|YEAR)$/.test(lead);
}
