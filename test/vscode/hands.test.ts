// What a reader sees and clicks in a real VS Code, in the dark theme and the light one. The pictures that these tests
// take lie in out/screenshots and are meant to be looked at.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { appears } from '../support/hands.ts';
import { root } from '../support/root.ts';
import { filesIn, useWindow } from '../support/window.ts';

const folderOf = (path: string) => fileURLToPath(new URL(path, root));
const seeds = folderOf('../shared/acceptance/seeds');
const ours = folderOf('test/vscode/corpus');

describe('the seeds in the dark theme', () => {
  const [corpus, facts, article] = existsSync(seeds)
    ? [seeds, '003_a9564f300ce164c5.facts.yaml', '003_a9564f300ce164c5.txt']
    : [ours, 'yearbook.facts.yaml', 'yearbook.txt'];
  checkWindow({ corpus, facts, article, value: existsSync(seeds) ? '2025-11-27' : '2021-05-20', theme: 'Dark' });
});

describe('a corpus of our own in the light theme', () => {
  const names = { facts: 'gazette.facts.yaml', article: 'gazette.txt', value: '2021-05-14' };
  checkWindow({ corpus: ours, ...names, theme: 'Light' });
});

interface Window {
  readonly corpus: string;
  readonly facts: string;
  readonly article: string;
  /** A value in the fact file that another source contradicts. */
  readonly value: string;
  readonly theme: 'Dark' | 'Light';
}

function checkWindow({ corpus, facts, article, value, theme }: Window): void {
  const window = useWindow({ files: filesIn(corpus), theme: `Default ${theme} Modern` });
  const picture = (name: string) => window().hands.picture(`${name}-${theme.toLowerCase()}`);

  test('the status bar says how many contradictions there are; a click opens the Problems panel', async () => {
    const { page } = window().hands;
    const item = page.locator('.statusbar-item[id*="corroborate"] a', { hasText: /[1-9]/ });
    await item.waitFor();
    expect(await item.getAttribute('aria-label')).toMatch(/contradictions: \d+/i);
    await item.click();
    await page.locator('.markers-panel .monaco-list-row', { hasText: 'conflicting-date' }).first().waitFor();
    await picture('problems');
  });

  test('a hover on a value shows the sources side by side', async () => {
    const { hands } = window();
    const { page } = hands;
    await hands.openFile(facts);
    const word = page.locator('.view-line', { hasText: value }).last().locator('span span', { hasText: value }).last();
    const hover = page.locator('.monaco-hover:visible', { hasText: value });
    const shown = async (): Promise<boolean> => {
      // A line that is drawn anew under a resting pointer shows nothing until the pointer comes again.
      await page.mouse.move(0, 0);
      await word.hover();
      return appears(hover, 5_000);
    };
    await expect.poll(shown, { timeout: 60_000 }).toBe(true);
    await picture('hover');
    expect(await hover.textContent()).toMatch(/\.txt/);
  });

  test('the views show contradictions with their sides, facts and sources', async () => {
    const { hands } = window();
    const { page } = hands;
    await hands.command('Corroborate: Focus on Contradictions View');
    const rows = page.locator('.pane', { hasText: 'Contradictions' }).locator('.monaco-list-row');
    const finding = rows.filter({ hasText: '≠' }).first();
    await finding.waitFor();
    expect(await finding.getAttribute('aria-label')).toMatch(/≠/);
    await finding.locator('.monaco-tl-twistie').click();
    await finding.hover();
    await page.locator('.pane', { hasText: 'Sources' }).locator('.monaco-list-row').first().waitFor();
    await picture('views');
    await hands.command('View: Show Explorer');
    const file = page.locator('.explorer-folders-view .monaco-icon-label', { hasText: article }).first();
    await file.waitFor();
    // VS Code's own count, and a sign that is no second count.
    const badge = () =>
      file.evaluate(label => label.ownerDocument.defaultView?.getComputedStyle(label, '::after').content);
    await expect.poll(badge, { timeout: 30_000 }).toMatch(/^"(?:\d+\+?, )?≠"$/);
    await picture('explorer');
  });

  test('a cited passage in an article carries a mark, which the command takes away and brings back', async () => {
    const { hands } = window();
    const { page } = hands;
    await hands.openFile(article);
    const marks = page.locator('.monaco-editor .cdr[class*="ced-"]');
    await marks.first().waitFor({ state: 'attached' });
    await picture('article');
    const before = await marks.count();
    await hands.command('Corroborate: Toggle Marks on Cited Passages');
    await expect.poll(() => marks.count(), { timeout: 10_000 }).toBeLessThan(before);
    await hands.command('Corroborate: Toggle Marks on Cited Passages');
    await expect.poll(() => marks.count(), { timeout: 10_000 }).toBe(before);
  });
}
