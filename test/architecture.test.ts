// The house stands as STYLE has it: layers, packages, no cycles, small files. Each check is shown to be able to fail.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { breaches, type Sources } from './support/layers.ts';
import { root } from './support/root.ts';

const sources = readSources();

describe('layers', () => {
  test('the house stands', () => checkBreaches(sources, []));

  test('what lies above is not imported', () =>
    checkPlanted('server/src/dates/edtf.ts', "import { x } from '../rules/finding.ts';", 'rules lies above dates'));
  test('a type counts as an import', () =>
    checkPlanted(
      'server/src/dates/edtf.ts',
      "import type { X } from '../rules/finding.ts';",
      'rules lies above dates',
    ));
  test('so does what is handed on, and what is imported late', () => {
    checkPlanted('server/src/text/x.ts', "export * from '../features/y.ts';", 'features lies above text');
    checkPlanted('server/src/text/x.ts', "const y = import('../features/y.ts');", 'features lies above text');
    checkPlanted('server/src/text/x.ts', "let y: import('../features/y.ts').Y;", 'features lies above text');
  });
  test('the editor and the command line never know each other', () => {
    checkPlanted('server/src/lsp/x.ts', "import { y } from '../cli/y.ts';", 'cli lies above lsp');
    checkPlanted('server/src/cli/x.ts', "import { y } from '../lsp/y.ts';", 'cli and lsp never know each other');
  });
  test('a folder that the list does not name is no layer', () =>
    checkPlanted('server/src/utils/x.ts', "import { y } from '../base/span.ts';", 'utils is no layer'));
  test('the server does not reach out of itself', () =>
    checkPlanted('server/src/base/x.ts', "import { y } from '../../../client/src/client.ts';", 'outside itself'));
  test('the client knows the messages alone', () => {
    const alone = 'the client knows server/src/lsp/protocol.ts alone';
    checkPlanted('client/src/x.ts', "import type { Y } from '../../server/src/claims/claim.ts';", alone);
    checkSound('client/src/x.ts', "import type { Y } from '../../server/src/lsp/protocol.ts';");
  });
  test('an import carries its extension', () =>
    checkPlanted('server/src/base/x.ts', "import { y } from './span';", 'carries its extension'));
});

describe('packages', () => {
  test('the engine names no Node module, with or without its prefix', () => {
    checkPlanted('server/src/workspace/x.ts', "import fs from 'node:fs';", 'workspace may not name this package');
    checkPlanted('server/src/workspace/x.ts', "import fs from 'fs';", 'workspace may not name this package');
    checkSound('server/src/node/x.ts', "import fs from 'node:fs';");
    checkPlanted('server/src/browser/x.ts', "import fs from 'node:fs';", 'browser may not name this package');
    checkPlanted('server/src/web/x.ts', "import fs from 'node:fs';", 'web may not name this package');
  });
  test('each package has its layer', () => {
    checkPlanted('server/src/rules/x.ts', "import { parse } from 'yaml';", 'rules may not name this package');
    checkPlanted('server/src/features/x.ts', "import type { Y } from 'vscode-languageserver';", 'may not name');
    checkPlanted('server/src/base/x.ts', "import type { Y } from 'vscode-uri';", 'base may not name this package');
    checkSound('server/src/lsp/x.ts', "import { Y } from 'vscode-languageserver/node';");
  });
});

describe('cycles', () => {
  test('a cycle is told with all its files', () => {
    const planted = new Map([
      ['server/src/base/a.ts', "import { b } from './b.ts';"],
      ['server/src/base/b.ts', "import type { c } from './c.ts';"],
      ['server/src/base/c.ts', "export { a } from './a.ts';"],
    ]);
    checkBreaches(planted, [
      'a cycle: server/src/base/a.ts -> server/src/base/b.ts -> server/src/base/c.ts -> server/src/base/a.ts',
    ]);
  });
  test('two ways to one file are no cycle', () => {
    const planted = new Map([
      ['server/src/base/a.ts', "import './b.ts'; import './c.ts';"],
      ['server/src/base/b.ts', "import './d.ts';"],
      ['server/src/base/c.ts', "import './d.ts';"],
    ]);
    checkBreaches(planted, []);
  });
});

describe('size', () => {
  test('a file stays under 300 lines', () => checkLines(sources, 300));
  test('an entry point stays under 40 lines', () => {
    const entries = ['node/server.ts', 'node/cli.ts', 'browser/server.ts'].map(name => `server/src/${name}`);
    entries.push('client/src/node/main.ts', 'client/src/browser/main.ts');
    checkLines(new Map([...sources].filter(([path]) => entries.includes(path))), 40);
  });
  test('a file that grew is told', () =>
    expect(() => checkLines(new Map([['server/src/base/x.ts', '\n'.repeat(300)]]), 300)).toThrow(/x\.ts/));
});

function readSources(): Sources {
  const paths = ['server/src', 'client/src'].flatMap(folder =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
      .map(name => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter(path => path.endsWith('.ts')),
  );
  return new Map(paths.sort().map(path => [path, readFileSync(new URL(path, root), 'utf8')]));
}

function checkBreaches(planted: Sources, expected: readonly string[]): void {
  expect(breaches(planted)).toEqual(expected);
}

/** One file with one import is one breach, told in these words. */
function checkPlanted(path: string, text: string, words: string): void {
  expect(breaches(new Map([[path, text]]))).toEqual([expect.stringContaining(words)]);
}

function checkSound(path: string, text: string): void {
  checkBreaches(new Map([[path, text]]), []);
}

function checkLines(files: Sources, limit: number): void {
  const grown = [...files].filter(([, text]) => text.split('\n').length > limit).map(([path]) => path);
  expect(grown).toEqual([]);
}
