// Unit tests read sources as they are; YAML files are plain data for them, as in the bundles.

import { defineConfig } from 'vitest/config';
import { parse } from 'yaml';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  plugins: [
    {
      name: 'yaml-as-data',
      enforce: 'pre',
      transform: (text, id) =>
        /\.ya?ml$/.test(id) ? { code: `export default ${JSON.stringify(parse(text))}`, map: null } : undefined,
    },
  ],
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/support/seed.ts'],
    exclude: ['node_modules/**', 'out/**', '.vscode-test/**'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // Nothing here keeps state in a module: files of tests may share what they have loaded, and the compiler's work on it.
    isolate: false,
  },
});
