// An article longer than anybody writes is read as far as one can be, in whole sentences, and says how far.
import { expect, test } from 'vitest';
import { endOfProse } from '../../../server/src/prose/long-article.ts';
import { read } from './reading.ts';

const LONGEST = 4_000_000;
const APPROVED = 'Lumisol was approved by the FDA on 30 June 2023.\n\n';
const RAIN = 'It rained, and nothing else was to be seen of the other bank.\n';

test('a long book is read to its end', () => {
  const text = APPROVED + RAIN.repeat(LONGEST / RAIN.length - 3) + APPROVED.replace('30', '29');
  const { statements, readTo } = read(text);
  expect(readTo).toBeUndefined();
  expect(statements.map(({ span }) => span.start)).toEqual([0, text.lastIndexOf('Lumisol')]);
});

test('of what is longer, whole lines, and no date behind them', () => {
  const text = `${APPROVED}${RAIN.repeat(LONGEST / RAIN.length)}On 30 February 2021 it stopped. ${APPROVED}`;
  const { statements, dates, readTo } = read(text);
  expect(text.slice((readTo ?? 0) - RAIN.length, readTo)).toBe(RAIN);
  expect([statements.length, dates.length]).toEqual([1, 1]);
});

test('a line without end is cut between two words, one without words anywhere', () => {
  const words = 'rain '.repeat(LONGEST / 4);
  expect(words.charAt(endOfProse(words, 3) - 1)).toBe(' ');
  expect(endOfProse('雨'.repeat(LONGEST + 9), 5)).toBe(LONGEST + 5);
  expect(endOfProse('雨'.repeat(LONGEST + 5), 5)).toBe(LONGEST + 5);
});

test('more statements than a book makes: those behind stay unread, with their dates', () => {
  const text = APPROVED.replace('\n\n', ' ').repeat(12_000);
  const { statements, dates, readTo = 0 } = read(text);
  expect(statements).toHaveLength(10_000);
  expect(dates).toHaveLength(10_000);
  expect(text.slice(readTo)).toMatch(/^Lumisol was approved/);
  expect(statements.every(({ span }) => span.end <= readTo)).toBe(true);
});
