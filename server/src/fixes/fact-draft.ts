// A fact, or an article's header, that is yet to be written, and its YAML. Knows nothing of the file that it goes into
// but the indentation it is given.
import { yamlScalar } from './yaml-scalar.ts';

/** Keys in the order in which they are written. */
export interface FactDraft {
  readonly entries: readonly DraftEntry[];
}

export interface DraftEntry {
  readonly key: string;
  readonly value: DraftValue;
}

export type DraftValue = string | true | DraftMapping | readonly (string | DraftMapping)[];

/** Of texts, such as the scope of a first or the selector of a quote. */
export type DraftMapping = ReadonlyMap<string, string>;

/** Columns beyond which a mapping is written in lines of its own. */
const LONGEST_FLOW = 72;

/** The lines of a mapping, each without what it is indented by. */
export function blockLines(entries: readonly DraftEntry[]): readonly string[] {
  return entries.flatMap(({ key, value }) => entryLines(key, value));
}

/** The mapping on one line: `{ subject: Fucaso, event: approved }`. */
export function flowText(entries: readonly DraftEntry[]): string {
  return braced(entries.map(({ key, value }) => [key, flowValue(value)] as const));
}

function entryLines(key: string, value: DraftValue): readonly string[] {
  if (typeof value === 'string') return [`${key}: ${yamlScalar(value)}`];
  if (value === true) return [`${key}: true`];
  if (isMapping(value)) {
    const flow = `${key}: ${flowMapping(value)}`;
    return flow.length <= LONGEST_FLOW ? [flow] : [`${key}:`, ...mappingLines(value).map(line => `  ${line}`)];
  }
  return [`${key}:`, ...value.flatMap(itemLines).map(line => `  ${line}`)];
}

function itemLines(item: string | DraftMapping): readonly string[] {
  const [first = '', ...rest] = typeof item === 'string' ? [yamlScalar(item)] : mappingLines(item);
  return [`- ${first}`, ...rest.map(line => `  ${line}`)];
}

const mappingLines = (mapping: DraftMapping): readonly string[] =>
  [...mapping].map(([key, text]) => `${key}: ${yamlScalar(text)}`);

function flowValue(value: DraftValue): string {
  if (typeof value === 'string') return yamlScalar(value, 'flow');
  if (value === true) return 'true';
  return isMapping(value) ? flowMapping(value) : `[${value.map(flowValue).join(', ')}]`;
}

const flowMapping = (mapping: DraftMapping): string =>
  braced([...mapping].map(([key, text]) => [key, yamlScalar(text, 'flow')] as const));

const braced = (pairs: readonly (readonly [string, string])[]): string =>
  pairs.length === 0 ? '{}' : `{ ${pairs.map(([key, text]) => `${key}: ${text}`).join(', ')} }`;

const isMapping = (value: DraftValue): value is DraftMapping => value instanceof Map;
