// The unit, the rate and the noun behind a number.
import { readNumeral } from './numeral.ts';
import { type KnownUnit, units } from './unit-table.ts';

export interface UnitRead {
  readonly known: KnownUnit;
  readonly end: number;
}

/** Longer than any unit's name. */
const longestName = 40;

/** The unit at `at`, or behind one space or hyphen, with what it is divided by ('mg/kg', 'km per hour'). */
export function readUnit(text: string, at: number): UnitRead | undefined {
  const unit = readSimpleUnit(text, afterGap(text, at));
  if (unit === undefined || unit.known.unit.dimension === 'ratio') return unit;
  return readRate(text, unit.end, unit.known) ?? unit;
}

const afterGap = (text: string, at: number): number => (/[ \u00a0-]/.test(text.charAt(at)) ? at + 1 : at);

function readSimpleUnit(text: string, at: number): UnitRead | undefined {
  const ahead = text.slice(at, at + longestName);
  return /^[\u3400-\u9fff\u5186]/.test(ahead) ? readChineseUnit(ahead, at) : readLatinUnit(ahead, at);
}

function readChineseUnit(ahead: string, at: number): UnitRead | undefined {
  for (let length = 6; length > 0; length -= 1) {
    const known = units.words.get(ahead.slice(0, length));
    if (known) return { known, end: at + length };
  }
  return undefined;
}

/** Up to three words, the longest first. */
function readLatinUnit(ahead: string, at: number): UnitRead | undefined {
  const found = /^(?:[%‰℃℉×₂]|°?[A-Za-zµ][A-Za-zµ.]*(?:[²³]|[23](?![\d.]))?(?:[ -][A-Za-z]+){0,2})/.exec(ahead);
  let words = found?.[0] ?? '';
  while (words !== '') {
    const bare = words.replace(/\.$/, '');
    const known = wordUnit(bare.toLowerCase()) ?? units.symbols.get(bare);
    if (known) return { known, end: at + bare.length };
    words = words.slice(0, Math.max(0, words.search(/[ -][^ -]*$/)));
  }
  return undefined;
}

const wordUnit = (word: string): KnownUnit | undefined =>
  units.words.get(word) ?? (word.length > 3 ? units.words.get(word.replace(/s$/, '')) : undefined);

const count: KnownUnit = { unit: { dimension: 'count' }, factor: 1, offset: 0 };

/**
 * What the number is divided by, where something is: 'per 100,000' (a ratio), '/kg', 'per day', '每年'. Of a count where
 * no `unit` is given.
 */
export function readRate(text: string, at: number, unit: KnownUnit = count): UnitRead | undefined {
  const found = /^(?: ?\/ ?| per |-per-|每)/i.exec(text.slice(at, at + 6));
  if (!found) return undefined;
  const start = at + found[0].length;
  const isCount = unit.unit.dimension === 'count';
  const whole = isCount ? readPowerOfTen(text, start) : undefined;
  if (whole) return { known: { unit: { dimension: 'ratio' }, factor: 1 / whole.value, offset: 0 }, end: whole.end };
  const divisor = readSimpleUnit(text, start);
  if (divisor) return { known: divided(unit, divisor.known), end: divisor.end };
  const word = /^[a-z]+/i.exec(text.slice(start, start + longestName))?.[0];
  // 'ten regions/countries' are two names of one thing; '$5/share' is a price.
  const isRate = /per/i.test(found[0]) || (found[0].includes('/') && unit.unit.dimension === 'currency');
  if (word === undefined || !isRate) return undefined;
  const symbol = `${symbolOf(unit)}/${word.toLowerCase()}`;
  return {
    known: { unit: { dimension: 'unknown', symbol }, factor: unit.factor, offset: 0 },
    end: start + word.length,
  };
}

/** 100, 1,000, 10万, a million …: what shares are told of. */
export function readPowerOfTen(text: string, at: number): { readonly value: number; readonly end: number } | undefined {
  const isMillion = /^(?:million|mn)\b/i.exec(text.slice(at, at + 8));
  if (isMillion) return { value: 1e6, end: at + isMillion[0].length };
  const numeral = readNumeral(text, at);
  if (numeral === undefined || 'unreadable' in numeral || numeral.value < 100) return undefined;
  return Number.isInteger(Math.log10(numeral.value)) ? numeral : undefined;
}

const secondsOfDay = 86_400;

function divided(unit: KnownUnit, by: KnownUnit): KnownUnit {
  const factor = unit.factor / by.factor;
  const symbol = `${symbolOf(unit)}/${symbolOf(by)}`;
  if (symbol === 'length/time')
    return { unit: { dimension: 'other', symbol: 'speed' }, factor: factor / secondsOfDay, offset: 0 };
  const isKnown = unit.unit.dimension === 'count' || unit.unit.dimension === 'other';
  return { unit: { dimension: isKnown ? 'other' : 'unknown', symbol }, factor, offset: 0 };
}

export const symbolOf = ({ unit }: KnownUnit): string => ('symbol' in unit ? unit.symbol : unit.dimension);
