// Entry of the extension in a browser: says how the server's worker is started, and starts the client. Nothing else is
// decided here.
import { type ExtensionContext, Uri } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type LanguageClientOptions,
} from 'vscode-languageclient/browser';
import { type Client, start } from '../client.ts';

let client: Client | undefined;
let worker: Worker | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist/browser/server.js').toString(true);
  const server = async () => {
    worker?.terminate(); // a server that is started again is another one
    worker = new Worker(script);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  const make = (options: LanguageClientOptions) => new LanguageClient('corroborate', 'Corroborate', server, options);
  client = await start(make, context);
  context.subscriptions.push(client);
}

export async function deactivate(): Promise<void> {
  await client?.stop();
  worker?.terminate();
}
