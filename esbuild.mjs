// Bundles what ships: the client (CommonJS, as VS Code loads it), the script of its webviews, the server, the threads
// that read for it, and the command line; client and server once more, as a browser runs them.
// YAML files become plain data here, so nothing parses the built-in vocabulary when a server starts;
// the files themselves are laid beside the bundles, where a reader can open them, and so are the pages on the rules, the
// licences of all that others wrote, and a bill of what that is.
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/**
 * How anything of ours is bundled, the servers that tests start as well.
 * @type {import('esbuild').BuildOptions}
 */
export const shared = {
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

/**
 * What runs in a web worker: the extension host of a browser, and the server that it starts.
 * @type {import('esbuild').BuildOptions}
 */
export const forBrowser = {
  ...shared,
  platform: 'browser',
  target: 'es2023',
  conditions: ['browser'],
  mainFields: ['browser', 'module', 'main'],
};

/** @type {import('esbuild').BuildOptions[]} */
export const bundles = [
  { ...shared, entryPoints: ['client/src/node/main.ts'], outfile: 'dist/client.js', external: ['vscode'] },
  {
    ...shared,
    entryPoints: ['client/src/webview/main.ts'],
    outfile: 'dist/webview.js',
    platform: 'browser',
    target: 'es2023',
    format: 'iife',
  },
  { ...shared, entryPoints: ['server/src/node/server.ts'], outfile: 'dist/server.js' },
  {
    ...forBrowser,
    entryPoints: ['client/src/browser/main.ts'],
    outfile: 'dist/browser/client.js',
    external: ['vscode'],
  },
  { ...forBrowser, entryPoints: ['server/src/browser/server.ts'], outfile: 'dist/browser/server.js', format: 'iife' },
  { ...shared, entryPoints: ['server/src/node/reader-thread.ts'], outfile: 'dist/reader.js' },
  {
    ...shared,
    entryPoints: ['server/src/node/cli.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
    plugins: [yamlAsData, serverBesideIt],
  },
];

/** What a reader can open beside the bundles: the built-in vocabulary, a page for each rule (its cases), and the schemas. */
const pages = [
  { from: 'server/src/vocabulary/builtin', to: 'dist/vocabulary', name: /\.ya?ml$/ },
  { from: 'server/src/quantities', to: 'dist/vocabulary', name: /\.ya?ml$/ },
  { from: 'test/cases', to: 'dist/rules', name: /\.md$/ },
  { from: 'server/schemas', to: 'dist/schemas', name: /\.json$/ },
];

async function main() {
  rmSync('dist', { recursive: true, force: true });
  for (const { from, to, name } of pages)
    if (existsSync(from)) cpSync(from, to, { recursive: true, filter: file => file === from || name.test(file) });
  if (process.argv.includes('--watch')) await Promise.all(bundles.map(async bundle => (await context(bundle)).watch()));
  else {
    const results = await Promise.all(bundles.map(bundle => build(bundle)));
    writeFileSync('dist/THIRD-PARTY-NOTICES.txt', noticesOf(results));
    writeFileSync('dist/sbom.cdx.json', `${JSON.stringify(billOf(results), undefined, 2)}\n`);
    report(results);
  }
}

/**
 * The licence of each package that has code in the bundles, as the package itself words it, and what stands in
 * server/notices for what was taken over by hand. A package without a licence does not ship.
 * @param {readonly import('esbuild').BuildResult[]} results
 */
export function noticesOf(results) {
  /** @type {Map<string, string[]>} */
  const byText = new Map();
  for (const folder of foldersOf(results)) {
    const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    const text = licenceIn(folder);
    byText.set(text, [...(byText.get(text) ?? []), `${name} ${version} (${license})`]);
  }
  const own = readdirSync('server/notices').sort();
  const parts = [
    'Corroborate contains the work of others, under the licences that follow.',
    ...[...byText].map(([text, names]) => `${names.join('\n')}\n\n${text}`),
    ...own.map(file => readFileSync(`server/notices/${file}`, 'utf8').trim()),
  ];
  return `${parts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

/**
 * The software bill of materials, in CycloneDX 1.6: each package that has code in the bundles, as it was installed. What
 * merely helps to build or to test is not in it. The same build makes the same bill.
 * @param {readonly import('esbuild').BuildResult[]} results
 */
export function billOf(results) {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
  const components = foldersOf(results).map(folder => {
    const hashes = hashesOf(lock[folder]?.integrity ?? '');
    return { ...component(JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')), 'library'), hashes };
  });
  const own = component(JSON.parse(readFileSync('package.json', 'utf8')), 'application');
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: own },
    components: [...components, ...readdirSync('server/notices').sort().map(takenOver)],
    dependencies: [{ ref: own['bom-ref'], dependsOn: components.map(each => each['bom-ref']) }],
  };
}

/**
 * @param {{ name: string, version: string, license: string }} manifest
 * @param {'application' | 'library'} type
 */
function component({ name, version, license }, type) {
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  const licenses = [/ (?:OR|AND|WITH) /.test(license) ? { expression: license } : { license: { id: license } }];
  return { type, 'bom-ref': purl, name, version, licenses, purl };
}

/**
 * What was taken over by hand, as the first line of its notice says: 'NAME, …: what (LICENCE)'.
 * @param {string} file
 */
function takenOver(file) {
  const [, name, license] = /^([^,:]+).*\(([\w.-]+)\)\n/.exec(readFileSync(`server/notices/${file}`, 'utf8')) ?? [];
  return { type: 'data', name, licenses: [{ license: { id: license } }] };
}

/**
 * What the lock file holds a package by, as CycloneDX writes it.
 * @param {string} integrity
 */
function hashesOf(integrity) {
  const [, base64] = /^sha512-(\S+)/.exec(integrity) ?? [];
  return base64 === undefined ? [] : [{ alg: 'SHA-512', content: Buffer.from(base64, 'base64').toString('hex') }];
}

/**
 * Of all packages with code in the bundles, in order.
 * @param {readonly import('esbuild').BuildResult[]} results
 */
function foldersOf(results) {
  const inputs = results.flatMap(({ metafile }) => Object.values(metafile?.outputs ?? {}).map(output => output.inputs));
  return [...new Set(inputs.flatMap(Object.keys).flatMap(file => packageOf.exec(file)?.[0] ?? []))].sort();
}

/** The innermost package that a file lies in. */
const packageOf = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;

/** @param {string} folder */
export function licenceIn(folder) {
  const files = readdirSync(folder).filter(name => /^(?:licen[cs]e|copying|notice|thirdpartynotices)\b/i.test(name));
  if (!files.some(name => /^(?:licen[cs]e|copying)/i.test(name))) throw new Error(`${folder} has no licence to ship`);
  return files.map(name => readFileSync(`${folder}/${name}`, 'utf8').replaceAll('\r\n', '\n').trim()).join('\n\n');
}

/**
 * What each bundle weighs as it travels; with --sizes, also what weighs most in it.
 * @param {readonly import('esbuild').BuildResult[]} results
 */
function report(results) {
  for (const { metafile } of results)
    for (const [file, output] of Object.entries(metafile?.outputs ?? {})) {
      if (file.endsWith('.map')) continue;
      console.log(`${file.padEnd(22)} ${kilobytes(gzipSync(readFileSync(file)).length)} gzipped`);
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
