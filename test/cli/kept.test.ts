// Corpora that are kept between two runs of the command line.
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { makeCorpus } from '../bench/make-corpus.ts';
import { temporaryFolder } from '../support/folder.ts';
import { builtCli, type RunCli } from './built-cli.ts';

let cli: RunCli;
beforeAll(async () => {
  cli = await builtCli();
});

test('the second run prints what the first printed; --no-cache neither reads nor keeps', async () => {
  const { root } = await temporaryFolder(Object.fromEntries(makeCorpus(50).files));
  const home = await temporaryFolder({});
  const env = { XDG_CACHE_HOME: home.root };
  const check = (...more: readonly string[]) => cli(['check', root, '--format', 'json', ...more], { env });
  const anew = await check('--no-cache');
  expect(anew.status).toBe(1);
  expect(await readdir(home.root)).toEqual([]);
  expect(await check()).toEqual(anew);
  expect(await readdir(home.at('corroborate'))).toHaveLength(1);
  expect(await check()).toEqual(anew);
  for (const name of await readdir(home.at('corroborate')))
    await writeFile(join(home.at('corroborate'), name), 'not what was kept');
  expect(await check()).toEqual(anew);
  await rm(home.at('corroborate'), { recursive: true });
  expect(await check()).toEqual(anew);
});

test('a home that may not be written to is no error', async () => {
  const { root } = await temporaryFolder(Object.fromEntries(makeCorpus(50).files));
  const home = await temporaryFolder({ corroborate: 'a file where the folder would be' });
  const { status, stderr } = await cli(['claims', root, '--output', home.at('claims.json')], {
    env: { XDG_CACHE_HOME: home.root },
  });
  expect([status, stderr]).toEqual([0, '']);
});
