// Bundles what ships: the client (CommonJS, as VS Code loads it), the server and the command line.
// YAML files become plain data here, so nothing parses the built-in vocabulary when a server starts;
// the files themselves are laid beside the bundles, where a reader can open them, and so are the pages on the rules.
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, context } from 'esbuild';
import { parse } from 'yaml';

/** @type {import('esbuild').Plugin} */
export const yamlAsData = {
  name: 'yaml-as-data',
  setup(on) {
    on.onLoad({ filter: /\.ya?ml$/ }, file => ({
      contents: JSON.stringify(parse(readFileSync(file.path, 'utf8'))),
      loader: 'json',
    }));
  },
};

/**
 * `corroborate lsp` starts the server's own bundle, which lies beside the command line's: no second copy of it ships.
 * @type {import('esbuild').Plugin}
 */
const serverBesideIt = {
  name: 'server-beside-it',
  setup(on) {
    on.onLoad({ filter: /start-server\.ts$/ }, () => ({
      contents: "export const startServer = () => require('./server.js');",
    }));
    on.onResolve({ filter: /^\.\/server\.js$/ }, ({ path }) => ({ path, external: true }));
  },
};

/** The same code as modules rather than CommonJS, so that the half of it that nobody calls stays out. */
const yamlModules = fileURLToPath(new URL('node_modules/yaml/browser/index.js', import.meta.url));

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  sourcemap: true,
  sourcesContent: false,
  minify: !process.argv.includes('--watch'),
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  mainFields: ['module', 'main'],
  loader: { '.md': 'text' },
  alias: { yaml: yamlModules },
  plugins: [yamlAsData],
};

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  { ...shared, entryPoints: ['client/src/node/main.ts'], outfile: 'dist/client.js', external: ['vscode'] },
  { ...shared, entryPoints: ['server/src/node/server.ts'], outfile: 'dist/server.js' },
  {
    ...shared,
    entryPoints: ['server/src/node/cli.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
    plugins: [yamlAsData, serverBesideIt],
  },
];

/** What a reader can open beside the bundles: the built-in vocabulary, and a page for each rule (its cases). */
const pages = [
  { from: 'server/src/vocabulary/builtin', to: 'dist/vocabulary', name: /\.ya?ml$/ },
  { from: 'server/src/quantities', to: 'dist/vocabulary', name: /\.ya?ml$/ },
  { from: 'test/cases', to: 'dist/rules', name: /\.md$/ },
];

async function main() {
  rmSync('dist', { recursive: true, force: true });
  for (const { from, to, name } of pages)
    if (existsSync(from)) cpSync(from, to, { recursive: true, filter: file => file === from || name.test(file) });
  if (process.argv.includes('--watch')) await Promise.all(bundles.map(async bundle => (await context(bundle)).watch()));
  else report(await Promise.all(bundles.map(bundle => build(bundle))));
}

/**
 * What each bundle weighs as it travels; with --sizes, also what weighs most in it.
 * @param {readonly import('esbuild').BuildResult[]} results
 */
function report(results) {
  for (const { metafile } of results)
    for (const [file, output] of Object.entries(metafile?.outputs ?? {})) {
      if (file.endsWith('.map')) continue;
      console.log(`${file.padEnd(16)} ${kilobytes(gzipSync(readFileSync(file)).length)} gzipped`);
      if (process.argv.includes('--sizes')) for (const line of heaviest(output.inputs)) console.log(`    ${line}`);
    }
}

/** @param {Record<string, { bytesInOutput: number }>} inputs */
function heaviest(inputs) {
  /** @type {Map<string, number>} */
  const sizes = new Map();
  for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
    const part = /node_modules\/(@[^/]+\/[^/]+|[^/]+)/.exec(file)?.[1] ?? file.split('/').slice(0, 3).join('/');
    sizes.set(part, (sizes.get(part) ?? 0) + bytesInOutput);
  }
  const sorted = [...sizes].sort((a, b) => b[1] - a[1]).slice(0, 12);
  return sorted.map(([part, bytes]) => `${kilobytes(bytes)} ${part}`);
}

/** @param {number} bytes */
const kilobytes = bytes => `${(bytes / 1000).toFixed(1).padStart(7)} kB`;

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
