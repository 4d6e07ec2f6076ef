// An entity that thirty files write is renamed with the keyboard, in a real VS Code, and the rename is undone in one step.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useWindow, type Window } from '../support/window.ts';

/** As people write: comments, quotes of either kind, line ends of either kind, a mark of the byte order. */
const HANDS: readonly ((at: number) => string)[] = [
  at => `facts:\n  - { subject: Osprey Weir, event: opened, date: ${1990 + at}, note: Osprey Weir } # as told\n`,
  at => `facts:\r\n  # of the weir\r\n  - subject: "Osprey Weir"\r\n    event: opened\r\n    date: ${1990 + at}\r\n`,
  at => `\uFEFFfacts:\n- subject:   'Osprey Weir'   # twice\n  event: opened\n  date: ${1990 + at}`,
];

const FILES = Object.fromEntries([
  ['corroborate.yaml', 'version: 1\nentities:\n  weir: { name: Osprey Weir } # the old one\n'],
  ...Array.from({ length: 30 }, (_, at) => [`many-${at}.facts.yaml`, HANDS[at % HANDS.length]?.(at) ?? '']),
]);

// As VS Code on a desk has it: the browser's saves by itself.
const settings = { '.vscode/settings.json': '{ "files.autoSave": "off" }\n' };
const window = useWindow({ files: { ...FILES, ...settings }, theme: 'Default Light Modern' });

test('one undo takes a rename in thirty files back, byte for byte', async () => {
  const { hands } = window();
  const { page } = hands;
  await hands.openFile('many-0.facts.yaml');
  await rename(page, 'Kite Weir');
  const renamed = async (): Promise<number> =>
    Object.values(await textsIn(window())).filter(text => text.includes('Kite Weir')).length;
  await expect.poll(renamed, { timeout: 90_000 }).toBe(31);
  await everythingIsSaved(page);
  await hands.picture('rename-done');
  await page.keyboard.press('Control+z');
  // Whether VS Code asks first is its own affair.
  const all = page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Undo in 31 Files' });
  const taken = page.locator('.view-line', { hasText: 'subject: Osprey Weir' });
  await all.or(taken).first().waitFor();
  if (await all.isVisible()) await all.click();
  await taken.waitFor();
  await unsavedFiles(page, 31);
  await hands.picture('rename-undone');
  // A palette that is drawn anew may take the click for itself: whoever sees the number stay asks again.
  const saved = async (): Promise<boolean> => {
    await hands.command('File: Save All');
    return unsavedFiles(page, 0).then(
      () => true,
      () => false,
    );
  };
  await expect.poll(saved, { timeout: 90_000 }).toBe(true);
  await expect.poll(() => textsIn(window()), { timeout: 30_000 }).toEqual(FILES);
}, 240_000);

/** Renames the name at the start of the first fact, once the server knows it. */
async function rename(page: Page, to: string): Promise<void> {
  const name = page.locator('.view-line', { hasText: 'subject' }).locator('span span', { hasText: 'Osprey' }).first();
  const known = page.locator('.monaco-editor .squiggly-warning, .monaco-editor .squiggly-info').first();
  await known.waitFor({ state: 'attached', timeout: 90_000 });
  await name.click();
  await page.keyboard.press('F2');
  const input = page.locator('.rename-box input');
  await input.waitFor({ timeout: 30_000 });
  // Keys that are pressed while the box is still opening go into the text.
  await expect
    .poll(() => input.evaluate(box => box === box.ownerDocument.activeElement), { timeout: 30_000 })
    .toBe(true);
  await input.fill(to);
  await input.press('Enter');
  await input.waitFor({ state: 'hidden' });
}

/**
 * Waits until VS Code knows of each file that it was saved, which comes after the file is on disk. A text that is undone
 * before that is what was last saved, as VS Code sees it: it stays unsaved, and says so nowhere.
 */
const everythingIsSaved = (page: Page): Promise<void> => unsavedFiles(page, 0);

const unsavedFiles = async (page: Page, count: number): Promise<void> => {
  const badge = page
    .locator('.activitybar .action-item', { has: page.locator('.codicon-explorer-view-icon') })
    .locator('.badge');
  const told = async (): Promise<string> => (await badge.locator('visible=true').allTextContents()).join('');
  await expect.poll(told, { timeout: 20_000 }).toBe(count === 0 ? '' : String(count));
};

async function textsIn(folder: Window): Promise<Readonly<Record<string, string>>> {
  const names = Object.keys(FILES);
  const all = await Promise.all(names.map(name => readFile(folder.at(name), 'utf8')));
  return Object.fromEntries(names.map((name, at) => [name, all[at] ?? '']));
}
