// The rows of the views and the marks of files, answered by the built server.
import { describe, expect, test } from 'vitest';
import type { FileMarksResult, TreeAtResult, TreeResult, TreeTextResult } from '../../server/src/lsp/protocol.ts';
import type { Client } from './client.ts';
import { SLIP } from './corpora.ts';
import { useServer } from './server.ts';

const start = useServer();

describe('the views', () => {
  const ask = (client: Client, view: string, more = {}) =>
    client.connection.sendRequest<TreeResult>(`corroborate/${view}`, { limit: 100, ...more });
  const shown = async (client: Client, view: string, parent?: string, filter = ''): Promise<readonly string[]> => {
    const { rows } = await ask(client, view, { filter, ...(parent === undefined ? {} : { parent }) });
    const below = rows.map(async row => [
      `${row.label}${row.description === '' ? '' : ` (${row.description})`}`,
      ...(row.fold === 'none' ? [] : (await shown(client, view, row.id, filter)).map(each => `  ${each}`)),
    ]);
    return (await Promise.all(below)).flat();
  };

  test('contradictions by severity and entity, with their sides', async () => {
    const client = await start();
    await client.pull('maker.txt');
    expect(await shown(client, 'contradictions')).toEqual([
      'Warnings (1)',
      '  Velorin',
      '    2025-02-15 ≠ 2025-02-14 (approval · FDA)',
      '      15 February 2025 (Velor Labs (1 March 2025))',
      '      14 February 2025 (Harbour Weekly (20 February 2025))',
    ]);
    expect(await shown(client, 'contradictions', undefined, 'velor labs')).toHaveLength(5);
    expect(await shown(client, 'contradictions', undefined, 'heron')).toEqual([]);
  });

  test('facts of an entity by occurrence and source', async () => {
    const client = await start();
    await client.pull('maker.txt');
    expect(await shown(client, 'facts')).toEqual([
      'Velorin (2 facts · 1 contradiction)',
      '  approval · FDA (2025-02-14 ≠ 2025-02-15 · 2 sources · contradicted)',
      '    Harbour Weekly (20 February 2025) (2025-02-14 · press)',
      '    Velor Labs (1 March 2025) (2025-02-15 · company)',
    ]);
  });

  test('sources, the latest first, and those that nobody cites; in Chinese as well', async () => {
    const client = await start({ files: { ...SLIP, 'stray.txt': 'Nothing.\n' }, locale: 'zh-cn' });
    await client.pull('maker.txt');
    const all = await shown(client, 'sources');
    expect(all.filter(each => !each.startsWith('    '))).toEqual([
      '2025 (2 篇文章)',
      '  03-01 · Velorin approved (1 条事实 · 1 处矛盾)',
      '  02-20 · Velorin cleared (1 条事实 · 1 处矛盾)',
      '无事实引用 (1 篇文章)',
      '  stray.txt (0 条事实)',
    ]);
  });

  test('a list is cut where it is asked to be', async () => {
    const client = await start();
    await client.pull('maker.txt');
    const { rows } = await ask(client, 'sources');
    expect(await ask(client, 'sources', { parent: rows[0]?.id, limit: 1 })).toMatchObject({
      more: 1,
      rows: [{ kind: 'article' }],
    });
    expect(await ask(client, 'sources', { parent: 'no id' })).toEqual({ rows: [], more: 0 });
  });

  test('lead from a place to its row, and copy it', async () => {
    const client = await start();
    await client.pull('maker.txt');
    const at = await client.connection.sendRequest<TreeAtResult>('corroborate/treeAt', {
      view: 'contradictions',
      uri: client.uri('maker.txt'),
      position: client.position('maker.txt', 'approved'),
    });
    expect(at.rows.map(({ row }) => row.kind)).toEqual(['group', 'entity', 'finding']);
    const copied = await client.connection.sendRequest<TreeTextResult>('corroborate/treeText', {
      view: 'contradictions',
      id: at.rows.at(-1)?.row.id,
      as: 'markdown',
    });
    expect(copied.text.split('\n')[0]).toBe('- **2025\\-02\\-15 ≠ 2025\\-02\\-14** – approval · FDA');
    expect(copied.text.split('\n')).toHaveLength(4);
  });

  test('are told what changed, and nothing else', async () => {
    const client = await start();
    await client.open('maker.facts.yaml');
    await client.pull('maker.txt');
    await shown(client, 'contradictions');
    const { rows } = await ask(client, 'facts');
    await client.connection.sendRequest<FileMarksResult>('corroborate/fileMarks', {});
    await client.edit('maker.facts.yaml', '2025-02-15', '2025-02-14');
    const changes = () => client.heard.filter(({ method }) => method === 'corroborate/treesChanged');
    await client.until(() => changes().length > 0, 'word of the change');
    expect(changes()).toEqual([
      { method: 'corroborate/treesChanged', params: { views: { contradictions: [null], facts: [null] } } },
    ]);
    expect(rows).toHaveLength(1);
    const marks = client.heard
      .filter(({ method }) => method === 'corroborate/fileMarksChanged')
      .map(({ params }) => params);
    expect(JSON.stringify(marks)).toContain('"contradictions":0');
    expect(await shown(client, 'contradictions')).toEqual([]);
  });

  test('files with contradictions are known', async () => {
    const client = await start();
    await client.pull('maker.txt');
    const { files } = await client.connection.sendRequest<FileMarksResult>('corroborate/fileMarks', {});
    expect(
      files
        .map(({ uri, contradictions }) => `${uri.slice(client.uri('').length).replace(/^\//, '')} ${contradictions}`)
        .sort(),
    ).toEqual(['harbour.facts.yaml 1', 'harbour.txt 1', 'maker.facts.yaml 1', 'maker.txt 1']);
  });
});
