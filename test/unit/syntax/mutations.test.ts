// However a file is torn, the readers answer, and whatever they point at lies in the text. Runs longer where
// CORROBORATE_FUZZ says how many texts to try.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asPath } from '../../../server/src/base/brand.ts';
import { readArticleMeta } from '../../../server/src/syntax/article.ts';
import type { FactFile } from '../../../server/src/syntax/fact-file.ts';
import { readFactFile } from '../../../server/src/syntax/fact-file-reader.ts';
import { readSettingsFile } from '../../../server/src/syntax/settings-file.ts';

const factFile = `article:
  title: "A: b"
  published: 2025-03-28 # day
  corrects: [a.txt]
facts:
  - &a
    id: one
    subject: Fucaso
    event: approved
    first: { in: outside mainland-china }
    quote: >-
      folded
      words
    ignore: [{ rule: conflicting-date, until: 2026-01-01 }]
  - <<: *a
    sources:
      - { article: 'x.txt', quote: { exact: 伊基奥仑赛, before: a }, date: 2023~ }
  - subject: multiple myeloma
    measure: incidence
    as-of: 2022
    value: 1.8 per 100,000
`;
const settings = `version: 1
entities:
  fucaso: { name: Fucaso, aliases: [福可苏, "eque-cel"] }
events:
  launched: { once-per: [subject], tolerance: 1d, after: [approved] }
  exhibited: { once-per: none }
rules:
  conflicting-date: error
exclude: ['drafts/**']
`;
const article = '---\ntitle: A\ndate: 2025-03-28\n---\n# A\n\nSHANGHAI, March 28, 2025 – 驯鹿生物 said\r\nit.';

const pieces = [
  ':',
  ': ',
  '- ',
  '? ',
  '[',
  ']',
  '{',
  '}',
  ',',
  '"',
  "'",
  '|',
  '>',
  '&a ',
  '*a',
  '!',
  '!!',
  '%',
  '#',
  ' #',
  '\n',
  '\r',
  '\r\n',
  '\t',
  '  ',
  '---\n',
  '...',
  '<<: ',
  '\ufeff',
  '\u0000',
  '\u001f',
  '\u0002',
  '\u2028',
  '𠀀',
  '\ud800',
  '~',
  '@',
  '`',
  '\\',
  'facts:',
  'subject: ',
  'null',
  '__proto__: ',
];

interface Cut {
  readonly at: number;
  readonly length: number;
  readonly put: string;
}

const cut = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 12 }),
  put: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...pieces) },
    { weight: 1, arbitrary: fc.string({ maxLength: 4 }) },
  ),
});
const torn = (text: string) =>
  fc.array(cut, { minLength: 1, maxLength: 6 }).map(cuts => cuts.reduce((left, one) => mutate(left, one), text));

function mutate(text: string, { at, length, put }: Cut): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + put + text.slice(start + length);
}

/** Every `span`-like thing of an answer lies in the text. */
function checkSpans(answer: unknown, text: string): void {
  if (typeof answer !== 'object' || answer === null) return;
  if ('start' in answer && 'end' in answer) {
    const { start, end } = answer;
    const isInside =
      typeof start === 'number' && typeof end === 'number' && 0 <= start && start <= end && end <= text.length;
    if (!isInside) expect.fail(`${JSON.stringify(answer)} is outside ${JSON.stringify(text)}`);
    return;
  }
  for (const value of Object.values(answer)) checkSpans(value, text);
}

const numRuns = Math.ceil(Number(process.env.CORROBORATE_FUZZ ?? 20_000) / 3);
const patience = 1_800_000;

function checkTorn(text: string, read: (text: string) => unknown) {
  fc.assert(
    fc.property(torn(text), changed => checkSpans(read(changed), changed)),
    { numRuns },
  );
}

/** A text that is no YAML has that one problem; an alias to nothing is another matter. */
function checkOneBreak({ problems }: FactFile) {
  const broken = problems.filter(({ what }) => what.kind === 'not-yaml' && !what.detail.includes('anchor'));
  expect(broken.length).toBeLessThan(2);
}

test('torn fact files', { timeout: patience }, () => {
  checkTorn(factFile, text => {
    const file = readFactFile(text, { companion: text.length % 2 === 0 });
    checkOneBreak(file);
    return file;
  });
});
test('torn settings files', { timeout: patience }, () => checkTorn(settings, text => readSettingsFile(text)));
test('torn articles', { timeout: patience }, () => {
  checkTorn(article, text => readArticleMeta(text, asPath('a/b.md')));
});

test('hostile texts are read in linear time and within the stack', () => {
  const hostile = [
    '[',
    '{',
    '- ',
    '? ',
    'a: ',
    '[a: ',
    ']',
    ',',
    '!a ',
    '&a ',
    "'",
    '"\n',
    '#\n',
    '- |\n',
    '---\n',
    '%a\n',
    ':',
    '\t',
    '|',
    '*',
  ];
  for (const piece of hostile) {
    const text = piece.repeat(20_000);
    checkSpans(readFactFile(text, { companion: true }), text);
    checkSpans(readSettingsFile(`entities:\n  ${text}`), `entities:\n  ${text}`);
  }
});
