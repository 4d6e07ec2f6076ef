// What nobody should put into a corpus: each gets one clear finding or message that names it, nothing hangs, nothing
// outside is read, and the contradiction beside it is found all the same. `folder` of a case is what the test makes on the
// disk; the corpus is its `corpus/`.
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Folder, temporaryFolder } from '../support/folder.ts';
import { builtCli, type RunCli } from './built-cli.ts';
import { clashing } from './corpora.ts';

let cli: RunCli;
beforeAll(async () => {
  cli = await builtCli();
});

const SECRET = 'what only its owner may read';
const companion = (quote: string): string =>
  `article: { title: Odd one out }\nfacts:\n  - { subject: Lumavir, attribute: maker, value: Tesk, quote: ${quote} }\n`;
const exclude = (...patterns: readonly string[]): string =>
  `${clashing['corroborate.yaml']}exclude:\n${patterns.map(each => `  - '${each}'\n`).join('')}`;

describe('files that are no text', () => {
  const noise = new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3, 0, 0]);
  test('a binary article', () =>
    checkBeside({ 'x.txt': noise, 'x.facts.yaml': companion('made by Tesk') }, [['unreadable-article', 'x.txt']]));
  test('a binary fact file', () => checkBeside({ 'x.facts.yaml': noise }, [['invalid-fact', 'x.facts.yaml']]));
  test('an encoding that nobody knows', () =>
    checkBeside({ 'x.txt': Buffer.from('La soci\u00e9t\u00e9 Tesk, fond\u00e9e en mai', 'latin1') }, [
      ['unreadable-article', 'x.txt'],
    ]));
  test('lone surrogates: encoded in UTF-8, in UTF-16, escaped in YAML', () =>
    checkBeside(
      {
        'x.txt': new Uint8Array([0x61, 0xed, 0xa0, 0x80, 0x62]),
        'y.txt': new Uint8Array([0xff, 0xfe, 0x61, 0, 0, 0xd8, 0x62, 0]),
        'z.txt': 'Made by Tesk.\n',
        'z.facts.yaml': companion('"Made \\uD800 by"'),
      },
      [
        ['unreadable-article', 'x.txt'],
        ['unreadable-article', 'y.txt'],
        ['quote-not-found', 'z.facts.yaml'],
      ],
    ));
  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('files without permission', () =>
    checkBeside(
      { 'x.txt': 'Made by Tesk.\n', 'y.facts.yaml': 'facts: []\n' },
      [
        ['unreadable-article', 'x.txt'],
        ['invalid-fact', 'y.facts.yaml'],
      ],
      {
        folder: async folder => {
          for (const name of ['x.txt', 'y.facts.yaml']) await chmod(folder.at(`corpus/${name}`), 0);
        },
      },
    ),
  );
  test('what is too large says how large it is, and no message says where this machine keeps its files', async () => {
    const { findings } = await checkBeside({ 'x.facts.yaml': `facts: []${' '.repeat(4_200_000)}\n`, 'y.txt': noise }, [
      ['invalid-fact', 'x.facts.yaml'],
      ['unreadable-article', 'y.txt'],
    ]);
    const [, large, binary] = findings.map(finding => finding.message);
    expect(large).toBe('The file was not read: it is too large: 4.21 MB, where 4 MB is the limit.');
    expect(binary).toBe('y.txt was skipped: it is no text, for it has zero bytes in it.');
    for (const { message } of findings) expect(message).not.toContain(tmpdir());
  });
});

