// A contradiction is settled with the keyboard, in a real VS Code: the reason is asked for, stands in the file, and is undone
// in one step.
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { appears } from '../support/hands.ts';
import { root } from '../support/root.ts';
import { filesIn, useWindow } from '../support/window.ts';

const files = filesIn(fileURLToPath(new URL('test/vscode/corpus', root)));
const window = useWindow({ files, theme: 'Default Light Modern' });

test('a side is preferred for a reason that is asked for, and the preference is undone', async () => {
  const { hands } = window();
  const { page } = hands;
  await hands.openFile('gazette.facts.yaml');
  const value = page.locator('.view-line', { hasText: '2021-05-14' }).locator('span span', { hasText: '2021-05-14' });
  await page.locator('.monaco-editor .squiggly-warning').first().waitFor({ state: 'attached', timeout: 90_000 });
  const choice = page.locator('.action-widget .monaco-list-row', { hasText: 'Prefer 2021-05-14' });
  const offered = async (): Promise<boolean> => {
    // A menu that opened before the server had answered says that there is nothing, and goes.
    await page.keyboard.press('Escape');
    // A menu that is drawn anew gives the click to another row: what that opened is closed, and what it scrolled is at the
    // top again, where no outline sticks over the line that is to be clicked.
    await hands.openFile('gazette.facts.yaml');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Home');
    await value.last().click({ timeout: 5_000 });
    await page.keyboard.press('Control+.');
    return appears(choice, 10_000);
  };
  const asked = page.locator('.quick-input-widget input:visible');
  const chosen = async (): Promise<boolean> => {
    if (!(await offered())) return false;
    await hands.picture('settle-offered');
    await choice.click();
    // A menu that is drawn anew under the pointer takes the click with it.
    return appears(asked, 10_000);
  };
  await expect.poll(chosen, { timeout: 90_000 }).toBe(true);
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
