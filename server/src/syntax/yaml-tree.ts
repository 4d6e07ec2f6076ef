// A YAML text as a plain tree with exact places. The one door to the `yaml` library: nobody else imports it, so that
// nobody reads a resolved value where the written words count (`0700`, `2023`, `yes`). Knows no format written in YAML.
import type { ProblemKind } from '../base/problem.ts';
import { type Span, span } from '../base/span.ts';
import { composeFirst, type SyntaxBreak } from './yaml-compose.ts';
import { growTree } from './yaml-grow.ts';
import { aliasLimit, bytesPast, sizeLimit } from './yaml-limits.ts';
import type { TreeProblem, YamlNode } from './yaml-node.ts';

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
