// A folder of texts, and a user who has never seen the extension.
import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { openWorkbench } from '../support/hands.ts';

test('starting a corpus asks nothing, and proposes the names that the texts use', async () => {
  const folder = await temporaryFolder({
    'spring.txt': 'The town met Harrow Bank. They say Harrow Bank paid for the Arden Bridge.\n',
    'summer.txt': 'They say that Harrow Bank did not pay. The Arden Bridge was opened on 3 May 1951.\n',
  });
  const hands = await openWorkbench({ folder: folder.at(''), theme: 'Default Dark Modern' });
  onTestFinished(() => hands.close());
  const { page } = hands;
  await hands.command('Corroborate: Start a Corpus Here');
  await page.waitForSelector('.tab.active[data-resource-name="corroborate.yaml"]', { timeout: 60_000 });
  await hands.picture('start-dark');
  await page.locator('.view-line', { hasText: 'harrow-bank' }).first().waitFor();
  await hands.picture('start-dark');
  expect(readFileSync(folder.at('corroborate.yaml'), 'utf8')).toContain(
    'harrow-bank: { name: Harrow Bank } # 3 times in 2 articles',
  );
  await page.locator('.statusbar-item[id*="corroborate"]').waitFor();
}, 300_000);
