// The prose of one article: the statements that its sentences make, and its date expressions. Knows no fact file; whether a
// statement is held against others is decided where claims are made.
import type { Span } from '../base/span.ts';
import type { EdtfDate } from '../dates/edtf.ts';
import { type DateMention, readDates } from '../dates/read.ts';
import { sentencesOf } from '../text/sentences.ts';
import { Candidates } from './candidates.ts';
import { clausesOf } from './clauses.ts';
import { antecedent, type Discourse, discourseOf, entitiesOf } from './discourse.ts';
import { goesOn, isBorneOut } from './evidence.ts';
import { mayBeLater } from './later-deciders.ts';
import type { Lexicon } from './lexicon.ts';
import { lifespansOf, mayHoldLifespan } from './lifespans.ts';
import { endOfProse, MOST_STATEMENTS } from './long-article.ts';
import { readEvents } from './read-events.ts';
import { firstPhrasesOf, withFirsts } from './read-firsts.ts';
import { readValues } from './read-values.ts';
import { type Digest, digestOf } from './rewording.ts';
import { nameOf, type Sentence, sentenceOf } from './sentence.ts';
import { shortNames } from './short-names.ts';
import type { Statement } from './statement.ts';
import { isLeftToStranger } from './strangers.ts';
import type { View } from './view.ts';

export interface ProseContext {
  readonly lexicon: Lexicon;
  readonly published: EdtfDate | undefined;
  readonly language: 'en' | 'zh';
  /** Where the article's own text begins, behind its front matter. */
  readonly bodyStart: number;
  /** Of the text, where they have been read already. */
  readonly dates?: readonly DateMention[];
}

export interface Prose {
  /** In the order of the text. */
  readonly statements: readonly Statement[];
  readonly dates: readonly DateMention[];
  /** Where reading ended, of an article too long to be read to its end. */
  readonly readTo: number | undefined;
  /** Of all sentences that were looked into. */
  readonly words: Digest;
}

/** What is longer is no sentence that anybody wrote, and stays unread: so the work for each is bounded. */
const LONGEST_SENTENCE = 2_500;

/**
 * Never throws; linear in the length of the text, and no more than a long book's work: what is behind `endOfProse`, or behind
 * more statements than a book makes, is not read.
 */
export function readProse(text: string, context: ProseContext): Prose {
  const { published, language, lexicon, bodyStart } = context;
  const end = endOfProse(text, bodyStart);
  const dates = context.dates ?? readDates(text.slice(0, end), { published, language });
  const made = sentencesIn(text, dates, { ...context, end });
  const title = made.find(isTitle(text, context));
  const discourse = { ...discourseOf(title, made, lexicon), published };
  let readTo = end < text.length ? end : undefined;
  for (const sentence of made) {
    if (discourse.statements.length >= MOST_STATEMENTS) {
      readTo = sentence.span.start;
      break;
    }
    if (sentence !== title && isHeading(text, sentence.span)) continue;
    const view = statesNothing(sentence, lexicon) ? undefined : viewOf(sentence, lexicon, discourse);
    const read = view === undefined ? [] : statementsOf(view);
    discourse.afterStranger = isLeftToStranger(sentence, view, { discourse, isRead: read.length > 0 });
    discourse.before = sentence;
    if (sentence === title) discourse.headlines.push(...read);
    else take(discourse, sentence, read, lexicon);
    if (view !== undefined && sentence !== title) tell(discourse, view, read);
    hearAgencies(discourse, sentence);
  }
  const read = readTo === undefined ? dates : dates.filter(({ span }) => span.end <= readTo);
  return { statements: discourse.statements, dates: read, readTo, words: digestOf(made) };
}

function statementsOf(view: View): readonly Statement[] {
  const firsts = firstPhrasesOf(view);
  const scopes = firsts.flatMap(({ placeRun, range }) => [range, ...(placeRun ? [placeRun] : [])]);
  const events = readEvents(view, scopes);
  const told = view.sentence.language === 'zh' ? withoutEchoes(events) : events;
  return [...lifespansOf(view), ...withFirsts(view, told, firsts), ...readValues(view)];
}

/** 完成对明索的收购: what a second word of the sentence tells again, and says no more of. */
function withoutEchoes(read: readonly Statement[]): readonly Statement[] {
  if (read.length < 2) return read;
  const isBare = ({ by, place, for: purpose, with: other, date }: Statement): boolean =>
    [by, place, purpose, other, date].every(key => key === undefined);
  const isSame = (a: Statement, b: Statement): boolean =>
    a.name === b.name && a.subject.key === b.subject.key && a.status === b.status;
  const isEcho = (each: Statement, at: number): boolean =>
    isBare(each) && read.some((other, nth) => nth !== at && isSame(each, other) && (!isBare(other) || nth < at));
  return read.filter((each, at) => !isEcho(each, at));
}

