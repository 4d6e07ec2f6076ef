// A name is renamed wherever it is written, and nothing else is; what it cannot be is refused with what stands in the way.
import { describe, expect, test } from 'vitest';
import { renamableAt, renameAt } from '../../../server/src/features/rename.ts';
import { renameWords } from '../../../server/src/features/rename-words.ts';
import { edited } from '../../../server/src/fixes/text-edit.ts';
import { defaultOptions, type Files } from '../../support/corpus.ts';
import { type Desk, deskOf } from './support.ts';

const SETTINGS = `version: 1
entities:
  velorin: # ours
    name: Velorin
    aliases: [VX-12, 维洛林]
    classes: [antiviral]
  norvane:
    name: 'Norvane Labs'
    aliases:
      - Norvane
      - "NL"
places:
  the-marsh: { name: The Marsh, within: GB }
  fens: { name: Fens, contains: [the-marsh] }
authorities:
  MBA: { name: Marsh Board, place: the-marsh }
events:
  opened: { label: opening, once-per: [subject], after: [planned-out] }
  planned-out: { }
`;

const FACTS = `# mine
article: { title: Velorin, published: 2025-02-20 }
facts:
  - id: one
    subject: Velorin   # who
    event: approved
    by: MBA
    date: 2025-02-14
    first: { in: outside The Marsh, among: antiviral }
    quote: Velorin was approved
  - id: two
    subject: "velorin"
    attribute: maker
    value: Norvane Labs
    in: 'outside the-marsh'
  - { subject: VX-12, event: opening, by: Unheard Of, with: planned-out }
  - subject: Unheard of
    attribute: maker
    value: Unheard Of
`;

const CORPUS: Files = {
  'corroborate.yaml': SETTINGS,
  'a.txt': 'Velorin was approved by the Marsh Board in 2025.\n',
  'a.facts.yaml': FACTS,
};

interface Renaming {
  readonly file?: string;
  readonly on: string;
  readonly to: string;
  readonly files?: Files;
  readonly prose?: boolean;
}

async function renamed({ file = 'a.facts.yaml', on, to, files = CORPUS, prose = false }: Renaming) {
  const desk = deskOf(files, { ...defaultOptions, prose });
  const [before, words = ''] = on.split('|');
  const at = desk.at(file, `${before}${words}`, (before ?? '').length + 1);
  const result = await renameAt(desk.snapshot, desk.texts, { ...at, to });
  return { desk, result };
}

/** What each changed line becomes. */
async function checkRenamed(renaming: Renaming, expected: readonly string[]): Promise<void> {
  const { result } = await renamed(renaming);
  if (result === undefined || 'why' in result) throw new Error(`refused: ${JSON.stringify(result)}`);
  const files = renaming.files ?? CORPUS;
  const changed = result.edits.flatMap(({ path, edits }) => {
    const [before, now] = [files[path] ?? '', edited(files[path] ?? '', edits)].map(text => text.split('\n'));
    return (now ?? []).filter(line => !before?.includes(line)).map(line => `${path}: ${line.trim()}`);
  });
  expect(changed).toEqual(expected);
}

async function checkRefused(renaming: Renaming, message: string): Promise<void> {
  const { result, desk } = await renamed(renaming);
  if (result === undefined || !('why' in result)) throw new Error(`not refused: ${JSON.stringify(result)}`);
  expect(renameWords.en.refused(result, site => lineIn(desk, renaming.files ?? CORPUS, site))).toBe(message);
}

const lineIn = (_: Desk, files: Files, { path, span }: { path: string; span: { start: number } }): number =>
  (files[path] ?? '').slice(0, span.start).split('\n').length;

describe('an entity', () => {
  test('its name, where it is declared and written; the id and the aliases stay', () =>
    checkRenamed({ on: 'subject: |Velorin', to: 'Zeph: yr' }, [
      "corroborate.yaml: name: 'Zeph: yr'",
      "a.facts.yaml: subject: 'Zeph: yr'   # who",
    ]));
  test('its id, the key and the uses of the id; quotes stay', () =>
    checkRenamed({ file: 'corroborate.yaml', on: 'entities:\n  |velorin', to: 'zephyr' }, [
      'corroborate.yaml: zephyr: # ours',
      'a.facts.yaml: subject: "zephyr"',
    ]));
  test('an alias, quoted where braces ask for it', () =>
    checkRenamed({ on: 'subject: |VX-12', to: 'VX, 13' }, [
      "corroborate.yaml: aliases: ['VX, 13', 维洛林]",
      "a.facts.yaml: - { subject: 'VX, 13', event: opening, by: Unheard Of, with: planned-out }",
    ]));
  test('as the value of an attribute', () =>
    checkRenamed({ on: 'value: |Norvane Labs', to: "Nor'vane" }, [
      "corroborate.yaml: name: 'Nor''vane'",
      "a.facts.yaml: value: Nor'vane",
    ]));
  test('in double quotes', () =>
    checkRenamed({ file: 'corroborate.yaml', on: '- "|NL"', to: 'N "L" \\' }, [
      'corroborate.yaml: - "N \\"L\\" \\\\"',
    ]));
  test('a name that articles use stays as an alias', () =>
    checkRenamed(
      {
        on: 'subject: |Velorin',
        to: 'Zephyr',
        prose: true,
        files: { ...CORPUS, 'b.txt': 'The NMPA approved Velorin on 3 May 2023.\n' },
      },
      [
        'corroborate.yaml: name: Zephyr',
        'corroborate.yaml: aliases: [VX-12, 维洛林, Velorin]',
        'a.facts.yaml: subject: Zephyr   # who',
      ],
    ));
});

