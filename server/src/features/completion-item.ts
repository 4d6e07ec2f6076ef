// What a completion is, before any protocol, and how a value is written where the cursor is: quoted as the user began it,
// or as it must be to be read back.
import type { Span } from '../base/span.ts';
import { yamlScalar } from '../fixes/yaml-scalar.ts';
import type { FindingCode } from '../syntax/codes.ts';
import type { Where } from '../syntax/format.ts';
import type { YamlCursor } from '../syntax/yaml-cursor.ts';

/** What an item is about: what its documentation is made of once it is asked for. */
export type About =
  | { readonly of: 'key'; readonly where: Where; readonly key: string }
  | { readonly of: 'code'; readonly code: FindingCode }
  | { readonly of: 'entity' | 'place' | 'authority'; readonly id: string }
  | { readonly of: 'event' | 'measure' | 'attribute'; readonly id: string };

export type CompletionKind = About['of'] | 'class' | 'word' | 'article' | 'date' | 'quote' | 'value' | 'item';

export interface Completion {
  readonly kind: CompletionKind;
  readonly label: string;
  /** In a word or two beside the label. */
  readonly description?: string | undefined;
  /** In a line. */
  readonly detail?: string | undefined;
  /** What it is found by, if not by its label: what of it the user may have typed. */
  readonly filter?: string;
  /** YAML, as it comes to stand in the file. */
  readonly text: string;
  /** The text has stops, `$1` and on, that the client leads through. */
  readonly hasStops?: boolean;
  /** Words of an article, to be shown as they are. */
  readonly words?: string;
  readonly about?: About;
}

export interface Completions {
  /** The best first. */
  readonly items: readonly Completion[];
  /** There may be others once more has been typed. */
  readonly incomplete: boolean;
  /** What an item takes the place of. */
  readonly replaced: Span;
  /** What of it stands behind the cursor may stay as well: other words, and no rest of the one that is being typed. */
  readonly mayKeep: boolean;
}

/** Letters, digits and what never means anything in the middle of a plain scalar: the reader need not be asked. */
const PLAIN = /^\p{L}[\p{L}\p{N} ./()_-]*[\p{L}\p{N})]$/u;
const WORDS = /^(?:true|false|null)$/i;

/** The value as a scalar at the cursor. */
export function scalarAt({ token, flow, needsBlank }: YamlCursor, value: string): string {
  const blank = needsBlank ? ' ' : '';
  if (token.quote !== '') return inQuotes(value, token.quote) ?? yamlScalar(value);
  const isPlain = PLAIN.test(value) && !WORDS.test(value);
  return blank + (isPlain ? value : yamlScalar(value, flow ? 'flow' : 'block'));
}

/** `undefined` where these quotes cannot hold it as it is. */
function inQuotes(value: string, quote: '"' | "'"): string | undefined {
  if (/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufeff\ufffe\uffff]/u.test(value)) return undefined;
  if (quote === "'") return `'${value.replaceAll("'", "''")}'`;
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}

/** A word of the format, which is written as it is and means nothing in quotes. */
export const wordAt = ({ token, needsBlank }: YamlCursor, word: string): string =>
  token.quote === '' ? (needsBlank ? ' ' : '') + word : `${token.quote}${word}${token.quote}`;
