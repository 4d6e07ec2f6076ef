// Writes claims that were read in prose into the fact file of its article, or into a new one.
import type { ClaimId, Path } from '../base/brand.ts';
import { prepareArticle } from '../citations/prepared-article.ts';
import type { Claim } from '../claims/claim.ts';
import type { TextSource } from '../ports.ts';
import type { Statement } from '../prose/statement.ts';
import { companionFor } from '../workspace/companion.ts';
import type { FileSummary } from '../workspace/file-summary.ts';
import { factFileOf } from '../workspace/packed-facts.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { draftFile } from './draft-file.ts';
import { draftStatement } from './draft-statement.ts';
import type { DraftEntry, FactDraft } from './fact-draft.ts';
import { insertFacts } from './insert-facts.ts';
import type { FileEdit } from './text-edit.ts';

export interface Recorded {
  readonly article: Path;
  readonly claims: readonly ClaimId[];
  /** What else is to be said of each, in front of its quote. */
  readonly beside?: readonly DraftEntry[];
}

/** A statement of an article's prose that no fact cites, with the claim that it makes. */
export interface Uncited {
  readonly statement: Statement;
  readonly claim: Claim;
}

/** In the order of the text. */
export function uncitedIn(snapshot: Snapshot, article: Path): readonly Uncited[] {
  const prose = snapshot.prose(article);
  return (prose?.claims ?? []).flatMap((claim, at) => {
    const statement = prose?.statements[prose.positions[at]?.fact ?? -1];
    return statement === undefined ? [] : [{ statement, claim }];
  });
}

/** Where a claim of the article would be written; `undefined` where no fact file can take it. */
export function recordTarget(snapshot: Snapshot, article: Path): Path | undefined {
  const path = companionFor(snapshot, article);
  const file = path && snapshot.file(path);
  return path === undefined || file === undefined || isWritable(file) ? path : undefined;
}

/** Whether a fact can be written into the file, or changed in it. */
export const isWritable = (file: FileSummary): boolean =>
  file.kind === 'facts' && !factFileOf(file).problems.some(({ what }) => UNREAD.has(what.kind));

/** A file of which this is told is no list of facts that one could be added to. */
const UNREAD: ReadonlySet<string> = new Set(['not-yaml', 'too-large', 'too-many-aliases']);

/** `undefined` where one of the claims is no longer there, or cannot be written without touching what is. */
export async function recordClaims(
  snapshot: Snapshot,
  texts: TextSource,
  { article, claims, beside = [] }: Recorded,
): Promise<FileEdit | undefined> {
  const path = recordTarget(snapshot, article);
  const uncited = uncitedIn(snapshot, article).filter(each => claims.includes(each.claim.id));
  const read = await draftsOf(snapshot, texts, { article, uncited });
  const drafts = read.map(({ entries }) => ({ entries: beforeQuote(entries, beside) }));
  if (path === undefined || drafts.length === 0 || drafts.length < claims.length) return undefined;
  const file = snapshot.file(path);
  if (file === undefined) {
    const text = draftFile(snapshot, article, drafts);
    return { path, version: undefined, edits: [{ span: { start: 0, end: 0 }, text }] };
  }
  const text = await texts.read(path);
  const edit = text === undefined ? undefined : insertFacts(text, drafts);
  return edit && { path, version: file.hash, edits: [edit] };
}

function beforeQuote(entries: readonly DraftEntry[], beside: readonly DraftEntry[]): readonly DraftEntry[] {
  const isQuote = ({ key }: DraftEntry): boolean => key === 'quote';
  return [...entries.filter(entry => !isQuote(entry)), ...beside, ...entries.filter(isQuote)];
}

export interface ToDraft {
  readonly article: Path;
  readonly uncited: readonly Uncited[];
}

/** The facts that statements come to; fewer where one cannot be written down. */
export async function draftsOf(
  snapshot: Snapshot,
  texts: TextSource,
  { article, uncited }: ToDraft,
): Promise<readonly FactDraft[]> {
  const text = uncited.length === 0 ? undefined : await texts.read(article);
  if (text === undefined) return [];
  const statements = snapshot.prose(article)?.statements ?? [];
  const drafting = { vocabulary: snapshot.vocabulary, article: prepareArticle(text), statements };
  return uncited.flatMap(({ statement, claim }) => draftStatement(statement, claim, drafting) ?? []);
}
