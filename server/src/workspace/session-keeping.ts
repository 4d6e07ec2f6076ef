// Which corpora are worth keeping between two runs, and under which names.
import type { Store } from '../ports.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { restored, savedParts } from './saved-corpus.ts';
import type { LiveCorpus } from './session-corpus.ts';
import type { Snapshot } from './snapshot.ts';

export async function keptCorpus(
  store: Store | undefined,
  root: string,
  builtin: Vocabulary,
): Promise<Snapshot | undefined> {
  const parts = await store?.read(root);
  return parts && restored(parts, builtin);
}

/** Writing it costs a fraction of reading it anew: of a few files the next run reads again as quickly. */
const FEWEST_FILES = 100;

/** Of the files, how many are read again the next time before the corpus is written once more. */
const STALE_SHARE = 0.05;

export async function keepCorpus(store: Store | undefined, corpus: LiveCorpus): Promise<void> {
  const { snapshot } = corpus;
  const { size } = snapshot.state.files;
  if (store === undefined || !snapshot.complete || size < FEWEST_FILES) return;
  if (corpus.work.filesRead - corpus.filesKept <= size * STALE_SHARE) return;
  corpus.filesKept = corpus.work.filesRead;
  await store.write(corpus.root, savedParts(snapshot));
}
