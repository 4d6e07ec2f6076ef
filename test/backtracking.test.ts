// No pattern of our own may take more than linear time, whatever text it meets: texts come from anybody. A pattern that
// would is mended; it is excused only where what it looks at is short, and then here, with the reason.
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { builtBy, literalsIn, literalsOf, slowOf, written } from './support/backtracking.ts';
import { root } from './support/root.ts';

/** By the pattern, why no text makes it slow. */
const EXCUSED: Readonly<Record<string, string>> = {
  '/ ?[a-zµμ/]+$/i': 'looks at a value that has been read as a quantity, whose unit is a few letters',
  '/^\\s*[于在自从]?\\s*$/': 'looks at the clause before a date, 40 characters at most',
  '/[^。!?！？;；\\n]*$/': 'looks at the same 40 characters',
  '/-?\\d+\\.\\d{3,}/g': 'looks at what our own pictures draw',
  '/\\B(?=(?:\\d{3})+$)/g': 'looks at a number of at most 16 figures',
  '/[A-Z]{3,}\\s?[:：]\\s?$/': 'looks at 12 characters',
  "/\\p{Lu}[\\p{L}'’]* ?$/u": 'looks at 18 characters',
  '/([A-Za-z]+)\\.?[ -]?$/': 'looks at 16 characters',
  '/[\\s)）\\]]+$/': 'looks at a line that is short enough to be a credit line',
};

const literals = ['server/src', 'client/src'].flatMap(literalsIn);

test('every pattern that is written down takes linear time', () => {
  expect(literals.length).toBeGreaterThan(500);
  checkSlow(
    literals.filter(pattern => EXCUSED[written(pattern)] === undefined),
    [],
  );
});

test('so does every pattern that is put together', async () => {
  const built = await builtBy(`${importsOf(['text', 'dates', 'quantities', 'syntax', 'prose', 'citations'])}
import { readDates } from './server/src/dates/read.ts';
for (const language of ['en', 'zh']) readDates('See https://example.org/2023 of 5 May 2023, 去年12月 (农历五月).', { language });`);
  expect(built.length).toBeGreaterThan(20);
  checkSlow(
    built.filter(pattern => EXCUSED[written(pattern)] === undefined),
    [],
  );
});

test('no pattern is excused that nobody has, or that takes linear time', () => {
  const slow = slowOf(literals).map(written);
  expect(Object.keys(EXCUSED).filter(each => !slow.includes(each))).toEqual([]);
});

test('a pattern that backtracks is found, wherever it stands', async () => {
  for (const bad of ['/(a+)+$/', '/^(\\w+\\s?)*$/', '/a+b?a+$/u', '/\\s+$/', '/^(?:a|b|ab)*c/i'])
    checkSlow(literalsOf(`const x = { y: [${bad}.test(z)] };`, 'x.ts'), [bad]);
  checkSlow(await builtBy("const part = 'a+'; new RegExp('(?:' + part + ')+$', 'y');"), ['/(?:a+)+$/y']);
  for (const good of ['/a+b/y', '/^a+b/', '/[a-z]{1,40}$/', '/(?<!a)a+$/', '/\\/\\*/'])
    checkSlow(literalsOf(`${good}.test(z)`, 'x.ts'), []);
});

function checkSlow(patterns: Parameters<typeof slowOf>[0], expected: readonly string[]): void {
  expect(slowOf(patterns).map(written)).toEqual(expected);
}

function importsOf(folders: readonly string[]): string {
  return folders
    .flatMap(folder => {
      const names = readdirSync(new URL(`server/src/${folder}`, root)).filter(name => name.endsWith('.ts'));
      return names.map(name => `import './server/src/${folder}/${name}';`);
    })
    .join('\n');
}
