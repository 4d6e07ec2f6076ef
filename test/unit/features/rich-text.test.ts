import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Block,
  emphasis,
  escapeMarkdown,
  plain,
  strong,
  toMarkdown,
  toPlainText,
} from '../../../server/src/features/rich-text.ts';

function checkMarkdown(block: Block, markdown: string): void {
  expect(toMarkdown([block])).toBe(markdown);
}

/** What is left once everything that a backslash makes harmless is taken out. */
const live = (markdown: string): string => markdown.replace(/\\[!-/:-@[-`{-~]/g, '');

describe('blocks', () => {
  test('become Markdown', () => {
    checkMarkdown({ kind: 'heading', words: [plain('Fucaso, approval')] }, '#### Fucaso, approval');
    checkMarkdown({ kind: 'paragraph', words: [strong('date'), plain(': 2023-06')] }, '**date**: 2023-06');
    checkMarkdown({ kind: 'quote', words: [plain('He said '), strong(' yes '), plain('.')] }, '> He said  **yes** .');
    checkMarkdown({ kind: 'list', items: [[plain('one')], [emphasis('two')]] }, '- one\n- *two*');
    checkMarkdown(
      {
        kind: 'table',
        rows: [
          [[plain('a')], [plain('b')]],
          [[plain('1')], [plain('2')]],
        ],
      },
      '| a | b |\n| --- | --- |\n| 1 | 2 |',
    );
  });

  test('that begin like a list, a heading or a number do not become one', () => {
    checkMarkdown({ kind: 'paragraph', words: [plain('- dash')] }, '\\- dash');
    checkMarkdown({ kind: 'paragraph', words: [plain('# mark')] }, '\\# mark');
    checkMarkdown({ kind: 'paragraph', words: [plain('2023. A year')] }, '2023\\. A year');
    checkMarkdown({ kind: 'paragraph', words: [plain('2023 was a year')] }, '2023 was a year');
  });

  test('become plain text without marks', () => {
    const blocks: Block[] = [
      { kind: 'heading', words: [plain('福可苏')] },
      { kind: 'list', items: [[strong('获批'), plain('：2023年')]] },
    ];
    expect(toPlainText(blocks)).toBe('福可苏\n\n- 获批：2023年');
  });
});

describe('escaping', () => {
  test('leaves dates, numbers and Chinese as they read', () => {
    for (const text of ['2023-06-30', '1.8 per 100,000', '维洛林（VX-12）获批', "China's NMPA"])
      expect(escapeMarkdown(text)).toBe(text);
  });

  test('takes the life out of everything that Markdown acts on, whatever the text', () => {
    const nasty = fc.constantFrom(
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '`',
      '*',
      '_',
      '|',
      '&',
      '~',
      '@',
      '\\',
      '\n',
      '://',
      'www.',
      '$(',
    );
    const text = fc.array(fc.oneof(nasty, fc.string({ maxLength: 4 })), { maxLength: 12 }).map(parts => parts.join(''));
    fc.assert(
      fc.property(text, words => {
        const markdown = escapeMarkdown(words);
        expect(live(markdown)).not.toMatch(/[`*_[\]<>&|~@\\]|www\.|\$[({]/i);
        expect(markdown).not.toMatch(/(^|[^\\]):\/\//);
        expect(markdown).not.toMatch(/[\n\r\u202e\u2066]/);
      }),
    );
  });
});
