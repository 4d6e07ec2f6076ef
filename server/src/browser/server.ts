// dist/browser/server.js: the language server as a web worker. It has neither a disk nor a process: every file comes from
// the client, and the worker ends when the client lets it go.
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { version } from '../../../package.json';
import { serve } from '../lsp/serve.ts';
import { webClock } from '../web/clock.ts';
import { webDecoder } from '../web/decoder.ts';
import { browserHasher } from './hasher.ts';

serve(
  options => createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self), options),
  { files: undefined, decoder: webDecoder(), hasher: browserHasher(), clock: webClock() },
  version,
);
