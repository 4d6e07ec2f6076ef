// Words that a person chose in an article go into a fact file as a fact: what was read in them stands there, what was not is
// left open, and nothing else in the file changes.
import { describe, expect, test } from 'vitest';
import { asPath } from '../../../server/src/base/brand.ts';
import { quoteAt, recordSelection, recordTargets } from '../../../server/src/fixes/record-selection.ts';
import { edited } from '../../../server/src/fixes/text-edit.ts';
import { corpusOf, type Files } from '../../support/corpus.ts';

const SETTINGS = `version: 1
entities:
  arden: { name: Arden Bridge, aliases: [雅顿桥], classes: [bridge] }
  brook: { name: 'Brook: Lane', classes: [bridge] }
`;
const OPENED = 'The FDA approved Arden Bridge on 3 May 1951, the mayor said.';
const OPEN = 'Brook: Lane met Arden Bridge in France, $5 and {all}.';
const ARTICLE = `It rained.\n\n${OPENED} ${OPEN}\n\nIt rained.\n`;
const files: Files = { 'corroborate.yaml': SETTINGS, 'gazette.txt': ARTICLE };

interface Chosen {
  readonly words: string;
  readonly files?: Files;
  readonly target?: string;
  /** The place is where this stands in the target. */
  readonly behind?: string;
  readonly locale?: 'en' | 'zh';
}

async function recorded({ words, files: own = files, target = 'gazette.facts.yaml', behind, locale = 'en' }: Chosen) {
  const start = own['gazette.txt']?.indexOf(words) ?? -1;
  expect(start).toBeGreaterThanOrEqual(0);
  const texts = { read: async (path: string) => own[path] };
  const result = await recordSelection(corpusOf(own), texts, {
    article: asPath('gazette.txt'),
    span: { start, end: start + words.length },
    target: asPath(target),
    locale,
    ...(behind === undefined ? {} : { behind: own[target]?.indexOf(behind) ?? 0 }),
  });
  return result && { ...result, text: edited(own[target] ?? '', [result.edit]) };
}

/** What the file holds then. */
async function checkFile(chosen: Chosen, text: string): Promise<void> {
  expect((await recorded(chosen))?.text).toBe(text);
}

/** What the snippet has a user go through, in order. */
async function checkStops(chosen: Chosen, stops: readonly string[]): Promise<void> {
  const snippet = (await recorded(chosen))?.snippet ?? '';
  const found = snippet.match(/\$\{\d+[:|](?:[^}\\]|\\.)*\}|\$0$/g) ?? [];
  expect(found.map(stop => stop.replace(/^\$\{?|\}$/g, ''))).toEqual(stops);
}

/** Stops taken out, a snippet says what the edit does; but for the fields that were left open. */
async function checkSnippet(chosen: Chosen): Promise<void> {
  const { snippet, edit } = (await recorded(chosen)) ?? { snippet: '', edit: { text: '-' } };
  const plain = snippet
    .replace(/\$\{\d+:((?:[^}\\]|\\.)*)\}/g, '$1')
    .replace(/\$\{\d+\|((?:[^,|\\]|\\.)*)[^}]*\}/g, '$1')
    .replace(/\$0$/, '')
    .replace(/\\(.)/g, '$1');
  expect(plain).toBe(edit.text);
}

