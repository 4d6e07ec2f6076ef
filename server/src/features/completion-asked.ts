// What a completion is asked for, and what it is worked out from.
import type { Path } from '../base/brand.ts';
import type { Locale } from '../messages/account.ts';
import type { TextSource } from '../ports.ts';
import type { YamlCursor } from '../syntax/yaml-cursor.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { ArticleIndex } from './article-index.ts';

export interface CompletionAsked {
  readonly path: Path;
  /** The text as it stands in the editor. */
  readonly text: string;
  readonly offset: number;
  readonly locale: Locale;
  /** The client keeps the indentation of an item's further lines. */
  readonly keepsLines: boolean;
  /** The client leads through the stops of an item; else none has any. */
  readonly leadsThroughStops?: boolean;
  /** The articles of the snapshot, where they are kept from one completion to the next. */
  readonly articles?: () => ArticleIndex;
}

export interface Completing extends CompletionAsked {
  readonly snapshot: Snapshot;
  readonly texts: TextSource;
  readonly cursor: YamlCursor;
  /** The article that the file goes with. */
  readonly companion: Path | undefined;
}
