// What is offered for each finding, and what the files then say; and where nothing is offered.
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { corpusOf, type Files } from '../../support/corpus.ts';
import { fixed, offeredIn } from '../../support/fixes.ts';

const SETTINGS = `version: 1
entities:
  arden: { name: Arden Bridge, classes: [bridge, iron bridge] }
  corve: { name: Corve Bridge, classes: [bridge] }
events:
  opened: { words: [opened], once-per: [subject] }
`;
const TEXT = 'The Arden Bridge opened on 3 May 1851. Later it rained. It rained.\n';
const corpus = (facts: string, more: Files = {}): Files => ({
  'corroborate.yaml': SETTINGS,
  'a.txt': TEXT,
  'a.facts.yaml': facts,
  ...more,
});
const fact = (keys: string): string => `facts:\n  - subject: Arden Bridge\n    event: opened\n${keys}`;
/** A fact that only its own finding is told of. */
const QUOTE = '    quote: The Arden Bridge opened on 3 May 1851\n';

describe('quotes', () => {
  test('altered ones take over the words of the article', () =>
    checkFix(corpus(fact('    quote: "The Arden Bridge opend on 3 May 1851" # sic\n')), 'quote-altered take-over', {
      'a.facts.yaml': fact('    quote: "The Arden Bridge opened on 3 May 1851" # sic\n'),
    }));
  test('in bulk only those that say the same numbers', () =>
    checkFix(
      corpus(
        `${fact('    quote: The Arden Bridge opend on 3 May 1851\n')}${fact('    quote: The Arden Bridge opened on 3 May 1841\n').slice(7)}`,
      ),
      'quote-altered take-over:file',
      {
        'a.facts.yaml': `${fact(QUOTE)}${fact('    quote: The Arden Bridge opened on 3 May 1841\n').slice(7)}`,
      },
    ));
  test('of several places each can be chosen', () =>
    checkFix(
      corpus(fact('    quote: [it rained]\n'), { 'a.txt': 'First it rained. Then it rained, and snow fell.\n' }),
      'quote-ambiguous place:1',
      {
        'a.facts.yaml': fact('    quote: [{ exact: it rained, before: First it rained. Then }]\n'),
      },
    ));
  test('misplaced ones are cited where they stand', () =>
    checkFix(
      corpus(fact('    quote:\n      exact: Later it rained.\n      before: nowhere # ?\n      after: It rained.\n')),
      'quote-not-found drop-context',
      { 'a.facts.yaml': fact('    quote:\n      exact: Later it rained.\n      # ?\n') },
    ));
  test('lost ones are found by nobody', () =>
    checkNone(corpus(fact('    quote: The moon is made of cheese\n')), 'quote-not-found'));
});

describe('values', () => {
  test('a date that the quote states', () =>
    checkFix(corpus(fact(`    date: '1852-05-03' # when\n${QUOTE}`)), 'unsupported-value stated:0', {
      'a.facts.yaml': fact(`    date: '1851-05-03' # when\n${QUOTE}`),
    }));
  test('of one source among several, its own', () =>
    checkFix(
      corpus('', {
        'b.txt': 'The Arden Bridge opened on 4 May 1851.\n',
        'free.facts.yaml': `${fact('    date: 1851-05-03\n')}    sources:\n      - article: a.txt\n      - article: b.txt\n        quote: opened on 4 May 1851\n`,
      }),
      'unsupported-value stated:0',
      {
        'free.facts.yaml': `${fact('    date: 1851-05-03\n')}    sources:\n      - article: a.txt\n      - article: b.txt\n        quote: opened on 4 May 1851\n        date: 1851-05-04\n`,
      },
      'free.facts.yaml',
    ));
  test('the month of a day that no calendar has', () =>
    checkFix(corpus(fact(`    date: 1851-02-30\n${QUOTE}`)), 'impossible-date date', {
      'a.facts.yaml': fact(`    date: 1851-02\n${QUOTE}`),
    }));
  test('a date as prose writes it', () =>
    checkFix(corpus(fact(`    date: 3 May 1851\n${QUOTE}`)), 'invalid-fact date', {
      'a.facts.yaml': fact(`    date: 1851-05-03\n${QUOTE}`),
    }));
  test('what happened later was planned', () =>
    checkFix(
      corpus(`article: { published: 1850 }\n${fact(`    date: 1851-05-03\n${QUOTE}`)}`),
      'future-event status:planned',
      {
        'a.facts.yaml': `article: { published: 1850 }\n${fact(`    date: 1851-05-03\n    status: planned\n${QUOTE}`)}`,
      },
    ));
  test('an article is never written to', () => {
    checkNone(
      corpus('', { 'a.txt': 'It opened on Friday, 16 November 2023, and on 30 February 2024.\n' }),
      'weekday-mismatch',
      'a.txt',
    );
    checkNone(
      corpus('', { 'a.txt': 'It opened on Friday, 16 November 2023, and on 30 February 2024.\n' }),
      'impossible-date',
      'a.txt',
    );
  });
  test('which of day and month comes first, the header says', () =>
    checkFix(
      corpus('# mine\nfacts: []\n', { 'a.txt': 'It opened on 03/04/1851.\n' }),
      'ambiguous-date language:en-GB',
      {
        'a.facts.yaml': '# mine\narticle:\n  language: en-GB\nfacts: []\n',
      },
      'a.txt',
    ));
});

