import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  anchorQuotes,
  prepareArticle,
  type QuoteWords,
  searchBudget,
} from '../../../server/src/citations/anchor-quote.ts';

const anchor = (text: string, ...quotes: readonly (string | QuoteWords)[]) =>
  anchorQuotes(
    prepareArticle(text),
    quotes.map(quote => (typeof quote === 'string' ? { exact: quote } : quote)),
  );

function checkExact(text: string, quote: string | QuoteWords, words: string): void {
  const found = anchor(text, quote);
  expect(found.kind).toBe('exact');
  if (found.kind === 'exact') expect(found.spans.map(({ start, end }) => text.slice(start, end))).toEqual([words]);
}

function checkAltered(text: string, quote: string | QuoteWords, words: string, errors: number): void {
  const found = anchor(text, quote);
  expect(found).toMatchObject({ kind: 'altered', errors, quoteIndex: 0 });
  if (found.kind === 'altered') expect(found.spans.map(({ start, end }) => text.slice(start, end))).toEqual([words]);
}

const checkKind = (text: string, quote: string | QuoteWords, kind: string): void =>
  expect(anchor(text, quote).kind).toBe(kind);

const article = [
  'Macau said yes on 28 March 2025. The maker, “Harbour Bio”, called it the first',
  'approval outside the mainland — and thanked the bureau.',
  '今年三月，澳门 药物监督管理局\r\n批准了该产品，这是首个境外获批。',
  'About 1.8 per 100,000 people fall ill each year. It was approved again in 2026.',
].join('\n');

test('word for word', () => {
  checkExact(article, 'Macau said yes on 28 March 2025.', 'Macau said yes on 28 March 2025.');
  checkExact(article, '  thanked the bureau\n', 'thanked the bureau');
});

test('white space, marks, dashes and width make no difference', () => {
  checkExact(article, 'the first approval', 'the first\napproval');
  checkExact(article, "'Harbour Bio'", '“Harbour Bio”');
  checkExact(article, 'mainland -- and', 'mainland — and');
  checkExact(article, '澳门药物监督管理局批准了该产品', '澳门 药物监督管理局\r\n批准了该产品');
  checkExact(article, '该产品,这是首个', '该产品，这是首个');
  checkExact(article, 'Ｍａｃａｕ said', 'Macau said');
});

test('case makes a difference', () => {
  checkAltered(article, 'macau said yes on 28 march 2025', 'Macau said yes on 28 March 2025', 2);
});

test('a word or a number is not cut in two', () => {
  checkKind('It was approved.', 'proved', 'missing');
  checkKind('It rose by 1.8 per 100,000.', '8 per 100', 'missing');
  checkExact('It was proved, though approved.', 'proved', 'proved');
  checkExact('复星凯特CAR-T获批', 'CAR-T', 'CAR-T');
  checkExact('于2021年获批', '2021年', '2021年');
});

test('near words are shown as altered, with the article’s own', () => {
  checkAltered(article, 'The maker, “Harbor Bio”, called it', 'The maker, “Harbour Bio”, called it', 1);
  checkAltered(article, '药物监督管理局批准该产品', '药物监督管理局\r\n批准了该产品', 1);
  checkAltered(article, 'About 1.9 per 100,000 people', 'About 1.8 per 100,000 people', 1);
  checkAltered('It was approved by them all.', 'proved by them all', 'approved by them all', 2);
});

test('at most 15 % of the characters may differ', () => {
  const sentence =
    'the quick brown fox jumps over a lazy dog while seven wizards box up five dozen jugs of liquor by night';
  const text = `Before it. ${sentence.slice(0, 100)} After it.`;
  const quote = sentence.slice(0, 100);
  // Every third letter from the start: never a whole word, never the border of the quote.
  const differing = (count: number) =>
    [...quote].map((letter, at) => (at % 3 === 1 && at < 3 * count ? '#' : letter)).join('');
  checkKind(text, differing(14), 'altered');
  checkKind(text, differing(15), 'altered');
  checkKind(text, differing(16), 'missing');
});

test('of two places that are equally near none is chosen', () => {
  checkKind(
    'They met in Macau in March 2024. They met in Macau in March 2026.',
    'They met in Macau in March 2025.',
    'missing',
  );
  checkKind(
    'They met in Macau in March 2024. They met in Macau in April 2026.',
    'They met in Macau in March 2025.',
    'altered',
  );
});

test('short words resemble too much', () => {
  checkKind('The chines of the boat.', 'Linus', 'missing');
  checkKind('in 2023', 'in 2024', 'missing');
  checkKind('于2023年', '于2024年', 'missing');
});

