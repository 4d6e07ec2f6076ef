// Words of an article on their way into a fact file: which files can take them, and what is written there. The client opens
// the file first and puts the words in itself, so that its fields can be gone through one by one.
import { quoteAt, recordSelection, recordTargets } from '../fixes/record-selection.ts';
import { type Context, type Subject, subjectOf, uriIn } from './context.ts';
import { toOffset, toRange, toSpan } from './convert.ts';
import type { QuoteResult, RecordResult, RecordTargetsResult, ServerRequests } from './protocol.ts';
import { answering } from './requests.ts';

type Params<M extends keyof ServerRequests> = ServerRequests[M]['params'];

export function handleRecording(context: Context): void {
  const { connection } = context;
  connection.onRequest(
    'corroborate/recordTargets',
    answering(context, 'corroborate/recordTargets', (params: Params<'corroborate/recordTargets'>) =>
      targetsOf(context, params),
    ),
  );
  connection.onRequest(
    'corroborate/record',
    answering(context, 'corroborate/record', (params: Params<'corroborate/record'>) => record(context, params)),
  );
  connection.onRequest(
    'corroborate/quote',
    answering(context, 'corroborate/quote', (params: Params<'corroborate/quote'>) => quote(context, params)),
  );
}

/** A file that is not there yet may be among those that are still to be read. */
async function onceRead(context: Context, uri: string): Promise<Subject | undefined> {
  const subject = await subjectOf(context, uri);
  if (subject !== undefined || !context.reading.isReading) return subject;
  await context.reading.whenDone();
  return await subjectOf(context, uri);
}

async function targetsOf(context: Context, { uri }: Params<'corroborate/recordTargets'>): Promise<RecordTargetsResult> {
  const subject = await onceRead(context, uri);
  if (subject?.summary.kind !== 'article') return { targets: [] };
  const { corpus, snapshot, path } = subject;
  const targets = recordTargets(snapshot, path).map(target => ({
    uri: uriIn(context, corpus, target),
    path: target,
    exists: snapshot.file(target) !== undefined,
  }));
  return { targets };
}

async function record(
  context: Context,
  { textDocument, article, range, position }: Params<'corroborate/record'>,
): Promise<RecordResult> {
  // Even while a corpus is being read: words put into another text than the user sees would be worse than a wait.
  await context.session.idle();
  const [target, source] = [await onceRead(context, textDocument.uri), await onceRead(context, article)];
  if (target === undefined || source?.summary.kind !== 'article' || target.corpus !== source.corpus) return {};
  const behind = position && toOffset(target.summary, position);
  const recorded = await recordSelection(source.snapshot, source.texts, {
    article: source.path,
    span: toSpan(source.summary, range),
    target: target.path,
    locale: context.client.locale,
    ...(behind === undefined ? {} : { behind }),
  });
  if (recorded === undefined) return {};
  const { edit, snippet } = recorded;
  return { recorded: { range: toRange(target.summary, edit.span), text: edit.text, snippet } };
}

async function quote(
  context: Context,
  { textDocument, position, words }: Params<'corroborate/quote'>,
): Promise<QuoteResult> {
  const subject = await onceRead(context, textDocument.uri);
  const offset = subject && toOffset(subject.summary, position);
  const text = subject?.summary.kind === 'facts' ? await subject.texts.read(subject.path) : undefined;
  const quoted = text === undefined || offset === undefined ? undefined : quoteAt(text, offset, words);
  return quoted === undefined ? {} : { text: quoted };
}
