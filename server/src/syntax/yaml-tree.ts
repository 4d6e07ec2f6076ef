// A YAML text as a plain tree with exact places. The one door to the `yaml` library: nobody else imports it, so that
// nobody reads a resolved value where the written words count (`0700`, `2023`, `yes`). Knows no format written in YAML.
import type { ProblemKind } from '../base/problem.ts';
import { type Span, span } from '../base/span.ts';
import { composeFirst, type SyntaxBreak } from './yaml-compose.ts';
import { growTree } from './yaml-grow.ts';
import { aliasLimit, bytesPast, sizeLimit } from './yaml-limits.ts';

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
/** An alias without its anchor. It has been told; nothing else should be. */
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

export interface YamlTree {
  /** `undefined`: empty, past a limit, or nothing could be recovered. An aliased node stands in several places of it. */
  readonly root: YamlNode | undefined;
  readonly problems: readonly TreeProblem[];
  /** Where the syntax is broken, in order. Not empty: what the tree says past the first of them is a guess. */
  readonly breaks: readonly number[];
}

/** Never throws, whatever the text, and takes time linear in it. Of several documents the first counts. */
export function readYaml(text: string): YamlTree {
  const bytes = bytesPast(text, sizeLimit);
  if (bytes !== undefined) return refuse(text, { kind: 'too-large', bytes, limit: sizeLimit });
  const composed = composeFirst(text);
  if (composed === 'too-many-aliases') return refuse(text, { kind: 'too-many-aliases', limit: aliasLimit });
  const breaks = composed.breaks.map(at => at.span.start);
  const grown = composed.document ? growTree(text, composed.document) : { root: undefined, problems: [] };
  if (!grown) return refuse(text, { kind: 'too-many-aliases', limit: aliasLimit });
  // What broken syntax makes of doubled keys or lost anchors is no finding of its own.
  const problems = composed.breaks[0] ? [notYaml(text, composed.breaks[0])] : grown.problems;
  const second = composed.second;
  if (second !== undefined && breaks.length === 0) {
    return { root: grown.root, problems: [...problems, moreThanOne(text, second)], breaks: [] };
  }
  return { root: grown.root, problems, breaks };
}

function refuse(text: string, what: ProblemKind): YamlTree {
  return { root: undefined, problems: [{ span: lineAt(text, 0), what }], breaks: [] };
}

function notYaml(text: string, broken: SyntaxBreak): TreeProblem {
  return { span: onOneLine(text, broken.span), what: { kind: 'not-yaml', detail: broken.message } };
}

function moreThanOne(text: string, offset: number): TreeProblem {
  const detail = 'more than one document; the first one counts';
  return { span: lineAt(text, offset), what: { kind: 'not-yaml', detail } };
}

/** From `offset` to the end of its line. */
function lineAt(text: string, offset: number): Span {
  let end = offset;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return span(offset, end);
}

/** The break's span, cut at the end of its first line, inside the text, and where possible not empty. */
function onOneLine(text: string, broken: Span): Span {
  const start = Math.min(broken.start, text.length);
  const line = lineAt(text, start);
  const end = Math.min(Math.max(broken.end, start + 1), Math.max(line.end, start));
  return span(start, end);
}
