// `corroborate check`: what it reads, what it prints, and its exit status.
import { beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { builtCli, type RunCli, type RunOptions } from './built-cli.ts';
import { clashing, ignoring, misspelt } from './corpora.ts';

let cli: RunCli;
beforeAll(async () => {
  cli = await builtCli();
});

describe('exit status', () => {
  test('0 where nothing is wrong', () => checkStatus({ 'corroborate.yaml': 'version: 1\n' }, [], 0));
  test('1 at or above the level, warning if left out', () => checkStatus(clashing, [], 1));
  test('--fail-on error lets a warning pass', () => checkStatus(clashing, ['--fail-on', 'error'], 0));
  test('--fail-on information fails on a warning too', () => checkStatus(clashing, ['--fail-on=information'], 1));
  test('--fail-on never', () => checkStatus({ ...clashing, ...misspelt }, ['--fail-on', 'never'], 0));
  test('an error fails at the level of errors', () => checkStatus(misspelt, ['--fail-on', 'error'], 1));
});

describe('--rule', () => {
  test('off silences', async () => {
    expect(codesIn(await checked(clashing, ['--rule', 'conflicting-date=off']))).toEqual([]);
  });
  test('sets the severity, and is repeated', async () => {
    const args = ['--rule', 'conflicting-date=error', '--rule', 'missing-citation=off'];
    const { findings } = await checked(clashing, args);
    expect(findings.map(finding => [finding.code, finding.severity])).toEqual([['conflicting-date', 'error']]);
  });
});

describe('--today', () => {
  test('an ignore holds on its last day', async () => {
    expect(codesIn(await checked(ignoring('2024-06-30'), ['--today', '2024-06-30']))).toEqual([]);
  });
  test('and has run out the day after', async () => {
    const codes = codesIn(await checked(ignoring('2024-06-30'), ['--today', '2024-07-01']));
    expect(codes.sort()).toEqual(['conflicting-date', 'expired-ignore']);
  });
});

describe('--no-prose', () => {
  const weekday = { ...clashing, 'sub/c.txt': 'It was told on Monday, 4 May 2021, in Basel.\n' };
  test('leaves articles alone', async () => {
    expect(codesIn(await checked(weekday, ['--no-prose']))).toEqual(['conflicting-date']);
  });
});

describe('weekdays', () => {
  test('a Sunday has its name in a message', async () => {
    const files = { 'corroborate.yaml': 'version: 1\n', 'a.txt': 'It was told on Monday, 5 May 2024, in Basel.\n' };
    const { findings } = await checked(files, []);
    expect(findings.map(finding => finding.message)).toEqual(['‘Monday, 5 May 2024’ is a Sunday, not a Monday.']);
  });
});

describe('PATH', () => {
  test('a file: its corpus is read whole, and what has a side in it is printed', async () => {
    const { findings, summary } = await checked({ ...misspelt, ...clashing }, [], 'sub/b.facts.yaml');
    expect(findings.map(finding => finding.code)).toEqual(['conflicting-date']);
    expect(summary.factFiles).toBe(4);
    expect(pathsOf(findings[0])).toEqual(['../a.facts.yaml', 'b.facts.yaml', '../a.txt', 'b.txt']);
    expect(findings[0]?.corpus).toBe('..');
  });
  test('a folder without a side prints nothing', async () => {
    const files = { ...clashing, 'other/e.facts.yaml': 'facts: []\n' };
    expect(codesIn(await checked(files, [], 'other'))).toEqual([]);
  });
  test('a folder of corpora: each is read by itself', async () => {
    const { findings } = await checked({ ...under('one', clashing), ...under('two', clashing) }, []);
    expect(findings.map(finding => finding.corpus)).toEqual(['one', 'two']);
    expect(findings[0]?.location.path).toBe('one/a.facts.yaml');
  });
  test('several paths: told from the current folder', async () => {
    const folder = await temporaryFolder({ ...under('one', clashing), ...under('two', clashing) });
    const report = await json(['check', 'one', 'two/sub', '--format', 'json'], { cwd: folder.root });
    expect(report.findings.map(finding => finding.location.path)).toEqual(['one/a.facts.yaml', 'two/a.facts.yaml']);
  });
  test('none: the current folder', async () => {
    const folder = await temporaryFolder(clashing);
    const report = await json(['check', '--format', 'json'], { cwd: `${folder.root}/sub` });
    expect(pathsOf(report.findings[0])).toContain('../a.facts.yaml');
  });
  test('no higher than the git root', async () => {
    const folder = await temporaryFolder({
      'corroborate.yaml': 'version: 1\n',
      ...under('repository', { '.git/HEAD': '', ...withoutSettings(clashing) }),
      'f.facts.yaml': 'facts: []\n',
    });
    const { summary } = await json(['check', 'repository', '--format', 'json'], { cwd: folder.root });
    expect(summary.factFiles).toBe(3);
  });
  test('a folder of plain texts is nobody’s corpus', async () => {
    const folder = await temporaryFolder({ 'notes.txt': 'On Monday, 4 May 2021, it rained.\n' });
    const { status, stdout, stderr } = await cli(['check', folder.root]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toMatch(/neither a fact file nor a corroborate\.yaml.*; begin with corroborate init --help/);
    const { status: reported, stderr: told } = await cli(['report', folder.root, '--output', folder.at('r.html')]);
    expect({ reported, told }).toEqual({ reported: 0, told: stderr });
  });
  test('where nothing is recorded yet it says what begins a fact file', async () => {
    const folder = await temporaryFolder({ 'corroborate.yaml': 'version: 1\n', 'notes.txt': 'It rained.\n' });
    expect((await cli(['check', folder.root])).stdout).toContain('corroborate draft ARTICLE begins one');
    expect((await cli(['check', folder.root, '--locale', 'zh-cn'])).stdout).toContain('还没有事实文件');
  });
  test('a code that there is none of is answered with where they are listed', async () => {
    expect((await cli(['explain', 'xyz'])).stderr).toContain('corroborate explain --help lists what there is');
    expect((await cli(['explain', '--help'])).stdout).toContain('\n  competing-first\n');
  });
});

describe('the work cannot be done', () => {
  test.each([
    [['check', '--formt', 'json'], 'did you mean --format?'],
    [['check', '--format', 'xml'], 'use pretty, json'],
    [['check', '--format'], 'needs a value'],
    [['check', '--no-prose=yes'], 'takes no value'],
    [['check', '--fail-on', 'warnings'], 'use error, warning'],
    [['check', '--rule', 'conflicting-date'], 'needs a severity'],
    [['check', '--rule', 'conflictng-date=off'], 'did you mean conflicting-date?'],
    [['check', '--rule', 'conflicting-date=fatal'], 'use error, warning'],
    [['check', '--today', '2023-02-30'], 'such as 2026-01-31'],
    [['check', '--today', '2023'], 'such as 2026-01-31'],
    [['check', '--locale', 'tlh'], 'use en or zh-cn'],
    [['check', 'nowhere-at-all'], 'nowhere-at-all'],
    [['chekc'], 'did you mean check?'],
    [['draw', 'a.txt'], 'there is no command draw'],
    [['--frmat'], '--help'],
  ])('%j', async (args, words) => {
    const { status, stdout, stderr } = await cli(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
  test('a file that cannot be written', async () => {
    const folder = await temporaryFolder(clashing);
    const { status, stderr } = await cli(['check', '.', '--output', 'no/such/folder.json'], { cwd: folder.root });
    expect(status).toBe(2);
    expect(stderr).toContain('no/such/folder.json');
  });
  test('a settings file that is no text', async () => {
    const folder = await temporaryFolder({
      ...clashing,
      'corroborate.yaml': new Uint8Array([0, 1, 2, 0, 255, 254, 0, 0]),
    });
    const { status, stderr } = await cli(['check', '.'], { cwd: folder.root });
    expect(status).toBe(2);
    expect(stderr).toContain('corroborate.yaml');
  });
  test('one that is no YAML is a finding, and the rest goes on', async () => {
    const codes = codesIn(await checked({ ...clashing, 'corroborate.yaml': 'entities: [\n' }, []));
    expect(codes).toContain('invalid-vocabulary');
  });
});

describe('JSON', () => {
  test('has what scripts rely on', async () => {
    const { version, findings, summary } = await checked(clashing, []);
    expect(version).toBe(1);
    expect(summary).toEqual({
      articles: 3,
      factFiles: 3,
      claims: expect.any(Number),
      findings: { error: 0, warning: 1, information: 0, hint: 0 },
    });
    expect(findings).toEqual([
      {
        code: 'conflicting-date',
        severity: 'warning',
        certainty: 'certain',
        corpus: '.',
        message: expect.stringMatching(/Lumavir.*4 May 2021.*9 June 2021/),
        location: { path: 'a.facts.yaml', range: range(9, 10, 20) },
        related: [
          { path: 'sub/b.facts.yaml', range: range(8, 10, 20), message: expect.stringContaining('9 June 2021') },
          { path: 'a.txt', range: range(0, 11, 49), message: expect.any(String) },
          { path: 'sub/b.txt', range: range(0, 8, 39), message: expect.any(String) },
        ],
        fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
      },
    ]);
  });
  test('is the same whatever was read first', async () => {
    const forwards = await checked(clashing, []);
    const backwards = await checked(Object.fromEntries(Object.entries(clashing).reverse()), []);
    expect(backwards).toEqual(forwards);
  });
  test('a fingerprint outlives lines that move and other files', async () => {
    const moved = {
      ...clashing,
      'a.facts.yaml': `# moved\n\n${clashing['a.facts.yaml']}`,
      'sub/z.facts.yaml': 'facts: []\n',
    };
    const [before, after] = [await checked(clashing, []), await checked(moved, [])];
    expect(after.findings[0]?.fingerprint).toBe(before.findings[0]?.fingerprint);
    expect(after.findings[0]?.location.range.start.line).toBe(11);
  });
  test('and says another claim by another fingerprint', async () => {
    const other = { ...clashing, 'a.facts.yaml': clashing['a.facts.yaml'].replace('2021-05-04', '2021-05-03') };
    const [before, after] = [await checked(clashing, []), await checked(other, ['--rule', 'unsupported-value=off'])];
    expect(after.findings[0]?.fingerprint).not.toBe(before.findings[0]?.fingerprint);
  });
  test('goes to a file with --output', async () => {
    const folder = await temporaryFolder(clashing);
    const { stdout } = await cli(['check', '.', '--format', 'json', '--output', 'report.json'], { cwd: folder.root });
    expect(stdout).toBe('');
    const { readFile } = await import('node:fs/promises');
    expect(JSON.parse(await readFile(folder.at('report.json'), 'utf8'))).toMatchObject({ version: 1 });
  });
  test('quote-altered shows what the article has', async () => {
    const files = { ...clashing, 'a.txt': clashing['a.txt'].replace('for sale', 'for sales') };
    const { findings } = await checked(files, ['--rule', 'conflicting-date=off']);
    expect(findings[0]).toMatchObject({
      code: 'quote-altered',
      message: expect.stringContaining('for sales on 4 May'),
    });
  });
});

interface Report {
  readonly version: number;
  readonly findings: readonly {
    readonly code: string;
    readonly severity: string;
    readonly corpus: string;
    readonly fingerprint: string;
    readonly message: string;
    readonly location: { readonly path: string; readonly range: ReturnType<typeof range> };
    readonly related: readonly { readonly path: string }[];
  }[];
  readonly summary: { readonly factFiles: number };
}

const range = (line: number, from: number, to: number) => ({
  start: { line, character: from },
  end: { line, character: to },
});

async function checkStatus(files: Readonly<Record<string, string>>, args: readonly string[], status: number) {
  const folder = await temporaryFolder(files);
  const ran = await cli(['check', folder.root, ...args]);
  expect({ status: ran.status, stderr: ran.stderr }).toEqual({ status, stderr: '' });
}

async function checked(files: Readonly<Record<string, string>>, args: readonly string[], path = ''): Promise<Report> {
  const folder = await temporaryFolder(files);
  return json(['check', folder.at(path), '--format', 'json', ...args]);
}

async function json(args: readonly string[], options?: RunOptions): Promise<Report> {
  const { stdout, stderr } = await cli(args, options);
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

const codesIn = (report: Report): string[] => report.findings.map(finding => finding.code);

const pathsOf = (finding: Report['findings'][number] | undefined): readonly string[] =>
  finding === undefined ? [] : [finding.location.path, ...finding.related.map(({ path }) => path)];

const under = (folder: string, files: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));

const withoutSettings = ({ 'corroborate.yaml': _, ...files }: typeof clashing): Record<string, string> => files;