describe('names', () => {
  test('the nearest that is known, wherever it stands', () =>
    checkFix(
      corpus(`${fact(QUOTE)}`.replace('Arden Bridge', 'Ardn Bridge'), {
        'b.facts.yaml': fact('').replace('Arden', '"Ardn').replace('Bridge', 'Bridge"'),
      }),
      'unknown-entity nearest',
      { 'a.facts.yaml': fact(QUOTE), 'b.facts.yaml': fact('').replace('Arden Bridge', '"Arden Bridge"') },
    ));
  test('one that nobody knew is declared', () =>
    checkFix(corpus(fact(QUOTE).replace('Arden Bridge', "St Mary's Mill")), 'unknown-entity declare', {
      'corroborate.yaml': SETTINGS.replace('events:', "  st-mary-s-mill: { name: St Mary's Mill }\nevents:"),
    }));
  test('keys and words of the format', async () => {
    await checkFix(corpus(fact(`    quot: The Arden Bridge opened on 3 May 1851\n`)), 'invalid-fact nearest', {
      'a.facts.yaml': fact(QUOTE),
    });
    await checkFix(corpus(fact(`    status: planed # ?\n${QUOTE}`)), 'invalid-fact nearest', {
      'a.facts.yaml': fact(`    status: planned # ?\n${QUOTE}`),
    });
    await checkFix(
      corpus('', { 'corroborate.yaml': `${SETTINGS}entites: {}\n` }),
      'invalid-vocabulary nearest',
      undefined,
      'corroborate.yaml',
    );
    await checkFix(
      corpus('', { 'corroborate.yaml': `${SETTINGS}mesures: {}\n` }),
      'invalid-vocabulary nearest',
      { 'corroborate.yaml': `${SETTINGS}measures: {}\n` },
      'corroborate.yaml',
    );
  });
  test('a key that would be there twice stays', () => checkNone(corpus(fact(`    quot: x\n${QUOTE}`)), 'invalid-fact'));
  test('an id of its own for the second', () =>
    checkFix(
      corpus(`${fact('    id: x\n')}${fact('    id: x # two\n').slice(7)}${fact('    id: x-2\n').slice(7)}`),
      'duplicate-id id',
      {
        'a.facts.yaml': `${fact('    id: x\n')}${fact('    id: x-3 # two\n').slice(7)}${fact('    id: x-2\n').slice(7)}`,
      },
    ));
  test('an article with the other ending', () =>
    checkFix(
      corpus('', { 'free.facts.yaml': fact('    sources: [{ article: .\\a.md }]\n') }),
      'missing-article article:0',
      {
        'free.facts.yaml': fact('    sources: [{ article: ./a.txt }]\n'),
      },
      'free.facts.yaml',
    ));
  test('a companion without its article has nothing to be renamed', () =>
    checkNone(corpus('', { 'b.facts.yaml': 'article: { title: A }\nfacts: []\n' }), 'missing-article', 'b.facts.yaml'));
});

