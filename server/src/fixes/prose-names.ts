// Whether articles whose prose is read use a name. It must not know why anybody asks.
import type { TextSource } from '../ports.ts';
import { foldName } from '../text/fold.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

/**
 * Up to the first article that has it. What nothing was read of counts as well: a name that is known keeps a pronoun from
 * being taken for another. Reads the texts of all articles where none has it.
 */
export async function isUsedInProse(snapshot: Snapshot, texts: TextSource, name: string): Promise<boolean> {
  const folded = foldName(name);
  for (const path of snapshot.paths()) {
    const text = snapshot.prose(path) === undefined ? undefined : await texts.read(path);
    if (text !== undefined && foldName(text).includes(folded)) return true;
  }
  return false;
}
