// The language server as a process: its connection is what the command line says (--stdio, --node-ipc, --socket, --pipe).
// It ends with its client: on `exit`, when the stream closes, and when the process that started it is gone.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../../../package.json';
import { serve } from '../lsp/serve.ts';
import { nodePorts } from './ports.ts';

export function startServer(): void {
  serve(createConnection(ProposedFeatures.all), { ...nodePorts(), pageOf }, version);
}

/** The pages lie beside the bundle. */
function pageOf(code: string): string | undefined {
  const page = join(__dirname, 'rules', `${code}.md`);
  return /^[a-z-]+$/.test(code) && existsSync(page) ? pathToFileURL(page).href : undefined;
}

startServer();
