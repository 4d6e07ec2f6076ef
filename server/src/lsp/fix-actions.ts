// Fixes of findings as code actions, on every side of a finding; their edits, worked out once one was chosen; and the request
// of a client that has asked its user for a reason first.
import { type CodeAction, CodeActionKind, type Diagnostic, LSPErrorCodes, type Range } from 'vscode-languageserver';
import { asClaimId } from '../base/brand.ts';
import { type FixAction, fixActionsFor } from '../features/fix-actions.ts';
import { refineActionsAt } from '../features/refine-actions.ts';
import type { Answers } from '../fixes/fix.ts';
import { fixEdits, safeEdits } from '../fixes/fix-edits.ts';
import { refineEdits } from '../fixes/refine-date.ts';
import type { FileEdit } from '../fixes/text-edit.ts';
import type { Locale } from '../messages/account.ts';
import { type Context, type Subject, subjectOf } from './context.ts';
import { toSpan } from './convert.ts';
import type { CodeActionData, FixOf, FixResult, FixToAsk } from './protocol.ts';
import { answering, refusal } from './requests.ts';
import { isRecord } from './settings.ts';
import { workspaceEdit } from './workspace-edit.ts';

export const FIX_KIND = CodeActionKind.QuickFix;
export const REFINE_KIND = `${CodeActionKind.RefactorRewrite}.date`;
export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.corroborate`;

/** As many findings as stand at one place before their fixes are too many to choose from. */
const MOST_FINDINGS = 8;

/** What mends comes before what settles, whichever of several findings it is of. */
export function fixesAt(
  context: Context,
  { corpus, snapshot, path }: Subject,
  place: Range,
  uri: string,
): readonly CodeAction[] {
  const here = context.reports.of(corpus, path).items.filter(({ range }) => touches(range, place));
  const offers = here.slice(0, MOST_FINDINGS).flatMap(diagnostic => {
    const { code, key } = findingOf(diagnostic);
    if (code === undefined || key === undefined) return [];
    const actions = fixActionsFor(snapshot, { path, code, key }, context.client.locale);
    const worth = actions.filter(({ isBroad }) => context.client.resolvesActionEdits || !isBroad);
    return worth.map((action): Offer => ({ action, diagnostic, fix: { uri, code, key, fix: action.fix } }));
  });
  const [mends, settles] = (['mend', 'settle'] as const).map(kind =>
    offers.filter(({ action }) => action.kind === kind),
  );
  return [...(mends ?? []), ...(settles ?? [])].map(offer => toAction(context, offer));
}

export function refinementsAt({ client }: Context, { snapshot, path, summary }: Subject, place: Range, uri: string) {
  const { start: offset } = toSpan(summary, place);
  return refineActionsAt(snapshot, { path, offset, locale: client.locale }).map(({ title, claim }): CodeAction => {
    const data: CodeActionData = { kind: 'refine', uri, claim };
    return { title, kind: REFINE_KIND, data };
  });
}

/** Of a fact file: what nobody needs to look at. */
export async function fixAllIn(
  { client }: Context,
  { snapshot, texts, path }: Subject,
  uri: string,
): Promise<readonly CodeAction[]> {
  const edits = await safeEdits(snapshot, texts, path);
  const data: CodeActionData = { kind: 'fix-all', uri };
  return edits === undefined ? [] : [{ title: FIX_ALL[client.locale], kind: FIX_ALL_KIND, data }];
}

const FIX_ALL: Readonly<Record<Locale, string>> = {
  en: 'Take over the words of the article for all altered quotes',
  zh: '对所有有出入的引文采用文章原文',
};

/** `undefined` for what is no data of a fix. */
export function fixDataOf(value: unknown): FixOf | undefined {
  if (!isRecord(value)) return undefined;
  const { uri, code, key, fix } = value;
  const isFix =
    typeof uri === 'string' && typeof code === 'string' && typeof key === 'string' && typeof fix === 'string';
  return isFix ? { uri, code, key, fix } : undefined;
}

export async function editOfFix(context: Context, { uri, ...fix }: FixOf, answers: Answers) {
  return editIn(context, uri, ({ snapshot, texts, path }) =>
    fixEdits(snapshot, texts, { ...fix, ...answers, from: path }),
  );
}

export async function editOfRefinement(context: Context, uri: string, claim: string) {
  return editIn(context, uri, ({ snapshot, texts, path }) =>
    refineEdits(snapshot, texts, { path, claim: asClaimId(claim) }),
  );
}

export async function editOfAll(context: Context, uri: string) {
  return editIn(context, uri, ({ snapshot, texts, path }) => safeEdits(snapshot, texts, path));
}

export function handleFixes(context: Context): void {
  context.connection.onRequest(
    'corroborate/fix',
    answering(context, 'corroborate/fix', async (params: unknown): Promise<FixResult> => {
      const fix = fixDataOf(params);
      const edit = fix && (await editOfFix(context, fix, answersIn(params)));
      if (edit === undefined) throw refusal(LSPErrorCodes.ContentModified, UNDONE[context.client.locale]);
      return { edit };
    }),
  );
}

export const UNDONE: Readonly<Record<Locale, string>> = {
  en: 'This cannot be done, or not safely: the files have changed, or something else would no longer hold.',
  zh: '无法执行，或无法安全执行：文件已更改，或会使其他内容不再成立。',
};

const LONGEST_REASON = 2_000;

function answersIn(params: unknown): Answers {
  const { because, until } = isRecord(params) ? params : {};
  const reason = typeof because === 'string' ? because.replace(/\s+/g, ' ').trim().slice(0, LONGEST_REASON) : '';
  const day = typeof until === 'string' ? until.trim() : '';
  return { ...(reason === '' ? {} : { because: reason }), ...(day === '' ? {} : { until: day }) };
}

type FindEdits = (subject: Subject) => Promise<readonly FileEdit[] | undefined>;

async function editIn(context: Context, uri: string, find: FindEdits) {
  // Even while a corpus is being read: an edit of another text than the user sees would be worse than a wait.
  await context.session.idle();
  const subject = await subjectOf(context, uri);
  const edits = subject && (await find(subject));
  return subject && edits && (await workspaceEdit(context, subject, edits));
}

interface Offer {
  readonly action: FixAction;
  readonly diagnostic: Diagnostic;
  readonly fix: FixOf;
}

function toAction({ client }: Context, { action, diagnostic, fix }: Offer): CodeAction {
  const { title, isPreferred, asks } = action;
  const plain: CodeAction = {
    title,
    kind: FIX_KIND,
    diagnostics: [diagnostic],
    ...(isPreferred ? { isPreferred } : {}),
  };
  if (asks !== 'nothing' && client.settleCommand !== undefined) {
    const asked: FixToAsk = { ...fix, asks, title };
    return { ...plain, title: `${title}…`, command: { title, command: client.settleCommand, arguments: [asked] } };
  }
  const data: CodeActionData = { kind: 'fix', ...fix };
  return { ...plain, data };
}

function findingOf({ data }: Diagnostic): { readonly code?: string; readonly key?: string } {
  if (!isRecord(data) || data.kind !== 'finding') return {};
  const { code, key } = data;
  return typeof code === 'string' && typeof key === 'string' ? { code, key } : {};
}

/** A caret at either end counts. */
function touches(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

const isBefore = (a: Range['start'], b: Range['start']): boolean =>
  a.line < b.line || (a.line === b.line && a.character < b.character);
