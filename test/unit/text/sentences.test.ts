import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentenceAt, sentencesOf } from '../../../server/src/text/sentences.ts';

function checkSentences(...sentences: readonly string[]): void {
  const text = sentences.join(' ');
  expect(sentencesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
}

function checkCut(text: string, sentences: readonly string[]): void {
  expect(sentencesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
}

test('a full stop ends a sentence, a title, a month or a company form does not', () => {
  checkSentences('Dr. Li spoke first.', 'Then Ms. Zhang did!', 'Was it over?', 'It was.');
  checkSentences('The U.S. FDA cleared it on Nov. 16, 2023.', 'Nobody objected.');
  checkSentences('Harbour Co., Ltd. signed with Inno Inc. (HKEX: 1801) in v. 2.1 of the deal.', 'It is public.');
  checkSentences('It was cleared in the U.S.', 'The maker said so.');
  checkSentences('J. Smith et al. found 1.8 per 100,000 people.', 'No. 5 follows, e.g. Europe.');
  checkSentences('They left in Nov.', 'The rest stayed.');
  checkSentences(
    'It was the first CAR-T.',
    'It is made in Leeds.',
    'J. A. Smith had hepatitis B.',
    'The others had not.',
  );
  checkSentences('“It works.”', 'He left.');
  checkSentences('Yahoo! said so...', 'Or did it?!', 'Yes.');
  checkSentences('1. Approval came first.', '2. A launch followed.');
});

test('Chinese sentences end without a space', () => {
  checkCut('福可苏获批。这是首个产品！真的吗？“是的。”他说。', [
    '福可苏获批。',
    '这是首个产品！',
    '真的吗？',
    '“是的。”',
    '他说。',
  ]);
});

test('a heading and an item are sentences of their own', () => {
  checkCut('Macau approves the therapy\r\nThe bureau said so today. It was brief.', [
    'Macau approves the therapy',
    'The bureau said so today.',
    'It was brief.',
  ]);
  checkCut('# Heading\n- one item\n- another item\n\nText', ['# Heading', '- one item', '- another item', 'Text']);
  checkCut('澳門批准\n監管機構今日公佈。', ['澳門批准', '監管機構今日公佈。']);
});

test('wrapped lines are one sentence', () => {
  const wrapped = [
    'The bureau of the harbour town said on Monday that it had granted the',
    'Approval which the company had been waiting for since the spring, and',
    'that nobody had objected.',
  ].join('\n');
  checkCut(wrapped, [wrapped]);
});

test('a long heading over a single line is not wrapped', () => {
  checkCut('The Company Announces That The Bureau Of The Harbour Town Approves\nMacau said so today.', [
    'The Company Announces That The Bureau Of The Harbour Town Approves',
    'Macau said so today.',
  ]);
});

test('the sentence at a place', () => {
  const text = 'Heading\n\nOne is here. Two is there.  \n他来了。她走了。';
  const at = (offset: number) => {
    const { start, end } = sentenceAt(text, offset);
    return text.slice(start, end);
  };
  expect(at(0)).toBe('Heading');
  expect(at(8)).toBe('');
  expect(at(text.indexOf('One'))).toBe('One is here.');
  expect(at(text.indexOf(' Two'))).toBe('One is here.');
  expect(at(text.indexOf('Two'))).toBe('Two is there.');
  expect(at(text.indexOf('她'))).toBe('她走了。');
  expect(at(text.length)).toBe('她走了。');
});

const prose = fc
  .array(
    fc.constantFrom(
      'Dr. ',
      'a word ',
      'The end. ',
      '他来了。',
      '\n',
      '\r\n',
      '\n\n',
      '!',
      '1. ',
      'U.S. ',
      '  ',
      '”',
      '\r',
    ),
    { maxLength: 60 },
  )
  .map(parts => parts.join(''));

test('sentences come in order, hold everything but white space, and are found at each of their places', () => {
  fc.assert(
    fc.property(prose, text => {
      const sentences = sentencesOf(text);
      let from = 0;
      for (const { start, end } of sentences) {
        expect(text.slice(from, start).trim()).toBe('');
        expect(end).toBeGreaterThan(start);
        for (let offset = start; offset < end; offset += 1) expect(sentenceAt(text, offset)).toEqual({ start, end });
        from = end;
      }
      expect(text.slice(from).trim()).toBe('');
    }),
  );
});

test('hostile text is cut in linear time', () => {
  for (const unit of ['!', '. ', 'a', '\n', 'Dr. ', '."', '。', 'a\n', '- \n', `${'word '.repeat(16)}\n`])
    expect(sentencesOf(unit.repeat(Math.ceil(400_000 / unit.length))).length).toBeGreaterThanOrEqual(0);
});
