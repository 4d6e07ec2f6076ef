// A name that an entry of `corroborate.yaml` gives up and articles still use stays among its aliases: prose is never
// changed, and what was read in it must not be lost. It must not know why the name was given up.
import type { Declaration } from '../syntax/settings-file.ts';
import type { YamlEntry, YamlMapping, YamlNode } from '../syntax/yaml-node.ts';
import { readYaml } from '../syntax/yaml-tree.ts';
import { placeOf } from './replace-scalar.ts';
import type { TextEdit } from './text-edit.ts';
import { yamlScalar } from './yaml-scalar.ts';

/** `undefined` where the entry is written in a way that takes no alias without a change of what is there. */
export function keepName(text: string, { section, id }: Declaration, name: string): TextEdit | undefined {
  const { root } = readYaml(text);
  const entry = entryIn(entryIn(root, section)?.value, id);
  if (entry === undefined) return undefined;
  const { value } = entry;
  const place = placeOf(text, root, entry.keySpan);
  if (value.kind === 'mapping' && value.entries.length > 0) return intoMapping(text, value, name);
  if (value.kind === 'mapping') return { span: value.span, text: `{ aliases: [${yamlScalar(name, 'flow')}] }` };
  if (value.kind !== 'empty' || place === 'flow' || value.span.end > value.span.start) return undefined;
  const at = text.indexOf(':', entry.keySpan.end) + 1;
  return insertion(at, ` { aliases: [${yamlScalar(name, 'flow')}] }`);
}

function entryIn(node: YamlNode | undefined, key: string): YamlEntry | undefined {
  return node?.kind === 'mapping' ? node.entries.find(entry => entry.key === key) : undefined;
}

const insertion = (at: number, text: string): TextEdit => ({ span: { start: at, end: at }, text });

function intoMapping(text: string, mapping: YamlMapping, name: string): TextEdit | undefined {
  const aliases = entryIn(mapping, 'aliases');
  if (aliases !== undefined) return intoAliases(text, aliases.value, name);
  const [first] = mapping.entries;
  if (first === undefined) return undefined;
  const behind = `aliases: [${yamlScalar(name, 'flow')}]`;
  if (text[mapping.span.start] === '{') {
    const named = entryIn(mapping, 'name') ?? first;
    return named.value.kind === 'text' ? insertion(named.value.span.end, `, ${behind}`) : undefined;
  }
  const blanks = blanksBefore(text, first.keySpan.start);
  return blanks === undefined ? undefined : insertion(first.keySpan.start, `${behind}${lineEnd(text)}${blanks}`);
}

function intoAliases(text: string, value: YamlNode, name: string): TextEdit | undefined {
  const flow = yamlScalar(name, 'flow');
  if (value.kind === 'text') {
    const own = text.slice(value.span.start, value.span.end);
    return /^[|>]|\n/.test(own)
      ? undefined
      : { span: value.span, text: `[${yamlScalar(value.text, 'flow')}, ${flow}]` };
  }
  const last = value.kind === 'list' ? value.items.at(-1) : undefined;
  if (value.kind !== 'list' || last?.kind !== 'text') return undefined;
  if (text[value.span.start] === '[') return insertion(last.span.end, `, ${flow}`);
  const blanks = blanksBefore(text, value.span.start);
  const isPlain = !/^[|>]/.test(text.slice(last.span.start, last.span.end));
  if (blanks === undefined || !isPlain || text[value.span.start] !== '-') return undefined;
  return insertion(endOfLine(text, last.span.end), `${lineEnd(text)}${blanks}- ${yamlScalar(name)}`);
}

const lineEnd = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

function endOfLine(text: string, from: number): number {
  const found = /\r?\n/.exec(text.slice(from));
  return found === null ? text.length : from + found.index;
}

/** What the line is indented by, where nothing else stands before `offset`. */
function blanksBefore(text: string, offset: number): string | undefined {
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^ *$/.test(before) ? before : undefined;
}
