// Between the words of an article: the dates that relative expressions come to, and what was read at trigger words.
import { describe, expect, test } from 'vitest';
import { asPath } from '../../../server/src/base/brand.ts';
import { type HintKinds, inlayHintsOf } from '../../../server/src/features/inlay-hints.ts';
import type { Locale } from '../../../server/src/messages/account.ts';
import { corpusOf, defaultOptions, type Files } from '../../support/corpus.ts';

const DATES = { dates: true, claims: false };
const CLAIMS = { dates: false, claims: true };
const SETTINGS = { 'corroborate.yaml': 'version: 1\nentities:\n  velorin: { name: Velorin, aliases: [维洛林] }\n' };
const TEXT = 'The FDA approved Velorin last month. The EMA had done so in March this year.\n';

describe('dates', () => {
  test('stand behind the words, with the publication that they hang on', () =>
    checkHints({ 'a.md': `---\ndate: 2024-07-02\n---\n${TEXT}` }, [
      [
        'last month',
        '2024-06',
        '1 June 2024 to 30 June 2024. Hangs on the date of publication, 2024-07-02, which its front matter gives.',
      ],
      ['in March this year', '2024-03', expect.stringContaining('1 March 2024')],
    ]));
  test('say who gives the publication', async () => {
    const facts = 'article: { published: 2024-07-02 }\n';
    checkTooltip({ 'a.txt': TEXT, 'a.facts.yaml': facts }, 'which its fact file gives');
    checkTooltip(
      { '2024-07-02-a.txt': TEXT },
      'inferred from the name of the file, so that what rests on it is only possible',
    );
    checkTooltip({ 'a.txt': `PARIS, July 2, 2024 – ${TEXT}` }, 'inferred from its dateline');
  });
  test('in Chinese', () =>
    checkHints(
      { 'a.md': '---\ndate: 2024-07-02\n---\n维洛林于去年12月获FDA批准。\n' },
      [
        [
          '去年12月',
          '2023-12',
          expect.stringMatching(/^2023年12月1日.*依据发布日期 2024-07-02，由其文首元数据给出。$/),
        ],
      ],
      { locale: 'zh' },
    ));
  test('none without a publication, for whole dates, or with hints switched off', () => {
    checkHints({ 'a.txt': TEXT }, []);
    checkHints({ 'a.md': '---\ndate: 2024-07-02\n---\nIt happened on 3 May 2021.\n' }, []);
    checkHints({ 'a.md': `---\ndate: 2024-07-02\n---\n${TEXT}` }, [], { kinds: { dates: false, claims: false } });
  });
  test('only those of the part that is looked at', () =>
    checkHints(
      { 'a.md': `---\ndate: 2024-07-02\n---\n${TEXT}` },
      [['in March this year', '2024-03', expect.anything()]],
      {
        from: 'The EMA',
      },
    ));
});

describe('claims', () => {
  test('the event and its subject stand behind the trigger, all that was read in the tooltip', () =>
    checkHints(
      { 'a.md': '---\ndate: 2024-07-02\n---\nGood news. The FDA approved Velorin on 3 May 2021.\n' },
      [
        [
          'approved',
          'approval · Velorin',
          'Read as subject: Velorin · event: approval · by: U.S. Food and Drug Administration · date: 2021-05-03',
        ],
      ],
      { kinds: CLAIMS },
    ));
  test('none where prose is not read', () => {
    const files = { ...SETTINGS, 'a.md': '---\ndate: 2024-07-02\n---\nThe FDA approved Velorin last month.\n' };
    const snapshot = corpusOf(files, { ...defaultOptions, prose: false });
    expect(
      inlayHintsOf(snapshot, { path: asPath('a.md'), kinds: { dates: true, claims: true }, locale: 'en' }),
    ).toEqual([]);
  });
});

interface Asked {
  readonly kinds?: HintKinds;
  readonly locale?: Locale;
  /** Where the part begins that is looked at; it ends with the article. */
  readonly from?: string;
}

/** Each with the words that it stands behind. */
function checkHints(files: Files, expected: readonly (readonly unknown[])[], asked: Asked = {}): void {
  const { kinds = DATES, locale = 'en', from } = asked;
  const [name = ''] = Object.keys(files);
  const text = files[name] ?? '';
  const within = from === undefined ? {} : { within: { start: text.indexOf(from), end: text.length } };
  const hints = inlayHintsOf(corpusOf({ ...SETTINGS, ...files }), { path: asPath(name), kinds, locale, ...within });
  expect(hints.map(({ label, tooltip }) => [label, tooltip])).toEqual(expected.map(([, ...shown]) => shown));
  for (const [at, { offset }] of hints.entries())
    expect(text.slice(0, offset).endsWith(String(expected[at]?.[0]))).toBe(true);
}

function checkTooltip(files: Files, words: string): void {
  const [name = ''] = Object.keys(files);
  const [hint] = inlayHintsOf(corpusOf({ ...SETTINGS, ...files }), { path: asPath(name), kinds: DATES, locale: 'en' });
  expect(hint?.tooltip).toContain(words);
}
