// The pictures, the comparison and the report as a reader uses them in a real VS Code, by mouse and by keyboard; axe-core
// looks at what they show, in every theme. The screenshots lie in out/screenshots and are meant to be looked at.
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seriousFaults } from '../support/axe.ts';
import { type Hands, openWorkbench } from '../support/hands.ts';
import { root } from '../support/root.ts';
import { withCopy } from '../support/vscode-suites.ts';

const corpus = fileURLToPath(new URL('samples/fucaso', root));
/** A machine may be busy with other things. */
const PATIENCE = { timeout: 30_000 };

let hands: Hands;
let folder = '';
let closed: () => void = () => undefined;
let copy: Promise<void> = Promise.resolve();

beforeAll(async () => {
  folder = await new Promise<string>(resolve => {
    copy = withCopy(corpus, at => {
      resolve(at);
      return new Promise<void>(done => {
        closed = done;
      });
    });
  });
  hands = await openWorkbench({ folder, theme: 'Default Dark Modern' });
  await hands.page.locator('.statusbar-item[id*="corroborate"] a', { hasText: /[1-9]/ }).waitFor({ timeout: 120_000 });
}, 300_000);

afterAll(async () => {
  await hands?.close();
  closed();
  await copy;
});

describe('a timeline', () => {
  test('a mark is reached and opened by keyboard alone; its sentence is selected', async () => {
    const { page } = hands;
    await hands.command('Corroborate: Show Timeline');
    const frame = await frameOf(page, 'timeline');
    await frame.locator('g[role="group"][aria-label="Cell Therapy Weekly"] [tabindex]').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: '2025-11-27-cell-therapy-weekly.txt' }).waitFor();
    await page.locator('.monaco-editor .selected-text').first().waitFor({ state: 'attached' });
    // Beside a text it has half the width, and is drawn anew.
    const cut = () => frame.locator('#scroll').evaluate(main => main.scrollWidth - main.clientWidth);
    await expect.poll(cut, PATIENCE).toBeLessThanOrEqual(0);
    await hands.picture('timeline-opened');
  });

  test('keys zoom and move', async () => {
    const { page } = hands;
    const frame = await frameOf(page, 'timeline');
    const axis = () => frame.locator('#head text').allTextContents();
    await frame.locator('#scroll').click({ position: { x: 6, y: 60 } });
    for (const keys of [['+', '+', '+'], ['End'], ['ArrowLeft', 'ArrowLeft'], ['0']]) {
      const before = await axis();
      for (const key of keys) await page.keyboard.press(key);
      await expect.poll(axis, PATIENCE).not.toEqual(before);
    }
  });

  test('what was seen is seen again after the panel was hidden', async () => {
    const { page } = hands;
    const frame = await frameOf(page, 'timeline');
    await frame.locator('#choice').check();
    await expect.poll(() => frame.locator('#body .mark.agrees').count(), PATIENCE).toBe(0);
    await hands.command('Corroborate: Show Matrix');
    await frameOf(page, 'matrix');
    await page.locator('.tab', { hasText: 'Timeline: corpus' }).click();
    const again = await frameOf(page, 'timeline');
    await again.locator('#body .mark.contradicts').first().waitFor();
    expect(await again.locator('#choice').isChecked()).toBe(true);
    expect(await again.locator('#body .mark.agrees').count()).toBe(0);
  });
});

test('a picture follows what is typed, unsaved', async () => {
  const { page } = hands;
  await hands.command('View: Close All Editors');
  await hands.command('Corroborate: Show Matrix');
  const frame = await frameOf(page, 'matrix');
  const contradicted = () => frame.locator('#body .mark.contradicts').count();
  await frame.locator('#body .mark.contradicts').first().waitFor();
  const before = await contradicted();
  await hands.command('View: Split Editor Right');
  await hands.openFile('alliance-2024.facts.yaml');
  const emptied = async (): Promise<number> => {
    // A picture that is drawn anew may hold on to the keyboard.
    await page.locator('.editor-group-container.active .view-lines').click();
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    return contradicted();
  };
  await expect.poll(emptied, { ...PATIENCE, interval: 3_000 }).toBeLessThan(before);
  await page.keyboard.press('Control+Z');
  await expect.poll(contradicted, PATIENCE).toBe(before);
});

test('two sides are laid beside each other, each with its sentence selected', async () => {
  const { page } = hands;
  await hands.command('View: Close All Editors');
  await hands.openFile('2025-03-28-macau-release.txt');
  await page.locator('.view-line', { hasText: 'In December last year' }).first().click();
  await hands.command('Corroborate: Compare Sides');
  await expect.poll(() => page.locator('.editor-group-container .tab.active').count(), PATIENCE).toBe(2);
  await page.locator('.editor-group-container .selected-text').nth(1).waitFor({ state: 'attached' });
  await hands.picture('compare');
  expect(await page.locator('.editor-group-container .tab.active').allTextContents()).toEqual([
    expect.stringContaining('2025-03-28-macau-release.txt'),
    expect.stringContaining('2025-11-27-cell-therapy-weekly.txt'),
  ]);
});

