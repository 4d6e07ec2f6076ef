// The formats of `corroborate check` beside JSON, and what hostile texts must not do to any of them.
import { beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { builtCli, type RunCli } from './built-cli.ts';
import { clashing } from './corpora.ts';

let cli: RunCli;
beforeAll(async () => {
  cli = await builtCli();
});

const ESCAPE = '\u001b';

describe('pretty', () => {
  test('groups by occurrence; each side has its value, source, places and words', async () => {
    expect(await pretty(clashing)).toBe(`Lumavir, approval by Health Sciences Authority

  warning  The dates contradict each other.
  conflicting-date
    4 May 2021   Harbour Gazette (5 May 2021)
                 a.facts.yaml:10:11
                 a.txt:1:12
                 The agency cleared Lumavir for sale on 4 May 2021, to general relief.
    9 June 2021  ‘A long wait ends’ (10 June 2021)
                 sub/b.facts.yaml:9:11
                 sub/b.txt:1:9
                 Lumavir won its approval on 9 June 2021 after a long wait.

1 warning in 3 articles, 3 fact files and 2 claims.
corroborate explain conflicting-date says what a finding means and what to do about it.
`);
  });
  test('in Chinese wide characters keep their columns', async () => {
    const text = await pretty(clashing, ['--locale', 'zh-cn']);
    expect(text).toContain('    2021年5月4日  Harbour Gazette（2021年5月5日）');
    expect(text).toContain('    2021年6月9日  《A long wait ends》（2021年6月10日）');
    expect(text).toContain('3 篇文章、3 个事实文件、2 条陈述：1 个警告。');
  });
  test('says so where nothing is wrong', async () => {
    expect(await pretty({ 'corroborate.yaml': 'version: 1\n' })).toMatch(/^No contradictions/);
  });
  test('has no colours where it is no terminal', async () => {
    expect(await pretty(clashing)).not.toContain(ESCAPE);
  });
  test('FORCE_COLOR has them all the same, and wins over NO_COLOR', async () => {
    expect(await pretty(clashing, [], { FORCE_COLOR: '1' })).toContain(`${ESCAPE}[33mwarning${ESCAPE}[39m`);
    expect(await pretty(clashing, [], { FORCE_COLOR: '1', NO_COLOR: '1' })).toContain(ESCAPE);
    expect(await pretty(clashing, [], { FORCE_COLOR: '0' })).not.toContain(ESCAPE);
    expect(await pretty(clashing, [], { NO_COLOR: '1' })).not.toContain(ESCAPE);
  });
  test('what a text of the corpus would do to a terminal is taken out', async () => {
    const text = await pretty(hostile);
    expect(text).not.toMatch(/\p{Cc}(?<!\n)|\u202e/u);
    expect(text).toContain('contradict each other');
  });
});

/** A title that clears the screen, renames the window and turns the line around. */
const hostile = {
  ...clashing,
  'sub/b.facts.yaml': clashing['sub/b.facts.yaml'].replace(
    'title: A long wait ends',
    'title: "\\e[2J\\e]0;mine\\a\\u202Egnihton\\x9b31m"',
  ),
  'sub/b.txt': `\u001b[31mLumavir\u001b[0m won its approval on 9 June 2021 \u001b]8;;http://example.org\u0007after\u202e.\n`,
};

describe('ndjson', () => {
  test('one finding a line', async () => {
    const lines = (await printed(clashing, 'ndjson')).trimEnd().split('\n');
    expect(lines.map(line => JSON.parse(line).code)).toEqual(['conflicting-date']);
  });
});

describe('github', () => {
  test('one command a line, which no text can end', async () => {
    const files = {
      ...clashing,
      'a.facts.yaml': clashing['a.facts.yaml'].replace('Harbour Gazette', '"100%\\n::error::x"'),
    };
    const lines = (await printed(files, 'github')).trimEnd().split('\n');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(
      /^::warning file=a\.facts\.yaml,line=10,endLine=10,col=11,endColumn=21,title=conflicting-date \(certain\)::/,
    );
    expect(lines[0]).toContain('100%25 ::error::x');
  });
});

describe('sarif', () => {
  test('has what code scanning asks for', async () => {
    const report = JSON.parse(await printed(clashing, 'sarif'));
    expect(report).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: { name: 'corroborate', version: expect.stringMatching(/^\d/), rules: [{ id: 'conflicting-date' }] },
          },
          results: [
            {
              ruleId: 'conflicting-date',
              ruleIndex: 0,
              level: 'warning',
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'a.facts.yaml' },
                    region: { startLine: 10, startColumn: 11, endLine: 10, endColumn: 21 },
                  },
                },
              ],
              partialFingerprints: { 'corroborate/v1': expect.stringMatching(/^[0-9a-f]{32}$/) },
            },
          ],
        },
      ],
    });
  });
  test('escapes names in its addresses, and tells them from the current folder', async () => {
    const files = Object.fromEntries(Object.entries(clashing).map(([path, text]) => [`50% #1/${path}`, text]));
    const folder = await temporaryFolder(files);
    const { stdout } = await cli(['check', '50% #1', '--format', 'sarif'], { cwd: folder.root });
    expect(stdout).toContain('"50%25%20%231/a.facts.yaml"');
  });
});

async function pretty(
  files: Readonly<Record<string, string>>,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const folder = await temporaryFolder(files);
  const { stdout, stderr } = await cli(['check', '.', '--no-prose', ...args], { cwd: folder.root, env });
  expect(stderr).toBe('');
  return stdout;
}

async function printed(files: Readonly<Record<string, string>>, format: string): Promise<string> {
  const folder = await temporaryFolder(files);
  const { stdout, stderr } = await cli(['check', '.', '--no-prose', '--format', format], { cwd: folder.root });
  expect(stderr).toBe('');
  return stdout;
}
