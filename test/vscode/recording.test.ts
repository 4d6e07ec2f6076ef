// Words become facts with the keyboard alone, in a real VS Code: by the key, and by copy and paste.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { root } from '../support/root.ts';
import { filesIn, useWindow } from '../support/window.ts';

const files = filesIn(fileURLToPath(new URL('test/vscode/corpus', root)));
const open = 'facts:\n  - subject: Tern Bridge\n    event: opened\n    quote: ';
const window = useWindow({ files: { ...files, 'open.facts.yaml': open }, theme: 'Default Light Modern' });

/** The line of the editor that holds these words, from its first letter to its last. */
async function select(words: string): Promise<void> {
  const { page } = window().hands;
  await page.locator('.editor-instance:visible .view-line', { hasText: words }).first().click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Home');
  // Once to where the line is wrapped, once to its end.
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('Shift+End');
}

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await window().hands.page.keyboard.press(key);
}

const saved = (name: string): string => readFileSync(window().at(name), 'utf8');

test('a key opens a fact file beside the article, with the fields to go through', async () => {
  const { hands } = window();
  const { page } = hands;
  await hands.openFile('walks.md');
  await page.locator('.statusbar-item[id*="corroborate"] a', { hasText: /\d/ }).waitFor();
  await select('Heron Lock');
  await press('Control+K', 'Control+N');
  await page.waitForSelector('.tab.active[data-resource-name="walks.facts.yaml"]');
  await page.locator('.view-line', { hasText: 'quote:' }).first().waitFor();
  await hands.picture('recorded');
  // The first field is selected, and right as it is. Tab goes on to the next.
  await press('Tab');
  await page.keyboard.type('restored');
  await press('Escape', 'Escape', 'Control+S');
  await expect
    .poll(() => saved('walks.facts.yaml'), { timeout: 10_000 })
    .toMatch(/subject: Heron Lock\n {4}event: restored/);
  expect(saved('walks.facts.yaml')).toMatch(/quote: .*Heron Lock/);
});

test('words that were copied in an article are pasted as a fact, and undone in one step', async () => {
  const { hands } = window();
  const { page } = hands;
  const before = saved('gazette.facts.yaml');
  await hands.openFile('gazette.txt');
  await select('A first crossing at last: Tern');
  await press('Control+C');
  await hands.openFile('gazette.facts.yaml');
  await page.locator('.editor-instance:visible .view-line', { hasText: 'quote:' }).first().click();
  await press('Control+End', 'Control+V');
  const facts = () => page.locator('.editor-instance:visible .view-line', { hasText: 'subject:' }).count();
  await expect.poll(facts, { timeout: 10_000 }).toBe(2);
  await hands.picture('pasted');
  await press('Control+S');
  await expect
    .poll(() => saved('gazette.facts.yaml'), { timeout: 10_000 })
    .toContain("quote: 'A first crossing at last: Tern Bridge opened to traffic on 14 May 2021.'");
  await press('Control+Z', 'Control+S');
  await expect.poll(() => saved('gazette.facts.yaml'), { timeout: 10_000 }).toBe(before);
});

test('behind `quote:` they are pasted as a quote, quoted as YAML needs it', async () => {
  const { hands } = window();
  const { page } = hands;
  await hands.openFile('gazette.txt');
  await select('A first crossing at last: Tern');
  await press('Control+C');
  await hands.openFile('open.facts.yaml');
  await page.locator('.editor-instance:visible .view-line', { hasText: 'quote:' }).first().click();
  await press('Control+End', 'Control+V', 'Control+S');
  await expect
    .poll(() => saved('open.facts.yaml'), { timeout: 10_000 })
    .toContain("quote: 'A first crossing at last: Tern Bridge opened to traffic on 14 May 2021.'");
});