describe('citations and ignores', () => {
  test('a sentence that says the same is cited', () =>
    checkFix(corpus(fact('    date: 1851-05\n')), 'missing-citation cite:0', {
      'a.facts.yaml': fact('    date: 1851-05\n    quote: The Arden Bridge opened on 3 May 1851.\n'),
    }));
  test('by a fact that stands free, as a source', () =>
    checkFix(
      corpus('', { 'x/free.facts.yaml': fact('    date: 1851-05\n') }),
      'missing-citation cite:0',
      {
        'x/free.facts.yaml': fact(
          '    date: 1851-05\n    sources:\n      - article: ../a.txt\n        quote: The Arden Bridge opened on 3 May 1851.\n',
        ),
      },
      'x/free.facts.yaml',
    ));
  test('one that says otherwise is not', () => checkNone(corpus(fact('    date: 1852\n')), 'missing-citation'));
  test('an ignore that does nothing goes, and its comment stays', () =>
    checkFix(corpus(fact(`${QUOTE}    ignore:\n      - rule: conflicting-date # known\n`)), 'unused-ignore remove', {
      'a.facts.yaml': fact(`${QUOTE}    # known\n`),
    }));
  test('so does one whose day has passed', () =>
    checkFix(
      corpus(fact(`${QUOTE}    ignore: [{ rule: conflicting-date, until: 2020-01-01 }]\n`)),
      'expired-ignore remove',
      { 'a.facts.yaml': fact(QUOTE) },
    ));
  test('the hash of the text as it is now', () =>
    checkFix(corpus(`article: { sha256: "${'0'.repeat(64)}" }\n${fact(QUOTE)}`), 'article-changed hash', {
      'a.facts.yaml': `article: { sha256: "${createHash('sha256').update(TEXT).digest('hex')}" }\n${fact(QUOTE)}`,
    }));
});

describe('a first that does not hold', () => {
  const rival = (keys: string): Files => ({
    'corroborate.yaml': SETTINGS.replace('[subject] }', '[subject, in] }'),
    'rules.facts.yaml': `facts:\n  - subject: Corve Bridge\n    event: opened\n${keys}`,
  });
  const lead = (first: string): string =>
    `facts:\n  - subject: Arden Bridge\n    event: opened\n    in: HK\n    date: 1851\n    first: ${first}\n`;
  test('is narrowed to a place that leaves the earlier one out', async () => {
    const files = corpus(
      lead('{ in: greater-china, among: bridge } # so they say'),
      rival('    in: mainland-china\n    date: 1840\n'),
    );
    await checkFix(files, 'refuted-first narrow:0:in:HK', {
      'a.facts.yaml': lead('{ in: HK, among: bridge } # so they say'),
    });
    await checkFix(
      { ...files, 'a.facts.yaml': lead('{ among: bridge }') },
      'refuted-first narrow:0:in:outside mainland-china',
      {
        'a.facts.yaml': lead('{ in: outside mainland-china, among: bridge }'),
      },
    );
  });
  test('or to a class', () =>
    checkFix(
      corpus(lead('{ among: bridge }'), rival('    in: HK\n    date: 1840\n')),
      'refuted-first narrow:0:among:iron bridge',
      {
        'a.facts.yaml': lead('{ among: iron bridge }'),
      },
    ));
  test('where nothing leaves it out, not at all', () => {
    const files = corpus(lead('{ among: bridge }').replace('    in: HK\n', ''), rival('    date: 1840\n'));
    expect(
      offeredOf(
        { ...files, 'corroborate.yaml': SETTINGS.replace(', iron bridge', '') },
        'refuted-first',
        'a.facts.yaml',
      ).filter(id => id.startsWith('narrow')),
    ).toEqual([]);
  });
  test('moves to where its winner is', () =>
    checkFix(corpus(lead('{ in: outside HK }')), 'misplaced-first narrow:0:in:HK', {
      'a.facts.yaml': lead('{ in: HK }'),
    }));
});

