// What a fact file says and what is told of it, key by key.
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../server/src/syntax/fact-file.ts';
import { readFactFile } from '../../../server/src/syntax/fact-file-reader.ts';
import { show, wordsAt } from './show.ts';

const companion = (text: string) => readFactFile(text, { companion: true });
const freeStanding = (text: string) => readFactFile(text, { companion: false });

/** The problems of a companion, in order, and none beside them. */
function checkTold(text: string, ...expected: readonly string[]) {
  expect(show(text, companion(text).problems)).toEqual(expected);
}

function checkToldFreeStanding(text: string, ...expected: readonly string[]) {
  expect(show(text, freeStanding(text).problems)).toEqual(expected);
}

/** The subjects of the facts that count. */
function checkSubjects(text: string, ...expected: readonly string[]) {
  expect(companion(text).facts.map(fact => fact.subject.value)).toEqual(expected);
}

/** One fact of an event, with these lines added, and what is told of it. */
const event = (...lines: readonly string[]) => factOf(['subject: Fucaso', 'event: approved', ...lines]);
const measure = (...lines: readonly string[]) => factOf(['subject: MM', 'measure: incidence', 'value: 1.8', ...lines]);
const attribute = (...lines: readonly string[]) =>
  factOf(['subject: IASO', 'attribute: seat', 'value: 上海', ...lines]);
const factOf = (lines: readonly string[]) => `facts:\n  - ${lines.join('\n    ')}\n`;

function onlyFact(text: string): Fact {
  const [fact, ...others] = companion(text).facts;
  expect(others).toEqual([]);
  if (!fact) throw new Error('no fact was read');
  return fact;
}

const full = `# a companion
article:
  title: Macau approves equecabtagene autoleucel
  publisher: IASO Bio
  published: 2025-03-28
  tier: company            # how close
  corrects: [a.txt, b.txt]
  retracted: true
  sha256: ${'AB'.repeat(32)}
facts:
  - id: 0700
    subject: Fucaso
    event: approved
    by: ISAF
    in: outside mainland-china
    for: RRMM after three lines
    with: resubmission
    date: 2025-03-28   # a day
    first: { in: greater-china, among: CAR-T, for: RRMM }
    only: true
    status: planned
    rank: deprecated
    because: superseded
    quote:
      - the first words
      - { exact: the second, before: 'and ', after: ' of it' }
    ignore:
      - { rule: conflicting-date, because: known, until: 2026-01-31 }
    note: |
      two
      lines

  # the end
`;

describe('a whole fact file', () => {
  const { header, facts, problems } = companion(full);
  const [fact] = facts;

  test('has no problem', () => expect(problems).toEqual([]));

  test('says what its header says', () => {
    expect(header).toMatchObject({
      title: { value: 'Macau approves equecabtagene autoleucel' },
      published: { value: '2025-03-28' },
      tier: { value: 'company' },
      corrects: [{ value: 'a.txt' }, { value: 'b.txt' }],
      retracted: { value: true },
      sha256: { value: 'ab'.repeat(32) },
    });
  });

  test('says what its facts say, every word as written', () => {
    expect(fact).toMatchObject({
      id: { value: '0700' },
      subject: { value: 'Fucaso' },
      kind: 'event',
      name: { value: 'approved' },
      by: { value: 'ISAF' },
      in: { value: 'outside mainland-china' },
      date: { value: '2025-03-28' },
      first: { in: { value: 'greater-china' }, among: { value: 'CAR-T' }, for: { value: 'RRMM' } },
      status: 'planned',
      rank: 'deprecated',
      because: { value: 'superseded' },
      quotes: [{ exact: 'the first words' }, { exact: 'the second', before: 'and', after: 'of it' }],
      ignore: [{ rule: { value: 'conflicting-date' }, until: { value: '2026-01-31' } }],
      note: { value: 'two\n      lines'.replace(/\n +/, '\n') },
      sources: [],
    });
    expect(Object.keys(fact?.only ?? {})).toEqual(['span']);
  });

  test('has a place for every key and value, without what trails behind', () => {
    const places = fact?.entries.map(entry => [wordsAt(full, entry.keySpan), wordsAt(full, entry.valueSpan)]);
    expect(places?.[0]).toEqual(['id', '0700']);
    expect(places?.[7]).toEqual(['date', '2025-03-28']);
    expect(places?.[8]).toEqual(['first', '{ in: greater-china, among: CAR-T, for: RRMM }']);
    expect(places?.at(-1)).toEqual(['note', '|\n      two\n      lines']);
    expect(wordsAt(full, fact?.span ?? { start: 0, end: 0 })).toMatch(/^id: 0700[\s\S]*lines$/);
    expect(header?.entries.map(entry => entry.key)).toEqual([
      'title',
      'publisher',
      'published',
      'tier',
      'corrects',
      'retracted',
      'sha256',
    ]);
  });

  test('has quotes at their scalars', () => {
    expect(fact?.quotes.map(quote => wordsAt(full, quote.span))).toEqual(['the first words', 'the second']);
  });
});

