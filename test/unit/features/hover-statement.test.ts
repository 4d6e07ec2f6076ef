// On a sentence: how it was read, word by word, and why it was or was not compared.
import { describe, expect, test } from 'vitest';
import { hoverAt } from '../../../server/src/features/hover.ts';
import { toMarkdown } from '../../../server/src/features/rich-text.ts';
import type { Locale } from '../../../server/src/messages/account.ts';
import { corpusOf, defaultOptions, type Files } from '../../support/corpus.ts';
import { type StatementWords, withStatements } from '../../support/statements.ts';
import { type Desk, deskOf } from './support.ts';

const SENTENCE = 'The FDA approved Velorin last month.';
const READ: StatementWords = {
  sentence: SENTENCE,
  name: 'approved',
  subject: 'Velorin',
  by: 'FDA',
  date: '2025-01',
  relative: true,
  parts: { by: 'FDA', predicate: 'approved', subject: 'Velorin', date: 'last month' },
};
const files = (more: Files = {}): Files => ({
  'corroborate.yaml': 'version: 1\nentities:\n  velorin: { name: Velorin, aliases: [VX-12, 维洛林] }\n',
  'a.md': `---\ndate: 2025-02-20\n---\nGood news. ${SENTENCE} The end.\n`,
  ...more,
});
const OTHER = 'facts:\n  - { id: other, subject: VX-12, event: approved, by: FDA, date: 2025-01-14 }\n';
const CITING = `facts:\n  - { id: own, subject: Velorin, event: approved, by: FDA, date: 2025-01, quote: approved Velorin }\n`;

describe('how a sentence was read', () => {
  test('the words, the key that each fills, and with what', () =>
    checkHover(read(files()), [
      '#### Velorin, approval by U.S. Food and Drug Administration',
      '| Words | Key | Read as |',
      '| FDA | by | U.S. Food and Drug Administration |\n| approved | event | approval |\n| Velorin | subject | Velorin |\n| last month | date | 2025-01 |',
    ]));
  test('words of another sentence are told apart', () =>
    checkHover(read(files(), { ...READ, parts: { ...READ.parts, subject: 'Good news' } }), [
      '| Good news *(in another sentence)* | subject | Velorin |',
    ]));
  test('in Chinese', () => checkHover(read(files()), ['| 文字 | 键 | 读作 |', '没有其他说法涉及这一事件'], 'zh'));
  test('a text brings no Markdown of its own', async () => {
    const hostile = '[x](command:a) <b> `y` |';
    const article = `Velorin approved ${hostile}.`;
    const parts = { predicate: hostile };
    const told = await hovered(
      read(files({ 'a.md': article }), { sentence: article, name: 'approved', subject: 'Velorin', parts }),
    );
    expect(told).toContain('\\[x\\](command:a) \\<b\\> \\`y\\` \\|');
  });
});

describe('why it is compared or not', () => {
  test('nothing speaks of the same', () => checkHover(read(files()), ['No other claim speaks of this occurrence']));
  test('others agree', () =>
    checkHover(read(files({ 'b.facts.yaml': OTHER })), [
      'Agrees with one other claim of the same occurrence',
      '| Source | Tier | Says | Read as |',
    ]));
  test('others leave open whether they mean the same', () =>
    checkHover(read(files({ 'b.facts.yaml': OTHER.replace(', by: FDA', '') })), [
      'One other claim may speak of the same occurrence',
    ]));
  test('a fact cites it already', () =>
    checkHover(read(files({ 'a.facts.yaml': CITING })), [
      'Makes no claim of its own: own \\[a.facts.yaml\\] cites this sentence',
      '*Cited by*: own \\[a.facts.yaml\\]',
    ]));
  test('what is only planned is held against no date', () =>
    checkHover(read(files({ 'b.facts.yaml': OTHER }), { ...READ, status: 'planned' }), [
      'only what happened is, and this is planned',
    ]));
  test('its date hangs on a publication that was inferred', () =>
    checkHover(read({ ...files(), 'a.md': '', '2025-02-20-a.txt': SENTENCE }, READ, '2025-02-20-a.txt'), [
      'hangs on 20 February 2025, a date of publication that was inferred',
    ]));
  test('its article was retracted', () =>
    checkHover(read(files({ 'a.facts.yaml': 'article: { retracted: true }\n' })), [
      'Takes part in no contradiction: the article is retracted',
    ]));
});

describe('as the reader reads', () => {
  const clash = { ...files(), 'b.facts.yaml': OTHER.replace('2025-01-14', '2024-03-02') };
  test('what contradicts it is named', async () => {
    const told = await hovered(deskOf(clash, defaultOptions), 'a.md');
    expect(told).toContain('- **Contradicts** b.facts.yaml');
    expect(told).toContain('| last month | date | 2025-01 |');
    expect(told).toContain('**conflicting-date**');
  });
  test('without prose a sentence has nothing to say', async () =>
    expect(await hovered(deskOf(clash), 'a.md')).toBe(''));
});

/** The article as if just this had been read in it. */
function read(all: Files, statement: StatementWords = READ, name = 'a.md'): Desk & { readonly name: string } {
  const snapshot = withStatements(corpusOf(all), all, [name, [statement]]);
  return { ...deskOf(all), snapshot, name };
}

async function hovered(desk: Desk, name = 'name' in desk ? String(desk.name) : 'a.md', locale: Locale = 'en') {
  const found = await hoverAt(desk.snapshot, desk.texts, { ...desk.at(name, 'approved'), locale });
  return found === undefined ? '' : toMarkdown(found.blocks);
}

async function checkHover(desk: Desk & { readonly name: string }, expected: readonly string[], locale: Locale = 'en') {
  const told = await hovered(desk, desk.name, locale);
  for (const words of expected) expect(told).toContain(words);
}
