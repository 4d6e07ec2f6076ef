// Diagnostics of the built server over a real stream: pulled, streamed, held open, pushed.
import { describe, expect, test } from 'vitest';
import { type Client, PUSHED } from './client.ts';
import { FACTS_ALONE } from './corpora.ts';
import { useServer } from './server.ts';

const start = useServer();

const codes = (client: Client, name: string): readonly unknown[] =>
  (client.diagnostics(name) ?? []).map(({ code }) => code).sort();

const FILES = ['harbour.facts.yaml', 'harbour.txt', 'maker.facts.yaml', 'maker.txt'];

async function untilClashing(client: Client): Promise<void> {
  await client.until(() => FILES.every(name => codes(client, name).includes('conflicting-date')), 'the clash');
}

describe('a held pull of the workspace', () => {
  test('tells every side of a clash, in files that nobody opened', async () => {
    const client = await start();
    client.pullWorkspace();
    await untilClashing(client);
    const [found] = client.diagnostics('maker.facts.yaml')?.filter(({ code }) => code === 'conflicting-date') ?? [];
    expect(found?.range).toEqual({ start: { line: 10, character: 10 }, end: { line: 10, character: 20 } });
    expect(found?.message).toContain('Velorin');
    expect(found?.relatedInformation?.map(({ location }) => location.uri)).toEqual(
      expect.arrayContaining([client.uri('harbour.facts.yaml'), client.uri('harbour.txt'), client.uri('maker.txt')]),
    );
  });

  test('an edit that mends a date removes it from every file without saving', async () => {
    const client = await start();
    client.pullWorkspace();
    await untilClashing(client);
    await client.open('maker.facts.yaml');
    await client.edit('maker.facts.yaml', '2025-02-15', '2025-02-14');
    await client.until(() => FILES.every(name => codes(client, name).length === 0), 'no findings');
    await client.edit('maker.facts.yaml', '2025-02-14', '2025-02-15');
    await untilClashing(client);
    await client.edit('maker.facts.yaml', '2025-02-15', '2025-02-14');
    await client.until(() => FILES.every(name => codes(client, name).length === 0), 'no findings once more');
    await client.close('maker.facts.yaml');
    await untilClashing(client);
  });

  test('streams the files that changed and no others', async () => {
    const client = await start();
    const pull = client.pullWorkspace();
    await untilClashing(client);
    await client.open('maker.facts.yaml');
    const before = pull.parts.length;
    await client.edit('maker.facts.yaml', 'subject: VX-12', 'id: slip\n    subject: VX-12');
    await client.until(() => pull.parts.length > before, 'what moved');
    const moved = pull.parts.slice(before).flatMap(part => part.items.map(({ uri }) => uri));
    expect(moved).toContain(client.uri('maker.facts.yaml'));
    expect(moved.every(uri => FILES.some(name => client.uri(name) === uri))).toBe(true);
  });

  test('a companion that is created appears, and goes with its file', async () => {
    const client = await start();
    client.pullWorkspace();
    await untilClashing(client);
    await client.write('late.txt', 'According to a note, the FDA approved Velorin on 3 May 2025.\n');
    await client.write(
      'late.facts.yaml',
      'facts:\n  - subject: Velorin\n    event: approved\n    by: FDA\n    date: 2025-05-03\n    quote: the FDA approved Velorin on 3 May 2025\n',
    );
    await client.until(() => codes(client, 'late.facts.yaml').includes('conflicting-date'), 'the new side');
    await client.until(() => codes(client, 'late.txt').includes('conflicting-date'), 'the new article');
    await client.remove('late.facts.yaml');
    await client.until(() => codes(client, 'late.facts.yaml').length === 0, 'nothing of the file that is gone');
    await untilClashing(client);
  });

  test('an article that is renamed breaks its companion, and mends it when it comes back', async () => {
    const client = await start();
    client.pullWorkspace();
    await untilClashing(client);
    await client.rename('harbour.txt', 'harbour-weekly.txt');
    await client.until(() => codes(client, 'harbour.facts.yaml').includes('missing-article'), 'the missing article');
    await client.rename('harbour-weekly.txt', 'harbour.txt');
    await client.until(() => !codes(client, 'harbour.facts.yaml').includes('missing-article'), 'the article again');
    await untilClashing(client);
  });

  test('settings that change take effect', async () => {
    const client = await start();
    client.pullWorkspace();
    await untilClashing(client);
    await client.configure({ ...FACTS_ALONE, rules: { 'conflicting-date': 'off' } });
    await client.until(() => codes(client, 'harbour.txt').length === 0, 'the rule switched off');
    await client.configure({ ...FACTS_ALONE, rules: { 'conflicting-date': 'error', 'no-such-rule': 'loud', x: 7 } });
    await client.until(() => client.diagnostics('harbour.txt')?.[0]?.severity === 1, 'an error');
    await client.configure('nonsense');
    await client.until(() => client.diagnostics('harbour.txt')?.[0]?.severity === 2, 'the default');
  });

  test('ends when the client cancels it, as cancelled', async () => {
    const client = await start();
    const pull = client.pullWorkspace();
    await untilClashing(client);
    pull.cancel();
    await expect(pull.done).rejects.toMatchObject({ code: -32800 });
  });

  test('says nothing of what the client has already', async () => {
    const client = await start();
    const first = client.pullWorkspace();
    await untilClashing(client);
    const known = first.parts.flatMap(part => part.items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' })));
    first.cancel();
    await first.done.catch(() => undefined);
    const second = client.pullWorkspace(known);
    await client.connection.sendRequest('corroborate/echo', {});
    await client.open('maker.facts.yaml');
    await client.edit('maker.facts.yaml', '2025-02-15', '2025-02-14');
    await client.until(() => second.parts.length > 0, 'the change');
    expect(
      second.parts.flatMap(part => part.items).every(item => item.kind === 'full' && item.items.length === 0),
    ).toBe(true);
  });
});

describe('pulls of one document', () => {
  test('are told to come again while the corpus is read', async () => {
    const held = holding();
    const client = await start({
      prepare: connection => connection.onRequest('workspace/configuration', () => held.answer),
    });
    const asked = client.connection.sendRequest('textDocument/diagnostic', {
      textDocument: { uri: client.uri('maker.facts.yaml') },
    });
    asked.catch(() => undefined);
    await client.connection.sendRequest('corroborate/echo', {});
    held.give([FACTS_ALONE]);
    await expect(asked).rejects.toMatchObject({ code: -32802, data: { retriggerRequest: true } });
    expect((await client.pull('maker.facts.yaml')).map(({ code }) => code)).toContain('conflicting-date');
  });

  test('answer that nothing changed, by the digest of what there is', async () => {
    const client = await start();
    await client.pull('maker.facts.yaml');
    const textDocument = { uri: client.uri('maker.facts.yaml') };
    const first = await client.connection.sendRequest<{ resultId: string }>('textDocument/diagnostic', {
      textDocument,
    });
    const second = await client.connection.sendRequest('textDocument/diagnostic', {
      textDocument,
      previousResultId: first.resultId,
    });
    expect(second).toEqual({ kind: 'unchanged', resultId: first.resultId });
  });

  test('are those that the workspace was told, of more files than are kept at hand', async () => {
    const broken = 'facts:\n  - subject: Tern Bridge\n    event: opened\n    date: 2021-13\n';
    const names = Array.from({ length: 250 }, (_, at) => `bridge-${at}.facts.yaml`);
    const client = await start({ files: Object.fromEntries(names.map(name => [name, broken])) });
    const pulled = client.pullWorkspace();
    await client.until(() => names.every(name => codes(client, name).length > 0), 'all findings');
    for (const name of names.slice(0, 3)) {
      const told = pulled.parts.flatMap(({ items }) => items).find(({ uri }) => uri === client.uri(name));
      const asked = { textDocument: { uri: client.uri(name) } };
      const report = await client.connection.sendRequest('textDocument/diagnostic', asked);
      expect(report).toMatchObject({ kind: 'full', resultId: told?.resultId, items: client.diagnostics(name) });
    }
  });

  test('come with the open buffer, not the disk', async () => {
    const client = await start();
    await client.open('maker.facts.yaml');
    await client.edit('maker.facts.yaml', '2025-02-15', '2025-02-14');
    expect(await client.pull('maker.facts.yaml')).toEqual([]);
    await client.write('maker.facts.yaml', 'facts: [broken');
    expect(await client.pull('maker.facts.yaml')).toEqual([]);
  });

  test('a change elsewhere asks the client to pull its open documents again, once', async () => {
    const client = await start();
    await client.open('harbour.facts.yaml');
    await client.pull('harbour.facts.yaml');
    await client.remove('maker.facts.yaml');
    await client.until(() => client.heard.some(({ method }) => method === 'workspace/diagnostic/refresh'), 'a refresh');
    expect(await client.pull('harbour.facts.yaml')).toEqual([]);
    await client.write(
      'harbour.txt',
      'Harbour Weekly has learned that Velorin was approved by the FDA on 14 February 2025.\n',
    );
    await client.connection.sendRequest('corroborate/echo', {});
    expect(client.heard.filter(({ method }) => method === 'workspace/diagnostic/refresh')).toHaveLength(1);
  });
});

describe('a client that pulls nothing', () => {
  test('is sent what changed, and only that', async () => {
    const client = await start({ capabilities: PUSHED });
    expect(client.initialized.capabilities.diagnosticProvider).toBeUndefined();
    await untilClashing(client);
    await client.open('maker.facts.yaml');
    const before = client.heard.length;
    await client.edit('maker.facts.yaml', '2025-02-15', '2025-02-14');
    await client.until(() => FILES.every(name => codes(client, name).length === 0), 'no findings');
    const published = client.heard.slice(before).filter(({ method }) => method === 'textDocument/publishDiagnostics');
    expect(published.length).toBe(FILES.length);
  });
});

/** An answer that the test gives when it likes. */
function holding(): { readonly answer: Promise<unknown>; give(value: unknown): void } {
  let give = (_: unknown): void => undefined;
  const answer = new Promise<unknown>(resolve => {
    give = resolve;
  });
  return { answer, give: value => give(value) };
}
