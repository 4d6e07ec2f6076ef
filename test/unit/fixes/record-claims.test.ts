// A claim read in prose becomes a fact that says the same, cites its sentence, and breaks nothing.
import { describe, expect, test } from 'vitest';
import { asPath } from '../../../server/src/base/brand.ts';
import { draftFile } from '../../../server/src/fixes/draft-file.ts';
import { draftsOf, recordClaims, recordTarget, uncitedIn } from '../../../server/src/fixes/record-claims.ts';
import { edited } from '../../../server/src/fixes/text-edit.ts';
import { corpusOf, type Files } from '../../support/corpus.ts';
import { type StatementWords, withStatements } from '../../support/statements.ts';

const SETTINGS = `version: 1
entities:
  arden: { name: Arden Bridge, aliases: [雅顿桥], classes: [bridge] }
events:
  opened: { once-per: [subject, by, for] }
measures:
  length: { once-per: [subject] }
`;
const OPENED = 'The Arden Bridge opened to carts on 3 May 1851, the mayor present.';
const ARTICLE = `It rained.\n\n${OPENED} It is 90 metres long.\n`;
const opening: StatementWords = {
  sentence: OPENED,
  name: 'opened',
  subject: 'Arden Bridge',
  for: 'carts',
  date: '1851-05-03',
  parts: { subject: 'Arden Bridge', for: 'carts', date: '3 May 1851' },
};
const files = (article: string, more: Files = {}): Files => ({
  'corroborate.yaml': SETTINGS,
  'gazette.txt': article,
  ...more,
});

describe('a new fact file', () => {
  test('holds the fact and its quote', () =>
    checkRecorded(files(ARTICLE), opening, {
      'gazette.facts.yaml': `facts:
  - subject: Arden Bridge
    event: opened
    for: carts
    date: 1851-05-03
    quote: ${OPENED}
`,
    }));
  test('has the date of publication that the article gives', () =>
    checkRecorded(
      { 'corroborate.yaml': SETTINGS, 'gazette.md': `---\ntitle: A bridge\ndate: 1851-05-10\n---\n${ARTICLE}` },
      opening,
      {
        'gazette.facts.yaml': `article:
  published: 1851-05-10
facts:
  - subject: Arden Bridge
    event: opened
    for: carts
    date: 1851-05-03
    quote: ${OPENED}
`,
      },
    ));
  test('leaves one that was inferred to whoever knows it', () =>
    checkRecorded(
      { 'corroborate.yaml': SETTINGS, '1851-05-10-gazette.txt': ARTICLE },
      { ...opening, date: '1851-05', relative: true },
      {
        '1851-05-10-gazette.facts.yaml': `# article:
#   published: 1851-05-10 # inferred from its name: true?
facts:
  - subject: Arden Bridge
    event: opened
    for: carts
    date: 1851-05?
    quote: ${OPENED}
`,
      },
    ));
});

describe('a fact file that is there', () => {
  test('is added to', () => {
    const facts = 'article: { published: 1851-05-10 }\nfacts:\n- { subject: Arden Bridge, event: repaired }\n';
    return checkRecorded(files(ARTICLE, { 'gazette.facts.yml': facts }), opening, {
      'gazette.facts.yml': `${facts}- { subject: Arden Bridge, event: opened, for: carts, date: 1851-05-03, quote: 'The Arden Bridge opened to carts on 3 May 1851, the mayor present.' }\n`,
    });
  });
  test('that is no YAML is left alone', () =>
    checkTarget(files(ARTICLE, { 'gazette.facts.yaml': 'facts: "\n' }), undefined));
  test('belongs to the .txt of two', async () => {
    checkTarget(files(ARTICLE, { 'gazette.md': ARTICLE }), 'gazette.facts.yaml');
    checkTarget(files(ARTICLE, { 'gazette.md': ARTICLE }), undefined, 'gazette.md');
  });
});

