// A file system that is on no disk: `memfs:/`, as extensions bring such along. Runs in the web worker host beside the
// extension under test, with the files that the test laid into it. Knows nothing of corpora.
import * as vscode from 'vscode';

/** By path below the root, as the bundling test has it. */
declare const FILES: Readonly<Record<string, string>>;

export function activate(context: vscode.ExtensionContext): void {
  const files = new Map(Object.entries(FILES).map(([path, text]) => [`/${path}`, new TextEncoder().encode(text)]));
  context.subscriptions.push(vscode.workspace.registerFileSystemProvider('memfs', providerOf(files)));
}

type Kept = Map<string, Uint8Array>;

function providerOf(files: Kept): vscode.FileSystemProvider {
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  let time = 0;
  const stat = ({ path }: vscode.Uri): vscode.FileStat => {
    const [file, type] = [files.get(path), typeAt(files, path)];
    if (type === undefined) throw vscode.FileSystemError.FileNotFound(path);
    return { type, ctime: 0, mtime: time, size: file?.length ?? 0 };
  };
  return {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => undefined),
    stat,
    readDirectory: ({ path }) => entriesIn(files, path),
    readFile: uri => {
      const file = files.get(uri.path);
      if (file === undefined) throw vscode.FileSystemError.FileNotFound(uri);
      return file;
    },
    writeFile: (uri, content) => {
      const type = files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
      files.set(uri.path, content);
      time += 1;
      changed.fire([{ type, uri }]);
    },
    delete: uri => {
      files.delete(uri.path);
      changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
    },
    createDirectory: () => undefined,
    rename: uri => {
      throw vscode.FileSystemError.NoPermissions(uri);
    },
  };
}

function typeAt(files: Kept, path: string): vscode.FileType | undefined {
  if (files.has(path)) return vscode.FileType.File;
  const folder = path.endsWith('/') ? path : `${path}/`;
  return [...files.keys()].some(each => each.startsWith(folder)) ? vscode.FileType.Directory : undefined;
}

function entriesIn(files: Kept, path: string): [string, vscode.FileType][] {
  const folder = path.endsWith('/') ? path : `${path}/`;
  const below = [...files.keys()].filter(each => each.startsWith(folder)).map(each => each.slice(folder.length));
  const names = new Set(below.map(each => each.split('/')[0] ?? ''));
  return [...names].map(name => [name, typeAt(files, folder + name) ?? vscode.FileType.Unknown]);
}