describe('files that say nothing are silent', () => {
  test.each([
    '',
    '\n\n',
    '# a remark\n',
    '\ufeff',
    '---\n',
    '---\n...\n',
    '{}\n',
    'facts: []\n',
    'article: { title: A }\n',
  ])('%j', text => {
    checkTold(text);
    checkToldFreeStanding(text);
  });
});

describe('a file of another shape', () => {
  test('is no mapping', () => checkTold('- a\n- b\n', 'not-a-mapping @ - a\n- b'));
  test('has keys that the format lacks', () => checkTold('fact: []\n', 'unknown-key @ fact -> facts'));
  test('has no list of facts', () => checkTold('facts: none yet\n', 'wrong-type @ none yet'));
  test('has nothing behind facts', () => checkTold('facts:\n', 'empty @ facts'));
  test('has no mapping behind article', () => checkTold('article: [a]\n', 'wrong-type @ [a]'));
});

describe('what makes a fact', () => {
  test('none of the kinds: that finding alone, at its first key', () => {
    checkTold(factOf(['subject: a', 'dat: 2023']), 'which-kind @ subject');
  });
  test('several of the kinds: that finding alone, at the second', () => {
    checkTold(event('measure: x', 'colour: red'), 'which-kind @ measure');
  });
  test('a misspelt kind says more than a missing one', () => {
    checkTold(factOf(['subject: a', 'evnet: approved', 'colour: red']), 'unknown-key @ evnet -> event');
  });
  test('no subject', () => checkTold(factOf(['event: approved', 'colour: red']), 'missing-key @ event'));
  test('a misspelt subject', () => checkTold(factOf(['subjct: a', 'event: b']), 'unknown-key @ subjct -> subject'));
  test('an empty subject', () => checkTold(factOf(['subject:', 'event: b']), 'empty @ subject'));
  test('a subject of several', () => checkTold(factOf(['subject: [a, b]', 'event: b']), 'wrong-type @ [a, b]'));
  test('an item that is no mapping', () => checkTold('facts:\n  - approved\n', 'not-a-mapping @ approved'));
  test('one bad fact never hides the others', () => {
    checkSubjects(
      'facts:\n - subject: a\n - approved\n - {subject: b, event: c}\n - {event: d}\n - {subject: e, measure: f}\n',
      'b',
      'e',
    );
  });
  test('a measure without value is told and kept', () => {
    const text = factOf(['subject: a', 'measure: b']);
    checkTold(text, 'missing-key @ measure');
    checkSubjects(text, 'a');
  });
  test('an event without date says nothing of when', () => checkTold(event()));
});

