// Names for things that have none: a hash of their content, and a number where the content is that of another.
import { shortHash } from './hash.ts';

/** Answers the same for the same contents in the same order. */
export function numbering(): (content: string) => string {
  const seen = new Map<string, number>();
  return content => {
    const key = shortHash(content);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key}~${count}`;
  };
}
