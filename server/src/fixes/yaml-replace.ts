// Another value, or another name of a key, in place of what stands there and in its style.
import { largest } from '../base/largest.ts';
import { endOfLine, inLines, lineEnd, lineStart } from './lines.ts';
import type { TextEdit } from './text-edit.ts';
import type { Located } from './yaml-change.ts';
import { flowValue, isStructured, pairLines, scalarLike, valueLines, type YamlValue } from './yaml-value.ts';

type Replacing = Located & { readonly kind: 'replace' };

/** `undefined` for a list or a mapping in lines: what stands in it is changed key by key. */
export function replaced(text: string, one: Replacing): readonly TextEdit[] | undefined {
  const { node, value, flow } = one;
  if (node.kind === 'broken') return undefined;
  if (node.kind === 'list' || node.kind === 'mapping') return undefined;
  if (node.kind === 'empty' && node.span.start === node.span.end) return afterColon(text, one);
  if (isStructured(value)) return flow ? [{ span: node.span, text: flowValue(value) }] : structured(text, one);
  const written = text.slice(node.span.start, node.span.end);
  if (value === true) return [{ span: node.span, text: 'true' }];
  if (/^[|>]/.test(written)) return block(text, one, value);
  return [{ span: node.span, text: scalarLike(written, value, flow ? 'flow' : 'block') }];
}

export function renamed(
  text: string,
  { entry, key, flow }: Located & { readonly kind: 'rename' },
): readonly TextEdit[] {
  const { keySpan } = entry;
  const written = text.slice(keySpan.start, keySpan.end);
  return [{ span: keySpan, text: scalarLike(written, key, flow ? 'flow' : 'block') }];
}

/** A key with nothing behind it. */
function afterColon(text: string, { entry, value, flow }: Replacing): readonly TextEdit[] | undefined {
  if (entry === undefined || isStructured(value)) return undefined;
  const at = text.indexOf(':', entry.keySpan.end) + 1;
  return at === 0
    ? undefined
    : [{ span: { start: at, end: at }, text: ` ${flow ? flowValue(value) : inBlock(value)}` }];
}

const inBlock = (value: YamlValue): string => valueLines(value).join(' ');

/** A mapping or a list in place of a text, in lines: behind the comment that stands behind the text. */
function structured(text: string, { node, entry, value }: Replacing): readonly TextEdit[] | undefined {
  const { start, end } = node.span;
  if (entry === undefined) return [{ span: node.span, text: indented(text, valueLines(value), columnOf(text, start)) }];
  const [head = '', ...lines] = pairLines('k', value);
  if (lines.length === 0) return [{ span: node.span, text: head.slice('k: '.length) }];
  const column = columnOf(text, entry.keySpan.start);
  const from = text.slice(0, start).trimEnd().length;
  const lineEnds = endOfLine(text, end);
  const indent = ' '.repeat(column);
  return [
    { span: { start: from, end }, text: '' },
    { span: { start: lineEnds, end: lineEnds }, text: inLines(text, ['', ...lines.map(line => `${indent}${line}`)]) },
  ];
}

const columnOf = (text: string, offset: number): number => offset - lineStart(text, offset);

const indented = (text: string, lines: readonly string[], column: number): string =>
  lines.join(`${lineEnd(text)}${' '.repeat(column)}`);

/** Within the block's own indentation; what folds its lines is folded no wider than it was. */
function block(text: string, { node }: Replacing, value: string): readonly TextEdit[] | undefined {
  const first = endOfLine(text, node.span.start);
  const [whole = '', blanks = ''] =
    /^(?:\r?\n[ \t]*(?=\r?\n))*\r?\n([ \t]+)/.exec(text.slice(first, node.span.end)) ?? [];
  const start = first + whole.length;
  if (whole === '' || value.includes('\n')) return undefined;
  const written = text.slice(start, node.span.end).split(/\r?\n[ \t]*/);
  const width = largest(written.map(line => line.length));
  const lines = text[node.span.start] === '>' ? foldedAt(value, width) : [value];
  return [{ span: { start, end: node.span.end }, text: lines.join(`${lineEnd(text)}${blanks}`) }];
}

function foldedAt(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && word !== '' && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