describe('YAML', () => {
  test('20 MB', () =>
    checkBeside({ 'x.facts.yaml': `facts:\n${'  - { subject: Lumavir, event: founded }\n'.repeat(500_000)}` }, [
      ['invalid-fact', 'x.facts.yaml'],
    ]));
  test('an alias bomb', () => {
    const levels = 'abcdefghijkl';
    const lines = [...levels].map(
      (name, at) => `${name}: &${name} [${`*${levels[at - 1]}, `.repeat(at > 0 ? 9 : 0)}x]`,
    );
    return checkBeside({ 'x.facts.yaml': `${lines.join('\n')}\nfacts: *l\n` }, [['invalid-fact', 'x.facts.yaml']]);
  });
  test('more aliases than may be', () =>
    checkBeside({ 'x.facts.yaml': `a: &a x\nfacts: [${'*a, '.repeat(2_000)}]\n` }, [['invalid-fact', 'x.facts.yaml']]));
  test('10,000 deep', () =>
    checkBeside({ 'x.facts.yaml': `facts: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n` }, [
      ['invalid-fact', 'x.facts.yaml'],
    ]));
  test('2,000 deep by indentation', () =>
    checkBeside({ 'x.facts.yaml': Array.from({ length: 2_000 }, (_, at) => `${' '.repeat(at)}a:`).join('\n') }, [
      ['invalid-fact', 'x.facts.yaml'],
    ]));
  test('tabs are named; a mark, CRLF and NEL are none of it', () =>
    checkBeside(
      {
        'x.facts.yaml': 'facts:\n\t- subject: Lumavir\n',
        'y.txt': '\ufeffMade by\u0085Tesk.\r\n',
        'y.facts.yaml': `\ufeff${companion('Made by Tesk').replaceAll('\n', '\r\n')}`,
      },
      [['invalid-fact', 'x.facts.yaml']],
    ));
  test('settings that are deep, and settings that are an alias bomb', async () => {
    const deep = `entities: ${'{ a: '.repeat(10_000)}\n`;
    const bomb = `a: &a [x]\nentities: [${'*a, '.repeat(2_000)}]\n`;
    for (const text of [deep, bomb]) {
      const { findings } = await checked(await corpusWith({ 'corroborate.yaml': text }));
      expect(findings.map(codeAndPath)).toEqual([['invalid-vocabulary', 'corroborate.yaml']]);
    }
  });
});

describe('patterns', () => {
  const long = `${'a'.repeat(200)}.txt`;
  test('a glob of stars', () =>
    checkBeside({ 'corroborate.yaml': exclude(`${'*a'.repeat(2_000)}b`, `${'**/'.repeat(1_300)}b`), [long]: '' }, []));
  test('hundreds of them', () => {
    const patterns = Array.from({ length: 300 }, () => `${'*a'.repeat(1_000)}b`);
    return checkBeside({ 'corroborate.yaml': exclude(...patterns), '.gitignore': patterns.join('\n'), [long]: '' }, []);
  });
  test('braces upon braces', () => {
    const patterns = [`${'{a,b}'.repeat(800)}`, `${'{a,'.repeat(1_000)}`, `${'{a'.repeat(800)}${'}'.repeat(800)}`];
    return checkBeside({ 'corroborate.yaml': exclude(...patterns), [long]: '' }, []);
  });
});

describe('paths that lead out', () => {
  test('are told, and nothing there is read', async () => {
    const paths = ['../outside.txt', '../../outside.txt', '/etc/hosts', 'file:///etc/hosts', 'C:\\outside.txt'];
    const sources = paths.map(path => `{ article: '${path}', quote: ${SECRET} }`).join(', ');
    const fact = `  - { subject: Lumavir, attribute: maker, value: Tesk, sources: [${sources}] }\n`;
    await checkBeside(
      {
        'x.txt': 'Made by Tesk.\n',
        'x.facts.yaml': `article: { origin: ../outside.txt, corrects: [/etc/hosts, "a\\0.txt"] }\nfacts: []\n`,
        'y.facts.yaml': `facts:\n${fact}`,
      },
      [
        ...['../outside.txt', '/etc/hosts', 'a'].map(() => ['missing-article', 'x.facts.yaml'] as const),
        ...paths.map(() => ['missing-article', 'y.facts.yaml'] as const),
      ],
    );
  });
});

