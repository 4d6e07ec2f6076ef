import { describe, expect, test } from 'vitest';
import { hoverAt } from '../../../server/src/features/hover.ts';
import { toMarkdown } from '../../../server/src/features/rich-text.ts';
import type { Locale } from '../../../server/src/messages/account.ts';
import { type Desk, deskOf } from './support.ts';

const BRIDGE = {
  'corroborate.yaml': `version: 1
entities:
  arden: { name: Arden Bridge, aliases: [雅顿桥], classes: [bridge] }
events:
  opened: { label: opening, once-per: [subject, for], tolerance: 2d }
  repaired: { label: repair, once-per: none }
`,
  'gazette.txt': 'Old news. The Arden Bridge opened to carts on 3 May 1851, the mayor present. It rained.\n',
  'gazette.facts.yaml': `article: { title: A bridge, publisher: Gazette, published: 1851-05-10, tier: press }
facts:
  - id: carts
    subject: Arden Bridge
    event: opened
    for: carts
    date: 1851-05-03
    quote: The Arden Bridge opened to carts on 3 May 1851
`,
  'council.txt': '雅顿桥于1851年6月启用。\n',
  'council.facts.yaml': `article: { publisher: Council, tier: regulator }
facts:
  - { subject: 雅顿桥, event: opened, for: carts, date: 1851-06, quote: 雅顿桥于1851年6月启用 }
`,
};

async function hovered(desk: Desk, at: readonly [string, string, number?], locale: Locale = 'en'): Promise<string> {
  const found = await hoverAt(desk.snapshot, desk.texts, { ...desk.at(...at), locale });
  return found === undefined ? '' : toMarkdown(found.blocks);
}

async function checkHover(
  desk: Desk,
  at: readonly [string, string, number?],
  ...expected: readonly (string | RegExp)[]
): Promise<void> {
  const told = await hovered(desk, at);
  for (const each of expected) expect(told).toMatch(each);
}

/** The bridge with another source, which says something of its own. */
const withFact = (fact: string, header = 'article: { publisher: Almanac }'): Desk =>
  deskOf({ ...BRIDGE, 'almanac.txt': 'Nothing.\n', 'almanac.facts.yaml': `${header}\nfacts:\n  - ${fact}\n` });

describe('on a fact', () => {
  test('the closest source comes first, each with how its date was read', async () => {
    const told = await hovered(deskOf(BRIDGE), ['gazette.facts.yaml', '1851-05-03']);
    expect(told).toMatch(
      /Council.*\| regulator \| 1851-06 \| 1 June 1851 to 30 June 1851 \|\n.*Gazette.*\| press \| 1851-05-03 \| 3 May 1851 \|/,
    );
    expect(told).toContain('**conflicting-date**: Arden Bridge, opening for carts');
    expect(told).toContain('> **The Arden Bridge opened to carts on 3 May 1851**, the mayor present.');
    expect(told).toContain('> **雅顿桥于1851年6月启用**。');
  });

  test('in Chinese it reads in Chinese', async () => {
    const told = await hovered(deskOf(BRIDGE), ['council.facts.yaml', '1851-06'], 'zh');
    expect(told).toContain('| 来源 | 层级 | 说法 | 读作 |');
    expect(told).toContain('1851年6月1日至1851年6月30日');
  });

  test('a claim that takes no part says why', async () => {
    const deprecated = withFact(
      '{ subject: arden, event: opened, for: carts, date: 1899, rank: deprecated, because: a misprint }',
    );
    await checkHover(deprecated, ['almanac.facts.yaml', '1899'], 'the fact is deprecated: a misprint');
    const retracted = withFact(
      '{ subject: arden, event: opened, for: carts, date: 1899 }',
      'article: { retracted: true }',
    );
    await checkHover(retracted, ['almanac.facts.yaml', '1899'], 'the article is retracted');
    const corrected = deskOf({ ...BRIDGE, 'late.txt': 'x', 'late.facts.yaml': 'article: { corrects: gazette.txt }\n' });
    await checkHover(corrected, ['gazette.facts.yaml', '1851-05-03'], 'the article is corrected by late.txt');
  });

  test('a quote that was not found says so', async () => {
    const desk = withFact(
      '{ subject: arden, event: opened, for: carts, date: 1899, quote: a chapter that nobody wrote }',
    );
    await checkHover(desk, ['almanac.facts.yaml', '1899'], 'These words were not found');
  });
});

describe('why look-alikes do not clash', () => {
  const cases: readonly (readonly [fact: string, reason: string])[] = [
    [
      '{ subject: arden, event: opened, for: trains, date: 1899 }',
      'another occurrence: the purpose is trains, not carts',
    ],
    ['{ subject: arden, event: opened, for: carts, date: 1851-05 }', '1851-05-03 lies within 1851-05: they agree'],
    ['{ subject: arden, event: opened, for: carts, date: 1851-05-05 }', 'dates up to 2 days apart agree'],
    ['{ subject: arden, event: opened, for: carts, date: 1899, status: planned }', 'only what happened is compared'],
    ['{ subject: arden, event: opened, date: 1851-05-04 }', 'the purpose is said by one of them only'],
  ];
  test.each(cases)('%s', async (fact, reason) => {
    await checkHover(withFact(fact), ['gazette.facts.yaml', '1851-05-03'], reason);
  });

  test('what an ignore takes out', async () => {
    const ignoring =
      '{ subject: arden, event: opened, for: carts, date: 1899, ignore: [{ rule: conflicting-date, because: known }] }';
    await checkHover(withFact(ignoring), ['gazette.facts.yaml', '1851-05-03'], 'an ignore takes one of them out');
  });

  test('what may happen any number of times', async () => {
    const facts =
      'facts:\n  - { subject: arden, event: repaired, date: 1900 }\n  - { subject: arden, event: repaired, date: 1901 }\n';
    const desk = deskOf({ 'corroborate.yaml': BRIDGE['corroborate.yaml'], 'all.facts.yaml': facts });
    await checkHover(desk, ['all.facts.yaml', '1900'], 'any number of times');
  });

  test('a claim that does clash is no look-alike', async () => {
    expect(await hovered(deskOf(BRIDGE), ['gazette.facts.yaml', '1851-05-03'])).not.toContain('Why others');
  });
});

describe('elsewhere', () => {
  test('on a key, what it means; on a key of a source, what it means there', async () => {
    const desk = deskOf({
      ...BRIDGE,
      'all.facts.yaml':
        'facts:\n  - subject: arden\n    event: opened\n    sources:\n      - article: gazette.txt\n        date: 1851\n',
    });
    await checkHover(desk, ['gazette.facts.yaml', 'publisher', 2], '**publisher**: Who published it.');
    await checkHover(desk, ['all.facts.yaml', 'date: 1851', 1], 'as that source says, where it differs');
  });

  test('on a name nobody declared, its claims', async () => {
    await checkHover(
      withFact('{ subject: Ferry House, event: opened, date: 1840 }'),
      ['almanac.facts.yaml', 'Ferry'],
      '#### Ferry House',
      /1840/,
    );
  });

  test('on a sentence, the facts that cite it; between facts and beside sentences, nothing', async () => {
    const desk = deskOf(BRIDGE);
    await checkHover(
      desk,
      ['gazette.txt', 'mayor'],
      /Cited by\*: carts \\\[gazette\.facts\.yaml\\\]/,
      'conflicting-date',
    );
    expect(await hovered(desk, ['gazette.txt', 'rained'])).toBe('');
    expect(await hovered(desk, ['gazette.facts.yaml', '  - id'])).toBe('');
  });
});
