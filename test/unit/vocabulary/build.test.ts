import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildVocabulary } from '../../../server/src/vocabulary/build.ts';
import type { VocabularyLayer } from '../../../server/src/vocabulary/layer.ts';
import { resolveActor, resolvePredicate, resolveSubject } from '../../../server/src/vocabulary/look-up.ts';
import { BUILTIN, checkContains, checkNotContains, checkPlace, corpus, issuesOf, layerOf } from './checks.ts';

function checkIssues(sections: Partial<VocabularyLayer>, expected: readonly object[]): void {
  expect(issuesOf(sections)).toEqual(expected);
}

describe('a layer over the built-in one', () => {
  it('overrides key by key and adds names and words', () => {
    const vocabulary = corpus({
      events: { launched: { tolerance: 1, words: ['lift-off'], oncePer: ['subject'] } },
      authorities: { FDA: { aliases: ['the agency'] }, NMPA: { name: 'NMPA of China', place: 'CN' } },
    });
    const launched = vocabulary.events.get('launched');
    expect(launched).toMatchObject({ tolerance: 1, oncePer: ['subject'], regulatory: true, label: 'launch' });
    expect(launched?.words).toEqual(expect.arrayContaining(['launched', 'lift-off', '上市销售']));
    expect(launched?.after).toEqual(['approved', 'accepted', 'submitted']);
    expect(resolveActor(vocabulary, 'the agency').key).toBe('FDA');
    expect(resolveActor(vocabulary, '美国食品药品监督管理局').key).toBe('FDA');
    expect(vocabulary.authorities.get('FDA')?.place).toBe('US');
    expect(vocabulary.authorities.get('NMPA')).toMatchObject({ name: 'NMPA of China', place: 'CN' });
    expect(vocabulary.authorities.get('NMPA')?.aliases).toContain('National Medical Products Administration');
    expect(resolveActor(vocabulary, 'National Medical Products Administration').label).toBe('NMPA of China');
  });

  it('takes a built-in id in any case for that entry', () => {
    const vocabulary = corpus({
      places: { hk: { aliases: ['Xianggang'] } },
      events: { Orphan_Designated: { tolerance: 2 } },
    });
    checkPlace('Xianggang', 'HK', vocabulary);
    checkContains('greater-china', 'hk', { vocabulary });
    expect(vocabulary.events.get('orphan-designated')?.tolerance).toBe(2);
  });

  it('takes names from the built-in entries, and says nothing', () => {
    const vocabulary = corpus({ places: { britain: { name: 'Great Britain', aliases: ['Britain'], within: ['GB'] } } });
    checkPlace('Britain', 'britain', vocabulary);
    checkPlace('UK', 'GB', vocabulary);
    checkContains('europe', 'britain', { vocabulary });
  });

  it('replaces `within` and `after`, and closes them anew', () => {
    const vocabulary = corpus({
      places: { CY: { within: ['western-asia'] } },
      events: { accepted: { after: [] }, exhibited: { oncePer: 'none', after: ['launch'] } },
    });
    checkContains('asia', 'CY', { vocabulary });
    checkNotContains('southern-europe', 'CY', { vocabulary });
    expect(vocabulary.events.get('launched')?.after).toEqual(['approved', 'accepted']);
    expect(vocabulary.events.get('exhibited')?.after).toEqual(['launched', 'approved', 'accepted']);
  });

  it('shares what it does not touch', () => {
    const vocabulary = corpus({ entities: { fucaso: { name: 'Fucaso' } } });
    expect(vocabulary.places).toBe(BUILTIN.places);
    expect(vocabulary.names.authorities).toBe(BUILTIN.names.authorities);
    expect(vocabulary.holders).toBe(BUILTIN.holders);
    expect(vocabulary.events).toBe(BUILTIN.events);
  });

  it('tells whether the corpus declares entities', () => {
    expect(BUILTIN.declaresEntities).toBe(false);
    expect(corpus({ measures: { incidence: {} } }).declaresEntities).toBe(false);
    expect(corpus({ entities: { fucaso: {} } }).declaresEntities).toBe(true);
  });

  it('has a version of what it holds', () => {
    const version = (name: string) => corpus({ entities: { fucaso: { name } } }).version;
    expect(version('Fucaso')).toBe(version('Fucaso'));
    expect(version('Fucaso')).not.toBe(version('FUCASO'));
    expect(version('Fucaso')).not.toBe(BUILTIN.version);
  });

  it('gives what it leaves out', () => {
    const { measures, attributes, events, entities } = corpus({
      entities: { fucaso: {} },
      events: { exhibited: {} },
      measures: { incidence: {} },
      attributes: { founder: { many: true } },
    });
    expect(entities.get('fucaso')).toEqual({ id: 'fucaso', name: 'fucaso', aliases: [], classes: [] });
    expect(events.get('exhibited')).toMatchObject({
      oncePer: ['subject', 'by', 'in', 'for', 'with'],
      tolerance: 0,
      after: [],
    });
    expect(measures.get('incidence')?.oncePer).toEqual(['subject', 'by', 'in', 'for', 'with', 'as-of']);
    expect(attributes.get('founder')).toMatchObject({ many: true, label: 'founder', tolerance: 0 });
  });

  it('keeps to its own ids, whatever they are called', () => {
    const vocabulary = corpus({
      entities: JSON.parse('{"__proto__": {"name": "Proto"}, "constructor": {"name": "Builder"}}'),
    });
    expect(resolveSubject(vocabulary, 'Builder').key).toBe('constructor');
    expect(resolveSubject(vocabulary, 'proto').key).toBe('__proto__');
    expect(resolveSubject(vocabulary, 'toString').known).toBe(false);
  });
});

