// What a new corpus begins with: names that its texts use, for a person to correct; and a file that our own reader takes.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newSettings } from '../../../server/src/fixes/new-settings.ts';
import { proposedNames } from '../../../server/src/prose/proposed-names.ts';
import { readSettingsFile } from '../../../server/src/syntax/settings-file.ts';
import { builtinVocabulary } from '../../../server/src/vocabulary/builtin.ts';

const builtin = builtinVocabulary();

/** Names with their aliases, in the order of the proposal. */
function checkNames(texts: readonly string[], expected: readonly string[]): void {
  const names = proposedNames(texts, builtin).map(({ name, aliases }) => [name, ...aliases].join(' = '));
  expect(names).toEqual(expected);
}

/** The reader has nothing to say against it, and reads the names that were proposed. */
function checkSound(texts: readonly string[]): void {
  const text = newSettings(texts, builtin, 'en');
  const { problems, layer } = readSettingsFile(text);
  expect(problems, text).toEqual([]);
  const proposed = proposedNames(texts, builtin).map(({ name }) => name);
  expect(Object.values(layer.entities).map(({ name }) => name)).toEqual(proposed);
}

test('names that several articles use come before those of one', () =>
  checkNames(
    [
      'We met Harrow Bank today. Then Harrow Bank left.',
      'They say Harrow Bank and Arden Bridge, Arden Bridge, Arden Bridge.',
    ],
    ['Harrow Bank', 'Arden Bridge'],
  ));

test('what is used once or twice in one article alone is not proposed', () =>
  checkNames(['We met Harrow Bank. Then Harrow Bank left.'], []));

test('the first word of a sentence, weekdays, titles and what the vocabulary knows are no names', () =>
  checkNames(
    Array.from(
      { length: 3 },
      () => 'Bridges open. On Monday the FDA met Dr. Harrow in France. Old bridges close in May.',
    ),
    ['Harrow'],
  ));

test('headlines, whose words all have capitals, count for nothing', () =>
  checkNames(
    Array.from({ length: 3 }, () => 'Arden Bridge Opens At Last\n\nIt opened.'),
    [],
  ));

test('what stands in brackets behind a name is another name of it, Chinese as well', () =>
  checkNames(
    ['They sell Lumisol (LMS-101). We took LMS-101.', 'They sell Lumisol（明索注射液）. We took Lumisol.'],
    ['Lumisol = LMS-101 = 明索注射液'],
  ));

test('a word that begins or ends just one longer name goes to that one, and not where there are two', () => {
  checkNames(['We met Jane Harrow. Then Harrow spoke to Harrow.'], ['Jane Harrow = Harrow']);
  checkNames(
    [
      'We met Jane Harrow, Jane Harrow, Jane Harrow. Then John Harrow, John Harrow, John Harrow and Harrow, Harrow, Harrow.',
    ],
    ['Harrow', 'Jane Harrow', 'John Harrow'],
  );
});

test('a word is not short for a longer name that is used once and elsewhere; what says of which kind a thing is, is none', () => {
  checkNames(['They met at Arden Bank.', 'They saw Arden. Then Arden again, and Arden.'], ['Arden']);
  checkNames(
    [
      'They make CAR-T. They saw Harrow CAR-T.',
      'They sell CAR-T for the Food and Drug Administration. The Chinese FDA uses CAR-T.',
      'They told the Food and Drug Administration of Chinese CAR-T.',
    ],
    [],
  );
});

test('Chinese names by how they end, from where they stand again and again; a Latin form behind one makes it an alias', () => {
  checkNames(
    [
      '北京奥林生物的大楼在此。奥林生物成立于2016年，奥林生物总部位于苏州。',
      '该生物与此无关。两家银行由奥林生物收购。',
    ],
    ['奥林生物'],
  );
  checkNames(
    ['They sell Lumisol. We took Lumisol.', '国家药监局批准奥林生物的明索（Lumisol）上市。明索是首个。'],
    ['Lumisol = 明索'],
  );
  checkNames(['奥林生物成立于2016年。', '海燕生物成立于2017年。'], []);
});

test('numbers of registers are no names', () =>
  checkNames(
    Array.from({ length: 3 }, () => 'See trial NCT05066646 there.'),
    [],
  ));

test('the file says how often each is used, and shows what else it can hold', () =>
  expect(newSettings(['We met Arden Bridge: Arden Bridge, Arden Bridge.'], builtin, 'en')).toBe(`version: 1
# Who and what this corpus is about. These are the names that its articles use most: take out what is of no interest, and
# give each its other spellings, so that all its sources are compared. Classes are for claims to be the first of a kind:
#   acme: { name: Acme Corporation, aliases: [Acme, ACME Corp.], classes: [bank] }
entities:
  arden-bridge: { name: Arden Bridge } # 3 times in one article

# Events of your own, beside the built-in ones:
# events:
#   opened: { words: [opened, opening], once-per: [subject] }

# Next, in an article: select the words that state something, and “Record Selection as Fact” in the menu of the editor
# (Ctrl+K Ctrl+N, ⌘K ⌘N on a Mac). On the command line: corroborate check, corroborate draft ARTICLE.
`));

test('where nothing is proposed the file is sound all the same', () => {
  checkSound([]);
  expect(readSettingsFile(newSettings([], builtin, 'zh')).problems).toEqual([]);
});

test('whatever the texts hold, the file is read back', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          'Arden',
          'Bridge-1',
          'O’Neil',
          '(',
          ')',
          '{',
          '#',
          ':',
          '明索',
          '"',
          'Ünal',
          'X\u0007',
          ',',
          '.',
          'the',
        ),
        {
          maxLength: 60,
        },
      ),
      words => checkSound([words.join(' '), `${words.toReversed().join(' ')}.`, words.join('')]),
    ),
  ));
