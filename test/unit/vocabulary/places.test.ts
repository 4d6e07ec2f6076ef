import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolvePlace } from '../../../server/src/vocabulary/look-up.ts';
import {
  explainContainment,
  normalisePlace,
  placeContains,
  placeKey,
  placesDisjoint,
  samePlace,
} from '../../../server/src/vocabulary/places.ts';
import type { Place } from '../../../server/src/vocabulary/vocabulary.ts';
import { BUILTIN, checkContains, checkDisjoint, checkNotContains, corpus, REGULATORY } from './checks.ts';

describe('a known place lies in its holders', () => {
  it('reaches through every level', () => {
    for (const outer of ['MO', 'greater-china', 'eastern-asia', 'asia', 'world']) checkContains(outer, 'MO');
    for (const outer of ['EU', 'EEA', 'europe', 'western-europe']) checkContains(outer, 'DE');
  });

  it('keeps neighbours apart', () => {
    checkNotContains('mainland-china', 'HK');
    checkNotContains('EU', 'GB');
    checkNotContains('MO', 'greater-china');
  });

  it('has CN hold mainland-china alone', () => {
    checkContains('CN', 'mainland-china');
    for (const beside of ['HK', 'MO', 'TW']) checkNotContains('CN', beside);
    checkNotContains('mainland-china', 'CN');
  });

  it('keeps the EU in Europe, Cyprus included, so that what is outside Asia holds the EU', () => {
    checkContains('europe', 'EU');
    checkContains('outside asia', 'EU');
  });
});

describe('complements', () => {
  it('hold what neither lies in the place nor overlaps it', () => {
    for (const inner of ['MO', 'HK', 'US', 'EU', 'europe']) checkContains('outside mainland-china', inner);
    for (const inner of ['mainland-china', 'CN', 'asia', 'world', 'greater-china'])
      checkNotContains('outside mainland-china', inner);
    checkNotContains('outside middle-east', 'africa');
  });

  it('hold the complements of larger places', () => {
    checkContains('outside mainland-china', 'outside greater-china');
    checkNotContains('outside greater-china', 'outside mainland-china');
  });

  it('lie in the world and in no other place', () => {
    checkContains('world', 'outside US');
    checkNotContains('asia', 'outside US');
  });
});

describe('a place that the vocabulary does not know', () => {
  it('equals itself and lies in the world', () => {
    checkContains('Atlantis', 'ATLANTIS');
    checkContains('world', 'Atlantis');
    checkContains('outside Atlantis', 'outside atlantis');
  });

  it('lies in or outside nothing else', () => {
    checkNotContains('asia', 'Atlantis');
    checkNotContains('outside asia', 'Atlantis');
    checkNotContains('Atlantis', 'HK');
    checkNotContains('outside Atlantis', 'HK');
    checkDisjoint('Atlantis', 'HK', false);
    checkDisjoint('outside Atlantis', 'Atlantis', true);
  });
});

describe('regulatory events', () => {
  const same = (a: string, b: string, event?: { regulatory: boolean }) =>
    samePlace(BUILTIN, resolvePlace(BUILTIN, a), resolvePlace(BUILTIN, b), event);

  it('take CN for mainland-china, in complements too', () => {
    expect(same('CN', 'mainland-china', REGULATORY)).toBe(true);
    expect(same('outside China', '中国大陆以外', REGULATORY)).toBe(true);
    checkContains('mainland-china', 'CN', { event: REGULATORY });
    checkContains('outside mainland-china', 'HK', { event: REGULATORY });
    checkContains('outside CN', 'HK', { event: REGULATORY });
  });

  it('and others do not', () => {
    expect(same('CN', 'mainland-china')).toBe(false);
    expect(same('CN', 'mainland-china', { regulatory: false })).toBe(false);
    expect(same('CN', 'HK', REGULATORY)).toBe(false);
  });

  it('carry a place inside CN along', () => {
    const vocabulary = corpus({
      places: { shanghai: { name: 'Shanghai', within: ['CN'] }, hub: { contains: ['mainland-china'] } },
    });
    checkContains('CN', 'shanghai', { vocabulary, event: REGULATORY });
    checkContains('mainland-china', 'shanghai', { vocabulary, event: REGULATORY });
    checkContains('hub', 'shanghai', { vocabulary, event: REGULATORY });
    checkNotContains('mainland-china', 'shanghai', { vocabulary });
    checkNotContains('outside mainland-china', 'shanghai', { vocabulary, event: REGULATORY });
    checkDisjoint('mainland-china', 'shanghai', false, { vocabulary, event: REGULATORY });
  });

  it('give keys that can be compared', () => {
    expect(placeKey(normalisePlace(BUILTIN, resolvePlace(BUILTIN, '中国'), REGULATORY))).toBe('mainland-china');
    expect(placeKey(normalisePlace(BUILTIN, resolvePlace(BUILTIN, '中国')))).toBe('CN');
  });
});

