// How V8 grows its heap, for every isolate of the process. It may double a heap before it looks for what can go, which suits
// a program that ends soon; here most of what is read stays, and a fifth as much again is room enough.
import { setFlagsFromString } from 'node:v8';

/** Before anything large is made. */
export const growSlowly = (): void => setFlagsFromString('--heap-growing-percent=20');
