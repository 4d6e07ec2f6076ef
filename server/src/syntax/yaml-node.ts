// The nodes of a YAML tree as plain data. Knows nothing of the library that read them.
import type { ProblemKind } from '../base/problem.ts';
import type { Span } from '../base/span.ts';

export type YamlNode = YamlText | YamlList | YamlMapping | YamlEmpty | YamlBroken;

/** A scalar: its text with quotes, escapes and line folds undone, never resolved to a number or a date. */
export interface YamlText {
  readonly kind: 'text';
  readonly text: string;
  /** As written, quotes included, without anchor, tag, comment or the line ends behind it. */
  readonly span: Span;
  /** Neither quoted nor a block: only then do `true` and `none` mean more than their letters. */
  readonly plain: boolean;
}
export interface YamlList {
  readonly kind: 'list';
  readonly span: Span;
  readonly items: readonly YamlNode[];
}
export interface YamlMapping {
  readonly kind: 'mapping';
  /** From the first key to the end of the last value; of a flow mapping, its braces. */
  readonly span: Span;
  /** In order; of a double key both. What `<<` brings along comes last, with the places where it is written. */
  readonly entries: readonly YamlEntry[];
}
/** Nothing, `~` or `null`. */
export interface YamlEmpty {
  readonly kind: 'empty';
  readonly span: Span;
}
/** An alias without its anchor, or a key that is still being typed, without its colon. Nothing more is to be told of it. */
export interface YamlBroken {
  readonly kind: 'broken';
  readonly span: Span;
}
export interface YamlEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: YamlNode;
}

export interface TreeProblem {
  readonly span: Span;
  readonly what: ProblemKind;
}