describe.skipIf(process.platform === 'win32')('links, pipes and folders', () => {
  test('a link that leads out is no article', async () => {
    const files = { 'x.facts.yaml': companion(SECRET) };
    const linked = (folder: Folder) => symlink('../outside.txt', folder.at('corpus/x.txt'));
    await checkBeside(files, [['missing-article', 'x.facts.yaml']], { folder: linked, stderr: /x\.txt.*leads out/ });
  });
  test('nor is a folder of them entered', () =>
    checkBeside({}, [], {
      folder: folder => symlink('..', folder.at('corpus/sub/beyond')),
      stderr: /sub\/beyond is not followed/,
    }));
  test('a link to itself, and two to one another', () =>
    checkBeside(
      {},
      [
        ['unreadable-article', 'x.txt'],
        ['unreadable-article', 'y.md'],
        ['invalid-fact', 'z.facts.yaml'],
      ],
      {
        folder: async folder => {
          await symlink('x.txt', folder.at('corpus/x.txt'));
          await symlink('z.facts.yaml', folder.at('corpus/y.md'));
          await symlink('y.md', folder.at('corpus/z.facts.yaml'));
        },
      },
    ));
  test('a link to the folder above it', () =>
    checkBeside({}, [], {
      folder: folder => symlink('../sub', folder.at('corpus/sub/round')),
      stderr: /sub\/round is not followed/,
    }));
  test('a pipe is not waited for', () =>
    checkBeside({ 'x.facts.yaml': companion('made by Tesk') }, [['unreadable-article', 'x.txt']], {
      folder: async folder => void execFileSync('mkfifo', [folder.at('corpus/x.txt')]),
    }));
  test('a folder with an article’s name is a folder', () =>
    checkBeside({ 'x.facts.yaml': companion('made by Tesk'), 'x.txt/y.facts.yaml': 'facts: [' }, [
      ['missing-article', 'x.facts.yaml'],
      ['invalid-fact', 'x.txt/y.facts.yaml'],
    ]));
  test.each([
    ['a folder', (path: string) => mkdir(path)],
    ['a link that leads out', (path: string) => symlink('../outside.txt', path)],
    ['a link to itself', (path: string) => symlink('corroborate.yaml', path)],
    ['a pipe', async (path: string) => void execFileSync('mkfifo', [path])],
  ])('settings that are %s end the work with one line', async (_, make) => {
    const folder = await corpusWith({});
    await folder.remove('corpus/corroborate.yaml');
    await make(folder.at('corpus/corroborate.yaml'));
    const { status, stdout, stderr } = await cli(['check', folder.at('corpus')]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^corroborate: cannot read the settings file .*corroborate\.yaml.*\n$/);
  });
});

describe('names', () => {
  test.skipIf(process.platform === 'win32')('a terminal obeys none of them', async () => {
    const folder = await corpusWith({
      'x\n\u001b[31mred\u001b[0m.facts.yaml': 'facts: [\n',
      'y\u202e\u0007.facts.yaml': 'facts:\n  - { subject: "\\e[2J\\a", evnt: x }\n',
      'z\r\u009b2J.txt': new Uint8Array([0, 1, 2]),
    });
    const { status, stdout, stderr } = await cli(['check', folder.at('corpus')], { env: { NO_COLOR: '1' } });
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    for (const words of ['red', '4 May 2021', '9 June 2021', 'unreadable-article']) expect(stdout).toContain(words);
  });
  test.skipIf(process.platform !== 'linux')('that differ in case or in Unicode form alone are several', async () => {
    const files = { 'é.txt': '', 'e\u0301.txt': '', 'X.txt': '', 'x.TXT': '' };
    const { summary } = await checkBeside(files, []);
    expect(summary.articles).toBe(2 + 1 + 4);
  });
});

