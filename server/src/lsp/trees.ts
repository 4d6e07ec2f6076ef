// corroborate/contradictions, corroborate/facts, corroborate/sources: the rows of the views, and word to the client when
// rows that it was given are no longer what they would be.
import { type Context, subjectOf } from './context.ts';
import { toOffset } from './convert.ts';
import { textIn } from './params.ts';
import type {
  ServerRequests,
  TreeAtResult,
  TreeParams,
  TreeResult,
  TreesChangedParams,
  TreeTextResult,
  TreeView,
} from './protocol.ts';
import { answering } from './requests.ts';
import { isRecord } from './settings.ts';
import { newRows, type Rows } from './tree-rows.ts';
import { treeText } from './tree-text.ts';

const VIEWS: readonly TreeView[] = ['contradictions', 'facts', 'sources'];

/** Rows of one list that a client can ask for at once. */
const MOST = 5_000;

/** More lists than anybody unfolds: past it all that was given is forgotten, and told to have changed. */
const MOST_GIVEN = 500;

/** Gives what is to be called whenever something may have changed. */
export function handleTrees(context: Context): () => void {
  const { connection } = context;
  const rows = newRows(context);
  const given = new Map<string, Given>();
  for (const view of VIEWS)
    connection.onRequest(
      `corroborate/${view}`,
      answering(context, `corroborate/${view}`, async (params: TreeParams): Promise<TreeResult> => {
        await whenStill(context);
        const asked = askedOf(view, params);
        const result = listOf(rows, asked);
        if (given.size > MOST_GIVEN) given.clear();
        given.set(JSON.stringify([view, asked.parent]), {
          ...asked,
          digest: JSON.stringify(result),
          basis: rows.basis(view, asked.parent, asked.filter),
        });
        return result;
      }),
    );
  handlePlaces(context, rows);
  return gathered(() => {
    if (given.size > 0) tellChanged(context, rows, given);
  });
}

interface Listed {
  readonly view: TreeView;
  readonly parent: string | null;
  readonly filter: string;
  readonly limit: number;
}

interface Given extends Listed {
  readonly digest: string;
  readonly basis: readonly unknown[] | undefined;
}

async function whenStill({ reading, session }: Context): Promise<void> {
  if (!reading.isReading) await session.idle();
}

function askedOf(view: TreeView, params: unknown): Listed {
  const { parent, filter, limit } = isRecord(params) ? params : {};
  return {
    view,
    parent: typeof parent === 'string' ? parent : null,
    filter: filterIn(filter),
    limit: typeof limit === 'number' && limit > 0 ? Math.min(limit, MOST) : MOST,
  };
}

const filterIn = (value: unknown): string => textIn(value).slice(0, 200);

function listOf(rows: Rows, { view, parent, filter, limit }: Listed): TreeResult {
  const all = rows.below(view, parent, filter) ?? [];
  return { rows: all.slice(0, limit).map(row => row.make()), more: Math.max(0, all.length - limit) };
}

function handlePlaces(context: Context, rows: Rows): void {
  const { connection } = context;
  type At = ServerRequests['corroborate/treeAt']['params'];
  type Text = ServerRequests['corroborate/treeText']['params'];
  connection.onRequest(
    'corroborate/treeAt',
    answering(
      context,
      'corroborate/treeAt',
      async ({ view, uri, position, filter: words }: At): Promise<TreeAtResult> => {
        const filter = filterIn(words);
        const subject = await subjectOf(context, uri);
        const offset = subject && toOffset(subject.summary, position);
        if (subject === undefined || offset === undefined || !VIEWS.includes(view)) return { rows: [] };
        const ids = rows.wayTo(view, subject, { offset, filter });
        const way = ids.map((id, at) => {
          const list = rows.below(view, ids[at - 1] ?? null, filter) ?? [];
          const found = list.findIndex(row => row.id === id);
          return { row: list[found]?.make(), at: found };
        });
        return { rows: way.flatMap(({ row, at }) => (row === undefined ? [] : [{ row, at }])) };
      },
    ),
  );
  connection.onRequest(
    'corroborate/treeText',
    answering(context, 'corroborate/treeText', async ({ view, id, filter, as }: Text): Promise<TreeTextResult> => {
      await whenStill(context);
      const asked = { view, id: textIn(id), filter: filterIn(filter), as };
      return { text: VIEWS.includes(view) ? treeText(rows, asked) : '' };
    }),
  );
}

/** Milliseconds without a change before the rows are looked at: each look goes through all that is shown. */
const STILL = 250;

function gathered(look: () => void): () => void {
  let due: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(due);
    due = setTimeout(look, STILL);
  };
}

const isSame = (now: readonly unknown[] | undefined, last: readonly unknown[] | undefined): boolean =>
  now !== undefined && now.length > 0 && now.length === last?.length && now.every((each, at) => each === last[at]);

/** A list that is gone needs no word: the list that its row was in has changed. */
function tellChanged(context: Context, rows: Rows, given: Map<string, Given>): void {
  const views: Partial<Record<TreeView, (string | null)[]>> = {};
  for (const [key, { digest, basis, ...listed }] of given) {
    const now = rows.basis(listed.view, listed.parent, listed.filter);
    if (isSame(now, basis)) continue;
    if (listed.parent !== null && rows.below(listed.view, listed.parent, listed.filter) === undefined)
      given.delete(key);
    else if (JSON.stringify(listOf(rows, listed)) === digest) given.set(key, { ...listed, digest, basis: now });
    else {
      given.delete(key);
      views[listed.view] = [...(views[listed.view] ?? []), listed.parent];
    }
  }
  if (Object.keys(views).length === 0) return;
  context.tally.notificationsSent += 1;
  const changed: TreesChangedParams = { views };
  void context.connection.sendNotification('corroborate/treesChanged', changed);
}
