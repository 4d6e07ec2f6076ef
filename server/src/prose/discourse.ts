// What an article has told so far: whom it is about, whom the last sentence spoke of, which authority was named. What 'it'
// and 'the drug' stand for is decided here, and only where one candidate stands.
import type { EdtfDate } from '../dates/edtf.ts';
import { Candidates } from './candidates.ts';
import { History } from './history.ts';
import { type Lexicon, membersByClass } from './lexicon.ts';
import { nameOf, type Sentence } from './sentence.ts';
import type { Statement } from './statement.ts';
import type { Found } from './view-found.ts';

export interface Discourse {
  /** Entities that the title names. */
  readonly titled: Candidates;
  /** Entities that the article names anywhere. */
  readonly named: Candidates;
  /** Those of a class. */
  membersOf(className: string): Candidates;
  /** Entities of the sentence before. */
  recent: Candidates;
  /** Whom the statements so far were about. */
  readonly subjects: Candidates;
  /** Whom the last one was. */
  lastSubject: string | undefined;
  /** Sentences since then. */
  sinceLast: number;
  authority: string | undefined;
  /** When the article was published, as far as that is known. */
  published: EdtfDate | undefined;
  /** The sentence before, whatever it was about. */
  before: Sentence | undefined;
  /** Whether the sentence before told of somebody whom no vocabulary knows. */
  afterStranger: boolean;
  /** Whom the sentence at hand told of last. */
  current: readonly Found[];
  /** Authorities that the article has named so far: where the title names none, 'the agency' is the only one of these. */
  readonly agencies: Set<string>;
  /** Authorities of the title. */
  readonly titleAuthorities: readonly string[];
  /** The only place that the title names. */
  readonly titlePlace: string | undefined;
  readonly statements: Statement[];
  readonly history: History;
  /** What the title states. */
  readonly headlines: Statement[];
}

export function discourseOf(title: Sentence | undefined, sentences: readonly Sentence[], lexicon: Lexicon): Discourse {
  const authorities = title?.mentions.flatMap(mention => nameOf(mention, 'authority')?.id ?? []) ?? [];
  const named = new Candidates(lexicon);
  for (const sentence of sentences) for (const id of entitiesOf(sentence)) named.add(id);
  return {
    titled: new Candidates(lexicon, title === undefined ? [] : entitiesOf(title)),
    named,
    membersOf: membersByClass(lexicon.vocabulary, lexicon, named.ids),
    recent: new Candidates(lexicon),
    subjects: new Candidates(lexicon),
    lastSubject: undefined,
    sinceLast: 0,
    authority: authorities[0],
    published: undefined,
    before: undefined,
    afterStranger: false,
    current: [],
    agencies: new Set(),
    titleAuthorities: authorities,
    titlePlace: onlyOne([...new Set(title?.mentions.flatMap(mention => nameOf(mention, 'place')?.id ?? []))]),
    statements: [],
    history: new History(),
    headlines: [],
  };
}

export function entitiesOf({ mentions }: Sentence): readonly string[] {
  if (mentions.length === 0) return NOBODY;
  const ids: string[] = [];
  for (const mention of mentions) {
    const name = nameOf(mention, 'entity');
    if (name !== undefined && !ids.includes(name.id)) ids.push(name.id);
  }
  return ids;
}

const NOBODY: readonly string[] = [];

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
  if (discourse.afterStranger) return undefined;
  const opener = openerOf(discourse, lexicon, wanted);
  const topic = topicOf(discourse, lexicon, wanted);
  if (opener !== undefined && topic !== undefined && opener !== topic)
    return discourse.titled.has(topic) ? undefined : opener;
  if (topic !== undefined) return isLeft(topic, discourse, lexicon, wanted) ? undefined : topic;
  const suiting = [...discourse.recent.ids].filter(id => suits(id, lexicon, wanted));
  const recent = describedFirst(suiting, lexicon).filter(id => isSpokenOf(id, discourse, lexicon));
  if (recent.length === 1) return recent[0];
  const last = discourse.lastSubject;
  if (last !== undefined && recent.includes(last)) return last;
  return recent.length === 0 ? undefined : onlyOne(likelyOf(discourse.subjects, lexicon, wanted));
}

