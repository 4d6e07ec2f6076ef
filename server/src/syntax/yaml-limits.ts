// What a YAML file may cost. Past a limit nothing is parsed: the library takes seconds and a gigabyte for 20 MB.
import { largestFile } from './file-limits.ts';

/** Bytes of UTF-8: fact files and settings alike. */
export const sizeLimit = largestFile.facts;
/** Uses of an anchor, `*name`, in one file. */
export const aliasLimit = 1000;
/** Mappings and lists inside one another. The formats need eight; the library recurses, and overflows near 800. */
export const depthLimit = 64;
/** Nodes that aliases may repeat, all in all: a list of lists of aliases doubles with every line. */
export const repeatLimit = 200_000;
/** Places where the syntax is broken that are kept. */
export const breakLimit = 1000;

/** How many bytes of UTF-8 the text takes, if that is more than `limit`; else `undefined`. */
export function bytesPast(text: string, limit: number): number | undefined {
  if (text.length * 3 <= limit) return undefined;
  let bytes = 0;
  for (let index = 0; index < text.length; index += 1) bytes += bytesOf(text.charCodeAt(index));
  return bytes > limit ? bytes : undefined;
}

/** Each half of a surrogate pair counts for two. */
function bytesOf(unit: number): number {
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  return unit >= 0xd800 && unit <= 0xdfff ? 2 : 3;
}
