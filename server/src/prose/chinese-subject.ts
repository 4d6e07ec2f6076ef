// What an event happened to, in Chinese: a name of its clause, or of the clause before, or what a word like 该药 points back
// to. Clauses end at commas, and leave out a subject that stays the same.
import { isCompared, isLikened, isReceiver, isWhere } from './chinese-compared.ts';
import { isListed } from './chinese-lists.ts';
import { type AskedInChinese, pointerIn } from './chinese-pointing.ts';
import { isStranger, isToldOfUnknown, opensWithUnknown } from './chinese-unknown.ts';
import { antecedent } from './discourse.ts';
import { type Mention, nameOf, type Run, type Sentence } from './sentence.ts';
import { type Found, fits, fitting, isVersion, type View } from './view.ts';
import { surnames, transitiveEvents, wordsOf } from './word-lists.ts';

export function subjectsInChinese(view: View, asked: AskedInChinese): readonly Found[] {
  const { clauses } = view;
  const own = clauses.of[asked.run.from] ?? 0;
  for (let clause = own; clause >= 0; clause -= 1) {
    const named = clauses.mentions[clause] ?? [];
    const found = subjectsAmong(view, asked, named, clause === own);
    if (clause === own && transitiveEvents.includes(asked.event) && hasUnknownObject(view, asked)) return [];
    if (found.length > 0) return found;
    if (clause === own ? isNotOfNamed(view, asked, named) : isToldOfOther(view, asked, clause)) return [];
    const pointing = pointerIn(view, asked, clause);
    if (pointing !== undefined) return pointing;
    if (clause === own && isOfUnknown(view, asked)) return [];
  }
  return lastSubject(view, asked);
}

/** The clause of the event is about something that is no name of it. */
const isNotOfNamed = (view: View, asked: AskedInChinese, named: readonly Mention[]): boolean =>
  isOfAnother(view, asked, named) || isOfUnknownCompany(view, asked) || isOfUndescribed(view, asked, named);

/**
 * The clause before is about what nobody knows, or about what is a thing's own, and so about no other thing:
 * 其明索的三期临床已完成入组，计划明年递交申请.
 */
const isToldOfOther = (view: View, { event, run }: AskedInChinese, clause: number): boolean =>
  isToldOfUnknown(view, clause) ||
  (view.clauses.mentions[clause] ?? []).some(
    mention => fitting(view, mention, event) !== undefined && isOwner(view, mention, run),
  );

const isOfUnknown = (view: View, asked: AskedInChinese): boolean =>
  isDoneToOther(view, asked) || hasUnknownObject(view, asked) || opensWithUnknown(view, asked.run);

/** Behind 批准 stands what was approved; before 获批 what got the approval. The nearer one counts where both could be. */
function subjectsAmong(view: View, asked: AskedInChinese, named: readonly Mention[], isOwn: boolean): readonly Found[] {
  const { sentence } = view;
  const found = named.flatMap(mention => {
    const fit = fitting(view, mention, asked.event);
    const isOther =
      isPurpose(view, mention) ||
      isCompared(view, mention) ||
      isOwner(view, mention, asked.run) ||
      isWhere(sentence, mention);
    return fit && !isOther ? [fit] : [];
  });
  if (!isOwn) return found.slice(-1);
  // 该药进入国家医保目录: what stands behind is where it went.
  // … or who got it: 授权给, 权益授予.
  const isGiven = sentence.key(asked.run.to - 1) === '给' || sentence.key(asked.run.from) === '权';
  const isInto = isGiven || sentence.cue('goes-into', asked.run.from) > 0;
  const behind = found.filter(
    ({ run }) => !isInto && run.from >= asked.run.to && !isReceiver(sentence, asked.run.to, run.from),
  );
  const marker = agentMarker(view, asked.run);
  const all = found.filter(({ run }) => run.to <= asked.run.from);
  const patients = all.filter(({ run }) => marker !== undefined && run.to <= marker);
  const before = patients.length > 0 ? patients : all;
  const [next] = behind;
  if (
    next &&
    next.run.from - asked.run.to <= 12 &&
    !(before.length > 0 && sentence.cue('passive', asked.run.from - 1) > 0)
  )
    return [next, ...behind.slice(1).filter(({ run }) => isListed(view, next.run, run))];
  const last = before.at(-1);
  if (last === undefined) return [];
  const joined = before.filter(({ run }) => run === last.run || isListed(view, run, last.run));
  return joined;
}

