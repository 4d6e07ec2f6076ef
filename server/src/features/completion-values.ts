// The values that a key may take where the cursor is, by what the key is declared to take.
import type { Path } from '../base/brand.ts';
import type { FactKind } from '../syntax/fact-file.ts';
import { sectionOf } from '../syntax/format.ts';
import { factKinds } from '../syntax/keys.ts';
import { resolveSubject } from '../vocabulary/look-up.ts';
import { factFileOf } from '../workspace/packed-facts.ts';
import { resolvePath } from '../workspace/paths.ts';
import {
  type ArticleWanted,
  dateCompletions,
  publishedCompletion,
  quoteCompletions,
  valueCompletions,
} from './completion-article.ts';
import type { Completing } from './completion-asked.ts';
import { type Completion, scalarAt } from './completion-item.ts';
import { filterOf, type NameKind, nameCompletions, outsideCompletions } from './completion-names.ts';
import { pathCompletions } from './completion-paths.ts';
import { factKindAt, saidOf, type ValuePlace } from './completion-place.ts';
import {
  choiceCompletions,
  codeCompletions,
  flagCompletions,
  oncePerCompletions,
  predicateCompletions,
  toleranceCompletions,
} from './completion-words.ts';
import { spanAt } from './target.ts';

export interface Values {
  readonly items: readonly Completion[];
  readonly incomplete: boolean;
}

const NONE: Values = { items: [], incomplete: false };
const all = (items: readonly Completion[]): Values => ({ items, incomplete: false });
/** What was given hangs on what was typed, or on how it is folded. */
const some = (items: readonly Completion[]): Values => ({ items, incomplete: true });

export async function valueCompletionsAt(completing: Completing, place: ValuePlace): Promise<Values> {
  const { entry, where } = place;
  if (entry === undefined) return NONE;
  const { cursor } = completing;
  switch (entry.shape) {
    case 'choice':
      return all(choiceCompletions(where, entry, completing));
    case 'flag':
      return all(flagCompletions(completing));
    case 'scope':
      return all(flagCompletions(completing).slice(0, 1));
    case 'code':
      return all(codeCompletions(completing));
    case 'predicate':
      return all(predicateCompletions(factKinds.find(kind => kind === entry.key) ?? 'event', completing));
    case 'subject':
      return some(
        names(completing, cursor.token.typed === '' ? ['entity', 'authority'] : ['entity', 'authority', 'place']),
      );
    case 'authority':
      return some(names(completing, ['authority', 'entity']));
    case 'place':
      return some([...names(completing, ['place']), ...outside(completing)]);
    case 'class':
      return all(classes(completing, []));
    case 'path':
    case 'paths': {
      const { snapshot, articles, path, companion } = completing;
      return pathCompletions({ snapshot, articles: articles?.(), path, cursor, own: companion });
    }
    case 'edtf':
      return all(
        await fromArticle(completing, place, entry.key === 'published' ? publishedCompletion : dateCompletions),
      );
    case 'quotes':
      return some(await fromArticle(completing, place, quoteCompletions));
    case 'text':
    case 'texts':
      return textValues(completing, place, entry.key);
    default:
      return NONE;
  }
}

const names = ({ cursor, snapshot, locale }: Completing, kinds: readonly NameKind[]): readonly Completion[] =>
  nameCompletions({ cursor, vocabulary: snapshot.vocabulary, kinds, locale });

const outside = ({ cursor, snapshot, locale }: Completing): readonly Completion[] =>
  outsideCompletions({ cursor, vocabulary: snapshot.vocabulary, kinds: ['place'], locale });

/** Classes that entities are declared with. */
function classes({ cursor, snapshot }: Completing, others: readonly string[]): readonly Completion[] {
  return [...snapshot.vocabulary.names.classes.values()]
    .filter(written => !others.includes(written) || written === cursor.token.typed)
    .map(written => ({
      kind: 'class',
      label: written,
      filter: filterOf(cursor, [written]),
      text: scalarAt(cursor, written),
    }));
}