test('words that stand twice are ambiguous until what adjoins them tells', () => {
  const text = 'The therapy was approved. In May the therapy was approved\nagain.';
  expect(anchor(text, 'therapy was approved')).toEqual({ kind: 'ambiguous', spans: [{ start: 4, end: 24 }], count: 2 });
  checkExact(text, { exact: 'therapy was approved', after: 'again' }, 'therapy was approved');
  expect(anchor(text, { exact: 'therapy was approved', after: 'again' })).toMatchObject({ spans: [{ start: 37 }] });
  expect(anchor(text, { exact: 'therapy was approved', before: 'In May the' })).toMatchObject({
    spans: [{ start: 37 }],
  });
  checkKind(text, { exact: 'therapy was approved', before: 'In June the' }, 'missing');
  checkKind(text, { exact: 'approved', before: 'was' }, 'ambiguous');
  expect(anchor('首个获批，第二个获批。', { exact: '获批', before: '第二个' })).toMatchObject({
    kind: 'exact',
    spans: [{ start: 8 }],
  });
});

test('a quote between what adjoins it may begin within a word', () => {
  checkExact('It was approved.', { exact: 'proved', before: 'was ap' }, 'proved');
});

test('all quotes of a list must be there', () => {
  expect(anchor(article, 'Macau said yes', 'thanked the bureau')).toMatchObject({
    kind: 'exact',
    spans: [{ start: 0 }, {}],
  });
  expect(anchor(article, 'Macau said yes', 'nobody ever said so')).toEqual({ kind: 'missing', quoteIndex: 1 });
  expect(anchor(article, 'Macau said yes', 'thanked the bureaux')).toMatchObject({ kind: 'altered', quoteIndex: 1 });
  expect(anchor(article, 'approv', '')).toEqual({ kind: 'missing', quoteIndex: 0 });
  expect(anchor(article)).toEqual({ kind: 'exact', spans: [] });
});

test('a budget that is spent says so, and never calls a quote missing', () => {
  const budget = searchBudget(10);
  const found = anchorQuotes(prepareArticle(article), [{ exact: 'the first approval outside the Mainland' }], budget);
  expect(found).toEqual({ kind: 'not-searched', quoteIndex: 0, isLookedFor: true });
  expect(anchorQuotes(prepareArticle(article), [{ exact: 'the first' }], budget).kind).toBe('exact');
});

test('very many quotes that each stand very often are given up', () => {
  const quotes = Array.from({ length: 100_000 }, () => ({ exact: 'word word' }));
  const given = anchorQuotes(prepareArticle('word '.repeat(1000)), quotes);
  expect(given).toMatchObject({ kind: 'not-searched', isLookedFor: false });
});

test('the quote that is named is the first that nobody looked for, and never one that is there', () => {
  const quotes = [{ exact: 'Macau said yes' }, { exact: 'thanked the bureau' }];
  const prepared = prepareArticle(article);
  expect(anchorQuotes(prepared, quotes, searchBudget(1))).toEqual({
    kind: 'not-searched',
    quoteIndex: 1,
    isLookedFor: false,
  });
  expect(anchorQuotes(prepared, quotes, searchBudget(1000)).kind).toBe('exact');
});

const words = fc.constantFrom(
  'approval ',
  'of ',
  'the ',
  '“drug” ',
  '— ',
  '1,234 ',
  '该产品',
  '，',
  '获批。',
  'Co.\n',
  '\u{20000}',
  'e\u0301t ',
);
const articles = fc.array(words, { minLength: 1, maxLength: 60 }).map(parts => parts.join(''));

function perturb(quote: string, seed: number): string {
  const marks = seed % 2 ? '"' : '「';
  const space = seed % 3 ? ' \n ' : '\u3000';
  return quote
    .replace(/[“”]/g, marks)
    .replace(/—/g, seed % 5 ? '–' : '-')
    .replace(/ /g, space)
    .normalize('NFD');
}

test('what is cut from an article is found there, however it is spaced and marked', () => {
  fc.assert(
    fc.property(articles, fc.nat(), fc.nat(), fc.nat(), (text, from, length, seed) => {
      const pieces = [...new Intl.Segmenter('en', { granularity: 'word' }).segment(text)].map(({ segment }) => segment);
      const start = from % pieces.length;
      const cut = pieces.slice(start, start + 1 + (length % pieces.length)).join('');
      fc.pre(cut.trim() !== '' && !/^[\d,.]|[\d,.]$/.test(cut));
      const found = anchor(text, perturb(cut, seed));
      expect(['exact', 'ambiguous']).toContain(found.kind);
      if (found.kind !== 'exact') return;
      const [span] = found.spans;
      expect(text.slice(span?.start, span?.end).replace(/\s/g, '')).toBe(cut.replace(/\s/g, ''));
    }),
    { numRuns: 500 },
  );
});

test('hostile articles and quotes end', () => {
  const hostile = ['a'.repeat(100_000), 'ab'.repeat(50_000), 'a '.repeat(50_000), '中'.repeat(100_000)];
  for (const text of hostile) {
    const prepared = prepareArticle(text);
    const budget = searchBudget(1_000_000);
    for (const length of [12, 200, 990, 5000]) {
      const quote = `b${text.slice(0, length)}c`;
      expect(['missing', 'not-searched', 'altered']).toContain(anchorQuotes(prepared, [{ exact: quote }], budget).kind);
    }
  }
});
