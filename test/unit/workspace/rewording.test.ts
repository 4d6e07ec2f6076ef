// An edit of the vocabulary reads just that prose again which may read otherwise: too much costs time, too little would leave
// claims that nobody makes any more. Held on the samples, from which every word of their vocabularies is taken in turn.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isMap, isSeq, parseDocument } from 'yaml';
import { asPath } from '../../../server/src/base/brand.ts';
import type { Snapshot } from '../../../server/src/workspace/snapshot.ts';
import { changed, corpusOf, type Files } from '../../support/corpus.ts';
import { root } from '../../support/root.ts';

const samples = readdirSync(new URL('samples/', root)).map(name => {
  const folder = new URL(`samples/${name}/`, root);
  const own = readdirSync(folder).filter(file => /\.(?:txt|md|yaml)$/.test(file) && !file.endsWith('.facts.yaml'));
  const texts = own.map(file => [file, readFileSync(new URL(file, folder), 'utf8')] as const);
  return { name, files: Object.fromEntries(texts) as Files };
});

/** The settings with one of their entries, or one item of a list in one, left out. */
function withoutOne(settings: string): readonly { readonly without: string; readonly text: string }[] {
  const places: (readonly (string | number)[])[] = [];
  const walk = (node: unknown, path: readonly (string | number)[]): void => {
    if (path.length > 1) places.push(path);
    if (isMap(node)) for (const { key, value } of node.items) walk(value, [...path, String(key)]);
    if (isSeq(node)) node.items.forEach((item, at) => void walk(item, [...path, at]));
  };
  walk(parseDocument(settings).contents, []);
  return places.map(path => {
    const document = parseDocument(settings);
    document.deleteIn(path);
    return { without: path.join('.'), text: String(document) };
  });
}

/** As many as a moment allows; all of them in the long runs, which name a seed. */
function some<T>(all: readonly T[]): readonly T[] {
  const step = process.env.CORROBORATE_SEED === undefined ? Math.ceil(all.length / 12) : 1;
  return all.filter((_, at) => at % step === 0);
}

const proseOf = (snapshot: Snapshot): readonly unknown[] =>
  [...snapshot.paths()].sort().map(path => [path, snapshot.prose(path), snapshot.claimsOf(path)?.claims]);

for (const { name, files } of samples) {
  test(`${name}: taking a word away and putting it back reads as if all were read anew`, () => {
    const settings = files['corroborate.yaml'] ?? '';
    const whole = corpusOf(files);
    for (const { without, text } of some(withoutOne(settings))) {
      const less = { ...files, 'corroborate.yaml': text };
      const taken = changed(whole, { 'corroborate.yaml': text }, less).snapshot;
      expect(proseOf(taken), without).toEqual(proseOf(corpusOf(less)));
      const back = changed(taken, { 'corroborate.yaml': settings }, files).snapshot;
      expect(proseOf(back), without).toEqual(proseOf(whole));
    }
  });
}

const WORDS = 'entities:\n  lumisol: { name: Lumisol }\n  duskol: { name: Duskol }\n';
const TWO: Files = {
  'corroborate.yaml': WORDS,
  'a.txt': 'Dawn\n\nLumisol was approved by the FDA on June 30, 2023.\n',
  'b.txt': 'Dusk\n\nDuskol was approved by the FDA on July 3, 2023. The High Seas Treaty was not.\n',
};

/** Which articles are read again, and which are not. */
function checkRead(edited: string, expected: Readonly<Record<'a.txt' | 'b.txt', boolean>>): void {
  const before = corpusOf(TWO);
  const texts = { ...TWO, 'corroborate.yaml': edited };
  const { snapshot } = changed(before, { 'corroborate.yaml': edited }, texts);
  for (const [path, isRead] of Object.entries(expected)) {
    const [old, now] = [before.prose(asPath(path))?.statements, snapshot.prose(asPath(path))?.statements];
    expect(now !== old, path).toBe(isRead);
  }
}

test('only articles with a changed name are read again', () => {
  checkRead(`${WORDS}  nightol: { name: Nightol }\n`, { 'a.txt': false, 'b.txt': false });
  checkRead(WORDS.replace('name: Duskol', 'name: Duskol, aliases: [DSK-1]'), { 'a.txt': false, 'b.txt': true });
  checkRead(WORDS.replace('  duskol: { name: Duskol }\n', ''), { 'a.txt': false, 'b.txt': true });
});

test('a name in other words than the text has it, or in part of them, is not there', () => {
  checkRead(`${WORDS}  seas: { name: High Seas Tide }\n`, { 'a.txt': false, 'b.txt': false });
  checkRead(`${WORDS}  seas: { name: High-Seas Treaty }\n`, { 'a.txt': false, 'b.txt': true });
});

test('what a common noun may stand for hangs on the words that names end in', () => {
  checkRead(`${WORDS}  paris: { name: Paris Treaty }\n`, { 'a.txt': false, 'b.txt': true });
});

test('the first class of a corpus, and a place that holds another, may change any sentence', () => {
  checkRead(WORDS.replace('name: Duskol', 'name: Duskol, classes: [glow drug]'), { 'a.txt': true, 'b.txt': true });
  checkRead(`${WORDS}places:\n  bay: { name: Bay, contains: [HK] }\n`, { 'a.txt': true, 'b.txt': true });
});

test('rules and other settings read nothing again', () => {
  checkRead(`${WORDS}rules:\n  conflicting-date: error\n`, { 'a.txt': false, 'b.txt': false });
});
