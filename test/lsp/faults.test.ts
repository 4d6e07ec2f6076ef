// What goes wrong around a server: it is killed, files go while they are read, the disk refuses, its client is silent or talks
// nonsense, the calendar turns back. Nothing is lost by any of it, and afterwards it says what a server says that starts then.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { type Client, type Files, PULLING, type StartOptions } from './client.ts';
import { FACTS_ALONE, SETTINGS, SLIP } from './corpora.ts';
import { useServer } from './server.ts';

const start = useServer();

describe('a server that is killed', () => {
  test('while somebody types: the next one is told the buffers, and no letter is lost', async () => {
    const [folder, cache] = [await temporaryFolder({ ...SLIP, ...others(60) }), await temporaryFolder({})];
    const options = { files: {}, folder: folder.root, initializationOptions: { cacheFolder: cache.root } };
    let buffer = String(SLIP['maker.facts.yaml']);
    for (const day of ['13', '11']) {
      const client = await start(options);
      await client.openText('maker.facts.yaml', buffer);
      const next = buffer.replace(/2025-02-\d\d/, `2025-02-${day}`);
      await client.edit('maker.facts.yaml', /2025-02-\d\d/.exec(buffer)?.[0] ?? '', `2025-02-${day}`);
      buffer = next;
      // In the midst of it or once it is done: whenever it ends, nothing but the buffer counts.
      if (day !== '13') await client.pull('maker.facts.yaml');
      client.process.kill('SIGKILL');
      await gone(client);
    }
    const client = await start(options);
    await client.openText('maker.facts.yaml', buffer);
    expect(await codesIn(client, 'maker.facts.yaml')).toContain('conflicting-date');
    await client.edit('maker.facts.yaml', '2025-02-11', '2025-02-14');
    expect(await codesIn(client, 'maker.facts.yaml')).toEqual([]);
    expect(readFileSync(folder.at('maker.facts.yaml'), 'utf8')).toBe(SLIP['maker.facts.yaml']);
  });
});

describe('files that go while a corpus is read', () => {
  const files = { ...SLIP, ...others(80, 'left'), ...others(80, 'moved') };

  test('some are deleted, a folder is renamed: what is said is what a later server says', async () => {
    const folder = await temporaryFolder(files);
    const client = await start({ files: {}, folder: folder.root, prepare: grantProgress });
    await client.until(() => client.heard.some(({ method }) => method === '$/progress'), 'the reading');
    const deleted = Object.keys(files).filter(path => path.startsWith('left/') && path.includes('7'));
    for (const path of deleted) rmSync(folder.at(path));
    renameSync(folder.at('moved'), folder.at('come'));
    const changes = [
      ...deleted.map(path => ({ uri: client.uri(path), type: 3 })),
      { uri: client.uri('moved'), type: 3 },
      { uri: client.uri('come'), type: 1 },
    ];
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    const fresh = await start({ files: {}, folder: folder.root });
    for (const path of [
      'maker.facts.yaml',
      'left/7.facts.yaml',
      'left/8.facts.yaml',
      'moved/8.txt',
      'come/8.facts.yaml',
    ])
      expect(await told(client, path), path).toEqual(await told(fresh, path));
  });
});

describe.skipIf(process.platform === 'win32')('a disk that refuses', () => {
  const REFUSALS: Readonly<Record<string, (path: string) => void>> = {
    'a folder': path => mkdirSync(path),
    'a link to itself': path => symlinkSync(path, path),
    'a link to nothing': path => symlinkSync(`${path}.none`, path),
    'a link that leads out': path => symlinkSync('/etc/hostname', path),
    'a pipe': path => void execFileSync('mkfifo', [path]),
    'a torn half': path => writeFileSync(path, Buffer.from(String(SLIP['maker.txt'])).subarray(0, 30)),
    noise: path => writeFileSync(path, new Uint8Array([0, 1, 2, 0])),
    'more than may be': path => writeFileSync(path, new Uint8Array(33_000_000)),
  };

  test('in place of an article: it is named, what else was found stays, and all is well again once it is back', async () => {
    const client = await start();
    const before = await told(client, 'maker.facts.yaml');
    for (const [what, make] of Object.entries(REFUSALS)) {
      const path = join(client.folder, 'maker.txt');
      rmSync(path, { recursive: true });
      make(path);
      await changedOnDisk(client, 'maker.txt');
      const codes = [...(await codesIn(client, 'maker.facts.yaml')), ...(await codesIn(client, 'maker.txt'))];
      expect(codes, what).toContain('conflicting-date');
      expect(
        codes.some(code => /missing-article|unreadable-article|quote-not-found/.test(String(code))),
        what,
      ).toBe(true);
      rmSync(path, { recursive: true, force: true });
      await client.write('maker.txt', SLIP['maker.txt'] ?? '');
      expect(await told(client, 'maker.facts.yaml'), what).toEqual(before);
    }
  });

  test('to keep what was read: it is as if nobody had asked', async () => {
    const folder = await temporaryFolder({ ...SLIP, ...others(60) });
    for (const cache of [await temporaryFolder({}), await temporaryFolder({ cache: 'a file' })]) {
      const client = await start({
        files: {},
        folder: folder.root,
        // No file may grow past a few kilobytes: what a full disk says.
        command: ['/bin/sh', '-c', 'ulimit -f 2; exec "$0" "$@"', process.execPath],
        initializationOptions: { cacheFolder: cache.at('cache') },
      });
      expect(await codesIn(client, 'maker.facts.yaml')).toContain('conflicting-date');
      await client.stop();
      expect(client.process.exitCode).toBe(0);
      const kept: readonly string[] = await readdir(cache.at('cache')).catch(() => []);
      expect(kept).toEqual([]);
    }
  });
});

