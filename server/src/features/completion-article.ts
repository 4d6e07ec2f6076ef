// What an article has for the fact that is being written: its dates, the sentences that speak of the subject, the values
// that were read in it. What stands nearest to the subject and the event comes first.
import type { Path } from '../base/brand.ts';
import { partitionPoint } from '../base/partition-point.ts';
import { overlaps, type Span } from '../base/span.ts';
import { prepareArticle } from '../citations/prepared-article.ts';
import { parseEdtf } from '../dates/edtf.ts';
import { describeDays } from '../dates/format.ts';
import { readDates } from '../dates/read.ts';
import { quoteOf } from '../fixes/choose-quote.ts';
import { yamlScalar } from '../fixes/yaml-scalar.ts';
import type { Locale } from '../messages/account.ts';
import { shorten } from '../messages/material.ts';
import { flat } from '../messages/names.ts';
import type { Statement } from '../prose/statement.ts';
import type { FactKind } from '../syntax/fact-file.ts';
import type { YamlCursor } from '../syntax/yaml-cursor.ts';
import { foldName, foldNames } from '../text/fold.ts';
import { sentencesOf } from '../text/sentences.ts';
import { resolvePredicate, resolveSubject } from '../vocabulary/look-up.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { publicationOf } from '../workspace/companion.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { type Completion, scalarAt } from './completion-item.ts';
import { filterOf } from './completion-names.ts';

export interface ArticleWanted {
  readonly snapshot: Snapshot;
  readonly article: Path;
  readonly text: string;
  readonly cursor: YamlCursor;
  readonly subject: string | undefined;
  readonly predicate: { readonly kind: FactKind; readonly name: string } | undefined;
  readonly locale: Locale;
}

const MOST_DATES = 40;
const MOST_SENTENCES = 40;
const LABEL = 60;

/** Each date once, where it stands nearest to what the fact is about. */
export function dateCompletions(wanted: ArticleWanted): readonly Completion[] {
  const { snapshot, article, text, cursor, locale } = wanted;
  const sentences = rankedSentences(wanted);
  const published = publicationOf(snapshot, article)?.date;
  const mentions = readDates(text.slice(sentences.from), { published, language: languageOf(snapshot, article) });
  const best = new Map<string, { readonly rank: number; readonly span: Span; readonly sentence: Span }>();
  for (const { span, date } of mentions) {
    if (date === undefined || !parseEdtf(date.text).ok) continue;
    const place = { start: span.start + sentences.from, end: span.end + sentences.from };
    const sentence = sentences.around(place);
    const known = best.get(date.text);
    if (known === undefined || sentence.rank < known.rank) best.set(date.text, { ...sentence, span: place });
  }
  return [...best]
    .sort(([, a], [, b]) => a.rank - b.rank || a.span.start - b.span.start)
    .slice(0, MOST_DATES)
    .map(([date, { span, sentence }]) => ({
      kind: 'date',
      label: date,
      description: shorten(flat(text.slice(span.start, span.end)), LABEL),
      detail: daysOf(date, locale),
      filter: filterOf(cursor, [date, flat(text.slice(span.start, span.end))]),
      text: scalarAt(cursor, date),
      words: flat(text.slice(sentence.start, sentence.end)),
    }));
}

function daysOf(date: string, locale: Locale): string | undefined {
  const parsed = parseEdtf(date);
  return parsed.ok ? describeDays(parsed.value, locale) : undefined;
}

/** The date of publication, as far as it is known without being written. */
export function publishedCompletion({ snapshot, article, cursor, locale }: ArticleWanted): readonly Completion[] {
  const known = snapshot.file(article);
  const date = known?.kind === 'article' ? known.meta.published : undefined;
  if (date === undefined) return [];
  return [
    {
      kind: 'date',
      label: date,
      detail: daysOf(date, locale),
      filter: filterOf(cursor, [date]),
      text: scalarAt(cursor, date),
    },
  ];
}

/** Sentences that speak of the subject, those of the event first; all of them where it is not named anywhere. */
export function quoteCompletions(wanted: ArticleWanted): readonly Completion[] {
  const { text, cursor } = wanted;
  const typed = foldNames(cursor.token.typed).text;
  const { all } = rankedSentences(wanted);
  const spoken = all.filter(({ rank }) => rank < NOT_NAMED);
  const candidates = typed === '' && spoken.length > 0 ? spoken : all;
  const article = prepareArticle(text);
  return candidates
    .filter(({ sentence }) => typed === '' || foldNames(text.slice(sentence.start, sentence.end)).text.includes(typed))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST_SENTENCES)
    .flatMap(({ sentence }): readonly Completion[] => {
      const quote = quoteOf(article, sentence);
      if (quote === undefined) return [];
      const { exact, before, after } = quote;
      const isAlone = before === undefined && after === undefined;
      if (!isAlone && cursor.token.quote !== '') return [];
      const selector = Object.entries({ exact, before, after }).flatMap(([key, value]) =>
        value === undefined ? [] : [`${key}: ${yamlScalar(value, 'flow')}`],
      );
      return [
        {
          kind: 'quote',
          label: shorten(exact, LABEL),
          filter: filterOf(cursor, [exact]),
          text: isAlone ? scalarAt(cursor, exact) : `${cursor.needsBlank ? ' ' : ''}{ ${selector.join(', ')} }`,
          words: exact,
        },
      ];
    });
}

