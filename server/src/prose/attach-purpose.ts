// What an event is for, and what else tells it from another of its kind: an indication, a line of therapy, a phase.
import { RESUBMISSION } from '../vocabulary/again.ts';
import { resolveTerm } from '../vocabulary/look-up.ts';
import type { Term } from '../vocabulary/vocabulary.ts';
import { nameOf, type Run, type Sentence, type Trigger, tellsEvent, wordsOfRun } from './sentence.ts';
import { type View, vocabularyOf } from './view.ts';
import { eventsByLeave } from './word-lists.ts';

export interface Qualified {
  readonly term: Term;
  readonly run: Run;
}

const LONGEST = 14;

/**
 * The things that are named behind 'for', 'to treat', several where they are joined; words that the vocabulary does not know
 * stand for themselves.
 */
export function purposesOf(view: View, run: Run, subjects: readonly string[]): readonly Qualified[] {
  const first = purposeOf(view, run, subjects) ?? frontedPurpose(view, run, subjects);
  return first === undefined ? [] : [first, ...joinedTo(view, first, subjects)];
}

function purposeOf(view: View, run: Run, subjects: readonly string[]): Qualified | undefined {
  const { sentence, clauses } = view;
  const indication = sentence.mentionAt[run.to];
  // 获批套细胞淋巴瘤适应症.
  if (indication && sentence.cue('indications', indication.to) > 0) return namedAfter(view, run.to, subjects);
  // 'Cleared for' {for}.
  const own = sentence.cue('purpose-prepositions', run.to - 1) > 0 ? namedAfter(view, run.to, subjects) : undefined;
  if (own) return own;
  for (let at = run.to; at < sentence.tokens.length; at += 1) {
    if (clauses.of[at] !== clauses.of[run.from] || isOtherEvent(sentence, at, run) || isMainVerb(sentence, at)) break;
    const length = sentence.cue('purpose-prepositions', at);
    if (length === 0 || sentence.mentionAt[at] !== undefined || sentence.cue('asks-for', at - 1) > 0) continue;
    const named = namedAfter(view, at + length, subjects);
    if (named) return named;
    if (sentence.key(at) !== 'in') {
      const loose = looseAfter(view, at + length);
      if (loose) return loose;
    }
  }
  return sentence.language === 'zh' ? purposeOfNext(view, run, subjects) : undefined;
}

/** 批准明索上市，用于治疗套细胞淋巴瘤; 该药适用于…; 联合化疗用于…: the clause behind says for what, and nothing else. */
function purposeOfNext(view: View, run: Run, subjects: readonly string[]): Qualified | undefined {
  const { sentence, clauses } = view;
  const next = clauses.of.indexOf((clauses.of[run.from] ?? 0) + 1);
  if (next < 0 || sentence.key(next) !== ',') return undefined;
  const between = sentence.triggers.filter(({ from }) => from >= run.to && from < next);
  // 批准明索上市: of the leave alone.
  const isOfLeave = ({ words }: Trigger): boolean => words.some(({ id }) => eventsByLeave.includes(id));
  if (between.some(trigger => tellsEvent(trigger) && !isOfLeave(trigger))) return undefined;
  const start = next + 1 + sentence.cue('pronouns', next + 1);
  const isWith = sentence.key(start) === '联' && sentence.key(start + 1) === '合';
  for (let at = start; at <= start + (isWith ? WITH : 0); at += 1) {
    if (sentence.dateAt[at] || clauses.of[at] !== clauses.of[next]) return undefined;
    const length = sentence.cue('purpose-prepositions', at);
    if (length > 0) return namedAfter(view, at + length, subjects);
  }
  return undefined;
}

/** Characters of what something is given with: 联合贝伐珠单抗和化疗用于. */
const WITH = 14;

/** 'For lung cancer X had been cleared in May': what opens the clause. */
function frontedPurpose(view: View, { from }: Run, subjects: readonly string[]): Qualified | undefined {
  const { sentence, clauses } = view;
  const start = clauses.of.indexOf(clauses.of[from] ?? 0);
  if (sentence.language !== 'en' || sentence.key(start) !== 'for') return undefined;
  const named = namedAfter(view, start + 1, subjects);
  const isAhead = named !== undefined && named.run.to <= from;
  return isAhead && view.lexicon.kinds.of(named.term.key).has('condition') ? named : undefined;
}

