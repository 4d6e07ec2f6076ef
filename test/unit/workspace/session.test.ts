import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asPath } from '../../../server/src/base/brand.ts';
import { encode } from '../../support/encode.ts';
import { checkAsIfFresh, corpusAt, type Desk, desk, filesOf, OPTIONS, unreadDesk } from '../../support/session.ts';

const ARTICLE = 'The agency approved the product on 30 June 2023.';
const FACTS = fact('2023-06-30', 'approved the product on 30 June 2023');
const CLASH = fact('2024-01-05', 'approved on 5 January 2024');
const CHINESE = '国家药监局今日批准首款国产细胞疗法上市。';

function fact(date: string, quote: string): string {
  return `facts:\n  - subject: Novatide\n    event: approved\n    by: NMPA\n    date: ${date}\n    quote: ${quote}\n`;
}

describe('the first reading', () => {
  test('takes in every file and is then complete', async () => {
    const made = await desk({ 'a.txt': ARTICLE, 'a.facts.yaml': FACTS, 'x/b.md': 'Nothing.', 'c.pdf': '' });
    expect(filesOf(made)).toEqual({ '': ['a.facts.yaml', 'a.txt', 'x/b.md'] });
    expect(corpusAt(made).snapshot.complete).toBe(true);
  });

  test('stays silent where nobody asked for a corpus, and reads nothing', async () => {
    const made = await desk({ 'a.txt': ARTICLE, 'b.md': '' });
    expect(made.session.corpora()).toEqual([]);
    expect(made.reads).toEqual([]);
  });

  test('tells how far it is, and can be cancelled and taken up again', async () => {
    const files = Object.fromEntries(Array.from({ length: 80 }, (_, at) => [`${at}.txt`, `${ARTICLE} ${at}`]));
    const made = await unreadDesk({ ...files, 'corroborate.yaml': 'version: 1\n' });
    const told: string[] = [];
    const cancellation = { isCancelled: false };
    await made.session.setFolders(
      [made.folder.root],
      (done, total) => {
        told.push(`${done}/${total}`);
        cancellation.isCancelled ||= done > 0;
      },
      cancellation,
    );
    expect(told[0]).toBe('0/81');
    expect(corpusAt(made).snapshot.complete).toBe(false);
    const before = filesOf(made)['']?.length ?? 0;
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(81);
    made.reads.length = 0;
    await made.session.setFolders([made.folder.root]);
    expect(corpusAt(made).snapshot.complete).toBe(true);
    expect(made.reads.filter(path => path.endsWith('.txt')).length).toBe(81 - before);
    await checkAsIfFresh(made);
  });

  test('looks at what is typed meanwhile', async () => {
    const files = Object.fromEntries(Array.from({ length: 80 }, (_, at) => [`${at}.txt`, `${ARTICLE} ${at}`]));
    const made = await unreadDesk({ ...files, 'a.facts.yaml': FACTS });
    await made.session.setFolders([made.folder.root], done => {
      if (done === 0) made.open('79.txt', 'typed');
    });
    expect(await textOf(made, '79.txt')).toBe('typed');
  });
});

