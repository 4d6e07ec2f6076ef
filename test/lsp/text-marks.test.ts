// What stands over and in the text of a file: lenses, semantic tokens, selections; answered by the built server.
import { describe, expect, test } from 'vitest';
import type { CodeLens, SelectionRange, SemanticTokens } from 'vscode-languageserver/node';
import type { Client } from './client.ts';
import { SLIP } from './corpora.ts';
import { EDITING, wordsIn } from './editing.ts';
import { useServer } from './server.ts';

const start = useServer();

describe('lenses', () => {
  const lensing = () => start({ capabilities: EDITING, initializationOptions: { showClaims: 'show' } });
  const titles = async (client: Client, name: string): Promise<readonly string[]> => {
    const lenses =
      (await client.connection.sendRequest<CodeLens[] | null>('textDocument/codeLens', {
        textDocument: { uri: client.uri(name) },
      })) ?? [];
    const all = lenses.map(lens => client.connection.sendRequest<CodeLens>('codeLens/resolve', lens));
    return (await Promise.all(all)).map(
      ({ range, command }) => `${range.start.line}: ${command?.title} (${command?.arguments?.[2]?.length})`,
    );
  };
  test('over facts and cited sentences; switched off one kind at a time', async () => {
    const client = await lensing();
    await client.pull('maker.txt');
    expect(await titles(client, 'maker.facts.yaml')).toEqual(['7: 1 source · 1 contradicts (4)']);
    expect(await titles(client, 'maker.txt')).toEqual(['0: cited by 1 fact · 1 contradicts (4)']);
    await client.configure({ prose: false, codeLens: { facts: false } });
    await client.until(
      () => client.heard.filter(({ method }) => method === 'workspace/configuration').length > 1,
      'settings',
    );
    await client.pull('maker.txt');
    expect(await titles(client, 'maker.facts.yaml')).toEqual([]);
    expect(await titles(client, 'maker.txt')).toHaveLength(1);
  });
  test('are asked for anew when another file changes them', async () => {
    const client = await lensing();
    await client.open('maker.facts.yaml');
    await client.open('harbour.facts.yaml');
    await client.pull('maker.facts.yaml');
    await titles(client, 'maker.facts.yaml');
    await client.edit('harbour.facts.yaml', '2025-02-14', '2025-02-15');
    await client.until(() => client.heard.some(({ method }) => method === 'workspace/codeLens/refresh'), 'a refresh');
    expect(await titles(client, 'maker.facts.yaml')).toEqual(['7: 2 sources agree (4)']);
  });
  test('are not offered to a client that could not show what they tell of', async () => {
    expect((await start()).initialized.capabilities.codeLensProvider).toBeUndefined();
  });
});

test('semantic tokens tell what was read in prose: all, a part, and what changed', async () => {
  const client = await start({ settings: {} });
  const { legend } = client.initialized.capabilities.semanticTokensProvider ?? {};
  await client.openText('loose.txt', 'Harbour.\nThe FDA approved Velorin on 14 February 2025.\n');
  await client.pull('loose.txt');
  const textDocument = { uri: client.uri('loose.txt') };
  const full = await client.connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/full', {
    textDocument,
  });
  const kinds = full.data.flatMap((value, at) => (at % 5 === 3 ? [legend?.tokenTypes[value]] : []));
  expect(kinds).toEqual(['interface', 'event', 'class', 'number']);
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 8 } };
  expect(
    await client.connection.sendRequest('textDocument/semanticTokens/range', { textDocument, range }),
  ).toMatchObject({ data: [] });
  await client.edit('loose.txt', 'Harbour.', 'Harbour.\n');
  const delta = await client.connection.sendRequest('textDocument/semanticTokens/full/delta', {
    textDocument,
    previousResultId: full.resultId,
  });
  expect(delta).toMatchObject({ edits: [{ start: 0, deleteCount: 1, data: [2] }] });
});

test('a selection grows from the word to the sentence, from the scalar to the fact', async () => {
  const client = await start();
  await client.pull('maker.txt');
  const grown = async (name: string, words: string): Promise<readonly string[]> => {
    const [first] = await client.connection.sendRequest<SelectionRange[]>('textDocument/selectionRange', {
      textDocument: { uri: client.uri(name) },
      positions: [client.position(name, words, 1)],
    });
    const chain: string[] = [];
    for (let at = first; at !== undefined; at = at.parent)
      chain.push(
        at.range.start.line === at.range.end.line
          ? wordsIn(SLIP[name], at.range)
          : `${at.range.start.line}-${at.range.end.line}`,
      );
    return chain;
  };
  const line = String(SLIP['maker.txt']).trim();
  expect(await grown('maker.txt', 'Velorin')).toEqual([
    'Velorin',
    'The FDA approved Velorin on 14 February 2025',
    'The FDA approved Velorin on 14 February 2025, says its maker.',
    line,
    '0-1',
  ]);
  expect((await grown('maker.facts.yaml', 'FDA\n')).slice(0, 2)).toEqual(['FDA', 'by: FDA']);
  expect((await grown('maker.facts.yaml', 'FDA\n')).slice(2)).toEqual(['7-11', '7-11', '6-11', '0-11', '0-12']);
});