/** 'X, approved in May, is heading for sales': behind the comma the sentence goes on about something else. */
const isMainVerb = ({ key, cue, language }: Sentence, at: number): boolean =>
  language === 'en' && key(at - 1) === ',' && cue('be', at) + cue('have', at) > 0 && !/^(?:'s|as)$/.test(key(at));

/** The thing that the words name, where they stand for a purpose. */
export function purposeAt(view: View, { from }: Run, subjects: readonly string[]): Qualified | undefined {
  return leadsToPurpose(view.sentence, { from, to: from + 1 }) ? namedAfter(view, from, subjects) : undefined;
}

/** 'For asthma', 'for teens with asthma', 'for cutting the risk of asthma': nothing but plain words stands behind the preposition. */
export function leadsToPurpose({ cue, key, tokens, mentionAt, dateAt, triggerAt }: Sentence, { from }: Run): boolean {
  for (let at = from - 1; at >= from - PURPOSE; at -= 1) {
    if (mentionAt[at] ?? dateAt[at] ?? triggerAt[at]) return false;
    // 'For cutting the risk of asthma in adults with gout': the first that is named.
    if (cue('purpose-prepositions', at) > 0 && (key(at) !== 'in' || at === from - 1)) return true;
    const isPlain = tokens[at]?.kind === 'word' && !/^(?:and|or|to|by)$/.test(key(at));
    if (!isPlain || (cue('prepositions', at) > 0 && cue('purpose-lead', at) === 0)) return false;
  }
  return false;
}

/** Tokens between the two. */
const PURPOSE = 6;

/** 'For asthma (AS) and for gout', 治疗哮喘和痛风: things of one kind, with no more than a joint between them. */
function joinedTo(view: View, first: Qualified, subjects: readonly string[]): readonly Qualified[] {
  const { sentence } = view;
  const found: Qualified[] = [];
  for (let last = first; ; ) {
    const behind = pastShortForm(sentence, last.run.to);
    const joint = behind + jointAt(sentence, behind);
    const from = joint + (sentence.cue('purpose-prepositions', joint) > 0 ? 1 : 0);
    const next = joint === behind ? undefined : namedAfter(view, from, subjects);
    const isLed = next !== undefined && isLedTo(sentence, from, next.run.from);
    if (next === undefined || !isLed || !isAlike(view, first.term.key, next.term.key)) return found;
    found.push(next);
    last = next;
  }
}

function pastShortForm({ key }: Sentence, at: number): number {
  if (key(at) !== '(') return at;
  const close = [2, 3, 4, 5, 6].find(length => key(at + length) === ')');
  return close === undefined ? at : at + close + 1;
}

/** How many tokens join what stands behind them. */
function jointAt({ key }: Sentence, at: number): number {
  const comma = /^[,、]$/.test(key(at)) ? 1 : 0;
  if (/^(?:and|or|和|及|与)$/.test(key(at + comma))) return comma + 1;
  if (key(at) === '以' && key(at + 1) === '及') return 2;
  return comma;
}

/** Nothing but what leads up to a purpose: 'in adults with'. */
function isLedTo(sentence: Sentence, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1)
    if (sentence.cue('purpose-lead', at) + sentence.cue('purpose-prepositions', at) === 0) return false;
  return true;
}

/** 'For asthma and for Harrow': of two that have no class in common one may be another thing than a purpose. */
function isAlike({ lexicon }: View, first: string, next: string): boolean {
  if (first === next) return false;
  const { entities } = lexicon.vocabulary;
  const [classes, others] = [entities.get(first)?.classes ?? [], entities.get(next)?.classes ?? []];
  return classes.length + others.length === 0 ? entities.has(first) : classes.some(name => others.includes(name));
}

const isOtherEvent = (sentence: Sentence, at: number, run: Run): boolean => {
  const trigger = sentence.triggerAt[at];
  return trigger !== undefined && trigger.from >= run.to && trigger.words.some(word => word.kind === 'event');
};

function namedAfter(view: View, from: number, subjects: readonly string[]): Qualified | undefined {
  const { sentence } = view;
  for (let at = from; at < Math.min(from + LONGEST, sentence.tokens.length); at += 1) {
    const mention = sentence.mentionAt[at];
    const entity = mention && nameOf(mention, 'entity');
    if (mention && entity) {
      const isOther = !subjects.includes(entity.id) && view.lexicon.kinds.of(entity.id).has('company') === false;
      return isOther ? { term: termOf(view, entity.id), run: mention } : undefined;
    }
    const isOther = sentence.cue('prepositions', at) > 0 && sentence.cue('purpose-lead', at) === 0 && at > from;
    if (joinsQualities(sentence, at)) continue;
    if (isOther || mention || sentence.dateAt[at] || isEndOfPurpose(sentence, at)) return undefined;
  }
  return undefined;
}