describe('several corpora', () => {
  const FILES = {
    'a/x.facts.yaml': FACTS,
    'a/x.txt': ARTICLE,
    'b/corroborate.yaml': '',
    'b/y.txt': '',
    'b/in/corroborate.yaml': '',
  };

  test('in one folder, and each path in its innermost', async () => {
    const made = await desk({ ...FILES, 'z.md': '' });
    expect(Object.keys(filesOf(made))).toEqual(['', 'b', 'b/in']);
    checkLocated(made, 'b/in/deep/q.txt', 'b/in', 'deep/q.txt');
    checkLocated(made, 'b/y.txt', 'b', 'y.txt');
    checkLocated(made, 'a/x.txt', '', 'a/x.txt');
    expect(made.session.locate('/elsewhere.txt')).toBeUndefined();
  });

  test('folders come and go', async () => {
    const made = await unreadDesk(FILES);
    await made.session.setFolders([made.folder.at('a')]);
    expect(Object.keys(filesOf(made))).toEqual(['a']);
    await made.session.setFolders([made.folder.at('a'), made.folder.at('b')]);
    expect(Object.keys(filesOf(made))).toEqual(['a', 'b', 'b/in']);
    made.events.length = 0;
    await made.session.setFolders([made.folder.at('b')]);
    expect(Object.keys(filesOf(made))).toEqual(['b', 'b/in']);
    expect(made.events.map(event => [event.removed, [...event.touched].sort()])).toEqual([
      [true, ['x.facts.yaml', 'x.txt']],
    ]);
  });

  test('settings that come take their folder out, that go give it back', async () => {
    const made = await desk({ 'a.facts.yaml': FACTS, 'in/b.txt': '' });
    await made.save('in/corroborate.yaml', 'version: 1\n');
    expect(filesOf(made)).toEqual({ '': ['a.facts.yaml'], in: ['b.txt', 'corroborate.yaml'] });
    await made.remove('in/corroborate.yaml');
    expect(filesOf(made)).toEqual({ '': ['a.facts.yaml', 'in/b.txt'] });
    await checkAsIfFresh(made);
  });

  test('a folder of texts becomes a corpus with its first fact file, and is none after its last', async () => {
    const made = await desk({ 'a.txt': ARTICLE, 'b.txt': '' });
    await made.save('a.facts.yaml', FACTS);
    expect(filesOf(made)).toEqual({ '': ['a.facts.yaml', 'a.txt', 'b.txt'] });
    expect(corpusAt(made).snapshot.complete).toBe(true);
    await made.remove('a.facts.yaml');
    expect(made.session.corpora()).toEqual([]);
  });
});

