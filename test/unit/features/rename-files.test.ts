// Articles, fact files and folders move: companions go along, and paths lead where they led.
import { expect, test } from 'vitest';
import { asPath } from '../../../server/src/base/brand.ts';
import { moveFiles } from '../../../server/src/features/rename-files.ts';
import { sitesOf } from '../../../server/src/features/report.ts';
import { edited } from '../../../server/src/fixes/text-edit.ts';
import { corpusOf, type Files } from '../../support/corpus.ts';

const FACT = 'facts:\n  - { subject: A, event: opened, date: 2020, quote: A opened }\n';
const CORPUS: Files = {
  'a.txt': 'A opened in 2020.\n',
  'a.facts.yaml': `article: { origin: sub/b.md, corrects: [./sub/c.txt] } # mine\n${FACT}`,
  'sub/b.md': 'A opened in 2020.\n',
  'sub/b.facts.yml': `article: { corrects: '../a.txt' }\n${FACT}`,
  'sub/c.txt': 'A opened in 2020.\n',
  'notes.facts.yaml':
    'facts:\n  - subject: A\n    event: opened\n    sources:\n      - { article: a.txt, quote: A opened }\n      - article: "sub/b.md" # b\n        quote: A opened\n',
  'corroborate.yaml': '',
};

interface Expected {
  readonly companions?: readonly string[];
  readonly lines?: readonly string[];
}

/** After the move nothing is missing that was there. */
async function checkMoved(moves: Readonly<Record<string, string>>, { companions = [], lines = [] }: Expected) {
  const all = Object.entries(moves).map(([from, to]) => ({ from: asPath(from), to: asPath(to) }));
  const moved = await moveFiles(corpusOf(CORPUS), { read: async path => CORPUS[path] }, all);
  expect(moved.companions.map(({ from, to }) => `${from} -> ${to}`)).toEqual(companions);
  const texts: Record<string, string> = { ...CORPUS };
  for (const { path, edits } of moved.edits) texts[path] = edited(texts[path] ?? '', edits);
  const changed = moved.edits.flatMap(({ path }) =>
    (texts[path] ?? '')
      .split('\n')
      .filter(line => !(CORPUS[path] ?? '').split('\n').includes(line))
      .map(line => `${path}: ${line.trim()}`),
  );
  expect(changed).toEqual(lines);
  const places = [...all, ...moved.companions];
  const now = Object.entries(texts).map(([path, text]) => {
    const move = places.find(({ from }) => path === from || path.startsWith(`${from}/`));
    return [move === undefined ? path : move.to + path.slice(move.from.length), text];
  });
  const after = corpusOf(Object.fromEntries(now));
  const missing = [...after.findings()].filter(({ finding }) => finding.code === 'missing-article');
  expect(missing.flatMap(each => sitesOf(after, each))).toEqual([]);
}

test('an article and its companion, in place', () =>
  checkMoved(
    { 'a.txt': 'z.md' },
    {
      companions: ['a.facts.yaml -> z.facts.yaml'],
      lines: [
        'notes.facts.yaml: - { article: z.md, quote: A opened }',
        "sub/b.facts.yml: article: { corrects: '../z.md' }",
      ],
    },
  ));

test('into another folder: what its companion names is written from there', () =>
  checkMoved(
    { 'a.txt': 'sub/deep/a.txt' },
    {
      companions: ['a.facts.yaml -> sub/deep/a.facts.yaml'],
      lines: [
        'a.facts.yaml: article: { origin: ../b.md, corrects: [../c.txt] } # mine',
        'notes.facts.yaml: - { article: sub/deep/a.txt, quote: A opened }',
        "sub/b.facts.yml: article: { corrects: 'deep/a.txt' }",
      ],
    },
  ));

test('a folder with all in it', () =>
  checkMoved(
    { sub: 'far: away' },
    {
      lines: [
        "a.facts.yaml: article: { origin: './far: away/b.md', corrects: ['./far: away/c.txt'] } # mine",
        'notes.facts.yaml: - article: "./far: away/b.md" # b',
      ],
    },
  ));

test('a free-standing fact file by itself', () =>
  checkMoved(
    { 'notes.facts.yaml': 'sub/notes.facts.yaml' },
    {
      lines: ['notes.facts.yaml: - { article: ../a.txt, quote: A opened }', 'notes.facts.yaml: - article: "b.md" # b'],
    },
  ));

test('both at once', () =>
  checkMoved(
    { 'sub/b.md': 'b.md', 'sub/b.facts.yml': 'b.facts.yml' },
    {
      lines: [
        'a.facts.yaml: article: { origin: b.md, corrects: [./sub/c.txt] } # mine',
        'notes.facts.yaml: - article: "b.md" # b',
        "sub/b.facts.yml: article: { corrects: 'a.txt' }",
      ],
    },
  ));

test('a companion does not take the place of another file, nor follow what is no article any more', async () => {
  const texts = { read: async () => undefined };
  const snapshot = corpusOf({ ...CORPUS, 'z.facts.yaml': FACT });
  const move = async (to: string) =>
    (await moveFiles(snapshot, texts, [{ from: asPath('a.txt'), to: asPath(to) }])).companions;
  expect(await move('z.txt')).toEqual([]);
  expect(await move('a.bak')).toEqual([]);
  expect(await move('a.md')).toEqual([]);
});
