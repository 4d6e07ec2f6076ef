// Dates as people write them, in English and Chinese. Knows EDTF, nothing of findings.
import { civilOf } from './calendar.ts';
import type { DayInterval, EdtfDate } from './edtf.ts';

export type DateLocale = 'en' | 'zh';

/** What a date says: `30 June 2023`, `Q2 2023`, `from November 2024`, `about June 2023`, `2023年6月30日`. What has no such name stays EDTF. */
export function describeDate(date: EdtfDate, locale: DateLocale): string {
  const { text } = date;
  if (text.startsWith('[')) return listText(text, locale, WORDS[locale].or);
  if (text.startsWith('{')) return listText(text, locale, WORDS[locale].and);
  return text.includes('/') ? intervalText(text, '/', locale) : componentText(text, locale);
}

/** The days that a date may mean, spelled out: `1 June 2023 to 30 June 2023`. */
export function describeDays(date: EdtfDate, locale: DateLocale): string {
  const { or } = WORDS[locale];
  return date.intervals.map(interval => daysText(interval, locale)).join(or);
}

interface Words {
  readonly or: string;
  readonly and: string;
  readonly anyTime: string;
  readonly span: (from: string, to: string) => string;
  readonly from: (date: string) => string;
  readonly until: (date: string) => string;
  readonly about: (date: string) => string;
  readonly perhaps: (date: string) => string;
  readonly year: (year: number) => string;
  readonly decade: (digits: string) => string;
  readonly century: (digits: string) => string;
  readonly month: (year: string, month: number) => string;
  readonly day: (year: string, month: number, day: number) => string;
  readonly part: (year: string, code: number) => string | undefined;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
const SEASONS_ZH = ['春季', '夏季', '秋季', '冬季'];
const NUMERALS_ZH = ['一', '二', '三', '四'];

const WORDS: Readonly<Record<DateLocale, Words>> = {
  en: {
    or: ' or ',
    and: ' and ',
    anyTime: 'at any time',
    span: (from, to) => `${from} to ${to}`,
    from: date => `from ${date}`,
    until: date => `until ${date}`,
    about: date => `about ${date}`,
    perhaps: date => `${date} (uncertain)`,
    year: year => (year <= 0 ? `${1 - year} BC` : String(year)),
    decade: digits => `the ${digits}0s`,
    century: digits => `the ${digits}00s`,
    month: (year, month) => `${MONTHS[month - 1] ?? month} ${year}`,
    day: (year, month, day) => `${day} ${MONTHS[month - 1] ?? month} ${year}`,
    part: partInEnglish,
  },
  zh: {
    or: '或',
    and: '和',
    anyTime: '任何时候',
    span: (from, to) => `${from}至${to}`,
    from: date => `自${date}起`,
    until: date => `截至${date}`,
    about: date => `约${date}`,
    perhaps: date => `${date}（存疑）`,
    year: year => (year <= 0 ? `公元前${1 - year}年` : `${year}年`),
    decade: digits => `${digits}0年代`,
    century: digits => `${digits}00至${digits}99年`,
    month: (year, month) => `${year}${month}月`,
    day: (year, month, day) => `${year}${month}月${day}日`,
    part: partInChinese,
  },
};

function partInEnglish(year: string, code: number): string | undefined {
  if (code >= 21 && code <= 32) return `${SEASONS[(code - 21) % 4]} ${year}${hemisphere(code, ' (north)', ' (south)')}`;
  if (code >= 33 && code <= 36) return `Q${code - 32} ${year}`;
  if (code >= 37 && code <= 39) return `third ${code - 36} of 3 of ${year}`;
  return code === 40 || code === 41 ? `${code === 40 ? 'first' : 'second'} half of ${year}` : undefined;
}

function partInChinese(year: string, code: number): string | undefined {
  if (code >= 21 && code <= 32)
    return `${year}${SEASONS_ZH[(code - 21) % 4]}${hemisphere(code, '（北半球）', '（南半球）')}`;
  if (code >= 33 && code <= 36) return `${year}第${NUMERALS_ZH[code - 33]}季度`;
  if (code >= 37 && code <= 39) return `${year}第${NUMERALS_ZH[code - 37]}个四个月`;
  return code === 40 || code === 41 ? `${year}${code === 40 ? '上' : '下'}半年` : undefined;
}

const hemisphere = (code: number, north: string, south: string): string => (code < 25 ? '' : code < 29 ? north : south);

function listText(text: string, locale: DateLocale, joint: string): string {
  const members = text
    .slice(1, -1)
    .split(',')
    .map(member => member.trim());
  return members
    .map(member => (member.includes('..') ? intervalText(member, '..', locale) : componentText(member, locale)))
    .join(joint);
}

function intervalText(text: string, separator: string, locale: DateLocale): string {
  const words = WORDS[locale];
  const at = text.indexOf(separator);
  const [from, to] = [text.slice(0, at), text.slice(at + separator.length)].map(end => (end === '..' ? '' : end));
  if (from && to) return words.span(componentText(from, locale), componentText(to, locale));
  if (from) return words.from(componentText(from, locale));
  return to ? words.until(componentText(to, locale)) : words.anyTime;
}

const COMPONENT = /^(-?\d{1,4}X{0,2})(?:-(\d\d))?(?:-(\d\d))?$/;

function componentText(text: string, locale: DateLocale): string {
  const words = WORDS[locale];
  const bare = text
    .replace(/[?~%]/g, '')
    .replace(/(?:-XX)+$/, '')
    .replace(/^Y/, '');
  const name = fieldsText(bare, words) ?? text;
  if (name === text) return name;
  const about = /[~%]/.test(text) ? words.about(name) : name;
  return /[?%]/.test(text) ? words.perhaps(about) : about;
}

function fieldsText(bare: string, words: Words): string | undefined {
  if (/^-?\d{5,12}$/.test(bare)) return words.year(Number(bare));
  const match = COMPONENT.exec(bare);
  const [digits, part, day] = [match?.[1] ?? '', match?.[2], match?.[3]];
  if (/^\d{3}X$/.test(digits) && part === undefined) return words.decade(digits.slice(0, 3));
  if (/^\d\dXX$/.test(digits) && part === undefined) return words.century(digits.slice(0, 2));
  if (!/^-?\d{4}$/.test(digits)) return undefined;
  const year = words.year(Number(digits));
  if (part === undefined) return year;
  if (Number(part) > 12) return words.part(year, Number(part));
  return day === undefined ? words.month(year, Number(part)) : words.day(year, Number(part), Number(day));
}

function daysText({ first, last }: DayInterval, locale: DateLocale): string {
  const words = WORDS[locale];
  if (first === last) return oneDay(first, words);
  if (Number.isFinite(first) && Number.isFinite(last)) return words.span(oneDay(first, words), oneDay(last, words));
  if (Number.isFinite(first)) return words.from(oneDay(first, words));
  return Number.isFinite(last) ? words.until(oneDay(last, words)) : words.anyTime;
}

function oneDay(days: number, words: Words): string {
  const { year, month, day } = civilOf(days);
  return words.day(words.year(year), month, day);
}
