// One sentence as the reader sees it: tokens, the names among them, triggers, dates and cues, each by the token at which it
// stands. Made once; the steps of reading look things up in it and change nothing.
import { partitionPoint } from '../base/partition-point.ts';
import type { Span } from '../base/span.ts';
import type { DateMention } from '../dates/read.ts';
import { withoutForeign } from './foreign-authority.ts';
import { type Lexicon, type Name, OPENS, type TriggerWord } from './lexicon.ts';
import type { Lengths } from './phrase-table.ts';
import { withSharedHeads } from './shared-heads.ts';
import type { ShortNames } from './short-names.ts';
import { type Token, tokensOf } from './tokens.ts';
import type { Language } from './word-lists.ts';

/** A run of tokens: `to` is not in it. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** Where something is named. Words may name several things: an authority and the class that it is of. */
export interface Mention extends Run {
  readonly names: readonly Name[];
}

export interface Trigger extends Run {
  readonly words: readonly TriggerWord[];
  /** Whether its last word stands with the trigger behind 'and' alone. */
  readonly isSharing?: true;
}

export interface DateRun extends Run {
  readonly mention: DateMention;
}

export interface Sentence {
  readonly text: string;
  readonly span: Span;
  readonly language: Language;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly triggers: readonly Trigger[];
  readonly dates: readonly DateRun[];
  readonly mentionAt: readonly (Mention | undefined)[];
  readonly triggerAt: readonly (Trigger | undefined)[];
  readonly dateAt: readonly (DateRun | undefined)[];
  /** Tokens of phrases that mean something else than their words. */
  readonly isDecoy: readonly boolean[];
  /** Whether a token may begin words that say that something is the first or the only one. */
  readonly mayBeFirst: boolean;
  /** How many tokens the longest cue of that kind takes that begins at the token; 0 where none does. */
  cue(kind: string, at: number): number;
  key(at: number): string;
}

export interface SentenceContext {
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly language: Language;
  readonly shortNames: ShortNames;
}

/** `dates`: those within the span, in order. */
export function sentenceOf(span: Span, dates: readonly DateMention[], context: SentenceContext): Sentence {
  const { text, lexicon, language, shortNames } = context;
  const tokens = tokensOf(text, span.start, span.end);
  const runs = dates.flatMap(mention => dateRun(mention, tokens));
  const dateAt = byToken(tokens.length, runs);
  const opens = openingsIn(tokens, lexicon);
  const named = mentionsIn(context, tokens, opens);
  shortNames.hear(named);
  const cue = cuesIn({ tokens, opens, mentionAt: byToken(tokens.length, named) }, lexicon, language);
  const mentions = withoutForeign(named, { text, tokens, lexicon, cue });
  const mentionAt = byToken(tokens.length, mentions);
  const { triggers, decoys } = triggersIn(tokens, opens, lexicon, mentionAt);
  const listed = language === 'en' ? withSharedHeads(tokens, triggers, lexicon) : triggers;
  const told = listed.filter(trigger => !isOnlyNoun(tokens, trigger, cue));
  return {
    text,
    span,
    language,
    tokens,
    mentions,
    triggers: told,
    dates: runs,
    mentionAt,
    triggerAt: byToken(tokens.length, told),
    dateAt,
    isDecoy: byToken(tokens.length, decoys).map(decoy => decoy !== undefined),
    mayBeFirst: opens.some(bits => (bits & OPENS.firsts) !== 0),
    cue,
    key: at => tokens[at]?.key ?? '',
  };
}

export const spanOfRun = ({ tokens, span }: Sentence, { from, to }: Run): Span => ({
  start: tokens[from]?.start ?? span.start,
  end: tokens[to - 1]?.end ?? span.end,
});

/** Whether its words tell of an event by themselves, and need no name in a slot for it. */
export const tellsEvent = (trigger: Trigger | undefined): boolean =>
  trigger?.words.some(({ kind, pattern }) => kind === 'event' && pattern === undefined) === true;

export const wordsOfRun = (sentence: Sentence, run: Run): string => {
  const { start, end } = spanOfRun(sentence, run);
  return sentence.text.slice(start, end);
};

/** The first of the names of that kind. */
export const nameOf = ({ names }: Mention, kind: Name['kind']): Name | undefined =>
  names.find(name => name.kind === kind);

const NOWHERE: readonly undefined[] = [];

function byToken<T extends Run>(length: number, runs: readonly T[]): readonly (T | undefined)[] {
  if (runs.length === 0) return NOWHERE;
  const at = new Array<T | undefined>(length).fill(undefined);
  for (const run of runs) for (let index = run.from; index < run.to; index += 1) at[index] ??= run;
  return at;
}

function dateRun(mention: DateMention, tokens: readonly Token[]): readonly DateRun[] {
  const { start, end } = mention.span;
  const from = firstEndingAfter(tokens, start);
  let to = from;
  while (to < tokens.length && (tokens[to]?.start ?? end) < end) to += 1;
  return to > from ? [{ from, to, mention }] : [];
}

