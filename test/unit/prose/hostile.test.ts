// Whatever is thrown at the reader, it answers, in bounded work, with statements that lie where they say.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Statement } from '../../../server/src/prose/statement.ts';
import { tokensOf } from '../../../server/src/prose/tokens.ts';
import { runs } from '../../support/seed.ts';
import { checkRead, read } from './reading.ts';

const APPROVED = 'Lumisol was approved by the FDA in June 2023';

/** Spans within the text, parts within it and in order, statements in the order of their sentences. */
function checkSound(text: string): readonly Statement[] {
  const { statements } = read(text);
  let last = 0;
  for (const { span, parts } of statements) {
    expect(span.start).toBeGreaterThanOrEqual(last);
    expect(span.end).toBeLessThanOrEqual(text.length);
    expect(span.end).toBeGreaterThan(span.start);
    last = span.start;
    const starts = parts.map(part => part.span.start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    for (const part of parts) {
      expect(part.span.start).toBeGreaterThanOrEqual(0);
      expect(part.span.end).toBeLessThanOrEqual(text.length);
      expect(part.span.end).toBeGreaterThan(part.span.start);
    }
  }
  return statements;
}

/** No more statements than words: what is repeated is not multiplied. */
function checkBounded(text: string): void {
  expect(checkSound(text).length).toBeLessThanOrEqual(tokensOf(text, 0, text.length).length);
}

const pieces = [
  'Lumisol',
  'Duskol',
  'Novabright',
  'the drug',
  'It',
  'its',
  'was approved',
  'approval',
  'approved',
  'accepted',
  'launched',
  'by the FDA',
  'in Japan',
  'the first CAR-T',
  'only',
  'outside',
  'on June 30, 2023',
  'last year',
  'respectively',
  'and',
  ',',
  '.',
  '(',
  ')',
  '"',
  '“',
  'not',
  'will',
  'if',
  'that',
  'said',
  "'s",
  'incidence',
  '1.8 per 100,000',
  'CEO',
  'for multiple myeloma',
  '\n\n',
  '- ',
  '明索注射液',
  '获批',
  '获批的',
  '于2023年6月30日',
  '首个',
  '在香港',
  '该药',
  '尚未',
  '，',
  '。',
  '\ud800',
  '\udc00',
  '𠮷',
  'é',
  '\u0000',
  '\ufeff',
];

test('any text of any characters, half surrogates included', () =>
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 }),
      units => void checkSound(String.fromCharCode(...units)),
    ),
    { numRuns: runs(300) },
  ));

test('any order of the words that the reader knows', () =>
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), words => {
      checkSound(words.join(' '));
      checkSound(words.join(''));
    }),
    { numRuns: runs(300) },
  ));

test('any characters between words that are known', () =>
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 5 }))),
      words => void checkSound(words.join(' ')),
    ),
    { numRuns: runs(300) },
  ));

const ARTICLE = `Dawn for a glow drug (Macau, March 28, 2025) – Lumisol’s maker said on Monday that the drug had been approved by the
FDA for multiple myeloma in June last year, the first CAR-T outside Mainland China; a “second” approval is expected by the end
of 2026. Its incidence was 1.8 per 100,000 in 2022.

明索注射液于2023年6月30日在香港获批，為首個CAR-T。公司表示，去年12月已提交上市申請𠮷。`;

/** What goes wrong in files: pieces doubled, cut out, cut in two, put elsewhere, or replaced by noise. */
const damage = fc.record({
  from: fc.nat({ max: ARTICLE.length }),
  length: fc.nat({ max: 80 }),
  to: fc.nat({ max: ARTICLE.length }),
  noise: fc.oneof(
    fc.constant(undefined),
    fc.constantFrom(...pieces),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 6 }).map(units => String.fromCharCode(...units)),
  ),
});

test('an article that was damaged, between half surrogates as well', () =>
  fc.assert(
    fc.property(fc.array(damage, { maxLength: 12 }), damages => {
      let text = ARTICLE;
      for (const { from, length, to, noise } of damages) {
        const piece = noise ?? text.slice(from, from + length);
        const rest = text.slice(0, from) + text.slice(from + length);
        text = rest.slice(0, to) + piece + rest.slice(to);
      }
      checkSound(text);
    }),
    { numRuns: runs(500) },
  ));

test('10 MB on one line, as one sentence and as many', () => {
  const size = 10_000_000;
  const one = pieces.filter(piece => !/[.。\n]/.test(piece)).join(' ');
  expect(checkSound(one.repeat(Math.ceil(size / one.length)))).toEqual([]);
  const many = `${APPROVED}. ${'The committee had met four times that spring, on Mondays. '.repeat(400)}`;
  // It is read as far as the longest books go.
  const read = checkSound(many.repeat(Math.ceil(size / many.length)));
  expect(read).toHaveLength(Math.ceil(4_000_000 / many.length));
}, 120_000);

test('a line of 200 kB without an end is no sentence that anyone wrote', () => {
  checkRead(`${'Lumisol was approved by the FDA and '.repeat(5_600)}\n`, []);
  checkRead(`明索注射液获批，${'明索注射液获批，'.repeat(25_000)}`, []);
  checkRead('x'.repeat(200_000), []);
  checkRead('('.repeat(200_000), []);
});

test('what stands around such a line is read', () =>
  checkRead(`${APPROVED}.\n\n${'approved '.repeat(22_000)}\n\nDuskol was rejected by the EMA in May 2024.`, [
    'lumisol approved by FDA 2023-06',
    'duskol rejected by EMA 2024-05',
  ]));

test('200 kB of sentences come to one statement each', () => {
  const count = Math.floor(200_000 / (APPROVED.length + 2));
  expect(read(`${APPROVED}. `.repeat(count)).statements).toHaveLength(count);
});

test('triggers, names and dates over and over in one sentence', () => {
  for (const words of ['approved ', 'Lumisol approved ', 'approved Lumisol ', 'first ', 'the first ', 'approval of '])
    checkBounded(`Lumisol ${words.repeat(Math.floor(1_000 / words.length))}.`);
  for (const words of ['on June 30, 2023 ', 'by the FDA ', 'in Japan, ', 'incidence 12 ', 'and '])
    checkBounded(`Lumisol was approved ${words.repeat(Math.floor(1_000 / words.length))}.`);
  for (const words of ['获批', '首个', '明索注射液获批', '于2023年6月30日', '的', '，'])
    checkBounded(`明索注射液${words.repeat(Math.floor(1_000 / words.length))}。`);
});

test('brackets within brackets', () => {
  checkSound(`Lumisol ${'('.repeat(1_000)}approved${')'.repeat(1_000)} by the FDA.`);
  checkSound(`Lumisol ${'(“['.repeat(300)} was approved by the FDA.`);
  checkSound(`${'("'.repeat(500)}${APPROVED}${'")'.repeat(500)}.`);
});

test('the words of a vocabulary are no patterns', () => {
  const words = `
entities:
  odd: { name: 'a+(b|c)*', aliases: ['\\\\', '{', '.*', '$&'] }
  plain: { name: Lumisol }
events:
  rung: { words: ['{', '{nothing} rang', '{by}', '{by} {subject}', '(', 'rang {subject} {subject} {date}'] }
`;
  for (const text of ['a+(b|c)* rang Lumisol.', 'aaab { Lumisol (', 'The FDA Lumisol.', '\\ .* $& {by} {subject}'])
    expect(() => read(text, { words })).not.toThrow();
  checkRead('aaab was approved by the FDA.', [], { words });
});
