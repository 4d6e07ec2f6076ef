// `corroborate dates`: what it reads of files and of standard input, what it prints, and its exit status.
import { spawn } from 'node:child_process';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { lineSplitter } from '../../server/src/cli/dates-lines.ts';
import { temporaryFolder } from '../support/folder.ts';
import { BUILT, builtCli, type RunCli } from './built-cli.ts';

let cli: RunCli;
beforeAll(async () => {
  cli = await builtCli();
});

const told = 'The plant in Lyon was sold last year.\n';

describe('files', () => {
  test('each expression with its place, its words, its date and what it hangs on, in columns', () =>
    checkPrinted({ 'a.txt': told, 'a.facts.yaml': 'article: { published: 2021-05-05 }\nfacts: []\n' }, [
      'a.txt  published 2021-05-05, by its companion',
      '  a.txt:1:28  last year  2020  on 2021-05-05',
    ]));
  test('front matter', () =>
    checkPrinted({ 'a.md': `---\ndate: 2020-02-03\n---\n${told}` }, [
      'a.md  published 2020-02-03, by its front matter',
      '  a.md:2:7   2020-02-03  2020-02-03',
      '  a.md:4:28  last year   2019        on 2020-02-03',
    ]));
  test('a date that opens the name is inferred', () =>
    checkPrinted({ '2019-02-03-sale.txt': told }, [
      '2019-02-03-sale.txt  published 2019-02-03, inferred from its name',
      '  2019-02-03-sale.txt:1:28  last year  2018  on 2019-02-03',
    ]));
  test('so is a dateline', () =>
    checkPrinted({ 'a.txt': `LYON, March 28, 2018 – ${told}` }, [
      'a.txt  published 2018-03-28, inferred from its dateline',
      '  a.txt:1:7   March 28, 2018  2018-03-28',
      '  a.txt:1:51  last year       2017        on 2018-03-28',
    ]));
  test('without any of these what hangs on it stays open', () =>
    checkPrinted({ 'a.txt': told }, [
      'a.txt  date of publication unknown',
      '  a.txt:1:28  last year  unresolved  on a date of publication that is unknown',
    ]));
  test('Chinese takes two columns a character', () =>
    checkPrinted({ '2022-03-04.txt': '工厂于2021年5月6日建成，去年12月售出。\n' }, [
      '2022-03-04.txt  published 2022-03-04, inferred from its name',
      '  2022-03-04.txt:1:4   2021年5月6日  2021-05-06',
      '  2022-03-04.txt:1:16  去年12月      2021-12     on 2022-03-04',
    ]));
  test('a companion whose header has no date leaves it to the text', () =>
    checkPrinted({ '2019-02-03.txt': told, '2019-02-03.facts.yaml': 'article: { title: A sale }\nfacts: []\n' }, [
      '2019-02-03.txt  published 2019-02-03, inferred from its name',
      '  2019-02-03.txt:1:28  last year  2018  on 2019-02-03',
    ]));
  test('the companion of a .txt is not that of the .md beside it', async () => {
    const files = { 'a.txt': told, 'a.md': told, 'a.facts.yaml': 'article: { published: 2021-05-05 }\nfacts: []\n' };
    expect((await rowsOf(files, ['a.md', 'a.txt'])).map(row => [row.path, row.date])).toEqual([
      ['a.md', null],
      ['a.txt', '2020'],
    ]);
  });
  test('what is wrong with a date is told', () =>
    checkPrinted({ 'a.txt': 'Opened on Monday, 5 May 2024 and closed on 30 February 2025.\n' }, [
      'a.txt  date of publication unknown',
      '  a.txt:1:11  Monday, 5 May 2024  2024-05-05  not a Monday but a Sunday',
      '  a.txt:1:44  30 February 2025    unresolved  there is no such day',
    ]));
  test('a text without a date says so', () =>
    checkPrinted({ 'a.txt': 'The plant in Lyon was sold.\n' }, [
      'a.txt  date of publication unknown',
      '  no date expression',
    ]));
  test('what could drive a terminal is taken out', async () => {
    const folder = await temporaryFolder({ 'a.txt': 'Sold in May\u001b[2J 2021, or in\u202e May\u0007\n2022.\n' });
    const { stdout } = await cli(['dates', 'a.txt'], { cwd: folder.root });
    expect(stdout).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
  });
  test('ndjson has positions from zero and what the date is held against others as', async () => {
    const files = { '2019-02-03.txt': `First a line.\n${told}` };
    expect(await rowsOf(files, ['2019-02-03.txt'])).toEqual([
      {
        path: '2019-02-03.txt',
        range: { start: { line: 1, character: 27 }, end: { line: 1, character: 36 } },
        text: 'last year',
        published: '2019-02-03',
        publishedFrom: 'file-name',
        relative: true,
        date: '2018',
        compared: '2018',
        problem: null,
      },
    ]);
  });
  test('a file that cannot be read is told, and the others are printed', async () => {
    const folder = await temporaryFolder({ 'a.txt': told, 'b.txt': new Uint8Array([0, 1, 2]), 'c/': '' });
    const { status, stdout, stderr } = await cli(['dates', 'no.txt', 'b.txt', 'c', 'a.txt'], { cwd: folder.root });
    expect(status).toBe(2);
    expect(stdout).toContain('a.txt:1:28');
    expect(stderr.trimEnd().split('\n')).toEqual([
      'corroborate: no.txt is not there: give the path of a file',
      'corroborate: b.txt is no text (NUL): give a file of plain text',
      'corroborate: c is a folder: name its files',
    ]);
  });
});

