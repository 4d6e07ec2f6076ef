// What an article has told so far: whom it is about, whom the last sentence spoke of, which authority was named. What 'it'
// and 'the drug' stand for is decided here, and only where one candidate stands.
import type { Lexicon } from './lexicon.ts';
import { nameOf, type Sentence } from './sentence.ts';
import type { Statement } from './statement.ts';
import type { Found } from './view-found.ts';

export interface Discourse {
  /** Entities that the title names, in order. */
  readonly titled: readonly string[];
  /** Entities that the article names anywhere. */
  readonly named: ReadonlySet<string>;
  /** Entities of the sentence before, the ones that it is about first. */
  recent: readonly string[];
  /** Whom the statements so far were about, the last one last. */
  readonly subjects: string[];
  authority: string | undefined;
  /** Whom the sentence at hand told of last. */
  current: readonly Found[];
  /** Authorities of the title. */
  readonly titleAuthorities: readonly string[];
  readonly statements: Statement[];
  /** What the title states. */
  readonly headlines: Statement[];
}

export function discourseOf(title: Sentence | undefined, named: ReadonlySet<string>): Discourse {
  const authorities = title?.mentions.flatMap(mention => nameOf(mention, 'authority')?.id ?? []) ?? [];
  return {
    titled: title === undefined ? [] : entitiesOf(title),
    named,
    recent: [],
    subjects: [],
    authority: authorities[0],
    current: [],
    titleAuthorities: authorities,
    statements: [],
    headlines: [],
  };
}

export const entitiesOf = (sentence: Sentence): readonly string[] => [
  ...new Set(sentence.mentions.flatMap(mention => nameOf(mention, 'entity')?.id ?? [])),
];

export interface Wanted {
  /** Whether an entity may be meant. */
  readonly fits: (id: string) => boolean;
  /** The key of the noun that points back; `undefined` for a pronoun. */
  readonly noun: string | undefined;
  /** The kinds of thing that the noun names, where it is no English one. */
  readonly kinds?: ReadonlySet<string>;
}

/** The one entity that 'it' or 'the drug' stands for. */
export function antecedent(discourse: Discourse, lexicon: Lexicon, wanted: Wanted): string | undefined {
  const fitting = (ids: Iterable<string>): readonly string[] =>
    [...new Set(ids)].filter(id => suits(id, lexicon, wanted));
  const topic = topicOf(discourse, lexicon, wanted);
  const recent = describedFirst(fitting(discourse.recent), lexicon).filter(id => isSpokenOf(id, discourse, lexicon));
  if (topic !== undefined) return topic;
  if (recent.length === 1) return recent[0];
  const last = discourse.subjects.at(-1);
  if (last !== undefined && recent.includes(last)) return last;
  return recent.length === 0 ? undefined : onlyOne(fitting(discourse.subjects));
}

/** Whom the article is about: the one of its title, or the one that it names at all. */
export function topicOf(discourse: Discourse, lexicon: Lexicon, wanted: Wanted): string | undefined {
  const fitting = (ids: Iterable<string>): readonly string[] =>
    [...new Set(ids)].filter(id => suits(id, lexicon, wanted));
  const titled = fitting(discourse.titled).filter(id => isTopic(id, discourse, lexicon));
  if (titled.length === 1) return titled[0];
  if (titled.length > 1) return onlyOne(titled.filter(lexicon.isDescribed));
  return onlyOne(describedFirst(fitting(discourse.named), lexicon)) ?? onlyOne(fitting(discourse.subjects));
}

const isTopic = (id: string, { subjects }: Discourse, { describes, isDescribed }: Lexicon): boolean =>
  !describes || isDescribed(id) || subjects.includes(id);

/** Where a corpus describes its things, one that it does not is meant only where the article has spoken of it. */
const isSpokenOf = (id: string, { titled, subjects }: Discourse, { describes, isDescribed }: Lexicon): boolean =>
  !describes || isDescribed(id) || titled.includes(id) || subjects.includes(id);

/** Where some of them are described, the corpus is about these. */
function describedFirst(ids: readonly string[], lexicon: Lexicon): readonly string[] {
  const described = ids.filter(lexicon.isDescribed);
  return described.length > 0 ? described : ids;
}

const onlyOne = (ids: readonly string[]): string | undefined => (ids.length === 1 ? ids[0] : undefined);

/** A noun of another kind than all that is known of an entity does not stand for it. */
function suits(id: string, lexicon: Lexicon, { fits, noun, kinds = named(lexicon, noun) }: Wanted): boolean {
  if (!fits(id)) return false;
  if (noun !== undefined && lexicon.kinds.isHeadOf(noun, id)) return true;
  if (kinds === undefined) return noun === undefined;
  const own = lexicon.kinds.of(id);
  return own.size === 0 || [...kinds].some(kind => own.has(kind));
}

function named({ kinds }: Lexicon, noun: string | undefined): ReadonlySet<string> | undefined {
  const found = noun === undefined ? undefined : kinds.named(noun);
  return found !== undefined && found.size > 0 ? found : undefined;
}
