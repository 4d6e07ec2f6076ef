// Writes words that a person chose in an article into a fact file: as a new fact, or as a quote of one that is there.
import type { Path } from '../base/brand.ts';
import type { TextSource } from '../ports.ts';
import { readFactFile } from '../syntax/fact-file-reader.ts';
import { companionFor } from '../workspace/companion.ts';
import { articleHeaderOf } from '../workspace/packed-facts.ts';
import { companionArticles } from '../workspace/paths.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { draftFile } from './draft-file.ts';
import { draftSelection, type Selected } from './draft-selection.ts';
import { insertFacts } from './insert-facts.ts';
import { snippetOf } from './snippet.ts';
import { edited, type TextEdit } from './text-edit.ts';
import { yamlScalar } from './yaml-scalar.ts';

/** Where words are written to. */
export type Recording = Omit<Selected, 'isCompanion'> & {
  /** Behind the fact that holds this offset; at the end of the list where it is left out. */
  readonly behind?: number;
};

export interface RecordedSelection {
  /** Of the target's text, which is empty where there is none yet. */
  readonly edit: TextEdit;
  /** What the edit inserts, with a stop at each field that is for a person to look at. */
  readonly snippet: string;
}

/** `undefined` where nothing was chosen, or the fact file cannot take it without a change to what stands there. */
export async function recordSelection(
  snapshot: Snapshot,
  texts: TextSource,
  { behind, ...selected }: Recording,
): Promise<RecordedSelection | undefined> {
  const { article, target } = selected;
  const isCompanion = companionFor(snapshot, article) === target;
  if (!isCompanion && !isFreeStanding(snapshot, target)) return undefined;
  const drafted = await draftSelection(snapshot, texts, { ...selected, isCompanion });
  if (drafted === undefined) return undefined;
  const text = (await texts.read(target)) ?? '';
  const isNew = isCompanion && text.trim() === '';
  const edit = isNew
    ? { span: { start: 0, end: text.length }, text: draftFile(snapshot, article, [drafted.draft]) }
    : insertFacts(text, [drafted.draft], { companion: isCompanion, ...(behind === undefined ? {} : { behind }) });
  return edit && { edit, snippet: snippetOf(text, edit, drafted.open) };
}

/** The fact files that an article's words can go into: its companion, which need not be there, then the free-standing ones. */
export function recordTargets(snapshot: Snapshot, article: Path): readonly Path[] {
  const companion = companionFor(snapshot, article);
  const free = [...snapshot.paths()].filter(path => path !== companion && isFreeStanding(snapshot, path)).sort();
  return companion === undefined ? free : [companion, ...free];
}

/** One that goes with no article, so that its facts name theirs. */
function isFreeStanding(snapshot: Snapshot, path: Path): boolean {
  const file = snapshot.file(path);
  if (file?.kind !== 'facts' || articleHeaderOf(file) !== undefined) return false;
  return companionArticles(path).every(article => snapshot.file(article) === undefined);
}

/** Where a value of a quote is to be typed. */
const OPEN_QUOTE = /(?:^|[\s{,-])(?:quote|exact):[ \t]+$|^[ \t]*-[ \t]+$/;

/**
 * The words as a quote at a place of a fact file: the value alone behind `quote:`, else with its key on a line where a key
 * of a fact can stand. `undefined` where it is neither, and where it would say something else there.
 */
export function quoteAt(text: string, offset: number, words: string): string | undefined {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const isFlow = /[[{]/.test(line);
  const value = yamlScalar(words.trim().replace(/\s+/g, ' '), isFlow ? 'flow' : 'block');
  const inserted = OPEN_QUOTE.test(line) ? value : line.trim() === '' ? `quote: ${value}` : undefined;
  if (inserted === undefined) return undefined;
  const edit = { span: { start: offset, end: offset }, text: inserted };
  const [before, now] = [text, edited(text, [edit])].map(each => readFactFile(each, { companion: true }));
  const isTaken = now?.facts.some(({ quotes }) => quotes.some(({ span }) => isWithin(span.start, edit)));
  return isTaken === true && (now?.problems.length ?? 0) <= (before?.problems.length ?? 0) ? inserted : undefined;
}

const isWithin = (at: number, { span, text }: TextEdit): boolean => at >= span.start && at < span.start + text.length;
