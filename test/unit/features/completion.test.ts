// What is offered where the cursor is, `|`, in files that are being typed.
import { describe, expect, test } from 'vitest';
import { aboutBlocks } from '../../../server/src/features/completion-docs.ts';
import { toMarkdown } from '../../../server/src/features/rich-text.ts';
import { readFactFile } from '../../../server/src/syntax/fact-file-reader.ts';
import { readSettingsFile } from '../../../server/src/syntax/settings-file.ts';
import { buildVocabulary } from '../../../server/src/vocabulary/build.ts';
import { CORPUS, checkAll, checkFirst, checkTaken, checkWithout, completed, taken } from './completing.ts';
import { deskOf } from './support.ts';

const FACT = 'facts:\n  - subject: Fucaso\n';
const FREE = { name: 'free.facts.yaml' };

const NOTHING = { items: [], incomplete: false, replaced: { start: 0, end: 0 }, mayKeep: false };

describe('keys', () => {
  test('of a file, even of an empty one', async () => {
    await checkAll('|', ['article', 'facts']);
    await checkAll('fa|', ['article', 'facts']);
    await checkAll('facts: []\n|', ['article']);
  });
  test('of a header, in lines and in braces', async () => {
    await checkFirst('article:\n  |', ['title', 'publisher', 'author', 'url']);
    await checkFirst('article:\n  title: x\n  |', ['publisher', 'author', 'url']);
    await checkFirst('article: { title: x, | }', ['publisher', 'author', 'url']);
  });
  test('of a fact: those of its kind that are not there', async () => {
    await checkFirst('facts:\n  - |', ['id', 'subject', 'event', 'measure', 'attribute', 'date']);
    await checkFirst(`${FACT}    event: approved\n    |`, ['id', 'date', 'by', 'in', 'for']);
    await checkWithout(`${FACT}    event: approved\n    |`, ['value', 'as-of', 'measure', 'attribute', 'sources']);
    await checkWithout(`${FACT}    |\n    measure: incidence\n`, ['date', 'by', 'event', 'first', 'status']);
    await checkFirst('facts:\n  - |\n    measure: incidence\n', ['id', 'subject', 'value', 'as-of', 'in']);
  });
  test('sources only where no article is known', async () => {
    expect((await completed(`${FACT}    |`, FREE)).labels).toContain('sources');
    await checkWithout(`${FACT}    |`, ['sources']);
    await checkWithout(`article: {}\n${FACT}    |`, ['sources'], FREE);
  });
  test('of sources, quotes, scopes and ignores', async () => {
    await checkAll(`${FACT}    event: approved\n    sources:\n      - |`, ['article', 'quote', 'date'], FREE);
    await checkAll(`${FACT}    measure: x\n    sources:\n      - article: b.txt\n        |`, ['quote', 'value'], FREE);
    await checkAll(`${FACT}    quote: { exact: x, | }`, ['before', 'after']);
    await checkAll(`${FACT}    first: { | }`, ['in', 'among', 'for']);
    await checkAll(`${FACT}    only:\n      in: world\n      |`, ['among', 'for']);
    await checkAll(`${FACT}    ignore:\n      - rule: x\n        |`, ['because', 'until']);
    await checkAll(`${FACT}    ignore: [{ | }]`, ['rule', 'because', 'until']);
  });
  test('of the settings', async () => {
    const settings = { name: 'corroborate.yaml' };
    await checkFirst('|', ['version', 'entities', 'places'], settings);
    await checkAll('entities:\n  x:\n    |', ['name', 'aliases', 'classes'], settings);
    await checkAll(
      'events: { x: { label: y, | } }',
      ['words', 'once-per', 'tolerance', 'after', 'regulatory'],
      settings,
    );
    await checkFirst('rules:\n  |', ['conflicting-date', 'conflicting-value'], settings);
    await checkFirst('rules:\n  conflicting-date: error\n  |', ['conflicting-value'], settings);
    expect((await completed('events:\n  |', settings)).labels).toContain('approved');
  });
  test('with a colon, where there is none', async () => {
    await checkTaken(`${FACT}    ev|`, 'event', `${FACT}    event: `);
    await checkTaken(`${FACT}    ev|ent: approved`, 'event', `${FACT}    event: approved`);
    await checkTaken('art|', 'article', 'article:\n  ');
    await checkTaken('article: {}\r\nfa|', 'facts', 'article: {}\r\nfacts:\r\n  - ');
    await checkTaken('facts:\n  -|', 'subject', 'facts:\n  - subject: ');
    await checkTaken(`${FACT}    |`, 'sources', `${FACT}    sources:\n      - `, FREE);
  });
  test('a new item where a dash belongs', async () => {
    await checkTaken(`${FACT}  |`, '- subject:', `${FACT}  - subject: `);
    await checkTaken('facts:\n  |', '- subject:', 'facts:\n  - subject: ');
  });
  test('a whole fact with its stops, for a client that leads through them', async () => {
    const stops = { leadsThroughStops: true };
    const event = 'subject, event, date, quote';
    const lines = ['subject: $1', 'event: $2', 'date: $3', 'quote: $4'];
    await checkTaken('facts:\n  |', `- ${event}`, `facts:\n  - ${lines.join('\n    ')}`, stops);
    await checkTaken('facts:\r\n- |', event, `facts:\r\n- ${lines.join('\r\n  ')}`, stops);
    await checkTaken('facts:\n  -|', event, `facts:\n  - ${lines.join('\n    ')}`, stops);
    await checkTaken(`${FACT}  |`, `- ${event}`, `${FACT}  - ${lines.join('\n    ')}`, stops);
    await checkTaken(
      `${FACT}  - |`,
      'subject, attribute, value, sources',
      `${FACT}  - subject: $1\n    attribute: $2\n    value: $3\n    sources:\n      - article: $5\n        quote: $6`,
      { ...FREE, ...stops },
    );
    await checkFirst('facts:\n  - |', [event], stops);
    await checkWithout('facts:\n  |', [`- ${event}`]);
    await checkWithout('facts: [|]', [event, `- ${event}`], stops);
    await checkWithout(`${FACT}    sources:\n      - |`, [event], { ...FREE, ...stops });
    await checkWithout(`${FACT}    |`, [event, `- ${event}`], stops);
  });
});

