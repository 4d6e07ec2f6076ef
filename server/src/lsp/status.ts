// How each corpus stands, told to the client when that is no longer what it was told last.
import { type CorpusCounts, countsOf } from '../features/corpus-counts.ts';
import type { Corpus } from '../workspace/session.ts';
import type { Context } from './context.ts';
import type { CorpusStatus, StatusParams } from './protocol.ts';
import { uriOf } from './uris.ts';

/** Milliseconds between two looks at a corpus that is being read: nobody reads faster. */
const WHILE_READING = 250;

/** Call it whenever something may have changed: it gathers calls that come at once. */
export function statusTelling(context: Context): () => void {
  const counted = new WeakMap<Corpus, CorpusCounts>();
  let told = '';
  let due = false;
  const tell = (): void => {
    due = false;
    const status = statusOf(context, counted);
    const text = JSON.stringify(status);
    if (text === told) return;
    told = text;
    context.tally.notificationsSent += 1;
    void context.connection.sendNotification('corroborate/status', status);
  };
  return () => {
    if (due) return;
    due = true;
    setTimeout(tell, context.reading.isReading ? WHILE_READING : 0);
  };
}

function statusOf({ session, reading }: Context, counted: WeakMap<Corpus, CorpusCounts>): StatusParams {
  return {
    corpora: session.corpora().map((corpus): CorpusStatus => {
      const counts = countsOf(corpus.snapshot, counted.get(corpus));
      counted.set(corpus, counts);
      const { snapshot, ...told } = counts;
      return { root: uriOf(corpus.root), reading: reading.isReading && !snapshot.complete, ...told };
    }),
  };
}