describe('the words', () => {
  test('of the vocabulary are the ones that it is known by', () =>
    checkFact(
      '雅顿桥于香港以外首次获FDA批准。',
      {
        sentence: '雅顿桥于香港以外首次获FDA批准。',
        name: 'approved',
        subject: '雅顿桥',
        by: 'FDA',
        in: 'US',
        first: { in: 'outside Hong Kong', among: 'bridge' },
        status: 'expected',
      },
      `subject: Arden Bridge
    event: approved
    by: FDA
    in: US
    first: { in: outside HK, among: bridge }
    status: expected
    quote: 雅顿桥于香港以外首次获FDA批准。`,
    ));
  test('of a measure are those that it takes', () =>
    checkFact(
      'The Arden Bridge is 90 metres long.',
      {
        sentence: 'The Arden Bridge is 90 metres long.',
        kind: 'measure',
        name: 'length',
        subject: 'Arden Bridge',
        by: 'FDA',
        asOf: '1851',
        value: '90 metres',
      },
      `subject: Arden Bridge
    measure: length
    as-of: 1851
    value: 90 metres
    quote: The Arden Bridge is 90 metres long.`,
    ));
  test('leave out a first of nobody knows where: without a place it would be the first anywhere', () =>
    checkFact(
      'The Arden Bridge was the first to open.',
      { sentence: 'The Arden Bridge was the first to open.', name: 'opened', subject: 'Arden Bridge', first: {} },
      'subject: Arden Bridge\n    event: opened\n    quote: The Arden Bridge was the first to open.',
    ));
  test('that the vocabulary does not know stand for themselves', () =>
    checkFact(
      'Old Mill opened: at last.',
      { sentence: 'Old Mill opened: at last.', name: 'opened', subject: 'Old Mill', by: "Smith's" },
      `subject: Old Mill
    event: opened
    by: Smith's
    quote: 'Old Mill opened: at last.'`,
    ));
});

describe('the quote', () => {
  test('runs on where the text breaks its lines', () =>
    checkFact(
      'The Arden Bridge\nopened.',
      { sentence: 'The Arden Bridge\nopened.', name: 'opened', subject: 'Arden Bridge' },
      'subject: Arden Bridge\n    event: opened\n    quote: The Arden Bridge opened.',
    ));
  test('takes along what tells it from another place', () =>
    checkFact(
      'First morning: rain. The bridge opened.\n\nThe bridge opened. Then it closed.\n',
      { sentence: 'The bridge opened.', name: 'opened', subject: 'Arden Bridge' },
      `subject: Arden Bridge
    event: opened
    quote: { exact: The bridge opened., before: 'First morning: rain.' }`,
    ));
  test('takes along the sentence that its date stands in', () =>
    checkFact(
      'It was 3 May 1851. The bridge opened. Rain.',
      {
        sentence: 'The bridge opened.',
        name: 'opened',
        subject: 'Arden Bridge',
        date: '1851-05-03',
        parts: { date: '3 May 1851' },
      },
      `subject: Arden Bridge
    event: opened
    date: 1851-05-03
    quote:
      - It was 3 May 1851.
      - The bridge opened.`,
    ));
  test('that nothing tells from another leaves the claim unwritten', async () => {
    const article = 'The bridge opened.\n';
    const statement = { sentence: 'The bridge opened.', name: 'opened', subject: 'Arden Bridge' };
    expect(await draftOf(article.repeat(400), statement)).toBe('facts: []\n');
  });
});

/** What the corpus holds once the claim has been written: the file, and no finding that was not there before. */
async function checkRecorded(corpus: Files, statement: StatementWords, expected: Files): Promise<void> {
  const [name = ''] = Object.keys(corpus).filter(each => /\.(txt|md)$/.test(each));
  const before = corpusOf(corpus);
  const snapshot = withStatements(before, corpus, [name, [statement]]);
  const [uncited] = uncitedIn(snapshot, asPath(name));
  if (uncited === undefined) throw new Error('the statement makes no claim');
  const texts = { read: async (path: string) => corpus[path] };
  const edit = await recordClaims(snapshot, texts, { article: asPath(name), claims: [uncited.claim.id] });
  if (edit === undefined) throw new Error('nothing was written');
  expect(edit.version).toBe(snapshot.file(edit.path)?.hash);
  const written = { [edit.path]: edited(corpus[edit.path] ?? '', edit.edits) };
  expect(written).toEqual(expected);
  const after = corpusOf({ ...corpus, ...written });
  expect([...after.findings()].map(({ finding }) => finding.code)).toEqual(
    [...before.findings()].map(({ finding }) => finding.code),
  );
  const [fact] = after.claimsOf(edit.path)?.claims.slice(-1) ?? [];
  const { id, path, origin, fact: factId, ...same } = uncited.claim;
  expect(fact).toMatchObject({ ...same, article: expect.anything(), subject: { key: same.subject.key } });
}

async function draftOf(article: string, statement: StatementWords): Promise<string> {
  const corpus = files(article);
  const path = asPath('gazette.txt');
  const snapshot = withStatements(corpusOf(corpus), corpus, [path, [statement]]);
  const texts = { read: async (each: string) => corpus[each] };
  const drafts = await draftsOf(snapshot, texts, { article: path, uncited: uncitedIn(snapshot, path) });
  return draftFile(snapshot, path, drafts);
}

async function checkFact(article: string, statement: StatementWords, expected: string): Promise<void> {
  expect(await draftOf(article, statement)).toBe(`facts:\n  - ${expected}\n`);
}

function checkTarget(corpus: Files, expected: string | undefined, article = 'gazette.txt'): void {
  expect(recordTarget(corpusOf(corpus), asPath(article))).toBe(expected);
}
