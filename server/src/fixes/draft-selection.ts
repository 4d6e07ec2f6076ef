// The fact that words chosen by a person come to: what was read in their sentence, and open fields for what was not.
import type { Path } from '../base/brand.ts';
import { covers, overlaps, type Span } from '../base/span.ts';
import { type PreparedArticle, prepareArticle } from '../citations/prepared-article.ts';
import { readDates } from '../dates/read.ts';
import type { Locale } from '../messages/account.ts';
import type { TextSource } from '../ports.ts';
import { nameOf, type Sentence, sentenceOf } from '../prose/sentence.ts';
import { shortNames } from '../prose/short-names.ts';
import { sentenceAt } from '../text/sentences.ts';
import { relativePath } from '../workspace/paths.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { onOneLine, quoteOf } from './choose-quote.ts';
import { draftStatement } from './draft-statement.ts';
import type { DraftEntry, DraftMapping, DraftValue, FactDraft } from './fact-draft.ts';
import { type Uncited, uncitedIn } from './record-claims.ts';

export interface Selected {
  readonly article: Path;
  /** Empty for a cursor, which stands for its sentence. */
  readonly span: Span;
  /** The fact file that it is for; one that is not the article's own names it as the fact's source. */
  readonly target: Path;
  readonly isCompanion: boolean;
  readonly locale: Locale;
}

/** A field that a person looks at: `shown` stands in it until then, and `others` may stand there instead. */
export interface OpenField {
  readonly shown: string;
  readonly others: readonly string[];
}

export interface SelectionDraft {
  readonly draft: FactDraft;
  /** By key. What the draft holds for a field that nothing was read for is a stand-in that the format takes. */
  readonly open: ReadonlyMap<string, OpenField>;
}

/** `undefined` where no words were chosen, or the article cannot be read. */
export async function draftSelection(
  snapshot: Snapshot,
  texts: TextSource,
  selected: Selected,
): Promise<SelectionDraft | undefined> {
  const text = await texts.read(selected.article);
  const place = text === undefined ? undefined : wordsAt(text, selected.span);
  if (text === undefined || place === undefined) return undefined;
  const article = prepareArticle(text);
  const fields = fieldsFor(snapshot, article, { ...selected, place });
  const values = [...fields].map(([key, { value }]): DraftEntry => ({ key, value }));
  const cited = citationOf(article, place, selected);
  return {
    draft: { entries: [...values, cited] },
    open: new Map([...fields].flatMap(([key, { open }]) => (open === undefined ? [] : [[key, open] as const]))),
  };
}

function wordsAt(text: string, span: Span): Span | undefined {
  const { start, end } = span.start < span.end ? span : sentenceAt(text, span.start);
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = start + words.trimEnd().length;
  return from < to ? { start: from, end: to } : undefined;
}

function citationOf(article: PreparedArticle, place: Span, selected: Selected): DraftEntry {
  const { exact, ...sides } = quoteOf(article, place) ?? {
    exact: onOneLine(article.text.slice(place.start, place.end)),
  };
  const context = Object.entries(sides);
  if (selected.isCompanion)
    return { key: 'quote', value: context.length === 0 ? exact : new Map([['exact', exact], ...context]) };
  const source: DraftMapping = new Map([
    ['article', relativePath(selected.target, selected.article)],
    ['quote', exact],
  ]);
  return { key: 'sources', value: [source] };
}

interface Field {
  readonly value: DraftValue;
  readonly open: OpenField | undefined;
}

interface Placed extends Selected {
  readonly place: Span;
}

