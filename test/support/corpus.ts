// A corpus in memory: the real engine, with texts in place of a disk.
import { createHash } from 'node:crypto';
import { asPath, type Path } from '../../server/src/base/brand.ts';
import { builtinVocabulary } from '../../server/src/vocabulary/builtin.ts';
import type { Vocabulary } from '../../server/src/vocabulary/vocabulary.ts';
import { type Applied, apply, emptySnapshot, markComplete, prepare } from '../../server/src/workspace/apply.ts';
import type { FileChange, SnapshotOptions } from '../../server/src/workspace/change.ts';
import type { Snapshot } from '../../server/src/workspace/snapshot.ts';

export type Files = Readonly<Record<string, string>>;

export const defaultOptions: SnapshotOptions = { rules: {}, prose: true, today: '2026-01-15' };

/** The built-in words are the same for every test. */
const builtin: Vocabulary = builtinVocabulary();

export function corpusOf(files: Files, options: SnapshotOptions = defaultOptions): Snapshot {
  return markComplete(changed(emptySnapshot(options, builtin), files, files).snapshot).snapshot;
}

/** `news`: what each changed file now holds, `undefined` where it is gone. `texts`: every text of the corpus. */
export function changed(
  snapshot: Snapshot,
  news: Readonly<Record<string, string | undefined>>,
  texts: Readonly<Record<string, string | undefined>>,
): Applied {
  const prepared = prepare(snapshot, Object.entries(news).map(changeOf));
  const needed = prepared.textsNeeded.flatMap((path): readonly (readonly [Path, string])[] => {
    const text = texts[path];
    return text === undefined ? [] : [[path, text]];
  });
  return apply(snapshot, prepared, new Map(needed));
}

function changeOf([path, text]: readonly [string, string | undefined]): FileChange {
  if (text === undefined) return { path: asPath(path), content: { kind: 'absent' } };
  const hash = createHash('sha256').update(text).digest('hex');
  return { path: asPath(path), content: { kind: 'text', text, encoding: 'utf-8', hash, textHash: hash } };
}
