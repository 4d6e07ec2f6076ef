// One commit has one outcome: properties run from a fixed seed. `CORROBORATE_SEED=N` takes another one, and
// `CORROBORATE_SEED=random` a new one each time, which is how the long runs look further; `CORROBORATE_RUNS=100` makes those
// properties that ask for it a hundred times as long.
import fc from 'fast-check';

const seed = process.env.CORROBORATE_SEED ?? '20251122';
if (seed !== 'random') fc.configureGlobal({ seed: Number(seed) });

/** How often a property is tried. */
export const runs = (usual: number): number => usual * Number(process.env.CORROBORATE_RUNS ?? 1);