describe('a contradiction', () => {
  const files = corpus(`article: { tier: press, published: 1851 }\n${fact('    date: 1851-05-03\n    note: n\n')}`, {
    'b.txt': 'Nothing.\n',
    'b.facts.yaml': `article:\n  published: 1860 # later\n  tier: regulator\n${fact('    date: 1851-05-04 # sure\n')}`,
  });
  const settled = (file: string, text: string): Files => ({ [file]: text });
  test('is settled by preferring a side, the one closest to the event first', async () => {
    const ids = offeredOf(files, 'conflicting-date', 'a.facts.yaml');
    expect(ids.filter(id => id.startsWith('prefer')).map(id => id.slice(0, 14))).toEqual([
      'prefer:b.facts',
      'prefer:a.facts',
    ]);
    await checkFix(
      files,
      'conflicting-date prefer:b',
      settled('b.facts.yaml', `${files['b.facts.yaml']}    rank: preferred\n    because: tier regulator over press\n`),
    );
  });
  test('by giving one up', () =>
    checkFix(
      files,
      'conflicting-date deprecate',
      settled(
        'a.facts.yaml',
        `article: { tier: press, published: 1851 }\n${fact('    date: 1851-05-03\n    rank: deprecated\n    because: contradicted by b.txt\n    note: n\n')}`,
      ),
    ));
  test('by what became of an article', async () => {
    await checkFix(
      files,
      'conflicting-date correct',
      settled('b.facts.yaml', String(files['b.facts.yaml']).replace('regulator\n', 'regulator\n  corrects: a.txt\n')),
    );
    await checkFix(
      files,
      'conflicting-date retract',
      settled('a.facts.yaml', String(files['a.facts.yaml']).replace('1851 }', '1851, retracted: true }')),
    );
  });
  test('by ignoring it', () =>
    checkFix(
      files,
      'conflicting-date ignore',
      settled(
        'a.facts.yaml',
        String(files['a.facts.yaml']).replace('    note', '    ignore:\n      - rule: conflicting-date\n    note'),
      ),
    ));
  test('that is settled offers nothing more', () => {
    const had = String(files['b.facts.yaml']);
    checkNone({ ...files, 'b.facts.yaml': `${had}    rank: preferred\n` }, 'conflicting-date');
  });
  test('with prose has what was read preferred in one step: written down with its rank and reason', () =>
    checkFix(
      corpus('', { 'b.facts.yaml': fact('    date: 1851-05-04\n') }),
      'conflicting-date prefer:a.txt',
      {
        'a.facts.yaml':
          'facts:\n  - subject: Arden Bridge\n    event: opened\n    date: 1851-05-03\n    rank: preferred\n    quote: The Arden Bridge opened on 3 May 1851.\n',
      },
      'b.facts.yaml',
    ));
  test('with prose has what was read written down', () =>
    checkFix(
      corpus('', { 'b.facts.yaml': fact('    date: 1851-05-04\n') }),
      'conflicting-date record',
      {
        'a.facts.yaml':
          'facts:\n  - subject: Arden Bridge\n    event: opened\n    date: 1851-05-03\n    quote: The Arden Bridge opened on 3 May 1851.\n',
      },
      'b.facts.yaml',
    ));
});

test('nothing is offered for what stands in a file that is no YAML', () =>
  checkNone(corpus(`${fact('    quote: The Arden Bridge opend on 3 May 1851\n')}x: "\n`), 'quote-altered'));

function offeredOf(files: Files, code: string, from: string): readonly string[] {
  return offeredIn(corpusOf(files), [from])
    .filter(({ keyed }) => keyed.finding.code === code)
    .map(({ fix }) => fix.id);
}

function checkNone(files: Files, code: string, from = 'a.facts.yaml'): void {
  const codes = [...corpusOf(files).allFindings()].map(({ finding }) => finding.code);
  expect(codes).toContain(code);
  expect(offeredOf(files, code, from).filter(id => !id.startsWith('ignore'))).toEqual([]);
}

/** `which`: the finding's code and how the fix begins. `expected`: the files that change; `undefined` where it cannot be made. */
async function checkFix(
  files: Files,
  which: string,
  expected: Files | undefined,
  from = 'a.facts.yaml',
): Promise<void> {
  const snapshot = corpusOf(files);
  const [code, id = ''] = [which.slice(0, which.indexOf(' ')), which.slice(which.indexOf(' ') + 1)];
  const offered = offeredIn(snapshot, [from]).find(
    ({ keyed, fix }) => keyed.finding.code === code && fix.id.startsWith(id),
  );
  if (offered === undefined)
    throw new Error(
      `offered were ${offeredIn(snapshot, [from])
        .map(each => `${each.keyed.finding.code} ${each.fix.id}`)
        .join(', ')}`,
    );
  const after = await fixed(snapshot, files, offered);
  if (expected === undefined) expect(after).toBeUndefined();
  else expect(after).toEqual({ ...files, ...expected });
}
