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

interface Candidate {
  readonly executablePath: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Launches the first browser that does start. Throws a message that says what to do where none can be had. */
export async function launchBrowser(): Promise<Browser> {
  const failures: string[] = [];
  for (const { name, find } of candidates) {
    try {
      const found = await find();
      if (found === undefined) continue;
      const options = { ...found, args: ARGUMENTS, handleSIGINT: false };
      return await chromium.launch(options);
    } catch (reason) {
      failures.push(`${name}: ${reason instanceof Error ? reason.message.slice(0, 600) : String(reason)}`);
    }
  }
  throw new Error(
    'No Chromium was found for the tests in VS Code. Install Chromium, Chrome or Edge, or name one in CHROME.\n' +
      failures.join('\n'),
  );
}

/** In the order in which they are tried; `undefined` where there is none of the kind. */
const candidates: readonly { readonly name: string; readonly find: () => Promise<Candidate | undefined> }[] = [
  { name: 'CHROME', find: async () => at(process.env.CHROME) },
  { name: 'this machine', find: async () => at(onThisMachine()) },
  { name: SPARTICUZ, find: lazy(fromNpm) },
  {
    name: 'apt-get',
    find: async () => at((await aptInstall('chromium', 'fonts-wqy-microhei')) ? findOnPath('chromium') : undefined),
  },
];

const at = (executablePath: string | undefined): Candidate | undefined =>
  executablePath === undefined ? undefined : { executablePath };

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

/** A build for Linux on x64 that unpacks itself, and with it the libraries that a bare machine lacks. */
async function fromNpm(): Promise<Candidate | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  await once('chromium', SPARTICUZ, () => npmInstall(SPARTICUZ));
  const require = createRequire(join(npmFolder, 'package.json'));
  const before = { ...process.env };
  // It brings its libraries only where it takes the machine for one of these; what it then sets is for it alone.
  process.env.AWS_EXECUTION_ENV = `AWS_Lambda_nodejs${process.versions.node.split('.')[0]}.x`;
  try {
    const loaded: { readonly default: { executablePath(): Promise<string> } } = await import(
      pathToFileURL(require.resolve('@sparticuz/chromium')).href
    );
    const executablePath = await loaded.default.executablePath();
    return { executablePath, env: { ...process.env } };
  } finally {
    for (const name of ['AWS_EXECUTION_ENV', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH']) restore(name, before[name]);
  }
}

/** Once a process: the package sets up its environment when it is loaded, and never again. */
function lazy<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}
