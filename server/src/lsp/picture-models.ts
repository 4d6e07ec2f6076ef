// What pictures are drawn from, kept: zooming asks for one model many times over, and a change leaves most of it as it was.
import { type MadeRow, type Matrix, matrixOf } from '../features/matrix.ts';
import { type OccurrenceIndex, occurrenceIndex, occurrencesOf } from '../features/occurrence-index.ts';
import { type Keep, type OccurrenceClaims, occurrencesAmong } from '../features/occurrences.ts';
import { type About, claimsAbout } from '../features/picture-scope.ts';
import { type MadeMarks, type Timeline, timelineOf } from '../features/timeline.ts';
import type { Locale } from '../messages/account.ts';
import type { Corpus } from '../workspace/session.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { PictureParams } from './protocol.ts';

export interface PictureModels {
  timeline(asked: ModelAsked): Timeline;
  matrix(asked: ModelAsked): Matrix;
}

export interface ModelAsked {
  readonly corpus: Corpus;
  readonly about: About;
  readonly choice: PictureParams['choice'];
}

export function pictureModels(locale: Locale): PictureModels {
  const indexes = new WeakMap<Corpus, OccurrenceIndex>();
  const occurrencesFor = ({ corpus, about }: ModelAsked): readonly OccurrenceClaims[] => {
    const { snapshot } = corpus;
    // One occurrence is less than its group.
    if (about.kind === 'occurrence') return occurrencesAmong(snapshot, claimsAbout(snapshot, about));
    const index = occurrenceIndex(snapshot, indexes.get(corpus));
    indexes.set(corpus, index);
    return about.kind === 'corpus' ? index.inOrder : occurrencesOf(index, claimsAbout(snapshot, about));
  };
  const request = (asked: ModelAsked) => ({
    naming: { snapshot: asked.corpus.snapshot, locale },
    occurrences: occurrencesFor(asked),
    choice: asked.choice,
  });
  const [named, nameless, rows] = [keeping<MadeMarks>(), keeping<MadeMarks>(), keeping<MadeRow>()];
  return {
    timeline: keptLast(asked =>
      asked.about.kind === 'corpus'
        ? timelineOf({ ...request(asked), labels: 'with-subject', keep: named })
        : timelineOf({ ...request(asked), labels: 'without-subject', keep: nameless }),
    ),
    matrix: keptLast(asked => matrixOf({ ...request(asked), keep: rows })),
  };
}

/** For as long as an occurrence is the same object. */
function keeping<T>(): Keep<T> {
  const kept = new WeakMap<OccurrenceClaims, { readonly made: T }>();
  return (occurrence, make) => {
    const { made } = kept.get(occurrence) ?? { made: make() };
    kept.set(occurrence, { made });
    return made;
  };
}

function keptLast<T>(make: (asked: ModelAsked) => T): (asked: ModelAsked) => T {
  let last: { readonly snapshot: Snapshot; readonly key: string; readonly model: T } | undefined;
  return asked => {
    const { snapshot } = asked.corpus;
    const key = JSON.stringify([asked.about, asked.choice]);
    if (last?.snapshot === snapshot && last.key === key) return last.model;
    last = { snapshot, key, model: make(asked) };
    return last.model;
  };
}
