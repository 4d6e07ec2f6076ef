// Names that texts use without a vocabulary knowing them, most used first: what a new corpus' entities are proposed from.
// A guess for a person to correct, by capitals and brackets alone; so it knows no rule of the language but where sentences
// begin. Chinese, which has no capitals, is proposed where it stands in brackets or in quotation marks, and from what
// `chinese-names.ts` finds.
import { MONTHS, WEEKDAYS } from '../dates/english-lexicon.ts';
import { continuesBefore, endsBeforeStarter, sentenceStarters } from '../text/abbreviations.ts';
import { foldName } from '../text/fold.ts';
import { sentencesOf } from '../text/sentences.ts';
import { resolveSubject } from '../vocabulary/look-up.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { chineseNames, glosses } from './chinese-names.ts';
import { type Token, tokensOf } from './tokens.ts';
import { wordsOf } from './word-lists.ts';

export interface ProposedName {
  readonly name: string;
  readonly aliases: readonly string[];
  /** How often it stands there, under any of its names. */
  readonly count: number;
  readonly articles: number;
}

/** As many as a person looks through. */
const MOST = 15;
/** Fewer than that, in one article, and it is hardly what a corpus is about. */
const OFTEN = 3;

export function proposedNames(texts: readonly string[], vocabulary: Vocabulary): readonly ProposedName[] {
  const seen: Seen = { names: new Map(), common: new Map(), aliases: new Map() };
  texts.forEach((text, article) => void look(text, article, seen));
  lookForChinese(texts, seen);
  const isOfKnown = partsOfKnown(vocabulary);
  const known = [...seen.names.values()].filter(found => !isOfKnown(found) && isName(found, seen, vocabulary));
  const whole = joined(known, seen);
  return whole
    .filter(({ count, articles }) => count >= OFTEN || articles > 1)
    .sort((a, b) => b.articles - a.articles || b.count - a.count || (a.name < b.name ? -1 : 1))
    .slice(0, MOST);
}

interface Found {
  readonly name: string;
  count: number;
  readonly articles: Set<number>;
  /** Whether it stands anywhere but at the beginning of a sentence, where every word has a capital. */
  isWithin: boolean;
}

interface Seen {
  /** By folded name. */
  readonly names: Map<string, Found>;
  /** How often a word stands in lower case. */
  readonly common: Map<string, number>;
  /** By the folded name before the bracket: what stands in it. */
  readonly aliases: Map<string, Map<string, string>>;
}

