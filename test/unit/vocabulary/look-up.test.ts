import { describe, expect, it } from 'vitest';
import {
  authorityPlace,
  nearestEntity,
  resolveActor,
  resolveClass,
  resolvePlace,
  resolveSubject,
  resolveTerm,
} from '../../../server/src/vocabulary/look-up.ts';
import { oncePerOf } from '../../../server/src/vocabulary/predicates.ts';
import type { Term, Vocabulary } from '../../../server/src/vocabulary/vocabulary.ts';
import { BUILTIN, corpus } from './checks.ts';

const VOCABULARY = corpus({
  entities: {
    fucaso: {
      name: 'Fucaso',
      aliases: ['CT103A', '福可苏', '伊基奥仑赛注射液'],
      classes: ['CAR-T', 'fully human CAR-T'],
    },
    carvykti: { name: 'Carvykti', classes: ['car-t', '国产CAR-T'] },
    moon: { name: 'Moon Pharma' },
    HSA: { name: 'Human Serum Albumin' },
  },
  places: { moon: { name: 'Moon' } },
});

type Resolve = (vocabulary: Vocabulary, text: string) => Term;

function checkTerm(resolve: Resolve, text: string, expected: Partial<Term>): void {
  expect(resolve(VOCABULARY, text)).toMatchObject(expected);
}

describe('a subject', () => {
  it('is found in any case, width, spacing and script', () => {
    for (const text of [
      'fucaso',
      'FUCASO',
      ' Fucaso ',
      'Ｆｕｃａｓｏ',
      'ct103a',
      '福可蘇',
      '福 可苏',
      '伊基奧侖賽注射液',
    ])
      checkTerm(resolveSubject, text, { key: 'fucaso', known: true, kind: 'entity', label: 'Fucaso' });
  });

  it('may be a place or an authority, behind the entities', () => {
    checkTerm(resolveSubject, 'Hong Kong', { key: 'HK', kind: 'place', label: 'Hong Kong' });
    checkTerm(resolveSubject, 'U.S. FDA', { key: 'FDA', kind: 'authority' });
    checkTerm(resolveSubject, 'moon', { key: 'moon', kind: 'entity', label: 'Moon Pharma' });
    checkTerm(resolveSubject, 'HSA', { kind: 'entity' });
  });

  it('stands for itself where nobody knows it', () => {
    checkTerm(resolveSubject, ' Multiple  Myeloma', {
      key: 'multiple myeloma',
      known: false,
      label: 'Multiple  Myeloma',
    });
    checkTerm(resolveSubject, 'Fucaso X', { key: 'fucaso x', known: false });
    checkTerm(resolveSubject, '', { key: '', known: false });
  });
});

it('an actor is an authority first', () => {
  checkTerm(resolveActor, 'HSA', { key: 'HSA', kind: 'authority' });
  checkTerm(resolveActor, '新加坡衛生科學局', { key: 'HSA', kind: 'authority' });
  checkTerm(resolveActor, 'fucaso', { kind: 'entity' });
  checkTerm(resolveTerm, '福可苏', { key: 'fucaso' });
});

describe('a class', () => {
  it('is spelled as in the entities that are of it', () => {
    const { key } = resolveClass(VOCABULARY, 'Car-T');
    expect(VOCABULARY.entities.get('fucaso')?.classes).toContain(key);
    expect(VOCABULARY.entities.get('carvykti')?.classes).toContain(key);
    expect(VOCABULARY.entities.get('carvykti')?.classes).toContain(resolveClass(VOCABULARY, '國產CAR-T').key);
  });

  it('is not another that begins alike', () => {
    expect(resolveClass(VOCABULARY, 'CAR-T cell')).toMatchObject({ key: 'car-t cell', known: false });
    expect(VOCABULARY.entities.get('carvykti')?.classes).not.toContain(
      resolveClass(VOCABULARY, 'Fully Human CAR-T').key,
    );
  });
});

it('an authority brings its place along', () => {
  expect(authorityPlace(BUILTIN, 'ISAF')).toEqual({ kind: 'place', key: 'MO', known: true, label: 'Macau' });
  expect(authorityPlace(BUILTIN, 'fucaso')).toBeUndefined();
  expect(
    authorityPlace(corpus({ authorities: { WHO: { name: 'World Health Organization' } } }), 'WHO'),
  ).toBeUndefined();
});

it('a place shows what it stands for', () => {
  expect(resolvePlace(BUILTIN, '境外')).toMatchObject({
    kind: 'outside',
    of: { key: 'mainland-china' },
    label: 'outside Mainland China',
  });
  expect(resolvePlace(BUILTIN, 'Atlantis ')).toEqual({
    kind: 'place',
    key: 'atlantis',
    known: false,
    label: 'Atlantis',
  });
  const own = corpus({ places: { overseas: { name: '海外' } } });
  expect(resolvePlace(own, '海外')).toMatchObject({ kind: 'place', key: 'overseas' });
});

describe('the nearest subject', () => {
  it('is one with a slip in it', () => {
    expect(nearestEntity(VOCABULARY, 'Fucasso')).toBe('Fucaso');
    expect(nearestEntity(VOCABULARY, 'fuacso')).toBe('Fucaso');
    expect(nearestEntity(VOCABULARY, '伊基奥伦赛注射液')).toBe('Fucaso');
    expect(nearestEntity(VOCABULARY, 'Hong Komg')).toBe('Hong Kong');
  });

  it('is none where the words are others', () => {
    expect(nearestEntity(VOCABULARY, 'garsorasib')).toBeUndefined();
    expect(nearestEntity(VOCABULARY, 'XX')).toBeUndefined();
    expect(nearestEntity(VOCABULARY, 'f'.repeat(100_000))).toBeUndefined();
  });
});

it('what nobody declares is told apart by all there is', () => {
  expect(oncePerOf('event', undefined)).toEqual(['subject', 'by', 'in', 'for', 'with']);
  expect(oncePerOf('attribute', undefined)).toEqual(['subject', 'by', 'in', 'for', 'with', 'as-of']);
  expect(oncePerOf('event', BUILTIN.events.get('partnered'))).toBe('none');
});
