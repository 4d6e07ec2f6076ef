// A row of a view with all below it as text, to be pasted elsewhere.
import type { TreeRow, TreeTextParams } from './protocol.ts';
import type { Rows } from './tree-rows.ts';

/** Rows that one copy may have. */
const MOST = 2_000;

type Asked = Required<TreeTextParams>;

/** Indented lines, or a nested list of Markdown; empty for a row that is gone. */
export function treeText(rows: Rows, asked: Asked): string {
  const found = rowOf(rows, asked);
  if (found === undefined) return '';
  const lines: string[] = [];
  write(rows, asked, { row: found, depth: 0, lines });
  return `${lines.join('\n')}\n`;
}

/** A row is found among those of the row that it lies below. */
function rowOf(rows: Rows, { view, id, filter }: Asked): TreeRow | undefined {
  for (const parent of [parentOf(id), null])
    for (const row of rows.below(view, parent, filter) ?? []) if (row.id === id) return row.make();
  return undefined;
}

function parentOf(id: string): string | null {
  try {
    const keys: unknown = JSON.parse(id);
    return Array.isArray(keys) && keys.length > 1 ? JSON.stringify(keys.slice(0, -1)) : null;
  } catch {
    return null;
  }
}

interface Writing {
  readonly row: TreeRow;
  readonly depth: number;
  readonly lines: string[];
}

function write(rows: Rows, asked: Asked, { row, depth, lines }: Writing): void {
  if (lines.length >= MOST) return;
  lines.push(asked.as === 'markdown' ? inMarkdown(row, depth) : inText(row, depth));
  if (row.fold === 'none') return;
  for (const below of rows.below(asked.view, row.id, asked.filter) ?? []) {
    if (lines.length >= MOST) return;
    write(rows, asked, { row: below.make(), depth: depth + 1, lines });
  }
}

function inText({ label, description }: TreeRow, depth: number): string {
  return `${'  '.repeat(depth)}${[label, description].filter(Boolean).join(' – ')}`;
}

function inMarkdown({ label, description }: TreeRow, depth: number): string {
  const said = description === '' ? '' : ` – ${escaped(description)}`;
  return `${'  '.repeat(depth)}- **${escaped(label)}**${said}`;
}

/** Texts of a corpus come from anywhere: none of their marks is Markdown or HTML. */
const escaped = (text: string): string => text.replace(/[\\`*_{}[\]()#+!|<>&~-]/g, '\\$&');
