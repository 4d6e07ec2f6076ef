// Whether a folder of the workspace holds a corpus. VS Code's search answers for disks at once; of other file systems many
// cannot be searched, and it would wait for ever: they are looked through here, as far as is cheap.
import { FileType, RelativePattern, Uri, type WorkspaceFolder, workspace } from 'vscode';

/** What makes a folder a corpus; articles alone do not. */
export const CORPUS_FILES = '**/{*.facts.yaml,*.facts.yml,corroborate.yaml}';
const CORPUS_FILE = /(?:\.facts\.ya?ml|^corroborate\.yaml)$/;

/** Folders looked into at most: each may be a request over the network. */
const MOST_FOLDERS = 200;

export async function isCorpusOpen(): Promise<boolean> {
  for (const folder of workspace.workspaceFolders ?? [])
    if (await (folder.uri.scheme === 'file' ? isFoundIn(folder) : hasCorpusFile(folder.uri))) return true;
  return false;
}

async function isFoundIn(folder: WorkspaceFolder): Promise<boolean> {
  const found = await workspace.findFiles(new RelativePattern(folder, CORPUS_FILES), '**/node_modules/**', 1);
  return found.length > 0;
}

/** Level by level: what is meant to be found lies near the top. */
async function hasCorpusFile(folder: Uri): Promise<boolean> {
  const folders = [folder];
  for (let at = 0; at < Math.min(folders.length, MOST_FOLDERS); at++) {
    const here = folders[at] ?? folder;
    const entries = await entriesOf(here);
    if (entries.some(([name]) => CORPUS_FILE.test(name))) return true;
    const below = entries.filter(([name, type]) => type === FileType.Directory && !/^(?:\.|node_modules$)/.test(name));
    folders.push(...below.map(([name]) => Uri.joinPath(here, name)));
  }
  return false;
}

async function entriesOf(folder: Uri): Promise<readonly [string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch {
    return []; // no longer there, or not ours to see
  }
}
