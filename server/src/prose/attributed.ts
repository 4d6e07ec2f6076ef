// What an attribute is said to be: 'designed by X', "Harrow's chief executive, Ada Okafor", 'Ada Okafor, the head of Harrow,'.
import { antecedent } from './discourse.ts';
import { found } from './measured-subject.ts';
import { isOffice } from './office.ts';
import { type Mention, nameOf, type Run, type Sentence, spanOfRun, type Trigger } from './sentence.ts';
import type { Found, View } from './view.ts';

export interface Valued {
  readonly subject: Found;
  readonly value: Run;
}

/** 'Designed by X', 'X designed', 'left from X', 'Houston-based', '文号为 X'. */
export function attributed(view: View, trigger: Trigger): Valued | undefined {
  const { sentence, clauses } = view;
  const clause = clauses.of[trigger.from];
  const named = sentence.mentions.filter(
    mention => clauses.of[mention.from] === clause && (nameOf(mention, 'entity') || nameOf(mention, 'place')),
  );
  const titled = titledBefore(view, trigger);
  if (titled !== undefined) return titled;
  const joined = joinedValue(sentence, trigger);
  const behind = named.find(
    mention => mention.to > trigger.to && mention.from - trigger.to <= 3 && sentence.key(mention.from - 1) !== 'of',
  );
  const before = named.filter(mention => mention.to <= trigger.from && nameOf(mention, 'entity')).at(-1);
  const held = behind === undefined ? heldBy(view, trigger, named) : undefined;
  if (held !== undefined) return held;
  const value = joined ?? behind ?? (isVerbal(sentence, trigger) ? before : undefined);
  if (value === undefined) return undefined;
  const others = named.filter(mention => nameOf(mention, 'entity') && mention !== value && mention.to <= trigger.from);
  const ofWhom = named.find(mention => mention.from >= trigger.to && mention !== value && nameOf(mention, 'entity'));
  const key = nameOf(sentence.mentionAt[value.from] ?? { from: 0, to: 0, names: [] }, 'entity')?.id;
  const subject = found(others.at(-1) ?? ofWhom) ?? onlyOther(view, key) ?? pointedBut(view, trigger, key);
  return subject && { subject, value };
}

/** The one thing besides the value that the sentence names, of those that the corpus describes. */
function onlyOther({ sentence, lexicon }: View, value: string | undefined): Found | undefined {
  const others = sentence.mentions
    .flatMap(mention => found(mention) ?? [])
    .filter(({ id }) => id !== value && lexicon.isDescribed(id));
  return new Set(others.map(({ id }) => id)).size === 1 ? others[0] : undefined;
}

/** 'X designed', 'X was commissioned': who did it is the value. Of 'its partner' nothing before it is. */
function isVerbal(sentence: Sentence, { from, to }: Run): boolean {
  for (let at = from; at < to; at += 1)
    if (/ed$/.test(sentence.key(at)) || sentence.cue('passive', at) > 0) return true;
  return /[\u3400-\u9fff]/.test(sentence.key(from));
}

function pointedBut(view: View, run: Run, value: string | undefined): Found | undefined {
  const { kinds } = view.lexicon;
  const own = (id: string): boolean =>
    id !== value && !kinds.of(id).has('condition') && (view.lexicon.isDescribed(id) || !view.lexicon.describes);
  const id = antecedent(view.discourse, view.lexicon, { fits: own, noun: undefined });
  return id === undefined ? undefined : { id, run: { from: run.from, to: run.from } };
}

function joinedValue(sentence: Sentence, trigger: Trigger): Run | undefined {
  if (sentence.key(trigger.from - 1) === '-' && sentence.tokens[trigger.from - 2]?.kind === 'word')
    return { from: trigger.from - 2, to: trigger.from - 1 };
  if (!['为', '是', ':', '：'].includes(sentence.key(trigger.to)) || sentence.language !== 'zh') return undefined;
  let to = trigger.to + 1;
  while (to < sentence.tokens.length && !/^[,，。;；、.]$/.test(sentence.key(to)) && to - trigger.to < 16) to += 1;
  const run = { from: trigger.to + 1, to };
  const { start, end } = spanOfRun(sentence, run);
  return to > run.from && end > start ? run : undefined;
}

/** 林乔出任新辉生物首席执行官: whose office it is stands right before it, and who holds it before that. */
function heldBy({ sentence }: View, trigger: Run, named: readonly Mention[]): Valued | undefined {
  if (sentence.language !== 'zh' || !isOffice(sentence, trigger)) return undefined;
  const at = sentence.key(trigger.from - 1) === '的' ? trigger.from - 1 : trigger.from;
  const owner = named.find(({ to }) => to === at);
  const holder = named.findLast(
    mention => mention !== owner && mention.to <= (owner?.from ?? 0) && nameOf(mention, 'entity'),
  );
  const subject = found(owner);
  return holder === undefined || subject === undefined ? undefined : { subject, value: holder };
}

/** "Ada Okafor, Harrow's chief executive,", 'Ada Okafor is the head of Harrow': a name that the noun is said of. */
function titledBefore(view: View, { from, to }: Trigger): Valued | undefined {
  const { sentence } = view;
  if (sentence.language !== 'en') return undefined;
  const before = pastTitles(sentence, from - 1);
  const owner = sentence.key(before) === "'s" ? sentence.mentionAt[before - 1] : undefined;
  const start = owner === undefined ? before : sentence.key(owner.from - 1) === 'the' ? owner.from - 2 : owner.from - 1;
  const value = nameBefore(sentence, start);
  const whose = owner ?? ownerBehind(sentence, to);
  const subject = found(whose);
  const isHeldNow = !isOffice(sentence, { from, to }) || isStillHeld(sentence, start, Math.max(to, whose?.to ?? to));
  return value === undefined || subject === undefined || found(value)?.id === subject.id || !isHeldNow
    ? undefined
    : { subject, value };
}

/** Not 'was the head of Harrow', 'the head of Harrow until 2019': who held an office once. `joint`: what stands before it. */
function isStillHeld({ key, dateAt }: Sentence, joint: number, end: number): boolean {
  const isDated = [end, end + 1, end + 2].some(at => dateAt[at] !== undefined);
  return (
    key(joint) !== 'was' && !/^(?:until|till|from|between|to)$/.test(key(end)) && (!isDated || key(end) === 'since')
  );
}

/** Back over 'the', 'founder and', 'president and'. */
function pastTitles({ key, cue, tokens, mentionAt }: Sentence, from: number): number {
  let at = from;
  while (key(at) === 'and' && tokens[at - 1]?.kind === 'word' && mentionAt[at - 1] === undefined) at -= 2;
  return cue('determiners', at) > 0 && key(at) !== "'s" ? at - 1 : at;
}

/** The name right before a comma or a verb of being. */
function nameBefore(sentence: Sentence, at: number): Mention | undefined {
  const isJoint = sentence.key(at) === ',' || /^(?:is|was)$/.test(sentence.key(at));
  const mention = isJoint ? sentence.mentionAt[at - 1] : undefined;
  return mention !== undefined && nameOf(mention, 'entity') ? mention : undefined;
}

/** 'Of Harrow', 'of the Harrow group'. */
function ownerBehind({ key, mentionAt }: Sentence, to: number): Mention | undefined {
  if (!/^(?:of|at)$/.test(key(to))) return undefined;
  return mentionAt[key(to + 1) === 'the' ? to + 2 : to + 1];
}
