// A value that is yet to be written into a YAML file, and its text: in lines or between braces, and in the quotes of what
// it takes the place of. Knows nothing of the file that it goes into.
import { needsEscapes, type ScalarPlace, yamlScalar } from './yaml-scalar.ts';

export type YamlValue = string | true | YamlPairs | readonly YamlValue[];
export type YamlPairs = ReadonlyMap<string, YamlValue>;

/** Columns beyond which a mapping is written in lines of its own. */
const LONGEST_FLOW = 72;

export const isPairs = (value: YamlValue): value is YamlPairs => value instanceof Map;
export const isStructured = (value: YamlValue): value is YamlPairs | readonly YamlValue[] => typeof value === 'object';

/** The lines of one key with its value, each without what the mapping is indented by. */
export function pairLines(key: string, value: YamlValue): readonly string[] {
  const name = yamlScalar(key);
  if (!isStructured(value)) return [`${name}: ${scalar(value, 'block')}`];
  const flow = `${name}: ${flowValue(value)}`;
  if (isPairs(value) && flow.length <= LONGEST_FLOW && isFlat(value)) return [flow];
  return openLines(key, value);
}

/** The same with a mapping in lines of its own, as at the top of a file. */
export function openLines(key: string, value: YamlValue): readonly string[] {
  if (!isStructured(value)) return pairLines(key, value);
  return [`${yamlScalar(key)}:`, ...valueLines(value).map(line => `  ${line}`)];
}

/** The lines of a value by itself. */
export function valueLines(value: YamlValue): readonly string[] {
  if (!isStructured(value)) return [scalar(value, 'block')];
  if (isPairs(value)) return [...value].flatMap(([key, inner]) => pairLines(key, inner));
  return value.flatMap(item => {
    const [first = '', ...rest] = valueLines(item);
    return [`- ${first}`, ...rest.map(line => `  ${line}`)];
  });
}

/** On one line. */
export function flowValue(value: YamlValue): string {
  if (!isStructured(value)) return scalar(value, 'flow');
  if (!isPairs(value)) return `[${value.map(flowValue).join(', ')}]`;
  return value.size === 0 ? '{}' : `{ ${[...value].map(([key, inner]) => flowPair(key, inner)).join(', ')} }`;
}

export const flowPair = (key: string, value: YamlValue): string => `${yamlScalar(key, 'flow')}: ${flowValue(value)}`;

/** Quoted as what stood there was quoted, where the text can be. */
export function scalarLike(written: string, text: string, place: ScalarPlace): string {
  if (needsEscapes(text)) return yamlScalar(text, place);
  if (written.startsWith('"')) return `"${text.replace(/["\\]/g, '\\$&')}"`;
  return written.startsWith("'") ? `'${text.replaceAll("'", "''")}'` : yamlScalar(text, place);
}

const scalar = (value: string | true, place: ScalarPlace): string =>
  value === true ? 'true' : yamlScalar(value, place);

const isFlat = (value: YamlPairs): boolean => [...value.values()].every(inner => !isStructured(inner));
