// Of what a quantity is the measure: the subject of its clause, by name or by a word that points back.
import { isWhere } from './chinese-compared.ts';
import { antecedent } from './discourse.ts';
import { isPointingNoun, pointsTo } from './english-pointing.ts';
import { type Mention, nameOf, type Run, type Sentence } from './sentence.ts';
import { relativeSubject } from './value-stated.ts';
import type { Found, View } from './view.ts';

/** The name before the trigger, else behind it; else what the sentence points back to. */
export function measuredSubject(view: View, trigger: Run, value: Run): Found | undefined {
  const { sentence, clauses } = view;
  const own = sentence.mentions.filter(
    mention =>
      nameOf(mention, 'entity') &&
      mention.from !== value.from &&
      sentence.key(mention.to) !== "'s" &&
      !isAgainst(sentence, mention) &&
      !isMakersName(view, mention) &&
      !isWhere(sentence, mention),
  );
  const before = own.filter(mention => mention.to <= trigger.from && !isBeside(view, mention)).at(-1);
  const stand = standIn(view, before?.to ?? 0, trigger);
  if (stand !== undefined) return stand.found;
  if (before === undefined && isOfNew(view, trigger)) return undefined;
  const behind = own.find(
    mention =>
      mention.from >= trigger.to &&
      clauses.of[mention.from] === clauses.of[trigger.from] &&
      sentence.key(mention.from - 1) !== 'by',
  );
  const beside =
    behind && ['in', 'of', 'for', 'with'].includes(sentence.key(behind.from - 1)) && before === undefined
      ? behind
      : undefined;
  const isOwn = (mention: Mention | undefined): boolean =>
    mention !== undefined && clauses.of[mention.from] === clauses.of[trigger.from];
  const led = isOwn(before) ? undefined : relativeSubject(view, trigger);
  return led ?? found(beside ?? before ?? behind) ?? (isOfRival(view, trigger) ? undefined : pointed(view, trigger));
}

/** 'Lumisol, a Harrow drug, at a price of $90': the name only says whose it is. */
const isMakersName = (view: View, { from, to }: Mention): boolean =>
  /^an?$/.test(view.sentence.key(from - 1)) && isPointingNoun(view, view.sentence.key(to));

/** 'Designed by X', "takes the title from Japan's X": something beside what is measured; not 'rests on X, a study in 606 patients'. */
function isBeside({ sentence }: View, { from, to }: Mention): boolean {
  if (sentence.key(to) === ',' && /^(?:an?|the)$/.test(sentence.key(to + 1))) return false;
  let at = from - 1;
  while (sentence.cue('determiners', at) > 0 || sentence.key(at) === "'s" || sentence.key(at + 1) === "'s") at -= 1;
  return BESIDE.has(sentence.key(at));
}

const BESIDE: ReadonlySet<string> = new Set([
  'by',
  'from',
  'to',
  'as',
  'against',
  'than',
  'like',
  'unlike',
  'over',
  'on',
]);

/** 'Built on Harrow land, it is to cost £90m', 'with brands such as X, the company has …': the clause has a subject that points back. */
function standIn(view: View, from: number, trigger: Run): { readonly found: Found | undefined } | undefined {
  const { sentence, clauses } = view;
  for (let at = trigger.from - 1; at >= from && clauses.of[at] === clauses.of[trigger.from]; at -= 1) {
    if (sentence.cue('subjects', at) > 0) return { found: pointed(view, trigger) };
    const noun = sentence.key(at);
    const isVerbNext = sentence.cue('be', at + 1) + sentence.cue('have', at + 1) > 0;
    if (isVerbNext && sentence.cue('definites', at - 1) > 0 && isPointingNoun(view, noun))
      return { found: pointsTo(view, '', { from: at, to: at + 1 }, noun) };
  }
  return undefined;
}

/** 'A study in 62 patients agreed with TERN-1': of something that has no name. */
function isOfNew({ sentence, clauses }: View, { from }: Run): boolean {
  const start = clauses.of.indexOf(clauses.of[from] ?? 0);
  return /^an?$/.test(sentence.key(start)) && from - start <= NEW && sentence.mentionAt[start + 1] === undefined;
}

/** Tokens from the article of a noun to a measure of it. */
const NEW = 8;

/** 'Like X, its rival cost £90m'. */
function isOfRival({ sentence, clauses }: View, { from }: Run): boolean {
  for (let at = from - 1; at >= 0 && clauses.of[at] === clauses.of[from]; at -= 1)
    if (sentence.cue('rivals', at) + sentence.cue('others', at) > 0) return true;
  return false;
}

/** 'A drug against gout, at a price of $90'. */
const isAgainst = ({ key, cue }: Sentence, { from }: Run): boolean =>
  cue('purpose-prepositions', from - 1) > 0 && !/^(?:in|for)$/.test(key(from - 1));

export function found(mention: Mention | undefined): Found | undefined {
  const name = mention && nameOf(mention, 'entity');
  return mention && name && { id: name.id, run: mention };
}

function pointed(view: View, run: Run): Found | undefined {
  const isIllness = (id: string): boolean => view.lexicon.kinds.of(id).has('condition');
  const id = antecedent(view.discourse, view.lexicon, { fits: other => !isIllness(other), noun: undefined });
  return id === undefined ? undefined : { id, run: { from: run.from, to: run.from } };
}
