// The colours of fact files: the words that the grammar knows are those of the format, and in other YAML it is quiet.
// Its patterns use nothing that JavaScript's regular expressions read differently from Oniguruma.
import { describe, expect, test } from 'vitest';
import { findingCodes } from '../../../server/src/syntax/codes.ts';
import { ranks, statuses, tiers } from '../../../server/src/syntax/keys.ts';
import grammar from '../../../syntaxes/corroborate-facts.tmLanguage.json';

const rules = grammar.repository;

/** The value that a line's first match colours. */
const coloured = (rule: { readonly match: string }, line: string): string | undefined =>
  new RegExp(rule.match, 'm').exec(line)?.[1];

const words = (rule: { readonly match: string }): readonly string[] =>
  /\+\(([a-z|-]+)\)\(\?=/.exec(rule.match)?.[1]?.split('|') ?? [];

test('knows the words of the format', () => {
  expect(words(rules.rank)).toEqual(ranks);
  expect(words(rules.status)).toEqual(statuses);
  expect(words(rules.tier)).toEqual(tiers);
  expect(words(rules.rule)).toEqual(findingCodes);
});

test('includes every rule that it has', () => {
  expect(grammar.patterns.map(pattern => pattern.include)).toEqual(Object.keys(rules).map(name => `#${name}`));
});

describe('dates', () => {
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
    '2023%',
    '202X',
  ])('%s', date => {
    for (const key of ['date', 'as-of', 'published', 'until']) {
      expect(coloured(rules.edtf, `    ${key}: ${date}  # a remark`)).toBe(date);
      expect(coloured(rules.edtf, `  - { subject: a, ${key}: ${date}, by: b }`)).toBe(date);
    }
  });
  test.each([
    'date: 2023-06-30',
    '  update: 2023',
    '  date: 2023-06-30T10:00:00Z',
    '  date: "2023"',
    '  date: 30 June 2023',
    '  date: 12:30',
    '  date:2023',
    '  # date:',
  ])('not %j', line => expect(coloured(rules.edtf, line)).toBeUndefined());
});

describe('words', () => {
  test('beside their keys', () => {
    expect(coloured(rules.outside, '    in: outside mainland-china')).toBe('outside');
    expect(coloured(rules.outside, '    first: { in: outside CN }')).toBe('outside');
    expect(coloured(rules.rank, '  - rank: preferred')).toBe('preferred');
    expect(coloured(rules.rule, '    ignore: [{ rule: conflicting-date, until: 2026-01-01 }]')).toBe(
      'conflicting-date',
    );
  });
  test('and nowhere else', () => {
    expect(coloured(rules.outside, '    in: outside')).toBeUndefined();
    expect(coloured(rules.outside, '    within: outside mainland-china')).toBeUndefined();
    expect(coloured(rules.status, '  status: planned-later')).toBeUndefined();
    expect(coloured(rules.status, '  http_status: planned')).toBeUndefined();
    expect(coloured(rules.rule, '  rule: no-console')).toBeUndefined();
  });
});
