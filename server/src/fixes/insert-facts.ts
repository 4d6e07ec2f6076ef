// Adds facts to a fact file's list, at its end or behind one of its facts, in the file's own hand: its indentation, its line ends, blank lines
// between facts or none, mappings in lines or in braces. Everything that stands in the file stays as it is, to the letter.
import type { Span } from '../base/span.ts';
import { readFactFile } from '../syntax/fact-file-reader.ts';
import type { YamlList, YamlMapping } from '../syntax/yaml-node.ts';
import { readYaml } from '../syntax/yaml-tree.ts';
import { blockLines, type FactDraft, flowText } from './fact-draft.ts';
import { blanksBefore, endOfLine, endWithComments, inLines, lineEnd, lineStart } from './lines.ts';
import { edited, type TextEdit } from './text-edit.ts';

export interface InsertPlace {
  /** Behind the fact that holds this offset or ends before it; at the end of the list where it is left out. */
  readonly behind?: number;
  /** `false`: the file goes with no article, so that its facts name theirs. */
  readonly companion?: boolean;
}

/**
 * `undefined` where it cannot be done without touching what is there: a file that is no YAML, whose `facts` is no list or
 * is an alias.
 */
export function insertFacts(
  text: string,
  drafts: readonly FactDraft[],
  { behind = text.length, companion = true }: InsertPlace = {},
): TextEdit | undefined {
  const tree = readYaml(text);
  if (drafts.length === 0 || !tree.wellFormed || (tree.root !== undefined && tree.root.kind !== 'mapping'))
    return undefined;
  const edit = tree.root === undefined ? atEnd(text, drafts) : intoMapping(text, tree.root, { drafts, behind });
  return edit && keepsFacts(text, edit, { added: drafts.length, companion }) ? edit : undefined;
}

interface Inserted {
  readonly drafts: readonly FactDraft[];
  readonly behind: number;
}

function atEnd(text: string, drafts: readonly FactDraft[]): TextEdit {
  const span = { start: text.length, end: text.length };
  const before = text === '' || text.endsWith('\n') ? '' : '\n';
  return { span, text: inLines(text, [`${before}facts:`, ...itemLines(drafts, HAND), '']) };
}

function intoMapping(text: string, root: YamlMapping, inserted: Inserted): TextEdit | undefined {
  const { drafts } = inserted;
  if (text[root.span.start] === '{') return undefined;
  const facts = root.entries.find(({ key }) => key === 'facts');
  const hand = { ...HAND, indent: indentOf(text, root) };
  if (facts === undefined)
    return after(text, root.span.end, { column: 0, lines: ['facts:', ...itemLines(drafts, hand)] });
  const { value, keySpan } = facts;
  if (value.kind === 'list') return intoList(text, value, { ...inserted, hand });
  if (value.kind !== 'empty') return undefined;
  const colon = text.indexOf(':', keySpan.end) + 1;
  const place = { start: Math.max(value.span.start, colon), end: Math.max(value.span.end, colon) };
  return instead(text, place, itemLines(drafts, hand));
}

/** How the items of a list are written. */
interface Hand {
  readonly indent: string;
  /** Between the dash and the first key. */
  readonly gap: string;
  readonly braces: boolean;
  /** With a blank line between. */
  readonly apart: boolean;
}

const HAND: Hand = { indent: '  ', gap: ' ', braces: false, apart: true };

/** A list is indented as the header is. */
function indentOf(text: string, { entries }: YamlMapping): string {
  const header = entries.find(({ value }) => value.kind === 'mapping' && text[value.span.start] !== '{')?.value;
  const start = header?.kind === 'mapping' ? header.entries[0]?.keySpan.start : undefined;
  return start === undefined ? HAND.indent : (blanksBefore(text, start) ?? HAND.indent);
}

interface Into extends Inserted {
  readonly hand: Hand;
}

