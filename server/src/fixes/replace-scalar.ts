// Other words in place of a YAML scalar, in its own hand: quoted as it was, and plain only where the new words can be.
// It must not know what the words are.
import { covers, type Span } from '../base/span.ts';
import type { YamlNode } from '../syntax/yaml-node.ts';
import type { TextEdit } from './text-edit.ts';
import { type ScalarPlace, yamlScalar } from './yaml-scalar.ts';

export function replaceScalar(text: string, root: YamlNode | undefined, to: { span: Span; value: string }): TextEdit {
  const { span, value } = to;
  return { span, text: requoted(text.slice(span.start, span.end), value, placeOf(text, root, span)) };
}

/** Whether brackets or braces stand around a place. */
export function placeOf(text: string, root: YamlNode | undefined, span: Span): ScalarPlace {
  let node: YamlNode | undefined = root;
  while (node !== undefined) {
    const isFlow = node.kind !== 'text' && node.span.start < span.start && '[{'.includes(text[node.span.start] ?? ' ');
    if (isFlow) return 'flow';
    node = childrenOf(node).find(child => covers(child.span, span) && child.kind !== 'text');
  }
  return 'block';
}

/** Where the words themselves stand: within their quotes, if nothing between these is escaped. */
export function innerSpan(text: string, span: Span, value: string): Span | undefined {
  const at = text.slice(span.start, span.end).indexOf(value);
  return at < 0 ? undefined : { start: span.start + at, end: span.start + at + value.length };
}

function requoted(before: string, value: string, place: ScalarPlace): string {
  // A key that merges another mapping in, were it plain.
  if (value === '<<') return "'<<'";
  const isPrinted = !/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufeff\ufffe\uffff]/u.test(value);
  if (before.startsWith("'") && isPrinted) return `'${value.replaceAll("'", "''")}'`;
  if (before.startsWith('"') && isPrinted) return `"${value.replace(/["\\]/g, '\\$&')}"`;
  return yamlScalar(value, place);
}

function childrenOf(node: YamlNode): readonly YamlNode[] {
  if (node.kind === 'list') return node.items;
  return node.kind === 'mapping' ? node.entries.map(({ value }) => value) : [];
}
