// `corroborate report` in its three formats: what it says, that it is one file, that it is the same each time.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { builtCli, type RunCli } from './built-cli.ts';
import { clashing } from './corpora.ts';

let run: RunCli;
beforeAll(async () => {
  run = await builtCli();
});

const HOSTILE = `'<script>alert(1)</script> ]]> <img src=x onerror=alert(1)> [x](javascript:alert(1)) =1+1'`;
const hostile = {
  'corroborate.yaml': 'version: 1\n',
  'a.txt': 'It opened <script>alert(2)</script> then\n',
  'a.facts.yaml': `article: { publisher: ${HOSTILE}, title: ${HOSTILE}, url: 'javascript:alert(3)', published: 2020 }
facts:
  - { subject: ${HOSTILE}, event: opened, date: 2001, rank: deprecated, because: ${HOSTILE}, quote: It opened }
  - { subject: ${HOSTILE}, attribute: owner, value: ${HOSTILE}, quote: <script>alert(2)</script> }
  - { subject: ${HOSTILE}, attribute: owner, value: another, quote: then }
`,
};

test('HTML: one file with a policy, every side in its words, and both pictures', async () => {
  const html = await report(clashing);
  expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
  expect(html).toContain("default-src 'none'; style-src &#39;sha256-".replaceAll("'none'", '&#39;none&#39;'));
  expect(html).not.toMatch(
    /<script|<link|<img|<iframe|<object|\bon\w+="|style="|https?:(?!\/\/www\.w3\.org\/2000\/svg)/,
  );
  for (const words of [
    'Lumavir, approval by Health Sciences Authority',
    '<mark>cleared Lumavir for sale on 4 May 2021</mark>',
    '<mark>won its approval on 9 June 2021</mark>',
    'sub/b.txt:1',
    '<svg',
    'role="group"',
  ])
    expect(html).toContain(words);
});

test('HTML: the policy names the style that is there', async () => {
  const { createHash } = await import('node:crypto');
  const html = await report(clashing);
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
  expect(html).toContain(`sha256-${createHash('sha256').update(style).digest('base64')}`);
});

test('Markdown has the same, without the pictures', async () => {
  const markdown = await report(clashing, '--format', 'markdown');
  expect(markdown).toContain('# Where the sources contradict each other');
  expect(markdown).toContain('| Harbour Gazette \\(5 May 2021\\) |'.replaceAll('\\', ''));
  expect(markdown).toContain('> The agency **cleared Lumavir for sale on 4 May 2021**, to general relief.');
  expect(markdown).not.toContain('<svg');
});

test('CSV has a line for each side', async () => {
  const lines = (await report(clashing, '--format', 'csv')).trimEnd().split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toContain('conflicting-date,warning,certain,"Lumavir, approval');
  expect(lines[2]).toContain('9 June 2021,won its approval on 9 June 2021,sub/b.txt,1');
});

test('the name of the file says the format', async () => {
  const folder = scratch(clashing);
  const elsewhere = scratch({});
  for (const [name, begin] of [
    ['r.html', '<!DOCTYPE html>'],
    ['r.md', '# Where'],
    ['r.CSV', 'corpus,contradiction'],
    ['r', '<!DOCTYPE html>'],
  ] as const) {
    const output = join(elsewhere, name);
    expect(await run(['report', folder, '--output', output])).toMatchObject({ status: 0, stdout: '' });
    expect(readFileSync(output, 'utf8').startsWith(begin), name).toBe(true);
  }
});

test('what would be read as an article is not written into the corpus', async () => {
  const folder = scratch(clashing);
  const { status, stderr } = await run(['report', folder, '--output', join(folder, 'report.md')]);
  expect([status, stderr]).toEqual([2, expect.stringContaining('would be read as an article of the corpus')]);
  expect((await run(['report', folder, '--output', join(folder, 'report.html')])).status).toBe(0);
});

test('in Chinese', async () => {
  const html = await report(clashing, '--locale', 'zh-cn');
  expect(html).toContain('<html lang="zh-Hans">');
  expect(html).toContain('来源之间的矛盾');
  expect(html).not.toContain('Contradictions');
});

test('a day stands in it only where one is given; else it is the same each time', async () => {
  const folder = scratch(clashing);
  const twice = [await run(['report', folder]), await run(['report', folder])];
  expect(twice[0]?.stdout).toBe(twice[1]?.stdout);
  expect(twice[0]?.stdout).not.toMatch(/As of/);
  expect((await run(['report', folder, '--today', '2026-01-31'])).stdout).toContain('As of 2026-01-31');
});

test('decisions are told with their reasons', async () => {
  const preferred = clashing['a.facts.yaml'].replace(
    '    quote:',
    '    rank: preferred\n    because: saw the letter\n    quote:',
  );
  const html = await report({ ...clashing, 'a.facts.yaml': preferred });
  for (const words of ['class="card settled"', 'preferred', 'saw the letter']) expect(html).toContain(words);
});

test('a PATH narrows it', async () => {
  const folder = scratch({ ...clashing, 'other.txt': 'x\n', 'other.facts.yaml': 'facts: []\n' });
  const { stdout } = await run(['report', join(folder, 'sub/c.txt')]);
  expect(stdout).toContain('The sources do not contradict each other.');
});

test('hostile texts stay texts in every format', async () => {
  const html = await report(hostile);
  expect(html).not.toMatch(/<script|<img|javascript:alert\(3\)/);
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  const markdown = await report(hostile, '--format', 'markdown');
  expect(markdown).not.toMatch(/(?<!\\)<script|(?<!\\)\]\(javascript/);
  for (const line of (await report(hostile, '--format', 'csv')).split('\r\n')) expect(line).not.toMatch(/(?:^|,)=/);
});

test('what is wrong is said in one line', async () => {
  for (const [args, words] of [
    [['--format', 'pdf'], '--format cannot be pdf: use html, markdown, csv'],
    [['--formt', 'csv'], 'did you mean --format?'],
    [['nowhere-at-all'], 'there is no file or folder'],
  ] as const) {
    const { status, stderr } = await run(['report', ...args], { cwd: scratch(clashing) });
    expect([status, stderr.trimEnd().split('\n').length]).toEqual([2, 1]);
    expect(stderr).toContain(words);
  }
});

async function report(files: Readonly<Record<string, string>>, ...options: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await run(['report', scratch(files), ...options]);
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
}

function scratch(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'corroborate-report-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}
