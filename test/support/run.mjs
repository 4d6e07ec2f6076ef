// Bundles one script of this folder and runs it, since Node 20 does not read TypeScript by itself.
//   node test/support/run.mjs NAME [ARGUMENT…]
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const [name = '', ...rest] = process.argv.slice(2);
process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const outfile = `out/support/${name}.mjs`;
await build({
  entryPoints: [`test/support/${name}.ts`],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'warning',
});
process.argv.splice(1, process.argv.length - 1, outfile, ...rest);
await import(pathToFileURL(outfile).href);
