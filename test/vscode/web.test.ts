// The extension as VS Code for the Web runs it: in the real web worker host, its server a worker of its own, and the corpus
// in a file system that is on no disk and that nobody can search. The pictures lie in out/screenshots.
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import { appears, type Hands, openWorkbench, takesFix } from '../support/hands.ts';
import { root } from '../support/root.ts';
import { serveWeb, type Web } from '../support/web.ts';

const corpus = new URL('test/vscode/corpus/', root);

let hands: Hands;
let web: Web;

beforeAll(async () => {
  const names = readdirSync(corpus);
  web = await serveWeb(
    Object.fromEntries(names.map(name => [`corpus/${name}`, readFileSync(new URL(name, corpus), 'utf8')])),
  );
  hands = await openWorkbench({ folder: 'memfs:/corpus', theme: 'Default Light Modern', web });
}, 300_000);

afterAll(async () => {
  await hands?.close();
  web?.close();
});

test('a corpus on no disk is read, in a browser, and mended', async () => {
  onTestFailed(() => hands.picture('web-failed'));
  const { page } = hands;
  const problems = page.locator('.markers-panel .monaco-list-row', { hasText: 'conflicting-date' });
  const contradictions = page.locator('.statusbar-item[id*="corroborate"] a', { hasText: /[1-9]/ });
  await hands.command('View: Show Corroborate'); // VS Code looks for no file here by itself
  await contradictions.click({ timeout: 90_000 });
  await problems.first().waitFor();

  await hands.command('View: Show Explorer');
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'gazette.facts.yaml' }).dblclick();
  const day = page.locator('.view-line', { hasText: 'date: 2021-05-14' }).locator('span span', { hasText: '2021' });
  await day.last().waitFor();
  await page.locator('.monaco-editor .squiggly-warning').first().waitFor({ state: 'attached' });
  const hover = page.locator('.monaco-hover:visible', { hasText: 'yearbook' });
  await until(async () => {
    await page.mouse.move(0, 0); // a pointer that rests shows nothing anew
    await day.last().hover();
    return appears(hover, 5_000);
  });
  await hands.picture('web-hover');

  await retype('2021-05-14', '2021-05-15');
  await hands.command('Corroborate: Focus on Contradictions View');
  const rows = page.locator('.pane', { hasText: 'Contradictions' }).locator('.monaco-list-row');
  await rows
    .filter({ hasText: /2021-05-15 ≠|≠ 2021-05-15/ })
    .first()
    .waitFor();
  await hands.picture('web-edited');

  await retype('2021-05-15', '2021-05-14');
  await rows
    .filter({ hasText: /2021-05-14 ≠|≠ 2021-05-14/ })
    .first()
    .waitFor();
  await settle();
  await hands.command('File: Save All');
  await page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
  await hands.picture('web-settled');

  expect([...web.loaded]).toEqual(expect.arrayContaining(['/dist/browser/client.js', '/dist/browser/server.js']));
  expect([...web.loaded]).not.toContain('/dist/client.js');
}, 300_000);

/** Changes the last letter of a date. */
async function retype(from: string, to: string): Promise<void> {
  const { page } = hands;
  await page.locator('.view-line', { hasText: `date: ${from}` }).click();
  await page.keyboard.press('End');
  await page.keyboard.press('Backspace');
  await page.keyboard.type(to.slice(-1));
  await page.locator('.view-line', { hasText: `date: ${to}` }).waitFor();
}

/** By the light bulb; the reason is written beside the fact. */
async function settle(): Promise<void> {
  const { page } = hands;
  const fix = { file: 'gazette.facts.yaml', words: '2021-05-14', title: 'Prefer 2021-05-14' };
  await until(() => takesFix(hands, fix));
  await page.keyboard.type('the mayor wrote so');
  await page.keyboard.press('Enter');
  await page.locator('.view-line', { hasText: 'because: the mayor wrote so' }).waitFor();
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  await expect.poll(isSo, { timeout: 60_000 }).toBe(true);
}
