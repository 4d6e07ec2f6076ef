// One commit has one outcome: properties run from a fixed seed. `CORROBORATE_SEED=N` takes another one, and
// `CORROBORATE_SEED=random` a new one each time, which is how the long runs look further.
import fc from 'fast-check';

const seed = process.env.CORROBORATE_SEED ?? '20251122';
if (seed !== 'random') fc.configureGlobal({ seed: Number(seed) });
