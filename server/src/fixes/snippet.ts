// Facts to be inserted, as a snippet: the same YAML, with a stop at every field that a person is to look at.
import type { Span } from '../base/span.ts';
import type { YamlMapping } from '../syntax/yaml-node.ts';
import { readYaml } from '../syntax/yaml-tree.ts';
import type { OpenField } from './draft-selection.ts';
import { edited, type TextEdit } from './text-edit.ts';
import { yamlScalar } from './yaml-scalar.ts';

/** In TextMate's syntax, which VS Code and LSP share. Stops follow the text; the last is its end. */
export function snippetOf(text: string, edit: TextEdit, open: ReadonlyMap<string, OpenField>): string {
  const now = edited(text, [edit]);
  const [from, to] = [edit.span.start, edit.span.start + edit.text.length];
  let [snippet, at, stop] = ['', from, 0];
  for (const { span, field } of fieldsIn(now, { start: from, end: to }, open)) {
    stop += 1;
    snippet += escaped(now.slice(at, span.start)) + stopOf(stop, field);
    at = span.end;
  }
  return `${snippet}${escaped(now.slice(at, to))}$0`;
}

interface Placed {
  readonly span: Span;
  readonly field: OpenField;
}

function fieldsIn(text: string, added: Span, open: ReadonlyMap<string, OpenField>): readonly Placed[] {
  const { root } = readYaml(text);
  const facts = root?.kind === 'mapping' ? root.entries.find(({ key }) => key === 'facts')?.value : undefined;
  const items = facts?.kind === 'list' ? facts.items : [];
  const own = items.filter(
    (item): item is YamlMapping =>
      item.kind === 'mapping' && item.span.start >= added.start && item.span.start < added.end,
  );
  return own.flatMap(({ entries }) =>
    entries.flatMap(({ key, value }) => {
      const field = open.get(key);
      return field === undefined || value.kind !== 'text' ? [] : [{ span: value.span, field }];
    }),
  );
}

/** Where there is a choice, the likeliest comes first, as the editor has it. */
function stopOf(number: number, { shown, others }: OpenField): string {
  const [first = '', ...more] = [shown, ...others].map(text => yamlScalar(text));
  if (more.length === 0) return `\${${number}:${escaped(first).replaceAll('}', '\\}')}}`;
  return `\${${number}|${[first, ...more].map(choice).join(',')}|}`;
}

const escaped = (text: string): string => text.replace(/[\\$]/g, character => `\\${character}`);

const choice = (text: string): string => text.replace(/[\\$|,}]/g, character => `\\${character}`);
