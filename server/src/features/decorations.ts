// The quiet marks in an article: its cited passages, and whether the sources agree on them.
import type { Path } from '../base/brand.ts';
import type { Span } from '../base/span.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { type PassageState, passagesOf, stateOf } from './passages.ts';

export interface Decoration {
  readonly span: Span;
  readonly state: PassageState;
}

/** In the order of the text; empty for what is no article. */
export function decorationsOf(snapshot: Snapshot, path: Path): readonly Decoration[] {
  if (snapshot.file(path)?.kind !== 'article') return [];
  return passagesOf(snapshot, path).flatMap(passage => {
    const state = stateOf(snapshot, passage);
    return state === undefined ? [] : [{ span: passage.span, state }];
  });
}