function fieldsFor(snapshot: Snapshot, article: PreparedArticle, placed: Placed): ReadonlyMap<string, Field> {
  const seen = seenIn(snapshot, article.text, placed);
  const stated = statedThere(snapshot, article, placed);
  const fields = new Map<string, Field>();
  if (stated === undefined) {
    for (const key of ['subject', 'event', 'by', 'in', 'date'] as const) {
      const field = fieldOf(seen[key], OPEN[placed.locale][key]);
      if (field !== undefined) fields.set(key, field);
    }
    return fields;
  }
  for (const { key, value } of stated) {
    const others = Object.entries(seen).flatMap(([each, found]) => (each === key ? found : []));
    const open =
      typeof value === 'string' ? { shown: value, others: others.filter(other => other !== value) } : undefined;
    fields.set(key, { value, open });
  }
  return fields;
}

/** The first that was read, or what stands for it; a field that may be left out is, where nothing was. */
function fieldOf([first, ...others]: readonly string[], shown: string | undefined): Field | undefined {
  if (first !== undefined) return { value: first, open: { shown: first, others } };
  return shown === undefined ? undefined : { value: STAND_IN, open: { shown, others: [] } };
}

/** A year, so that it is a date as well; nobody gets to see it. */
const STAND_IN = '2000';

const OPEN: Readonly<Record<Locale, Partial<Record<keyof Seen, string>>>> = {
  en: { subject: 'who or what', event: 'what happened', date: 'YYYY-MM-DD' },
  zh: { subject: '主体', event: '事件', date: 'YYYY-MM-DD' },
};

/** Of the claims of the sentence that no fact cites, the one with most of its words among those that were chosen. */
function statedThere(
  snapshot: Snapshot,
  article: PreparedArticle,
  { article: path, place }: Placed,
): readonly DraftEntry[] | undefined {
  const chosen = ({ statement }: Uncited): number => statement.parts.filter(({ span }) => covers(place, span)).length;
  const there = uncitedIn(snapshot, path).filter(({ statement }) => overlaps(statement.span, place));
  const [best] = there.toSorted((a, b) => chosen(b) - chosen(a));
  const statements = snapshot.prose(path)?.statements ?? [];
  const drafting = { vocabulary: snapshot.vocabulary, article, statements };
  const draft = best && draftStatement(best.statement, best.claim, drafting);
  return draft?.entries.filter(({ key }) => key !== 'quote');
}

/** What is named in the sentence, by the key that it may be written for; what was chosen comes first. */
interface Seen {
  readonly subject: readonly string[];
  readonly event: readonly string[];
  readonly by: readonly string[];
  readonly in: readonly string[];
  readonly date: readonly string[];
}

function seenIn(snapshot: Snapshot, text: string, { article, place }: Placed): Seen {
  const span = sentenceAt(text, place.start);
  const published = snapshot.article(article)?.published;
  const summary = snapshot.file(article);
  const language = summary?.kind === 'article' ? summary.meta.language : 'en';
  const dates = readDates(text.slice(0, span.end), { published, language }).filter(each => covers(span, each.span));
  const lexicon = snapshot.lexicon();
  const sentence = sentenceOf(span, dates, { text, lexicon, language, shortNames: shortNames(lexicon) });
  const named = (kind: 'entity' | 'authority' | 'place'): readonly string[] =>
    sentence.mentions.flatMap(mention => nameOf(mention, kind)?.id ?? []);
  const { entities } = snapshot.vocabulary;
  return {
    subject: distinct(named('entity').map(id => entities.get(id)?.name ?? id)),
    event: distinct(eventsOf(sentence, place)),
    by: distinct(named('authority')),
    in: distinct(named('place')),
    date: distinct(sentence.dates.flatMap(({ mention }) => mention.date?.text ?? [])),
  };
}

function eventsOf({ triggers, tokens }: Sentence, place: Span): readonly string[] {
  const isChosen = (at: number): boolean =>
    (tokens[at]?.start ?? 0) >= place.start && (tokens[at]?.end ?? 0) <= place.end;
  const ordered = [...triggers].sort((a, b) => Number(isChosen(b.from)) - Number(isChosen(a.from)));
  // Words that several events share tell of the likeliest: a choice is between things that the sentence says.
  return ordered.flatMap(({ words }) => words.find(({ kind }) => kind === 'event')?.id ?? []);
}

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];
