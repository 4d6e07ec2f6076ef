// Reads the data file of number words and units into tables, once. A shape that the file does not have is a bug of ours,
// found by the first test; so what does not fit is left out and nothing throws.
import type { Unit } from './quantity.ts';
import data from './units.yaml';

export type Blur = 'around' | 'nearly' | 'above' | 'at-least' | 'at-most' | 'below';

/** A number of this unit is `value * factor + offset` in the base unit of its dimension. */
export interface KnownUnit {
  readonly unit: Unit;
  readonly factor: number;
  readonly offset: number;
}

/** Words that lead to something: `words` in lower case, `symbols` letter for letter. */
export interface WordTable<T> {
  readonly words: ReadonlyMap<string, T>;
  readonly symbols: ReadonlyMap<string, T>;
}

/** Phrases from the longest to the shortest, so that 'no more than' is found before 'more than'. */
export type Phrases<T> = readonly { readonly words: string; readonly means: T }[];

const root = mapping(data);

export const numberWords: ReadonlyMap<string, number> = numbersOf(root.numbers);
export const fractionWords: ReadonlyMap<string, number> = numbersOf(root.fractions);
export const moneyScales: ReadonlyMap<string, number> = numbersOf(root['money-scales']);
export const scales: WordTable<number> = tableOf(listed(root.scales).map(entry => [entry, numberOf(entry.factor)]));
export const units: WordTable<KnownUnit> = tableOf([...ratioEntries(), ...unitEntries(), ...currencyEntries()]);
/** The base unit's symbol, by dimension. */
export const baseSymbols: ReadonlyMap<string, string> = new Map(
  Object.entries(mapping(root.dimensions)).map(([dimension, entry]) => [dimension, String(mapping(entry).base)]),
);
export const currencySigns: Phrases<string> = longestFirst(
  Object.entries(mapping(root.currencies)).flatMap(([code, entry]) =>
    textsOf(mapping(entry).signs).map(words => ({ words, means: code })),
  ),
);
export const blursBefore: Phrases<Blur> = blurPhrases(root.before);
export const blursBehind: Phrases<Blur> = blurPhrases(root.behind);
export const fillers: Phrases<true> = longestFirst(textsOf(root.fillers).map(words => ({ words, means: true })));
export const labels: ReadonlySet<string> = new Set(textsOf(root.labels));
export const months: ReadonlySet<string> = new Set(textsOf(root.months));
export const beforeYears: ReadonlySet<string> = new Set(textsOf(root['before-years']));
export const beforeCounts: ReadonlySet<string> = new Set(textsOf(root['before-counts']));
export const noNouns: ReadonlySet<string> = new Set(textsOf(root['no-nouns']));
export const nounEnds: ReadonlySet<string> = new Set(textsOf(root['noun-ends']));
export const classifiers: ReadonlySet<string> = new Set(textsOf(root.classifiers));
export const noCounts: Phrases<true> = longestFirst(textsOf(root['no-counts']).map(words => ({ words, means: true })));

type Mapping = Readonly<Record<string, unknown>>;

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mapping(value: unknown): Mapping {
  return isMapping(value) ? value : {};
}

function listed(value: unknown): readonly Mapping[] {
  return Array.isArray(value) ? value.filter(isMapping) : [];
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter(entry => typeof entry === 'string') : [];
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

function numbersOf(value: unknown): ReadonlyMap<string, number> {
  return new Map(Object.entries(mapping(value)).map(([word, number]) => [word, numberOf(number)]));
}

function tableOf<T>(entries: readonly (readonly [Mapping, T])[]): WordTable<T> {
  const words = entries.flatMap(([entry, value]) =>
    textsOf(entry.names).map(name => [name.toLowerCase(), value] as const),
  );
  const symbols = entries.flatMap(([entry, value]) => textsOf(entry.symbols).map(symbol => [symbol, value] as const));
  return { words: new Map(words), symbols: new Map(symbols) };
}

function ratioEntries(): readonly (readonly [Mapping, KnownUnit])[] {
  const unit: Unit = { dimension: 'ratio' };
  return listed(root.ratios).map(entry => [entry, { unit, factor: numberOf(entry.factor), offset: 0 }]);
}

function unitEntries(): readonly (readonly [Mapping, KnownUnit])[] {
  return Object.entries(mapping(root.dimensions)).flatMap(([symbol, dimension]) => {
    const unit: Unit = { dimension: 'other', symbol };
    return listed(mapping(dimension).units).map(
      entry => [entry, { unit, factor: numberOf(entry.factor), offset: numberOf(entry.offset) }] as const,
    );
  });
}

function currencyEntries(): readonly (readonly [Mapping, KnownUnit])[] {
  return Object.entries(mapping(root.currencies)).map(([symbol, entry]) => [
    mapping(entry),
    { unit: { dimension: 'currency', symbol }, factor: 1, offset: 0 },
  ]);
}

function blurPhrases(value: unknown): Phrases<Blur> {
  const kinds: readonly Blur[] = ['around', 'nearly', 'above', 'at-least', 'at-most', 'below'];
  return longestFirst(kinds.flatMap(means => textsOf(mapping(value)[means]).map(words => ({ words, means }))));
}

function longestFirst<T>(phrases: readonly { readonly words: string; readonly means: T }[]): Phrases<T> {
  return phrases.toSorted((a, b) => b.words.length - a.words.length);
}
