// Bundles what ships: the client (CommonJS, as VS Code loads it), the server and the command line.
// YAML files become plain data here, so nothing parses the built-in vocabulary when a server starts;
// the files themselves are laid beside the bundles, where a reader can open them.
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build, context } from 'esbuild';
import { parse } from 'yaml';

/** @type {import('esbuild').Plugin} */
const yamlAsData = {
  name: 'yaml-as-data',
  setup(on) {
    on.onLoad({ filter: /\.ya?ml$/ }, file => ({
      contents: JSON.stringify(parse(readFileSync(file.path, 'utf8'))),
      loader: 'json',
    }));
  },
};

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  sourcemap: true,
  sourcesContent: false,
  minify: !process.argv.includes('--watch'),
  keepNames: true,
  legalComments: 'none',
  logLevel: 'warning',
  mainFields: ['module', 'main'],
  loader: { '.md': 'text' },
  plugins: [yamlAsData],
};

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  { ...shared, entryPoints: ['client/src/node/main.ts'], outfile: 'dist/client.js', external: ['vscode'] },
  { ...shared, entryPoints: ['server/src/node/server.ts'], outfile: 'dist/server.js' },
  { ...shared, entryPoints: ['server/src/node/cli.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
];

async function main() {
  rmSync('dist', { recursive: true, force: true });
  for (const folder of [['server/src/vocabulary/builtin', 'dist/vocabulary']])
    if (existsSync(folder[0])) cpSync(folder[0], folder[1], { recursive: true });
  if (process.argv.includes('--watch')) await Promise.all(bundles.map(async bundle => (await context(bundle)).watch()));
  else await Promise.all(bundles.map(bundle => build(bundle)));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