describe('what a layer gets wrong', () => {
  it('leads to an id that is not there', () => {
    checkIssues(
      {
        places: { bay: { within: ['greater-chnia'], contains: ['HK', 'Zyx Republic'] } },
        authorities: { HKMA: { place: 'Hong Kongg' } },
        events: { exhibited: { after: ['aproved'] } },
      },
      [
        {
          section: 'events',
          id: 'exhibited',
          key: 'after',
          what: { kind: 'unknown-id', key: 'after', text: 'aproved', nearest: 'approved' },
        },
        {
          section: 'places',
          id: 'bay',
          key: 'within',
          what: { kind: 'unknown-id', key: 'within', text: 'greater-chnia', nearest: 'greater-china' },
        },
        {
          section: 'places',
          id: 'bay',
          key: 'contains',
          what: { kind: 'unknown-id', key: 'contains', text: 'Zyx Republic', nearest: undefined },
        },
        {
          section: 'authorities',
          id: 'HKMA',
          key: 'place',
          what: { kind: 'unknown-id', key: 'place', text: 'Hong Kongg', nearest: 'HK' },
        },
      ],
    );
  });

  it('is a name of two', () => {
    checkIssues({ entities: { a: { name: 'Same' }, b: { aliases: ['SAME', 'other'] } } }, [
      { section: 'entities', id: 'b', key: 'aliases', what: { kind: 'name-taken', name: 'SAME', by: 'a' } },
    ]);
    checkIssues({ places: { california: { name: 'California', aliases: ['CA'] } } }, [
      { section: 'places', id: 'california', key: 'aliases', what: { kind: 'name-taken', name: 'CA', by: 'CA' } },
    ]);
    checkIssues({ entities: { fucaso: {}, Fucaso: {} } }, [
      { section: 'entities', id: 'Fucaso', key: undefined, what: { kind: 'name-taken', name: 'Fucaso', by: 'fucaso' } },
    ]);
  });

  it('is no name that one thing has twice, nor one that things of two kinds share', () => {
    checkIssues(
      { entities: { fucaso: { name: 'Fucaso', aliases: ['FUCASO', 'ｆｕｃａｓｏ', '福可蘇', '福可苏'] } } },
      [],
    );
    checkIssues({ entities: { moon: { name: 'Moon' } }, places: { moon: { name: 'Moon' } } }, []);
  });

  it('goes in circles: the layer yields, and the rest of it stands', () => {
    const sections = {
      places: { a: { within: ['b'] }, b: { within: ['c'] }, c: { within: ['a', 'asia'] }, asia: { within: ['HK'] } },
      events: { submitted: { after: ['launched'] }, exhibited: { after: ['exhibited', 'approved'] } },
    };
    const { vocabulary, issues } = buildVocabulary({ base: BUILTIN, layer: layerOf(sections) });
    expect(issues.map(({ id, key, what }) => [id, key, what.kind, 'ids' in what ? [...what.ids].sort() : []])).toEqual([
      ['submitted', 'after', 'cycle', ['accepted', 'approved', 'launched', 'submitted']],
      ['exhibited', 'after', 'cycle', ['exhibited']],
      ['asia', 'within', 'cycle', ['HK', 'asia', 'eastern-asia']],
      ['a', 'within', 'cycle', ['a', 'b', 'c']],
    ]);
    expect(vocabulary.events.get('launched')?.after).toEqual(['approved', 'accepted', 'submitted']);
    expect(vocabulary.events.get('exhibited')?.after).toContain('approved');
    checkContains('asia', 'HK', { vocabulary });
    checkContains('asia', 'c', { vocabulary });
    checkNotContains('b', 'a', { vocabulary });
  });

  it('has nothing above the world', () => {
    const { vocabulary, issues } = buildVocabulary({
      base: BUILTIN,
      layer: layerOf({ places: { universe: { contains: ['world'] } } }),
    });
    expect(issues).toEqual([
      {
        section: 'places',
        id: 'universe',
        key: 'contains',
        what: { kind: 'cycle', key: 'contains', ids: ['universe', 'world'] },
      },
    ]);
    checkContains('world', 'universe', { vocabulary });
  });
});

