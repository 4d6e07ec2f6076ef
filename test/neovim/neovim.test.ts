// A client of another make, over stdio and without pull diagnostics, shows what the command line prints.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { aptInstall, findOnPath, run, runNode } from '../support/processes.ts';
import { root } from '../support/root.ts';
import { withCopy } from '../support/vscode-suites.ts';

const pathOf = (path: string) => fileURLToPath(new URL(path, root));
const SEVERITIES = ['error', 'warning', 'information', 'hint'];

let neovim: string | undefined;

describe('Neovim', () => {
  beforeAll(async () => {
    neovim = findOnPath('nvim') ?? ((await aptInstall('neovim')) ? findOnPath('nvim') : undefined);
  }, 300_000);

  for (const { corpus, besides } of corpora)
    test(`shows what the command line prints: ${corpus}`, async context => {
      if (neovim === undefined) return context.skip('Neovim cannot be had on this machine');
      if (!existsSync(pathOf(corpus))) return context.skip('these texts are not in this checkout');
      const program = neovim;
      await withCopy(pathOf(corpus), folder => checkSame(program, folder, besides));
    });
});

/** `besides`: what only an editor can have to say, since it is about how it opened a file. */
const corpora: readonly { readonly corpus: string; readonly besides: readonly RegExp[] }[] = [
  { corpus: 'test/vscode/corpus', besides: [/^archive\.txt:0:0-0:0 information other-encoding .*GB18030/] },
  { corpus: '../shared/acceptance/seeds', besides: [] },
];

interface Place {
  readonly line: number;
  readonly character: number;
}

interface Shown {
  readonly path: string;
  readonly code: string;
  readonly severity: number;
  readonly message: string;
  readonly from: Place;
  readonly to: Place;
}

interface Site {
  readonly path: string;
  readonly range: { readonly start: Place; readonly end: Place };
}

interface Printed {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly location: Site;
  readonly related: readonly Site[];
}

async function checkSame(program: string, folder: string, besides: readonly RegExp[]): Promise<void> {
  const expected = await printed(folder);
  expect(expected).not.toEqual([]);
  const all = await shown(program, folder, expected.length + besides.length);
  expect(all.filter(line => !besides.some(one => one.test(line)))).toEqual(expected);
  expect(all.length).toBe(expected.length + besides.length);
}

/** Every side of every finding, as the command line has them. */
async function printed(folder: string): Promise<readonly string[]> {
  const { stdout } = await runNode([pathOf('dist/cli.js'), 'check', '--format', 'json', '--fail-on', 'never'], {
    cwd: folder,
  });
  const { findings }: { readonly findings: readonly Printed[] } = JSON.parse(stdout);
  const lines = findings.flatMap(({ code, severity, message, location, related }) =>
    [location, ...related].map(({ path, range: { start, end } }) => lineOf(path, code, severity, message, start, end)),
  );
  return [...new Set(lines)].sort();
}

async function shown(program: string, folder: string, wanted: number): Promise<readonly string[]> {
  const files = readdirSync(folder).filter(name => /\.(txt|md|yaml)$/.test(name));
  const server = [process.execPath, pathOf('dist/cli.js'), 'lsp', '--stdio'];
  const env = { ...process.env, CORROBORATE_SESSION: JSON.stringify([folder, server, files, wanted]), HOME: folder };
  const session = join('test/neovim', 'session.lua');
  const ran = await run(program, ['--clean', '--headless', '-n', '-c', `luafile ${pathOf(session)}`], {
    env,
    timeout: 50_000,
  });
  const all: readonly Shown[] = JSON.parse(ran.stdout.trim() || `"${ran.stderr}"`);
  return all
    .map(one => lineOf(one.path, one.code, SEVERITIES[one.severity - 1] ?? '', one.message, one.from, one.to))
    .sort();
}

function lineOf(path: string, code: string, severity: string, message: string, from: Place, to: Place): string {
  return `${path}:${from.line}:${from.character}-${to.line}:${to.character} ${severity} ${code} ${message}`;
}
