// corroborate/encoding: what an article has to be opened as.
import { type Context, subjectOf } from './context.ts';
import { editorName } from './encoding-names.ts';
import type { EncodingResult, ServerRequests } from './protocol.ts';
import { answering } from './requests.ts';

export function handleEncoding(context: Context): void {
  type Params = ServerRequests['corroborate/encoding']['params'];
  context.connection.onRequest(
    'corroborate/encoding',
    answering(context, 'corroborate/encoding', async ({ uri }: Params): Promise<EncodingResult> => {
      const subject = await subjectOf(context, uri);
      const encoding = subject?.summary.kind === 'article' ? editorName(subject.summary.encoding) : undefined;
      return encoding === undefined ? {} : { encoding };
    }),
  );
}
