// One commit has one outcome: properties run from a fixed seed. `CORROBORATE_SEED=N` takes another one, and
// `CORROBORATE_SEED=random` a new one each time, which is how the long runs look further; `CORROBORATE_RUNS=100` makes those
// properties that ask for it a hundred times as long.
import fc from 'fast-check';
import { afterAll } from 'vitest';

const seed = process.env.CORROBORATE_SEED ?? '20251122';
if (seed !== 'random') fc.configureGlobal({ seed: Number(seed) });

/** How often a property is tried. */
export const runs = (usual: number): number => usual * Number(process.env.CORROBORATE_RUNS ?? 1);

let steps = 0;

/** Of a random walk over a corpus: edits, saves, renames, folder changes, restarts. */
export const stepsDone = (count: number): void => {
  steps += count;
};

/** Once for each file of tests that takes any; only of a long run does anybody want to know. */
afterAll(() => {
  if (steps > 0 && runs(1) > 1) process.stdout.write(`${steps} steps\n`);
  steps = 0;
});
