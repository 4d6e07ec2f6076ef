// What is wrong with one file, as data: the words that say so stand in messages/.
import type { Span } from './span.ts';

export type ProblemCode = 'invalid-fact' | 'invalid-vocabulary' | 'impossible-date' | 'duplicate-id';

/** Why a file gives no text. */
export type UnreadableReason = 'binary' | 'encoding' | 'too-large' | 'denied' | 'failed';

export interface Problem {
  readonly code: ProblemCode;
  readonly span: Span;
  readonly what: ProblemKind;
}

export type ProblemKind =
  | { readonly kind: 'not-yaml'; readonly detail: string }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason; readonly detail: string }
  | { readonly kind: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'too-many-aliases'; readonly limit: number }
  | { readonly kind: 'not-a-mapping'; readonly where: string }
  | { readonly kind: 'unknown-key'; readonly key: string; readonly where: string; readonly nearest: string | undefined }
  | {
      readonly kind: 'misplaced-key';
      readonly key: string;
      readonly where: string;
      readonly nearest: string | undefined;
    }
  | { readonly kind: 'double-key'; readonly key: string }
  | { readonly kind: 'missing-key'; readonly key: string; readonly where: string }
  | { readonly kind: 'which-kind'; readonly found: readonly string[] } // none or several of event, measure, attribute
  | { readonly kind: 'wrong-type'; readonly key: string; readonly expected: string; readonly found: string }
  | { readonly kind: 'empty'; readonly key: string }
  | { readonly kind: 'not-edtf'; readonly key: string; readonly text: string }
  | { readonly kind: 'impossible-date'; readonly key: string; readonly text: string }
  | { readonly kind: 'not-a-quantity'; readonly key: string; readonly text: string }
  | {
      readonly kind: 'unknown-value';
      readonly key: string;
      readonly text: string;
      readonly allowed: readonly string[];
      readonly nearest: string | undefined;
    }
  | { readonly kind: 'unknown-id'; readonly key: string; readonly text: string; readonly nearest: string | undefined }
  | { readonly kind: 'cycle'; readonly key: string; readonly ids: readonly string[] }
  | { readonly kind: 'name-taken'; readonly name: string; readonly by: string }
  | { readonly kind: 'needs'; readonly key: string; readonly needs: string } // deprecated needs because
  | { readonly kind: 'double-id'; readonly id: string; readonly first: Span }
  | { readonly kind: 'two-articles'; readonly chosen: string; readonly other: string }
  | { readonly kind: 'wrong-version'; readonly text: string };
