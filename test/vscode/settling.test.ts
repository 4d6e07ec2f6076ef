// A contradiction is settled with the keyboard, in a real VS Code: the reason is asked for, stands in the file, and is undone
// in one step.
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { takesFix } from '../support/hands.ts';
import { root } from '../support/root.ts';
import { filesIn, useWindow } from '../support/window.ts';

const files = filesIn(fileURLToPath(new URL('test/vscode/corpus', root)));
const window = useWindow({ files, theme: 'Default Light Modern' });

test('a side is preferred for a reason that is asked for, and the preference is undone', async () => {
  const { hands } = window();
  const { page } = hands;
  await hands.openFile('gazette.facts.yaml');
  await page.locator('.monaco-editor .squiggly-warning').first().waitFor({ state: 'attached', timeout: 90_000 });
  const look = () => hands.picture('settle-offered');
  const fix = { file: 'gazette.facts.yaml', words: '2021-05-14', title: 'Prefer 2021-05-14', look };
  await expect.poll(() => takesFix(hands, fix), { timeout: 90_000 }).toBe(true);
  await hands.picture('settle-asked');
  await page.keyboard.type('the mayor wrote so: twice');
  await page.keyboard.press('Enter');
  const because = page.locator('.view-line', { hasText: "because: 'the mayor wrote so: twice'" });
  await because.waitFor();
  await page.locator('.view-line', { hasText: 'rank: preferred' }).waitFor();
  await hands.picture('settled');
  await page.locator('.view-line', { hasText: 'rank: preferred' }).click();
  await page.keyboard.press('Control+z');
  await because.waitFor({ state: 'detached' });
  expect(await page.locator('.view-line', { hasText: 'rank: preferred' }).count()).toBe(0);
}, 240_000);
