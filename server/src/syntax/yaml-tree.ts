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

export interface YamlTree {
  /** `undefined`: empty, past a limit, or nothing could be recovered. An aliased node stands in several places of it. */
  readonly root: YamlNode | undefined;
  readonly problems: readonly TreeProblem[];
  /** `false`: the text is no YAML, `problems` says so, and nothing else that it leads to is worth telling. */
  readonly wellFormed: boolean;
  /** Where the syntax is broken, in order, so that what stands there and behind is a guess; no key without a colon. */
  readonly breaks: readonly number[];
}

/** Never throws, whatever the text, and takes time linear in it. Of several documents the first counts. */
export function readYaml(text: string): YamlTree {
  const bytes = bytesPast(text, sizeLimit);
  if (bytes !== undefined) return refuse(text, { kind: 'too-large', bytes, limit: sizeLimit });
  const composed = composeFirst(text);
  const grown = composed === 'too-many-aliases' ? composed : growTree(text, composed);
  if (composed === 'too-many-aliases' || grown === 'too-many-aliases') {
    return refuse(text, { kind: 'too-many-aliases', limit: aliasLimit });
  }
  const { root, breaks } = grown;
  const [broken] = composed.breaks;
  if (broken) return { root, problems: [notYaml(text, broken)], wellFormed: false, breaks };
  const second = composed.second === undefined ? [] : [moreThanOne(text, composed.second)];
  return { root, problems: [...grown.problems, ...second], wellFormed: true, breaks };
}

function refuse(text: string, what: ProblemKind): YamlTree {
  return { root: undefined, problems: [{ span: lineAt(text, 0), what }], wellFormed: false, breaks: [] };
}

function notYaml(text: string, broken: SyntaxBreak): TreeProblem {
  return { span: visible(text, broken.span), what: { kind: 'not-yaml', detail: broken.message } };
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

/** The break's first line, behind its indentation. What is missing at the end of the text is shown at its last character. */
function visible(text: string, broken: Span): Span {
  let last = text.length - 1;
  while (last > 0 && ' \t\r\n'.includes(text[last] ?? '')) last -= 1;
  let start = Math.max(0, Math.min(broken.start, last));
  while (start < last && text[start] === ' ') start += 1;
  const end = Math.min(Math.max(broken.end, start + 1), lineAt(text, start).end);
  return span(start, Math.max(start, end));
}