describe('keys', () => {
  test('an unknown one is told with the nearest that fits', () =>
    checkTold(event('dat: 2023'), 'unknown-key @ dat -> date'));
  test('the nearest fits this kind of fact', () => checkTold(event('valeu: 2023'), 'unknown-key @ valeu'));
  test('one that resembles nothing has no nearest', () => checkTold(event('colour: red'), 'unknown-key @ colour'));
  test('in Chinese', () => checkTold(event('日期: 2023'), 'unknown-key @ 日期'));
  test('value on an event', () => checkTold(event('value: 5'), 'misplaced-key @ value -> date'));
  test('as-of on an event', () => checkTold(event('as-of: 2023'), 'misplaced-key @ as-of -> date'));
  test('date on a measure', () => checkTold(measure('date: 2023'), 'misplaced-key @ date -> as-of'));
  test('by and status on a measure', () => {
    checkTold(measure('by: WHO', 'status: planned'), 'misplaced-key @ by', 'misplaced-key @ status');
  });
  test('by and status on an attribute fit', () => checkTold(attribute('by: IASO', 'status: denied')));
  test('first on an attribute', () => checkTold(attribute('first: true'), 'misplaced-key @ first'));
  test('sources in a companion', () => checkTold(event('sources: []'), 'misplaced-key @ sources -> quote'));
  test('sources where a header makes the file a companion', () => {
    const text = `article: { title: A }\n${event('sources: []')}`;
    checkToldFreeStanding(text, 'misplaced-key @ sources -> quote');
  });
  test('a misplaced key takes no part', () => {
    expect(onlyFact(event('as-of: 2023')).asOf).toBeUndefined();
    expect(onlyFact(measure('date: 2023')).date).toBeUndefined();
  });
  test('a doubled key: the first counts, the second is told', () => {
    const text = event('date: 2023', 'date: 2024');
    checkTold(text, 'double-key @ date');
    expect(companion(text).problems[0]?.span.start).toBe(text.lastIndexOf('date'));
    expect(onlyFact(text).date?.value).toBe('2023');
  });
  test('inside article', () => {
    checkTold(
      'article: { titel: A, publishd: 2023, quote: x }\n',
      'unknown-key @ titel -> title',
      'unknown-key @ publishd -> published',
      'unknown-key @ quote',
    );
  });
  test('inside quote', () => {
    checkTold(event('quote: { exact: a, befor: b }'), 'unknown-key @ befor -> before');
    checkTold(event('quote: { before: b }'), 'missing-key @ before');
  });
  test('inside first and only', () =>
    checkTold(
      event('first: { im: CN }', 'only: { amongst: x }'),
      'unknown-key @ im -> in',
      'unknown-key @ amongst -> among',
    ));
  test('inside ignore', () =>
    checkTold(event('ignore: [{ rule: conflicting-date, untill: 2026-01-01 }]'), 'unknown-key @ untill -> until'));
});

describe('values', () => {
  test('stay as they are written', () => {
    const fact = onlyFact(factOf(['id: 0x1F', 'subject: yes', 'attribute: code', 'value: 0700', 'note: 1e3']));
    expect([fact.id, fact.subject, fact.value, fact.note].map(written => written?.value)).toEqual([
      '0x1F',
      'yes',
      '0700',
      '1e3',
    ]);
  });
  test('a quoted null is a word, a bare one is nothing', () => {
    expect(onlyFact(event('by: "null"')).by?.value).toBe('null');
    checkTold(
      event('by: null', 'in: ~', "for: ''", 'with: "  "', 'note:'),
      'empty @ null',
      'empty @ ~',
      "empty @ ''",
      'empty @ "  "',
      'empty @ note',
    );
  });
  test('in other notations', () => {
    const text = factOf(["\"subject\": 'Fu''caso'", 'event: !!str approved', 'by: >-', '  NM', '  PA', '? for', ': x']);
    checkTold(text);
    expect(onlyFact(text)).toMatchObject({
      subject: { value: "Fu'caso" },
      name: { value: 'approved' },
      by: { value: 'NM PA' },
      for: { value: 'x' },
    });
  });
  test('a list where text is wanted', () => checkTold(event('by: [NMPA, FDA]'), 'wrong-type @ [NMPA, FDA]'));
  test('a measure wants a number', () => {
    const of = (value: string) => factOf(['subject: a', 'measure: b', `value: ${value}`]);
    checkTold(of('unknown'), 'not-a-quantity @ unknown');
    checkTold(of('未知'), 'not-a-quantity @ 未知');
    for (const value of ['1.8 per 100,000', 'half', 'twelve', '约三成', '30-40%', '7 blorps x']) checkTold(of(value));
    checkTold(factOf(['subject: a', 'attribute: b', 'value: unknown']));
  });
  test('a word that is not among those allowed', () => {
    checkTold(event('status: plannd', 'rank: best'), 'unknown-value @ plannd -> planned', 'unknown-value @ best');
    expect(onlyFact(event('status: plannd', 'rank: best'))).toMatchObject({ status: 'happened', rank: 'normal' });
  });
  test('tier, retracted and sha256', () => {
    checkTold(
      'article: { tier: pres, retracted: maybe, sha256: abc }\n',
      'unknown-value @ pres -> press',
      'wrong-type @ maybe',
      'wrong-type @ abc',
    );
  });
  test('deprecated needs a reason', () => {
    checkTold(event('rank: deprecated'), 'needs @ deprecated');
    checkTold(event('rank: deprecated', 'because: old'));
    expect(onlyFact(event('rank: deprecated')).rank).toBe('deprecated');
  });
});