describe('the disk', () => {
  test('files and whole folders come, change and go', async () => {
    const made = await desk({ 'a.facts.yaml': FACTS });
    await made.save('a.txt', ARTICLE);
    await made.save('deep/er/b.facts.yml', CLASH);
    await made.save('deep/er/b.txt', 'It was approved on 5 January 2024.');
    await made.save('a.txt', `${ARTICLE} And more.`);
    await checkAsIfFresh(made);
    await made.folder.write('new/c.txt', '');
    await made.folder.write('new/x/d.md', '');
    made.session.diskChanged([{ path: made.folder.at('new'), kind: 'created' }]);
    await checkAsIfFresh(made);
    await made.remove('deep');
    await made.remove('new');
    expect(filesOf(made)).toEqual({ '': ['a.facts.yaml', 'a.txt'] });
    await checkAsIfFresh(made);
  });

  test('a folder renamed is its files gone and come', async () => {
    const made = await desk({ 'a.facts.yaml': FACTS, 'old/b.txt': ARTICLE });
    await made.folder.write('young/b.txt', ARTICLE);
    await made.folder.remove('old');
    made.session.diskChanged([
      { path: made.folder.at('old'), kind: 'deleted' },
      { path: made.folder.at('young'), kind: 'created' },
    ]);
    await checkAsIfFresh(made);
  });

  test('thousands at once, most of them none of ours', async () => {
    const made = await desk({ 'a.facts.yaml': FACTS, '.gitignore': 'out\n' });
    const names = Array.from({ length: 1500 }, (_, at) =>
      at % 3 === 0 ? `${at}.txt` : at % 3 === 1 ? `out/${at}.md` : `node_modules/${at}.md`,
    );
    await Promise.all(names.map(name => made.folder.write(name, name)));
    made.session.diskChanged(names.map(name => ({ path: made.folder.at(name), kind: 'created' })));
    await checkAsIfFresh(made);
    expect(filesOf(made)['']).toHaveLength(501);
  });

  test('.gitignore and exclude take effect when they change, words of the vocabulary need no walk', async () => {
    const made = await desk({ 'a.facts.yaml': FACTS, 'drafts/b.txt': '', 'c.tmp.md': '' });
    await made.save('.gitignore', '*.tmp.md\n');
    expect(filesOf(made)['']).toEqual(['a.facts.yaml', 'drafts/b.txt']);
    await made.save('corroborate.yaml', "version: 1\nexclude: ['drafts/**']\n");
    expect(filesOf(made)['']).toEqual(['a.facts.yaml', 'corroborate.yaml']);
    await made.save('.gitignore', '');
    expect(filesOf(made)['']).toEqual(['a.facts.yaml', 'c.tmp.md', 'corroborate.yaml']);
    made.reads.length = 0;
    await made.save(
      'corroborate.yaml',
      "version: 1\nexclude: ['drafts/**']\nentities:\n  novatide: { name: Novatide }\n",
    );
    // No folder is listed, and no prose is read again that holds none of the new words.
    expect(made.reads).toEqual(['corroborate.yaml']);
    await made.remove('corroborate.yaml');
    expect(filesOf(made)['']).toEqual(['a.facts.yaml', 'c.tmp.md', 'drafts/b.txt']);
    await checkAsIfFresh(made);
  });

  test('settings that change between the walk and the reading are those that count', async () => {
    const made = await unreadDesk({ 'corroborate.yaml': "articles: ['*.txt']\n", 'a.txt': '', 'b.md': '' });
    await made.session.setFolders([made.folder.root], () =>
      writeFileSync(made.folder.at('corroborate.yaml'), 'version: 1\n'),
    );
    made.session.diskChanged([{ path: made.folder.at('corroborate.yaml'), kind: 'changed' }]);
    await checkAsIfFresh(made);
    expect(filesOf(made)['']).toEqual(['a.txt', 'b.md', 'corroborate.yaml']);
  });

  test('events that say nothing new tell nobody', async () => {
    const made = await desk({ 'a.facts.yaml': FACTS, 'a.txt': ARTICLE });
    made.events.length = 0;
    await made.save('a.txt', ARTICLE);
    await made.save('.cache/x.txt', '');
    await made.save('image.png', '');
    made.session.diskChanged([{ path: made.folder.at('gone.txt'), kind: 'deleted' }]);
    made.session.diskChanged([{ path: '/elsewhere/x.txt', kind: 'created' }]);
    await made.session.idle();
    expect(made.events).toEqual([]);
  });
});

