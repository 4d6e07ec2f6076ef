// The JSON of a fact file, in short: control characters, which JSON never has, stand for the phrases that it is full of and for
// the places of keys and values, which written out are most of it. A place is told by how far it lies behind the last one; that
// of a value, which is told with its key, by its number from there on. Knows no fact.

/** Those that most facts have. */
const KEYS = ['id', 'subject', 'event', 'measure', 'date', 'value', 'quote'];

const KEY = '{"key":"';

/** At most 17. */
const PHRASES = [
  KEY,
  ...['subject', 'id', 'date', 'value'].map(key => `"${key}":{"value":"`),
  ...['event', 'measure', 'attribute'].map(kind => `"kind":"${kind}","name":{"value":"`),
  '{"value":"',
  '"entries":[',
  '"status":"happened","rank":"normal","quotes":[{"exact":"',
  '"quotes":[{"exact":"',
  ',"sources":[],"ignore":[]',
];

/** What control characters stand for: the phrases from the first on, the keys from the second. */
const CODE = { phrases: 0x01, keys: 0x12, place: 0x1a, again: 0x1b, entry: 0x1c, and: 0x1d, literal: 0x20 } as const;

const charOf = (code: number): string => String.fromCharCode(code);
const [PLACE, AGAIN, ENTRY, AND] = [charOf(CODE.place), charOf(CODE.again), charOf(CODE.entry), charOf(CODE.and)];

const CODE_OF: ReadonlyMap<string, string> = new Map([
  ...PHRASES.map((phrase, at) => [phrase, charOf(CODE.phrases + at)] as const),
  ...KEYS.map((key, at) => [`${KEY}${key}${ENTRY}`, charOf(CODE.keys + at)] as const),
]);

/** Longer ones first. */
const ANY_PHRASE = new RegExp(
  [...CODE_OF.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map(phrase => phrase.replace(/[{[\]]/g, '\\$&'))
    .join('|'),
  'g',
);

const ANY_PLACE =
  /\{"key":"([^"\\]*)","keySpan":\{"start":(\d+),"end":(\d+)\},"valueSpan":\{"start":(\d+),"end":(\d+)\}|"span":\{"start":(\d+),"end":(\d+)\}/g;

/** `json` as JSON.stringify writes it. */
export const packJson = (json: string): string =>
  packPlaces(json).replace(ANY_PHRASE, phrase => CODE_OF.get(phrase) ?? phrase);

function packPlaces(json: string): string {
  /** By where it starts. */
  const told = new Map<number, { readonly number: number; readonly end: number }>();
  let number = 0;
  let last = 0;
  const placed = (start: number, end: number): string => {
    const known = told.get(start);
    if (known?.end === end) return AGAIN + known.number.toString(36);
    const behind = start - last;
    last = end;
    return PLACE + short(behind, end - start);
  };
  const entered = (key: string, [keyStart, keyEnd, start, end]: Ends): string => {
    const behind = keyStart - last;
    last = end;
    told.set(start, { number, end });
    number += 1;
    const isUsual = keyEnd - keyStart === key.length && start - keyEnd === GAP;
    const others = isUsual ? '' : AND + short(keyEnd - keyStart, start - keyEnd);
    return `${KEY}${key}${ENTRY}${short(behind, end - start)}${others}`;
  };
  return json.replace(
    ANY_PLACE,
    (_, key: string | undefined, a: string, b: string, c: string, d: string, start, end) =>
      key === undefined ? placed(+start, +end) : entered(key, [+a, +b, +c, +d]),
  );
}

type Ends = readonly [keyStart: number, keyEnd: number, start: number, end: number];

/** Between the end of a key and its value, mostly: a colon and a space. */
const GAP = 2;

const short = (one: number, other: number): string => one.toString(36) + AND + other.toString(36);

interface Reader {
  readonly packed: string;
  at: number;
  /** Where the last place ended. */
  last: number;
  readonly told: string[];
}

/** Undoes `packJson`, in one pass: what is packed is unpacked far more often. */
export function unpackJson(packed: string): string {
  const reader: Reader = { packed, at: 0, last: 0, told: [] };
  let json = '';
  let from = 0;
  while (reader.at < packed.length) {
    const code = packed.charCodeAt(reader.at);
    reader.at += 1;
    if (code >= CODE.literal) continue;
    const literal = packed.slice(from, reader.at - 1);
    json += literal + unpacked(reader, code, literal);
    from = reader.at;
  }
  return json + packed.slice(from);
}

/** `literal`: what stands before it and is not packed. */
function unpacked(reader: Reader, code: number, literal: string): string {
  if (code < CODE.keys) return PHRASES[code - CODE.phrases] ?? '';
  if (code === CODE.place) return `"span":${place(reader, nextNumber(reader), nextNumber(reader))}`;
  if (code === CODE.again) return `"span":${reader.told[nextNumber(reader)]}`;
  if (code === CODE.entry) return entry(reader, literal);
  const key = KEYS[code - CODE.keys] ?? '';
  return KEY + key + entry(reader, key);
}

/** Behind its key. */
function entry(reader: Reader, key: string): string {
  const start = reader.last + nextNumber(reader);
  const length = nextNumber(reader);
  const isUsual = reader.packed.charCodeAt(reader.at - 1) !== CODE.and;
  const end = start + (isUsual ? key.length : nextNumber(reader));
  reader.last = end + (isUsual ? GAP : nextNumber(reader));
  const value = place(reader, 0, length);
  reader.told.push(value);
  return `","keySpan":{"start":${start},"end":${end}},"valueSpan":${value}`;
}

function place(reader: Reader, behind: number, length: number): string {
  const start = reader.last + behind;
  reader.last = start + length;
  return `{"start":${start},"end":${reader.last}}`;
}

/** With what parts it from the next one. */
function nextNumber(reader: Reader): number {
  const { packed } = reader;
  const isNegative = packed[reader.at] === '-';
  if (isNegative) reader.at += 1;
  let number = 0;
  for (let digit = digitAt(packed, reader.at); digit < 36; digit = digitAt(packed, reader.at)) {
    number = number * 36 + digit;
    reader.at += 1;
  }
  if (packed.charCodeAt(reader.at) === CODE.and) reader.at += 1;
  return isNegative ? -number : number;
}

/** 36 and more where none stands. */
function digitAt(packed: string, at: number): number {
  const code = packed.charCodeAt(at);
  if (code >= 97 && code <= 122) return code - 87;
  return code >= 48 && code <= 57 ? code - 48 : 36;
}
