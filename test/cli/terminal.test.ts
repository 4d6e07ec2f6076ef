// Columns, colours and the safety of what a terminal is shown.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptOf } from '../../server/src/cli/excerpt.ts';
import { relativePath } from '../../server/src/cli/paths.ts';
import { safe, wantsColour, widthOf, wrapped } from '../../server/src/cli/terminal.ts';

describe('width', () => {
  test.each([
    ['abc', 3],
    ['香港', 4],
    ['（）', 4],
    ['é', 1],
    ['e\u0301', 1],
    ['ｱ', 1],
    ['', 0],
  ])('%j', (text, columns) => expect(widthOf(text)).toBe(columns));
});

describe('safe', () => {
  test('keeps words, and takes out what a terminal would obey', () =>
    expect(safe('a\u001b[31mb\u0007\r\nc \u202ed\u009b2J')).toBe('a[31mb c d2J'));
  test('of any text leaves no control character', () => {
    const anything = fc.string({ unit: 'binary' });
    fc.assert(fc.property(anything, text => !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(safe(text))));
  });
});

describe('wrapping', () => {
  const same = (text: string): string => text;
  test('breaks at spaces and between wide characters, and keeps a stop with its word', () => {
    expect(wrapped([['one two three', same]], 8)).toEqual(['one two', 'three']);
    expect(wrapped([['香港批准。澳门', same]], 8)).toEqual(['香港批', '准。澳门']);
  });
  test('paints each stretch of a line by itself', () => {
    const loud = (text: string): string => `<${text}>`;
    expect(
      wrapped(
        [
          ['one ', same],
          ['two three', loud],
          [' four', same],
        ],
        8,
      ),
    ).toEqual(['one <two>', '<three>', 'four']);
  });
  test('loses no word', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 });
    fc.assert(fc.property(words, list => wrapped([[list.join(' '), same]], 20).join(' ') === list.join(' ')));
  });
});

describe('excerpts', () => {
  const text = `A first line.\nThe old mill, which had stood by the river for longer than anyone in the village could tell, was pulled down in 1931 and never built again.\nA last line.`;
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  test('keep to the line, and begin and end with whole words', () => {
    const { before, words, after } = excerptOf(text, at('pulled down in 1931'), undefined);
    expect(words).toBe('pulled down in 1931');
    expect(before).toBe('…than anyone in the village could tell, was ');
    expect(after).toBe(' and never built again.');
  });
  test('of long words are shortened around what they are shown for', () => {
    const long = `${'so it went on '.repeat(40)}until 1931 came ${'and so it went on '.repeat(40)}`;
    const { words } = excerptOf(long, { start: 0, end: long.length }, '1931');
    expect(words).toMatch(/^….*until 1931 came.*…$/);
    expect(words.length).toBeLessThan(200);
  });
  test('never fail, whatever the text', () => {
    const any = fc.tuple(fc.string({ unit: 'binary', maxLength: 400 }), fc.nat(400), fc.nat(400));
    fc.assert(
      fc.property(any, ([content, from, length]) => {
        const { before, words, after } = excerptOf(content, { start: from, end: from + length }, '19');
        return !/\p{Cc}/u.test(before + words + after);
      }),
    );
  });
});

describe('colour', () => {
  test.each([
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ TERM: 'dumb' }, true, false],
  ])('%j on a terminal: %s', (env, isTerminal, expected) => expect(wantsColour(env, isTerminal)).toBe(expected));
});

describe('relative paths', () => {
  test.each([
    ['/a/b', '/a/b/c.txt', 'c.txt'],
    ['/a/b', '/a/c.txt', '../c.txt'],
    ['/a/b', '/a/b', '.'],
    ['/', '/a.txt', 'a.txt'],
    ['c:/a', 'd:/b.txt', 'd:/b.txt'],
    ['c:/a', 'c:/b.txt', '../b.txt'],
  ])('from %s to %s', (from, to, expected) => expect(relativePath(from, to)).toBe(expected));
});
