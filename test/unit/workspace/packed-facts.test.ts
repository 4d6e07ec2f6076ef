// What a fact file says is kept packed: nothing of it may be lost on the way.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readFactFile } from '../../../server/src/syntax/fact-file-reader.ts';
import { factFileOf, factOf, packFacts } from '../../../server/src/workspace/packed-facts.ts';
import { root } from '../../support/root.ts';

function checkWhole(text: string): void {
  const file = readFactFile(text, { companion: false });
  const packed = packFacts(file);
  expect(packed.length).toBeLessThan(JSON.stringify(file).length);
  const summary = { packed };
  expect([...file.facts, undefined].map((_, index) => factOf(summary, index))).toEqual([...file.facts, undefined]);
  expect(factFileOf(summary)).toEqual(file);
  expect(file.facts.map((_, index) => factOf(summary, index))).toEqual(file.facts);
}

const samples = readdirSync(new URL('samples', root), { recursive: true, encoding: 'utf8' }).filter(path =>
  path.endsWith('.facts.yaml'),
);

describe.each(samples)('%s', path => {
  const text = readFileSync(new URL(`samples/${path}`, root), 'utf8');
  test('whole', () => checkWhole(text));
  test('torn', () => checkWhole(text.slice(0, text.length / 2)));
});

test('what looks packed already is taken as it is written', () => {
  const text = `facts:\n  - subject: "\\x01,\\"end\\":7 \\\\x01"\n    event: '"span":{"start":'\n    date: 2020\n    note: "{\\"value\\":\\"\\u0007"\n`;
  expect(readFactFile(text, { companion: false }).facts[0]?.subject.value).toBe('\u0001,"end":7 \\x01');
  checkWhole(text);
});

test('a large file gives up any of its facts as well', () =>
  checkWhole(
    `facts:\n${Array.from({ length: 300 }, (_, at) => `  - subject: Thing ${at}\n    event: opened\n`).join('')}`,
  ));

test('few are kept unpacked, those that were asked for last', () => {
  const packed = packFacts(readFactFile('facts: []', { companion: false }));
  const summaries = Array.from({ length: 1_000 }, () => ({ packed }));
  const files = summaries.map(factFileOf);
  expect(factFileOf(summaries.at(-1) ?? { packed })).toBe(files.at(-1));
  expect(factFileOf(summaries[0] ?? { packed })).not.toBe(files[0]);
});

test('keys in quotes, far from their values, or unknown', () => {
  const odd = `facts:\n  - "subject"  :     Heron Lock\n    'event':\n      opened\n    "\\u0064ate": 2020\n    "sub\\"ject": no key\n    quote:\n      - { before: 'a, ', exact: "opened" }\n      - closed\n`;
  expect(readFactFile(odd, { companion: false }).facts[0]?.date?.value).toBe('2020');
  checkWhole(odd);
  checkWhole(`article: { title: 开放, published: 2020 }\n${odd}`);
});
