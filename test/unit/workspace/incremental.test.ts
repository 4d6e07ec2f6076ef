// Whatever the order and the size of the steps: what edits lead to is what reading everything anew leads to.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { builtinVocabulary } from '../../../server/src/vocabulary/builtin.ts';
import { emptySnapshot, markComplete } from '../../../server/src/workspace/apply.ts';
import type { Snapshot } from '../../../server/src/workspace/snapshot.ts';
import { changed, corpusOf, defaultOptions } from '../../support/corpus.ts';
import { step } from '../../support/random-steps.ts';

const RUNS = Number(process.env.CORROBORATE_STEPS ?? 600) / 12;

const builtin = builtinVocabulary();

test('random edits, applied one after the other or in batches, equal a reading from scratch', () => {
  fc.assert(
    fc.property(fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 4, maxLength: 12 }), batches => {
      const files: Record<string, string | undefined> = {};
      let snapshot = markComplete(emptySnapshot(defaultOptions, builtin)).snapshot;
      for (const batch of batches) {
        const news = Object.fromEntries(batch);
        Object.assign(files, news);
        const before = snapshot;
        const { snapshot: after, touched } = changed(snapshot, news, files);
        checkTouched(before, after, touched);
        snapshot = after;
      }
      checkEqual(snapshot, files);
    }),
    { numRuns: Math.max(1, Math.round(RUNS)) },
  );
});

function checkEqual(snapshot: Snapshot, files: Readonly<Record<string, string | undefined>>): void {
  const there = Object.fromEntries(
    Object.entries(files).flatMap(([path, text]) => (text === undefined ? [] : [[path, text]])),
  );
  const anew = corpusOf(there);
  expect(findingsOf(snapshot)).toEqual(findingsOf(anew));
  for (const path of anew.paths()) {
    expect(snapshot.findingsIn(path)).toEqual(anew.findingsIn(path));
    expect(snapshot.claimsOf(path)).toEqual(anew.claimsOf(path));
    expect(snapshot.article(path)).toEqual(anew.article(path));
    expect(snapshot.prose(path)).toEqual(anew.prose(path));
  }
}

/** A file that is not named as touched shows what it showed. */
function checkTouched(before: Snapshot, after: Snapshot, touched: ReadonlySet<string>): void {
  for (const path of after.paths())
    if (!touched.has(path)) expect(after.findingsIn(path)).toEqual(before.findingsIn(path));
}

const findingsOf = (snapshot: Snapshot): readonly string[] =>
  [...snapshot.findings()].map(each => JSON.stringify([each.key, each.severity, each.finding])).sort();
