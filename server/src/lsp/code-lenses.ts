// textDocument/codeLens, codeLens/resolve: for clients that can show the places that a lens tells of.
import type { CodeLens, Location } from 'vscode-languageserver';
import { asClaimId } from '../base/brand.ts';
import { type Lens, lensesOf, lensText } from '../features/code-lenses.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { type Context, subjectOf, uriIn } from './context.ts';
import { toRange } from './convert.ts';
import { answering } from './requests.ts';
import { isRecord } from './settings.ts';
import { newStale } from './stale.ts';

/** Gives what is to be called whenever something may have changed. */
export function handleCodeLenses(context: Context): () => void {
  const { connection, client, options } = context;
  const stale = newStale(context, {
    name: 'lenses',
    wanted: client.refreshesLenses,
    digestOf: ({ snapshot, path }) =>
      JSON.stringify(lensesOf(snapshot, path, options.lenses()).map(lens => textOf(context, snapshot, lens)?.title)),
    refresh: () => connection.sendRequest('workspace/codeLens/refresh'),
  });
  connection.onCodeLens(
    answering(context, 'textDocument/codeLens', async ({ textDocument: { uri } }): Promise<CodeLens[] | null> => {
      const subject = await subjectOf(context, uri);
      if (subject === undefined) return null;
      stale.given(uri, subject);
      return lensesOf(subject.snapshot, subject.path, options.lenses()).map(({ kind, claims, span }) => {
        const { start } = toRange(subject.summary, span);
        return { range: { start, end: start }, data: { kind, uri, claims } };
      });
    }),
  );
  connection.onCodeLensResolve(answering(context, 'codeLens/resolve', lens => resolved(context, lens)));
  return stale.check;
}

/** One whose claims are gone stays without words: the client is about to ask for all of them anew. */
async function resolved(context: Context, lens: CodeLens): Promise<CodeLens> {
  const data = dataOf(lens.data);
  const subject = data && (await subjectOf(context, data.uri));
  const text = data && subject && textOf(context, subject.snapshot, data);
  if (data === undefined || subject === undefined || text === undefined)
    return { ...lens, command: { title: '', command: '' } };
  const locations = text.sites.flatMap(({ path, span }): Location[] => {
    const lines = subject.snapshot.file(path);
    return lines === undefined ? [] : [{ uri: uriIn(context, subject.corpus, path), range: toRange(lines, span) }];
  });
  const command = context.client.showsClaims ?? '';
  return { ...lens, command: { title: text.title, command, arguments: [data.uri, lens.range.start, locations] } };
}

const textOf = ({ client }: Context, snapshot: Snapshot, { kind, claims }: Omit<Lens, 'span'>) =>
  lensText(snapshot, { kind, claims }, client.locale);

interface LensData extends Omit<Lens, 'span'> {
  readonly uri: string;
}

function dataOf(value: unknown): LensData | undefined {
  if (!isRecord(value)) return undefined;
  const { kind, uri, claims } = value;
  const isLens = (kind === 'fact' || kind === 'passage') && typeof uri === 'string' && Array.isArray(claims);
  return isLens ? { kind, uri, claims: claims.filter(each => typeof each === 'string').map(asClaimId) } : undefined;
}
