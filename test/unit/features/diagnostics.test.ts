import { describe, expect, test } from 'vitest';
import { diagnosing, MOST_DIAGNOSTICS } from '../../../server/src/features/diagnostics.ts';
import type { Files } from '../../support/corpus.ts';
import { type Desk, deskOf } from './support.ts';

const told = (desk: Desk, name: string) => diagnosing(desk.snapshot, 'en')(desk.path(name));

const clash: Files = {
  'a.txt': 'The mill was founded in 1901, they say.\n',
  'a.facts.yaml':
    'facts:\n  - { subject: The mill, event: founded, date: 1901, quote: The mill was founded in 1901 }\n',
  'b.txt': '磨坊建于1905年。\n',
  'b.facts.yaml': 'facts:\n  - { subject: the Mill, event: founded, date: 1905, quote: 磨坊建于1905年 }\n',
};

describe('the diagnostics of a file', () => {
  test('stand at each side of a clash, with the other sides beside them', () => {
    const desk = deskOf(clash);
    for (const [name, words] of [
      ['a.facts.yaml', '1901'],
      ['b.facts.yaml', '1905'],
      ['a.txt', 'The mill was founded in 1901'],
      ['b.txt', '磨坊建于1905年'],
    ] as const) {
      const found = told(desk, name);
      expect(found.map(({ code, span }) => [code, desk.words(name, span)])).toEqual([['conflicting-date', words]]);
      expect(found[0]?.related.map(({ site }) => site.path)).toHaveLength(3);
      expect(found[0]?.related.every(({ message }) => message.includes('190'))).toBe(true);
    }
  });

  test('are none for a file that nobody has', () => {
    expect(told(deskOf(clash), 'gone.txt')).toEqual([]);
  });

  test('keep to a budget, the most severe first, and say how many are left out', () => {
    const facts = Array.from(
      { length: MOST_DIAGNOSTICS + 50 },
      (_, at) => `  - { subject: S${at}, event: founded, date: 1900 }\n`,
    );
    const bad = '  - { subject: Last, event: founded, date: 1900-02-30 }\n';
    const found = told(deskOf({ 'all.facts.yaml': `facts:\n${facts.join('')}${bad}` }), 'all.facts.yaml');
    expect(found).toHaveLength(MOST_DIAGNOSTICS + 1);
    expect(found.some(({ code }) => code === 'impossible-date')).toBe(true);
    expect(found.at(-1)).toMatchObject({ code: 'more-findings', severity: 'information' });
    expect(found.at(-1)?.message).toMatch(/^5[12] more/);
  });
});
