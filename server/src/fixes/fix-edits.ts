// The edits of a fix that was chosen: planned anew from the snapshot of now, written in each file's own hand, and tried
// before they are handed out. A fix that would not keep its promise, or would bring what nobody expects, comes to none.
import type { Path } from '../base/brand.ts';
import type { TextSource } from '../ports.ts';
import { SETTINGS_FILE } from '../workspace/discover-kinds.ts';
import type { KeyedFinding, Snapshot } from '../workspace/snapshot.ts';
import { editYaml } from './edit-yaml.ts';
import type { Answers, FilePlan, Fix } from './fix.ts';
import { fixesFor } from './fixes.ts';
import { takeOverIn } from './mend-altered.ts';
import type { FileEdit } from './text-edit.ts';
import { newsOf, tried, verdictOf } from './trial.ts';
import { partFor } from './trial-part.ts';

/** Which fix: none of it is trusted. */
export interface Chosen {
  /** The file in which it was offered. */
  readonly from: Path;
  readonly code: string;
  readonly key: string;
  readonly fix: string;
}

/** `undefined` where the finding is gone, has no such fix, or the fix cannot be made safely. */
export async function fixEdits(
  snapshot: Snapshot,
  texts: TextSource,
  { from, code, key, fix: id, ...answers }: Chosen & Answers,
): Promise<readonly FileEdit[] | undefined> {
  const keyed = snapshot.findingsIn(from).find(each => each.key === key && each.finding.code === code);
  const fix = keyed && fixesFor(snapshot, keyed.finding, from).find(each => each.id === id);
  if (keyed === undefined || fix === undefined) return undefined;
  const plans = await fix.plan(texts, answers);
  const edits = plans && (await written(snapshot, texts, plans));
  const isSound = edits !== undefined && (await keepsPromise(snapshot, texts, { keyed, fix, edits }));
  return isSound ? edits : undefined;
}

/** All that can be mended in a file without anybody looking at it; `undefined` where there is nothing, or other things come of it. */
export async function safeEdits(
  snapshot: Snapshot,
  texts: TextSource,
  path: Path,
): Promise<readonly FileEdit[] | undefined> {
  const plans = await takeOverIn(snapshot, texts, [path]);
  const edits = plans && (await written(snapshot, texts, plans));
  const trial = edits && (await tried(snapshot, texts, edits));
  return trial !== undefined && newsOf(trial).size === 0 ? edits : undefined;
}

/** `undefined` where one of the files cannot be changed so. */
export async function written(
  snapshot: Snapshot,
  texts: TextSource,
  plans: readonly FilePlan[],
): Promise<readonly FileEdit[] | undefined> {
  const edits: FileEdit[] = [];
  for (const plan of plans) {
    const edit = 'edits' in plan ? plan : await writtenIn(snapshot, texts, plan);
    if (edit === undefined) return undefined;
    edits.push(edit);
  }
  return edits.length === 0 ? undefined : edits;
}

async function writtenIn(
  snapshot: Snapshot,
  texts: TextSource,
  { path, changes }: Exclude<FilePlan, FileEdit>,
): Promise<FileEdit | undefined> {
  const text = await texts.read(path);
  const version = snapshot.file(path)?.hash;
  const edits = text === undefined ? undefined : editYaml(text, changes);
  return edits && version !== undefined ? { path, version, edits } : undefined;
}

interface Promised {
  readonly keyed: KeyedFinding;
  readonly fix: Fix;
  readonly edits: readonly FileEdit[];
}

/** Another word in `corroborate.yaml` concerns the whole corpus: it is tried on a part of it. */
async function keepsPromise(snapshot: Snapshot, texts: TextSource, { keyed, fix, edits }: Promised): Promise<boolean> {
  const isOfWords = edits.some(({ path }) => path === SETTINGS_FILE);
  const tryOn = isOfWords ? await partFor(snapshot, texts, keyed) : snapshot;
  const trial = tryOn && (await tried(tryOn, texts, edits));
  if (trial === undefined) return false;
  const { fate, news } = verdictOf(trial, keyed);
  return fate !== 'left' && [...news].every(code => fix.mayBring.has(code));
}
