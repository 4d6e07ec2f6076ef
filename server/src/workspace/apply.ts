// From one snapshot to the next. Two steps, since quotes are searched in texts that the snapshot does not keep:
// `prepare` reads the changed files and names the articles whose texts are needed, `apply` does the rest.

import type { Path } from '../base/brand.ts';
import { getFrom, setOrDelete } from '../base/bucket-map.ts';
import { type PreparedArticle, prepareArticle } from '../citations/prepared-article.ts';
import type { Claim } from '../claims/claim.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { type ProseWork, proseWork, resolveProse } from './apply-prose.ts';
import type { FileChange, SnapshotOptions } from './change.ts';
import { updateClaims } from './claim-tables.ts';
import { type CorpusState, emptyState } from './corpus-state.ts';
import { allFactFiles, claimUnits, datedUnits, everyUnit, fileUnits } from './dirty-units.ts';
import { fileKindOf, SETTINGS_FILE } from './discover-kinds.ts';
import { type Draft, draftOf, finish } from './draft.ts';
import { evaluate } from './evaluate.ts';
import { type FileSummary, ofKind } from './file-summary.ts';
import type { ArticleDone } from './reading-jobs.ts';
import { type References, referencesOf } from './references.ts';
import { type ProseReading, type ReadArticle, readArticle } from './resolve-article.ts';
import {
  completeFile,
  type Earlier,
  type Found,
  type QuoteSearch,
  type Resolving,
  resolveFile,
  searchQuotes,
} from './resolve-file.ts';
import type { Snapshot } from './snapshot.ts';
import { snapshotOf } from './snapshot-view.ts';
import { updateSources } from './sources.ts';
import { summarise } from './summarise.ts';
import { reworded, wordsOf } from './words.ts';

/** A change that is half made; good for one `apply` on the snapshot that it was prepared for. */
export interface Prepared {
  /** Articles whose text `apply` must be given; those among the changes are at hand already. */
  readonly textsNeeded: readonly Path[];
  readonly draft: Draft;
  readonly changed: ReadonlySet<Path>;
  /** Articles of which something else is known. */
  readonly concerned: ReadonlySet<Path>;
  readonly resolving: ReadonlyMap<Path, Resolving | undefined>;
  readonly prose: ProseWork;
  readonly texts: ReadonlyMap<Path, string>;
  /** Units to be asked again though nothing has changed that they read of files. */
  readonly units: readonly string[];
  readonly filesRead: number;
}

export interface Applied {
  readonly snapshot: Snapshot;
  /**
   * The files whose findings may look otherwise: those that changed, those with findings that came, went or say something
   * else, and those with findings that point into a changed file, where lines may have moved.
   */
  readonly touched: ReadonlySet<Path>;
  readonly work: Work;
}

/** What a change cost, counted. */
export interface Work {
  readonly filesRead: number;
  readonly filesResolved: number;
  readonly quotesSearched: number;
  readonly claimsChanged: number;
  readonly unitsRun: number;
}

export const emptySnapshot = (options: SnapshotOptions, builtin: Vocabulary): Snapshot =>
  snapshotOf(emptyState(options, wordsOf(undefined, builtin, options)));

/** Changes that leave a file's content as it is are left out. */
export function prepare(snapshot: Snapshot, changes: readonly FileChange[]): Prepared {
  const { state } = snapshot;
  const news = changes.filter(change => !isOld(change, snapshot.file(change.path)));
  const settings = news.find(change => change.path === SETTINGS_FILE);
  const words = settings === undefined ? state.words : wordsOf(textOf(settings), state.words.builtin, state.options);
  const draft = draftOf(state, words);
  const changed = news.map(change => ({ path: change.path, before: draft.files.get(change.path) }));
  for (const change of news) setOrDelete(draft.files, change.path, summarise(change));
  const concerned = updateSources(draft, changed);
  const dirty = settings === undefined ? dirtyFiles(draft, changed, concerned) : allFactFiles(draft);
  const resolving = new Map([...dirty].map(path => [path, resolve(draft, path)]));
  const texts = new Map(news.flatMap(change => textEntry(change)));
  const prose = proseWork(draft, {
    articles: [...changed.map(({ path }) => path), ...concerned],
    factFiles: resolving.keys(),
    isReworded: settings !== undefined,
  });
  const wanted = new Set([...resolving.values()].flatMap(each => each?.wanted ?? []));
  for (const [path, task] of prose) if (task === 'read') wanted.add(path);
  return {
    textsNeeded: [...wanted].filter(path => !texts.has(path)),
    draft,
    changed: new Set(changed.map(({ path }) => path)),
    concerned,
    resolving,
    prose,
    texts,
    units: [],
    filesRead: news.length,
  };
}

