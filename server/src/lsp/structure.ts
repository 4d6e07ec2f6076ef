// textDocument/documentSymbol, textDocument/foldingRange, textDocument/documentLink, workspace/symbol
import type {
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  SymbolInformation,
  WorkspaceSymbol,
} from 'vscode-languageserver';
import { linksOf } from '../features/document-links.ts';
import { type Outline, outlineOf } from '../features/document-symbols.ts';
import { foldingOf } from '../features/folding.ts';
import { symbolsIn } from '../features/workspace-symbols.ts';
import { type Context, type Subject, subjectOf, uriIn } from './context.ts';
import { type Lines, toRange, toSymbolKind } from './convert.ts';
import { textIn } from './params.ts';
import { answering, stopIfCancelled } from './requests.ts';
import { unturned } from './unturned.ts';

export function handleStructure(context: Context): void {
  handleOutline(context);
  handleFolding(context);
  handleLinks(context);
  handleWorkspaceSymbols(context);
}

function handleOutline(context: Context): void {
  context.connection.onDocumentSymbol(
    answering(context, 'textDocument/documentSymbol', async ({ textDocument }) => {
      const subject = await subjectOf(context, textDocument.uri);
      if (subject === undefined) return null;
      const outline = outlineOf(subject.snapshot, subject.path);
      if (context.client.hierarchicalSymbols) return outline.map(each => toSymbol(subject.summary, each));
      return outline.flatMap(each => flatten(subject, uriIn(context, subject.corpus, subject.path), each));
    }),
  );
}

function toSymbol(lines: Lines, { name, detail, kind, span, selection, children }: Outline): DocumentSymbol {
  return {
    name: unturned(name),
    detail: unturned(detail),
    kind: toSymbolKind(kind),
    range: toRange(lines, span),
    selectionRange: toRange(lines, selection),
    children: children.map(child => toSymbol(lines, child)),
  };
}

function flatten(subject: Subject, uri: string, { name, kind, span, children }: Outline): SymbolInformation[] {
  const own = {
    name: unturned(name),
    kind: toSymbolKind(kind),
    location: { uri, range: toRange(subject.summary, span) },
  };
  return [own, ...children.flatMap(child => flatten(subject, uri, child))];
}

function handleFolding(context: Context): void {
  context.connection.onFoldingRanges(
    answering(context, 'textDocument/foldingRange', async ({ textDocument }) => {
      const subject = await subjectOf(context, textDocument.uri);
      // Nothing is not the same as none: an editor then folds by indentation.
      if (subject?.summary.kind !== 'facts') return null;
      return foldingOf(subject.snapshot, subject.path).flatMap((span): FoldingRange[] => {
        const { start, end } = toRange(subject.summary, span);
        // What ends where a line begins does not fold that line.
        const last = end.character === 0 ? end.line - 1 : end.line;
        return last > start.line ? [{ startLine: start.line, endLine: last }] : [];
      });
    }),
  );
}

function handleLinks(context: Context): void {
  context.connection.onDocumentLinks(
    answering(context, 'textDocument/documentLink', async ({ textDocument }) => {
      const subject = await subjectOf(context, textDocument.uri);
      if (subject === undefined) return null;
      return linksOf(subject.snapshot, subject.path).map(
        (link): DocumentLink => ({
          range: toRange(subject.summary, link.span),
          target: link.kind === 'web' ? link.url : uriIn(context, subject.corpus, link.target),
        }),
      );
    }),
  );
}

function handleWorkspaceSymbols(context: Context): void {
  context.connection.onWorkspaceSymbol(
    answering(context, 'workspace/symbol', async ({ query }, token) => {
      const { session, reading } = context;
      if (!reading.isReading) await session.idle();
      const found: WorkspaceSymbol[] = [];
      for (const corpus of session.corpora()) {
        stopIfCancelled(token);
        const symbols = await symbolsIn(corpus.snapshot, session.textOf(corpus), textIn(query));
        for (const { name, detail, kind, site } of symbols) {
          const lines = corpus.snapshot.file(site.path);
          if (lines === undefined) continue;
          const location = { uri: uriIn(context, corpus, site.path), range: toRange(lines, site.span) };
          const containerName = unturned(detail);
          found.push({ name: unturned(name), kind: toSymbolKind(kind), location, containerName });
        }
      }
      return found;
    }),
  );
}
