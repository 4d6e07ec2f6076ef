// The report in a real Chromium: axe-core finds no serious fault, light or dark; nothing is fetched; nothing reaches over
// the rim of the page. Its pictures lie in out/screenshots and are meant to be looked at.
import { mkdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtCli, type RunCli } from './cli/built-cli.ts';
import { seriousFaults } from './support/axe.ts';
import { launchBrowser } from './support/browser.ts';
import { root } from './support/root.ts';

let browser: Browser;
let run: RunCli;
const pictures = fileURLToPath(new URL('out/screenshots', root));

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  [browser, run] = await Promise.all([launchBrowser(), builtCli()]);
}, 300_000);

afterAll(() => browser?.close());

test.each([
  ['light', 'en', 1280],
  ['dark', 'en', 1280],
  ['light', 'zh-cn', 390],
] as const)('%s, in %s, %i pixels wide', async (colorScheme, locale, width) => {
  const file = `${pictures}/report-${locale}.html`;
  const sample = fileURLToPath(new URL('samples/fucaso', root));
  expect(await run(['report', sample, '--locale', locale, '--output', file])).toMatchObject({ status: 0 });
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
  const said: string[] = [];
  const fetched: string[] = [];
  page.on('console', message => said.push(message.text()));
  page.on('request', request => fetched.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  await page.screenshot({ path: `${pictures}/report-${locale}-${colorScheme}.png`, fullPage: true });
  expect(await seriousFaults(page)).toEqual([]);
  expect([said, fetched]).toEqual([[], [pathToFileURL(file).href]]);
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  await page.close();
});