describe('the open buffer', () => {
  test('is the truth until it is closed', async () => {
    const made = await desk({ 'a.facts.yaml': FACTS, 'a.txt': ARTICLE });
    made.open('a.txt', ARTICLE);
    made.type('a.txt', 'typed');
    expect(await textOf(made, 'a.txt')).toBe('typed');
    await made.save('a.txt', 'saved by somebody else');
    expect(await textOf(made, 'a.txt')).toBe('typed');
    await made.remove('a.txt');
    expect(await textOf(made, 'a.txt')).toBe('typed');
    made.close('a.txt');
    expect(await textOf(made, 'a.txt')).toBeUndefined();
    await checkAsIfFresh(made);
  });

  test('opening and closing what has not changed changes nothing', async () => {
    const made = await desk({ 'a.facts.yaml': FACTS, 'a.txt': `\uFEFF${ARTICLE}` });
    const { snapshot } = corpusAt(made);
    made.open('a.txt', ARTICLE);
    await made.session.idle();
    made.close('a.txt');
    await made.session.idle();
    expect(corpusAt(made).snapshot).toBe(snapshot);
  });

  test('a keystroke reads no other file, and many before a look are one', async () => {
    const made = await desk({ 'a.facts.yaml': FACTS, 'a.txt': ARTICLE, 'b.txt': '', 'b.facts.yaml': 'facts: []\n' });
    made.open('a.txt', ARTICLE);
    await made.session.idle();
    made.reads.length = 0;
    const { generation } = corpusAt(made);
    for (let version = 2; version < 50; version++) made.type('a.txt', `${ARTICLE} ${'x'.repeat(version)}`, version);
    await made.session.idle();
    expect(made.reads).toEqual([]);
    expect(corpusAt(made).generation).toBe(generation + 1);
    expect(await textOf(made, 'a.txt')).toBe(`${ARTICLE} ${'x'.repeat(49)}`);
  });

  test('of a file that is not saved yet counts, and makes a corpus', async () => {
    const made = await desk({ 'a.txt': ARTICLE });
    made.open('a.facts.yaml', FACTS);
    await made.session.idle();
    expect(filesOf(made)).toEqual({ '': ['a.facts.yaml', 'a.txt'] });
    made.close('a.facts.yaml');
    await made.session.idle();
    expect(made.session.corpora()).toEqual([]);
  });

  test('of a file that is left out does not count', async () => {
    const made = await desk({ 'a.facts.yaml': FACTS, '.gitignore': 'out\n', 'out/b.txt': '', '.x/c.txt': '' });
    for (const path of ['out/b.txt', '.x/c.txt', 'out/new.txt']) made.open(path, 'typed');
    await made.session.idle();
    expect(filesOf(made)).toEqual({ '': ['a.facts.yaml'] });
  });

  test('of settings decides what is read, saved or not', async () => {
    const made = await desk({ 'corroborate.yaml': 'version: 1\n', 'a.txt': '', 'b.md': '' });
    made.open('corroborate.yaml', 'version: 1\n');
    made.type('corroborate.yaml', "version: 1\narticles: ['*.md']\n");
    await made.session.idle();
    expect(filesOf(made)['']).toEqual(['b.md', 'corroborate.yaml']);
    made.close('corroborate.yaml');
    await made.session.idle();
    expect(filesOf(made)['']).toEqual(['a.txt', 'b.md', 'corroborate.yaml']);
  });

  test('opened before there was a folder counts as well', async () => {
    const made = await unreadDesk({ 'a.facts.yaml': FACTS, 'a.txt': ARTICLE });
    made.open('a.txt', 'typed');
    await made.session.setFolders([made.folder.root]);
    expect(await textOf(made, 'a.txt')).toBe('typed');
  });
});

describe('encodings', () => {
  const GBK = Uint8Array.from(encode(CHINESE, 'gb18030'));

  test('a wrong decoding in the editor does not replace the text, until it is reopened or edited', async () => {
    const made = await desk({ 'a.facts.yaml': FACTS, 'a.txt': GBK });
    made.events.length = 0;
    made.open('a.txt', '\uFFFD\uFFFD\uFFFD');
    expect(await textOf(made, 'a.txt')).toBe(CHINESE);
    expect(made.session.mismatchedEncoding(made.folder.at('a.txt'))).toBe('gb18030');
    expect(made.events.flatMap(event => [...event.touched])).toEqual(['a.txt']);
    made.close('a.txt');
    made.open('a.txt', CHINESE);
    expect(await textOf(made, 'a.txt')).toBe(CHINESE);
    expect(made.session.mismatchedEncoding(made.folder.at('a.txt'))).toBeUndefined();
  });

  test('binary and unknown encodings are files that cannot be read', async () => {
    const made = await desk({
      'a.facts.yaml': FACTS,
      'a.txt': Uint8Array.from([0, 1, 2]),
      'b.txt': Uint8Array.from([0xe9, 0x20]),
    });
    const { snapshot } = corpusAt(made);
    expect(snapshot.file(asPath('a.txt'))).toMatchObject({ kind: 'unreadable', reason: 'binary' });
    expect(snapshot.file(asPath('b.txt'))).toMatchObject({ kind: 'unreadable', reason: 'encoding' });
    await made.save('a.txt', ARTICLE);
    await checkAsIfFresh(made);
  });
});

test('a text that changed on disk unannounced is noticed when it is read', async () => {
  const made = await desk({ 'a.facts.yaml': FACTS, 'a.txt': ARTICLE });
  await made.folder.write('a.txt', 'Other.');
  await textOf(made, 'a.txt');
  await checkAsIfFresh(made);
});