/** 'Boys and men with gout' goes on. */
const isEndOfPurpose = ({ key, cue }: Sentence, at: number): boolean =>
  [',', ';', '.', '(', 'after'].includes(key(at)) ||
  (key(at) === 'and' && (cue('purpose-lead', at - 1) === 0 || cue('purpose-lead', at + 1) === 0));

const termOf = (view: View, id: string): Term => {
  const entity = vocabularyOf(view).entities.get(id);
  return { key: id, known: true, kind: 'entity', label: entity?.name ?? id };
};

/** The noun phrase behind 'for', without what leads up to it. */
function looseAfter(view: View, start: number): Qualified | undefined {
  const { sentence } = view;
  if (sentence.language === 'zh') return undefined;
  const isNone = sentence.cue('not-a-purpose', start) > 0 && sentence.cue('purpose-lead', start) === 0;
  if (isNone || sentence.cue('counts', start) > 0) return undefined;
  let from = start;
  while (
    from < sentence.tokens.length &&
    sentence.cue('purpose-lead', from) > 0 &&
    sentence.mentionAt[from] === undefined
  )
    from += sentence.cue('purpose-lead', from);
  let to = from;
  while (to < Math.min(from + 6, sentence.tokens.length) && (isOfPhrase(sentence, to) || joinsQualities(sentence, to)))
    to += 1;
  const run = { from, to };
  const words = wordsOfRun(sentence, run).trim();
  if (sentence.cue('filings', from) > 0) return undefined;
  // "For Harrow's Lumisol" says of whom.
  if (sentence.key(to) === "'s") return undefined;
  // 'For the Chinese market' says where.
  if (/^markets?$/.test(sentence.key(to - 1))) return undefined;
  if (to === from || !/[\p{L}]{3}/u.test(words) || sentence.cue('not-a-purpose', from) > 0) return undefined;
  return { term: resolveTerm(vocabularyOf(view), words), run };
}

/** 'Relapsed or refractory lymphoma' is one thing, where 'asthma or gout' are two. */
const joinsQualities = (sentence: Sentence, at: number): boolean =>
  ['or', 'and', 'to'].includes(sentence.key(at)) &&
  sentence.cue('purpose-qualities', at - 1) > 0 &&
  sentence.cue('purpose-qualities', at + 1) > 0;

function isOfPhrase(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at];
  if (token === undefined || token.kind === 'number') return false;
  if (token.kind === 'mark') return token.key === '-' || token.key === '/';
  if (sentence.mentionAt[at] || sentence.dateAt[at] || sentence.triggerAt[at]) return false;
  return !['prepositions', 'conjunctions', 'connectives', 'be', 'have', 'say'].some(kind => sentence.cue(kind, at) > 0);
}

/** 'Second-line', 'supplemental', 'phase 3': what would else be one is two. */
export function qualifierOf(view: View, run: Run): Qualified | undefined {
  const { sentence, clauses } = view;
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    const again = resubmissionAt(sentence, at, run);
    if (again) return { term: resolveTerm(vocabularyOf(view), RESUBMISSION), run: again };
    const length = sentence.cue('qualifiers', at);
    if (length > 0 && clauses.of[at] === clauses.of[run.from] && !(at >= run.from && at + length <= run.to)) {
      const found = { from: at, to: at + length };
      return { term: resolveTerm(vocabularyOf(view), wordsOfRun(sentence, found)), run: found };
    }
  }
  return undefined;
}

/** 'Resubmitted', 'accepted the resubmission', 'its resubmitted application was accepted'; no approval 'after a resubmission'. */
function resubmissionAt(sentence: Sentence, at: number, run: Run): Run | undefined {
  const to = at + sentence.cue('resubmissions', at);
  if (to === at) return undefined;
  const [from, end] = at < run.from ? [to, run.from] : [run.to, at];
  for (let between = from; between < end; between += 1)
    if (!['determiners', 'be', 'have', 'filings'].some(kind => sentence.cue(kind, between) > 0)) return undefined;
  return { from: at, to };
}
