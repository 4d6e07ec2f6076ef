// The server as it ships, made from the sources of now: a test of yesterday's bundle would prove nothing. It is built
// beside `dist`, so that tests which run at the same time do not pull it from under each other.
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { parse } from 'yaml';
import { root } from '../support/root.ts';

/** Builds the server into a folder of its own and gives its path. */
export async function builtServer(name: string): Promise<string> {
  const folder = fileURLToPath(new URL(`out/test-lsp/${name}`, root));
  mkdirSync(folder, { recursive: true });
  const outfile = `${folder}/server.js`;
  await build({
    entryPoints: [fileURLToPath(new URL('server/src/node/server.ts', root))],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'cjs',
    mainFields: ['module', 'main'],
    keepNames: true,
    loader: { '.md': 'text' },
    logLevel: 'warning',
    plugins: [
      {
        name: 'yaml-as-data',
        setup: on =>
          on.onLoad({ filter: /\.ya?ml$/ }, file => ({
            contents: JSON.stringify(parse(readFileSync(file.path, 'utf8'))),
            loader: 'json',
          })),
      },
    ],
  });
  return outfile;
}