/** Values that were read in the article for the measure or attribute. */
export function valueCompletions(wanted: ArticleWanted): readonly Completion[] {
  const { text, cursor } = wanted;
  const found = new Map<string, Statement>();
  for (const statement of statementsOf(wanted)) {
    const value = statement.value === undefined ? '' : flat(statement.value);
    if (value !== '' && !found.has(value)) found.set(value, statement);
  }
  return [...found].map(([value, { span }]) => ({
    kind: 'value',
    label: shorten(value, LABEL),
    filter: filterOf(cursor, [value]),
    text: scalarAt(cursor, value),
    words: flat(text.slice(span.start, span.end)),
  }));
}

/** What was read of the subject and the event, the measure or the attribute. */
function statementsOf({ snapshot, article, subject, predicate }: ArticleWanted): readonly Statement[] {
  const { vocabulary } = snapshot;
  const key = subject === undefined ? undefined : resolveSubject(vocabulary, subject).key;
  const name = predicate && resolvePredicate(vocabulary, predicate.kind, predicate.name).id;
  return (snapshot.prose(article)?.statements ?? []).filter(
    statement =>
      (key === undefined || statement.subject.key === key) &&
      (predicate === undefined || (statement.kind === predicate.kind && statement.name === name)),
  );
}

interface Ranked {
  readonly sentence: Span;
  readonly rank: number;
}

interface Sentences {
  /** Where the text itself begins. */
  readonly from: number;
  readonly all: readonly Ranked[];
  around(place: Span): Ranked;
}

/** A statement of both; of the subject and words of the event; the subject alone; neither. */
const NOT_NAMED = 3;

function rankedSentences(wanted: ArticleWanted): Sentences {
  const { snapshot, article, text } = wanted;
  const summary = snapshot.file(article);
  const from = summary?.kind === 'article' ? summary.meta.bodyStart : 0;
  const stated = wanted.subject === undefined ? [] : statementsOf(wanted).map(({ span }) => span);
  const names = namesOf(snapshot.vocabulary, wanted.subject);
  const words = wordsOf(snapshot.vocabulary, wanted.predicate);
  const all = sentencesOf(text, from).map(sentence => {
    const folded = foldNames(text.slice(sentence.start, sentence.end)).text;
    const isNamed = names.some(name => holds(folded, name));
    const isTold = words.some(word => holds(folded, word));
    const isStated = stated.some(span => overlaps(span, sentence));
    return { sentence, rank: isStated ? 0 : isNamed ? (isTold ? 1 : 2) : NOT_NAMED };
  });
  return { from, all, around: place => holding(all, place) };
}

/** By halving: sentences are in order and apart. */
function holding(all: readonly Ranked[], place: Span): Ranked {
  const at = partitionPoint(all.length, index => (all[index]?.sentence.end ?? 0) > place.start);
  return all[at] ?? { sentence: place, rank: NOT_NAMED };
}

/** Folded; of what nobody declared the words themselves. */
function namesOf(vocabulary: Vocabulary, subject: string | undefined): readonly string[] {
  if (subject === undefined) return [];
  const { key, kind, known } = resolveSubject(vocabulary, subject);
  const section =
    kind === 'place' ? vocabulary.places : kind === 'authority' ? vocabulary.authorities : vocabulary.entities;
  const entry = known ? section.get(key) : undefined;
  return (entry === undefined ? [subject] : [entry.id, entry.name, ...entry.aliases]).map(foldName);
}

function wordsOf(vocabulary: Vocabulary, predicate: ArticleWanted['predicate']): readonly string[] {
  if (predicate === undefined) return [];
  const { entry } = resolvePredicate(vocabulary, predicate.kind, predicate.name);
  const plain = (entry?.words ?? []).filter(word => !word.includes('{'));
  return [predicate.name, ...(entry === undefined ? [] : [entry.label]), ...plain].map(foldName);
}

/** As a word of its own, where it is of letters that words are made of. */
function holds(folded: string, name: string): boolean {
  for (let at = folded.indexOf(name); name !== '' && at >= 0; at = folded.indexOf(name, at + 1)) {
    const isApart =
      !ADJOINS.test(folded.slice(Math.max(0, at - 1), at + 1)) &&
      !ADJOINS.test(folded.slice(at + name.length - 1, at + name.length + 1));
    if (isApart) return true;
  }
  return false;
}

const ADJOINS = /^[a-z\d][a-z\d]$/;

function languageOf(snapshot: Snapshot, article: Path): 'en' | 'zh' | undefined {
  const summary = snapshot.file(article);
  return summary?.kind === 'article' ? summary.meta.language : undefined;
}
