// How each corpus stands, told to the client when that is no longer what it was told last.
import { isClash, isSettled } from '../features/passages.ts';
import type { Corpus } from '../workspace/session.ts';
import type { Context } from './context.ts';
import type { CorpusStatus, Severity, StatusParams } from './protocol.ts';
import { uriOf } from './uris.ts';

/** Milliseconds between two looks at a corpus that is being read: each goes through all that is there. */
const WHILE_READING = 250;

/** Call it whenever something may have changed: it gathers calls that come at once. */
export function statusTelling(context: Context): () => void {
  let told = '';
  let due = false;
  const tell = (): void => {
    due = false;
    const status = statusOf(context);
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

function statusOf({ session, reading }: Context): StatusParams {
  return { corpora: session.corpora().map(corpus => corpusStatus(corpus, reading.isReading)) };
}

function corpusStatus({ root, snapshot }: Corpus, reading: boolean): CorpusStatus {
  const findings: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  let contradictions = 0;
  for (const keyed of snapshot.findings()) {
    findings[keyed.severity] += 1;
    if (isClash(keyed) && !isSettled(keyed.finding)) contradictions += 1;
  }
  let facts = 0;
  let articles = 0;
  for (const path of snapshot.paths()) {
    const summary = snapshot.file(path);
    if (summary?.kind === 'facts') facts += summary.file.facts.length;
    if (summary?.kind === 'article') articles += 1;
  }
  return { root: uriOf(root), reading: reading && !snapshot.complete, findings, contradictions, facts, articles };
}