/** 被 and 由 bring who did it; what it was done to stands before them. */
function agentMarker({ sentence, clauses }: View, { from }: Run): number | undefined {
  for (let at = from - 1; at >= 0 && clauses.of[at] === clauses.of[from]; at -= 1)
    if (/^[被由经]$/.test(sentence.key(at)) && sentence.mentionAt[at + 1] !== undefined) return at;
  return undefined;
}

/** The clause names a thing that nobody knows: 宋怡的丈夫去世, 此前的三号坠毁. */
function isOfAnother(view: View, { run }: AskedInChinese, named: readonly Mention[]): boolean {
  const { sentence, clauses } = view;
  const isBesides = (mention: Mention): boolean =>
    isOwner(view, mention, run) || isVersion(view, mention) || isLikened(sentence, mention);
  if (named.some(isBesides) || isOfUnnamed(view, run)) return true;
  for (let at = run.from - 2; at >= 0 && clauses.of[at] === clauses.of[run.from]; at -= 1)
    if (sentence.key(at) === '的' && isUnknownThing(sentence, at + 1) && !isFiling(sentence, at + 1, run.from))
      return true;
  return false;
}

/**
 * 核准永晟药业的康立停, 康立停获批: the clause names what it happened to, and the corpus does not say that it is such a thing.
 * Not 浩康递交上市申请: who files is named, and for what is left out.
 */
function isOfUndescribed({ sentence, lexicon }: View, { run }: AskedInChinese, named: readonly Mention[]): boolean {
  const isPassive = sentence.cue('passive', run.from) > 0 || sentence.cue('passive', run.from - 1) > 0;
  return named.some(mention => {
    const id = nameOf(mention, 'entity')?.id;
    const isObject = mention.from >= run.to && mention.from - run.to <= NEAR;
    // 获批减重适应症 says for what.
    if (isObject && sentence.cue('indications', mention.to) > 0) return false;
    if (isObject && isOwnerOfUnknown(sentence, mention)) return true;
    if (id === undefined || lexicon.isDescribed(id) || lexicon.kinds.of(id).size > 0) return false;
    return (
      isObject ||
      (isPassive && mention.to <= run.from && !/^[被由经向与和跟同对]$/.test(sentence.key(mention.from - 1)))
    );
  });
}

/** 新辉生物的康立停; not 新辉生物的上市申请. */
const isOwnerOfUnknown = (sentence: Sentence, { to }: Mention): boolean =>
  sentence.key(to) === '的' &&
  isUnknownThing(sentence, to + 1) &&
  !isFiling(sentence, to + 1, Math.min(to + NEAR, sentence.tokens.length));

const NEAR = 12;

/** 另一家企业的产品: what a word tells to be another, where no name says which; not 由另一家企业, who did it. */
function isOfUnnamed({ sentence, clauses }: View, { from }: Run): boolean {
  for (let at = from - 1; at >= 0 && clauses.of[at] === clauses.of[from]; at -= 1)
    if (isUnknownPerson(sentence, at) || (isOther(sentence, at, from) && !isLed(sentence, at))) return true;
  return false;
}

/** 同类产品, 两款双抗, and 全球首款双抗 before what it did; not 成为首款获批的双抗. */
function isOther(sentence: Sentence, at: number, trigger: number): boolean {
  if (sentence.cue('others', at) > 0) return true;
  // 它是全球第三款、国产首款双抗: said of it.
  if (sentence.cue('counted', at) > 0) return isUnnamedFirst(sentence, at);
  const length = sentence.isDecoy[at] ? 0 : sentence.cue('first', at);
  return length > 0 && at + length < trigger && isUnnamedFirst(sentence, at);
}

/** 全球首款双抗…: no word before it says that it is said of somebody. */
export function isUnnamedFirst(sentence: Sentence, at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - LEAD); back -= 1) {
    if (['copulas', 'pronouns'].some(kind => sentence.cue(kind, back) > 0)) return false;
    if (sentence.key(back) === ',' || nameOf(sentence.mentionAt[back] ?? NOBODY, 'entity'))
      return sentence.key(back) === ',';
  }
  return at <= LEAD;
}

/** Characters between a copula and 'the first'. */
const LEAD = 8;
const NOBODY = { from: 0, to: 0, names: [] } as const;

const isLed = (sentence: Sentence, at: number): boolean => /^[被由经向与和跟同对]$/.test(sentence.key(at - 1));

