// Pictures, comparisons and reports as a client gets them from the built server.
import { expect, test } from 'vitest';
import type {
  CompareResult,
  PictureAbout,
  PictureResult,
  PicturesChangedParams,
  ReportResult,
} from '../../server/src/lsp/protocol.ts';
import { xmlFault } from '../support/xml.ts';
import type { Client } from './client.ts';
import { useServer } from './server.ts';

const start = useServer();

test('a timeline of the entity under the cursor: its sources, and where each mark leads', async () => {
  const client = await start();
  const at: PictureAbout = { kind: 'at', position: client.position('maker.facts.yaml', 'VX-12') };
  const picture = await draw(client, 'timeline', { uri: client.uri('maker.facts.yaml'), about: at });
  expect(picture).toMatchObject({ root: client.uri(''), title: 'Velorin', about: { kind: 'entity', key: 'velorin' } });
  for (const svg of [picture?.head, picture?.body]) expect(xmlFault(svg ?? '')).toBeUndefined();
  expect(picture?.targets.map(({ uri }) => uri)).toEqual([client.uri('harbour.txt'), client.uri('maker.txt')]);
  const [target] = picture?.targets ?? [];
  expect(target?.range.start).toEqual(client.position('harbour.txt', 'Velorin was approved'));
  expect(picture?.body).toContain(`data-key="${target?.key}"`);
  expect(picture?.window && picture.extent).toBeDefined();
});

test('with no entity there, and by the address of its folder, the whole corpus', async () => {
  const client = await start();
  const at: PictureAbout = { kind: 'at', position: { line: 0, character: 0 } };
  for (const uri of [client.uri('corroborate.yaml'), client.uri('')])
    expect((await draw(client, 'timeline', { uri, about: at }))?.about).toEqual({ kind: 'corpus' });
});

test('a matrix: a cell for each source that speaks', async () => {
  const client = await start();
  const picture = await draw(client, 'matrix', { uri: client.uri(''), about: { kind: 'corpus' } });
  expect(picture?.targets).toHaveLength(2);
  expect(picture?.page).toMatchObject({ first: 0, count: 1, total: 1, label: 'Occurrences 1 to 1 of 1' });
  expect(picture?.body.match(/class="mark cell contradicts"/g)).toHaveLength(2);
});

test('in Chinese', async () => {
  const client = await start({ locale: 'zh-cn' });
  const picture = await draw(client, 'matrix', { uri: client.uri(''), about: { kind: 'corpus' } });
  expect(picture?.page.label).toBe('事件第 1 至 1 项，共 1 项');
  expect(picture?.legend).toContain('矛盾');
});

test('outside of all corpora there is none', async () => {
  const client = await start();
  expect(await draw(client, 'timeline', { uri: 'file:///nowhere/at/all', about: { kind: 'corpus' } })).toBeNull();
});

test('what is no question is refused; what is beyond all bounds is brought within them', async () => {
  const client = await start();
  for (const params of [
    {},
    { uri: 3 },
    { uri: client.uri(''), about: { kind: 'spell' } },
    { uri: client.uri(''), about: { kind: 'corpus' }, width: 'wide' },
  ])
    await expect(client.connection.sendRequest('corroborate/timeline', params)).rejects.toMatchObject({ code: -32602 });
  const wild = { width: 1e12, first: 1e9, count: -4, window: { from: -1e300, to: 1e300 } };
  const picture = await draw(client, 'timeline', { uri: client.uri(''), about: { kind: 'corpus' }, ...wild });
  expect(picture?.page).toMatchObject({ first: 1, count: 1, total: 2 });
  expect(xmlFault(picture?.body ?? '')).toBeUndefined();
});

test('a change is told once for each time that a picture was asked for', async () => {
  const client = await start();
  await draw(client, 'matrix', { uri: client.uri(''), about: { kind: 'corpus' } });
  await client.open('maker.facts.yaml');
  await client.edit('maker.facts.yaml', 'date: 2025-02-15', 'date: 2025-02-14');
  await client.until(() => changes(client).length === 1, 'word of a change');
  expect(changes(client)[0]?.roots).toEqual([client.uri('')]);
  await client.edit('maker.facts.yaml', 'date: 2025-02-14', 'date: 2025-02-13');
  const picture = await draw(client, 'matrix', { uri: client.uri(''), about: { kind: 'corpus' } });
  expect(picture?.body.match(/class="mark cell contradicts"/g)).toHaveLength(2);
  expect(changes(client)).toHaveLength(1);
});

test('the sides at a cursor, in the fact file and in the article; none where nothing clashes', async () => {
  const client = await start();
  for (const [name, words] of [
    ['maker.facts.yaml', '2025-02-15'],
    ['harbour.txt', 'Velorin was approved'],
  ] as const) {
    const { clashes } = await compare(client, { uri: client.uri(name), position: client.position(name, words) });
    expect(clashes).toHaveLength(1);
    expect(clashes[0]?.sides.map(({ uri, value }) => `${uri.slice(client.uri('').length + 1)}: ${value}`)).toEqual([
      'maker.txt: 15 February 2025',
      'harbour.txt: 14 February 2025',
    ]);
  }
  const nowhere = { uri: client.uri('maker.txt'), position: client.position('maker.txt', 'Sales begin') };
  expect((await compare(client, nowhere)).clashes).toEqual([]);
  expect((await compare(client, { uri: client.uri(''), claim: 'no such claim' })).clashes).toEqual([]);
});

test('the sides of a mark of a picture', async () => {
  const client = await start();
  const picture = await draw(client, 'matrix', { uri: client.uri(''), about: { kind: 'corpus' } });
  const claim = picture?.targets[0]?.claim ?? '';
  expect((await compare(client, { uri: picture?.root ?? '', claim })).clashes[0]?.sides).toHaveLength(2);
});

test('a report of the text in the editor, not of what lies on the disk', async () => {
  const client = await start();
  const ask = (format: string) =>
    client.connection.sendRequest<ReportResult | null>('corroborate/report', { uri: client.uri('maker.txt'), format });
  expect((await ask('html'))?.text).toContain('<dd>1</dd>');
  expect((await ask('csv'))?.text.split('\r\n')).toHaveLength(4);
  await client.open('maker.facts.yaml');
  await client.edit('maker.facts.yaml', 'date: 2025-02-15', 'date: 2025-02-14');
  expect((await ask('markdown'))?.text).toContain('The sources do not contradict each other.');
});

const changes = (client: Client): readonly PicturesChangedParams[] =>
  client.heard.flatMap(({ method, params }) => (method === 'corroborate/picturesChanged' ? [changeIn(params)] : []));

function changeIn(params: unknown): PicturesChangedParams {
  if (typeof params !== 'object' || params === null || !('roots' in params) || !Array.isArray(params.roots))
    throw new Error('no roots');
  return { roots: params.roots.map(String) };
}

interface Asked {
  readonly uri: string;
  readonly about: PictureAbout;
}

const draw = (client: Client, kind: 'timeline' | 'matrix', asked: Asked): Promise<PictureResult | null> =>
  client.connection.sendRequest(`corroborate/${kind}`, { choice: 'all', width: 1000, first: 0, count: 50, ...asked });

const compare = (client: Client, params: object): Promise<CompareResult> =>
  client.connection.sendRequest('corroborate/compare', params);