function look(text: string, article: number, seen: Seen): void {
  for (const { start, end } of sentencesOf(text)) {
    const tokens = tokensOf(text, start, end);
    for (const { key, kind, start: at } of tokens)
      if (kind === 'word' && isLower(text.charAt(at))) seen.common.set(key, (seen.common.get(key) ?? 0) + 1);
    // Headlines have capitals of their own.
    if (/[.!?。！？”"’)）]$/.test(text.slice(start, end))) lookInto({ text, tokens, article }, seen);
  }
}

/** Beside what stands in quotation marks: names by how they end, and those with their Latin form in brackets behind them. */
function lookForChinese(texts: readonly string[], { names, aliases }: Seen): void {
  for (const { name, count, articles } of chineseNames(texts))
    names.set(foldName(name), { name, count, articles: new Set(articles), isWithin: true });
  for (const { name, latin } of glosses(texts)) {
    const owner = names.get(foldName(latin));
    if (owner === undefined) continue;
    const own = names.get(foldName(name)) ?? { name, count: 1, articles: new Set(), isWithin: true };
    names.set(foldName(name), own);
    alias({ aliases }, owner, own);
  }
}

interface Sentence {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly article: number;
}

function lookInto(sentence: Sentence, seen: Seen): void {
  const { tokens } = sentence;
  let last: Found | undefined;
  for (let at = 0; at < tokens.length; ) {
    const end = endOfName(sentence, at);
    if (end === at) {
      at += 1;
      continue;
    }
    const from = startOfName(sentence, at, end, seen);
    const found = from < end ? add(seen, sentence, from, end) : undefined;
    if (found !== undefined && last !== undefined && isBracketed(sentence, from, end)) alias(seen, last, found);
    last = found;
    at = end;
  }
}

/** Behind the run of capitalised words that begins there, and of what hyphens join to it; `at` where none does. */
function endOfName({ text, tokens }: Sentence, at: number): number {
  let end = at;
  for (let next = at; next < tokens.length; next += 1) {
    const token = tokens[next];
    if (token === undefined) break;
    const isHyphened = next > at && tokens[next - 1]?.key === '-' && !token.spaced;
    if (token.key === '-' && !token.spaced && next > at) continue;
    if (token.kind === 'mark' || !(isUpper(text.charAt(token.start)) || isHyphened || isQuotedChinese(text, token)))
      break;
    end = next + 1;
  }
  return end;
}

const isUpper = (character: string): boolean => /\p{Lu}/u.test(character);
const isLower = (character: string): boolean => /\p{Ll}/u.test(character);

/** Within brackets or quotation marks, where Chinese names have an end. */
const isQuotedChinese = (text: string, { kind, start }: Token): boolean =>
  kind === 'han' && /[（(《「『“][\p{Script=Han}]{0,12}$/u.test(text.slice(Math.max(0, start - 13), start));

const isBracketed = ({ text, tokens }: Sentence, from: number, end: number): boolean => {
  const [before, behind] = [tokens[from - 1], tokens[end]];
  return /[（(]/.test(text.charAt(before?.start ?? -1)) && /[)）]/.test(text.charAt(behind?.start ?? -1));
};

/** The first word of a sentence has its capital from there, if it is a word at all; weekdays and titles are left out. */
function startOfName({ tokens }: Sentence, at: number, end: number, { common }: Seen): number {
  const key = tokens[at]?.key ?? '';
  const isStarter = at === 0 && (sentenceStarters.has(key) || common.has(key));
  let from = isStarter ? at + 1 : at;
  while (from < end && isCapitalised(tokens[from]?.key ?? '')) from += tokens[from + 1]?.key === '.' ? 2 : 1;
  return from;
}

function add(seen: Seen, { text, tokens, article }: Sentence, from: number, end: number): Found {
  const name = text.slice(tokens[from]?.start, tokens[end - 1]?.end).replace(/\s+/g, ' ');
  const key = foldName(name);
  const found = seen.names.get(key) ?? { name, count: 0, articles: new Set(), isWithin: false };
  found.count += 1;
  found.isWithin ||= from > 0;
  found.articles.add(article);
  seen.names.set(key, found);
  return found;
}

function alias({ aliases }: Pick<Seen, 'aliases'>, named: Found, other: Found): void {
  const own = aliases.get(foldName(named.name)) ?? new Map<string, string>();
  aliases.set(foldName(named.name), own.set(foldName(other.name), other.name));
}

/** Longer than any name. */
const LONGEST = 60;

/** Nothing that the vocabulary knows, no number of a register, no word that texts write in lower case as well. */
function isName({ name, isWithin }: Found, { common }: Seen, vocabulary: Vocabulary): boolean {
  const key = foldName(name);
  const isTooLong = name.length < 2 || name.length > LONGEST;
  if (isTooLong || /\d{5}/.test(name) || KINDS.has(key) || resolveSubject(vocabulary, name).known) return false;
  if (/[\s-]/.test(name) || /\p{Script=Han}/u.test(name)) return true;
  return (
    isWithin &&
    !(common.has(key) || wordsOf.en.origins[key] !== undefined || isCapitalised(key) || /^[A-Z]{1,3}$/.test(name))
  );
}

/** 'Food', 'Drug Administration' and 'Chinese': what 'and' cut out of the name of an authority. */
function partsOfKnown({ authorities }: Vocabulary): (found: Found) => boolean {
  const names = [...authorities.values()].flatMap(({ name, aliases }) => [name, ...aliases]);
  const all = ` ${names.map(foldName).join(' | ')} `;
  return ({ name }) => all.includes(` ${foldName(name)} `);
}

/** What says of which kind a thing is, such as CAR-T, names none. */
const KINDS: ReadonlySet<string> = new Set(
  [wordsOf.en, wordsOf.zh].flatMap(({ kinds }) => Object.values(kinds).flatMap(words => words.map(foldName))),
);

/** What has a capital wherever it stands, and names nothing of a corpus' own. */
const isCapitalised = (key: string): boolean =>
  MONTHS.has(key) || WEEKDAYS.has(key) || continuesBefore.has(key) || endsBeforeStarter.has(key);

/** Names in brackets go to the ones before them; a word that begins or ends just one longer name, to that one. */
function joined(found: readonly Found[], { aliases }: Seen): readonly ProposedName[] {
  const byKey = new Map(found.map(each => [foldName(each.name), each]));
  const owner = new Map<string, string>();
  for (const [key, own] of aliases)
    for (const other of own.keys()) if (byKey.has(key) && !aliases.has(other)) owner.set(other, key);
  for (const [key, short] of byKey) {
    const longer = key.includes(' ') ? [] : [...byKey].flatMap(([each, long]) => (isShortFor(short, long) ? each : []));
    const [only] = longer;
    if (only !== undefined && longer.length === 1 && !owner.has(key) && !owner.has(only)) owner.set(key, only);
  }
  return [...byKey].flatMap(([key, each]) => {
    if (owner.has(key)) return [];
    const others = [...owner].flatMap(([other, to]) => (to === key ? [other] : []));
    const all = [each, ...others.flatMap(other => byKey.get(other) ?? [])];
    const spelled = others.map(other => byKey.get(other)?.name ?? aliases.get(key)?.get(other) ?? other);
    const articles = new Set(all.flatMap(({ articles: own }) => [...own]));
    return [
      {
        name: each.name,
        aliases: spelled,
        count: all.reduce((sum, { count }) => sum + count, 0),
        articles: articles.size,
      },
    ];
  });
}

/** A short name comes after the whole one, or after one that is used again; London is not short for its Stock Exchange. */
function isShortFor(short: Found, long: Found): boolean {
  const [word, name] = [foldName(short.name), foldName(long.name)];
  const isWordOf = name.startsWith(`${word} `) || name.endsWith(` ${word}`);
  return isWordOf && (long.count > 1 || [...short.articles].every(article => long.articles.has(article)));
}
