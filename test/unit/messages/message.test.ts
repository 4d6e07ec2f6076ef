// What findings say: the entity, the event, every value, every source, how sure it is, and why.
import { describe, expect, test } from 'vitest';
import { asPath, type Path } from '../../../server/src/base/brand.ts';
import type { Locale } from '../../../server/src/messages/account.ts';
import { explain } from '../../../server/src/messages/explain.ts';
import { codes, messageOf } from '../../../server/src/messages/message.ts';
import type { Code } from '../../../server/src/rules/finding.ts';
import { defaultSeverity } from '../../../server/src/rules/registry.ts';
import { apply, prepare } from '../../../server/src/workspace/apply.ts';
import type { UnreadableContent } from '../../../server/src/workspace/change.ts';
import { corpusOf, type Files } from '../../support/corpus.ts';
import { corpora } from './corpora.ts';

describe('clashes', () => {
  test('sources that agree are told together', () =>
    checkMessage(
      corpora.date,
      'conflicting-date',
      'Lumavir, approval by Health Sciences Authority: the dates contradict each other. A Press (5 May 2021) says 4 May 2021; B Press (10 June 2021) and C Press (11 June 2021) say 9 June 2021.',
    ));
  test('in Chinese', () =>
    checkMessage(
      corpora.date,
      'conflicting-date',
      'Lumavir · 批准（新加坡卫生科学局）：各来源的日期相互矛盾。A Press（2021年5月5日）称2021年5月4日；B Press（2021年6月10日）和C Press（2021年6月11日）称2021年6月9日。',
      'zh',
    ));
  test('a possible one says why it is not certain', () =>
    checkMessage(
      corpora.possibleDate,
      'conflicting-date',
      /may contradict each other.*The date from B Press \(10 June 2021\) is marked as uncertain\.$/,
    ));
  test('a claim that leaves a key open is named with that key', () =>
    checkMessage(
      corpora.incompleteDate,
      'conflicting-date',
      /approval by Health Sciences Authority for pain: .*B Press \(10 June 2021\) does not say for what purpose/,
    ));
  test('a settled one says by whom and why', () =>
    checkMessage(
      corpora.settledDate,
      'conflicting-date',
      /Settled: A Press \(5 May 2021\) is preferred \(4 May 2021\), because the gazette says so\.$/,
    ));
  test('entities by their names, texts in quotation marks', () =>
    checkMessage(corpora.value, 'conflicting-value', /A Press.* says ‘Ostrel’; B Press.* says ‘Nobody at all’\.$/));
  test('quantities as written, and the time that they hold for', () =>
    checkMessage(corpora.quantity, 'conflicting-quantity', /^Lumavir, yield as of 2020: .*12\.5 kg;.*14 kg\.$/));
  test('units', () => checkMessage(corpora.units, 'incomparable-units', /12\.5 kg;.*14 km\.$/));
  test('status', () =>
    checkMessage(corpora.status, 'conflicting-status', /says that it happened; .* says that it did not\.$/));
  test('order', () =>
    checkMessage(
      corpora.order,
      'out-of-order',
      /approval is dated before acceptance, which comes first\. A Press.* dates approval to 4 May 2021; B Press.* dates acceptance/,
    ));
  test('future', () =>
    checkMessage(corpora.future, 'future-event', /dated after the article that states it\..*August 2021\.$/));
  test('alone', () =>
    checkMessage(corpora.lonely, 'uncorroborated', /stated by 1 independent source, where 2 are wanted/));
});

