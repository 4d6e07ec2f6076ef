// The server as it ships, made from the sources of now.
import { fileURLToPath } from 'node:url';
import { bundled } from '../support/bundle.ts';
import { root } from '../support/root.ts';

/** Builds the server into a folder of its own and gives its path. */
export async function builtServer(name: string): Promise<string> {
  const outfile = fileURLToPath(new URL(`out/test-lsp/${name}/server.js`, root));
  await bundled('server/src/node/server.ts', outfile);
  return outfile;
}
