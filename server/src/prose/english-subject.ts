// What an event happened to, in English: the object of who did it, the subject of a passive, the complement or the owner of a
// noun; a name, or a word that points back to one.

import { antecedent } from './discourse.ts';
import type { Shape } from './english-form.ts';
import { isAdverb, skipAdverbs } from './english-form.ts';
import { nameOf, type Run, type Sentence } from './sentence.ts';
import { type Found, fits, fitting, governor, type View } from './view.ts';

export interface Asked {
  readonly event: string;
  readonly run: Run;
  readonly shape: Shape;
}

/** Several where they are joined: 'A and B were approved'. Empty: nobody knows. */
export function subjectsOf(view: View, asked: Asked): readonly Found[] {
  const { form } = asked.shape;
  if (form === 'noun') return ofNoun(view, asked);
  if (form === 'passive') return toTheLeft(view, asked);
  const object = objectOf(view, asked, asked.run.to);
  if (object !== 'none') return object === undefined ? [] : [object];
  return toTheLeft(view, asked);
}

/** `none`: the verb has no object. `undefined`: it has one that is unknown. */
function objectOf(view: View, asked: Asked, start: number): Found | 'none' | undefined {
  const { sentence, clauses } = view;
  let hasFiling = false;
  let isDefinite = false;
  for (let at = start; at < Math.min(start + 16, sentence.tokens.length); at += 1) {
    if (clauses.of[at] !== clauses.of[asked.run.from]) break;
    const mention = sentence.mentionAt[at];
    const found = fitting(view, mention, asked.event);
    if (found) return isOwner(sentence, found.run) ? undefined : found;
    if (mention) {
      if (nameOf(mention, 'class') && isDefinite) return ofClass(view, asked, mention);
      if (nameOf(mention, 'entity') && !hasFiling) return 'none';
      at = mention.to - 1;
      continue;
    }
    const filing = sentence.cue('filings', at);
    if (filing > 0) {
      hasFiling = true;
      at += filing - 1;
      continue;
    }
    const pronoun = pronounAt(view, asked, at);
    if (pronoun !== undefined) return pronoun;
    const key = sentence.key(at);
    if (sentence.cue('definites', at) > 0) isDefinite = true;
    if (sentence.cue('determiners', at) > 0 || key === "'s" || key === '-' || /^["'“”‘’()]$/.test(key)) continue;
    if (isAdverb(sentence, at) || (sentence.dateAt[at] !== undefined && !hasFiling && at === start)) continue;
    if ((key === 'for' || key === 'of') && hasFiling) continue;
    if (sentence.cue('prepositions', at) > 0 || sentence.tokens[at]?.kind === 'mark' || sentence.dateAt[at]) {
      return hasFiling ? pointed(view, asked, { from: start, to: at }) : 'none';
    }
    const kinds = view.lexicon.kinds.named(key);
    if (isDefinite && kinds.size > 0 && isHead(sentence, at))
      return pointsTo(view, asked, { from: at, to: at + 1 }, kinds);
    if (hasFiling && isDefinite) return pointed(view, asked, { from: start, to: at });
    if (at - start > 5) return undefined;
    if (!isDefinite && sentence.tokens[at]?.kind === 'word' && at === start && sentence.cue('conjunctions', at) > 0)
      return 'none';
  }
  return hasFiling && isDefinite ? pointed(view, asked, { from: start, to: start + 1 }) : 'none';
}

const isHead = (sentence: Sentence, at: number): boolean => {
  const next = sentence.tokens[at + 1];
  return (
    next === undefined ||
    next.kind === 'mark' ||
    ['prepositions', 'be', 'have', 'conjunctions', 'connectives', 'adverbs'].some(
      kind => sentence.cue(kind, at + 1) > 0,
    ) ||
    sentence.dateAt[at + 1] !== undefined ||
    sentence.triggerAt[at + 1] !== undefined
  );
};

const isOwner = (sentence: Sentence, run: Run): boolean =>
  sentence.key(run.to) === "'s" &&
  sentence.cue('filings', run.to + 1) === 0 &&
  sentence.triggerAt[run.to + 1] === undefined;

function pronounAt(view: View, asked: Asked, at: number): Found | undefined {
  const key = view.sentence.key(at);
  if (key === 'it' || key === 'them') return pointed(view, asked, { from: at, to: at + 1 });
  return undefined;
}

/** What a pronoun stands for. */
function pointed(view: View, asked: Asked, run: Run): Found | undefined {
  return pointsTo(view, asked, run, new Set());
}

function pointsTo(view: View, { event }: Asked, run: Run, kinds: ReadonlySet<string>): Found | undefined {
  const wanted = { fits: (id: string) => fits(view, id, event), kinds };
  const id = antecedent(view.discourse, view.lexicon, wanted);
  return id === undefined ? undefined : { id, run };
}

/** The only entity of a class that the article, or the vocabulary, knows. */
function ofClass(view: View, { event }: Asked, mention: Run): Found | undefined {
  const key = nameOf({ ...mention, names: view.sentence.mentionAt[mention.from]?.names ?? [] }, 'class')?.id;
  const entities = [...view.lexicon.vocabulary.entities.values()];
  const members = entities.filter(({ id, classes }) => classes.includes(key ?? '') && fits(view, id, event));
  const here = members.filter(({ id }) => view.discourse.named.has(id));
  const only = here.length === 1 ? here[0] : members.length === 1 ? members[0] : undefined;
  return only && { id: only.id, run: mention };
}

/** The nearest name before the verb that no preposition governs, with those that it is joined to. */
export function toTheLeft(view: View, asked: Asked): readonly Found[] {
  const { sentence, clauses } = view;
  const clause = clauses.of[asked.run.from] ?? 0;
  const own = sentence.mentions.filter(
    mention => mention.to <= asked.shape.from && clauses.of[mention.from] === clause,
  );
  for (const mention of own.toReversed()) {
    const found = fitting(view, mention, asked.event);
    if (found && isSubjectThere(view, found.run)) return joinedTo(view, asked, found);
    if (nameOf(mention, 'class') && isSubjectThere(view, mention) && isDefiniteBefore(sentence, mention.from)) {
      const only = ofClass(view, asked, mention);
      if (only) return [only];
    }
  }
  return pointedLeft(view, asked, clause);
}

function isSubjectThere(view: View, run: Run): boolean {
  const { sentence } = view;
  if (isOwner(sentence, run)) return false;
  const by = governor(view, run.from);
  return by === undefined || by === 'as';
}

const isDefiniteBefore = (sentence: Sentence, from: number): boolean =>
  [from - 1, from - 2, from - 3].some(at => sentence.cue('definites', at) > 0 || sentence.key(at) === "'s");

/** 'A, B and C'. */
function joinedTo(view: View, asked: Asked, last: Found): readonly Found[] {
  const { sentence } = view;
  const found = [last];
  for (let at = last.run.from - 1; at >= 0; ) {
    const isJoined = sentence.key(at) === 'and' || sentence.key(at) === ',';
    const before = sentence.mentionAt[at - 1];
    const next = isJoined ? fitting(view, before, asked.event) : undefined;
    if (next === undefined || next.run.to !== at) break;
    if (sentence.key(at) === ',' && !found.some(each => sentence.key(each.run.from - 1) === 'and')) break;
    found.unshift(next);
    at = next.run.from - 1;
  }
  return found;
}

/** No name: a pronoun, 'the drug', the subject of the clause that this one is joined to, or a relative pronoun's. */
function pointedLeft(view: View, asked: Asked, clause: number): readonly Found[] {
  const { sentence, clauses } = view;
  const kind = clauses.kinds[clause];
  const start = clauses.of.indexOf(clause);
  if (kind === 'relative') return beforeRelative(view, asked, start);
  const end = skipAdverbs(sentence, asked.shape.from - 1);
  const words = looseWords(view, start, end, clause);
  const last = words.at(-1);
  if (last === undefined) return kind === 'joined' ? before(view, clause) : [];
  const key = sentence.key(last);
  if (['it', 'this', 'they'].includes(key) && words.length <= 2)
    return listOf(pointed(view, asked, { from: last, to: last + 1 }));
  const kinds = view.lexicon.kinds.named(key);
  const isDefinite = words.slice(-4, -1).some(at => sentence.cue('definites', at) > 0 || sentence.key(at) === "'s");
  if (kinds.size > 0 && isDefinite) return listOf(pointsTo(view, asked, { from: last, to: last + 1 }, kinds));
  const isOwn = words.slice(-3, -1).some(at => sentence.cue('possessives', at) > 0);
  if (isOwn && (sentence.cue('filings', last) > 0 || key === 'doors'))
    return listOf(pointed(view, asked, { from: last, to: last + 1 }));
  if (sentence.cue('filings', last) > 0 && isDefinite)
    return listOf(pointed(view, asked, { from: last, to: last + 1 }));
  return [];
}

const listOf = (found: Found | undefined): readonly Found[] => (found === undefined ? [] : [found]);

/** Words of the clause before the verb that are no date, no adverb, and not behind a preposition. */
function looseWords({ sentence, clauses }: View, start: number, end: number, clause: number): readonly number[] {
  const words: number[] = [];
  for (let at = Math.max(0, start); at <= end; at += 1) {
    if (clauses.of[at] !== clause || sentence.dateAt[at] !== undefined) continue;
    if (sentence.cue('prepositions', at) > 0) {
      const comma = indexOfComma(sentence, at, end);
      // What a preposition governs ends at a comma, or with the words before the verb.
      if (comma === undefined && words.length > 0) break;
      if (comma === undefined) continue;
      at = comma;
      continue;
    }
    const token = sentence.tokens[at];
    if (token?.kind === 'mark' && sentence.key(at) !== "'s") continue;
    if (isAdverb(sentence, at) || sentence.cue('conjunctions', at) > 0 || sentence.cue('connectives', at) > 0) continue;
    words.push(at);
  }
  return words;
}

function indexOfComma(sentence: Sentence, from: number, to: number): number | undefined {
  for (let at = from; at <= to; at += 1) if (sentence.key(at) === ',') return at;
  return undefined;
}

function beforeRelative(view: View, asked: Asked, start: number): readonly Found[] {
  const before = view.sentence.mentions.findLast(mention => mention.to <= start && mention.to >= start - 4);
  return listOf(fitting(view, before, asked.event));
}

/** The subjects of the clause before. */
function before({ discourse, sentence }: View, _clause: number): readonly Found[] {
  const last = discourse.statements.at(-1);
  const isHere = last !== undefined && last.span.start === sentence.span.start;
  return isHere && last.subject.kind === 'entity' ? [{ id: last.subject.key, run: { from: 0, to: 0 } }] : [];
}

/** The complement, the owner, who received it; else what the article is about. */
function ofNoun(view: View, asked: Asked): readonly Found[] {
  const { sentence, clauses } = view;
  const clause = clauses.of[asked.run.from];
  const complement = complementOf(view, asked);
  if (complement !== 'none') return listOf(complement);
  const own = ownerOf(view, asked);
  if (own) return [own];
  const own2 = sentence.mentions.filter(mention => clauses.of[mention.from] === clause && mention.to <= asked.run.from);
  const direct = fitting(
    view,
    own2.findLast(mention => mention.to === asked.run.from),
    asked.event,
  );
  if (direct) return [direct];
  for (let at = asked.run.from - 1; at >= 0 && clauses.of[at] === clause; at -= 1) {
    if (sentence.triggerAt[at] && sentence.cue('receive', at) === 0 && sentence.cue('grant', at) === 0) break;
    const between = fitting(view, sentence.mentionAt[at], asked.event);
    if (between && sentence.cue('grant', between.run.from - 1) > 0) return [between];
    if (sentence.cue('receive', at) > 0) return received(view, asked, at);
  }
  return isOpening(sentence, asked.run) ? listOf(pointed(view, asked, asked.run)) : [];
}

/** 'Approval of X', 'approval for the NDA of X', 'granted approval to X'. */
function complementOf(view: View, asked: Asked): Found | 'none' | undefined {
  const { sentence } = view;
  let at = asked.run.to;
  while (sentence.dateAt[at] !== undefined || (/^[()]$/.test(sentence.key(at)) && at < asked.run.to + 6)) at += 1;
  if (sentence.key(at) === 'from' || sentence.key(at) === 'by' || sentence.key(at) === 'in') {
    const mention = sentence.mentionAt[at + 1] ?? sentence.mentionAt[at + 2];
    if (mention) at = mention.to;
  }
  if (!['of', 'for', 'to'].includes(sentence.key(at))) return 'none';
  const isOf = sentence.key(at) === 'of';
  const found = objectOf(view, asked, at + 1);
  return found === 'none' || (found === undefined && !isOf) ? 'none' : found;
}

/** "The therapy's first approval", "its opening". */
function ownerOf(view: View, asked: Asked): Found | undefined {
  const { sentence, clauses } = view;
  for (let at = asked.run.from - 1; at >= Math.max(0, asked.run.from - 6); at -= 1) {
    if (clauses.of[at] !== clauses.of[asked.run.from] || sentence.key(at) === ',') return undefined;
    if (sentence.cue('possessives', at) > 0) return pointed(view, asked, { from: at, to: at + 1 });
    if (sentence.key(at) === "'s") {
      const owner = fitting(view, sentence.mentionAt[at - 1], asked.event);
      if (owner) return owner;
      const kinds = view.lexicon.kinds.named(sentence.key(at - 1));
      if (kinds.size > 0) return pointsTo(view, asked, { from: at - 1, to: at }, kinds);
      if (sentence.mentionAt[at - 1] === undefined) return undefined;
    }
    if (sentence.cue('be', at) > 0 || sentence.cue('prepositions', at) > 0) return undefined;
  }
  return undefined;
}

/** Who won it: the subject of the verb that it is the object of. */
function received(view: View, asked: Asked, at: number): readonly Found[] {
  const shape = { form: 'active', from: at } as const;
  return toTheLeft(view, { ...asked, run: { from: at, to: at + 1 }, shape });
}

/** 'Launch was on July 23', 'Priority review had been granted': the noun is what its sentence speaks of. */
function isOpening(sentence: Sentence, run: Run): boolean {
  const next = run.to;
  const isSubject =
    ['be', 'have', 'expected'].some(kind => sentence.cue(kind, next) > 0) || sentence.key(next) === 'began';
  return isSubject && skipAdverbs(sentence, run.from - 1) <= (sentence.cue('determiners', 0) > 0 ? 0 : -1);
}
