// Rename of names and of articles, answered by the built server.
import { describe, expect, test } from 'vitest';
import type { RenameFile, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import type { Client, Files } from './client.ts';
import { SETTINGS, SLIP } from './corpora.ts';
import { EDITING, wordsIn } from './editing.ts';
import { useServer } from './server.ts';

const start = useServer();

const editing = (files: Files = SLIP) => start({ files, capabilities: EDITING });

type Change = TextDocumentEdit | RenameFile;

const changesOf = (edit: WorkspaceEdit | null): readonly Change[] =>
  (edit?.documentChanges ?? []).filter(
    (change): change is Change => 'textDocument' in change || change.kind === 'rename',
  );

/** `file@version: from -> to`, or `file => file`. */
function told(client: Client, edit: WorkspaceEdit | null, files: Files): readonly string[] {
  const name = (uri: string): string => uri.slice(client.uri('').length).replace(/^\//, '');
  return changesOf(edit).flatMap(change => {
    if ('kind' in change) return [`${name(change.oldUri)} => ${name(change.newUri)}`];
    const { uri, version } = change.textDocument;
    return change.edits.map(each => {
      const text = 'newText' in each ? each.newText : '';
      return `${name(uri)}@${version}: ${wordsIn(files[name(uri)], each.range)} -> ${text}`;
    });
  });
}

const asked = (client: Client, name: string, words: string) => ({
  textDocument: { uri: client.uri(name) },
  position: client.position(name, words, 1),
});

describe('rename', () => {
  test('of an entity, with the version of what is open', async () => {
    const client = await editing();
    await client.open('maker.facts.yaml');
    await client.pull('maker.facts.yaml');
    const place = asked(client, 'maker.facts.yaml', 'VX-12');
    const prepared = await client.connection.sendRequest('textDocument/prepareRename', place);
    expect(prepared).toMatchObject({
      placeholder: 'VX-12',
      range: { start: client.position('maker.facts.yaml', 'VX-12') },
    });
    const edit = await client.connection.sendRequest<WorkspaceEdit>('textDocument/rename', {
      ...place,
      newName: 'VX: 13',
    });
    expect(told(client, edit, SLIP)).toEqual([
      "corroborate.yaml@null: VX-12 -> 'VX: 13'",
      "maker.facts.yaml@1: VX-12 -> 'VX: 13'",
    ]);
  });

  test('of one that thirty files use', async () => {
    const files: Record<string, string> = { 'corroborate.yaml': SETTINGS };
    for (let at = 0; at < 30; at += 1)
      files[`a${at}.facts.yaml`] = `facts:\n  - { subject: Velorin, event: opened, date: 202${at % 5} }\n`;
    const client = await editing(files);
    await client.pull('a0.facts.yaml');
    const place = asked(client, 'a0.facts.yaml', 'Velorin');
    const edit = await client.connection.sendRequest<WorkspaceEdit>('textDocument/rename', {
      ...place,
      newName: 'Zephyr',
    });
    expect(told(client, edit, files)).toHaveLength(31);
    expect(new Set(told(client, edit, files).map(each => each.replace(/^.*: /, '')))).toEqual(
      new Set(['Velorin -> Zephyr']),
    );
  });

  test('is refused with what stands in the way', async () => {
    const client = await editing();
    await client.pull('maker.facts.yaml');
    const rename = (words: string, newName: string) =>
      client.connection.sendRequest('textDocument/rename', { ...asked(client, 'maker.facts.yaml', words), newName });
    await expect(rename('VX-12', 'FDA')).rejects.toThrow('‘FDA’ already stands for');
    await expect(rename('VX-12', '维洛林')).rejects.toThrow('(corroborate.yaml:3)');
    await expect(rename('approved\n    by', 'let in')).rejects.toThrow('is built in');
    expect(await rename('2025-02-15', 'x')).toBeNull();
  });

  test('is not offered to a client whose edits carry no version', async () => {
    const client = await start();
    expect(client.initialized.capabilities.renameProvider).toBeUndefined();
  });

  test('of an article takes its companion along, once, and says so', async () => {
    const files = {
      ...SLIP,
      'n.facts.yaml': 'facts:\n  - { subject: A, event: b, sources: [{ article: harbour.txt }] }\n',
    };
    const client = await editing(files);
    await client.pull('harbour.txt');
    const moved = { oldUri: client.uri('harbour.txt'), newUri: client.uri('old/harbour.txt') };
    const will = (file: unknown) =>
      client.connection.sendRequest<WorkspaceEdit | null>('workspace/willRenameFiles', { files: [file] });
    const edit = await will(moved);
    expect(told(client, edit, files)).toEqual([
      'n.facts.yaml@null: harbour.txt -> old/harbour.txt',
      'harbour.facts.yaml => old/harbour.facts.yaml',
    ]);
    expect(edit?.changeAnnotations).toEqual({
      companion: { label: 'Rename the fact file along with its article', needsConfirmation: false },
    });
    // An editor asks about what we made it do as well.
    const own = { oldUri: client.uri('harbour.facts.yaml'), newUri: client.uri('old/harbour.facts.yaml') };
    expect(await will(own)).toBeNull();
    expect(await will({ oldUri: client.uri('x.png'), newUri: client.uri('y.png') })).toBeNull();
  });
});
