// An entry point of ours, bundled as it ships but into a folder of the test's own: a test of yesterday's bundle would prove
// nothing, and tests that run at the same time must not pull it from under each other.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { shared } from '../../esbuild.mjs';
import { root } from './root.ts';

/** `entry` from the project's root. */
export async function bundled(entry: string, outfile: string): Promise<void> {
  const entryPoints = [fileURLToPath(new URL(entry, root))];
  await build({ ...shared, entryPoints, outfile, sourcemap: false, metafile: false });
}