describe('as a fact', () => {
  test('says what was read, and quotes the words that were chosen, no others', async () => {
    const chosen = { words: 'The FDA approved Arden Bridge on 3 May 1951' };
    const fact = `facts:
  - subject: Arden Bridge
    event: approved
    by: FDA
    date: 1951-05-03
    quote: The FDA approved Arden Bridge on 3 May 1951
`;
    await checkFile(chosen, fact);
    await checkStops(chosen, ['1:Arden Bridge', '2:approved', '3:FDA', '4:1951-05-03', '0']);
    await checkSnippet(chosen);
  });
  test('a cursor stands for its sentence', async () => {
    const start = ARTICLE.indexOf('mayor');
    const texts = { read: async (path: string) => files[path] };
    const place = { article: asPath('gazette.txt'), target: asPath('gazette.facts.yaml'), locale: 'en' } as const;
    const result = await recordSelection(corpusOf(files), texts, { ...place, span: { start, end: start } });
    expect(result?.edit.text).toContain(`quote: ${OPENED}`);
  });
  test('what nothing was read for is open, with all that is named there to choose from', async () => {
    const chosen = { words: OPEN };
    await checkStops(chosen, ["1|'Brook: Lane',Arden Bridge|", '2:what happened', '3:FR', '4:YYYY-MM-DD', '0']);
    expect((await recorded(chosen))?.snippet).toContain(
      "quote: 'Brook: Lane met Arden Bridge in France, \\$5 and {all}.'",
    );
    await checkStops({ ...chosen, locale: 'zh' }, [
      "1|'Brook: Lane',Arden Bridge|",
      '2:事件',
      '3:FR',
      '4:YYYY-MM-DD',
      '0',
    ]);
  });
  test('words that stand more than once are told apart by what adjoins them', async () => {
    const text = (await recorded({ words: 'It rained.' }))?.text ?? '';
    expect(text).toContain('exact: It rained.');
    expect(text).toMatch(/before: |after: /);
  });
  test('in the hand of the file, behind the fact at the cursor, which need not be the last', async () => {
    const own = '# ours\nfacts:\n- subject: A # one\n  event: b\n- subject: C\n  event: d\n';
    const fact =
      '- subject: Arden Bridge\n  event: approved\n  by: FDA\n  date: 1951-05-03\n  quote: approved Arden Bridge on 3 May 1951\n';
    const chosen = {
      words: 'approved Arden Bridge on 3 May 1951',
      files: { ...files, 'gazette.facts.yaml': own },
    };
    await checkFile({ ...chosen, behind: 'one' }, own.replace('- subject: C', `${fact}- subject: C`));
    await checkFile(chosen, `${own}${fact}`);
    await checkSnippet({ ...chosen, behind: 'one' });
  });
  test('into a free-standing file with its article as the source', () =>
    checkFile(
      {
        words: OPENED,
        target: 'notes/all.facts.yaml',
        files: { ...files, 'notes/all.facts.yaml': 'facts: []\n' },
      },
      `facts:
  - subject: Arden Bridge
    event: approved
    by: FDA
    date: 1951-05-03
    sources:
      - article: ../gazette.txt
        quote: ${OPENED}
`,
    ));
  test('not where nothing was chosen, into a broken file, or into that of another article', async () => {
    const broken = { ...files, 'gazette.facts.yaml': 'facts: [\n' };
    expect(await recorded({ words: '\n\n' })).toBeUndefined();
    expect(await recorded({ words: OPENED, files: broken })).toBeUndefined();
    const other = { ...files, 'other.txt': 'It rained.', 'other.facts.yaml': 'facts: []\n' };
    expect(await recorded({ words: OPENED, files: other, target: 'other.facts.yaml' })).toBeUndefined();
    expect(await recorded({ words: OPENED, target: '../outside.facts.yaml' })).toBeUndefined();
  });
  test('the companion comes first among the files that can take it, whether it is there or not', () => {
    const own = {
      ...files,
      'other.txt': '-',
      'other.facts.yaml': 'facts: []\n',
      'all.facts.yaml': 'facts: []\n',
      'lost.facts.yaml': 'article: { title: T }\nfacts: []\n',
    };
    expect(recordTargets(corpusOf(own), asPath('gazette.txt'))).toEqual(['gazette.facts.yaml', 'all.facts.yaml']);
  });
});

/** `▮` is the cursor; `undefined` where nothing can be pasted as a quote. */
function checkQuote(text: string, words: string, expected: string | undefined): void {
  const offset = text.indexOf('▮');
  expect(quoteAt(text.replace('▮', ''), offset, words)).toBe(expected);
}

describe('as a quote', () => {
  const head = 'facts:\n  - subject: A\n    event: b\n';
  test('the value behind its key, quoted where it must be', () => {
    checkQuote(`${head}    quote: ▮\n`, 'It opened.', 'It opened.');
    checkQuote(`${head}    quote: ▮\n`, 'It opened:\n at last', "'It opened: at last'");
    checkQuote(`${head}    quote: { exact: ▮ }\n`, 'It opened, it', "'It opened, it'");
    checkQuote(`${head}    quote:\n      - One.\n      - ▮\n`, 'Two.', 'Two.');
    checkQuote('facts:\n  - { subject: A, event: b, quote: ▮ }\n', 'a, b', "'a, b'");
  });
  test('with its key where a key can stand', () => {
    checkQuote(`${head}    ▮\n`, 'It opened.', 'quote: It opened.');
    checkQuote(`${head}    ▮\n  - subject: C\n    event: d\n`, 'It opened.', 'quote: It opened.');
  });
  test('nowhere else', () => {
    checkQuote(`${head}▮\n`, 'It opened.', undefined);
    checkQuote(`${head}    quote: Once.\n    ▮\n`, 'It opened.', undefined);
    checkQuote('facts:\n  - subject: ▮\n    event: b\n', 'It opened.', undefined);
    checkQuote('facts:\n  - subject: A▮\n    event: b\n', 'It opened.', undefined);
    checkQuote(`${head}    note: |\n      quote: ▮\n`, 'It opened.', undefined);
    checkQuote('# quote: ▮\nfacts: []\n', 'It opened.', undefined);
  });
});
