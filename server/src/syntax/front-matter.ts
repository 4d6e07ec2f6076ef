// The YAML between two `---` at the top of a Markdown article.
import { type Span, span } from '../base/span.ts';
import { parseEdtf } from '../dates/edtf.ts';
import { dateStated } from './dateline.ts';
import type { Written } from './fact-file.ts';
import type { YamlMapping, YamlNode } from './yaml-node.ts';
import { readYaml } from './yaml-tree.ts';

export interface FrontMatter {
  readonly title: string | undefined;
  readonly published: Written | undefined;
  readonly language: string | undefined;
  readonly bodyStart: number;
}

/** Longer ones are none: the search for the closing line must end somewhere. */
const longest = 64 * 1024;

/** `undefined` where the text does not open with a mapping between two `---` lines: a rule and some prose are none. */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const place = placeOf(text);
  if (!place) return undefined;
  const { root } = readYaml(text.slice(place.yaml.start, place.yaml.end));
  if (root?.kind !== 'mapping') return undefined;
  return {
    title: textOf(nodeAt(root, ['title'])),
    published: publishedOf(root, place.yaml.start),
    language: textOf(nodeAt(root, ['language', 'lang'])),
    bodyStart: place.bodyStart,
  };
}

function placeOf(text: string): { readonly yaml: Span; readonly bodyStart: number } | undefined {
  const head = text.slice(0, longest);
  const opening = /^\ufeff?---[ \t]{0,20}\r?\n/.exec(head);
  if (!opening) return undefined;
  const start = opening[0].length;
  const closing = /^(?:---|\.\.\.)[ \t]{0,20}(?:\r?\n|$)/m.exec(head.slice(start));
  if (!closing) return undefined;
  const end = start + closing.index;
  return { yaml: span(start, end), bodyStart: end + closing[0].length };
}

function nodeAt(mapping: YamlMapping, keys: readonly string[]): YamlNode | undefined {
  const found = keys.flatMap(key => mapping.entries.find(entry => entry.key.toLowerCase() === key) ?? []);
  return found[0]?.value;
}

const textOf = (node: YamlNode | undefined): string | undefined =>
  node?.kind === 'text' && node.text.trim() !== '' ? node.text.trim() : undefined;

/** `published`, else `date`: EDTF, the day of a time stamp, or a date in words. What is none of these counts for nothing. */
function publishedOf(mapping: YamlMapping, offset: number): Written | undefined {
  for (const key of ['published', 'date']) {
    const node = nodeAt(mapping, [key]);
    const text = textOf(node);
    const value = text === undefined ? undefined : dateOf(text);
    if (node && value !== undefined) return { value, span: span(offset + node.span.start, offset + node.span.end) };
  }
  return undefined;
}

function dateOf(text: string): string | undefined {
  const day = /^\d{4}-\d\d-\d\d(?=[T ]\d\d:)/.exec(text)?.[0] ?? text;
  return parseEdtf(day).ok ? day : dateStated(text);
}
