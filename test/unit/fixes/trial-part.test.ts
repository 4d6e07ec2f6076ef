// What a changed `corroborate.yaml` comes to, tried on the files of a finding alone: the same as on the whole corpus.
import { expect, test } from 'vitest';
import { asPath } from '../../../server/src/base/brand.ts';
import { edited, type FileEdit } from '../../../server/src/fixes/text-edit.ts';
import { tried, verdictOf } from '../../../server/src/fixes/trial.ts';
import { partFor } from '../../../server/src/fixes/trial-part.ts';
import { corpusOf, type Files } from '../../support/corpus.ts';

const SETTINGS = 'version: 1\nentities:\n  weir: { name: Osprey Weir }\n';

const fact = (subject: string, year: number): string =>
  `facts:\n  - subject: ${subject}\n    event: opened\n    date: ${year}\n`;

/** Many more than a part may have, and others that have nothing to do with it. */
const FILES: Files = {
  'corroborate.yaml': SETTINGS,
  ...Object.fromEntries(
    Array.from({ length: 80 }, (_, at) => [`many-${at}.facts.yaml`, fact('Kite Weir', 1990 + (at % 2))]),
  ),
  ...Object.fromEntries(
    Array.from({ length: 20 }, (_, at) => [`other-${at}.facts.yaml`, fact('Osprey Weir', 1990 + (at % 2))]),
  ),
};

test('a name that is declared is known', () =>
  checkVerdict('  kite: { name: Kite Weir }\n', { fate: 'gone', news: [] }));

test('an alias of another is known, and clashes with what that says', () =>
  checkVerdict('  heron: { name: Heron, aliases: [Kite Weir] }\n', { fate: 'gone', news: [] }));

test('another name leaves it unknown', () => checkVerdict('  kite: { name: Kite Lock }\n', { fate: 'left', news: [] }));

test('what breaks the format is told', () =>
  checkVerdict('  kite: { nmae: Kite Weir }\n', { fate: 'left', news: ['invalid-vocabulary'] }));

test('a part has no more than it may have', async () => {
  const { part } = await partOf(FILES);
  expect([...part.paths()].filter(path => path.startsWith('many-'))).toHaveLength(50);
  expect([...part.paths()].filter(path => path.startsWith('other-'))).toHaveLength(0);
});

async function partOf(files: Files) {
  const snapshot = corpusOf(files);
  const keyed = [...snapshot.findings()].find(({ finding }) => finding.code === 'unknown-entity');
  const texts = { read: async (path: string) => files[path] };
  const part = keyed && (await partFor(snapshot, texts, keyed));
  if (keyed === undefined || part === undefined) throw new Error('there is no such finding');
  return { snapshot, keyed, texts, part };
}

async function checkVerdict(added: string, wanted: { readonly fate: string; readonly news: readonly string[] }) {
  const { snapshot, keyed, texts, part } = await partOf(FILES);
  const at = SETTINGS.length;
  const edit: FileEdit = {
    path: asPath('corroborate.yaml'),
    version: snapshot.file(asPath('corroborate.yaml'))?.hash,
    edits: [{ span: { start: at, end: at }, text: added }],
  };
  expect(edited(SETTINGS, edit.edits)).toBe(SETTINGS + added);
  for (const on of [part, snapshot]) {
    const trial = await tried(on, texts, [edit]);
    const { fate, news } = verdictOf(trial ?? expect.fail(), keyed);
    expect({ fate, news: [...news] }).toEqual(wanted);
  }
}
