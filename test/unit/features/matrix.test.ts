// The model of a matrix: who speaks of what, and how each stands to the others.
import { describe, expect, test } from 'vitest';
import { type Matrix, matrixOf } from '../../../server/src/features/matrix.ts';
import { occurrencesAmong } from '../../../server/src/features/occurrences.ts';
import { claimsAbout } from '../../../server/src/features/picture-scope.ts';
import type { Files } from '../../support/corpus.ts';
import { PICTURED } from './pictures-corpus.ts';
import { deskOf } from './support.ts';

test('occurrences by subject and time; a cell for each source that speaks', () =>
  checkMatrix(PICTURED, [
    'Larkdale Mill, closed: minutes.txt settled, memoir.txt settled',
    'Larkdale Mill, opening: memoir.txt aside',
    'Stanner Pier, opening: gazette.txt contradicts, minutes.txt contradicts, memoir.txt contradicts',
    'Stanner Pier, builder: gazette.txt alone',
  ]));

test('a claim that leaves out who goes with the only approval that it fits', () =>
  checkMatrix(APPROVALS('FDA', undefined), ['Velorin, approval · FDA: a.txt agrees, b.txt agrees']));
test('but stands by itself where it may be either of two', () =>
  checkMatrix(APPROVALS('FDA', 'EMA', undefined), [
    'Velorin, approval · EMA: b.txt alone',
    'Velorin, approval · FDA: a.txt alone',
    'Velorin, approval: c.txt alone',
  ]));
describe('dates that contradict each other never both look as if all agreed', () => {
  test('nor does a vaguer one hide that', () => {
    const files = DATED({ by: 'FDA', date: '2024-08-12' }, { by: 'FDA', date: '2024-08-21' }, VAGUE);
    checkMatrix(files, ['Velorin, approval · FDA: a.txt contradicts, b.txt contradicts, c.txt agrees']);
  });
  test('where they may speak of two occurrences, so that no finding stands', () => {
    const files = DATED({ date: '2024-08-12' }, { date: '2024-08-21' }, VAGUE);
    checkMatrix(files, ['Velorin, approval · FDA: a.txt differs, b.txt differs, c.txt agrees']);
  });
  test('where the finding is ignored', () => {
    const ignore = '[{ rule: conflicting-date, because: known }]';
    const files = DATED({ by: 'FDA', date: '2024-08-12', ignore }, { by: 'FDA', date: '2024-08-21' });
    checkMatrix(files, ['Velorin, approval · FDA: a.txt differs, b.txt differs']);
  });
  test('where one denied it, and another said later that it happened', () => {
    const files = DATED({ by: 'FDA', status: 'denied' }, { by: 'FDA', date: '2024-08-21' });
    checkMatrix(files, ['Velorin, approval · FDA: a.txt differs, b.txt differs']);
  });
  test('but a more precise one refines, and what several values may be, agrees', () => {
    checkMatrix(DATED({ by: 'FDA', date: '2024-08-12' }, VAGUE), [
      'Velorin, approval · FDA: a.txt refines, b.txt agrees',
    ]);
    checkMatrix(
      corpusSaying(
        'subject: Velorin\n    attribute: maker\n    value: A',
        'subject: Velorin\n    attribute: maker\n    value: B',
      ),
      ['Velorin, maker: a.txt agrees, b.txt agrees'],
    );
  });
});

test('a reprint is no second source', () => {
  const files = APPROVALS('FDA', 'FDA');
  const reprint = { ...files, 'b.facts.yaml': `${files['b.facts.yaml']}article: { origin: a.txt }\n` };
  checkMatrix(reprint, ['Velorin, approval · FDA: a.txt alone, b.txt alone']);
});
test('a more precise number refines', () => {
  const measured = (value: string) =>
    `facts:\n  - subject: Velorin\n    measure: price\n    value: ${value}\n    quote: Velorin\n`;
  checkMatrix(
    {
      'corroborate.yaml': 'version: 1\n',
      'a.txt': 'Velorin\n',
      'a.facts.yaml': measured('12 km'),
      'b.txt': 'Velorin\n',
      'b.facts.yaml': measured('12.1 km'),
    },
    ['Velorin, price: a.txt agrees, b.txt refines'],
  );
});
test('keys are its own for each cell', () => {
  const keys = matrix(PICTURED).rows.flatMap(({ cells }) => cells.map(({ key }) => key));
  expect(new Set(keys).size).toBe(keys.length);
});

const VAGUE = { by: 'FDA', date: '2024-08' };

/** One article each, approved by whom it says on one day. */
function APPROVALS(...by: readonly (string | undefined)[]): Files {
  return DATED(...by.map(actor => ({ ...(actor === undefined ? {} : { by: actor }), date: '2024-05-01' })));
}

/** One article each, with an approval of these keys. */
function DATED(...keys: readonly Readonly<Record<string, string>>[]): Files {
  const lines = (own: Readonly<Record<string, string>>) =>
    Object.entries(own).map(([key, value]) => `\n    ${key}: ${value}`);
  return corpusSaying(...keys.map(own => `subject: Velorin\n    event: approved${lines(own).join('')}`));
}

function corpusSaying(...facts: readonly string[]): Files {
  const files = facts.map((fact, at) => {
    const name = 'abc'.charAt(at);
    return {
      [`${name}.txt`]: 'Velorin, of which more later\n',
      [`${name}.facts.yaml`]: `facts:\n  - ${fact}\n    quote: Velorin\n`,
    };
  });
  return Object.assign(
    {
      'corroborate.yaml':
        'version: 1\nentities: { velorin: { name: Velorin } }\nattributes: { maker: { once-per: [subject], many: true } }\n',
    },
    ...files,
  );
}

function matrix(files: Files): Matrix {
  const { snapshot } = deskOf(files);
  return matrixOf({
    naming: { snapshot, locale: 'en' },
    occurrences: occurrencesAmong(snapshot, claimsAbout(snapshot, { kind: 'corpus' })),
    choice: 'all',
  });
}

function checkMatrix(files: Files, expected: readonly string[]): void {
  const { rows, sources } = matrix(files);
  const order = sources.map(({ path }) => path);
  const told = rows.map(({ subject, label, cells }) => {
    const inOrder = cells.toSorted((a, b) => order.indexOf(a.source) - order.indexOf(b.source));
    return `${subject}, ${label}: ${inOrder.map(({ source, verdict }) => `${source} ${verdict}`).join(', ')}`;
  });
  expect(told).toEqual(expected);
}
