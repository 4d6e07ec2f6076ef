// init: a corroborate.yaml to begin with, of a folder that holds nothing but texts.
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { builtCli, type RunCli } from './built-cli.ts';

let cli: RunCli;
beforeAll(async () => {
  cli = await builtCli();
});

const TEXTS = {
  'a.txt': 'We met Harrow Bank. They say Harrow Bank paid.\n',
  'deep/b.md': 'They say Harrow Bank paid again.\n',
  'ignored/c.txt': 'We met Arden Bridge, Arden Bridge, Arden Bridge.\n',
  '.gitignore': 'ignored/\n',
};

test('prints what check then takes without a word', async () => {
  const folder = await temporaryFolder(TEXTS);
  const { status, stdout, stderr } = await cli(['init'], { cwd: folder.at('') });
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('  harrow-bank: { name: Harrow Bank } # 3 times in 2 articles\n');
  expect(stdout).not.toContain('Arden');
  const written = await cli(['init', '.', '--output', 'corroborate.yaml', '--locale', 'zh-cn'], { cwd: folder.at('') });
  expect(written.status).toBe(0);
  expect(readFileSync(folder.at('corroborate.yaml'), 'utf8')).toContain('2 篇文章中出现 3 次');
  const checked = await cli(['check', '--fail-on', 'hint'], { cwd: folder.at('') });
  expect(checked.status).toBe(0);
});

test('never writes over a file', async () => {
  const folder = await temporaryFolder({ ...TEXTS, 'corroborate.yaml': 'version: 1\n' });
  const { status, stderr } = await cli(['init', '--output', 'corroborate.yaml'], { cwd: folder.at('') });
  expect([status, stderr]).toEqual([2, 'corroborate: corroborate.yaml is there already: choose another --output\n']);
  expect(readFileSync(folder.at('corroborate.yaml'), 'utf8')).toBe('version: 1\n');
});

test.each([
  [['a', 'b'], 'init takes one folder: leave b out'],
  [['none'], 'there is no folder none'],
  [['a.yaml'], 'there is no folder a.yaml'],
  [['.'], '. holds no .txt or .md to read'],
  [['--locale', 'fr'], '--locale fr is not there'],
])('the work cannot be done: %j', async (args, why) => {
  const folder = await temporaryFolder({ 'a.yaml': '' });
  const { status, stdout, stderr } = await cli(['init', ...args], { cwd: folder.at('') });
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(new RegExp(`^corroborate: ${why.replace(/[.]/g, '\\.')}.*\n$`));
});