function intoList(text: string, list: YamlList, { drafts, hand, behind }: Into): TextEdit | undefined {
  const last = list.items.at(-1);
  const mark = text[list.span.start];
  if (mark === '[' && last === undefined) return intoEmptyList(text, list, itemLines(drafts, hand));
  if (mark === '[') return intoBrackets(text, list, drafts);
  const indent = blanksBefore(text, list.span.start);
  if (mark !== '-' || indent === undefined || last === undefined) return undefined;
  const gap = /^[ \t]*-([ \t]+)$/.exec(text.slice(lineStart(text, last.span.start), last.span.start))?.[1] ?? ' ';
  const braces = text[last.span.start] === '{';
  const apart = list.items.length > 1 ? hasBlankLine(text, list) : !braces;
  const lines = itemLines(drafts, { indent, gap, braces, apart });
  const before = list.items.findLast(item => item.span.start <= behind) ?? last;
  const end = before === last ? list.span.end : before.span.end;
  return after(text, end, { column: indent.length, lines: apart ? ['', ...lines] : lines });
}

/** `undefined` where something else, a comment, stands between the brackets. */
function intoEmptyList(text: string, { span }: YamlList, lines: readonly string[]): TextEdit | undefined {
  return text.slice(span.start + 1, span.end - 1).trim() === '' ? instead(text, span, lines) : undefined;
}

/** Behind the last item and a comma and comment of its own; on a line of its own where that one has one. */
function intoBrackets(text: string, { items }: YamlList, drafts: readonly FactDraft[]): TextEdit | undefined {
  const last = items.at(-1);
  if (last === undefined) return undefined;
  const indent = blanksBefore(text, last.span.start);
  const between = indent === undefined ? ' ' : `${lineEnd(text)}${indent}`;
  const flow = drafts.map(({ entries }) => `${between}${flowText(entries)}`).join(',');
  const [own] = indent === undefined ? [] : (/^[ \t]*,[ \t]*(?:#[^\r\n]*)?/.exec(text.slice(last.span.end)) ?? []);
  const at = last.span.end + (own?.length ?? 0);
  return { span: { start: at, end: at }, text: own === undefined ? `,${flow}` : `${flow},` };
}

function itemLines(drafts: readonly FactDraft[], { indent, gap, braces, apart }: Hand): readonly string[] {
  return drafts.flatMap(({ entries }, at) => {
    const [first = '', ...rest] = braces ? [flowText(entries)] : blockLines(entries);
    const lines = [`${indent}-${gap}${first}`, ...rest.map(line => `${indent} ${' '.repeat(gap.length)}${line}`)];
    return apart && at > 0 ? ['', ...lines] : lines;
  });
}

interface Lines {
  /** Comments indented deeper than this belong to what they stand below. */
  readonly column: number;
  readonly lines: readonly string[];
}

/** Below the line that holds `offset`, and below the comments that belong to it. */
function after(text: string, offset: number, { column, lines }: Lines): TextEdit {
  const at = endWithComments(text, offset, column);
  return { span: { start: at, end: at }, text: inLines(text, ['', ...lines]) };
}

/** In place of an empty value, below its line; a comment behind it stays where it is. */
function instead(text: string, value: Span, lines: readonly string[]): TextEdit {
  const end = endOfLine(text, value.end);
  const comment = text.slice(value.end, end).trim();
  const start = text.slice(0, value.start).trimEnd().length;
  return { span: { start, end }, text: inLines(text, [comment === '' ? '' : ` ${comment}`, ...lines]) };
}

function hasBlankLine(text: string, { items }: YamlList): boolean {
  const [previous, last] = items.slice(-2);
  return (
    previous !== undefined && last !== undefined && /\n[ \t]*\r?\n/.test(text.slice(previous.span.end, last.span.start))
  );
}

/** The last word is the reader's: an edit that would change what the file says already, or adds other facts, is none. */
function keepsFacts(text: string, edit: TextEdit, { added, companion }: Kept): boolean {
  const [before, now] = [text, edited(text, [edit])].map(each => readFactFile(each, { companion }));
  if (before === undefined || now === undefined || now.facts.length !== before.facts.length + added) return false;
  if (now.problems.length > before.problems.length) return false;
  const at = before.facts.filter(({ span }) => span.start < edit.span.start).length;
  const others = now.facts.toSpliced(at, added);
  return withoutPlaces([before.header, before.facts]) === withoutPlaces([now.header, others]);
}

interface Kept {
  readonly added: number;
  readonly companion: boolean;
}

const PLACES: ReadonlySet<string> = new Set(['span', 'keySpan', 'valueSpan']);

const withoutPlaces = (value: unknown): string =>
  JSON.stringify(value, (key, inner: unknown) => (PLACES.has(key) ? undefined : inner));
