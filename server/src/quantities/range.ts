// The other end of a range: '30-40%', '3至5亿', 'between 30 and 40', '5 mg to 10 mg'.
import { currencyBefore } from './affixes.ts';
import { readNumeral } from './numeral.ts';
import type { Numeral } from './written-number.ts';

export interface Range {
  readonly from: number;
  readonly to: number;
  /** Behind the second number. */
  readonly end: number;
}

const connector = /^(?: ?(?:-|~|至|到) ?| to | and )/;

/** From `numeral`, whose unit (if it has one) ends at `at`; `undefined` where no larger number follows. */
export function readRange(text: string, numeral: Numeral, at: number): Range | undefined {
  return readSpread(text, numeral, at) ?? readEnds(text, numeral, at);
}

/** '5 ± 2'. */
function readSpread(text: string, { value, scale, isScaled }: Numeral, at: number): Range | undefined {
  const gap = /^ ?(?:±|\+\/-) ?/.exec(text.slice(at, at + 5))?.[0];
  const spread = gap === undefined ? undefined : readNumeral(text, at + gap.length);
  if (spread === undefined || 'unreadable' in spread) return undefined;
  const center = isScaled ? value : value * spread.scale;
  const by = isScaled && !spread.isScaled && spread.value < value / scale ? spread.value * scale : spread.value;
  return { from: center - by, to: center + by, end: spread.end };
}

function readEnds(text: string, numeral: Numeral, at: number): Range | undefined {
  const found = connector.exec(text.slice(at, at + 5));
  if (!found || (found[0] === ' and ' && !isBetween(text, numeral.start))) return undefined;
  const start = afterSign(text, at + found[0].length);
  const second = readNumeral(text, start);
  if (second === undefined || 'unreadable' in second || second.script !== numeral.script) return undefined;
  if (/^[-~/:]\d/.test(text.slice(second.end, second.end + 2))) return undefined; // a code of three parts
  const shared = numeral.isScaled ? 1 : second.scale;
  const from = numeral.value * shared <= second.value ? numeral.value * shared : numeral.value;
  return from < second.value ? { from, to: second.value, end: second.end } : undefined;
}

const isBetween = (text: string, start: number): boolean =>
  /\bbetween (?:\S{1,4} ?)?$/i.test(text.slice(Math.max(0, start - 14), start));

/** A currency may stand before the second number as well: '$30 to $40'. */
function afterSign(text: string, at: number): number {
  const ahead = /^[^\d]{1,4}(?=\d)/.exec(text.slice(at, at + 5))?.[0];
  if (ahead === undefined) return at;
  const sign = currencyBefore(text, at + ahead.length);
  return sign && sign.at <= at ? at + ahead.length : at;
}
