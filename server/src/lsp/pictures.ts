// corroborate/timeline, corroborate/matrix: pictures for a client that shows SVG, with the place that each of their marks
// leads to. Tells a client once when what it was given may have changed.
import { asClaimId } from '../base/brand.ts';
import { groupKey } from '../claims/predicate.ts';
import type { Matrix } from '../features/matrix.ts';
import { changedGroups } from '../features/occurrence-index.ts';
import { type About, claimsAbout, entityAt, titleOf } from '../features/picture-scope.ts';
import type { Timeline } from '../features/timeline.ts';
import { countIn, extentOf, focusOf } from '../pictures/extent.ts';
import { legendOf } from '../pictures/legend.ts';
import { drawMatrix } from '../pictures/matrix.ts';
import { pictureStyle } from '../pictures/style.ts';
import { drawTimeline } from '../pictures/timeline.ts';
import { pictureWords } from '../pictures/words.ts';
import { nameOf } from '../workspace/discover-paths.ts';
import type { Corpus } from '../workspace/session.ts';
import type { Site, Snapshot } from '../workspace/snapshot.ts';
import { type Context, uriIn } from './context.ts';
import { toOffset, toRange } from './convert.ts';
import { corpusOf } from './corpus-of.ts';
import { type ModelAsked, pictureModels } from './picture-models.ts';
import { pictureParams } from './picture-params.ts';
import type { PictureParams, PictureResult, PictureTarget } from './protocol.ts';
import { answering } from './requests.ts';
import { pathOf, uriOf } from './uris.ts';

const MOST_SOURCES = 100;

/** Gives what is to be called whenever something may have changed. */
export function handlePictures(context: Context): () => void {
  const given = new Map<string, Given>();
  const models = pictureModels(context.client.locale);
  const on = (method: 'corroborate/timeline' | 'corroborate/matrix', draw: (asked: Asked) => PictureResult): void => {
    context.connection.onRequest(
      method,
      answering(context, method, async (params: unknown): Promise<PictureResult | null> => {
        const checked = pictureParams(params);
        const corpus = await corpusOf(context, checked.uri);
        if (corpus === undefined) return null;
        const about = aboutOf(context, corpus, checked);
        given.set(JSON.stringify([method, corpus.root]), { root: corpus.root, snapshot: corpus.snapshot, about });
        return draw({ context, corpus, params: checked, about, choice: checked.choice });
      }),
    );
  };
  on('corroborate/timeline', asked => timelineResult(asked, models.timeline(asked)));
  on('corroborate/matrix', asked => matrixResult(asked, models.matrix(asked)));
  return () => tellChanged(context, given);
}

interface Asked extends ModelAsked {
  readonly context: Context;
  readonly params: PictureParams;
}

/** What a client shows of a corpus, as it was when that was drawn. */
interface Given {
  readonly root: string;
  readonly snapshot: Snapshot;
  readonly about: About;
}

function tellChanged({ connection, session, tally }: Context, given: Map<string, Given>): void {
  const now = new Map(session.corpora().map(({ root, snapshot }) => [root, snapshot]));
  const changed = new Set<string>();
  for (const [key, picture] of given) {
    const snapshot = now.get(picture.root);
    if (snapshot !== undefined && !isChanged(picture, snapshot)) given.set(key, { ...picture, snapshot });
    else if (given.delete(key)) changed.add(picture.root);
  }
  if (changed.size === 0) return;
  tally.notificationsSent += 1;
  void connection.sendNotification('corroborate/picturesChanged', { roots: [...changed].map(uriOf) });
}

function isChanged({ about, snapshot: last }: Given, now: Snapshot): boolean {
  const groups = now === last ? new Set<string>() : changedGroups(now, last);
  if (groups === 'all') return true;
  if (about.kind === 'corpus') return groups.size > 0;
  return (
    groups.size > 0 && [now, last].some(each => claimsAbout(each, about).some(claim => groups.has(groupKey(claim))))
  );
}