async function textValues(completing: Completing, place: ValuePlace, key: string): Promise<Values> {
  const { cursor } = completing;
  const section = sectionOf(place.where);
  if (section !== undefined) return declaredValues(completing, place, key);
  if (key === 'value') return attributeValues(completing, place);
  if ((key === 'for' || key === 'with') && place.where === 'fact') return all(usedBefore(completing, place, key));
  if (key === 'for' && place.where === 'scope') return all(usedBefore(completing, place, key));
  if (key === 'min-sources')
    return all(
      [2, 3].map(count => ({ kind: 'word', label: `${count}`, text: scalarAt(cursor, `${count}`).trimStart() })),
    );
  return NONE;
}

function declaredValues(completing: Completing, place: ValuePlace, key: string): Values {
  const { cursor } = completing;
  const section = sectionOf(place.where);
  if (section === undefined) return NONE;
  if (key === 'classes') return all(classes(completing, place.others));
  if (key === 'within' || key === 'contains') return some(names(completing, ['place']));
  if (key === 'after')
    return all(predicateCompletions('event', completing).filter(({ label }) => !place.others.includes(label)));
  if (key === 'once-per') return all(oncePerCompletions(section, { cursor, others: place.others }));
  if (key === 'tolerance') return all(toleranceCompletions(section, cursor));
  return NONE;
}

async function attributeValues(completing: Completing, place: ValuePlace): Promise<Values> {
  const read = await fromArticle(completing, place, valueCompletions);
  const isNamed = factKindAt(place) === 'attribute' && completing.cursor.token.typed !== '';
  return some(isNamed ? [...read, ...names(completing, ['entity', 'authority', 'place'])] : read);
}

const MOST_USED = 30;

/** What claims of the same subject say for this key. */
function usedBefore({ snapshot, cursor }: Completing, place: ValuePlace, key: 'for' | 'with'): readonly Completion[] {
  const subject = saidOf(place, 'fact', 'subject');
  if (subject === undefined) return [];
  const claims = snapshot.ofSubject(resolveSubject(snapshot.vocabulary, subject).key);
  const labels = new Set(claims.flatMap(claim => claim[key]?.label ?? []));
  return [...labels].slice(0, MOST_USED).map(label => ({
    kind: 'value',
    label,
    filter: filterOf(cursor, [label]),
    text: scalarAt(cursor, label),
  }));
}

/** What the articles that the fact is about have. */
async function fromArticle(
  completing: Completing,
  place: ValuePlace,
  find: (wanted: ArticleWanted) => readonly Completion[],
): Promise<readonly Completion[]> {
  const { snapshot, texts, cursor, locale } = completing;
  const kind = factKindAt(place);
  const name = kind && saidOf(place, 'fact', kind);
  const items: Completion[] = [];
  for (const article of articlesOf(completing, place)) {
    const text = await texts.read(article);
    if (text === undefined) continue;
    const subject = saidOf(place, 'fact', 'subject');
    const predicate = predicateOf(kind, name);
    items.push(...find({ snapshot, article, text, cursor, subject, predicate, locale }));
  }
  return items;
}

const predicateOf = (kind: FactKind | undefined, name: string | undefined): ArticleWanted['predicate'] =>
  kind === undefined || name === undefined ? undefined : { kind, name };

const MOST_ARTICLES = 4;

/** That of the source under the cursor; else the file's own; else those that the fact's sources name. */
function articlesOf({ snapshot, path, companion, offset }: Completing, place: ValuePlace): readonly Path[] {
  const isThere = (target: Path | undefined): target is Path =>
    target !== undefined && snapshot.file(target)?.kind === 'article';
  if (place.where === 'source' || place.around.some(({ where }) => where === 'source')) {
    const target = resolvePath(path, saidOf(place, 'source', 'article') ?? '');
    return isThere(target) ? [target] : [];
  }
  if (companion !== undefined) return [companion];
  const summary = snapshot.file(path);
  const facts = summary?.kind === 'facts' ? factFileOf(summary).facts : [];
  const sources = facts[spanAt(facts, offset)]?.sources ?? [];
  return sources
    .map(({ article }) => resolvePath(path, article.value))
    .filter(isThere)
    .slice(0, MOST_ARTICLES);
}
