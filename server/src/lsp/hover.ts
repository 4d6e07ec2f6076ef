// textDocument/hover
import { MarkupKind } from 'vscode-languageserver';
import { hoverAt } from '../features/hover.ts';
import { toMarkdown, toPlainText } from '../features/rich-text.ts';
import { type Context, subjectOf } from './context.ts';
import { toOffset, toRange } from './convert.ts';
import { answering } from './requests.ts';

export function handleHover(context: Context): void {
  const { connection, client } = context;
  connection.onHover(
    answering(context, 'textDocument/hover', async ({ textDocument, position }) => {
      const subject = await subjectOf(context, textDocument.uri);
      const offset = subject && toOffset(subject.summary, position);
      if (subject === undefined || offset === undefined) return null;
      const { snapshot, texts, path, summary } = subject;
      const found = await hoverAt(snapshot, texts, { path, offset, locale: client.locale });
      if (found === undefined) return null;
      const contents = client.hoverMarkdown
        ? { kind: MarkupKind.Markdown, value: toMarkdown(found.blocks) }
        : { kind: MarkupKind.PlainText, value: toPlainText(found.blocks) };
      return { contents, range: toRange(summary, found.span) };
    }),
  );
}
