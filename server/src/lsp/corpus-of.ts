// The corpus that a request about a whole corpus means.
import type { Corpus } from '../workspace/session.ts';
import type { Context } from './context.ts';
import { pathOf } from './uris.ts';

/**
 * By its root, by a file in it, or by a folder that it lies in: of several the first. All earlier edits are taken in, and
 * what is being read has been read: half a corpus would be silent about contradictions and not say so.
 */
export async function corpusOf({ session, reading }: Context, uri: string): Promise<Corpus | undefined> {
  const absolute = pathOf(uri);
  if (absolute === undefined) return undefined;
  await reading.whenDone();
  await session.idle();
  const all = session.corpora();
  const own = all.find(({ root }) => root === absolute) ?? session.locate(absolute)?.corpus;
  return own ?? all.find(({ root }) => root.startsWith(`${absolute}/`));
}
