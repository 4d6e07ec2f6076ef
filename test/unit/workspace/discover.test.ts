import { symlink } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { nodePorts } from '../../../server/src/node/ports.ts';
import { corpusRootOf } from '../../../server/src/workspace/corpus-roots.ts';
import { discover } from '../../../server/src/workspace/discover.ts';
import type { SelectionSettings } from '../../../server/src/workspace/discover-selection.ts';
import { type Folder, temporaryFolder } from '../../support/folder.ts';

type Files = Readonly<Record<string, string>>;

/** What a corroborate.yaml of these tests says, in JSON: its format is not what is tested here. */
const settings = (says: Partial<SelectionSettings> = {}): string => JSON.stringify(says);

describe('what is read', () => {
  test('articles, fact files and settings, whatever the case of their endings', () =>
    checkFound(
      { 'a.txt': '', 'b.MD': '', 'c.facts.yaml': '', 'd.facts.yml': '', 'x/e.TXT': '', 'notes.yaml': '', 'a.pdf': '' },
      { '': ['a.txt', 'b.MD', 'c.facts.yaml', 'd.facts.yml', 'x/e.TXT'] },
    ));

  test('never dot folders and node_modules, at any depth; a dot file is a file', () =>
    checkFound(
      {
        '.cache/a.txt': '',
        'x/.git2/a.txt': '',
        'node_modules/p/readme.md': '',
        'x/node_modules/a.md': '',
        '.a.md': '',
      },
      { '': ['.a.md'] },
    ));

  test('an empty folder is a corpus without files', () => checkFound({ 'x/': '' }, { '': [] }));
});

describe('corpora', () => {
  test('one inside another is no part of the outer one', () =>
    checkFound(
      {
        'a.txt': '',
        'in/corroborate.yaml': settings(),
        'in/b.txt': '',
        'in/deep/corroborate.yaml': settings(),
        'in/deep/c.md': '',
      },
      { '': ['a.txt'], in: ['b.txt', 'corroborate.yaml'], 'in/deep': ['c.md', 'corroborate.yaml'] },
    ));

  test('a workspace folder inside another is one of its own', async () => {
    const folder = await temporaryFolder({ 'a.txt': '', 'in/b.txt': '' });
    expect(await found(folder, { others: ['in'] })).toEqual({ '': ['a.txt'] });
    expect(await found(folder, { start: 'in', others: [''] })).toEqual({ in: ['b.txt'] });
  });

  test('settings that .gitignore names make no corpus', () =>
    checkFound(
      { '.gitignore': 'corroborate.yaml', 'in/corroborate.yaml': settings(), 'in/a.txt': '' },
      { '': ['in/a.txt'] },
    ));
});

describe('exclude and articles', () => {
  test('exclude leaves out files and folders of its own corpus', () =>
    checkFound(
      {
        'corroborate.yaml': settings({ exclude: ['drafts/**', '*.tmp.md', 'old'] }),
        'drafts/a.txt': '',
        'drafts/in/corroborate.yaml': settings(),
        'x/drafts/b.txt': '',
        'x/c.tmp.md': '',
        'x/old/d.txt': '',
        'x/old.txt': '',
      },
      { '': ['corroborate.yaml', 'x/drafts/b.txt', 'x/old.txt'] },
    ));

  test('no pattern leaves out the settings themselves', () =>
    checkFound(
      { 'corroborate.yaml': settings({ exclude: ['*.yaml'] }), 'a.facts.yaml': '' },
      { '': ['corroborate.yaml'] },
    ));

  test('articles narrows what is an article, not what is a fact file', () =>
    checkFound(
      {
        'corroborate.yaml': settings({ articles: ['news/**/*.txt', 'press'] }),
        'readme.md': '',
        'a.facts.yaml': '',
        'news/x/a.txt': '',
        'news/a.md': '',
        'press/2024/b.md': '',
      },
      { '': ['a.facts.yaml', 'corroborate.yaml', 'news/x/a.txt', 'press/2024/b.md'] },
    ));

  test('an inner corpus goes by its own', () =>
    checkFound(
      {
        'corroborate.yaml': settings({ articles: [] }),
        'a.txt': '',
        'in/corroborate.yaml': settings(),
        'in/b.txt': '',
      },
      { '': ['corroborate.yaml'], in: ['b.txt', 'corroborate.yaml'] },
    ));
});