/** Of the articles that a change needs: their texts, or what was found in them elsewhere. */
export interface Material {
  readonly texts: ReadonlyMap<Path, string>;
  readonly done?: ReadonlyMap<Path, ArticleDone>;
}

export function apply(snapshot: Snapshot, prepared: Prepared, { texts, done }: Material): Applied {
  const { draft, changed, concerned, resolving } = prepared;
  const work = { quotesSearched: 0 };
  const textFor = (path: Path): string | undefined => prepared.texts.get(path) ?? texts.get(path);
  const articles = articleCache(textFor);
  const search = (citation: QuoteSearch): Found | undefined => {
    const elsewhere = done?.get(citation.article)?.found.get(citation.key);
    const article = elsewhere === undefined ? articles(citation.article) : undefined;
    if (elsewhere === undefined && article === undefined) return undefined;
    work.quotesSearched += 1;
    return elsewhere ?? (article && searchQuotes(article, citation));
  };
  const read = (path: Path, reading: ProseReading): ReadArticle | undefined => {
    const elsewhere = done?.get(path)?.prose;
    const article = elsewhere?.key === reading.key ? undefined : articles(path);
    return article === undefined ? elsewhere : readArticle(article, reading, draft.words.lexicon());
  };
  const [removed, added]: [Claim[], Claim[]] = [[], []];
  const compare = (before: readonly Claim[] = [], now: readonly Claim[] = []): void => {
    const [old, fresh] = [new Set(before), new Set(now)];
    for (const claim of old) if (!fresh.has(claim)) removed.push(claim);
    for (const claim of fresh) if (!old.has(claim)) added.push(claim);
  };
  for (const [path, file] of resolving) {
    const before = draft.resolved.get(path);
    const now = file && completeFile(file, search);
    setOrDelete(draft.resolved, path, now);
    compare(before?.claims, now?.claims);
  }
  for (const work of prepared.prose) {
    const [path] = work;
    const before = draft.prose.get(path);
    const now = resolveProse(draft, work, read);
    setOrDelete(draft.prose, path, now);
    compare(before?.claims, now?.claims);
  }
  const files = new Set([...changed, ...concerned, ...prepared.prose.keys()]);
  const units = new Set([...prepared.units, ...fileUnits(draft, files, [...resolving.keys()])]);
  for (const unit of claimUnits(draft, removed)) units.add(unit);
  updateClaims(draft, removed, added);
  for (const unit of claimUnits(draft, [...removed, ...added])) units.add(unit);
  const isReworded = draft.words !== snapshot.state.words;
  const evaluated = evaluate(draft, isReworded ? everyUnit(draft, units) : units);
  return {
    snapshot: snapshotOf(finish(draft)),
    touched: new Set([...changed, ...evaluated.touched, ...pointingInto(draft, changed)]),
    work: {
      filesRead: prepared.filesRead,
      filesResolved: resolving.size,
      quotesSearched: work.quotesSearched,
      claimsChanged: removed.length + added.length,
      unitsRun: evaluated.unitsRun,
    },
  };
}

const pointingInto = (draft: Draft, changed: ReadonlySet<Path>): readonly Path[] =>
  [...changed].flatMap(path => (draft.findingsByFile.get(path) ?? []).flatMap(each => each.paths));

/** Every file has been read: from now on things may be called missing, unknown or unused. */
export function markComplete(snapshot: Snapshot): Applied {
  if (snapshot.complete) return unchanged(snapshot);
  const complete = snapshotOf({ ...snapshot.state, complete: true });
  const waiting = [...snapshot.allFindings()].filter(each => !snapshot.isTold(each));
  return { snapshot: complete, touched: new Set(waiting.flatMap(each => each.paths)), work: noWork };
}

/**
 * Severities, the day, or whether prose is read have changed: no file is read but for its prose. `undefined` where nothing
 * has changed.
 */
