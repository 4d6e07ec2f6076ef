// node test/support/run.mjs types: the types of every project alone.
import { checkTypes } from './type-check.ts';

const sound = await checkTypes();
process.exit(sound.every(Boolean) ? 0 : 1);
