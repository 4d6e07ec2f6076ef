// The model of a timeline: sources in the order in which they spoke, a mark for what has a date, and what is joined.
import { expect, test } from 'vitest';
import { occurrencesAmong } from '../../../server/src/features/occurrences.ts';
import { claimsAbout } from '../../../server/src/features/picture-scope.ts';
import { type Timeline, timelineOf } from '../../../server/src/features/timeline.ts';
import type { Files } from '../../support/corpus.ts';
import { PICTURED } from './pictures-corpus.ts';
import { deskOf } from './support.ts';

test('each source has a lane, by publication; each dated claim a mark', () =>
  checkLanes(PICTURED, 'corpus', [
    'Stanner Gazette: opening contradicts ★the first ‘pier’ anywhere',
    'Town Clerk: opening contradicts | closed settled ~',
    'A. Larker: opening contradicts | closed settled | opening aside',
  ]));

test('an entity shows its own claims alone', () =>
  checkLanes(PICTURED, 'mill', ['Town Clerk: closed settled ~', 'A. Larker: closed settled | opening aside']));

test('sources that agree are not joined to each other, and each is joined to the nearest that says otherwise', () =>
  checkJoins(PICTURED, ['Stanner Gazette ↔ A. Larker', 'Town Clerk ↔ A. Larker', 'Town Clerk ↔ A. Larker (settled)']));

test('without the side that says otherwise nothing is joined, and the more precise source says so', () => {
  const { 'memoir.txt': _, 'memoir.facts.yaml': __, ...two } = PICTURED;
  checkLanes(two, 'pier', [
    'Stanner Gazette: opening refines ★the first ‘pier’ anywhere',
    'Town Clerk: opening agrees',
  ]);
  checkJoins(two, []);
});

test('what has no date is counted and not drawn', () => {
  expect(timeline(PICTURED, 'corpus').undated).toBe(1);
  expect(timeline(PICTURED, 'mill').undated).toBe(0);
});

test('contradictions alone', () => {
  const shown = timeline(PICTURED, 'corpus', 'contradicted');
  expect(shown.lanes.flatMap(({ marks }) => marks.map(({ label }) => label))).toEqual(
    Array(3).fill('Stanner Pier · opening'),
  );
});

test('a mark leads to the words that state it', () => {
  const desk = deskOf(PICTURED);
  const sites = timeline(PICTURED, 'pier').lanes.flatMap(({ marks }) => marks.map(({ site }) => desk.site(site)));
  expect(sites).toEqual([
    'gazette.txt: Stanner Pier was opened on 4 May 1891',
    'minutes.txt: The pier was opened in May 1891',
    'memoir.txt: I saw the pier opened on 9 June 1892',
  ]);
});

test('a description tells all: who, what, when, and who says otherwise', () => {
  const [lane] = timeline(PICTURED, 'pier').lanes;
  expect(lane?.marks[0]?.description).toBe(
    'Stanner Pier, opening: Stanner Gazette (6 May 1891) says 4 May 1891. the first ‘pier’ anywhere. contradicts: A. Larker (1955) says 9 June 1892.',
  );
});

test('a claim that is gone, and an entity that nothing is said of, make an empty timeline', () => {
  expect(timeline(PICTURED, 'nobody').lanes).toEqual([]);
});

function timeline(files: Files, about: string, choice: 'all' | 'contradicted' = 'all'): Timeline {
  const { snapshot } = deskOf(files);
  const claims = claimsAbout(snapshot, about === 'corpus' ? { kind: 'corpus' } : { kind: 'entity', key: about });
  return timelineOf({
    naming: { snapshot, locale: 'en' },
    occurrences: occurrencesAmong(snapshot, claims),
    choice,
    labels: about === 'corpus' ? 'with-subject' : 'without-subject',
  });
}

function checkLanes(files: Files, about: string, expected: readonly string[]): void {
  const lanes = timeline(files, about).lanes.map(({ name, marks }) => {
    const told = marks.map(({ label, verdict, loose, lead }) =>
      [label.split(' · ').at(-1), verdict, ...(loose ? ['~'] : []), ...(lead === undefined ? [] : [`★${lead}`])].join(
        ' ',
      ),
    );
    return `${name}: ${told.join(' | ')}`;
  });
  expect(lanes).toEqual(expected);
}

function checkJoins(files: Files, expected: readonly string[]): void {
  const { lanes, joins } = timeline(files, 'corpus');
  const nameOf = (key: string) => lanes.find(({ marks }) => marks.some(mark => mark.key === key))?.name;
  const told = joins.map(({ from, to, settled }) => `${nameOf(from)} ↔ ${nameOf(to)}${settled ? ' (settled)' : ''}`);
  expect(told.sort()).toEqual([...expected].sort());
}
