// A reader's mouse and keyboard in the workbench, for tests that look at what is shown. Pictures go to out/screenshots; with
// CORROBORATE_THEME the same steps are taken, and pictured in a folder of its own, in another theme.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { root } from './root.ts';
import type { Web } from './web.ts';
import { serveWorkbench, type Workbench } from './workbench.ts';

export interface Hands {
  readonly page: Page;
  /** Opens a file of the folder by its name. */
  openFile(name: string): Promise<void>;
  /** Runs a command of the palette by its title. */
  command(title: string): Promise<void>;
  /** Takes a picture of the whole window, as `out/screenshots/NAME.png`. */
  picture(name: string): Promise<void>;
  close(): Promise<void>;
}

export interface HandsOptions {
  /** By its path or its URI. */
  readonly folder: string;
  /** Has the extension run in the web worker host. */
  readonly web?: Web;
  readonly theme?: string;
  /** What the window is to be in, such as `zh-cn`: the extension is, the workbench has English alone. */
  readonly language?: string;
  readonly wordWrap?: 'on' | 'off';
  /** Whatever else the user has set. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

export async function openWorkbench({
  folder,
  theme,
  language,
  wordWrap,
  web,
  ...options
}: HandsOptions): Promise<Hands> {
  const settings = {
    'editor.hover.delay': 100,
    'editor.minimap.enabled': false,
    'editor.wordWrap': wordWrap ?? 'on',
    // Where a file was scrolled to is not to be the start of whoever takes the window next.
    'workbench.editor.restoreViewState': false,
    'workbench.colorTheme': OTHER_THEME ?? theme ?? 'Default Dark Modern',
    ...options.settings,
  };
  const workbench = await serveWorkbench({
    open: folder,
    settings,
    extensionOf: web === undefined ? 'server' : 'page',
  });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1500, height: 950 }, bypassCSP: web !== undefined });
    if (language !== undefined) await page.addInitScript(speak, language);
    await web?.prepare(page);
    await page.goto(workbench.address);
    await page.waitForSelector('.monaco-workbench .statusbar', { timeout: 60_000 });
    return handsOn(page, browser, workbench);
  } catch (reason) {
    await end(browser, workbench);
    throw reason;
  }
}

const OTHER_THEME = process.env.CORROBORATE_THEME;

/** Where a language pack would say what the language is. */
function speak(language: string): void {
  Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: language });
}

function handsOn(page: Page, browser: Browser, workbench: Workbench): Hands {
  const pictures = fileURLToPath(new URL(`out/screenshots/${OTHER_THEME ?? ''}`, root));
  return {
    page,
    openFile: async name => {
      await pick(page, 'Control+P', name);
      await page.waitForSelector(`.tab.active[data-resource-name="${name}"]`);
    },
    command: title => pick(page, 'F1', title),
    picture: async name => {
      mkdirSync(pictures, { recursive: true });
      await page.screenshot({ path: join(pictures, `${name}.png`) });
    },
    close: () => end(browser, workbench),
  };
}

/** Whether `locator` is there to be seen within `timeout` milliseconds. */
export function appears(locator: Locator, timeout: number): Promise<boolean> {
  return locator.waitFor({ state: 'visible', timeout }).then(
    () => true,
    () => false,
  );
}

export interface Fix {
  readonly file: string;
  /** Stand in the line that has the fix; of several such lines it is the last. */
  readonly words: string;
  readonly title: string;
  /** What to do while the fixes are offered. */
  readonly look?: () => Promise<void>;
}

/** Takes a fix that asks for something, by the keys that offer it: whether it now asks. For a poll. */
export async function takesFix({ page, openFile }: Hands, { file, words, title, look }: Fix): Promise<boolean> {
  // A menu that is drawn anew gives the click to another row: what that opened is closed, and what it scrolled is at the top
  // again, where no outline sticks over the line that is to be clicked.
  await page.keyboard.press('Escape');
  await openFile(file);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Home');
  const line = page.locator('.view-line', { hasText: words });
  await line.locator('span span', { hasText: words }).last().click({ timeout: 5_000 });
  await page.keyboard.press('Control+.');
  const row = page.locator('.action-widget .monaco-list-row', { hasText: title });
  // One that opened before the server had answered says that there is nothing, and goes.
  if (!(await appears(row, 10_000))) return false;
  await look?.();
  await row.click({ timeout: 5_000 });
  return appears(page.locator('.quick-input-widget input:visible'), 10_000);
}

/** Types into the quick input and takes the entry that then comes first and says what was typed. */
async function pick(page: Page, key: string, words: string): Promise<void> {
  const input = page.locator('.quick-input-widget input');
  const entry = page.locator('.quick-input-list .monaco-list-row', { hasText: words }).first();
  // What is offered is made up when the input opens: a window that has just begun may not know of it yet.
  for (let attempt = 0; ; attempt += 1) {
    await page.keyboard.press(key);
    await input.waitFor({ state: 'visible' });
    // All at once: letter by letter, the whole list would be sifted and drawn for each.
    await page.keyboard.insertText(words);
    if (await appears(entry, 6_000)) break;
    if (attempt === ATTEMPTS) throw new Error(`nothing is offered for ${words}`);
    await page.keyboard.press('Escape');
    await input.waitFor({ state: 'hidden' });
  }
  await entry.click();
  // A list that is drawn anew under the pointer takes the click with it; the entry stays the first.
  await input.waitFor({ state: 'hidden', timeout: 5_000 }).catch(() => page.keyboard.press('Enter'));
  await input.waitFor({ state: 'hidden' });
}

const ATTEMPTS = 10;

async function end(browser: Browser, workbench: Workbench): Promise<void> {
  await browser.close();
  await workbench.close();
}
