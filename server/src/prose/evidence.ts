// What a statement must show to be told. The further its words are from the plainest way to say it, the more of them it needs:
// what happened to a name may be told bare, what happened to 'it' or 'the drug' with a date, and of what nothing stands for
// hardly anything. Measured over articles that nobody had read before: what was right less than nine times of ten is left out.
import { BULLETS } from '../text/bullets.ts';
import { isOverdue } from './days-ahead.ts';
import { shapeOf } from './english-form.ts';
import { isPerson } from './english-pointing.ts';
import { nameOf, type Run, type Sentence } from './sentence.ts';
import type { Role, Statement } from './statement.ts';
import { fits, type View } from './view.ts';

/** Asked of events alone: a value names what it is of. */
export function isBorneOut(view: View, statement: Statement): boolean {
  if (statement.kind !== 'event') return true;
  if (isAhead(statement) && isOverdue(view, statement.date)) return false;
  const [trigger, subject] = [runOf(view, statement, 'predicate'), runOf(view, statement, 'subject')];
  if (trigger !== undefined && isBareItem(view, statement, trigger)) return false;
  if (trigger === undefined || isNamed(view, statement, { trigger, subject })) return true;
  const isLeftOut = subject === undefined || (subject.from >= trigger.from && subject.from < trigger.to);
  return isLeftOut
    ? isClearlyLeftOut(view, statement, trigger)
    : isClearlyPointed(view, statement, { trigger, subject });
}

/** 该药的上市申请于2024年2月获受理，并被纳入优先审评: joined to what was told of the same thing right before. */
export function goesOn(view: View, before: Statement, statement: Statement): boolean {
  const { sentence } = view;
  const [last, next] = [runOf(view, before, 'predicate'), runOf(view, statement, 'predicate')];
  if (sentence.language !== 'zh' || before.subject.key !== statement.subject.key || !last || !next) return false;
  if (next.from - last.to > JOINT || next.from < last.to || isAhead(statement)) return false;
  for (let at = last.to; at < next.from; at += 1)
    if (sentence.tokens[at]?.kind !== 'mark' && !isPlain(sentence, at)) return false;
  return true;
}

/** Characters between two verbs that are joined. */
const JOINT = 6;

/** '- Submission of X to the agency': an item of a list, which may be of what is to come. */
function isBareItem({ sentence, clauses }: View, statement: Statement, trigger: Run): boolean {
  if (!BULLETS.has(sentence.key(0)) || trigger.from > 2 || isDated(statement) || sentence.language !== 'en')
    return false;
  if (shapeOf(sentence, trigger).form !== 'noun') return false;
  for (let at = trigger.to; clauses.of[at] === clauses.of[trigger.from]; at += 1)
    if (sentence.cue('be', at) + sentence.cue('have', at) > 0) return false;
  return true;
}

/** The tokens of the words that fill the key. */
function runOf({ sentence: { tokens } }: View, { parts }: Statement, role: Role): Run | undefined {
  const span = parts.find(part => part.role === role)?.span;
  const from = span === undefined ? -1 : tokens.findIndex(({ start }) => start === span.start);
  if (span === undefined || from < 0) return undefined;
  let to = from + 1;
  while ((tokens[to]?.end ?? Infinity) <= span.end) to += 1;
  return { from, to };
}

interface Words {
  readonly trigger: Run;
  /** `undefined`: no words of the sentence stand for it. */
  readonly subject: Run | undefined;
}

interface Pointed extends Words {
  readonly subject: Run;
}

/** Right where its words stand, or elsewhere in the sentence; a Chinese one goes from thing to thing. */
function isNamed({ sentence, clauses }: View, statement: Statement, { trigger, subject }: Words): boolean {
  const mention = subject && sentence.mentionAt[subject.from];
  if (mention !== undefined && nameOf(mention, 'entity') !== undefined) return true;
  const isOfClause = sentence.language === 'zh' && statement.first === undefined;
  const around = isOfClause ? clauses.mentions[clauses.of[trigger.from] ?? 0] : sentence.mentions;
  return (around ?? []).some(({ names }) =>
    names.some(({ kind, id }) => kind === 'entity' && id === statement.subject.key),
  );
}

/**
 * Nothing stands for the subject but the words of the event. In English it takes the day, 'Construction began in 1909', or who
 * decided; in Chinese a person whom the sentence goes on about, or a filing: 九月已遞交上市申請.
 */
function isClearlyLeftOut(view: View, statement: Statement, trigger: Run): boolean {
  const { sentence, lexicon } = view;
  const { from } = trigger;
  if (sentence.language === 'en')
    return isAhead(statement) ? isOfTitle(view, statement) : isDated(statement) || isGranted(view, statement, trigger);
  const isDecided = lexicon.event(statement.name)?.regulatory === true;
  if (isDecided && isOfFiling(view, from)) return true;
  if (isDecided && isAhead(statement)) return isDated(statement) && isOfOnlyOne(view, statement);
  return !isAhead(statement) && (isOfPerson(sentence, from) || (isDated(statement) && isBare(view, from)));
}

/** 'The agency granted marketing authorisation'; not 'designation is granted by the agency to medicines for …'. */
const isGranted = ({ sentence }: View, { by }: Statement, trigger: Run): boolean =>
  by !== undefined && shapeOf(sentence, trigger).form !== 'noun';

