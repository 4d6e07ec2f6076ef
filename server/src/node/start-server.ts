// The language server as a process: its connection is what the command line says (--stdio, --node-ipc, --socket, --pipe).
// It ends with its client: on `exit`, when the stream closes, and when the process that started it is gone.
import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from '../lsp/serve.ts';
import { growSlowly } from './heap.ts';
import { nodePorts } from './ports.ts';
import { nodeReaders } from './readers.ts';
import { nodeStore } from './store.ts';
import { builtEngine } from './version.ts';

export function startServer(): void {
  growSlowly();
  serve(
    options => createConnection(ProposedFeatures.all, options),
    { ...nodePorts(), pageOf, storeIn, readers: nodeReaders({ script: join(__dirname, 'reader.js') }) },
    versionOf(join(__dirname, '..', 'package.json')),
  );
}

const storeIn = (folder: string) => (isAbsolute(folder) ? nodeStore({ folder, engine: builtEngine }) : undefined);

/** The pages lie beside the bundle. */
function pageOf(code: string): string | undefined {
  const page = join(__dirname, 'rules', `${code}.md`);
  return /^[a-z-]+$/.test(code) && existsSync(page) ? pathToFileURL(page).href : undefined;
}

function versionOf(manifest: string): string {
  if (!existsSync(manifest)) return '';
  const read: unknown = JSON.parse(readFileSync(manifest, 'utf8'));
  return typeof read === 'object' && read !== null && 'version' in read ? String(read.version) : '';
}