test('options are laid over all corpora', async () => {
  const made = await desk({ 'a.facts.yaml': FACTS, 'in/corroborate.yaml': '' });
  made.session.setOptions({ ...OPTIONS, today: '2027-01-01' });
  await made.session.idle();
  expect(made.session.corpora().map(each => each.snapshot.today)).toEqual(['2027-01-01', '2027-01-01']);
});

test('a fact file larger than may be is named, not read', async () => {
  const made = await desk({ 'a.facts.yaml': `# ${'x'.repeat(4_000_000)}`, 'corroborate.yaml': 'version: 1\n' });
  expect(corpusAt(made).snapshot.file(asPath('a.facts.yaml'))).toMatchObject({
    kind: 'unreadable',
    reason: 'too-large',
    detail: '4000002',
  });
});

test('an article too long to be read to its end is named once, and again after it has been shorter', async () => {
  // What is longer than a sentence is costs nothing.
  const long = `${ARTICLE}\n${`${'rain '.repeat(1_000)}\n`.repeat(810)}`;
  const made = await unreadDesk({ 'a.facts.yaml': FACTS, 'a.txt': long, 'b.txt': ARTICLE });
  const check = async (times: number): Promise<void> => {
    await made.session.idle();
    expect(made.warnings).toHaveLength(times);
    for (const each of made.warnings) expect(each.startsWith(`${made.folder.at('a.txt')} is too long`)).toBe(true);
  };
  made.session.setOptions({ ...OPTIONS, prose: false });
  await made.session.setFolders([made.folder.root]);
  await check(0);
  made.session.setOptions(OPTIONS);
  await check(1);
  made.open('a.txt', long);
  made.type('a.txt', `${long}Typed.`, 2);
  await check(1);
  made.type('a.txt', ARTICLE, 3);
  await check(1);
  made.type('a.txt', long, 4);
  await check(2);
});

test('any edits in any order end where a fresh reading does', async () => {
  const second = 'It was approved on 5 January 2024.';
  const steps: ((made: Desk) => Promise<void> | void)[] = [
    made => made.save('b.facts.yaml', CLASH),
    made => made.save('b.txt', second),
    made => made.open('b.txt', second),
    made => made.type('b.txt', 'nothing'),
    made => made.remove('a.txt'),
    made => made.save('a.md', ARTICLE),
    made => made.save('sub/corroborate.yaml', 'version: 1\n'),
    made => made.save('sub/c.txt', ARTICLE),
    made => made.save('corroborate.yaml', "version: 1\nexclude: ['a.md']\n"),
    made => made.save('.gitignore', 'b.*\n'),
    made => made.remove('sub'),
    made => made.save('a.txt', ARTICLE),
    made => made.remove('a.facts.yaml'),
    made => made.save('corroborate.yaml', 'version: 1\n'),
    made => made.save('.gitignore', ''),
    made => made.close('b.txt'),
  ];
  const chosen = fc.array(fc.nat(steps.length - 1), { minLength: 3, maxLength: 12 });
  const run = async (order: readonly number[]): Promise<void> => {
    const made = await desk({ 'a.facts.yaml': FACTS, 'a.txt': ARTICLE });
    for (const at of order) await steps[at]?.(made);
    made.close('b.txt');
    await checkAsIfFresh(made);
  };
  await fc.assert(fc.asyncProperty(chosen, run), { numRuns: 15 });
});

async function textOf(made: Desk, path: string): Promise<string | undefined> {
  await made.session.idle();
  return made.session.textOf(corpusAt(made)).read(asPath(path));
}

function checkLocated(made: Desk, path: string, root: string, inner: string): void {
  const located = made.session.locate(made.folder.at(path));
  expect([located?.corpus.root, located?.path]).toEqual([made.folder.at(root), inner]);
  if (located !== undefined) expect(made.session.absolute(located.corpus, located.path)).toBe(made.folder.at(path));
}