describe('places of a corpus', () => {
  const vocabulary = corpus({
    places: {
      'bay-area': {
        name: 'Greater Bay Area',
        aliases: ['粤港澳大湾区'],
        within: ['greater-china'],
        contains: ['HK', 'MO'],
      },
    },
  });

  it('join the others by either side', () => {
    checkContains('粤港澳大湾区', 'Macau', { vocabulary });
    checkContains('asia', 'bay-area', { vocabulary });
    checkNotContains('bay-area', 'TW', { vocabulary });
    checkContains('world', 'Moon', { vocabulary: corpus({ places: { moon: { name: 'Moon' } } }) });
  });

  it('overlap what shares a place with them', () => {
    checkDisjoint('bay-area', 'hong-kong-and-macau', false, { vocabulary });
    checkDisjoint('bay-area', 'mainland-china', true, { vocabulary });
    checkNotContains('outside bay-area', 'greater-china', { vocabulary });
  });
});

describe('why a place holds another', () => {
  const explain = (outer: string, inner: string, event?: { regulatory: boolean }) =>
    explainContainment(BUILTIN, resolvePlace(BUILTIN, outer), resolvePlace(BUILTIN, inner), event);

  it('names each step', () => {
    expect(explain('greater-china', 'MO')).toEqual(['MO', 'greater-china']);
    expect(explain('world', 'DE')).toEqual(['DE', 'western-europe', 'europe', 'world']);
    expect(explain('MO', 'Macau')).toEqual(['MO']);
    expect(explain('mainland-china', 'CN', REGULATORY)).toEqual(['mainland-china']);
  });

  it('has nothing between a place and a complement, and nothing to say where there is no reason', () => {
    expect(explain('outside mainland-china', 'MO')).toEqual(['MO', 'outside mainland-china']);
    expect(explain('world', 'Atlantis')).toEqual(['atlantis', 'world']);
    expect(explain('mainland-china', 'MO')).toBeUndefined();
  });
});

describe('the laws of sets', () => {
  const ids = [...BUILTIN.places.keys(), 'Atlantis', 'Mu'];
  const near = [
    'CN',
    'mainland-china',
    'greater-china',
    'HK',
    'MO',
    'eastern-asia',
    'asia',
    'world',
    'EU',
    'europe',
    'DE',
  ];
  const plain = fc.oneof(fc.constantFrom(...near), fc.constantFrom(...ids));
  const place = fc
    .tuple(fc.boolean(), plain)
    .map(([outside, id]) => resolvePlace(BUILTIN, outside ? `outside ${id}` : id));
  const event = fc.constantFrom(undefined, REGULATORY);
  const holds = (a: Place, b: Place, on: typeof REGULATORY | undefined) => placeContains(BUILTIN, a, b, on);
  const checkLaw = (law: (a: Place, b: Place, c: Place, on: typeof REGULATORY | undefined) => void) =>
    fc.assert(fc.property(place, place, place, event, law), { numRuns: 4000 });

  it('containment is reflexive, antisymmetric and transitive', () => {
    checkLaw((a, b, c, on) => {
      expect(holds(a, a, on)).toBe(true);
      if (holds(a, b, on) && holds(b, a, on)) expect(samePlace(BUILTIN, a, b, on)).toBe(true);
      if (holds(a, b, on) && holds(b, c, on)) expect(holds(a, c, on)).toBe(true);
    });
  });

  it('nothing but the world meets what is apart from it', () => {
    checkLaw((a, b, c, on) => {
      if (placesDisjoint(BUILTIN, a, b, on) && holds(b, c, on)) expect(placesDisjoint(BUILTIN, a, c, on)).toBe(true);
      if (placesDisjoint(BUILTIN, a, b, on) && placeKey(b) !== 'outside world') expect(holds(a, b, on)).toBe(false);
    });
  });

  it('a place lies in a set or in its complement, never in both, and a larger place leaves less outside', () => {
    fc.assert(
      fc.property(plain, plain, event, (x, y, on) => {
        const [inner, set] = [resolvePlace(BUILTIN, x), resolvePlace(BUILTIN, y)];
        const outside = resolvePlace(BUILTIN, `outside ${y}`);
        expect(holds(set, inner, on) && holds(outside, inner, on)).toBe(false);
        expect(placesDisjoint(BUILTIN, set, outside, on)).toBe(true);
        const outsideInner = resolvePlace(BUILTIN, `outside ${x}`);
        expect(holds(outsideInner, outside, on)).toBe(holds(set, inner, on));
      }),
    );
  });
});
