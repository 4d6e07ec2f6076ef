// The server as it ships, made from the sources of now.
import { fileURLToPath } from 'node:url';
import { once } from '../../server/src/base/once.ts';
import { bundled } from '../support/bundle.ts';
import { root } from '../support/root.ts';

/** Built once for all files of tests that one worker runs, into a folder of that worker's own. Answers the path. */
export const builtServer = once(async (): Promise<string> => {
  const outfile = fileURLToPath(new URL(`out/test-lsp/${process.env.VITEST_POOL_ID ?? 'one'}/server.js`, root));
  await bundled('server/src/node/server.ts', outfile);
  return outfile;
});