const firstEndingAfter = (tokens: readonly Token[], offset: number): number =>
  partitionPoint(tokens.length, index => (tokens[index]?.end ?? 0) > offset);

/** By token: the tables in which something begins with it. */
function openingsIn(tokens: readonly Token[], { openings }: Lexicon): Uint8Array {
  const opens = new Uint8Array(tokens.length);
  for (let at = 0; at < opens.length; at += 1) opens[at] = openings.get(tokens[at]?.key ?? '') ?? 0;
  return opens;
}

const has = (opens: Uint8Array, at: number, bit: number): boolean => ((opens[at] ?? 0) & bit) !== 0;

/** From left to right, the longest first, none overlapping. */
function mentionsIn(
  { text, lexicon: { names }, shortNames }: SentenceContext,
  tokens: readonly Token[],
  opens: Uint8Array,
): readonly Mention[] {
  const found: Mention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const first = has(opens, at, OPENS.names) ? names.match(tokens, at) : undefined;
    const match = first && isWithinLonger(names, tokens, at, first.length) ? undefined : first;
    const to = at + (match?.length ?? 1);
    const fitting =
      match === undefined
        ? (shortNames.at(text, tokens, at) ?? [])
        : asWritten(match.values, text.slice(tokens[at]?.start, tokens[to - 1]?.end));
    if (fitting.length > 0) found.push({ from: at, to, names: fitting });
    at = fitting.length > 0 ? to : at + 1;
  }
  return found;
}

/** 'The Wendle' of 'the Wendle Valley Railway': a longer name begins within it, and goes on behind it. */
function isWithinLonger(names: Lexicon['names'], tokens: readonly Token[], at: number, length: number): boolean {
  for (let inner = at + 1; inner < at + length; inner += 1) {
    const other = names.match(tokens, inner);
    if (other !== undefined && other.length > length && inner + other.length > at + length) return true;
  }
  return false;
}

const asWritten = (names: readonly Name[], written: string): readonly Name[] =>
  names.filter(name => name.exact === undefined || name.exact === written);

/** A trigger within a name is none: 'Launch' of Launch Labs. Phrases that mean something else take their tokens with them. */
function triggersIn(
  tokens: readonly Token[],
  opens: Uint8Array,
  { triggers }: Lexicon,
  mentionAt: readonly (Mention | undefined)[],
): { readonly triggers: readonly Trigger[]; readonly decoys: readonly Run[] } {
  const found: Trigger[] = [];
  const decoys: Run[] = [];
  for (let at = 0; at < tokens.length; ) {
    const match = has(opens, at, OPENS.triggers) ? triggers.match(tokens, at) : undefined;
    const to = at + (match?.length ?? 1);
    const within = mentionAt[at];
    const isInName = within !== undefined && within.from <= at && within.to >= to && within.to - within.from > to - at;
    if (match !== undefined && !isInName) {
      // A phrase that a corpus gives to something of its own means that, whatever else it may not mean.
      const words = match.values.filter(word => word.kind !== 'decoy');
      if (words.length === 0) decoys.push({ from: at, to });
      else found.push({ from: at, to, words });
      at = to;
    } else at += 1;
  }
  return { triggers: found.filter((trigger, nth) => !isShortForm(tokens, found[nth - 1], trigger)), decoys };
}

/** 'Open' is a verb behind 'will' and 'to', and many other things elsewhere. */
function isOnlyNoun(tokens: readonly Token[], { from, to, words }: Trigger, cue: Sentence['cue']): boolean {
  const isInfinitive = words.every(word => word.isInfinitive === true);
  if (to - from > 1 || (!isInfinitive && cue('infinitives', from) === 0)) return false;
  let at = from - 1;
  while (at >= 0 && cue('adverbs', at) > 0) at -= 1;
  return !/^(?:will|shall|to)$/.test(tokens[at]?.key ?? '');
}

/** 'Breakthrough therapy designation (BTD)' tells of it once. */
function isShortForm(tokens: readonly Token[], before: Trigger | undefined, { from, to, words }: Trigger): boolean {
  if (before?.to !== from - 1 || tokens[from - 1]?.key !== '(' || tokens[to]?.key !== ')') return false;
  return before.words.some(({ id, kind }) => words.some(word => word.id === id && word.kind === kind));
}

interface Cued extends Pick<Sentence, 'tokens' | 'mentionAt'> {
  readonly opens: Uint8Array;
}

/**
 * Looked up where they are asked for: few sentences are read as closely as that. Nobody says anything within a name: 'the
 * United States'.
 */
function cuesIn({ tokens, opens, mentionAt }: Cued, { cues }: Lexicon, language: Language): Sentence['cue'] {
  const [table, bit] = [cues[language], OPENS[language]];
  const known: (Lengths | undefined)[] = [];
  return (kind, at) => {
    if (!has(opens, at, bit) || (kind === 'say' && mentionAt[at] !== undefined)) return 0;
    const own = known[at] ?? table.lengths(tokens, at);
    known[at] = own;
    return own.get(kind) ?? 0;
  };
}
