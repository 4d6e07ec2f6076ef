// A corpus in memory: the real engine, with texts in place of a disk.
import { createHash } from 'node:crypto';
import { asPath, type Path } from '../../server/src/base/brand.ts';
import { decodeText } from '../../server/src/text/decode.ts';
import { builtinVocabulary } from '../../server/src/vocabulary/builtin.ts';
import type { Vocabulary } from '../../server/src/vocabulary/vocabulary.ts';
import { webDecoder } from '../../server/src/web/decoder.ts';
import { type Applied, apply, emptySnapshot, markComplete, prepare } from '../../server/src/workspace/apply.ts';
import type { FileChange, SnapshotOptions } from '../../server/src/workspace/change.ts';
import type { Snapshot } from '../../server/src/workspace/snapshot.ts';

export type Files = Readonly<Record<string, string>>;

export const defaultOptions: SnapshotOptions = { rules: {}, prose: true, today: '2026-01-15' };

/** The built-in words are the same for every test. */
const builtin: Vocabulary = builtinVocabulary();

/** `bytes`: files as they lie on a disk, each decoded as the product decodes it. */
export function corpusOf(
  files: Files,
  options: SnapshotOptions = defaultOptions,
  bytes: Readonly<Record<string, Uint8Array>> = {},
): Snapshot {
  const changes = [...Object.entries(files).map(changeOf), ...Object.entries(bytes).map(changeOfBytes)];
  const texts = changes.flatMap(({ path, content }) =>
    content.kind === 'text' ? [[path, content.text] as const] : [],
  );
  const snapshot = emptySnapshot(options, builtin);
  return markComplete(applied(snapshot, changes, Object.fromEntries(texts)).snapshot).snapshot;
}

/**
 * `news`: what each changed file now holds, as text or as it lies on a disk, `undefined` where it is gone. `texts`: every
 * text of the corpus.
 */
export function changed(
  snapshot: Snapshot,
  news: Readonly<Record<string, string | Uint8Array | undefined>>,
  texts: Readonly<Record<string, string | undefined>>,
): Applied {
  return applied(snapshot, Object.entries(news).map(changeOf), texts);
}

function applied(
  snapshot: Snapshot,
  changes: readonly FileChange[],
  texts: Readonly<Record<string, string | undefined>>,
): Applied {
  const prepared = prepare(snapshot, changes);
  const needed = prepared.textsNeeded.flatMap((path): readonly (readonly [Path, string])[] => {
    const text = texts[path];
    return text === undefined ? [] : [[path, text]];
  });
  return apply(snapshot, prepared, { texts: new Map(needed) });
}

function changeOf([path, text]: readonly [string, string | Uint8Array | undefined]): FileChange {
  if (text === undefined) return { path: asPath(path), content: { kind: 'absent' } };
  if (typeof text !== 'string') return changeOfBytes([path, text]);
  const hash = sha256(text);
  return { path: asPath(path), content: { kind: 'text', text, encoding: 'utf-8', hash, textHash: hash } };
}

function changeOfBytes([path, bytes]: readonly [string, Uint8Array]): FileChange {
  const decoded = decodeText(bytes, webDecoder());
  if (!decoded.ok)
    return { path: asPath(path), content: { kind: 'unreadable', reason: decoded.reason, detail: decoded.detail } };
  const { text, encoding } = decoded;
  return { path: asPath(path), content: { kind: 'text', text, encoding, hash: sha256(bytes), textHash: sha256(text) } };
}

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
