// New keys of a mapping and new items of a list, written as the others of theirs are.
import type { Span } from '../base/span.ts';
import type { YamlEntry, YamlList } from '../syntax/yaml-node.ts';
import { blanksBefore, endOfLine, endWithComments, inLines, lineEnd, lineStart } from './lines.ts';
import type { TextEdit } from './text-edit.ts';
import { type Located, ownEntries } from './yaml-change.ts';
import { flowPair, flowValue, openLines, pairLines, valueLines } from './yaml-value.ts';

type Insertion = Located & { readonly kind: 'insert' };
type Appending = Located & { readonly kind: 'append' };

export const insertedInto = (text: string, one: Insertion | Appending): readonly TextEdit[] | undefined =>
  one.kind === 'append' ? appended(text, one) : inserted(text, one);

function inserted(text: string, one: Insertion): readonly TextEdit[] | undefined {
  const own = ownEntries(one.mapping);
  const [first] = own;
  const before = predecessor(one);
  if (one.flow) return insertedInFlow(text, one, before);
  const column = columnOf(text, own);
  if (first === undefined || column === undefined) return undefined;
  const lines = [...one.pairs].flatMap(([key, value]) =>
    column === 0 ? openLines(key, value) : pairLines(key, value),
  );
  const opens = blanksBefore(text, first.keySpan.start) !== undefined;
  if (before === undefined && opens) return [above(text, first.keySpan.start, { column, lines })];
  return [below(text, endOf(before ?? own.at(-1) ?? first), { column, lines })];
}

function insertedInFlow(
  text: string,
  { mapping, pairs }: Insertion,
  before: YamlEntry | undefined,
): readonly TextEdit[] | undefined {
  const written = [...pairs].map(([key, value]) => flowPair(key, value));
  const [first] = ownEntries(mapping);
  if (first === undefined) return intoEmpty(text, mapping.span, written);
  if (before !== undefined) return behind(text, { start: before.keySpan.start, end: endOf(before) }, written);
  const at = first.keySpan.start;
  return [{ span: { start: at, end: at }, text: `${written.join(', ')}, ` }];
}

const endOf = ({ keySpan, value }: YamlEntry): number => Math.max(keySpan.end, value.span.end);

/** The last of the keys that `order` has before the first of the new ones; `undefined` where there is none. */
function predecessor({ mapping, pairs, order }: Insertion): YamlEntry | undefined {
  const [first = ''] = pairs.keys();
  const rank = order.indexOf(first);
  // What no order knows, such as an entity's id, goes behind all that is there.
  if (rank < 0) return ownEntries(mapping).at(-1);
  return ownEntries(mapping)
    .filter(({ key }) => order.includes(key) && order.indexOf(key) < rank)
    .at(-1);
}

/** Where the keys of a mapping in lines stand: in the column of any that begins its line, else behind the dash. */
function columnOf(text: string, own: readonly YamlEntry[]): number | undefined {
  const starts = own.map(({ keySpan }) => keySpan.start);
  const start = starts.find(each => blanksBefore(text, each) !== undefined) ?? starts[0];
  return start === undefined ? undefined : start - lineStart(text, start);
}

interface Lines {
  readonly column: number;
  readonly lines: readonly string[];
}

/** Between what stands above the line that holds `offset` and that line. */
function above(text: string, offset: number, { column, lines }: Lines): TextEdit {
  const at = lineStart(text, offset);
  const indent = ' '.repeat(column);
  return { span: { start: at, end: at }, text: inLines(text, [...lines.map(line => `${indent}${line}`), '']) };
}

/** Below the line that holds `offset`, and the comments that belong to it. */
function below(text: string, offset: number, { column, lines }: Lines): TextEdit {
  const at = endWithComments(text, offset, column);
  const indent = ' '.repeat(column);
  return { span: { start: at, end: at }, text: inLines(text, ['', ...lines.map(line => `${indent}${line}`)]) };
}

/** Between brackets or braces that hold nothing, no comment either. */
function intoEmpty(text: string, { start, end }: Span, written: readonly string[]): readonly TextEdit[] | undefined {
  const [open, close] = [text[start], text[end - 1]];
  if (text.slice(start + 1, end - 1).trim() !== '' || open === undefined || close === undefined) return undefined;
  const gap = open === '{' ? ' ' : '';
  return [{ span: { start, end }, text: `${open}${gap}${written.join(', ')}${gap}${close}` }];
}

/** On the same line, or on a line of its own where what stands before it has one, behind its comma and comment. */
function behind(text: string, { start, end }: Span, written: readonly string[]): readonly TextEdit[] {
  const at = (place: number, added: string): TextEdit => ({ span: { start: place, end: place }, text: added });
  const indent = blanksBefore(text, start);
  const [lineEnds, rest] = [endOfLine(text, end), text.slice(end, endOfLine(text, end))];
  if (indent === undefined || !/^[ \t]*(?:,[ \t]*)?(?:#.*)?$/.test(rest)) return [at(end, `, ${written.join(', ')}`)];
  const line = `${lineEnd(text)}${indent}`;
  const lines = `${line}${written.join(`,${line}`)}`;
  if (/^[ \t]*,/.test(rest)) return [at(lineEnds, `${lines},`)];
  return rest.trim() === '' ? [at(end, `,${lines}`)] : [at(end, ','), at(lineEnds, lines)];
}

function appended(text: string, { list, item, flow }: Appending): readonly TextEdit[] | undefined {
  const last = list.items.at(-1);
  if (flow) {
    const written = [flowValue(item)];
    return last === undefined ? intoEmpty(text, list.span, written) : behind(text, last.span, written);
  }
  const hand = last && dashOf(text, list);
  if (last === undefined || hand === undefined) return undefined;
  const [first = '', ...rest] = text[last.span.start] === '{' ? [flowValue(item)] : valueLines(item);
  const lines = [`-${hand.gap}${first}`, ...rest.map(line => ` ${hand.gap}${line}`)];
  return [below(text, list.span.end, { column: hand.column, lines })];
}

/** Where the dashes of a list stand, and what is between them and the items. */
function dashOf(
  text: string,
  { items, span }: YamlList,
): { readonly column: number; readonly gap: string } | undefined {
  const [first] = items;
  const column = blanksBefore(text, span.start)?.length;
  const gap = first && /^-( +)$/.exec(text.slice(span.start, first.span.start))?.[1];
  return column === undefined || gap === undefined ? undefined : { column, gap };
}