test('ten thousand changes at once are one batch: each file is read once, and one snapshot made', async () => {
  const files = { ...SLIP, ...others(80) };
  const client = await start({ files });
  await client.pull('maker.facts.yaml');
  const before = await countersOf(client);
  const paths = Object.keys(others(80)).filter(path => path.endsWith('.yaml'));
  for (const path of paths) writeFileSync(join(client.folder, path), String(others(80)[path]).replace('2025', '2024'));
  const changes = Array.from({ length: 10_000 }, (_, at) => ({
    uri: at % 5 === 0 ? client.uri(`none/${at}.txt`) : client.uri(paths[Math.floor(at * 0.8) % paths.length] ?? ''),
    type: at % 7 === 0 ? 1 : 2,
  }));
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  await client.pull('maker.facts.yaml');
  const after = await countersOf(client);
  expect(after.work.filesRead - before.work.filesRead).toBe(paths.length);
  expect(after.work.snapshots - before.work.snapshots).toBe(1);
});

describe('a client', () => {
  test('that answers nothing that it is asked has its corpus read, by the settings that everybody has', async () => {
    const never = (): Promise<unknown> => new Promise(() => undefined);
    const client = await start({
      capabilities: { ...PULLING, workspace: { ...PULLING.workspace, codeLens: { refreshSupport: true } } },
      prepare: connection => {
        connection.onRequest(never);
        connection.onRequest('workspace/configuration', never);
      },
    });
    expect(await codesIn(client, 'maker.facts.yaml')).toContain('conflicting-date');
    await client.open('maker.facts.yaml');
    await client.edit('maker.facts.yaml', '2025-02-15', '2025-02-14');
    expect(await codesIn(client, 'maker.facts.yaml')).not.toContain('conflicting-date');
  });

  test('that answers late is heard', async () => {
    let answer = (_: unknown): void => undefined;
    const client = await start({
      prepare: connection =>
        connection.onRequest(
          'workspace/configuration',
          () =>
            new Promise(resolve => {
              answer = resolve;
            }),
        ),
    });
    expect(await codesIn(client, 'maker.facts.yaml')).toContain('conflicting-date');
    answer([{ ...FACTS_ALONE, rules: { 'conflicting-date': 'off' } }]);
    await eventually(async () => !(await codesIn(client, 'maker.facts.yaml')).includes('conflicting-date'));
  });

  test('that pulls before it answers, and is overtaken by another change, is asked to pull again', async () => {
    const answers: ((value: null) => void)[] = [];
    const client = await start({
      prepare: connection =>
        connection.onRequest('workspace/diagnostic/refresh', () => new Promise(resolve => void answers.push(resolve))),
    });
    await client.open('maker.facts.yaml');
    expect(await codesIn(client, 'maker.facts.yaml')).toContain('conflicting-date');
    await client.write('harbour.facts.yaml', String(SLIP['harbour.facts.yaml']).replace('2025-02-14', '2025-02-15'));
    await client.pull('harbour.facts.yaml');
    expect(answers).toHaveLength(1);
    expect(await codesIn(client, 'maker.facts.yaml')).not.toContain('conflicting-date');
    await client.write('harbour.facts.yaml', String(SLIP['harbour.facts.yaml']).replace('2025-02-14', '2025-02-16'));
    await client.pull('harbour.facts.yaml');
    expect(answers).toHaveLength(1);
    answers[0]?.(null);
    await eventually(async () => {
      await client.connection.sendRequest('corroborate/echo', {});
      return answers.length === 2;
    });
    expect(await codesIn(client, 'maker.facts.yaml')).toContain('conflicting-date');
  });

  test('that tears its own messages is told so, and is served on', async () => {
    const client = await start();
    await client.pull('maker.facts.yaml');
    const raw = (body: string, length = Buffer.byteLength(body)): void =>
      void client.process.stdin?.write(`Content-Length: ${length}\r\n\r\n${body}`);
    raw(
      '{"jsonrpc": "2.0", "id": 7, "method": "textDocument/hover", "params": {"position": {"line": 1e999, "character": -0.0}}}',
    );
    for (const body of [
      'null',
      '[]',
      '7',
      '"x"',
      '{}',
      '{"id": 8}',
      '{"jsonrpc": "2.0", "method": 7}',
      '{"id": {}, "method": "x"}',
    ])
      raw(body);
    expect(await codesIn(client, 'maker.facts.yaml')).toContain('conflicting-date');
  });

  test('that asks too late is refused', async () => {
    const client = await start();
    const asked = { textDocument: { uri: client.uri('maker.facts.yaml') }, position: { line: 7, character: 14 } };
    await client.connection.sendRequest('shutdown');
    const late = client.connection.sendRequest('textDocument/hover', asked);
    await expect(late).rejects.toMatchObject({ code: -32600 });
    await client.connection.sendNotification('textDocument/didClose', asked);
    await client.connection.sendNotification('exit');
    await gone(client);
    expect(client.process.exitCode).toBe(0);
  });
});