export function prepareOptions(snapshot: Snapshot, options: SnapshotOptions): Prepared | undefined {
  const { state } = snapshot;
  if (JSON.stringify(options) === JSON.stringify(state.options)) return undefined;
  const isNewDay = JSON.stringify({ ...options, today: '' }) === JSON.stringify({ ...state.options, today: '' });
  const draft = draftOf({ ...state, options }, isNewDay ? state.words : reworded(state.words, options));
  const prose: ProseWork = isNewDay ? new Map() : proseWork(draft, { articles: [], factFiles: [], isReworded: true });
  const none = { changed: new Set<Path>(), concerned: new Set<Path>(), resolving: new Map(), texts: new Map() };
  const textsNeeded = [...prose].flatMap(([path, task]) => (task === 'read' ? [path] : []));
  return { ...none, textsNeeded, draft, prose, units: isNewDay ? datedUnits(draft) : [], filesRead: 0 };
}

export const sumOfWork = (a: Work, b: Work): Work => ({
  filesRead: a.filesRead + b.filesRead,
  filesResolved: a.filesResolved + b.filesResolved,
  quotesSearched: a.quotesSearched + b.quotesSearched,
  claimsChanged: a.claimsChanged + b.claimsChanged,
  unitsRun: a.unitsRun + b.unitsRun,
});

export const noWork: Work = { filesRead: 0, filesResolved: 0, quotesSearched: 0, claimsChanged: 0, unitsRun: 0 };

const unchanged = (snapshot: Snapshot): Applied => ({ snapshot, touched: new Set(), work: noWork });

function isOld({ content }: FileChange, before: FileSummary | undefined): boolean {
  if (content.kind === 'absent') return before === undefined;
  if (content.kind === 'unreadable')
    return before?.kind === 'unreadable' && before.reason === content.reason && before.detail === content.detail;
  return before !== undefined && before.kind !== 'unreadable' && before.hash === content.hash;
}

const textOf = ({ content }: FileChange): string | undefined => (content.kind === 'text' ? content.text : undefined);

function textEntry(change: FileChange): readonly (readonly [Path, string])[] {
  const text = fileKindOf(change.path) === 'article' ? textOf(change) : undefined;
  return text === undefined ? [] : [[change.path, text]];
}

function dirtyFiles(
  draft: Draft,
  changed: readonly { readonly path: Path }[],
  concerned: ReadonlySet<Path>,
): ReadonlySet<Path> {
  const own = changed.filter(({ path }) => fileKindOf(path) === 'facts').map(({ path }) => path);
  const citing = [...concerned, ...changed.map(({ path }) => path)].flatMap(path => draft.dependents.get(path) ?? []);
  return new Set([...own, ...citing]);
}

/** `undefined`: it is gone, or cannot be read. */
function resolve(draft: Draft, path: Path): Resolving | undefined {
  const summary = draft.files.get(path);
  const references = summary?.kind === 'facts' ? referencesOf(summary, draft.files) : undefined;
  updateDependents(draft, path, references);
  if (summary?.kind !== 'facts' || references === undefined) return undefined;
  return resolveFile(summary, earlierOf(draft.base, path), references, {
    vocabulary: draft.words.vocabulary,
    source: article => draft.sources.get(article),
    article: article => ofKind(draft.files.get(article), 'article'),
  });
}

function earlierOf({ files, resolved }: CorpusState, path: Path): Earlier | undefined {
  const [summary, before] = [ofKind(getFrom(files, path), 'facts'), getFrom(resolved, path)];
  return (
    summary && before && { summary, resolved: before, article: article => ofKind(getFrom(files, article), 'article') }
  );
}

function updateDependents(draft: Draft, path: Path, now: References | undefined): void {
  const [old, fresh] = [new Set(draft.dependsOn.get(path)), new Set(now?.dependsOn)];
  for (const target of old)
    if (!fresh.has(target))
      setOrDelete(
        draft.dependents,
        target,
        nonEmpty((draft.dependents.get(target) ?? []).filter(each => each !== path)),
      );
  for (const target of fresh)
    if (!old.has(target)) draft.dependents.set(target, [...(draft.dependents.get(target) ?? []), path].sort());
  setOrDelete(draft.dependsOn, path, now?.dependsOn);
}

const nonEmpty = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list);

function articleCache(textFor: (path: Path) => string | undefined): (path: Path) => PreparedArticle | undefined {
  const made = new Map<Path, PreparedArticle | undefined>();
  return path => {
    if (!made.has(path)) {
      const text = textFor(path);
      made.set(path, text === undefined ? undefined : prepareArticle(text));
    }
    return made.get(path);
  };
}
