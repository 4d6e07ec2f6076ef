// What a picture's webview and the extension tell each other. Types alone: both sides take them from here.
import type { DayWindow, PictureAbout, PictureParams, PictureResult } from '../../../server/src/lsp/protocol.ts';

export type PictureKind = 'timeline' | 'matrix';

/** From the webview. */
export type Told =
  /** The script has started, with the state that it remembers. */
  | { readonly type: 'ready' }
  | { readonly type: 'ask'; readonly question: Question }
  | { readonly type: 'open'; readonly key: string }
  | { readonly type: 'compare'; readonly key: string };

/** From the extension. `number` names the question that a picture answers. */
export type Answer =
  | { readonly type: 'picture'; readonly number: number; readonly picture: PictureResult }
  | { readonly type: 'failed'; readonly number: number; readonly message: string }
  /** What is shown may be out of date. */
  | { readonly type: 'changed' }
  /** To show something else. */
  | { readonly type: 'show'; readonly state: PictureState };

export interface Question {
  readonly number: number;
  readonly params: PictureParams;
}

/** What survives that the panel is hidden, or the window is reloaded. */
export interface PictureState {
  readonly uri: string;
  readonly about: PictureAbout;
  readonly choice: PictureParams['choice'];
  readonly first: number;
  readonly window?: DayWindow;
}
