import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineStartsOf, offsetAt, positionAt } from '../../../server/src/text/line-index.ts';

test('lines end as editors end them', () => {
  expect(lineStartsOf('')).toEqual([0]);
  expect(lineStartsOf('a\nb\r\nc\rd\n')).toEqual([0, 2, 5, 7, 9]);
});

test('a place behind its line stays on it, one behind the text is its end', () => {
  const text = 'ab\ncd';
  const lines = lineStartsOf(text);
  expect(offsetAt(lines, { line: 0, character: 99 }, text.length)).toBe(2);
  expect(offsetAt(lines, { line: 1, character: 99 }, text.length)).toBe(5);
  expect(offsetAt(lines, { line: 9, character: 0 }, text.length)).toBe(5);
  expect(offsetAt(lines, { line: -1, character: 5 }, text.length)).toBe(0);
  expect(positionAt(lines, -3)).toEqual({ line: 0, character: 0 });
});

test('there and back', () => {
  const source = fc.string({ unit: fc.constantFrom('a', '中', '\n', '\r', '\u{1f600}') });
  fc.assert(
    fc.property(source, fc.nat(), (text, seed) => {
      const lines = lineStartsOf(text);
      const offset = seed % (text.length + 1);
      // Between the two halves of a CRLF lies no place of an editor.
      fc.pre(!(text[offset - 1] === '\r' && text[offset] === '\n'));
      expect(offsetAt(lines, positionAt(lines, offset), text.length)).toBe(offset);
    }),
  );
});
