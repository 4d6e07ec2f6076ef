// Where files may be that belong to a corpus: on a disk, or wherever else the folders of the workspace are.
import { workspace } from 'vscode';

/** Schemes of addresses. A folder of a new scheme counts from the next start of the extension. */
export function corpusSchemes(): readonly string[] {
  return [...new Set(['file', ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)])];
}

/** As VS Code and its language client both take it. */
export const corpusFiles = (pattern: string): { scheme: string; pattern: string }[] =>
  corpusSchemes().map(scheme => ({ scheme, pattern }));
