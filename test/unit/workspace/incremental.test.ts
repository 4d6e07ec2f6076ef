// Whatever the order and the size of the steps: what edits lead to is what reading everything anew leads to.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { builtinVocabulary } from '../../../server/src/vocabulary/builtin.ts';
import { apply, emptySnapshot, markComplete, prepareOptions } from '../../../server/src/workspace/apply.ts';
import type { SnapshotOptions } from '../../../server/src/workspace/change.ts';
import { restored, savedParts } from '../../../server/src/workspace/saved-corpus.ts';
import type { Snapshot } from '../../../server/src/workspace/snapshot.ts';
import { changed, corpusOf, defaultOptions } from '../../support/corpus.ts';
import { step } from '../../support/random-steps.ts';
import { runs, stepsDone } from '../../support/seed.ts';

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
      stepsDone(batches.flat().length);
    }),
    { numRuns: runs(50) },
  );
});

/** Days before and after the one on which an `ignore` ends. */
const day = fc.constantFrom('2024-12-31', '2025-01-01', '2025-01-02', defaultOptions.today);

test('so do edits of a corpus that was kept and taken up again on another day', () => {
  const edited = fc.tuple(fc.array(step, { minLength: 1, maxLength: 4 }), fc.boolean(), day);
  fc.assert(
    fc.property(fc.array(edited, { minLength: 3, maxLength: 8 }), edits => {
      const files: Record<string, string | undefined> = {};
      let snapshot = markComplete(emptySnapshot(defaultOptions, builtin)).snapshot;
      let options = defaultOptions;
      for (const [batch, isKept, today] of edits) {
        const news = Object.fromEntries(batch);
        Object.assign(files, news);
        snapshot = changed(snapshot, news, files).snapshot;
        if (isKept) snapshot = takenUp(snapshot);
        options = { ...options, today };
        const prepared = prepareOptions(snapshot, options);
        if (prepared) snapshot = apply(snapshot, prepared, { texts: new Map() }).snapshot;
      }
      checkEqual(snapshot, files, options);
      stepsDone(edits.reduce((sum, [batch]) => sum + batch.length + 2, 0));
    }),
    { numRuns: runs(50) },
  );
});

/** As through a store: a copy, in which what was one thing is one thing. */
function takenUp(snapshot: Snapshot): Snapshot {
  const copy = restored(structuredClone([...savedParts(snapshot)]), builtin);
  if (copy === undefined) throw new Error('what was kept is not whole');
  expect(copy.complete).toBe(false);
  return markComplete(copy).snapshot;
}

function checkEqual(
  snapshot: Snapshot,
  files: Readonly<Record<string, string | undefined>>,
  options: SnapshotOptions = defaultOptions,
): void {
  const there = Object.fromEntries(
    Object.entries(files).flatMap(([path, text]) => (text === undefined ? [] : [[path, text]])),
  );
  const anew = corpusOf(there, options);
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
