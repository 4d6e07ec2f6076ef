// A text as a YAML scalar that reads back as exactly that text: plain where it can be, quoted where it must be.
import { readYaml } from '../syntax/yaml-tree.ts';

/** Between brackets and braces a comma ends a scalar; in a block it does not. */
export type ScalarPlace = 'block' | 'flow';

export function yamlScalar(text: string, place: ScalarPlace = 'block'): string {
  if (needsEscapes(text)) return escaped(text);
  if (readsBack(text, place)) return text;
  return text.includes("'") && !/["\\]/.test(text) ? `"${text}"` : `'${text.replaceAll("'", "''")}'`;
}

/** What a YAML file does not hold as it is, line ends and tabs included: YAML 1.2, 5.1. */
const UNPRINTED = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufeff\ufffe\uffff]/u;

/** Whether only a quoted text with escapes can say it. */
export const needsEscapes = (text: string): boolean => UNPRINTED.test(text);

/** JSON's escapes are YAML's; JSON leaves a few more characters as they are. */
function escaped(text: string): string {
  const code = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, code);
}

/** Plain words that mean more than their letters to this reader or another. */
const WORDS = /^(?:true|false|null|~|)$/i;

/** Asking the reader itself leaves no rule of YAML's plain scalars to get wrong here. */
function readsBack(text: string, place: ScalarPlace): boolean {
  if (WORDS.test(text)) return false;
  const { root, problems } = readYaml(place === 'flow' ? `- { k: ${text}, z: z }\n` : `- k: ${text}\n  z: z\n`);
  const [item, ...more] = root?.kind === 'list' && problems.length === 0 ? root.items : [];
  if (item?.kind !== 'mapping' || more.length > 0) return false;
  const [first, last, ...others] = item.entries;
  const isText = first?.key === 'k' && first.value.kind === 'text' && first.value.plain && first.value.text === text;
  return isText && last?.key === 'z' && others.length === 0;
}
