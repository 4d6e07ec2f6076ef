// From the first message to the last: folders that come and go, work that is cancelled, nonsense that is sent, silence.
import { spawn } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { Client, Files } from './client.ts';
import { SETTINGS, SLIP } from './corpora.ts';
import { useServer } from './server.ts';

const start = useServer();

const codes = (client: Client, name: string): readonly unknown[] =>
  (client.diagnostics(name) ?? []).map(({ code }) => code);

describe('folders of the workspace', () => {
  const two = Object.fromEntries(
    Object.entries(SLIP).flatMap(([name, text]) => [
      [`one/${name}`, text],
      [`two/${name}`, text],
    ]),
  );

  test('are read when they are added, and cleared when they are removed', async () => {
    const client = await start({ files: two, folders: ['one'] });
    client.pullWorkspace();
    await client.until(() => codes(client, 'one/maker.txt').length > 0, 'the first folder');
    expect(client.diagnostics('two/maker.txt')).toBeUndefined();
    const folder = { uri: client.uri('two'), name: 'two' };
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [folder], removed: [] },
    });
    await client.until(() => codes(client, 'two/maker.txt').length > 0, 'the second folder');
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed: [folder] },
    });
    await client.until(() => codes(client, 'two/maker.txt').length === 0, 'nothing of the second');
    expect(codes(client, 'one/maker.txt')).not.toEqual([]);
  });

  test('the files that are watched are those that can matter', async () => {
    const client = await start();
    await client.pull('maker.txt');
    const asked = JSON.stringify(client.heard.filter(({ method }) => method === 'client/registerCapability'));
    for (const pattern of ['**/*.{txt,md}', '**/*.facts.{yaml,yml}', '**/corroborate.yaml', '**/.gitignore'])
      expect(asked).toContain(pattern);
  });

  test('a folder of notes alone is left in silence', async () => {
    const client = await start({ files: { 'note.txt': 'The FDA approved Velorin on 30 February 2025.\n' } });
    expect(await client.pull('note.txt')).toEqual([]);
  });

  test('names with spaces, marks and Chinese characters, and line ends of Windows', async () => {
    const name = '卷 1 #2%/Ünï & co';
    const files = {
      'corroborate.yaml': SETTINGS,
      [`${name}.txt`]: '第一段。\r\n维洛林于2025年2月14日获得FDA批准。\r\n',
      [`${name}.facts.yaml`]:
        'facts:\r\n  - subject: 维洛林\r\n    event: approved\r\n    by: FDA\r\n    date: 2025-02-14\r\n    quote: 维洛林于2025年2月14日获得FDA批准\r\n',
    };
    const client = await start({ files });
    await client.pull(`${name}.facts.yaml`);
    const found = await client.connection.sendRequest('textDocument/definition', {
      textDocument: { uri: client.uri(`${name}.facts.yaml`) },
      position: client.position(`${name}.facts.yaml`, 'quote'),
    });
    expect(found).toMatchObject([
      {
        targetUri: client.uri(`${name}.txt`),
        targetRange: { start: { line: 1, character: 0 }, end: { line: 1, character: 21 } },
      },
    ]);
  });
});

describe('reading', () => {
  test('shows its progress, and stops when a user says so', async () => {
    const tokens: unknown[] = [];
    const client = await start({
      files: many(400),
      prepare: connection =>
        connection.onRequest('window/workDoneProgress/create', ({ token }) => {
          tokens.push(token);
          return null;
        }),
    });
    const kinds = (): readonly string[] =>
      client.heard.flatMap(({ method, params }) => (method === '$/progress' ? [kindOf(params)] : []));
    await client.until(() => kinds().includes('begin'), 'the beginning');
    await client.connection.sendNotification('window/workDoneProgress/cancel', { token: tokens[0] });
    await client.until(() => kinds().includes('end'), 'the end');
    const report = await client.pull('all/0.facts.yaml');
    expect(report.map(({ code }) => code)).not.toContain('missing-article');
  });

  test('answers early questions from what is there', async () => {
    const client = await start({
      prepare: connection => connection.onRequest('workspace/configuration', () => never()),
    });
    const textDocument = { uri: client.uri('maker.facts.yaml') };
    const position = { line: 7, character: 7 };
    expect(await client.connection.sendRequest('textDocument/hover', { textDocument, position })).toBeNull();
    expect(await client.connection.sendRequest('workspace/symbol', { query: '' })).toEqual([]);
  });
});

