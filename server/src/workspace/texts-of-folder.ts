// The articles of a folder that is no corpus yet: their texts, bounded, for whoever proposes what the corpus may be about.
import { type Cancellation, never } from '../base/cancellation.ts';
import type { Decoder, FileSystem, Log } from '../ports.ts';
import { largestFile } from '../syntax/file-limits.ts';
import { decodeText } from '../text/decode.ts';
import { discover } from './discover.ts';
import { fileKindOf } from './discover-kinds.ts';
import { joined } from './discover-paths.ts';

export interface FolderHost {
  readonly files: FileSystem;
  readonly decoder: Decoder;
  readonly log: Log;
}

/** Enough to see what a folder is about; in the order of their paths. */
const MOST = 400;

/** What git ignores is left out, and what cannot be read. */
export async function textsOfFolder(
  host: FolderHost,
  folder: string,
  cancellation: Cancellation = never,
): Promise<readonly string[]> {
  const settingsOf = async () => ({ exclude: [], articles: undefined });
  const found = await discover({ ...host, settingsOf }, { folder, others: new Set(), cancellation });
  const own = found.find(({ root }) => root === folder)?.paths ?? [];
  const articles = [...own].filter(path => fileKindOf(path) === 'article').sort();
  const texts: string[] = [];
  for (const path of articles.slice(0, MOST)) {
    if (cancellation.isCancelled) return [];
    const bytes = await host.files.readFile(joined(folder, path), largestFile.article, folder);
    const decoded = 'failure' in bytes ? undefined : decodeText(bytes, host.decoder);
    if (decoded?.ok) texts.push(decoded.text);
  }
  return texts;
}