function aboutOf(context: Context, { snapshot }: Corpus, { uri, about }: PictureParams): About {
  if (about.kind === 'occurrence') return { kind: 'occurrence', claim: asClaimId(about.claim) };
  if (about.kind !== 'at') return about;
  const located = context.session.locate(pathOf(uri) ?? '');
  const summary = located && snapshot.file(located.path);
  const offset = summary && toOffset(summary, about.position);
  const key = located && offset !== undefined ? entityAt(snapshot, located.path, offset) : undefined;
  return key === undefined ? { kind: 'corpus' } : { kind: 'entity', key };
}

function timelineResult(asked: Asked, timeline: Timeline): PictureResult {
  const { context, params } = asked;
  const { locale } = context.client;
  const words = pictureWords[locale];
  const extent = extentOf(timeline);
  const window = params.window ?? focusOf(timeline) ?? { from: 0, to: 365 };
  const page = pageOf(params, timeline.lanes.length);
  const { width } = params;
  const drawn = drawTimeline(timeline, {
    ...page,
    window,
    width,
    locale,
    interaction: { kind: 'keys' },
    id: 'timeline',
  });
  const lanes = timeline.lanes.slice(page.first, page.first + page.count);
  const marks = lanes.flatMap(lane => lane.marks).filter(({ key }) => drawn.marks.has(key));
  const { outside } = countIn(timeline, window);
  const notes = [
    ...(extent === undefined ? [words.nothing] : []),
    ...(outside > 0 ? [words.outside(outside)] : []),
    ...(timeline.undated > 0 ? [words.undated(timeline.undated)] : []),
  ];
  return {
    ...shared(asked, 'timeline'),
    head: drawn.head.markup,
    body: drawn.body.markup,
    notes,
    targets: targetsOf(asked, marks),
    page: {
      ...page,
      label: page.total === 0 ? '' : words.sources(page.first + 1, page.first + page.count, page.total),
    },
    ...(extent === undefined ? {} : { window, extent }),
  };
}

function matrixResult(asked: Asked, matrix: Matrix): PictureResult {
  const { context, params } = asked;
  const words = pictureWords[context.client.locale];
  const page = pageOf(params, matrix.rows.length);
  const view = { ...page, width: params.width, interaction: { kind: 'keys' }, mostSources: MOST_SOURCES } as const;
  const { head, body, cells, sources, sourcesLeftOut } = drawMatrix(matrix, view);
  const notes = [
    ...(page.total === 0 ? [words.nothing] : []),
    ...(sourcesLeftOut > 0 ? [words.columns(sources, sources + sourcesLeftOut)] : []),
  ];
  return {
    ...shared(asked, 'matrix'),
    head: head.markup,
    body: body.markup,
    notes,
    targets: targetsOf(asked, cells),
    page: {
      ...page,
      label: page.total === 0 ? '' : words.occurrences(page.first + 1, page.first + page.count, page.total),
    },
  };
}

function shared({ context, corpus, about }: Asked, picture: 'timeline' | 'matrix') {
  const { locale } = context.client;
  return {
    root: uriOf(corpus.root),
    about,
    title: titleOf(corpus.snapshot, about, locale) ?? nameOf(corpus.root),
    legend: legendOf(picture, locale).markup,
    style: pictureStyle,
  };
}

function pageOf({ first, count }: PictureParams, total: number) {
  const start = first < total ? first : Math.max(0, Math.floor((total - 1) / count) * count);
  return { first: start, count: Math.min(count, total - start), total };
}

interface Marked {
  readonly key: string;
  readonly claim: string;
  readonly site: Site;
}

function targetsOf({ context, corpus }: Asked, marks: readonly Marked[]): readonly PictureTarget[] {
  return marks.map(({ key, claim, site: { path, span } }) => {
    const lines = corpus.snapshot.file(path) ?? { lineStarts: [0], length: 0 };
    return { key, claim, uri: uriIn(context, corpus, path), range: toRange(lines, span) };
  });
}
