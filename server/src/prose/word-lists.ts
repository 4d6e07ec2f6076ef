// The word files of the reader, as data: cues by kind, phrases that mean something else, kinds of things.
import chinese from './words/chinese.yaml';
import english from './words/english.yaml';
import kinds from './words/kinds.yaml';

export type Language = 'en' | 'zh';

/** Phrases by what they are a cue for: `negation`, `planned`, `first`, … */
export type WordLists = Readonly<Record<string, readonly string[]>>;

export interface LanguageWords {
  readonly cues: WordLists;
  readonly decoys: readonly string[];
  /** Words by the kind of thing that they name. */
  readonly kinds: WordLists;
  /** Words that say so only at the end of a name or a class. */
  readonly nameKinds: WordLists;
  /** Words that say so at the beginning of a name: 'Hurricane'. */
  readonly nameOpenings: WordLists;
  /** A verb to the form that names of classes have. */
  readonly origins: Readonly<Record<string, string>>;
  /** What tells a name that no vocabulary knows: how it may end, and what is never in one. */
  readonly proposed: WordLists;
}

export const wordsOf: Readonly<Record<Language, LanguageWords>> = { en: read(english), zh: read(chinese) };

/** By event, and for all that an authority decides under `regulatory`: kinds of things that it never happens to. */
export const excludedKinds: WordLists = listsOf(recordOf(recordOf(kinds).excludes));

/** By event: the only kinds of things that it happens to; `unknown` for what is of no known kind. */
export const happensTo: WordLists = listsOf(recordOf(recordOf(kinds)['happens-to']));

/** By event: kinds of things that a built-in event does not happen to. */
export const happensNotTo: WordLists = listsOf(recordOf(recordOf(kinds)['happens-not-to']));

/** By event: what it is of an application for a trial; `none` for none. */
export const trialEvents: Readonly<Record<string, string>> = textOf(recordOf(kinds)['of-trials']);

/** Events that only who has the power to decide brings about. */
export const decidedEvents: readonly string[] = textsOf(recordOf(kinds).decided);

/** Events of no authority that something may be said to be the first of without naming them. */
export const carriedFirsts: readonly string[] = textsOf(recordOf(kinds)['carried-firsts']);

/** The events that a superlative may be about, by rank. */
export const superlativeEvents: readonly string[] = textsOf(recordOf(kinds)['superlative-events']);

/** Kinds of thing of which the oldest was founded first, where nothing else is told. */
export const foundedKinds: readonly string[] = textsOf(recordOf(kinds)['founded-kinds']);

/** The same, of events for which the corpus itself gives words. */
export const builtKinds: readonly string[] = textsOf(recordOf(kinds)['built-kinds']);

/** What opens, where it is the first of its class. */
export const openedKinds: readonly string[] = textsOf(recordOf(kinds)['opened-kinds']);

/** Events that no authority brings about. */
export const companyEvents: readonly string[] = textsOf(recordOf(kinds)['among-companies']);

/** What those who make a thing do about it, whose names are not what it is about. */
export const makersEvents: readonly string[] = textsOf(recordOf(kinds)['of-makers']);

/** Events that a noun may name before they come about. */
export const deals: readonly string[] = textsOf(recordOf(kinds).deals);

/** Events that are told of who does them, whatever it is done to. */
export const doersEvents: readonly string[] = textsOf(recordOf(kinds)['of-doers']);

/** Events that are always done to somebody or something. */
export const transitiveEvents: readonly string[] = textsOf(recordOf(kinds).transitive);

/** What an authority on products allows, and others do. */
export const eventsByLeave: readonly string[] = textsOf(recordOf(kinds)['by-leave']);

/** What an authority does with an application that it was handed. */
export const filingSteps: readonly string[] = textsOf(recordOf(kinds)['filing-steps']);

/** What is told of a company's shares, and happens to the company. */
export const shareEvents: readonly string[] = textsOf(recordOf(kinds)['by-shares']);

/** By English word: the country whose office it speaks of. */
export const demonyms: ReadonlyMap<string, string> = new Map(Object.entries(textOf(recordOf(kinds).demonyms)));

/** By kind of thing: what Chinese pronouns for it hold. */
export const chinesePronouns: WordLists = listsOf(recordOf(recordOf(kinds)['chinese-pronouns']));

/** In whose papers 国内 may be another home than the mainland. */
export const otherHomes: readonly string[] = textsOf(recordOf(kinds)['other-homes']);

/** By what a measure's own words tell of its values. */
export const measureWords: WordLists = listsOf(recordOf(recordOf(kinds).measures));

/** Titles of men, under `he`, and of women, under `she`. */
export const titlesOf: WordLists = listsOf(recordOf(recordOf(kinds).titles));

/** How people are addressed before their names. */
export const honorifics: ReadonlySet<string> = new Set(textsOf(recordOf(kinds).honorifics));

/** Offices and ranks that stand before a name and are no part of it. */
export const ranks: ReadonlySet<string> = new Set(textsOf(recordOf(kinds).ranks));

export const surnames: ReadonlySet<string> = new Set(String(recordOf(kinds).surnames ?? ''));

function read(data: unknown): LanguageWords {
  const {
    decoys,
    kinds,
    origin,
    proposed,
    'name-kinds': nameKinds,
    'name-openings': nameOpenings,
    ...cues
  } = recordOf(data);
  return {
    cues: listsOf(cues),
    decoys: textsOf(decoys),
    kinds: listsOf(recordOf(kinds)),
    nameKinds: listsOf(recordOf(nameKinds)),
    nameOpenings: listsOf(recordOf(nameOpenings)),
    origins: textOf(origin),
    proposed: listsOf(recordOf(proposed)),
  };
}

function listsOf(data: Readonly<Record<string, unknown>>): WordLists {
  return Object.fromEntries(Object.entries(data).map(([kind, words]) => [kind, textsOf(words)]));
}

function textOf(data: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(recordOf(data)).map(([key, text]) => [key, String(text)]));
}

function textsOf(data: unknown): readonly string[] {
  return Array.isArray(data) ? data.map(String) : [];
}

function recordOf(data: unknown): Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null ? { ...data } : {};
}
