// A running VS Code of the npm-registry build: its server with a fresh profile, and the address of its workbench.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npmVsCode } from './npm-vscode.ts';
import { start } from './processes.ts';
import { root } from './root.ts';

const START_MILLISECONDS = 60_000;

export interface WorkbenchOptions {
  /** The folder to open, by its path or its URI, or a `.code-workspace` file. */
  readonly open: string;
  /** A module whose `run()` the extension host calls, as `@vscode/test-electron` has it. */
  readonly tests?: string;
  /** `page`: whoever opens the page says where the extension is. `server`, if left out: this folder's, beside VS Code's server. */
  readonly extensionOf?: 'server' | 'page';
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Added to the environment of the extension host. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface Workbench {
  readonly address: string;
  /** What the server has printed so far. */
  log(): string;
  /** Settles once the server has ended, by itself or by `close`. */
  readonly gone: Promise<void>;
  close(): Promise<void>;
}

/** Starts it with this extension. The workbench itself comes to life once a browser opens the address. */
export async function serveWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const { node, server } = await npmVsCode();
  const data = realpathSync(mkdtempSync(join(tmpdir(), 'corroborate-vscode-')));
  writeSettings(data, options.settings ?? {});
  const child = start(node, [server, ...argumentsOf(data)], { env: { ...process.env, ...options.env } });
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      log += text;
    });
  const gone = new Promise<void>(resolve => child.once('close', () => resolve()));
  const clean = () => rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  process.once('exit', clean); // a signal leaves no time to close
  const close = async () => {
    child.kill();
    await gone;
    clean();
  };
  const port = await listening(() => log, gone);
  if (port === undefined) {
    await close();
    throw new Error(`VS Code's server did not start:\n${log}`);
  }
  return { address: addressOf(port, options), log: () => log, gone, close };
}

function argumentsOf(data: string): readonly string[] {
  return [
    ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'],
    ...['--server-data-dir', data, '--extensions-dir', join(data, 'extensions'), '--disable-telemetry'],
    ...['--disable-workspace-trust', '--enable-smoke-test-driver'], // without the driver no extension under development
  ];
}

function writeSettings(data: string, settings: Readonly<Record<string, unknown>>): void {
  const quiet = {
    'workbench.startupEditor': 'none',
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'chat.disableAIFeatures': true,
    'extensions.ignoreRecommendations': true,
    'telemetry.telemetryLevel': 'off',
  };
  mkdirSync(join(data, 'data/Machine'), { recursive: true });
  writeFileSync(join(data, 'data/Machine/settings.json'), JSON.stringify({ ...quiet, ...settings }));
}

/** The port, once it is printed; `undefined` where the server ends or never says. */
async function listening(log: () => string, gone: Promise<void>): Promise<number | undefined> {
  let over = false;
  void gone.then(() => {
    over = true;
  });
  const end = Date.now() + START_MILLISECONDS;
  while (!over && Date.now() < end) {
    const port = /Extension host agent listening on (\d+)/.exec(log())?.[1];
    if (port !== undefined) return Number(port);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  return undefined;
}

function addressOf(port: number, { open, tests, extensionOf = 'server' }: WorkbenchOptions): string {
  const remote = (path: string) => `vscode-remote://127.0.0.1:${port}${encodeURI(path.replaceAll('\\', '/'))}`;
  const payload = [
    ...(extensionOf === 'page'
      ? []
      : [['extensionDevelopmentPath', remote(fileURLToPath(root).replace(/[\\/]$/, ''))]]),
    ...(tests === undefined ? [] : [['extensionTestsPath', remote(tests)]]),
    ['skipWelcome', 'true'],
  ];
  const kind = open.endsWith('.code-workspace') ? 'workspace' : 'folder';
  const query = new URLSearchParams({ [kind]: open, payload: JSON.stringify(payload) });
  return `http://127.0.0.1:${port}/?${query}`;
}