describe('names', () => {
  test('an entity by its name, whatever of it was typed', async () => {
    await checkFirst('facts:\n  - subject: |', ['Fucaso', 'IASO: Bio']);
    for (const typed of ['fuc', 'FUCASO', 'eque', 'autoleucel', '福可苏', '福可蘇', 'ｅｑｕｅ'])
      await checkTaken(`facts:\n  - subject: ${typed}|`, 'Fucaso', 'facts:\n  - subject: Fucaso');
    await checkWithout('facts:\n  - subject: zzz|', ['Fucaso']);
  });
  test('what was typed is what a client finds it by', async () => {
    const { found } = await completed('facts:\n  - subject: 福可蘇|');
    expect(found?.items[0]?.filter).toMatch(/^福可蘇 Fucaso fucaso/);
    expect(found?.incomplete).toBe(true);
  });
  test('quoted as it must be, or as it was begun', async () => {
    await checkTaken('facts:\n  - subject: ia|', 'IASO: Bio', "facts:\n  - subject: 'IASO: Bio'");
    await checkTaken('facts:\n  - subject: "ia|"\n', 'IASO: Bio', 'facts:\n  - subject: "IASO: Bio"\n');
    await checkTaken("facts:\n  - subject: 'fu|\n", 'Fucaso', "facts:\n  - subject: 'Fucaso'\n");
    await checkTaken('facts:\n  - subject:|', 'Fucaso', 'facts:\n  - subject: Fucaso');
    await checkTaken('facts:\n  - { subject: fu|, event: x }', 'Fucaso', 'facts:\n  - { subject: Fucaso, event: x }');
    await checkTaken('facts:\n  - subject: Fu|casa # who', 'Fucaso', 'facts:\n  - subject: Fucaso # who');
  });
  test('authorities and places by their short ids', async () => {
    await checkTaken(`${FACT}    by: macau|`, 'ISAF', `${FACT}    by: ISAF`);
    await checkTaken(`${FACT}    in: 澳门|`, 'MO', `${FACT}    in: MO`);
    await checkTaken(
      `${FACT}    first: { in: outside mainl|`,
      'outside mainland-china',
      `${FACT}    first: { in: outside mainland-china`,
    );
    await checkTaken(`${FACT}    in: out|`, 'outside …', `${FACT}    in: outside `);
  });
  test('classes, and what an entity has is not offered again', async () => {
    await checkAll(`${FACT}    first: { among: | }`, ['CAR-T', 'cell therapy']);
    await checkAll('entities:\n  x: { name: Y, classes: [CAR-T, b] }\n  z: { classes: [CAR-T, |] }', ['b'], {
      name: 'corroborate.yaml',
    });
  });
  test('of fifty thousand the best', async () => {
    const ids = Array.from({ length: 50_000 }, (_, at) => at);
    const entities = Object.fromEntries(
      ids.map(at => [`e${at}`, { name: `Entity Number ${at}`, aliases: [`号码${at}`] }]),
    );
    const none = { places: {}, authorities: {}, events: {}, measures: {}, attributes: {} };
    const desk = deskOf({ ...CORPUS, 'a.facts.yaml': 'facts: []\n' });
    // Built as it is from a file, which the reader of YAML would take half a minute over on a busy machine.
    const { vocabulary } = buildVocabulary({ base: desk.snapshot.vocabulary, layer: { ...none, entities } });
    const large = { ...desk, snapshot: { ...desk.snapshot, vocabulary } };
    const { labels } = await completed('facts:\n  - subject: number 4999|', { desk: large });
    expect(labels).toEqual(expect.arrayContaining(['Entity Number 4999', 'Entity Number 49990']));
    expect(labels).toHaveLength(11);
    const empty = await completed('facts:\n  - subject: |', { desk: large });
    expect(empty.labels).toHaveLength(100);
    expect(empty.found?.incomplete).toBe(true);
    await checkFirst('facts:\n  - subject: 號碼123|', ['Entity Number 123'], { desk: large });
  });
});