/** 2023年5月在香港获批: no word of the sentence is about anything else. */
function isBare({ sentence, clauses }: View, trigger: number): boolean {
  // 2022年8月，获美国FDA授予孤儿药资格: the date may be a clause of its own.
  const opening = sentence.tokens.findIndex(({ kind }) => kind !== 'mark');
  if (clauses.of[trigger] !== 0 && !(clauses.of[trigger] === 1 && sentence.dateAt[opening] !== undefined)) return false;
  for (let at = 0; at < trigger; at += 1) {
    const mention = sentence.mentionAt[at];
    const isWho = mention !== undefined && (nameOf(mention, 'authority') ?? nameOf(mention, 'place')) !== undefined;
    const isWord = sentence.tokens[at]?.kind !== 'mark' && sentence.dateAt[at] === undefined && !isWho;
    if (isWord && !isPlain(sentence, at)) return false;
  }
  return true;
}

/** Within a word that is about nothing: either character of 授予. */
const isPlain = ({ cue }: Sentence, at: number): boolean =>
  [0, 1, 2].some(back => PLAIN.some(kind => cue(kind, at - back) > back));

const PLAIN = ['prepositions', 'adverbs', 'passive', 'conjunctions', 'grant'];

/** 'Landing is due on Friday': what is to come is that of the article's own thing, where the sentence names no other. */
const isOfTitle = ({ sentence, discourse }: View, { subject }: Statement): boolean =>
  discourse.titled.has(subject.key) && sentence.mentions.every(mention => nameOf(mention, 'entity') === undefined);

/** 预计2026年第三季取得药证: of the only thing that the article names of which it may be told. */
function isOfOnlyOne(view: View, { name, subject }: Statement): boolean {
  const { discourse, lexicon } = view;
  const others = [...discourse.named.likely(undefined)].filter(id => id !== subject.key && fits(view, id, name));
  return !others.some(id => lexicon.isDescribed(id) || !lexicon.describes);
}

/** 2019年7月，她在光州夺冠. */
function isOfPerson(sentence: Sentence, trigger: number): boolean {
  for (let at = trigger - 1; at >= 0; at -= 1) if (sentence.cue('persons', at) > 0) return true;
  return false;
}

function isOfFiling({ sentence, clauses: { of, mentions } }: View, trigger: number): boolean {
  const clause = of[trigger] ?? 0;
  const start = of.indexOf(clause);
  for (let at = start; of[at] === clause; at += 1) if (sentence.cue('filings', at) > 0) return true;
  // 同一适应症的申请，药监局已于7月16日受理; not 另一家公司4月递交的申请，7月撤回.
  if (mentions[clause - 1]?.some(mention => nameOf(mention, 'entity')) === true) return false;
  return [1, 2, 3, 4, 5, 6].some(back => sentence.cue('filings', start - back) === back);
}

/** 'The drug' and 'it' need a date, a first, who decided or for what; what is denied has no date. 'He' is rarely another. */
function isClearlyPointed(view: View, statement: Statement, { trigger, subject }: Pointed): boolean {
  const { status, first, only, by, place, for: purpose } = statement;
  if (isAhead(statement)) return isDated(statement);
  if (isDated(statement) || status === 'denied' || first !== undefined || only !== undefined) return true;
  const { sentence } = view;
  if (sentence.language === 'zh')
    return sentence.cue('copulas', subject.to - 1) > 0 || by !== undefined || isDone(sentence, statement, trigger); // 这是
  const isDecided = by !== undefined || place !== undefined || purpose !== undefined;
  if (isOwnNoun(view, statement, subject)) return true;
  if (isPerson(sentence.key(subject.from)) || isGiven(view, statement, { trigger, subject })) return true;
  return isDecided && shapeOf(sentence, trigger).form === 'passive';
}

/** 该药已在美国、欧盟获批: done, and where. */
function isDone({ key }: Sentence, { place }: Statement, { from }: Run): boolean {
  if (place === undefined) return false;
  for (let at = from - 1; at >= 0 && !/^[,;]$/.test(key(at)); at -= 1) if (/^[已曾]$/.test(key(at))) return true;
  return false;
}

/** 'The lander' of what the corpus calls one: by a noun that its own names or classes end with. */
const isOwnNoun = ({ sentence, lexicon }: View, { subject: { key } }: Statement, { to }: Run): boolean =>
  sentence.cue('pronouns', to - 1) === 0 && lexicon.kinds.headsOf(key).has(sentence.key(to - 1));

/** 'The agency has granted the drug orphan designation'. */
function isGiven(view: View, statement: Statement, { trigger, subject }: Pointed): boolean {
  const giver = runOf(view, statement, 'by');
  const verb = view.sentence.cue('determiners', subject.from - 1) > 0 ? subject.from - 2 : subject.from - 1;
  return giver !== undefined && giver.from < verb && subject.to <= trigger.from && view.sentence.cue('grant', verb) > 0;
}

/** A date that cannot be resolved is one. */
const isDated = ({ parts }: Statement): boolean => parts.some(({ role }) => role === 'date');

const isAhead = ({ status }: Statement): boolean => status === 'planned' || status === 'expected';
