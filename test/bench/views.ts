// What the server works after one keystroke for the views and pictures that an editor shows: what follows the change must not
// follow the size of the corpus.
import type { TreeResult, TreesChangedParams, TreeView } from '../../server/src/lsp/protocol.ts';
import { type Editor, openEditor } from './editor.ts';
import { makeCorpus } from './make-corpus.ts';
import { median } from './median.ts';

const KEYSTROKES = 9;

/** Longer than a client and the server wait before they look. */
const PAUSE = 700;

const SHOWN = ['nothing', 'views', 'timeline', 'matrix'] as const;

type Shown = (typeof SHOWN)[number];

export async function reportViews(sizes: readonly number[] = [100, 1000]): Promise<void> {
  const all: (readonly number[])[] = [];
  for (const size of sizes) all.push(await measure(size));
  console.log('\n## What the server works for one keystroke in a fact file, with what is shown beside it\n');
  console.log(`| shown | ${sizes.map(size => `${size} articles`).join(' | ')} | ratio |`);
  console.log(`| --- | ${sizes.map(() => '---: | ').join('')}---: |`);
  for (const [at, shown] of SHOWN.entries()) {
    const times = all.map(each => each[at] ?? 0);
    const ratio = (times.at(-1) ?? 0) / (times[0] ?? 1);
    console.log(`| ${shown} | ${times.map(time => `${time.toFixed(2)} ms`).join(' | ')} | ${ratio.toFixed(2)} |`);
  }
}

async function measure(size: number): Promise<readonly number[]> {
  const { files, factFiles } = makeCorpus(size);
  const path = factFiles[Math.floor(size / 2)] ?? '';
  const editor = await openEditor(files);
  await editor.open(path);
  const medians: number[] = [];
  for (const shown of SHOWN) medians.push(await keystrokes(editor, path, shown));
  await editor.close();
  return medians;
}

async function keystrokes(editor: Editor, path: string, shown: Shown): Promise<number> {
  const { connection } = editor;
  const original = editor.text(path);
  const show = showing(editor, path, shown);
  await show.first();
  const listening = [
    connection.onNotification('corroborate/treesChanged', params => void show.treesChanged(params)),
    connection.onNotification('corroborate/picturesChanged', () => void show.picturesChanged()),
  ];
  const times: number[] = [];
  await paused();
  for (let round = 0; round < KEYSTROKES; round += 1) {
    const before = editor.worked();
    await editor.type(path, original.replace(/date: (\d{4})-06-\d\d/, `date: $1-06-${11 + round}`));
    await paused();
    times.push(editor.worked() - before);
  }
  for (const each of listening) each.dispose();
  return median(times);
}

const paused = (): Promise<void> => new Promise(resolve => void setTimeout(resolve, PAUSE));

/** As the client does: what was unfolded is asked for again where it changed, an open picture at once. */
function showing({ connection, uri }: Editor, path: string, shown: Shown) {
  const list = (view: TreeView, parent: string | null): Promise<TreeResult> =>
    connection.sendRequest(`corroborate/${view}`, { parent, filter: '', limit: 200 });
  const draw = async (): Promise<void> => {
    if (shown !== 'timeline' && shown !== 'matrix') return;
    const params = { uri: uri(path), about: { kind: 'corpus' }, choice: 'all', width: 1000, first: 0, count: 30 };
    await connection.sendRequest(`corroborate/${shown}`, params);
  };
  return {
    async first() {
      await draw();
      if (shown !== 'views') return;
      for (const view of ['contradictions', 'facts', 'sources'] as const) {
        const { rows } = await list(view, null);
        const { rows: below } = await list(view, rows[0]?.id ?? null);
        await list(view, below[0]?.id ?? null);
      }
    },
    async treesChanged({ views }: TreesChangedParams) {
      if (shown !== 'views') return;
      for (const view of ['contradictions', 'facts', 'sources'] as const)
        for (const parent of views[view] ?? []) await list(view, parent);
    },
    picturesChanged: draw,
  };
}