describe('very much of it', () => {
  test('200,000 quotes that are not there', () => {
    const quotes = Array.from({ length: 200_000 }, (_, at) => `word word ${at.toString(36)}`);
    const files = { 'x.txt': 'word '.repeat(1_000), 'x.facts.yaml': companion(`[${quotes.join(', ')}]`) };
    return checkBeside(files, [['quote-not-found', 'x.facts.yaml']]);
  });
  test('200,000 quotes that each stand 500 times', async () => {
    const files = {
      'x.txt': 'word '.repeat(1_000),
      'x.facts.yaml': companion(`[${'word word, '.repeat(200_000)}]`),
    };
    const { findings } = await checkBeside(files, [['quote-not-found', 'x.facts.yaml']]);
    expect(findings[1]?.message).toMatch(/^Lumavir, maker: the quote ‘word word’ was not looked for in x\.txt\. The/);
  });
  test('an article too long to be read to its end is named, and its last words are found as quotes', async () => {
    const rain = 'It rained.\n'.repeat(400_000);
    const files = {
      'x.txt': `Nothing happened on 30 February 2021.\n\n${rain}Nor on 31 April 2022. Made by Tesk.\n`,
      'x.facts.yaml': companion('Made by Tesk'),
    };
    const stderr =
      /x\.txt is too long: what it states was read as far as line \d+, quotes are looked for in all of it\n/;
    const { findings } = await checkBeside(files, [['impossible-date', 'x.txt']], { stderr });
    expect(findings[1]?.message).toContain('30 February 2021');
  });
  test('30 MB on one line, cited 50 times, half of it wrongly', { timeout: 300_000 }, async () => {
    const crates = Array.from({ length: 100_000 }, (_, at) => `a crate named ${named(at)} stood in the yard while `);
    const text = crates.join('').padEnd(30_000_000, `${'z'.repeat(300)} `);
    const facts = Array.from({ length: 50 }, (_, at) => {
      const quote = `a crate ${at % 2 === 0 ? 'named' : 'which is'} ${named(at * 1_000)} stood`;
      return `  - { subject: Lumavir, event: exhibited, with: crate ${at}, quote: ${quote} }\n`;
    });
    const files = { 'x.txt': text, 'x.facts.yaml': `facts:\n${facts.join('')}` };
    await checkBeside(
      files,
      Array.from({ length: 25 }, () => ['quote-not-found', 'x.facts.yaml']),
      { stderr: /x\.txt is too long: what it states was read as far as line 1, / },
    );
  });
});

/** A name for each number, in letters alone: figures would be read as dates, which takes its time. */
const named = (at: number): string =>
  [...at.toString(26).padStart(4, '0')].map(figure => String.fromCharCode(97 + Number.parseInt(figure, 26))).join('');

interface Report {
  readonly findings: readonly {
    readonly code: string;
    readonly message: string;
    readonly location: { readonly path: string };
  }[];
  readonly summary: { readonly articles: number };
}

interface Making {
  /** What cannot be written as a file. */
  readonly folder?: (folder: Folder) => Promise<void>;
  /** The one line that is said beside the findings; nothing, if left out. */
  readonly stderr?: RegExp;
}

/** What is found of the files beside the contradiction, each once: its code and where it stands. */
async function checkBeside(
  files: Readonly<Record<string, string | Uint8Array>>,
  expected: readonly (readonly [code: string, path: string])[],
  making: Making = {},
): Promise<Report> {
  const folder = await corpusWith(files);
  await making.folder?.(folder);
  const report = await checked(folder, making.stderr);
  const [clash, ...others] = report.findings.map(codeAndPath);
  expect(clash).toEqual(['conflicting-date', 'a.facts.yaml']);
  expect(others).toEqual(expected);
  return report;
}

const corpusWith = (files: Readonly<Record<string, string | Uint8Array>>): Promise<Folder> =>
  temporaryFolder({
    'outside.txt': `${SECRET}\n`,
    ...Object.fromEntries(Object.entries({ ...clashing, ...files }).map(([path, text]) => [`corpus/${path}`, text])),
  });

async function checked(folder: Folder, said?: RegExp): Promise<Report> {
  const { status, stdout, stderr } = await cli(['check', folder.at('corpus'), '--format', 'json']);
  expect(status).toBe(1);
  expect(stderr.split('\n')).toHaveLength(said === undefined ? 1 : 2);
  if (said !== undefined) expect(stderr).toMatch(said);
  return JSON.parse(stdout);
}

const codeAndPath = ({ code, location }: Report['findings'][number]): readonly [string, string] => [
  code,
  location.path,
];