describe('large and hostile layers', () => {
  it('of fifty thousand names are built', () => {
    const entities = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, i) => [
        `e${i}`,
        { name: `Entity ${i}`, aliases: [`E-${i}`, `实体${i}`, `Ent. ${i}`] },
      ]),
    );
    const vocabulary = corpus({ entities });
    expect(resolveSubject(vocabulary, '實體9999').key).toBe('e9999');
  });

  it('may nest and circle as deep as they like', () => {
    const chain = Array.from({ length: 20_000 }, (_, i) => [`p${i}`, { within: [`p${i + 1}`] }] as const);
    const { vocabulary } = buildVocabulary({ base: BUILTIN, layer: layerOf({ places: Object.fromEntries(chain) }) });
    checkContains('p10', 'p0', { vocabulary });
    const ring = Object.fromEntries([...chain, ['p20000', { within: ['p0'] }]]);
    const issues = issuesOf({ places: ring });
    expect(issues).toHaveLength(1);
  });

  it('always give an order without circles', () => {
    const ids = ['a', 'b', 'c', 'd', 'approved', 'launched', 'submitted'];
    const after = fc.dictionary(
      fc.constantFrom(...ids),
      fc.subarray(ids).map(list => ({ after: list })),
    );
    const within = fc.dictionary(
      fc.constantFrom('x', 'y', 'HK', 'asia'),
      fc.subarray(['x', 'y', 'HK', 'asia', 'world']).map(list => ({ within: list })),
    );
    fc.assert(
      fc.property(after, within, (events, places) => {
        const { vocabulary } = buildVocabulary({ base: BUILTIN, layer: layerOf({ events, places }) });
        for (const [id, entry] of vocabulary.events) {
          expect(entry.after).not.toContain(id);
          for (const before of entry.after)
            expect(entry.after).toEqual(expect.arrayContaining([...(vocabulary.events.get(before)?.after ?? [])]));
        }
        for (const [id, holders] of vocabulary.holders)
          for (const holder of holders) if (holder !== id) expect(vocabulary.holders.get(holder)?.has(id)).toBe(false);
      }),
    );
  });
});

describe('predicates of a corpus', () => {
  const vocabulary = corpus({
    events: { 'named-patient-access': { label: 'access through a named patient programme' } },
    attributes: { 'chief-executive': { label: 'chief executive officer' } },
  });

  it('are found by id and label, however their words are joined', () => {
    for (const text of [
      'named-patient-access',
      'Named Patient Access',
      'named_patient_access',
      'Access through a named  patient programme',
    ])
      expect(resolvePredicate(vocabulary, 'event', text).id).toBe('named-patient-access');
    expect(resolvePredicate(vocabulary, 'attribute', 'chief executive').entry?.label).toBe('chief executive officer');
  });

  it('stand for themselves where nothing declares them', () => {
    expect(resolvePredicate(vocabulary, 'event', ' Spin-Off ')).toEqual({ id: 'spin-off', entry: undefined });
    expect(resolvePredicate(vocabulary, 'measure', 'chief executive')).toEqual({
      id: 'chief executive',
      entry: undefined,
    });
  });
});