describe('words', () => {
  test('events, measures and attributes of the corpus come first', async () => {
    await checkFirst(`${FACT}    event: |`, ['opened']);
    expect((await completed(`${FACT}    event: |`)).labels).toContain('approved');
    await checkFirst(`${FACT}    measure: |`, ['incidence']);
    await checkTaken(`${FACT}    event: 通|`, 'opened', `${FACT}    event: opened`);
  });
  test('choices with what they mean, in both languages', async () => {
    await checkAll(`${FACT}    rank: |`, ['normal', 'preferred', 'deprecated']);
    await checkAll(`${FACT}    event: x\n    status: pl|`, ['happened', 'planned', 'expected', 'denied']);
    await checkAll('article:\n  tier: |', ['regulator', 'company', 'press', 'other']);
    await checkAll('article:\n  retracted: |', ['true', 'false']);
    await checkFirst(`${FACT}    event: x\n    first: |`, ['true']);
    const { found } = await completed(`${FACT}    rank: |`, { locale: 'zh' });
    expect(found?.items.map(({ detail }) => detail)[1]).toMatch(/采信/);
  });
  test('codes with what they say, and severities', async () => {
    const { found } = await completed(`${FACT}    ignore: [{ rule: | }]`);
    expect(found?.items[0]).toMatchObject({ label: 'conflicting-date', description: 'warning' });
    expect(found?.items[0]?.detail).toMatch(/cannot both be right/);
    const settings = { name: 'corroborate.yaml' };
    await checkAll('rules:\n  missing-citation: |', ['hint', 'error', 'warning', 'information', 'off'], settings);
    await checkAll('events:\n  x: { once-per: [subject, |] }', ['by', 'in', 'for', 'with'], settings);
    await checkAll('prose: |', ['on', 'off', 'true', 'false'], settings);
    expect((await completed('events:\n  x:\n    after:\n      - |', settings)).labels).toContain('accepted');
    await checkFirst('authorities: { X: { place: mac| } }', ['MO'], settings);
  });
});

