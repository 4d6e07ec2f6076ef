// VS Code as in a browser: its workbench takes the extension, with the manifest that ships, from an address into its web
// worker host, and opens a folder that is on no disk.
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { root } from './root.ts';

export interface Web {
  /** Has the page load both extensions; before it goes to the workbench. */
  prepare(page: Page): Promise<void>;
  /** Paths of what the page has loaded of ours. */
  readonly loaded: ReadonlySet<string>;
  close(): void;
}

/** `files` are those of `memfs:/`, by their paths. */
export async function serveWeb(files: Readonly<Record<string, string>>): Promise<Web> {
  const memory = await memoryFiles(files);
  const loaded = new Set<string>();
  const server = createServer(async ({ url = '/' }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    const content = memory.get(path) ?? (await contentOf(path));
    if (content !== undefined) loaded.add(path);
    const type = path.endsWith('.js') ? 'text/javascript' : path.endsWith('.svg') ? 'image/svg+xml' : 'text/plain';
    response.writeHead(content === undefined ? 404 : 200, { 'Access-Control-Allow-Origin': '*', 'Content-Type': type });
    response.end(content);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    prepare: page => develop(page, portOf(server)),
    loaded,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the extensions are not served');
  return address.port;
}

/** Of this house: what would ship. */
async function contentOf(path: string): Promise<Uint8Array | undefined> {
  if (!/^\/(?:package(?:\.[\w-]+)*\.json|(?:dist|client|syntaxes)\/[\w./-]+)$/.test(path)) return undefined;
  return await readFile(new URL(`.${path}`, root)).catch(() => undefined);
}

/** As a web server does that offers VS Code with extensions: the page says where they are, before the workbench asks it. */
async function develop(page: Page, port: number): Promise<void> {
  const authority = `localhost:${port}`; // the worker host may ask machines of that name alone
  await page.addInitScript(
    extensions => {
      const { parse } = JSON;
      JSON.parse = (text, reviver) => {
        const read = parse(text, reviver);
        if (read?.developmentOptions) read.developmentOptions.extensions ??= extensions;
        return read;
      };
    },
    ['/', '/memfs'].map(path => ({ scheme: 'http', authority, path })),
  );
}

async function memoryFiles(files: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, string>> {
  const manifest = {
    name: 'memfs',
    publisher: 'test',
    version: '0.0.1',
    engines: { vscode: '^1.101.0' },
    browser: './extension.js',
    activationEvents: ['onFileSystem:memfs'],
  };
  const { outputFiles } = await build({
    absWorkingDir: fileURLToPath(root),
    entryPoints: ['test/vscode/memfs/extension.ts'],
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
    define: { FILES: JSON.stringify(files) },
    logLevel: 'warning',
  });
  return new Map([
    ['/memfs/package.json', JSON.stringify(manifest)],
    ['/memfs/extension.js', outputFiles[0]?.text ?? ''],
  ]);
}
