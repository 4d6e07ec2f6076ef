// The walkthrough, in both languages and themes; and what else is Chinese where VS Code is. The workbench around it stays
// English, as no language pack is installed. The pictures lie in out/screenshots and are meant to be looked at.
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import english from '../../package.nls.json';
import chinese from '../../package.nls.zh-cn.json';
import { temporaryFolder } from '../support/folder.ts';
import { type Hands, type HandsOptions, openWorkbench } from '../support/hands.ts';
import { root } from '../support/root.ts';
import { useWindow } from '../support/window.ts';

const BRIDGE = {
  'gazette.txt': `Arden, 4 May 1951. ${'The crowd was large and the band played on. '.repeat(8)}The Arden Bridge was opened on 3 May 1951.\n`,
  'gazette.facts.yaml':
    'facts:\n  - subject: Arden Bridge\n    event: opened\n    date: 1951-05-03\n    quote: The Arden Bridge was opened on 3 May 1951.\n',
  'yearbook.txt': 'The Arden Bridge was opened on 12 June 1951.\n',
  'yearbook.facts.yaml':
    'facts:\n  - subject: Arden Bridge\n    event: opened\n    date: 1951-06-12\n    quote: The Arden Bridge was opened on 12 June 1951.\n',
};

test('in Chinese it is Chinese, and so are commands, views, findings and pictures', async () => {
  const { hands } = await opened({ theme: 'Default Light Modern', language: 'zh-cn' });
  const { page } = hands;
  await checkWalkthrough(hands, chinese, 'walkthrough-zh');
  await hands.command(`Corroborate: ${chinese['command.showContradictions']}`);
  await page.locator('.markers-panel .monaco-list-row', { hasText: '各来源的日期相互矛盾' }).first().waitFor();
  await hands.openFile('gazette.facts.yaml');
  await hands.command('View: Show Corroborate');
  await page.locator('.pane-header', { hasText: chinese['view.contradictions'] }).first().waitFor();
  await page.locator('.pane-body .monaco-list-row', { hasText: '1951-05-03 ≠ 1951-06-12' }).waitFor();
  await hands.picture('findings-zh');
  await hands.command(`Corroborate: ${chinese['command.showTimeline']}`);
  const picture = inside(page.locator('.webview.ready').last());
  await picture.locator('[data-key]').first().waitFor();
  expect(await picture.locator('html').getAttribute('lang')).toBe('zh-CN');
  await hands.picture('timeline-zh');
}, 300_000);

test('long lines are wrapped in the folder that it was asked for, and undone', async () => {
  const { folder, hands } = await opened({ wordWrap: 'off' });
  const { page } = hands;
  await hands.openFile('gazette.txt');
  const lines = page.locator('.editor-instance .view-line');
  await lines.first().waitFor();
  expect(await lines.count()).toBeLessThan(3);
  await hands.command(`Corroborate: ${english['command.wrapArticles']}`);
  await lines.nth(2).waitFor();
  await hands.picture('word-wrap');
  const settings = () => JSON.parse(readFileSync(folder.at('.vscode/settings.json'), 'utf8'));
  expect(settings()).toEqual({ '[plaintext]': { 'editor.wordWrap': 'on' } });
  await hands.command('Notifications: Show Notifications');
  await page.locator('.notifications-center a.monaco-button', { hasText: 'Undo' }).click();
  await lines.nth(2).waitFor({ state: 'detached' });
  expect(settings()).toEqual({ '[plaintext]': {} });
}, 300_000);

describe('an entity with a name', () => {
  const names = 'version: 1\nentities:\n  arden: { name: Arden Bridge }\n';
  const spring = { 'spring.txt': 'It rained.\n', 'spring.facts.yaml': 'facts:\n  - ' };
  const files = { ...BRIDGE, ...spring, 'corroborate.yaml': names };
  const window = useWindow({ files, theme: 'Default Light Modern' });
  test('a whole fact is begun from the list, and Tab goes through its fields', async () => {
    const { hands } = window();
    const { page } = hands;
    await hands.openFile('spring.facts.yaml');
    await page.locator('.statusbar-item[id*="corroborate"]').waitFor();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Control+Space');
    const offered = page.locator('.suggest-widget .monaco-list-row', { hasText: 'subject, event, date, quote' });
    await offered.waitFor();
    await offered.click();
    await page.locator('.view-line', { hasText: 'quote:' }).waitFor();
    await page.locator('.suggest-widget .monaco-list-row', { hasText: 'Arden Bridge' }).first().click();
    await page.keyboard.press('Tab');
    await page.keyboard.type('closed');
    await hands.picture('whole-fact');
    const lines = await page.locator('.editor-instance .view-line').allInnerTexts();
    expect(lines.map(line => line.replaceAll('\u00a0', ' ').trimEnd()).join('\n')).toContain(
      '  - subject: Arden Bridge\n    event: closed\n    date:\n    quote:',
    );
  }, 300_000);
});

describe('a window that nobody has used', () => {
  const window = useWindow({ files: BRIDGE, theme: 'Default Dark Modern', state: 'never used' });
  test('the walkthrough leads through four steps, each with its picture', async () => {
    const { at, hands } = window();
    await hands.page.locator('.monaco-workbench.vs-dark').waitFor();
    await checkWalkthrough(hands, english, 'walkthrough-dark');
    await hands.page.locator('.step-title', { hasText: english['walkthrough.start.title'] }).click();
    await hands.page
      .locator('.getting-started-step .monaco-button', { hasText: english['command.startCorpus'] })
      .click();
    await hands.page.waitForSelector('.tab.active[data-resource-name="corroborate.yaml"]');
    expect(readFileSync(at('corroborate.yaml'), 'utf8')).toContain('Arden Bridge');
  }, 300_000);
});

async function opened(options: Omit<HandsOptions, 'folder'>) {
  const folder = await temporaryFolder(BRIDGE);
  const hands = await openWorkbench({ ...options, folder: folder.at('') });
  onTestFinished(() => hands.close());
  return { folder, hands };
}

async function checkWalkthrough(
  { page, picture }: Hands,
  texts: Readonly<Record<string, string>>,
  name: string,
): Promise<void> {
  await openWalkthrough(page, texts['walkthrough.title'] ?? '');
  for (const step of ['start', 'record', 'compare', 'settle']) {
    await page.locator('.step-title', { hasText: texts[`walkthrough.${step}.title`] ?? '' }).click();
    const drawn = inside(page.locator('.getting-started-media .webview.ready'));
    await drawn.locator('svg > title', { hasText: titleOf(step) }).waitFor({ state: 'attached' });
    await picture(`${name}-${step}`);
  }
}

/** Not by `command`: a second list follows the first. */
async function openWalkthrough(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').fill('>Welcome: Open Walkthrough');
  const rows = page.locator('.quick-input-list .monaco-list-row');
  await rows.filter({ hasText: 'Open Walkthrough' }).first().click();
  await rows.filter({ hasText: title }).first().click();
}

const inside = (webview: Locator) => webview.contentFrame().locator('#active-frame').contentFrame();

const titleOf = (step: string): string =>
  /<title>(.*)<\/title>/.exec(readFileSync(new URL(`client/pictures/walkthrough-${step}.svg`, root), 'utf8'))?.[1] ??
  step;
