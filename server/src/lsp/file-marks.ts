// How many contradictions each file has, for a mark in the client's explorer: all files once, then those that changed.

import type { Path } from '../base/brand.ts';
import { isClash, isSettled } from '../features/passages.ts';
import { openClashes } from '../features/standing.ts';
import { type Context, uriIn } from './context.ts';
import type { FileMarksResult } from './protocol.ts';
import { answering } from './requests.ts';

/** Gives what is to be called with the files whose findings may have changed; costs what these hold. */
export function handleFileMarks(context: Context): (absolutes: readonly string[]) => void {
  let told: Map<string, number> | undefined;
  context.connection.onRequest(
    'corroborate/fileMarks',
    answering(context, 'corroborate/fileMarks', async (): Promise<FileMarksResult> => {
      if (!context.reading.isReading) await context.session.idle();
      told = marksIn(context);
      return { files: [...told].map(([uri, contradictions]) => ({ uri, contradictions })) };
    }),
  );
  return absolutes => {
    const known = told;
    if (known === undefined) return;
    const now =
      absolutes.length === 0 ? news(known, marksIn(context)) : absolutes.flatMap(each => markAt(context, each));
    const files = now.filter(({ uri, contradictions }) => (known.get(uri) ?? 0) !== contradictions);
    for (const { uri, contradictions } of files) known.set(uri, contradictions);
    if (files.length === 0) return;
    context.tally.notificationsSent += 1;
    void context.connection.sendNotification('corroborate/fileMarksChanged', { files });
  };
}

type Marks = FileMarksResult['files'];

function marksIn(context: Context): Map<string, number> {
  const marks = new Map<string, number>();
  for (const corpus of context.session.corpora()) {
    const counts = new Map<Path, number>();
    for (const keyed of corpus.snapshot.findings())
      if (isClash(keyed) && !isSettled(keyed.finding))
        for (const path of keyed.paths) counts.set(path, (counts.get(path) ?? 0) + 1);
    for (const [path, count] of counts) marks.set(uriIn(context, corpus, path), count);
  }
  return marks;
}

/** After a corpus was read all of them may be other ones. */
function news(known: ReadonlyMap<string, number>, now: ReadonlyMap<string, number>): Marks {
  return [...new Set([...known.keys(), ...now.keys()])].map(uri => ({ uri, contradictions: now.get(uri) ?? 0 }));
}

function markAt(context: Context, absolute: string): Marks {
  const located = context.session.locate(absolute);
  const uri = context.documents.uriOf(absolute);
  if (located === undefined) return [{ uri, contradictions: 0 }];
  const { corpus, path } = located;
  const told = openClashes(corpus.snapshot, path).filter(keyed => corpus.snapshot.isTold(keyed));
  return [{ uri, contradictions: told.length }];
}