/**
 * Whom the sentence before began with, where it names no other that may be meant: 'Velora has had a harder road. The agency refused
 * it …'. By what centering takes for the likeliest (Grosz, Joshi and Weinstein 1995).
 */
function openerOf({ before }: Discourse, lexicon: Lexicon, wanted: Wanted): string | undefined {
  const first = before?.mentions[0];
  const id = first && nameOf(first, 'entity')?.id;
  if (before === undefined || first === undefined || id === undefined) return undefined;
  if (first.from > 0 || before.key(first.to) === "'s" || !lexicon.isDescribed(id) || !suits(id, lexicon, wanted))
    return undefined;
  return entitiesOf(before).every(other => other === id || !suits(other, lexicon, wanted)) ? id : undefined;
}

/** Sentences over which what was told last stays what is spoken of, whatever else is named. */
const SOON = 0;

/** The sentence before spoke of other such things alone: which is meant nobody knows. */
function isLeft(
  topic: string,
  { recent, lastSubject, sinceLast }: Discourse,
  lexicon: Lexicon,
  wanted: Wanted,
): boolean {
  if (recent.has(topic) || (lastSubject === topic && sinceLast <= SOON)) return false;
  return [...recent.ids].some(id => lexicon.isDescribed(id) && suits(id, lexicon, wanted));
}

/** Whom the article is about: the one of its title, or the one that it names at all. */
function topicOf(discourse: Discourse, lexicon: Lexicon, wanted: Wanted): string | undefined {
  const suiting = [...discourse.titled.ids].filter(id => suits(id, lexicon, wanted));
  const titled = suiting.filter(id => isTopic(id, discourse, lexicon));
  if (titled.length === 1) return titled[0];
  if (titled.length > 1) return onlyOne(titled.filter(lexicon.isDescribed));
  // What is named further on stands for a noun only where the article names nothing else that it could be of.
  const only = onlyOne(describedFirst(likelyOf(discourse.named, lexicon, { ...wanted, noun: undefined }), lexicon));
  const meant = only !== undefined && suits(only, lexicon, wanted) ? only : undefined;
  return meant ?? onlyOne(likelyOf(discourse.subjects, lexicon, wanted));
}

/** For the lists that grow with the article; a sentence holds no more than so many names. */
const likelyOf = (candidates: Candidates, lexicon: Lexicon, wanted: Wanted): readonly string[] =>
  [...candidates.likely(wanted.noun)].filter(id => suits(id, lexicon, wanted));

const isTopic = (id: string, { subjects }: Discourse, { describes, isDescribed }: Lexicon): boolean =>
  !describes || isDescribed(id) || subjects.has(id);

/** Where a corpus describes its things, one that it does not is meant only where the article has spoken of it. */
const isSpokenOf = (id: string, { titled, subjects }: Discourse, { describes, isDescribed }: Lexicon): boolean =>
  !describes || isDescribed(id) || titled.has(id) || subjects.has(id);

/** Where some of them are described, the corpus is about these. */
function describedFirst(ids: readonly string[], lexicon: Lexicon): readonly string[] {
  const described = ids.filter(lexicon.isDescribed);
  return described.length > 0 ? described : ids;
}

const onlyOne = (ids: readonly string[]): string | undefined => (ids.length === 1 ? ids[0] : undefined);

/** A noun of another kind than all that is known of an entity does not stand for it. */
export function suits(id: string, lexicon: Lexicon, { fits, noun, kinds = named(lexicon, noun) }: Wanted): boolean {
  if (!fits(id)) return false;
  if (noun !== undefined && lexicon.kinds.headsOf(id).has(noun)) return true;
  if (kinds === undefined) return noun === undefined;
  const own = lexicon.kinds.of(id);
  // What a corpus gives classes to is a product of some kind, and no company.
  if (own.size === 0) return !(lexicon.isDescribed(id) && [...kinds].every(kind => kind === 'company'));
  return [...kinds].some(kind => own.has(kind)) && (noun === undefined || lexicon.kinds.isGeneric(noun));
}

function named({ kinds }: Lexicon, noun: string | undefined): ReadonlySet<string> | undefined {
  const found = noun === undefined ? undefined : kinds.named(noun);
  return found !== undefined && found.size > 0 ? found : undefined;
}
