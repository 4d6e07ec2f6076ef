// textDocument/definition, textDocument/references, textDocument/documentHighlight
import type { Location, LocationLink } from 'vscode-languageserver';
import { type Destination, definitionAt } from '../features/definition.ts';
import { highlightsAt } from '../features/highlights.ts';
import { referencesAt } from '../features/references.ts';
import type { Site } from '../workspace/snapshot.ts';
import { type Context, type Subject, subjectOf, uriIn } from './context.ts';
import { toOffset, toRange } from './convert.ts';
import { answering } from './requests.ts';

export function handleNavigation(context: Context): void {
  handleDefinition(context);
  handleReferences(context);
  handleHighlights(context);
}

function handleDefinition(context: Context): void {
  context.connection.onDefinition(
    answering(context, 'textDocument/definition', async ({ textDocument, position }) => {
      const subject = await subjectOf(context, textDocument.uri);
      const offset = subject && toOffset(subject.summary, position);
      if (subject === undefined || offset === undefined) return null;
      const { snapshot, texts, path } = subject;
      const found = await definitionAt(snapshot, texts, { path, offset });
      // Two lists, since a client takes links or places, never both.
      return context.client.definitionLinks
        ? found.flatMap(each => linkTo(context, subject, each) ?? [])
        : found.flatMap(each => locationOf(context, subject, { path: each.target.path, span: each.selection }) ?? []);
    }),
  );
}

function handleReferences(context: Context): void {
  context.connection.onReferences(
    answering(context, 'textDocument/references', async params => {
      const subject = await subjectOf(context, params.textDocument.uri);
      const offset = subject && toOffset(subject.summary, params.position);
      if (subject === undefined || offset === undefined) return null;
      const { snapshot, texts, path } = subject;
      const declaration = params.context?.includeDeclaration === true;
      const sites = await referencesAt(snapshot, texts, { path, offset, declaration });
      return sites.flatMap(site => locationOf(context, subject, site) ?? []);
    }),
  );
}

function handleHighlights(context: Context): void {
  context.connection.onDocumentHighlight(
    answering(context, 'textDocument/documentHighlight', async ({ textDocument, position }) => {
      const subject = await subjectOf(context, textDocument.uri);
      const offset = subject && toOffset(subject.summary, position);
      if (subject === undefined || offset === undefined) return null;
      return highlightsAt(subject.snapshot, subject.path, offset).map(span => ({
        range: toRange(subject.summary, span),
      }));
    }),
  );
}

function linkTo(
  context: Context,
  subject: Subject,
  { origin, target, selection }: Destination,
): LocationLink | undefined {
  const lines = subject.snapshot.file(target.path);
  if (lines === undefined) return undefined;
  return {
    originSelectionRange: toRange(subject.summary, origin),
    targetUri: uriIn(context, subject.corpus, target.path),
    targetRange: toRange(lines, target.span),
    targetSelectionRange: toRange(lines, selection),
  };
}

function locationOf(context: Context, { corpus, snapshot }: Subject, { path, span }: Site): Location | undefined {
  const lines = snapshot.file(path);
  return lines && { uri: uriIn(context, corpus, path), range: toRange(lines, span) };
}
