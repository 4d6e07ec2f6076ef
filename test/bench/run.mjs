// Bundles the benchmark and runs it on the built command line.
import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';
import { yamlAsData } from '../../esbuild.mjs';

await build({
  entryPoints: ['test/bench/bench.ts'],
  outfile: 'out/bench.cjs',
  bundle: true,
  platform: 'node',
  mainFields: ['module', 'main'],
  plugins: [yamlAsData],
  logLevel: 'warning',
});
process.exitCode =
  spawnSync(process.execPath, ['out/bench.cjs', ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1;
