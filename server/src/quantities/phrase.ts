// One quantity as a phrase around its number: what blurs it, its currency, the other end of a range, its unit, its noun.
import { type Affix, blurBefore, blurBehind, currencyBefore, minusBefore } from './affixes.ts';
import { type Fraction, readFraction } from './fraction.ts';
import {
  isAgo,
  isBeforeMonth,
  isBracketed,
  isLabelled,
  isNamedBehind,
  isTiedBefore,
  isTiedBehind,
  isTimeOfDay,
} from './guards.ts';
import { type Bounds, blurredBounds, fractionBounds, rangeBounds, roundedBounds, toQuantity } from './interval.ts';
import { type NounRead, readNoun } from './noun-words.ts';
import { readNumeral } from './numeral.ts';
import type { Quantity } from './quantity.ts';
import { type Range, readRange } from './range.ts';
import { type Blur, classifiers, type KnownUnit, moneyScales, noNouns } from './unit-table.ts';
import { readPowerOfTen, readRate, readUnit, type UnitRead } from './unit-words.ts';
import type { Numeral } from './written-number.ts';

export interface Phrase {
  readonly start: number;
  /** Behind the unit; the noun is not part of the quantity. */
  readonly end: number;
  readonly bounds: Bounds;
  readonly known: KnownUnit;
  readonly noun: NounRead | undefined;
}

/** A whole value is trusted to be a quantity; in prose, what may be a code, a date or a name is not. */
export type Setting = 'whole' | 'prose';

export const quantityOf = (text: string, { start, end, bounds, known }: Phrase): Quantity =>
  toQuantity(text.slice(start, end), bounds, known);

/** What a reader finds at `at` of a plain text: a quantity, or where to read on. */
export type PhraseRead = Phrase | { readonly skipTo: number } | undefined;

export function readPhrase(text: string, at: number, setting: Setting): PhraseRead {
  const perPeople = text.charAt(at) === '每' ? readPerPeople(text, at) : undefined;
  if (perPeople) return perPeople;
  const fraction = readFraction(text, at, setting === 'whole');
  if (fraction) return fractionPhrase(text, fraction);
  const numeral = readNumeral(text, at);
  if (numeral === undefined) return undefined;
  if ('unreadable' in numeral) return { skipTo: numeral.end };
  return numeralPhrase(text, numeral, setting) ?? { skipTo: numeral.end };
}

function fractionPhrase(text: string, { start, end, share, per }: Fraction): Phrase {
  const before = blurBefore(text, start);
  const behind = blurBehind(text, end);
  const blur = before?.means ?? behind?.means;
  const bounds = per
    ? blurredBounds(per.numeral.value, roundedBounds(per.numeral, false), blur)
    : fractionBounds(share, blur);
  const known: KnownUnit = { unit: { dimension: 'ratio' }, factor: per?.factor ?? 1, offset: 0 };
  const last = behind?.at ?? end;
  return { start: before?.at ?? start, end: last, bounds, known, noun: readNoun(text, last) };
}

/** '每10万人中有1.8例': the share's base stands first, and a few words between it and the number. */
function readPerPeople(text: string, at: number): Phrase | undefined {
  const base = readPowerOfTen(text, at + 1);
  const gap = base && /^[\u4e00-\u9fff]{0,8}?(?=[约約近逾超]?\d)/.exec(text.slice(base.end, base.end + 12));
  if (!base || !gap) return undefined;
  const start = base.end + gap[0].length;
  const numeral = readNumeral(text, /\d/.test(text.charAt(start)) ? start : start + 1);
  if (numeral === undefined || 'unreadable' in numeral) return undefined;
  const count = countPhrase(text, numeral);
  const known: KnownUnit = { unit: { dimension: 'ratio' }, factor: 1 / base.value, offset: 0 };
  return { ...count, start: at, known };
}

function countPhrase(text: string, numeral: Numeral): Phrase {
  const blur = blurBefore(text, numeral.start);
  const range = readRange(text, numeral, numeral.end);
  const bounds = boundsOf({ numeral, range, blur: blur?.means, isCount: false, isNegative: false });
  const end = range?.end ?? numeral.end;
  return { start: numeral.start, end, bounds, known: counted, noun: readNoun(text, end) };
}

/** The parts of a phrase as they are found from the number outwards. */
interface Parts {
  readonly numeral: Numeral;
  readonly currency: Affix<string> | undefined;
  readonly isNegative: boolean;
  readonly before: Affix<Blur> | undefined;
  readonly range: Range | undefined;
  readonly known: KnownUnit | undefined;
  readonly noun: NounRead | undefined;
  readonly behind: Affix<Blur> | undefined;
  /** Behind the unit. */
  readonly end: number;
}

function numeralPhrase(text: string, written: Numeral, setting: Setting): Phrase | undefined {
  const parts = readParts(text, written);
  const { numeral, range, before, behind, isNegative } = parts;
  if (isNamedBehind(text, numeral) || (setting === 'prose' && isNoQuantity(text, parts))) return undefined;
  const known = parts.known ?? (setting === 'whole' ? unknownUnit(text, parts.end) : undefined) ?? counted;
  const isCount = known.unit.dimension === 'count';
  if (isCount && (setting === 'prose' ? isLabelled(text, numeral) : isBeforeMonth(text, numeral.end))) return undefined;
  const blur = before?.means ?? behind?.means;
  const bounds = boundsOf({ numeral, range, blur, isCount, isNegative });
  return { start: startOf(parts), end: parts.end, bounds, known, noun: parts.noun };
}