describe('dates', () => {
  test('that are no EDTF', () => {
    const text = event('date: last year');
    checkTold(text, 'not-edtf @ last year');
    expect(onlyFact(text).date).toBeUndefined();
  });
  test('that no calendar has', () =>
    checkTold(event('date: 2023-02-30'), 'impossible-date: impossible-date @ 2023-02-30'));
  test('of every other key', () => {
    checkTold(
      `article: { published: soon }\n${measure('as-of: 2023-13')}`,
      'not-edtf @ soon',
      'impossible-date: impossible-date @ 2023-13',
    );
    checkTold(event('ignore: [{ rule: conflicting-date, until: then }]'), 'not-edtf @ then');
  });
  test.each([
    '2023',
    '2023-06',
    '2023-06-30',
    '2023-33',
    '2024-11/..',
    '../2020',
    '2019/2024',
    '2023?',
    '2023-06~',
    '202X',
  ])('%s is one', date => expect(onlyFact(event(`date: ${date}`)).date?.value).toBe(date));
  test('a set in brackets is a list for YAML, unless it is quoted', () => {
    expect(onlyFact(event('date: "[2023-05,2023-07]"')).date?.value).toBe('[2023-05,2023-07]');
  });
  test('until is the last day of its date', () => {
    const untilOf = (date: string) =>
      onlyFact(event(`ignore: [{ rule: conflicting-date, until: ${date} }]`)).ignore[0]?.until?.value;
    expect(untilOf('2026-01-09')).toBe('2026-01-09');
    expect(untilOf('2026-02')).toBe('2026-02-28');
    checkTold(event('ignore: [{ rule: conflicting-date, until: 2026-01/.. }]'), 'wrong-type @ 2026-01/..');
  });
});

describe('quotes', () => {
  const quotesOf = (...lines: readonly string[]) => onlyFact(event(...lines)).quotes.map(quote => quote.exact);
  test('a string', () => expect(quotesOf('quote: was approved')).toEqual(['was approved']));
  test('in Chinese, folded over two lines', () => {
    expect(quotesOf('quote: >', '  已获国家药监局', '  批准上市')).toEqual(['已获国家药监局 批准上市']);
  });
  test('a list', () => expect(quotesOf('quote: [a, {exact: b}]')).toEqual(['a', 'b']));
  test('a list with holes: the rest counts', () => {
    const text = event('quote: [a, ~, [b], {after: c}]');
    checkTold(text, 'empty @ ~', 'wrong-type @ [b]', 'missing-key @ after');
    expect(onlyFact(text).quotes.map(quote => quote.exact)).toEqual(['a']);
  });
  test('none', () => checkTold(event('quote: []', 'note: x'), 'empty @ quote'));
});

describe('scopes', () => {
  test('an empty mapping is true', () => expect(onlyFact(event('first: {}')).first).toBeDefined());
  test('false is as if it were left out', () =>
    expect(onlyFact(event('first: false', 'only: False')).first).toBeUndefined());
  test('a place alone is none', () =>
    checkTold(event('first: CN', 'only: [CN]'), 'wrong-type @ CN', 'wrong-type @ [CN]'));
});

