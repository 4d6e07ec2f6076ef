// The tables of keys: what completion, hover and the schema show must be what the reader takes.
import { describe, expect, test } from 'vitest';
import { findingCodes } from '../../../server/src/syntax/codes.ts';
import { readFactFile } from '../../../server/src/syntax/fact-file-reader.ts';
import {
  articleKeys,
  factKeys,
  factKinds,
  fileKeys,
  ignoreKeys,
  type KeyEntry,
  quoteKeys,
  scopeKeys,
  sourceKeys,
} from '../../../server/src/syntax/keys.ts';
import { readSettingsFile } from '../../../server/src/syntax/settings-file.ts';
import { sectionKeys, sections, settingsKeys } from '../../../server/src/syntax/settings-keys.ts';

const tables: readonly (readonly KeyEntry[])[] = [
  fileKeys,
  articleKeys,
  factKeys,
  sourceKeys,
  quoteKeys,
  scopeKeys,
  ignoreKeys,
  settingsKeys,
  ...Object.values(sectionKeys),
];

test('every key stands once in its table, with a line of its own', () => {
  for (const table of tables) {
    expect(new Set(table.map(entry => entry.key)).size).toBe(table.length);
    for (const { about, shape, values } of table) {
      expect(about).toMatch(/^[^\n]{5,140}$/);
      expect(shape === 'choice').toBe(values !== undefined);
    }
  }
});

test('codes are told apart', () => expect(new Set(findingCodes).size).toBe(findingCodes.length));

/** Kinds of problem that say that a key is not for this place. */
const rejections = (text: string) =>
  readFactFile(text, { companion: false }).problems.filter(({ what }) =>
    ['unknown-key', 'misplaced-key'].includes(what.kind),
  );

describe('the reader takes what the tables list, and nothing beside', () => {
  test.each(factKinds)('on a fact: %s', kind => {
    for (const { key, kinds } of factKeys.filter(entry => !factKinds.some(other => other === entry.key))) {
      const own = key === 'subject' ? '' : `, ${key}: 2023`;
      const text = `facts: [{ subject: a, ${kind}: b${own} }]\n`;
      expect(rejections(text).map(({ what }) => what.kind)).toEqual(kinds.includes(kind) ? [] : ['misplaced-key']);
    }
  });
  test.each([
    [articleKeys, (key: string) => `article: { ${key}: 2023 }\n`],
    [
      sourceKeys,
      (key: string) =>
        `facts: [{ subject: a, ${key === 'value' ? 'measure' : 'event'}: b, sources: [{ ${key}: 1 }] }]\n`,
    ],
    [quoteKeys, (key: string) => `facts: [{ subject: a, event: b, quote: { ${key}: 1 } }]\n`],
    [scopeKeys, (key: string) => `facts: [{ subject: a, event: b, first: { ${key}: 1 }, only: { ${key}: 1 } }]\n`],
    [ignoreKeys, (key: string) => `facts: [{ subject: a, event: b, ignore: [{ ${key}: 1 }] }]\n`],
  ])('inside a mapping', (table, write) => {
    for (const { key } of table) expect(rejections(write(key))).toEqual([]);
    expect(rejections(write('no-such-key'))).toHaveLength(write('twice').match(/twice/g)?.length ?? 0);
  });
  test.each(sections)('in a section of the settings: %s', section => {
    for (const { key } of sectionKeys[section]) {
      const { problems } = readSettingsFile(`${section}: { a: { ${key}: 0 } }\n`);
      expect(problems.filter(({ what }) => ['unknown-key', 'misplaced-key'].includes(what.kind))).toEqual([]);
    }
  });
});