const counted: KnownUnit = { unit: { dimension: 'count' }, factor: 1, offset: 0 };

function startOf({ before, currency, isNegative, numeral }: Parts): number {
  return before?.at ?? (currency?.at ?? numeral.start) - (isNegative ? 1 : 0);
}

function readParts(text: string, written: Numeral): Parts {
  const currency = currencyBefore(text, written.start);
  const numeral = currency ? withMoneyScale(text, written) : written;
  const left = currency?.at ?? numeral.start;
  const isNegative = minusBefore(text, left);
  const before = blurBefore(text, isNegative ? left - 1 : left);
  const more = moreBehind(text, numeral.end);
  const numberEnd = more?.at ?? numeral.end;
  const first = readUnit(text, numberEnd);
  const range = readRange(text, numeral, first?.end ?? numberEnd);
  const second = range ? readUnit(text, range.end) : undefined;
  const end = second?.end ?? range?.end ?? first?.end ?? numberEnd;
  const price = currency ? priceAt(text, end, currency.means) : undefined;
  const known = price?.known ?? (second ?? first)?.known;
  return readBehind(text, { numeral, currency, isNegative, before, range, known, end: price?.end ?? end }, more);
}

type Front = Omit<Parts, 'noun' | 'behind'>;

/** The noun, the rate behind it ('1.8 cases per 100,000') and the words that blur from behind. */
function readBehind(text: string, front: Front, more: Affix<Blur> | undefined): Parts {
  const early = more ?? blurBehind(text, front.end);
  const from = early === undefined ? front.end : Math.max(early.at, front.end);
  const noun = readNoun(text, from);
  const rate = front.known === undefined ? rateBehind(text, from, noun) : undefined;
  const late = early ?? blurBehind(text, rate?.end ?? noun?.end ?? from);
  const counted = noun ?? (rate ? readNoun(text, rate.end) : undefined);
  return { noun: counted, behind: late, ...front, known: rate?.known ?? front.known, end: rate?.end ?? from };
}

function rateBehind(text: string, from: number, noun: NounRead | undefined): UnitRead | undefined {
  const direct = readRate(text, from) ?? readRate(text, classifiers.has(text.charAt(from)) ? from + 1 : from);
  return direct ?? (noun ? readRate(text, noun.end) : undefined);
}

/** 20多家, 3万余例: the word stands between the number and what it counts. */
function moreBehind(text: string, end: number): Affix<Blur> | undefined {
  return /[多余餘]/.test(text.charAt(end)) ? { means: 'above', at: end + 1 } : undefined;
}

/** '$5', '$5 per share'. */
function priceAt(text: string, end: number, symbol: string): UnitRead {
  const known: KnownUnit = { unit: { dimension: 'currency', symbol }, factor: 1, offset: 0 };
  return readRate(text, end, known) ?? { known, end };
}

/** '$5m': behind a currency a single letter is a scale word. */
function withMoneyScale(text: string, numeral: Numeral): Numeral {
  const letter = /^[a-z](?![a-z])/i.exec(text.slice(numeral.end, numeral.end + 2))?.[0].toLowerCase();
  const factor = letter === undefined || numeral.isScaled ? undefined : moneyScales.get(letter);
  if (factor === undefined) return numeral;
  const { value, step, end } = numeral;
  return { ...numeral, end: end + 1, value: value * factor, step: step * factor, scale: factor, isScaled: true };
}

/** A unit that the table lacks, written right behind the number of a whole value, equals itself. */
function unknownUnit(text: string, end: number): KnownUnit | undefined {
  const symbol = /^[A-Za-z°µ][\w/°µ²³]*/.exec(text.slice(end, end + 16))?.[0];
  return symbol === undefined ? undefined : { unit: { dimension: 'unknown', symbol }, factor: 1, offset: 0 };
}

interface Stated {
  readonly numeral: Numeral;
  readonly range: Range | undefined;
  readonly blur: Blur | undefined;
  readonly isCount: boolean;
  readonly isNegative: boolean;
}

function boundsOf({ numeral, range, blur, isCount, isNegative }: Stated): Bounds {
  if (range) return rangeBounds(range.from, range.to, blur);
  const signed = isNegative ? { ...numeral, value: -numeral.value } : numeral;
  return blurredBounds(signed.value, roundedBounds(signed, isCount), blur);
}

function isNoQuantity(text: string, parts: Parts): boolean {
  const { numeral, currency, isNegative, known, end } = parts;
  if (currency === undefined && !isNegative && isTiedBefore(text, numeral.start)) return true;
  if (isTiedBehind(text, end)) return true;
  if (noNouns.has(parts.noun?.noun ?? '') || isTimeOfDay(text, end) || isAgo(text, end)) return true;
  if (isGrade(text, parts)) return true;
  if (known !== undefined) return false;
  if (isBracketed(text, numeral)) return true;
  return numeral.script !== 'digits' && !countsSomething(text, parts);
}

/** '1+' is a name: nobody counts one or more so. */
const isGrade = (text: string, { numeral, behind }: Parts): boolean =>
  behind?.means === 'at-least' && text.charAt(numeral.end) === '+' && numeral.value < 2;

/** A number in words counts only what is named: 'one' is a pronoun, and 三星 a company. */
function countsSomething(text: string, { numeral, noun, range }: Parts): boolean {
  if (numeral.isScaled || range) return true;
  if (numeral.script === 'words') return numeral.value > 1 && noun !== undefined;
  return numeral.end - numeral.start > 1 || text.charAt(numeral.start) !== '一'
    ? classifiers.has(text.charAt(numeral.end))
    : false;
}