describe('the others', () => {
  test('a place by its name, in complements too', () =>
    checkRenamed({ file: 'corroborate.yaml', on: 'name: |The Marsh', to: 'The Bog' }, [
      'corroborate.yaml: the-marsh: { name: The Bog, within: GB }',
      'a.facts.yaml: first: { in: outside The Bog, among: antiviral }',
    ]));
  test('a place by its id, where others refer to it', () =>
    checkRenamed({ on: 'outside |the-marsh', to: 'bog' }, [
      'corroborate.yaml: bog: { name: The Marsh, within: GB }',
      'corroborate.yaml: fens: { name: Fens, contains: [bog] }',
      'corroborate.yaml: MBA: { name: Marsh Board, place: bog }',
      "a.facts.yaml: in: 'outside bog'",
    ]));
  test('an authority', () =>
    checkRenamed({ on: 'by: |MBA', to: 'BOM' }, [
      'corroborate.yaml: BOM: { name: Marsh Board, place: the-marsh }',
      'a.facts.yaml: by: BOM',
    ]));
  test('an event by its label', () =>
    checkRenamed({ on: 'event: |opening', to: 'unlocking' }, [
      'corroborate.yaml: opened: { label: unlocking, once-per: [subject], after: [planned-out] }',
      'a.facts.yaml: - { subject: VX-12, event: unlocking, by: Unheard Of, with: planned-out }',
    ]));
  test('an event by its id, in the order of events too; the same words elsewhere are something else', () =>
    checkRenamed({ file: 'corroborate.yaml', on: '|planned-out: {', to: 'drawn' }, [
      'corroborate.yaml: opened: { label: opening, once-per: [subject], after: [drawn] }',
      'corroborate.yaml: drawn: { }',
    ]));
  test('a class', () =>
    checkRenamed({ on: 'among: |antiviral', to: 'true' }, [
      "corroborate.yaml: classes: ['true']",
      "a.facts.yaml: first: { in: outside The Marsh, among: 'true' }",
    ]));
  test('an attribute that nothing declares', () =>
    checkRenamed({ on: 'attribute: |maker', to: 'producer' }, [
      'a.facts.yaml: attribute: producer',
      'a.facts.yaml: attribute: producer',
    ]));
  test('a name that nothing declares, however it is written', () =>
    checkRenamed({ on: 'subject: |Unheard of', to: 'Heard' }, [
      'a.facts.yaml: - { subject: VX-12, event: opening, by: Heard, with: planned-out }',
      'a.facts.yaml: - subject: Heard',
    ]));
  test('the id of a fact', () =>
    checkRenamed({ on: 'id: |one', to: 'first of all' }, ['a.facts.yaml: - id: first of all']));
});

describe('is refused', () => {
  test('for a name of something else', async () => {
    await checkRefused(
      { on: 'subject: |Velorin', to: 'norvane LABS' },
      '‘norvane LABS’ already stands for ‘Norvane Labs’ (corroborate.yaml:7).',
    );
    await checkRefused(
      { on: 'subject: |Velorin', to: 'vx-12' },
      '‘vx-12’ already stands for ‘Velorin’ (corroborate.yaml:3).',
    );
    await checkRefused(
      { on: 'subject: |Velorin', to: 'FDA' },
      '‘FDA’ already stands for ‘U.S. Food and Drug Administration’, which is built in.',
    );
    await checkRefused(
      { on: 'subject: |Velorin', to: 'unheard of' },
      '‘unheard of’ already stands for ‘Unheard Of’ (a.facts.yaml:16).',
    );
    await checkRefused(
      { on: 'event: |opening', to: 'approved' },
      '‘approved’ already stands for ‘approval’, which is built in.',
    );
    await checkRefused({ on: 'id: |one', to: 'two' }, '‘two’ already stands for ‘two’ (a.facts.yaml:11).');
  });
  test('for what is built in', async () => {
    await checkRefused(
      { on: 'event: |approved', to: 'allowed' },
      renameWords.en.refused({ why: 'built-in', name: 'approved' }, () => 0),
    );
    const desk = deskOf(CORPUS);
    const found = await renamableAt(desk.snapshot, desk.texts, desk.at('a.facts.yaml', 'approved', 1));
    expect(found).toEqual({ why: 'built-in', name: 'approved' });
  });
  test('for words that are no name', async () => {
    await checkRefused({ on: 'subject: |Velorin', to: ' ' }, 'A name cannot be empty.');
    await checkRefused(
      { on: 'subject: |Velorin', to: 'a\nb' },
      'A name stands on one line, without white space around it.',
    );
  });
  test('where no name stands there is nothing to rename', async () => {
    for (const on of ['|2025-02-14', 'title: |Velorin', 'quote: |Velorin', 'value: |Unheard Of'])
      expect((await renamed({ on, to: 'x' })).result, on).toBeUndefined();
  });
});
