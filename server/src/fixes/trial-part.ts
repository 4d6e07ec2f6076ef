// The part of a corpus that a changed `corroborate.yaml` is tried on: that file, and the fact files that the finding names.
// Another word in it has every fact file resolved anew, which takes seconds where there are a thousand; what a fix of a
// finding promises can be seen on the finding's own files. Prose is left unread and quotes are not searched: what comes of
// them for a name that is known now are clashes, which such a fix owns to.
import type { Path } from '../base/brand.ts';
import type { TextSource } from '../ports.ts';
import { apply, emptySnapshot, markComplete, prepare } from '../workspace/apply.ts';
import type { FileChange } from '../workspace/change.ts';
import type { KeyedFinding, Snapshot } from '../workspace/snapshot.ts';
import { SETTINGS_FILE } from './declared-names.ts';

/** Whoever misspells a name in more files has it in these as well. */
const MOST = 50;

/** `undefined` where the text of `corroborate.yaml` is not to be had. */
export async function partFor(
  snapshot: Snapshot,
  texts: TextSource,
  { finding }: KeyedFinding,
): Promise<Snapshot | undefined> {
  const text = await texts.read(SETTINGS_FILE);
  if (text === undefined) return undefined;
  const named = 'path' in finding ? [finding.path, ...('others' in finding ? finding.others.map(pathOf) : [])] : [];
  const paths = [...new Set(named)].filter(path => path !== SETTINGS_FILE).slice(0, MOST);
  const hash = snapshot.file(SETTINGS_FILE)?.hash ?? '';
  const settings: FileChange = {
    path: SETTINGS_FILE,
    content: { kind: 'text', text, encoding: 'utf-8', hash, textHash: hash },
  };
  const changes = [settings, ...paths.flatMap(path => asItIs(snapshot, path))];
  const { options, words } = snapshot.state;
  const empty = emptySnapshot({ ...options, prose: false }, words.builtin);
  const { snapshot: read } = apply(empty, prepare(empty, changes), { texts: new Map() });
  return markComplete(read).snapshot;
}

const pathOf = ({ path }: { readonly path: Path }): Path => path;

function asItIs(snapshot: Snapshot, path: Path): readonly FileChange[] {
  const summary = snapshot.file(path);
  return summary === undefined ? [] : [{ path, content: { kind: 'summarised', hash: summary.hash, summary } }];
}