test('of more than two sides one is chosen, then another, those that say otherwise first', async () => {
  const { page } = hands;
  await hands.command('View: Close All Editors');
  await hands.openFile('symposium.facts.yaml');
  await page.locator('.view-line', { hasText: '2.1 per 100,000' }).first().click();
  await type(page, 'F1', 'Corroborate: Compare Sides');
  const asked = (words: string) => page.locator(`.quick-input-widget input[placeholder="${words}"]`).waitFor();
  const offered = page.locator('.quick-input-list .monaco-list-row');
  await asked('The first of the two sides');
  await expect.poll(() => offered.count(), PATIENCE).toBe(3);
  await hands.picture('compare-first-side');
  await offered.filter({ hasText: 'Peninsula Newswire' }).click();
  await asked('The side to compare it with');
  await expect.poll(() => offered.count(), PATIENCE).toBe(2);
  expect(await offered.first().textContent()).toContain('2.1 per 100,000');
  await hands.picture('compare-other-side');
  await page.keyboard.press('Enter');
  const tabs = page.locator('.editor-group-container .tab.active');
  await expect
    .poll(() => tabs.allTextContents(), PATIENCE)
    .toEqual([expect.stringContaining('macau-release.txt'), expect.stringContaining('symposium.md')]);
  await page.locator('.editor-group-container .selected-text').nth(1).waitFor({ state: 'attached' });
});

test('a picture is there again after the window was reloaded, as it was', async () => {
  const { page } = hands;
  await hands.command('View: Close All Editors');
  await hands.command('Corroborate: Show Timeline');
  const frame = await frameOf(page, 'timeline');
  await frame.locator('#choice').check();
  await expect.poll(() => frame.locator('#body .mark.agrees').count(), PATIENCE).toBe(0);
  const loaded = page.waitForEvent('load');
  await type(page, 'F1', 'Developer: Reload Window');
  await loaded;
  const again = await frameOf(page, 'timeline');
  await again.locator('#body .mark.contradicts').first().waitFor({ timeout: 60_000 });
  expect(await again.locator('#choice').isChecked()).toBe(true);
  expect(await again.locator('#body .mark.agrees').count()).toBe(0);
  await hands.picture('timeline-reloaded');
}, 120_000);

test('a report is made beside the corpus', async () => {
  const { page } = hands;
  await type(page, 'F1', 'Corroborate: Make Report');
  const input = page.locator('.quick-input-widget input').first();
  await expect.poll(() => input.inputValue(), PATIENCE).toMatch(/-report\.html$/);
  await page.keyboard.press('Enter');
  const report = `${folder}-report.html`;
  await expect.poll(() => existsSync(report), PATIENCE).toBe(true);
  await hands.command('Notifications: Show Notifications');
  const offered = page.locator('.notifications-center a.monaco-button');
  // A workbench that is a page itself cannot open files of the machine that serves it.
  await expect.poll(() => offered.allInnerTexts(), PATIENCE).toEqual(['Show']);
  await hands.picture('report-made');
  await offered.filter({ hasText: 'Show' }).click();
  await page.waitForSelector(`.tab.active[data-resource-name="${basename(report)}"]`);
  await checkInBrowser(page.context().browser(), report);
});

describe.each(['Dark Modern', 'Light Modern', 'Dark High Contrast', 'Light High Contrast'])('in %s', theme => {
  test('pictures show marks, and axe finds no serious fault', async () => {
    const { page } = hands;
    await hands.command('View: Close All Editors');
    await type(page, 'F1', 'Preferences: Color Theme');
    await page.locator('.quick-input-widget input[aria-label*="olor"]').waitFor();
    await page.keyboard.insertText(theme);
    await page.locator('.quick-input-list .monaco-list-row', { hasText: theme }).first().click();
    for (const [title, kind] of [
      ['Show Timeline', 'timeline'],
      ['Show Matrix', 'matrix'],
    ] as const) {
      await hands.command(`Corroborate: ${title}`);
      const frame = await frameOf(page, kind);
      await frame.locator('#body [data-key]').first().waitFor();
      await hands.picture(`${kind}-${theme.toLowerCase().replaceAll(' ', '-')}`);
      expect(await seriousFaults(frame)).toEqual([]);
    }
  });
});

/** As a browser of the reader's shows it, light and dark: it asks for nothing but itself. */
async function checkInBrowser(browser: Browser | null, report: string): Promise<void> {
  const page = await (browser ?? expect.fail('there is no browser')).newPage();
  const address = pathToFileURL(report).href;
  const asked: string[] = [];
  page.on('request', request => asked.push(request.url()));
  await page.goto(address);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await page.title()).toContain('Where the sources contradict each other');
    expect(await seriousFaults(page)).toEqual([]);
    await page.screenshot({
      path: fileURLToPath(new URL(`out/screenshots/report-${colorScheme}.png`, root)),
      fullPage: true,
    });
  }
  expect(asked).toEqual([address]);
  await page.close();
}

/** Types into the quick input and takes the entry, which may open a quick input of its own. */
async function type(page: Page, key: string, words: string): Promise<void> {
  await page.keyboard.press(key);
  await page.locator('.quick-input-widget input').waitFor({ state: 'visible' });
  await page.keyboard.insertText(words);
  const entry = page.locator('.quick-input-list .monaco-list-row', { hasText: words }).first();
  await entry.click();
}

/** The frame of a picture's page that is in sight: VS Code puts two frames around it. */
async function frameOf(page: Page, kind: 'timeline' | 'matrix'): Promise<Frame> {
  const seen: Frame[] = [];
  const look = async (): Promise<number> => {
    for (const frame of page.frames()) {
      const scroll = frame.locator(`body[data-kind="${kind}"] #scroll[data-state="shown"]`);
      if (await scroll.isVisible().catch(() => false)) seen.push(frame);
    }
    return seen.length;
  };
  await expect.poll(look, PATIENCE).toBeGreaterThan(0);
  const frame = seen.at(-1);
  if (frame === undefined) throw new Error(`no page of a ${kind}`);
  return frame;
}
