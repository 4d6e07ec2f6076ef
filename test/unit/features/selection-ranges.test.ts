// What a selection grows to, step by step.
import { expect, test } from 'vitest';
import { selectionRangesAt } from '../../../server/src/features/selection-ranges.ts';
import { deskOf } from './support.ts';

function checkGrown(name: string, text: string, expected: readonly string[]): void {
  const offset = text.indexOf('|');
  const plain = text.replace('|', '');
  const { snapshot, path } = deskOf({ [name]: plain });
  const [spans] = selectionRangesAt(snapshot, path(name), { text: plain, offsets: [offset] });
  expect(spans?.map(({ start, end }) => plain.slice(start, end))).toEqual(expected);
}

test('in an article: word, phrase, sentence, paragraph, all', () => {
  const first = 'On Friday, the old Tern Bridge opened, at last. Boats pass.';
  checkGrown('a.txt', `${first.replace('Tern', 'Te|rn')}\n\nMore.`, [
    'Tern',
    'the old Tern Bridge opened',
    'On Friday, the old Tern Bridge opened, at last.',
    first,
    `${first}\n\nMore.`,
  ]);
});

test('in Chinese, where the words themselves are the language’s', () => {
  const text = '昨天，燕鸥桥通车。很好。';
  const { snapshot, path } = deskOf({ 'a.txt': text });
  const [spans] = selectionRangesAt(snapshot, path('a.txt'), { text, offsets: [4] });
  const grown = spans?.map(({ start, end }) => text.slice(start, end)) ?? [];
  expect(grown.slice(-3)).toEqual(['燕鸥桥通车', '昨天，燕鸥桥通车。', text]);
});

test('at the very end of an article, and in an empty one', () => {
  checkGrown('a.txt', 'It opened.|', ['It opened.']);
  checkGrown('a.txt', '|', []);
});

test('in a fact file: scalar, pair, mapping, list, pair, file', () =>
  checkGrown('a.facts.yaml', "facts:\n  - subject: A\n    quote: 'It op|ened'\n", [
    'opened',
    'It opened',
    "'It opened'",
    "quote: 'It opened'",
    "subject: A\n    quote: 'It opened'",
    "- subject: A\n    quote: 'It opened'",
    "facts:\n  - subject: A\n    quote: 'It opened'",
    "facts:\n  - subject: A\n    quote: 'It opened'\n",
  ]));

test('on a key', () =>
  checkGrown('corroborate.yaml', 'events: { ope|ned: { label: x } }', [
    'opened',
    'opened: { label: x }',
    '{ opened: { label: x } }',
    'events: { opened: { label: x } }',
  ]));
