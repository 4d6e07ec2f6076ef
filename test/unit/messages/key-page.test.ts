// Every key of both formats is explained, in both languages, with an example that the server takes.
import { expect, test } from 'vitest';
import { keyPage } from '../../../server/src/messages/key-page.ts';
import { behind, keyEntry, keysOf, kindsOfMapping, type Where } from '../../../server/src/syntax/format.ts';
import type { KeyEntry } from '../../../server/src/syntax/keys.ts';
import { readYaml } from '../../../server/src/syntax/yaml-tree.ts';

const keys = kindsOfMapping
  .filter(where => where !== 'rules')
  .flatMap(where => keysOf(where).map((entry): readonly [Where, KeyEntry] => [where, entry]));

test('there are keys to explain', () => expect(keys.length).toBeGreaterThan(80));

test.each(keys)('%s: %o', (where, entry) => {
  const [english, chinese] = [keyPage(where, entry, 'en'), keyPage(where, entry, 'zh')];
  expect(english.about).toBe(entry.about);
  expect(chinese.about).toMatch(/\p{Script=Han}/u);
  for (const page of [english, chinese]) {
    expect(page.takes).not.toBe('');
    expect(page.values.every(({ means }) => means !== undefined)).toBe(true);
  }
  expect(chinese.values.every(({ means }) => /\p{Script=Han}/u.test(means ?? ''))).toBe(true);
});

test.each(keys)('the example of %s: %o', (where, entry) => {
  const { root, problems } = readYaml(keyPage(where, entry, 'en').example ?? '');
  expect(problems).toEqual([]);
  if (root?.kind !== 'mapping') throw new Error('no example');
  for (const { key } of root.entries) expect(keyEntry(where, key), key).toBeDefined();
  expect(root.entries[0]?.key).toBe(entry.key);
});

test('what lies behind a key has keys of its own', () => {
  const inner = keys.flatMap(([where, { key }]) => behind(where, key) ?? []);
  for (const { where } of inner)
    expect(keysOf(where).length + (behind(where, 'any') === undefined ? 0 : 1)).toBeGreaterThan(0);
  expect(new Set(inner.map(({ where }) => where)).size).toBe(13);
});
