// The words that tell a class from a wider one, in names and in texts alike.
import { nameKeys } from './tokens.ts';

/** Plurals are the same word. */
export const stem = (key: string): string =>
  key.length > 3 && key.endsWith('s') && !key.endsWith('ss') ? key.slice(0, -1) : key;

/** The words of a class that narrow, as `classOf` reads them in a text. */
export const narrowingWords = (name: string, neutral: ReadonlySet<string>): ReadonlySet<string> => {
  const keys = nameKeys(name).map(stem);
  const own = keys.filter(key => !neutral.has(key) && /[\p{L}\p{N}]/u.test(key));
  return new Set(own.length === 0 ? keys : own);
};