describe('ignore', () => {
  const ignored = (text: string) => onlyFact(text).ignore.map(entry => entry.rule.value);
  test('a rule that there is none of', () => {
    const text = event('ignore: [{ rule: conflicting-dates }, { rule: conflicting-value }]');
    checkTold(text, 'unknown-value @ conflicting-dates -> conflicting-date');
    expect(ignored(text)).toEqual(['conflicting-value']);
  });
  test('without a rule', () => checkTold(event('ignore: [{ because: x }]'), 'missing-key @ because'));
  test('one that is no list is told and read', () => {
    const text = event('ignore: { rule: conflicting-date }');
    checkTold(text, 'wrong-type @ { rule: conflicting-date }');
    expect(ignored(text)).toEqual(['conflicting-date']);
  });
  test('a bare code', () => checkTold(event('ignore: conflicting-date'), 'wrong-type @ conflicting-date'));
  test('an empty list', () => checkTold(event('ignore: []')));
});

describe('sources', () => {
  const sourcesOf = (text: string) => freeStanding(text).facts.flatMap(fact => fact.sources);
  test('each with its article, quote and date', () => {
    const text = event('sources:', '  - { article: ../a.txt, quote: [x, y], date: 2023 }', '  - article: b.txt');
    checkToldFreeStanding(text);
    expect(sourcesOf(text)).toMatchObject([
      { article: { value: '../a.txt' }, quotes: [{ exact: 'x' }, { exact: 'y' }], date: { value: '2023' } },
      { article: { value: 'b.txt' }, quotes: [] },
    ]);
    expect(sourcesOf(text)[0]?.entries.map(entry => entry.key)).toEqual(['article', 'quote', 'date']);
  });
  test('one without an article is told and left out', () => {
    const text = event('sources: [{ quote: x }, { article: a.txt }, b.txt]');
    checkToldFreeStanding(text, 'missing-key @ quote', 'not-a-mapping @ b.txt');
    expect(sourcesOf(text)).toHaveLength(1);
  });
  test('date and value go with the kind of fact', () => {
    checkToldFreeStanding(event('sources: [{ article: a, value: 5 }]'), 'misplaced-key @ value -> date');
    checkToldFreeStanding(measure('sources: [{ article: a, date: 2023 }]'), 'misplaced-key @ date -> value');
    checkToldFreeStanding(
      event('sources: [{ article: a, date: never, quot: b }]'),
      'not-edtf @ never',
      'unknown-key @ quot -> quote',
    );
  });
  test('a fact without any is for another to judge', () => checkToldFreeStanding(event()));
  test('they may say the value', () => {
    checkToldFreeStanding(factOf(['subject: a', 'measure: b', 'sources: [{ article: x, value: 5 }]']));
  });
});

describe('double ids', () => {
  const facts = (...ids: readonly string[]) =>
    `facts:\n${ids.map(id => ` - {id: ${id}, subject: s, event: e}\n`).join('')}`;
  test('are told at the second', () => {
    const text = facts('a', 'b', 'a');
    checkTold(text, 'duplicate-id: double-id @ a');
    expect(companion(text).problems[0]?.span.start).toBe(text.lastIndexOf('id: a') + 4);
  });
  test('and at the third', () =>
    checkTold(facts('a', 'a', 'a'), 'duplicate-id: double-id @ a', 'duplicate-id: double-id @ a'));
  test('are of letters, not of numbers', () => checkTold(facts('7', '07', '7.0')));
});

describe('anchors, aliases and merge keys', () => {
  test('stand for what they name', () => {
    const text =
      'facts:\n - &base\n   subject: &s Fucaso\n   event: approved\n - <<: *base\n   by: NMPA\n - {subject: *s, event: launched}\n';
    checkTold(text);
    expect(companion(text).facts.map(fact => [fact.subject.value, fact.name.value, fact.by?.value])).toEqual([
      ['Fucaso', 'approved', undefined],
      ['Fucaso', 'approved', 'NMPA'],
      ['Fucaso', 'launched', undefined],
    ]);
    expect(wordsAt(text, companion(text).facts[2]?.subject.span ?? { start: 0, end: 0 })).toBe('*s');
  });
  test('what the mapping says itself goes before', () => {
    const text = 'facts:\n - &a {subject: a, event: e, date: 2023}\n - {date: 2024, <<: *a}\n';
    expect(companion(text).facts.map(fact => fact.date?.value)).toEqual(['2023', '2024']);
  });
  test('a problem behind an anchor is told once', () => {
    checkTold('facts:\n - &a {subject: a, event: e, date: x}\n - <<: *a\n   by: b\n - *a\n', 'not-edtf @ x');
  });
  test('an alias to nothing is told, and costs its key alone', () => {
    const text = event('by: *who', 'colour: red');
    checkTold(text, 'not-yaml @ *who', 'unknown-key @ colour');
    checkSubjects(text, 'Fucaso');
  });
});