const viewOf = (sentence: Sentence, lexicon: Lexicon, discourse: Discourse): View => ({
  sentence,
  clauses: clausesOf(sentence),
  lexicon,
  discourse,
});

/** A sentence with more of them is a table, or made to be slow. */
const MOST_TRIGGERS = 40;

/** Most sentences hold no word that could make them tell anything. */
function statesNothing(sentence: Sentence, { firsts }: Lexicon): boolean {
  const { triggers, tokens, mayBeFirst } = sentence;
  if (triggers.length > 0) return triggers.length > MOST_TRIGGERS;
  if (mayBeLater(sentence) || mayHoldLifespan(sentence)) return false;
  return !(mayBeFirst && tokens.some((_, at) => firsts.match(tokens, at) !== undefined));
}

/** What is not sure enough to be told says all the same what a sentence is about. */
function tell({ statements, history }: Discourse, view: View, read: readonly Statement[]): void {
  let before: Statement | undefined;
  for (const statement of read) {
    if (!isBorneOut(view, statement) && !(before !== undefined && goesOn(view, before, statement))) continue;
    before = statement;
    statements.push(statement);
    history.add(statement);
  }
}

function hearAgencies(discourse: Discourse, { mentions }: Sentence): void {
  const { agencies, titleAuthorities } = discourse;
  for (const mention of mentions) {
    const name = nameOf(mention, 'authority');
    if (name !== undefined) agencies.add(name.id);
  }
  if (titleAuthorities.length === 0) discourse.authority = agencies.size === 1 ? [...agencies][0] : undefined;
}

function take(discourse: Discourse, sentence: Sentence, read: readonly Statement[], lexicon: Lexicon): void {
  const kept = goneOnAbout(discourse, sentence, lexicon);
  discourse.sinceLast = read.length > 0 ? 0 : discourse.sinceLast + 1;
  for (const statement of read) discourse.subjects.add(statement.subject.key);
  // Which of two is meant nobody knows.
  const subjects = new Set(read.map(({ subject }) => subject.key));
  if (kept !== undefined) discourse.lastSubject = kept;
  else if (subjects.size > 0) discourse.lastSubject = subjects.size === 1 ? [...subjects][0] : undefined;
  const named = entitiesOf(sentence);
  if (read.length + named.length === 0) return;
  discourse.recent = new Candidates(lexicon, [
    ...read.map(statement => statement.subject.key),
    ...named,
    ...(kept ? [kept] : []),
  ]);
}

/** 'It takes the title from X' goes on about what it stands for, whatever else it names. */
function goneOnAbout(discourse: Discourse, sentence: Sentence, lexicon: Lexicon): string | undefined {
  const at = sentence.tokens.findIndex(({ key }) => key === 'it' || key === 'its');
  if (at < 0 || sentence.mentions.some(mention => mention.from < at && nameOf(mention, 'entity'))) return undefined;
  return antecedent(discourse, lexicon, { fits: () => true, noun: undefined });
}

function sentencesIn(
  text: string,
  dates: readonly DateMention[],
  { lexicon, language, bodyStart, end }: ProseContext & { readonly end: number },
): readonly Sentence[] {
  const made: Sentence[] = [];
  const context = { text, lexicon, language, shortNames: shortNames(lexicon) };
  let next = 0;
  for (const span of sentencesOf(text, bodyStart, end)) {
    const own: DateMention[] = [];
    for (; next < dates.length && (dates[next]?.span.start ?? 0) < span.end; next += 1) {
      const mention = dates[next];
      if (mention && mention.span.start >= span.start) own.push(mention);
    }
    if (span.end - span.start <= LONGEST_SENTENCE) made.push(sentenceOf(span, own, context));
  }
  return made;
}

/** A line of capitals, or one that Markdown marks. */
function isHeading(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end);
  return words.startsWith('#') || (/\p{Lu}/u.test(words) && !/[\p{Ll}\p{Script=Han}]/u.test(words));
}

/** The first line, where it is a heading. */
function isTitle(text: string, { bodyStart }: ProseContext): (sentence: Sentence) => boolean {
  const start = bodyStart + (text.slice(bodyStart).length - text.slice(bodyStart).trimStart().length);
  const end = endOfLine(text, start);
  if (/[.。;；!！?？,，]\s*$/.test(text.slice(start, end)) && !/\?\s*$/.test(text.slice(start, end)))
    return () => false;
  return ({ span }: { readonly span: Span }) => span.start < end;
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}
