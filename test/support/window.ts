// A window of VS Code over a folder of its own, which the tests of a worker use one after another: most of what a window costs
// is its start. Whoever takes it finds it empty but for his own files. A window in which a test failed, or that cannot be
// emptied, is closed and another one started, so that no failure brings about the next.
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { type Hands, openWorkbench } from './hands.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

export interface WindowOptions {
  readonly files: Files;
  readonly theme: 'Default Dark Modern' | 'Default Light Modern';
  /** `never used`: the extension has not run in it, and nobody has seen it. */
  readonly state?: 'never used';
}

export interface Window {
  readonly hands: Hands;
  /** The path of a file of the folder; of the folder itself without a name. */
  at(name?: string): string;
}

interface Open extends Window {
  readonly theme: string;
  close(): Promise<void>;
}

/** For the tests of a file, or of a `describe`: answers what gives the window once they run. */
export function useWindow(options: WindowOptions): () => Window {
  let taken: Open | undefined;
  let hasFailed = false;
  beforeAll(async () => {
    taken = await take(options);
  }, 300_000);
  afterEach(({ task }) => {
    hasFailed ||= task.result?.state === 'fail';
  });
  afterAll(async () => {
    const rest = hasFailed ? taken : spare;
    if (!hasFailed) spare = taken;
    await rest?.close();
  });
  return () => {
    if (taken === undefined) throw new Error('no window was opened');
    return taken;
  };
}

/** Of this worker, whose files of tests share their modules. It ends with the worker. */
let spare: Open | undefined;

async function take({ files, theme, state }: WindowOptions): Promise<Open> {
  const found = spare;
  spare = undefined;
  if (found !== undefined && state === undefined && found.theme === theme && (await emptied(found))) {
    write(found.at(), files);
    return found;
  }
  await found?.close();
  return opened(files, theme);
}

async function opened(files: Files, theme: string): Promise<Open> {
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'corroborate-window-')));
  const clean = () => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  process.once('exit', clean);
  const folder = join(scratch, 'corpus');
  write(folder, files);
  const hands = await openWorkbench({ folder, theme });
  const close = async () => {
    await hands.close();
    process.off('exit', clean);
    clean();
  };
  return { hands, theme, close, at: name => (name === undefined ? folder : join(folder, name)) };
}

/** Whether it is now as a window over an empty folder. It must have nothing left to ask. */
async function emptied({ hands, at }: Open): Promise<boolean> {
  try {
    await hands.page.keyboard.press('Escape');
    for (const command of LEAVING) await hands.command(command);
    if (await hands.page.locator(PANEL).isVisible()) await hands.command('View: Hide Panel');
    for (const name of readdirSync(at())) rmSync(at(name), { recursive: true, force: true });
    await nothingIsLeft(hands);
    return true;
  } catch (reason) {
    console.warn(`A window is closed, since it could not be emptied: ${reason}`);
    return false;
  }
}

const LEAVING = [
  'File: Save All',
  'View: Close All Editors',
  'View: Show Explorer',
  'Notifications: Clear All Notifications',
];
const PANEL = '.part.panel:visible';

/** Neither on the screen nor in what the server knows: what is told of the next corpus is of that alone. */
async function nothingIsLeft({ page }: Hands): Promise<void> {
  for (const selector of ['.editor-group-container .tab', '.explorer-folders-view .monaco-list-row', PANEL])
    await page.locator(selector).first().waitFor({ state: 'detached' });
  const told = page.locator('.statusbar-item[id*="corroborate"] a', { hasText: /[1-9]/ });
  await told.waitFor({ state: 'detached' });
}

/** The files of a folder, by their paths in it. */
export function filesIn(folder: string): Files {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter(name => statSync(join(folder, name)).isFile());
  return Object.fromEntries(files.map(name => [name, readFileSync(join(folder, name))]));
}

function write(folder: string, files: Files): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}
