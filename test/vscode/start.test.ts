// A folder of texts, and a user who has never seen the extension.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { appears } from '../support/hands.ts';
import { useWindow } from '../support/window.ts';

describe('a command', () => {
  const files = {
    'spring.txt': 'The town met Harrow Bank. They say Harrow Bank paid for the Arden Bridge.\n',
    'summer.txt': 'They say that Harrow Bank did not pay. The Arden Bridge was opened on 3 May 1951.\n',
  };
  const window = useWindow({ files, theme: 'Default Dark Modern', state: 'never used' });
  test('starting a corpus asks nothing, and proposes the names that the texts use', async () => {
    const { hands, at } = window();
    const { page } = hands;
    await hands.command('Corroborate: Start a Corpus Here');
    await page.waitForSelector('.tab.active[data-resource-name="corroborate.yaml"]', { timeout: 60_000 });
    await hands.picture('start-dark');
    await page.locator('.view-line', { hasText: 'harrow-bank' }).first().waitFor();
    await hands.picture('start-dark');
    expect(readFileSync(at('corroborate.yaml'), 'utf8')).toContain(
      'harrow-bank: { name: Harrow Bank } # 3 times in 2 articles',
    );
    await page.locator('.statusbar-item[id*="corroborate"]').waitFor();
  }, 300_000);
});

describe('the views', () => {
  const files = {
    'almanac.md': '# Harrow\n\nThe town is old. Harrow Bank was founded in 1951. They say Harrow Bank paid for it.\n',
    'history.md': '# The bank\n\nHarrow Bank was founded in 1952.\n',
  };
  const window = useWindow({ files, theme: 'Default Light Modern', state: 'never used' });
  test('from a folder of texts to a contradiction settled: by what the views offer, with nothing recorded and nothing read up', async () => {
    const { hands, at } = window();
    const { page } = hands;
    const rows = page.locator('.pane-body .monaco-list-row');
    await hands.command('View: Show Corroborate');
    await page.locator('.pane-body', { hasText: 'contradict each other' }).first().waitFor({ timeout: 60_000 });
    await hands.picture('first-steps-none-light');
    await page.locator('.pane-body a.monaco-button', { hasText: 'Start a Corpus Here' }).click();
    const clash = rows.filter({ hasText: '1951 ≠ 1952' });
    await clash.waitFor({ timeout: 60_000 });
    await page.locator('.pane-body', { hasText: 'Record Selection as Fact' }).waitFor();
    await rows
      .filter({ hasText: 'history.md' })
      .or(rows.filter({ hasText: 'The bank' }))
      .first()
      .waitFor();
    await hands.picture('first-steps-found-light');
    const offered = page.locator('.action-widget .monaco-list-row', { hasText: 'Prefer 1951' });
    const isAsked = async (): Promise<boolean> => {
      // Rows that are drawn anew under the pointer take the click with them.
      await page.keyboard.press('Escape');
      await clash.click();
      await clash.hover();
      await clash.locator('a.action-label').last().click();
      if (!(await appears(offered, 10_000))) return false;
      await hands.picture('first-steps-settle-light');
      await offered.click({ timeout: 5_000 });
      return appears(page.locator('.quick-input-widget input:visible'), 10_000);
    };
    await expect.poll(isAsked, { timeout: 90_000 }).toBe(true);
    await page.keyboard.type('the almanac is older');
    await page.keyboard.press('Enter');
    await rows.filter({ hasText: 'Settled' }).waitFor();
    await hands.picture('first-steps-settled-light');
    await hands.command('File: Save All');
    await expect
      .poll(() => readFileSync(at('almanac.facts.yaml'), 'utf8'), { timeout: 20_000 })
      .toContain(
        '    rank: preferred\n    because: the almanac is older\n    quote: Harrow Bank was founded in 1951.\n',
      );
  }, 300_000);
});