describe('firsts say the chain', () => {
  test('refuted: which claim, what came earlier, what lies in the scope', () =>
    checkMessage(
      corpora.refuted,
      'refuted-first',
      'Lumavir, approval by Pharmaceutical Administration Bureau of Macau: A Press (5 May 2021) calls it the first outside Mainland China, which it is not. A Press (5 May 2021) dates it to 4 May 2021; Lumavir, approval by Department of Health of Hong Kong (3 February 2021) came earlier, according to B Press (10 June 2021). Macau and Hong Kong lie outside Mainland China.',
    ));
  test('refuted, in Chinese', () =>
    checkMessage(
      corpora.refuted,
      'refuted-first',
      /称其为内地以外的首个，并不成立。.*澳门和香港均位于内地以外。$/,
      'zh',
    ));
  test('competing: each within the scope of the other, by its class too', () =>
    checkMessage(
      corpora.competing,
      'competing-first',
      /Hong Kong lies in Greater China\. Ostrel belongs to the class ‘gene therapy’\. Macau lies outside Mainland China\. Lumavir belongs/,
    ));
  test('misplaced', () =>
    checkMessage(corpora.misplaced, 'misplaced-first', /its place, Mainland China, does not lie within that scope\.$/));
});

describe('citations and files', () => {
  const expected: readonly (readonly [Code, string | RegExp])[] = [
    ['quote-not-found', /approval by U\.S\. Food.*: the quote ‘words that are nowhere to be seen’ is not in A\.txt\.$/],
    ['quote-altered', /differs from A\.txt by 2 characters\. The article has ‘the minister spoke on wednesday’\.$/],
    ['unsupported-value', /the fact says 4 May 2021, which its quote does not support\. The quote states ‘3 May 2021’/],
    ['weekday-mismatch', '‘Friday, 4 May 2021’ is a Tuesday, not a Friday.'],
    ['missing-article', 'There is no article B.txt.'],
    ['expired-ignore', 'This ignore of conflicting-date ran out on 2020-01-01.'],
    ['unused-ignore', 'This ignore of conflicting-date suppresses nothing.'],
    ['unknown-entity', 'The vocabulary does not know ‘Lumavire’. Did you mean ‘Lumavir’?'],
    ['invalid-fact', 'A fact with an event takes no key ‘evnt’; did you mean ‘event’?'],
    ['duplicate-id', 'The id ‘one’ stands twice in this file.'],
    ['impossible-date', 'There is no such day as ‘2021-02-30’.'],
  ];
  test.each(expected)('%s', (code, message) => checkMessage(corpora.file, code, message));
});

describe('the quote of a list that is meant', () => {
  const cited = (...quotes: readonly string[]): Files => ({
    ...corpora.file,
    'A.facts.yaml': `facts:\n  - { subject: Lumavir, event: approved, by: FDA, quote: [${quotes.join(', ')}] }\n`,
  });
  const there = 'Later the minister spoke';
  test('too long for a near search, which says no more than that it is not there word for word', () => {
    const files = cited(there, `so on ${'and on '.repeat(200)}`);
    checkMessage(
      files,
      'quote-not-found',
      /quote ‘so on and .* is not in A\.txt word for word\. Near matches were not/,
    );
    checkMessage(files, 'quote-not-found', /A\.txt 中没有与引文“so on and .*”完全相同的文字。文本过长/, 'zh');
  });
  test('never looked for, which says nothing of what the article has', () => {
    const text = `${corpora.file['A.txt']}${'word '.repeat(1_000)}`;
    const files = { ...cited(...Array.from({ length: 1_100 }, () => 'word')), 'A.txt': text };
    checkMessage(files, 'quote-not-found', /quote ‘word’ was not looked for in A\.txt\. The quotes/);
    checkMessage(files, 'quote-not-found', /未在 A\.txt 中查找引文“word”。列在其前的引文/, 'zh');
  });
});