/** 小将吴佳, of whom nothing is known. */
function isUnknownPerson(sentence: Sentence, at: number): boolean {
  const length = sentence.cue('person-titles', at);
  return length > 0 && sentence.mentionAt[at + length] === undefined && surnames.has(sentence.key(at + length));
}

/** 奥林生物成立于2016年, where no vocabulary names it; 该公司 points back. */
function isOfUnknownCompany({ sentence, clauses, lexicon }: View, { event, run }: AskedInChinese): boolean {
  if (lexicon.event(event)?.regulatory === true) return false;
  let name = '';
  for (let at = run.from - 1; at >= 0 && clauses.of[at] === clauses.of[run.from]; at -= 1) {
    if (sentence.tokens[at]?.kind !== 'han' || sentence.dateAt[at] || sentence.mentionAt[at]) break;
    name = sentence.key(at) + name;
  }
  return (wordsOf.zh.kinds.company ?? []).some(word => name.endsWith(word) && name.length >= word.length + SHORTEST);
}

/** Characters of a name before the word that says what it is of. */
const SHORTEST = 2;

/** 该药的第二项上市申请 is about the medicine. */
function isFiling(sentence: Sentence, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    if (sentence.mentionAt[at] !== undefined || sentence.dateAt[at] !== undefined) return false;
    if (sentence.cue('filings', at) > 0 || sentence.cue('owned', at) > 0) return true;
  }
  return false;
}

function isUnknownThing(sentence: Sentence, at: number): boolean {
  if (sentence.tokens[at]?.kind === 'word') return isStranger(sentence, at);
  if (sentence.tokens[at]?.kind !== 'han' || sentence.dateAt[at] || sentence.mentionAt[at] || sentence.triggerAt[at])
    return false;
  return !['filings', 'owned', 'pronouns', 'neutral', 'first', 'only', 'prepositions', 'negation'].some(
    kind => sentence.cue(kind, at) > 0,
  );
}

/** Of 宋怡的丈夫 and 明索的竞品 another tells; 明索的上市申请 is about 明索. */
function isOwner({ sentence }: View, mention: Mention, run: Run): boolean {
  const to = mention.to + sentence.cue('beside', mention.to);
  if (sentence.key(to) !== '的' || run.from <= to + 1) return false;
  for (let at = to + 1; at < run.from; at += 1) {
    if (sentence.cue('filings', at) > 0 || sentence.cue('owned', at) > 0) return false;
    if (
      sentence.mentionAt[at] !== undefined ||
      sentence.dateAt[at] !== undefined ||
      sentence.triggerAt[at] !== undefined
    )
      break;
  }
  return (
    sentence.tokens[to + 1]?.kind === 'han' &&
    sentence.mentionAt[to + 1] === undefined &&
    sentence.dateAt[to + 1] === undefined
  );
}

/** What stands behind 用于治疗 is no subject. */
function isPurpose({ sentence }: View, mention: Run): boolean {
  for (let at = Math.max(0, mention.from - 8); at < mention.from; at += 1) {
    const length = sentence.cue('purpose-prepositions', at);
    if (length > 0 && at + length <= mention.from) return true;
  }
  return false;
}

/** 批准了两款新药: something else was approved; not 获批一线治疗. */
function hasUnknownObject({ sentence }: View, { run }: AskedInChinese): boolean {
  if (sentence.cue('qualifiers', run.to) > 0) return false;
  const count = sentence.key(run.to) === '了' ? run.to + 1 : run.to;
  if (!/^[一二两三四五六七八九十\d]/.test(sentence.key(count))) return false;
  // 递交了两项上市申请: of what the sentence is about.
  return sentence.cue('filings', count + 2) === 0;
}

/** 拒绝批准北欧药业的同类产品, 批准首款同靶点药物. */
function isDoneToOther({ sentence, clauses }: View, { run }: AskedInChinese): boolean {
  for (let at = run.to; at < run.to + NEAR && clauses.of[at] === clauses.of[run.from]; at += 1)
    if (sentence.cue('others', at) > 0) return true;
  return false;
}

function lastSubject(view: View, asked: AskedInChinese): readonly Found[] {
  const wanted = { fits: (id: string) => fits(view, id, asked.event), noun: undefined };
  const id = antecedent(view.discourse, view.lexicon, wanted);
  return id === undefined ? [] : [{ id, run: { from: asked.run.from, to: asked.run.from } }];
}
