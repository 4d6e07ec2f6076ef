// A Chromium to look at VS Code with: the machine's, else the one that npm has for Linux, else Debian's.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { npmFolder, npmInstall, once } from './npm-vscode.ts';
import { aptInstall, findOnPath } from './processes.ts';

const SPARTICUZ = '@sparticuz/chromium@147.0.0';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** Launches the first browser that does start. Throws a message that says what to do where none can be had. */
export async function launchBrowser(): Promise<Browser> {
  const failures: string[] = [];
  for (const { name, path } of candidates) {
    try {
      const executablePath = await path();
      if (executablePath !== undefined)
        return await chromium.launch({ executablePath, args: ARGUMENTS, handleSIGINT: false });
    } catch (reason) {
      failures.push(`${name}: ${reason instanceof Error ? reason.message.split('\n')[0] : String(reason)}`);
    }
  }
  throw new Error(
    'No Chromium was found for the tests in VS Code. Install Chromium, Chrome or Edge, or name one in CHROME.\n' +
      failures.join('\n'),
  );
}

/** In the order in which they are tried; `undefined` where there is none of the kind. */
const candidates: readonly { readonly name: string; readonly path: () => Promise<string | undefined> }[] = [
  { name: 'CHROME', path: async () => process.env.CHROME },
  { name: 'this machine', path: async () => onThisMachine() },
  { name: SPARTICUZ, path: fromNpm },
  { name: 'apt-get', path: async () => ((await aptInstall('chromium')) ? findOnPath('chromium') : undefined) },
];

function onThisMachine(): string | undefined {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chrome'];
  const programs = process.env.PROGRAMFILES ?? 'C:/Program Files';
  return (
    findOnPath(...names) ??
    [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      join(programs, 'Google/Chrome/Application/chrome.exe'),
      join(`${programs} (x86)`, 'Microsoft/Edge/Application/msedge.exe'),
    ].find(path => existsSync(path))
  );
}

/** A build for Linux on x64 that unpacks itself; it ships the libraries that a bare machine lacks. */
async function fromNpm(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  await once('chromium', SPARTICUZ, () => npmInstall(SPARTICUZ));
  const require = createRequire(join(npmFolder, 'package.json'));
  const loaded: { readonly default: { executablePath(): Promise<string> } } = await import(
    pathToFileURL(require.resolve('@sparticuz/chromium')).href
  );
  return loaded.default.executablePath();
}