describe('.gitignore', () => {
  test('of each folder, the deeper one last, without a repository as well', () =>
    checkFound(
      {
        '.gitignore': '*.md\n# all\n\nbuild/\n',
        'a.md': '',
        'b.txt': '',
        'build/c.txt': '',
        'x/.gitignore': '!d.md',
        'x/d.md': '',
        'x/e.md': '',
      },
      { '': ['b.txt', 'x/d.md'] },
    ));

  test('from the git root down, not above it', async () => {
    const folder = await temporaryFolder({
      '.gitignore': '*.txt',
      'repo/.git/HEAD': '',
      'repo/.gitignore': '/sub/*.md\nx',
      'repo/sub/a.txt': '',
      'repo/sub/b.md': '',
      'repo/sub/x/c.txt': '',
    });
    expect(await found(folder, { start: 'repo/sub' })).toEqual({ 'repo/sub': ['a.txt'] });
  });

  test('a repository inside another keeps its own rules', () =>
    checkFound(
      { '.git/HEAD': '', '.gitignore': '*.txt', 'a.txt': '', 'in/.git': 'gitdir: …', 'in/b.txt': '' },
      { '': ['in/b.txt'] },
    ));

  test('what an ignored folder holds cannot be taken back', () =>
    checkFound(
      { '.gitignore': 'x/\n!x/a.txt\ny/*\n!y/a.txt', 'x/a.txt': '', 'y/a.txt': '', 'y/b.txt': '' },
      { '': ['y/a.txt'] },
    ));

  test('spaces at the end, escapes, a mark, CRLF and Chinese', () =>
    checkFound(
      {
        '.gitignore': '\uFEFFa.txt  \r\n\\!b.txt\r\n\\#c.txt\r\n草稿*\r\n',
        'a.txt': '',
        '!b.txt': '',
        '#c.txt': '',
        'd.txt': '',
        '草稿1.md': '',
      },
      { '': ['d.txt'] },
    ));
});

test('links inside the folder are followed, links that lead out or round are not', async () => {
  const folder = await temporaryFolder({ 'corpus/x/a.txt': '', 'secret/b.txt': '' });
  await symlink('x', folder.at('corpus/y'));
  await symlink('../secret', folder.at('corpus/out'));
  await symlink('..', folder.at('corpus/x/up'));
  await symlink('../secret/b.txt', folder.at('corpus/b.txt'));
  expect(await found(folder, { start: 'corpus' })).toEqual({ corpus: ['x/a.txt', 'y/a.txt'] });
});

test('a part of a folder is found as the whole would be', async () => {
  const folder = await temporaryFolder({
    'corroborate.yaml': settings({ exclude: ['no'] }),
    '.gitignore': 'ignored.txt',
    'x/a.txt': '',
    'x/ignored.txt': '',
    'x/y/b.md': '',
    'no/c.txt': '',
    'in/corroborate.yaml': settings(),
    'in/d.txt': '',
  });
  const part = (...within: string[]) => found(folder, { within });
  expect(await part('x/a.txt')).toEqual({ '': ['x/a.txt'] });
  expect(await part('x')).toEqual({ '': ['x/a.txt', 'x/y/b.md'] });
  expect(await part('x/ignored.txt', 'no/c.txt', 'gone.txt')).toEqual({ '': [] });
  expect(await part('in/d.txt')).toEqual({ '': [], in: ['d.txt'] });
});

test('hostile patterns end', async () => {
  const deep = `${'a/'.repeat(60)}a.txt`;
  const line = `${'**/a/'.repeat(40)}b\n${'*a'.repeat(300)}b`;
  await checkFound(
    { '.gitignore': line, [deep]: '', 'corroborate.yaml': settings({ exclude: line.split('\n') }) },
    {
      '': [deep, 'corroborate.yaml'],
    },
  );
});

test('very many hostile patterns end', async () => {
  const lines = Array.from({ length: 900 }, () => `${'*a'.repeat(1_000)}b`);
  const name = `${'a'.repeat(200)}.txt`;
  await checkFound(
    { '.gitignore': lines.slice(0, 300).join('\n'), [name]: '', 'corroborate.yaml': settings({ exclude: lines }) },
    { '': [name, 'corroborate.yaml'] },
  );
});

describe('the corpus of a path', () => {
  test('is the nearest at or above it, no higher than the git root', async () => {
    const folder = await temporaryFolder({
      'corroborate.yaml': '',
      'a/x.txt': '',
      'b/corroborate.yaml': '',
      'b/y/z.txt': '',
      'repo/.git/HEAD': '',
      'repo/c.txt': '',
    });
    const rootOf = async (path: string) =>
      (await corpusRootOf(nodePorts().files, folder.at(path)))?.slice(folder.root.length);
    expect(await rootOf('')).toBe('');
    expect(await rootOf('a/x.txt')).toBe('');
    expect(await rootOf('b')).toBe('/b');
    expect(await rootOf('b/y/z.txt')).toBe('/b');
    expect(await rootOf('repo/c.txt')).toBeUndefined();
  });
});

async function checkFound(files: Files, expected: Readonly<Record<string, readonly string[]>>): Promise<void> {
  expect(await found(await temporaryFolder(files))).toEqual(expected);
}

interface Asked {
  readonly start?: string;
  readonly others?: readonly string[];
  readonly within?: readonly string[];
}

async function found(folder: Folder, { start = '', others = [], within }: Asked = {}) {
  const { files, decoder } = nodePorts();
  const host = {
    files,
    decoder,
    log: () => undefined,
    settingsOf: async (root: string): Promise<SelectionSettings> => {
      const bytes = await files.readFile(`${root}/corroborate.yaml`);
      const says = 'failure' in bytes ? {} : JSON.parse(new TextDecoder().decode(bytes));
      return { exclude: [], articles: undefined, ...says };
    },
  };
  const request = { folder: folder.at(start), others: new Set(others.map(folder.at)) };
  const corpora = await discover(host, within ? { ...request, within: within.map(folder.at) } : request);
  return Object.fromEntries(corpora.map(({ root, paths }) => [root.slice(folder.root.length + 1), [...paths].sort()]));
}