describe('nonsense from a client', () => {
  const position = { line: 0, character: 0 };
  const nonsense: readonly (readonly [method: string, params: unknown, code: number | null])[] = [
    ['textDocument/hover', { textDocument: { uri: 'HERE' }, position: { line: 99_999, character: 3 } }, null],
    ['textDocument/hover', { textDocument: { uri: 'HERE' }, position: { line: 7, character: 99_999 } }, null],
    ['textDocument/hover', { textDocument: { uri: 'HERE' }, position: { line: -1, character: 0 } }, -32602],
    ['textDocument/hover', { textDocument: { uri: 'HERE' }, position: { line: 1.5, character: 0 } }, -32602],
    ['textDocument/hover', { textDocument: { uri: 'HERE' }, position: 'top' }, -32602],
    ['textDocument/definition', { textDocument: { uri: 'file:///no/such/file.txt' }, position }, null],
    ['textDocument/definition', { textDocument: { uri: 'untitled:Untitled-1' }, position }, null],
    ['textDocument/references', { textDocument: { uri: 'not a uri' }, position }, null],
    ['textDocument/documentSymbol', { textDocument: { uri: 7 } }, -32602],
    ['textDocument/documentSymbol', { textDocument: null }, -32602],
    ['corroborate/passages', { uri: 'https://example.org/x' }, null],
    ['corroborate/passages', { uri: 12 }, null],
    ['workspace/symbol', { query: null }, null],
  ];

  test('is answered with nothing or with an error, and the server lives', async () => {
    const client = await start();
    await client.pull('maker.facts.yaml');
    for (const [method, params, code] of nonsense) {
      const text = JSON.stringify(params).replace('"HERE"', JSON.stringify(client.uri('maker.facts.yaml')));
      const answer = client.connection.sendRequest(method, JSON.parse(text));
      if (code === null) await expect(answer, `${method} ${text}`).resolves.not.toThrow();
      else await expect(answer, `${method} ${text}`).rejects.toMatchObject({ code });
    }
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: client.uri('maker.txt'), version: 5 },
      contentChanges: [{ range: { start: position, end: position }, text: 'x' }],
    });
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: 'x:y', type: 9 }] });
    await client.connection.sendNotification('$/cancelRequest', { id: 12_345 });
    expect((await client.pull('maker.facts.yaml')).map(({ code }) => code)).toContain('conflicting-date');
  });

  test('an edit while a question is on its way makes the answer out of date, never wrong', async () => {
    const client = await start();
    await client.open('maker.facts.yaml');
    await client.pull('maker.facts.yaml');
    const position = client.position('maker.facts.yaml', '2025-02-15');
    await client.edit('maker.facts.yaml', 'VX-12', 'Velorin');
    const textDocument = { uri: client.uri('maker.facts.yaml') };
    const asked = client.connection.sendRequest('textDocument/hover', { textDocument, position });
    await client.edit('maker.facts.yaml', '2025-02-15', '2025-02-14');
    const answer = await asked.catch((error: unknown) => error);
    expect(JSON.stringify(answer)).toMatch(/2025-02-1[45]|-32801/);
    expect(await client.pull('maker.facts.yaml')).toEqual([]);
  });
});

