// The programs that ours is held against. They are no part of the project: they are installed into a folder of their own,
// in fixed versions, when somebody asks for them.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The last cspell that runs on Node 20. */
export const VERSIONS = {
  cspell: '9.8.0',
  n3: '2.13.12',
  'rdf-validate-shacl': '0.6.5',
  'shacl-engine': '1.1.2',
} as const;

/** The folder that has them, which CORROBORATE_PEERS may name; `undefined` where they cannot be had. */
export function installPeers(): string | undefined {
  const folder = resolve(process.env.CORROBORATE_PEERS ?? join(tmpdir(), 'corroborate-peers'));
  if (hasAll(folder)) return folder;
  mkdirSync(folder, { recursive: true });
  const wanted = Object.entries(VERSIONS).map(([name, version]) => `${name}@${version}`);
  const { status, stderr } = spawnSync('npm', ['install', '--prefix', folder, ...QUIETLY, ...wanted], {
    encoding: 'utf8',
  });
  if (status === 0 && hasAll(folder)) return folder;
  console.error(`The peers could not be installed into ${folder}: is the registry out of reach?\n${stderr ?? ''}`);
  return undefined;
}

/** It runs nothing that it brings, and changes no manifest that may be there. */
const QUIETLY = '--ignore-scripts --no-audit --no-fund --no-save --no-package-lock --fetch-retries=1'.split(' ');

const hasAll = (folder: string): boolean =>
  Object.entries(VERSIONS).every(([name, version]) => versionIn(folder, name) === version);

function versionIn(folder: string, name: string): unknown {
  const manifest = join(folder, 'node_modules', name, 'package.json');
  return existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')).version : undefined;
}

export const spellCheckerIn = (folder: string): string => join(folder, 'node_modules/cspell/bin.mjs');
