// textDocument/semanticTokens: full, range and delta. A client that has our own kinds of tokens gets these, any other the
// standard ones that look most like them.
import { type SemanticTokens, SemanticTokensBuilder, type SemanticTokensLegend } from 'vscode-languageserver';
import type { Span } from '../base/span.ts';
import { TOKEN_KINDS, type TokenKind, tokensOf } from '../features/semantic-tokens.ts';
import type { ClientFacts } from './client-facts.ts';
import { type Context, type Subject, subjectOf } from './context.ts';
import { toPosition, toSpan } from './convert.ts';
import { answering } from './requests.ts';
import { newStale } from './stale.ts';

/** As package.json names them. */
const OWN: Readonly<Record<TokenKind, string>> = {
  subject: 'claimSubject',
  event: 'claimEvent',
  date: 'claimDate',
  place: 'claimPlace',
  authority: 'claimAuthority',
  first: 'claimFirst',
  value: 'claimValue',
};

const STANDARD: Readonly<Record<TokenKind, string>> = {
  subject: 'class',
  event: 'event',
  date: 'number',
  place: 'namespace',
  authority: 'interface',
  first: 'keyword',
  value: 'string',
};

export function legendFor({ claimTokens }: ClientFacts): SemanticTokensLegend {
  const names = claimTokens ? OWN : STANDARD;
  return { tokenTypes: TOKEN_KINDS.map(kind => names[kind]), tokenModifiers: [] };
}

/** Gives what is to be called whenever something may have changed. */
export function handleSemanticTokens(context: Context): () => void {
  const { connection, client, documents } = context;
  const { semanticTokens } = connection.languages;
  const builders = new Map<string, SemanticTokensBuilder>();
  const stale = newStale(context, {
    name: 'tokens',
    wanted: client.refreshesTokens,
    digestOf: ({ snapshot, path }) => JSON.stringify(tokensOf(snapshot, path)),
    refresh: async () => semanticTokens.refresh(),
  });
  const begun = (uri: string, subject: Subject | undefined): SemanticTokensBuilder => {
    for (const known of builders.keys()) if (documents.pathOf(known) === undefined) builders.delete(known);
    const builder = builders.get(uri) ?? new SemanticTokensBuilder();
    if (subject !== undefined) builders.set(uri, builder);
    if (subject !== undefined) stale.given(uri, subject);
    return builder;
  };
  semanticTokens.on(
    answering(
      context,
      'textDocument/semanticTokens/full',
      async ({ textDocument: { uri } }): Promise<SemanticTokens> => {
        const subject = await subjectOf(context, uri);
        const builder = begun(uri, subject);
        // Begins a new result.
        builder.previousResult('');
        push(builder, subject);
        return builder.build();
      },
    ),
  );
  semanticTokens.onDelta(
    answering(
      context,
      'textDocument/semanticTokens/full/delta',
      async ({ textDocument: { uri }, previousResultId }) => {
        const subject = await subjectOf(context, uri);
        const builder = begun(uri, subject);
        builder.previousResult(previousResultId);
        push(builder, subject);
        return builder.buildEdits();
      },
    ),
  );
  semanticTokens.onRange(
    answering(
      context,
      'textDocument/semanticTokens/range',
      async ({ textDocument: { uri }, range }): Promise<SemanticTokens> => {
        const subject = await subjectOf(context, uri);
        const builder = new SemanticTokensBuilder();
        push(builder, subject, subject && toSpan(subject.summary, range));
        return builder.build();
      },
    ),
  );
  return stale.check;
}

function push(builder: SemanticTokensBuilder, subject: Subject | undefined, within?: Span): void {
  if (subject === undefined) return;
  const { snapshot, path, summary } = subject;
  for (const { span, kind } of tokensOf(snapshot, path, within))
    for (const { line, character, length } of linesOf(summary, span))
      builder.push(line, character, length, TOKEN_KINDS.indexOf(kind), 0);
}

/** A token is of one line: words that a line end wraps are two. */
function linesOf(
  lines: Subject['summary'],
  span: Span,
): readonly { line: number; character: number; length: number }[] {
  const { line: first, character } = toPosition(lines, span.start);
  const { line: last } = toPosition(lines, span.end);
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const start = at === 0 ? span.start : (lines.lineStarts[first + at] ?? span.end);
    const end = Math.min(span.end, lines.lineStarts[first + at + 1] ?? span.end);
    return { line: first + at, character: at === 0 ? character : 0, length: end - start };
  }).filter(({ length }) => length > 0);
}
