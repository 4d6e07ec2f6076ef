// A corpus that is on no disk: the server has the client read it, by addresses of the client's own, and takes nothing of an
// answer on trust.
import { expect, test } from 'vitest';
import type { MessageConnection } from 'vscode-languageserver/node';
import type { Client, Files } from './client.ts';
import { SLIP } from './corpora.ts';
import { useServer } from './server.ts';

const start = useServer();

const ROOT = 'vscode-vfs://github/harbour/news';
const at = (name: string): string => `${ROOT}/${name}`;

interface Repository {
  readonly client: Client;
  /** What the server asked about. */
  readonly asked: ReadonlySet<string>;
}

test('is read, and its findings lead to it', async () => {
  const { client } = await opened(SLIP);
  const [finding] = await pull(client, 'maker.facts.yaml');
  expect(finding).toMatchObject({ code: 'conflicting-date' });
  expect(JSON.stringify(finding)).toContain(at('maker.txt'));
  expect(JSON.stringify(finding)).not.toContain('file:');
  const place = {
    textDocument: { uri: at('maker.facts.yaml') },
    position: client.position('maker.facts.yaml', '2025-02-15', 1),
  };
  const hover = await client.connection.sendRequest('textDocument/hover', place);
  expect(JSON.stringify(hover)).toContain('Harbour Weekly has learned');
  const definition = await client.connection.sendRequest('textDocument/definition', place);
  expect(JSON.stringify(definition)).toContain(at('maker.txt'));
});

test('is followed: what is typed, and what changes where it is', async () => {
  const files = { ...SLIP };
  const { client } = await opened(files);
  const text = String(SLIP['maker.facts.yaml']);
  const uri = at('maker.facts.yaml');
  const mended = text.replace('2025-02-15', '2025-02-14');
  const textDocument = { uri, languageId: 'yaml', version: 1, text: mended };
  await client.connection.sendNotification('textDocument/didOpen', { textDocument });
  expect(await pull(client, 'maker.facts.yaml')).toEqual([]);
  await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  expect(await pull(client, 'maker.facts.yaml')).not.toEqual([]);
  files['maker.facts.yaml'] = mended;
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
  expect(await pull(client, 'maker.facts.yaml')).toEqual([]);
});

test('names that lead elsewhere, links and nonsense are not followed, and nothing else is asked for', async () => {
  const names = ['..', '.', '', '../secret.txt', 'deep/secret.txt', 'a\0.txt', 7, null];
  const entries = [
    ...names.map(name => ({ name, kind: 'file' })),
    { name: 'loop', kind: 'folder-link' },
    { name: 'linked.txt', kind: 'file-link' },
    { name: 'pipe.txt', kind: 'other' },
    { name: 'odd.txt', kind: 'whatever' },
    'text',
  ];
  const { client, asked } = await opened({ ...SLIP, 'torn.txt': '' }, connection => {
    connection.onRequest('corroborate/readFolder', () => ({
      entries: [...Object.keys(SLIP), 'torn.txt'].map((name): unknown => ({ name, kind: 'file' })).concat(entries),
    }));
  });
  expect(await pull(client, 'maker.facts.yaml')).not.toEqual([]);
  // What is no file is asked about once more, to be told as unreadable.
  const known = [...Object.keys(SLIP), 'torn.txt', 'pipe.txt', '.git'].map(at);
  expect([...asked].filter(uri => uri !== ROOT && uri.startsWith(ROOT) && !known.includes(uri))).toEqual([]);
});

test('answers that are none are files that cannot be read', async () => {
  const { client } = await opened(SLIP, connection => {
    connection.onRequest('corroborate/readFile', ({ uri }): object => {
      if (uri === at('maker.txt')) return { base64: '*no base64*' };
      if (uri === at('harbour.txt')) return { failure: 'denied', detail: 'not yours' };
      if (uri === at('harbour.facts.yaml')) return { failure: 'sulking' };
      return { base64: base64(SLIP, uri) };
    });
  });
  for (const name of ['maker.txt', 'harbour.txt'])
    expect(await pull(client, name), name).toMatchObject([{ code: 'unreadable-article' }]);
});

test('a client that reads nothing is asked nothing, and the folder stays silent', async () => {
  const { client, asked } = await opened(SLIP, undefined, {});
  expect(await pull(client, 'maker.facts.yaml')).toEqual([]);
  expect([...asked]).toEqual([]);
});

async function opened(
  files: Files,
  otherwise?: (connection: MessageConnection) => void,
  initializationOptions: unknown = { readsFiles: true },
): Promise<Repository> {
  const asked = new Set<string>();
  const client = await start({
    files: SLIP, // for the places of words; this folder is closed before anything is asked
    initializationOptions,
    prepare(connection) {
      connection.onRequest('corroborate/readFolder', ({ uri }): object =>
        uri === ROOT
          ? { entries: Object.keys(files).map(name => ({ name, kind: 'file' })) }
          : { failure: 'missing', detail: '' },
      );
      connection.onRequest('corroborate/readFile', ({ uri }): object => {
        asked.add(uri);
        const found = base64(files, uri);
        return found === undefined ? { failure: 'missing', detail: '' } : { base64: found };
      });
      connection.onRequest('corroborate/kindOf', ({ uri }): object => {
        asked.add(uri);
        return uri === ROOT ? { kind: 'folder' } : base64(files, uri) === undefined ? {} : { kind: 'file' };
      });
      otherwise?.(connection);
    },
  });
  const removed = [{ uri: client.uri(''), name: 'workspace' }];
  await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: { added: [{ uri: ROOT, name: 'news' }], removed },
  });
  return { client, asked };
}

function base64(files: Files, uri: string): string | undefined {
  const content = files[uri.slice(ROOT.length + 1)];
  return content === undefined ? undefined : Buffer.from(content).toString('base64');
}

/** As often as it is told to come again. */
async function pull(client: Client, name: string): Promise<readonly unknown[]> {
  for (;;) {
    try {
      const params = { textDocument: { uri: at(name) } };
      return (await client.connection.sendRequest<{ items: unknown[] }>('textDocument/diagnostic', params)).items;
    } catch (reason) {
      const isToCome = reason instanceof Error && 'data' in reason && JSON.stringify(reason.data).includes('retrigger');
      if (!isToCome) throw reason;
    }
  }
}
