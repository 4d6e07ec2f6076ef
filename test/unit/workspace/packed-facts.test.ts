// What a fact file says is kept packed: nothing of it may be lost on the way.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { asPath } from '../../../server/src/base/brand.ts';
import { readFactFile } from '../../../server/src/syntax/fact-file-reader.ts';
import { factFileOf, packFacts } from '../../../server/src/workspace/packed-facts.ts';
import { root } from '../../support/root.ts';

const samples = readdirSync(new URL('samples', root), { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.facts.yaml'))
  .map(path => asPath(path));

test.each([...samples, ...samples.slice(0, 5).map(path => asPath(`torn ${path}`))])('%s', path => {
  const text = readFileSync(fileURLToPath(new URL(`samples/${path.replace('torn ', '')}`, root)), 'utf8');
  const file = readFactFile(path.startsWith('torn') ? text.slice(0, text.length / 2) : text, { companion: false });
  const summary = { packed: packFacts(file) };
  expect(factFileOf(summary)).toEqual(file);
  expect(factFileOf(summary)).toBe(factFileOf(summary));
});

test('few are kept unpacked', () => {
  const summaries = Array.from({ length: 1_000 }, () => ({
    packed: packFacts(readFactFile('facts: []', { companion: false })),
  }));
  const [first] = summaries.map(factFileOf);
  expect(summaries.slice(0, 1).map(factFileOf)[0]).not.toBe(first);
  expect(
    factFileOf({ ...summaries[0], packed: packFacts(first ?? { header: undefined, facts: [], problems: [] }) }),
  ).toEqual(first);
});

test('what looks packed already is taken as it is written', () => {
  const text = `facts:\n  - subject: "\\x01,\\"end\\":7 \\\\x01"\n    event: '"span":{"start":'\n    date: 2020\n    note: "{\\"value\\":\\"\\u0007"\n`;
  const file = readFactFile(text, { companion: false });
  expect(file.facts[0]?.subject.value).toBe('\u0001,"end":7 \\x01');
  expect(factFileOf({ packed: packFacts(file) })).toEqual(file);
});
