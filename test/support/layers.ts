// Reads what every source file imports (types included) and says where that breaks the layers of the house.
// It knows paths and texts alone, so that a test can plant a breach without touching the disk.
import ts from 'typescript';

/** Source texts by path from the project's root, with `/`. */
export type Sources = ReadonlyMap<string, string>;

/** The server's layers, lowest first: a layer imports from itself and from those before it. */
const LAYERS: readonly string[] = [
  'base',
  'ports.ts',
  'text',
  'dates',
  'quantities',
  'vocabulary',
  'syntax',
  'prose',
  'citations',
  'claims',
  'rules',
  'workspace',
  'messages',
  'fixes',
  'features',
  'pictures',
  'report',
  'lsp',
  'cli',
  'web',
  'node',
  'browser',
];

/** The packages that a layer may name, `import type` counted as well; a layer that is not listed may name none. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  text: ['approx-string-match', 'opencc-js'],
  vocabulary: ['@monyone/aho-corasick'],
  syntax: ['yaml'],
  prose: ['@monyone/aho-corasick'],
  citations: ['approx-string-match'],
  workspace: ['ignore'],
  lsp: ['vscode-languageserver', 'vscode-languageserver-textdocument', 'vscode-uri'],
  cli: ['node:util'],
  node: ['vscode-languageserver', 'vscode-uri'],
  browser: ['vscode-languageserver', 'vscode-uri', '@noble/hashes'],
  client: ['vscode', 'vscode-languageclient'],
};

/** Layers whose whole business is the machine they run on. */
const NODE_LAYERS: readonly string[] = ['node'];

/** Siblings: neither may know the other, whatever their order. */
const APART: readonly (readonly [string, string])[] = [
  ['lsp', 'cli'],
  ['node', 'browser'],
];

/** All that the client may know of the server: the shape of the messages between them. */
const PROTOCOL = 'server/src/lsp/protocol.ts';

/** What entry points alone may read beside the house: the version. */
const MANIFEST = 'package.json';

/** One line for each breach; empty where the house stands. */
export function breaches(sources: Sources): readonly string[] {
  const imports = [...sources].flatMap(([path, text]) => importsOf(path, text));
  return [...imports.flatMap(breachOf), ...cycles(imports)];
}

interface Import {
  readonly from: string;
  readonly to: string;
  readonly kind: 'file' | 'package';
}

function importsOf(path: string, text: string): readonly Import[] {
  return ts
    .preProcessFile(text, true, true)
    .importedFiles.map(({ fileName }) =>
      fileName.startsWith('.')
        ? { from: path, to: resolve(path, fileName), kind: 'file' }
        : { from: path, to: packageOf(fileName), kind: 'package' },
    );
}

function resolve(from: string, relative: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** The layer of a file, `client` for the client's, `undefined` for what lies in neither house. */
function layerOf(path: string): string | undefined {
  const [house, src, layer] = path.split('/');
  if (src !== 'src') return undefined;
  return house === 'client' ? 'client' : layer;
}

function breachOf(one: Import): readonly string[] {
  const layer = layerOf(one.from);
  if (layer === undefined) return [];
  const reason = one.kind === 'package' ? packageBreach(layer, one.to) : fileBreach(layer, one.to);
  return reason === undefined ? [] : [`${one.from} imports ${one.to}: ${reason}`];
}

function packageBreach(layer: string, name: string): string | undefined {
  if (PACKAGES[layer]?.includes(name)) return undefined;
  if (name.startsWith('node:') && NODE_LAYERS.includes(layer)) return undefined;
  return `${layer} may not name this package`;
}

function fileBreach(layer: string, target: string): string | undefined {
  if (!target.endsWith('.ts') && !/\.(ya?ml|md|json)$/.test(target)) return 'an import carries its extension';
  if (layer === 'client') {
    const own = target.startsWith('client/src/') || target === PROTOCOL;
    return own ? undefined : `the client knows ${PROTOCOL} alone of the server`;
  }
  if (target === MANIFEST && rankOf(layer) >= rankOf('node')) return undefined;
  if (!target.startsWith('server/')) return 'the server imports nothing from outside itself';
  return orderBreach(layer, layerOf(target));
}

function orderBreach(layer: string, target: string | undefined): string | undefined {
  if (target === undefined) return undefined; // data beside the sources: schemas, pages
  const [own, other] = [rankOf(layer), rankOf(target)];
  if (own < 0 || other < 0) return `${own < 0 ? layer : target} is no layer`;
  if (other > own) return `${target} lies above ${layer}`;
  if (APART.some(([a, b]) => (layer === a && target === b) || (layer === b && target === a)))
    return `${layer} and ${target} never know each other`;
  return undefined;
}

function rankOf(layer: string): number {
  return LAYERS.indexOf(layer);
}

/** Each cycle once, by the first of its files that a walk in path order meets. */
function cycles(imports: readonly Import[]): readonly string[] {
  const next = new Map<string, string[]>();
  for (const { from, to, kind } of imports) if (kind === 'file') next.set(from, [...(next.get(from) ?? []), to]);
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) found.push(`a cycle: ${[...trail.slice(at), path].join(' -> ')}`);
    if (at >= 0 || done.has(path)) return;
    for (const target of next.get(path) ?? []) walk(target, [...trail, path]);
    done.add(path);
  };
  for (const path of [...next.keys()].sort()) walk(path, []);
  return found;
}
