// Entry of the desktop extension: says how the server is started, and starts the client. Nothing else is decided here.
import type { ExtensionContext } from 'vscode';
import {
  LanguageClient,
  type LanguageClientOptions,
  type ServerOptions,
  TransportKind,
} from 'vscode-languageclient/node';
import { type Client, start } from '../client.ts';
import { SERVER_FLAGS } from './server-flags.ts';

let client: Client | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/server.js');
  const startedWith = (...flags: readonly string[]) => ({
    module,
    transport: TransportKind.ipc,
    options: { execArgv: [...SERVER_FLAGS, ...flags] },
  });
  const server: ServerOptions = { run: startedWith(), debug: startedWith('--nolazy', '--inspect=6009') };
  const make = (options: LanguageClientOptions) => new LanguageClient('corroborate', 'Corroborate', server, options);
  client = await start(make, context);
  context.subscriptions.push(client);
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