describe('from the article', () => {
  const approved = `${FACT}    event: approved\n`;
  test('dates, those nearest to what the fact is about first', async () => {
    await checkAll(`${approved}    date: |`, ['2023-06-30', '2025-03-28', '2021-05']);
    const { found } = await completed(`${approved}    date: |`);
    expect(found?.items[0]).toMatchObject({ description: 'June 30, 2023', text: '2023-06-30' });
    expect(found?.items[0]?.words).toMatch(/^Fucaso was approved/);
    await checkFirst('facts:\n  - subject: rain\n    measure: x\n    as-of: 20|', ['2023-06-30']);
  });
  test('sentences that speak of the subject, as quotes that are found again', async () => {
    const { found, text } = await completed(`${approved}    quote: |`);
    expect(found?.items.map(({ words }) => words)).toEqual([
      'Fucaso was approved by the NMPA on June 30, 2023.',
      'The approval of equecabtagene autoleucel in Macau came on March 28, 2025.',
    ]);
    for (const item of found?.items ?? []) {
      const file = readFactFile(found === undefined ? '' : taken(text, found, item), { companion: true });
      expect(file.facts[0]?.quotes.map(({ exact }) => exact)).toEqual([item.words]);
    }
    await checkTaken(
      `facts:\n  - subject: IASO Biotherapeutics\n    quote: |`,
      `IASO Biotherapeutics said: "We're glad".`,
      `facts:\n  - subject: IASO Biotherapeutics\n    quote: 'IASO Biotherapeutics said: "We''re glad".'`,
    );
    await checkAll(`${FACT}    quote: rained|`, ['It rained in May 2021.']);
  });
  test('where the words stand more than once, with what adjoins them', async () => {
    const files = { ...CORPUS, 'a.txt': 'One. Fucaso won. Two. Fucaso won. Three.\n' };
    const { found } = await completed(`${FACT}    quote: |`, { files });
    expect(found?.items.map(({ text }) => text)).toEqual([
      '{ exact: Fucaso won., before: One. }',
      expect.stringMatching(/before: .*Two\./),
    ]);
  });
  test('in a source, those of its own article', async () => {
    const source = `${FACT}    event: approved\n    sources:\n      - article: a.txt\n`;
    await checkFirst(`${source}        date: |`, ['2023-06-30'], FREE);
    await checkAll(`${source.replace('a.txt', 'b.txt')}        date: |`, [], FREE);
    await checkAll(`${source.replace('a.txt', '../../etc/passwd')}        date: |`, [], FREE);
  });
  test('paths of articles, relative to the file, its own left out', async () => {
    await checkAll(`${FACT}    sources:\n      - article: |`, ['a.txt', 'b.txt', 'sub/c.md'], FREE);
    await checkAll('article:\n  corrects: |', ['b.txt', 'sub/c.md']);
    await checkAll('article:\n  corrects: ferries|', ['sub/c.md']);
    await checkAll('article: { origin: b.| }', ['b.txt']);
    await checkAll('article:\n  origin: ../|', ['../a.txt', '../b.txt'], { name: 'sub/c.facts.yaml' });
  });
});

describe('everywhere', () => {
  test('nothing in comments, block scalars, free text and files that are none of ours', async () => {
    for (const marked of ['# |', `${FACT}    note: |`, `${FACT}    note: >\n      a |`, 'x:\n  |', 'facts: # a |'])
      await checkAll(marked, []);
    expect((await completed('fa|', { name: 'b.txt' })).found).toBeUndefined();
  });
  test('what is taken is read as what it says', async () => {
    const files = ['subject: |', 'event: |', 'measure: |', 'subject: a\n    in: |', 'subject: a\n    by: |'];
    for (const key of files)
      for (const typed of ['', 'a', '"', "'"]) {
        const { found, text } = await completed(`facts:\n  - ${key.replace('|', `${typed}|`)}`);
        for (const item of found?.items ?? []) {
          const whole = taken(text, found ?? NOTHING, item);
          const { problems } = readFactFile(`${whole}\n    note: x\n`, { companion: true });
          expect(
            problems.filter(({ what }) => what.kind === 'not-yaml'),
            whole,
          ).toEqual([]);
        }
      }
  });
  test('each item is told of', async () => {
    for (const [marked, name] of [
      ['facts:\n  - |', 'a.facts.yaml'],
      ['facts:\n  - subject: |', 'a.facts.yaml'],
      ['facts:\n  - subject: a\n    in: m|', 'a.facts.yaml'],
      ['facts:\n  - event: |', 'a.facts.yaml'],
      ['rules:\n  |', 'corroborate.yaml'],
      ['events:\n  x: { | }', 'corroborate.yaml'],
    ] as const)
      for (const locale of ['en', 'zh'] as const) {
        const { snapshot, texts } = deskOf(CORPUS);
        const { found } = await completed(marked, { name, locale });
        expect(found?.items.length).toBeGreaterThan(2);
        for (const { about, label } of found?.items ?? []) {
          const blocks = about && aboutBlocks({ snapshot, texts, about, locale });
          expect(blocks === undefined ? '' : toMarkdown(blocks), label).toMatch(/\S{2}/);
        }
      }
  });
  test('what an entry may be set to is what the settings take', async () => {
    for (const marked of [
      'rules:\n  conflicting-date: |',
      'prose: |',
      'version: |',
      'min-sources: |',
      'events:\n  x: { tolerance: | }',
      'measures:\n  x: { tolerance: |, once-per: none }',
      'attributes:\n  x: { many: | }',
      'events:\n  x: { once-per: | }',
    ]) {
      const { found, text } = await completed(marked, { name: 'corroborate.yaml' });
      expect(found?.items.length, marked).toBeGreaterThan(0);
      for (const item of found?.items ?? [])
        expect(readSettingsFile(taken(text, found ?? NOTHING, item)).problems, `${marked} ${item.label}`).toEqual([]);
    }
  });
});