describe('text that is no YAML', () => {
  const others = '  - subject: later\n    event: launched\n';
  test('is one finding, and what was read whole counts', () => {
    const text = `facts:\n  - subject: earlier\n    event: e\n  - subject: a: b\n    event: e\n    colour: red\n${others}`;
    checkTold(text, 'not-yaml @ a');
    checkSubjects(text, 'earlier', 'later');
  });
  test('a key without its colon costs nothing but itself', () => {
    const text = `${event('dat')}${others}`;
    checkTold(text, 'not-yaml @ dat');
    checkSubjects(text, 'Fucaso', 'later');
  });
  test('a quote that is not closed swallows the rest, and takes only that', () => {
    const text = `facts:\n  - {subject: earlier, event: e}\n  - subject: a\n    event: e\n    quote: "never closed\n${others}`;
    expect(show(text, companion(text).problems)).toHaveLength(1);
    checkSubjects(text, 'earlier');
  });
  test('a tab for indentation', () => checkTold('facts:\n\t- subject: a\n', 'not-yaml @ \t'));
  test('a second document', () => {
    const text = `${event()}---\nfacts: []\n`;
    checkTold(text, 'not-yaml @ facts: []');
    checkSubjects(text, 'Fucaso');
  });
  test('an end mark, or a second document with nothing in it, is fine', () => {
    checkTold(`%YAML 1.2\n---\n${event()}...\n# end\n`);
    checkTold(`---\n${event()}---\n`);
  });
  test('an article in the place of a fact file', () => {
    expect(companion('SHANGHAI, March 28: "IASO Bio" announced: that\n\tit *was* [approved\n').problems).toHaveLength(
      1,
    );
  });
});

test('line ends and a byte-order mark change no word', () => {
  const text = `\ufeff${full.replaceAll('\n', '\r\n')}`;
  const { facts, problems } = companion(text);
  expect(problems).toEqual([]);
  expect(facts[0]?.entries.map(entry => wordsAt(text, entry.keySpan))).toContain('quote');
  expect(wordsAt(text, facts[0]?.subject.span ?? { start: 0, end: 0 })).toBe('Fucaso');
});

describe('limits', () => {
  const firstLine = '# first line';
  test('more than 4 MB is one problem at the first line, and nothing is read', () => {
    const text = `${firstLine}\n${event()}${'# 补白\n'.repeat(470_000)}`;
    checkTold(text, `too-large @ ${firstLine}`);
    checkSubjects(text);
  });
  const aliased = (count: number) => `${firstLine}\nfacts:\n - &a {subject: a, event: e}\n${' - *a\n'.repeat(count)}`;
  test('a thousand aliases are read', () => {
    checkTold(aliased(1000));
    expect(companion(aliased(1000)).facts).toHaveLength(1001);
  });
  test('one more is one problem, and nothing is read', () => {
    checkTold(aliased(1001), `too-many-aliases @ ${firstLine}`);
    checkSubjects(aliased(1001));
  });
  test('aliases of aliases do not multiply', () => {
    const lines = Array.from(
      { length: 12 },
      (_, i) => `l${i + 1}: &l${i + 1} [${Array(10).fill(`*l${i}`).join(', ')}]`,
    );
    const text = [firstLine, 'l0: &l0 x', ...lines, 'facts: *l12'].join('\n');
    checkTold(text, `too-many-aliases @ ${firstLine}`);
  });
  test('asterisks in text are no aliases', () => checkTold(event(`note: "${'*a '.repeat(2000)}"`)));
});