test('a calendar that turns on, back and on again: what has expired is told on that day alone', async () => {
  const clock = await temporaryFolder({ 'days.txt': '0', 'clock.cjs': CLOCK });
  const until =
    '  - { subject: Velorin, event: founded, date: 2001, ignore: [{ rule: conflicting-date, until: 2999-12-30 }] }\n';
  const client = await start({
    files: { 'corroborate.yaml': SETTINGS, 'x.facts.yaml': `facts:\n${until}` },
    command: [process.execPath, '--require', clock.at('clock.cjs')],
    env: { CORROBORATE_TEST_CLOCK: clock.at('days.txt') },
  });
  for (const [day, code] of [
    ['2026-01-01', 'unused-ignore'],
    ['2999-12-31', 'expired-ignore'],
    ['2026-01-01', 'unused-ignore'],
    ['2999-12-30', 'unused-ignore'],
    ['2999-12-31', 'expired-ignore'],
  ] as const) {
    await clock.write('days.txt', day);
    await changedOnDisk(client, 'x.facts.yaml');
    expect(await codesIn(client, 'x.facts.yaml'), day).toContain(code);
  }
});

/** A day that a file says, for whoever asks for now. */
const CLOCK = `const { readFileSync } = require('node:fs');
globalThis.Date = class extends Date {
  constructor(...given) {
    const day = readFileSync(process.env.CORROBORATE_TEST_CLOCK, 'utf8');
    if (given.length > 0 || day === '0') super(...given);
    else super(day + 'T12:00:00');
  }
};`;

/** Companions and their articles that contradict nobody. */
function others(count: number, folder = 'others'): Files {
  const numbers = Array.from({ length: count }, (_, at) => at);
  return Object.fromEntries(
    numbers.flatMap(at => [
      [`${folder}/${at}.txt`, `Number ${at} of ${folder} was opened.\n`],
      [`${folder}/${at}.facts.yaml`, `facts:\n  - { subject: ${folder} ${at}, event: opened, date: 2025 }\n`],
    ]),
  );
}

const grantProgress: NonNullable<StartOptions['prepare']> = connection =>
  connection.onRequest('window/workDoneProgress/create', () => null);

const changedOnDisk = (client: Client, name: string): Promise<void> =>
  client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: client.uri(name), type: 2 }],
  });

const codesIn = async (client: Client, path: string): Promise<readonly unknown[]> =>
  (await client.pull(path)).map(({ code }) => code);

const told = async (client: Client, path: string) =>
  (await client.pull(path)).map(({ code, range, message }) => ({ code, range, message }));

/** Asks the server on and on, which takes its time by itself. */
async function eventually(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds()));
}

interface Counted {
  readonly work: Readonly<Record<'filesRead' | 'snapshots', number>>;
}

const countersOf = (client: Client): Promise<Counted> => client.connection.sendRequest('corroborate/counters');

function gone({ process: child }: Client): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise(resolve => {
    child.once('exit', () => resolve());
  });
}
