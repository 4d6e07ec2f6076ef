// What a reader of the place of a cursor keeps while it goes through a YAML text: the mappings and lists that are open, and
// the place once it has come by. Knows no format.
import { type Span, span } from '../base/span.ts';

export interface RoughEntry {
  readonly key: string;
  readonly keySpan: Span;
  /** Its scalar without quotes; '' where something else stands, or nothing yet. */
  readonly text: string;
}

/** A mapping or a list around the cursor. */
export type Level =
  | {
      readonly kind: 'mapping';
      /** All of them, those behind the cursor included. */
      readonly entries: readonly RoughEntry[];
      /** The one that the cursor is on or in; -1: the cursor is where a new one may begin. */
      readonly at: number;
    }
  | { readonly kind: 'list'; readonly texts: readonly string[] };

/** The scalar under the cursor: empty where there is none. */
export interface Token {
  /** As written, quotes included. */
  readonly span: Span;
  /** What of it stands before the cursor, without the opening quote. */
  readonly typed: string;
  readonly quote: '' | '"' | "'";
}

export interface YamlCursor {
  /** From the root inwards. */
  readonly levels: readonly Level[];
  /** `key`: of the last level, a mapping. `value`: of the entry or item that the last level is at. `dash`: a new item of it. */
  readonly slot: 'key' | 'value' | 'dash';
  readonly token: Token;
  /** Between brackets or braces. */
  readonly flow: boolean;
  /** Nothing but indentation stands before it on its line; so that a mapping may begin there. */
  readonly ownLine: boolean;
  /** The column of the token. */
  readonly column: number;
  /** Of a key: its colon is there already. */
  readonly hasColon: boolean;
  /** The colon or dash before it adjoins it. */
  readonly needsBlank: boolean;
  /** Of a value that may be the first key of a mapping: what else that mapping holds. */
  readonly beginning: readonly RoughEntry[] | undefined;
}

export interface Frame {
  readonly kind: 'mapping' | 'list';
  /** The column of its keys or dashes. */
  readonly indent: number;
  readonly flow: boolean;
  readonly entries: RoughEntry[];
  readonly texts: string[];
  /** Whether the entry or item that was read last has a value. */
  filled: boolean;
}

export interface Scan {
  readonly text: string;
  readonly offset: number;
  readonly frames: Frame[];
  found: YamlCursor | undefined;
}

export const newFrame = (kind: Frame['kind'], indent: number, flow: boolean): Frame => ({
  kind,
  indent,
  flow,
  entries: [],
  texts: [],
  filled: false,
});

export interface Found {
  readonly slot: YamlCursor['slot'];
  readonly token: Token;
  readonly frames: readonly Frame[];
  /** The entry of the innermost mapping that is meant; the last, if left out. */
  readonly at?: number;
  readonly hasColon?: boolean;
  readonly needsBlank?: boolean;
  readonly beginning?: readonly RoughEntry[];
}

/** The first place counts: none lies in two. */
export function capture(scan: Scan, found: Found): void {
  if (scan.found !== undefined) return;
  const { slot, token, frames, at, hasColon = false, needsBlank = false, beginning } = found;
  const lineStart = scan.text.lastIndexOf('\n', token.span.start - 1) + 1;
  const last = frames.length - 1;
  scan.found = {
    levels: frames.map((frame, index) => levelOf(frame, index === last ? at : undefined)),
    slot,
    token,
    flow: frames.at(-1)?.flow === true,
    ownLine: /^ *$/.test(scan.text.slice(lineStart, token.span.start)),
    column: token.span.start - lineStart,
    hasColon,
    needsBlank,
    beginning,
  };
}

function levelOf({ kind, entries, texts }: Frame, at: number | undefined): Level {
  return kind === 'list' ? { kind, texts } : { kind, entries, at: at ?? entries.length - 1 };
}

export const emptyToken = (offset: number): Token => ({ span: span(offset, offset), typed: '', quote: '' });

/** Gives the entry that is being read its scalar. */
export function fill(frame: Frame | undefined, text: string): void {
  if (frame === undefined) return;
  frame.filled = true;
  const last = frame.entries.at(-1);
  if (frame.kind === 'list') frame.texts.push(text);
  else if (last !== undefined) frame.entries[frame.entries.length - 1] = { ...last, text };
}