describe('standard input', () => {
  test('every line is answered, open dates with null', () =>
    checkAnswers(
      [
        { id: 'a', text: 'Sold last year, on 5 May.', published: '2021-05-05', lang: 'en' },
        { id: 7, text: '🏭 去年12月售出', published: '2021-05-05', lang: 'zh' },
        { id: null, text: 'Sold last year.', published: null },
        { id: 'd', text: 'Nothing was sold.' },
      ],
      [
        {
          id: 'a',
          dates: [
            { start: 5, end: 14, text: 'last year', date: '2020' },
            { start: 19, end: 24, text: '5 May', date: '2021-05-05' },
          ],
        },
        { id: 7, dates: [{ start: 3, end: 8, text: '去年12月', date: '2020-12' }] },
        { id: null, dates: [{ start: 5, end: 14, text: 'last year', date: null }] },
        { id: 'd', dates: [] },
      ],
    ));
  test('a mark at the beginning, CRLF, blank lines and no end to the last one', async () => {
    const { status, stdout } = await piped('\ufeff{"id":1,"text":""}\r\n\r\n\n{"id":2,"text":""}');
    expect({ status, stdout }).toEqual({ status: 0, stdout: '{"id":1,"dates":[]}\n{"id":2,"dates":[]}\n' });
  });
  test('no input is no error', async () => {
    expect(await piped('')).toEqual({ status: 0, stdout: '', stderr: '' });
  });
  test('bad lines are told with their number, and the rest is answered', async () => {
    const lines = ['{"id":1', '[1]', '{"id":3,"text":4}', 'null', '', '{"id":6,"text":"in 2021"}'];
    const { status, stdout, stderr } = await piped(`${lines.join('\n')}\n`);
    expect(status).toBe(2);
    expect(stdout).toBe('{"id":6,"dates":[{"start":3,"end":7,"text":"2021","date":"2021"}]}\n');
    expect(stderr.match(/^corroborate: line \d is no JSON|^corroborate: line \d has no "text"/gm)).toEqual([
      'corroborate: line 1 is no JSON',
      'corroborate: line 2 has no "text"',
      'corroborate: line 3 has no "text"',
      'corroborate: line 4 has no "text"',
    ]);
  });
  test('a text whose publication is no date is told, and read without it', async () => {
    const { status, stdout, stderr } = await piped('{"id":1,"text":"last year","published":"soon\\u001b[2J"}\n');
    expect(status).toBe(2);
    expect(JSON.parse(stdout).dates[0].date).toBeNull();
    expect(stderr).toContain('line 1 has a "published" that is no EDTF date');
    expect(stderr).not.toMatch(/[^\P{Cc}\n]/u);
  });
  test('a reader that goes away ends it, though the input has no end', async () => {
    const child = spawn(process.execPath, [BUILT, 'dates', '-']);
    const line = `${JSON.stringify({ id: 1, text: 'It was sold in May 2021.' })}\n`.repeat(100);
    const feed = () => child.stdin.write(line, error => (error ? undefined : feed()));
    child.stdin.on('error', () => undefined);
    feed();
    child.stdout.once('data', () => child.stdout.destroy());
    expect(await new Promise(resolve => child.on('close', resolve))).toBe(0);
  });
});

describe('lines', () => {
  test('are the same however the stream is cut', () =>
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', '字', '\n', '\r') })), pieces => {
        const whole = pieces.join('');
        expect(linesOf(pieces, 1000)).toEqual(linesOf([whole], 1000));
        expect(linesOf([whole], 1000).join('')).toBe(
          whole
            .split('\n')
            .map(line => line.trim())
            .join(''),
        );
      }),
    ));
  test('one that is too long is not kept, and the next is', () =>
    expect(linesOf(['abc', 'def\ngh', '\n'], 5)).toEqual([undefined, 'gh']));
});

describe('options', () => {
  test.each([
    [[], 'dates needs a FILE, or - to answer'],
    [['-', 'a.txt'], 'dates takes either files or -'],
    [['-', '--format', 'pretty'], 'dates - answers in ndjson'],
    [['a.txt', '--format', 'csv'], '--format cannot be csv: use pretty, ndjson'],
    [['a.txt', '--today', '2021-01-01'], 'dates has no option --today'],
  ])('%j', async (args, message) => {
    const { status, stderr } = await cli(['dates', ...args]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^corroborate: [^\n]*\n$/);
    expect(stderr).toContain(message);
  });
});

async function checkPrinted(files: Readonly<Record<string, string>>, expected: readonly string[]): Promise<void> {
  const folder = await temporaryFolder(files);
  const article = Object.keys(files)[0] ?? '';
  const { status, stdout, stderr } = await cli(['dates', article], { cwd: folder.root });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout.split('\n')).toEqual([...expected, '', '']);
}

async function rowsOf(files: Readonly<Record<string, string>>, articles: readonly string[]) {
  const folder = await temporaryFolder(files);
  const { status, stdout } = await cli(['dates', ...articles, '--format', 'ndjson'], { cwd: folder.root });
  expect(status).toBe(0);
  return jsonLines(stdout);
}

async function checkAnswers(questions: readonly object[], expected: readonly object[]): Promise<void> {
  const { status, stdout, stderr } = await piped(questions.map(each => `${JSON.stringify(each)}\n`).join(''));
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(jsonLines(stdout)).toEqual(expected);
}

const piped = (input: string) => cli(['dates', '-', '--format', 'ndjson'], { input, ends: true });

const jsonLines = (text: string) =>
  text
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line));

function linesOf(pieces: readonly string[], longest: number): readonly (string | undefined)[] {
  const splitter = lineSplitter(longest);
  return [...pieces.flatMap(piece => splitter.take(piece)), ...splitter.end()];
}