describe('files that give no text', () => {
  const cases: readonly (readonly [UnreadableContent['reason'], string, string, string])[] = [
    [
      'too-large',
      '4000001',
      'The file was not read: it is too large: 4.01 MB, where 4 MB is the limit.',
      '未读取该文件：文件过大（4.01 MB，上限为 4 MB）。',
    ],
    [
      'binary',
      'NUL',
      'The file was not read: it is no text, for it has zero bytes in it.',
      '未读取该文件：不是文本，其中含有零字节。',
    ],
    [
      'binary',
      'PDF',
      'The file was not read: it is no text but a file of another kind (PDF).',
      '未读取该文件：不是文本，而是其他类型的文件（PDF）。',
    ],
    [
      'denied',
      'EACCES: permission denied',
      'The file was not read: there is no permission to read it.',
      '未读取该文件：没有读取权限。',
    ],
    [
      'failed',
      'EIO: i/o error',
      'The file was not read: reading it failed (EIO: i/o error).',
      '未读取该文件：读取失败（EIO: i/o error）。',
    ],
  ];
  test.each(cases)('a fact file, %s %s', (reason, detail, en, zh) => {
    checkUnread('a.facts.yaml', { reason, detail }, en, 'en');
    checkUnread('a.facts.yaml', { reason, detail }, zh, 'zh');
  });
  test('an article says its own limit, and settings theirs', () => {
    const large = { reason: 'too-large', detail: '40000000' } as const;
    checkUnread('a.txt', large, 'a.txt was skipped: it is too large: 40 MB, where 32 MB is the limit.', 'en');
    checkUnread('a.txt', large, '已跳过 a.txt：文件过大（40 MB，上限为 32 MB）。', 'zh');
    checkUnread('corroborate.yaml', large, /40 MB, where 4 MB is the limit\.$/, 'en');
  });
});

describe('every message', () => {
  const everywhere = Object.values(corpora).flatMap(files => messages(files, 'en').concat(messages(files, 'zh')));
  test('is one line of whole sentences', () => {
    expect(everywhere.length).toBeGreaterThan(40);
    for (const { message } of everywhere) expect(message).toMatch(/^[^\n\t]*[.。？?]$/u);
  });
  test('leaves no hole', () => {
    for (const { message } of everywhere) expect(message).not.toMatch(/undefined|null|\[object| {2}|‘’|“”|\(\)|（）/);
  });
  test('stays one line where names hold line breaks and control characters', () => {
    const facts = 'facts:\n  - { subject: "a\\nb\\e[31mc", event: approved, quote: "no\\nsuch\\awords" }\n';
    const hostile: Files = { ...corpora.value, 'Z.txt': 'Nothing.', 'Z.facts.yaml': facts };
    for (const { message } of messages(hostile, 'en')) expect(message).not.toMatch(/\p{Cc}/u);
  });
});

describe('explanations', () => {
  test('there is a table entry for every code', () =>
    expect([...codes].sort()).toEqual(Object.keys(defaultSeverity).sort()));
  test.each(['en', 'zh'] as const)('every code has a page in %s', locale => {
    for (const code of codes) {
      const parts = explain(code, locale).split(/^## .*$/m);
      expect(parts, code).toHaveLength(4);
      for (const part of parts) expect(part.trim(), code).not.toBe('');
    }
  });
});

function messages(files: Files, locale: Locale): readonly { readonly code: Code; readonly message: string }[] {
  const snapshot = corpusOf(files);
  const texts = new Map(Object.entries(files));
  const wordsAt = ({ path, span }: { path: Path; span: { start: number; end: number } }) =>
    texts.get(path)?.slice(span.start, span.end);
  return [...snapshot.findings()].map(({ finding }) => ({
    code: finding.code,
    message: messageOf(finding, snapshot, locale, { wordsAt }),
  }));
}

function checkUnread(
  path: string,
  unread: Pick<UnreadableContent, 'reason' | 'detail'>,
  expected: string | RegExp,
  locale: Locale,
): void {
  const before = corpusOf({ 'b.facts.yaml': 'facts: []\n' });
  const change = { path: asPath(path), content: { kind: 'unreadable', ...unread } } as const;
  const { snapshot } = apply(before, prepare(before, [change]), { texts: new Map() });
  const said = [...snapshot.findings()].map(({ finding }) => messageOf(finding, snapshot, locale));
  expect(said).toEqual([typeof expected === 'string' ? expected : expect.stringMatching(expected)]);
}

/** There is exactly one finding of the code, and this is what it says. */
function checkMessage(files: Files, code: Code, expected: string | RegExp, locale: Locale = 'en'): void {
  const said = messages(files, locale).filter(each => each.code === code);
  expect(said).toHaveLength(1);
  const message = said[0]?.message ?? '';
  if (typeof expected === 'string') expect(message).toBe(expected);
  else expect(message).toMatch(expected);
}
