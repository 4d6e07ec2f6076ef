// corroborate/compare: the sides of the contradictions at a place, or of a claim, for a client that lays them side by side.
import { asClaimId } from '../base/brand.ts';
import { type ClashSides, clashesAt, clashesOf } from '../features/clash-sides.ts';
import type { Corpus } from '../workspace/session.ts';
import { type Context, subjectOf, uriIn } from './context.ts';
import { toOffset, toRange } from './convert.ts';
import { corpusOf } from './corpus-of.ts';
import { isPosition } from './picture-params.ts';
import type { ComparedClash, CompareParams, CompareResult } from './protocol.ts';
import { answering } from './requests.ts';

export function handleCompare(context: Context): void {
  context.connection.onRequest(
    'corroborate/compare',
    answering(context, 'corroborate/compare', async (params: CompareParams): Promise<CompareResult> => {
      const { uri, position, claim } = params;
      if (typeof uri !== 'string') return { clashes: [] };
      if (typeof claim === 'string') return { clashes: await ofClaim(context, uri, claim) };
      return { clashes: isPosition(position) ? await atPlace(context, uri, position) : [] };
    }),
  );
}

async function ofClaim(context: Context, uri: string, claim: string): Promise<readonly ComparedClash[]> {
  const corpus = await corpusOf(context, uri);
  if (corpus === undefined) return [];
  const naming = { snapshot: corpus.snapshot, locale: context.client.locale };
  return clashesOf(naming, asClaimId(claim)).map(clash => compared(context, corpus, clash));
}

async function atPlace(
  context: Context,
  uri: string,
  position: NonNullable<CompareParams['position']>,
): Promise<readonly ComparedClash[]> {
  await context.reading.whenDone();
  const subject = await subjectOf(context, uri);
  const offset = subject && toOffset(subject.summary, position);
  if (subject === undefined || offset === undefined) return [];
  const { snapshot, corpus, path } = subject;
  const naming = { snapshot, locale: context.client.locale };
  const found = clashesAt(naming, path, { start: offset, end: offset });
  return found.map(clash => compared(context, corpus, clash));
}

const compared = (context: Context, corpus: Corpus, { about, settled, sides }: ClashSides): ComparedClash => ({
  about,
  settled,
  sides: sides.map(({ source, value, site: { path, span } }) => {
    const lines = corpus.snapshot.file(path) ?? { lineStarts: [0], length: 0 };
    return { source, value, uri: uriIn(context, corpus, path), range: toRange(lines, span) };
  }),
});
