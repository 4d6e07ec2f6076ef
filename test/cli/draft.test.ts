// draft: a fact file of what an article's prose says, which our own reader takes as it is.
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { root } from '../support/root.ts';
import { builtCli, type RunCli } from './built-cli.ts';

let cli: RunCli;
beforeAll(async () => {
  cli = await builtCli();
});

const SETTINGS = 'version: 1\nentities:\n  lumavir: { name: Lumavir, aliases: [罗玛韦] }\n';
const ARTICLE = `Harbour notes.

The FDA approved Lumavir on 4 May 2021. The EMA approved Lumavir in June: "at last", says its maker.
`;

describe('prints', () => {
  test('a fact for each claim, with its sentence', async () => {
    const { stdout } = await drafted({ 'corroborate.yaml': SETTINGS, 'a.txt': ARTICLE }, 'a.txt');
    expect(stdout).toContain(`facts:
  - subject: Lumavir
    event: approved
    by: FDA
    date: 2021-05-04
    quote: The FDA approved Lumavir on 4 May 2021.

  - subject: Lumavir
`);
    expect(stdout).toContain(`quote: 'The EMA approved Lumavir in June: "at last", says its maker.'`);
  });
  test('nothing that a fact cites already, and the header that is there', async () => {
    const facts = `article:
  publisher: Harbour
  published: 2021-06-20 # checked
facts:
  - { subject: Lumavir, event: approved, by: FDA, quote: The FDA approved Lumavir }
`;
    const { stdout } = await drafted(
      { 'corroborate.yaml': SETTINGS, 'a.txt': ARTICLE, 'a.facts.yaml': facts },
      'a.txt',
    );
    expect(stdout).toMatch(/^article:\n {2}publisher: Harbour\n {2}published: 2021-06-20\nfacts:\n/);
    expect(stdout).toContain('by: EMA');
    expect(stdout).not.toContain('by: FDA');
  });
  test('an empty list where nothing was read', async () => {
    const { status, stdout } = await drafted({ 'corroborate.yaml': SETTINGS, 'a.txt': 'It rained.\n' }, 'a.txt');
    expect([status, stdout]).toEqual([0, 'facts: []\n']);
  });
  test('into a file', async () => {
    const folder = await temporaryFolder({ 'corroborate.yaml': SETTINGS, 'a.txt': ARTICLE });
    const { status, stdout } = await cli(['draft', 'a.txt', '--output', 'a.facts.yaml'], { cwd: folder.at('') });
    expect([status, stdout]).toEqual([0, '']);
    expect(readFileSync(folder.at('a.facts.yaml'), 'utf8')).toContain('by: FDA');
  });
});

describe('the work cannot be done', () => {
  test.each([
    [[], 'draft needs an ARTICLE'],
    [['a.txt', 'b.txt'], 'draft takes one article'],
    [['none.txt'], 'there is no file or folder none.txt'],
    [['.'], '. is a folder: name one of its articles'],
    [['corroborate.yaml'], 'corroborate.yaml is no article'],
    [['left-out.txt'], 'left-out.txt is no article of its corpus'],
    [['a.md'], 'a.md can have no fact file of its own'],
    [['a.txt', '--format', 'json'], 'draft has no option --format'],
  ])('%j', async (args, words) => {
    const files = {
      'corroborate.yaml': `${SETTINGS}exclude: [left-out.txt]\n`,
      'a.txt': ARTICLE,
      'a.md': ARTICLE,
      'left-out.txt': ARTICLE,
    };
    const folder = await temporaryFolder(files);
    const { status, stdout, stderr } = await cli(['draft', ...args], { cwd: folder.at('') });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
    expect(stderr.trimEnd()).not.toContain('\n');
  });
  test('where nothing names the entities', async () => {
    const { status, stderr } = await drafted({ 'a.txt': ARTICLE }, 'a.txt');
    expect(status).toBe(2);
    expect(stderr).toContain('lies in no corpus: put a corroborate.yaml above it');
  });
  test('where prose is switched off', async () => {
    const { status, stderr } = await drafted({ 'corroborate.yaml': 'prose: false\n', 'a.txt': ARTICLE }, 'a.txt');
    expect(status).toBe(2);
    expect(stderr).toContain('prose is switched off');
  });
});

describe('what it prints is a sound fact file', () => {
  const samples = ['fucaso', 'larkdale-railway'].map(name => `samples/${name}`);
  test.each(samples)('%s', async sample => {
    const all = readdirSync(new URL(sample, root)).map(
      name => [name, readFileSync(new URL(`${sample}/${name}`, root), 'utf8')] as const,
    );
    const kept = all.filter(([name]) => !name.includes('.facts.'));
    const folder = await temporaryFolder(Object.fromEntries(kept));
    const articles = kept.map(([name]) => name).filter(name => /\.(txt|md)$/.test(name));
    const drafts = await Promise.all(articles.map(name => cli(['draft', folder.at(name)])));
    const files = articles.map(
      (name, at) => [name.replace(/\.\w+$/, '.facts.yaml'), drafts[at]?.stdout ?? ''] as const,
    );
    expect(files.filter(([, text]) => text.includes('quote:')).length).toBeGreaterThan(5);
    const whole = await temporaryFolder(Object.fromEntries([...kept, ...files]));
    const { stdout } = await cli(['check', whole.at(''), '--format', 'json', '--no-prose', '--fail-on', 'never']);
    const codes: readonly { readonly code: string; readonly message: string }[] = JSON.parse(stdout).findings;
    const unsound = /^(invalid-fact|quote|missing|unsupported|duplicate|impossible)/;
    const texts = new Set(
      codes.filter(({ code }) => unsound.test(code)).map(({ code, message }) => `${code}: ${message}`),
    );
    expect([...texts]).toEqual([]);
  });
});

async function drafted(files: Readonly<Record<string, string>>, article: string) {
  const folder = await temporaryFolder(files);
  return cli(['draft', folder.at(article)]);
}