describe('an article in another encoding', () => {
  // 维洛林于2025年2月14日获得FDA批准。 in GB 18030
  const bytes = Uint8Array.from(
    'ceac c2e5 c1d6 d3da 32303235 c4ea 32 d4c2 3134 c8d5 bbf1 b5c3 464441 c5fa d7bc a1a3 0a'
      .replaceAll(' ', '')
      .match(/../g)
      ?.map(pair => Number.parseInt(pair, 16)) ?? [],
  );
  const files = {
    'corroborate.yaml': SETTINGS,
    'alt.txt': bytes,
    'alt.facts.yaml':
      'facts:\n  - { subject: 维洛林, event: approved, by: FDA, date: 2025-02-14, quote: 维洛林于2025年2月14日获得FDA批准 }\n',
  };

  test('keeps its text when the editor shows it as garbage, and offers to be reopened', async () => {
    const client = await start({ files });
    await client.pull('alt.txt');
    await client.openText('alt.txt', new TextDecoder('utf-8').decode(bytes));
    const [offer, ...others] = await client.pull('alt.txt');
    expect(others).toEqual([]);
    expect(offer).toMatchObject({ severity: 3, data: { kind: 'encoding', encoding: 'gb18030' } });
    expect(offer?.message).toContain('GB18030');
    expect(await client.pull('alt.facts.yaml')).toEqual([]);
    const asked = { uri: client.uri('alt.txt') };
    expect(await client.connection.sendRequest('corroborate/encoding', asked)).toEqual({ encoding: 'gb18030' });
    expect(await client.connection.sendRequest('corroborate/encoding', { uri: client.uri('alt.facts.yaml') })).toEqual(
      {},
    );
    await client.close('alt.txt');
    await client.openText('alt.txt', '维洛林于2025年2月14日获得FDA批准。\n');
    expect(await client.pull('alt.txt')).toEqual([]);
  });
});

describe('silence and the end', () => {
  test('an idle server does nothing', async () => {
    const client = await start();
    client.pullWorkspace();
    await client.until(() => codes(client, 'maker.txt').length > 0, 'the corpus');
    await client.open('maker.facts.yaml');
    await client.pull('maker.facts.yaml');
    const look = () => client.connection.sendRequest('corroborate/counters');
    await look();
    const heard = client.heard.length;
    const before = await look();
    for (let round = 0; round < 20; round += 1) await client.connection.sendRequest('corroborate/echo', { round });
    expect(await look()).toEqual(before);
    expect(client.heard.length).toBe(heard);
  });

  test('echoes what it is given', async () => {
    const client = await start();
    expect(await client.connection.sendRequest('corroborate/echo', { a: ['一'] })).toEqual({ a: ['一'] });
  });

  test('ends well when it is told to, and at once when its client is gone', async () => {
    const told = await start();
    const toldEnd = ended(told);
    await told.connection.sendRequest('shutdown');
    await told.connection.sendNotification('exit');
    expect(await toldEnd).toBe(0);
    const left = await start();
    const leftEnd = ended(left);
    left.process.stdin?.end();
    expect(await leftEnd).toBe(1);
  });

  test('ends when the process that it was started for is gone', async () => {
    const client = await start({ processId: await endedProcess() });
    expect(await ended(client)).toBe(1);
  });
});

/** Companions without their articles, so that a finding about the whole corpus would show. */
function many(count: number): Files {
  const facts = 'article: { title: Alone }\nfacts:\n  - { subject: Velorin, event: approved, date: 2025 }\n';
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`all/${at}.facts.yaml`, facts]));
}

function kindOf(params: unknown): string {
  return JSON.stringify(params).match(/"kind":"(\w+)"/)?.[1] ?? '';
}

const never = (): Promise<unknown> => new Promise(() => undefined);

function ended({ process: child }: Client): Promise<number | null> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise(resolve => {
    child.once('exit', code => resolve(code));
  });
}

/** The id of a process that is no more. */
function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  return new Promise(resolve => {
    child.once('exit', () => resolve(child.pid ?? 0));
  });
}
