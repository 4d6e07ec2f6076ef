// textDocument/completion, completionItem/resolve. What an item takes the place of is the whole scalar that the cursor is
// in, quotes included; what is said of it is worked out once the client asks.
import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  type MarkupContent,
  MarkupKind,
  type Range,
} from 'vscode-languageserver';
import { type ArticleIndex, articleIndex } from '../features/article-index.ts';
import { completionsAt } from '../features/completion.ts';
import { aboutBlocks } from '../features/completion-docs.ts';
import type { About, Completion, CompletionKind, Completions } from '../features/completion-item.ts';
import { type Block, plain, toMarkdown, toPlainText } from '../features/rich-text.ts';
import { findingCodes } from '../syntax/codes.ts';
import { kindsOfMapping } from '../syntax/format.ts';
import type { Corpus } from '../workspace/session.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { CompletionFacts } from './client-facts.ts';
import { type Context, type Subject, subjectOf } from './context.ts';
import { toOffset, toRange } from './convert.ts';
import { answering } from './requests.ts';
import { isRecord } from './settings.ts';

/** What begins a key, a value or an item; letters ask by themselves. */
export const TRIGGERS: readonly string[] = [' ', ':', '-', '{', '[', ',', '"', "'", '/'];

export function handleCompletion(context: Context): void {
  const { connection, client } = context;
  const articles = keptArticles();
  connection.onCompletion(
    answering(context, 'textDocument/completion', async ({ textDocument, position }) => {
      const subject = await subjectOf(context, textDocument.uri);
      const offset = subject && toOffset(subject.summary, position);
      const text = subject && (await subject.texts.read(subject.path));
      if (subject === undefined || offset === undefined || text?.length !== subject.summary.length) return null;
      const { corpus, snapshot, texts, path } = subject;
      const { locale, completion } = client;
      const { keepsLines, leadsThroughStops } = completion;
      const kept = (): ArticleIndex => articles(corpus, snapshot);
      const asked = { path, text, offset, locale, keepsLines, leadsThroughStops, articles: kept };
      const found = await completionsAt(snapshot, texts, asked);
      if (found === undefined) return null;
      const make = itemMaker(context, { subject, uri: textDocument.uri, found, offset });
      return { isIncomplete: found.incomplete, items: make === undefined ? [] : found.items.map(make) };
    }),
  );
  connection.onCompletionResolve(
    answering(context, 'completionItem/resolve', async item => {
      const data = dataOf(item.data);
      const subject = data && (await subjectOf(context, data.uri));
      if (data === undefined || subject === undefined) return item;
      const { snapshot, texts } = subject;
      const blocks = aboutBlocks({ snapshot, texts, about: data.about, locale: client.locale });
      return blocks === undefined || blocks.length === 0
        ? item
        : { ...item, documentation: told(client.completion, blocks) };
    }),
  );
}

/** One index for each corpus, made of its last one. */
function keptArticles(): (corpus: Corpus, snapshot: Snapshot) => ArticleIndex {
  const kept = new WeakMap<Corpus, ArticleIndex>();
  return (corpus, snapshot) => {
    const index = articleIndex(snapshot, kept.get(corpus));
    kept.set(corpus, index);
    return index;
  };
}

interface Listed {
  readonly subject: Subject;
  readonly uri: string;
  readonly found: Completions;
  readonly offset: number;
}

/** `undefined` where what would be replaced takes several lines: no client takes that. */
function itemMaker(
  { client }: Context,
  { subject: { summary }, uri, found, offset }: Listed,
): ((completion: Completion, at: number) => CompletionItem) | undefined {
  const { replaced, mayKeep } = found;
  const cursor = toRange(summary, { start: offset, end: offset }).start;
  const replace = toRange(summary, replaced);
  if (replace.start.line !== cursor.line || replace.end.line !== cursor.line) return undefined;
  const insert: Range = { start: replace.start, end: cursor };
  const facts = client.completion;
  return (completion, at) => {
    const { label, description, detail, filter, text: newText, words, about, kind, hasStops } = completion;
    const isKept = mayKeep && facts.insertsOrReplaces;
    return {
      label,
      kind: KINDS[kind],
      sortText: String(at).padStart(4, '0'),
      ...(filter === undefined ? {} : { filterText: filter }),
      ...besideLabel(facts, description, detail),
      textEdit: isKept ? { newText, insert, replace } : { newText, range: replace },
      ...(facts.keepsLines && newText.includes('\n') ? { insertTextMode: InsertTextMode.asIs } : {}),
      ...(hasStops === true ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
      ...(words === undefined ? {} : { documentation: told(facts, [{ kind: 'quote', words: [plain(words)] }]) }),
      ...(about === undefined ? {} : { data: { uri, about } }),
    };
  };
}

function besideLabel(
  { labelDetails }: CompletionFacts,
  description: string | undefined,
  detail: string | undefined,
): Pick<CompletionItem, 'detail' | 'labelDetails'> {
  const line = labelDetails ? detail : [description, detail].filter(part => part !== undefined).join(' – ');
  return {
    ...(line === undefined || line === '' ? {} : { detail: line }),
    ...(labelDetails && description !== undefined ? { labelDetails: { description } } : {}),
  };
}

const told = ({ markdown }: CompletionFacts, blocks: readonly Block[]): MarkupContent =>
  markdown
    ? { kind: MarkupKind.Markdown, value: toMarkdown(blocks) }
    : { kind: MarkupKind.PlainText, value: toPlainText(blocks) };

const KINDS: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  item: CompletionItemKind.Struct,
  entity: CompletionItemKind.Class,
  authority: CompletionItemKind.Interface,
  place: CompletionItemKind.Module,
  class: CompletionItemKind.TypeParameter,
  event: CompletionItemKind.Event,
  measure: CompletionItemKind.Unit,
  attribute: CompletionItemKind.Field,
  word: CompletionItemKind.EnumMember,
  code: CompletionItemKind.Constant,
  article: CompletionItemKind.File,
  date: CompletionItemKind.Value,
  quote: CompletionItemKind.Text,
  value: CompletionItemKind.Value,
};

interface CompletionData {
  readonly uri: string;
  readonly about: About;
}

/** What comes back from a client is anything at all until it has been looked at. */
function dataOf(value: unknown): CompletionData | undefined {
  if (!isRecord(value) || typeof value.uri !== 'string' || !isRecord(value.about)) return undefined;
  const about = aboutOf(value.about);
  return about && { uri: value.uri, about };
}

function aboutOf({ of, where, key, code, id }: Readonly<Record<string, unknown>>): About | undefined {
  if (of === 'key') {
    const mapping = kindsOfMapping.find(each => each === where);
    return mapping !== undefined && typeof key === 'string' ? { of, where: mapping, key } : undefined;
  }
  if (of === 'code') {
    const known = findingCodes.find(each => each === code);
    return known && { of, code: known };
  }
  const thing = THINGS.find(each => each === of);
  return thing !== undefined && typeof id === 'string' ? { of: thing, id } : undefined;
}

const THINGS = ['entity', 'place', 'authority', 'event', 'measure', 'attribute'] as const;
