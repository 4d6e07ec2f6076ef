// What follows when articles, fact files or folders are renamed: the companion goes along with its article, and every path
// that leads to what was moved, or starts from there, is written anew. It must not know who renames.
import { asPath, type Path } from '../base/brand.ts';
import { changesOnly, inOrder } from '../fixes/changes-only.ts';
import { replaceScalar } from '../fixes/replace-scalar.ts';
import type { FileEdit } from '../fixes/text-edit.ts';
import type { TextSource } from '../ports.ts';
import type { FactFile, Written } from '../syntax/fact-file.ts';
import { readYaml } from '../syntax/yaml-tree.ts';
import { companionFor } from '../workspace/companion.ts';
import { factFileOf } from '../workspace/packed-facts.ts';
import { companionFiles, relativePath, resolvePath } from '../workspace/paths.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

/** Of a file, or of a folder with all that lies in it. Paths of one corpus. */
export interface Move {
  readonly from: Path;
  readonly to: Path;
}

export interface Moved {
  /** Fact files that go along with their articles. */
  readonly companions: readonly Move[];
  /** Of the files where they are now. */
  readonly edits: readonly FileEdit[];
}

/** Goes through the paths that the corpus' fact files write; reads the texts of those alone that change. */
export async function moveFiles(snapshot: Snapshot, texts: TextSource, moves: readonly Move[]): Promise<Moved> {
  const companions = moves.flatMap(move => companionMove(snapshot, moves, move));
  const all = [...moves, ...companions];
  const edits: FileEdit[] = [];
  for (const path of [...snapshot.paths()].sort()) {
    const summary = snapshot.file(path);
    if (summary?.kind !== 'facts') continue;
    const edit = await editOf(texts, { path, file: factFileOf(summary), version: summary.hash, all });
    if (edit !== undefined) edits.push(edit);
  }
  return { companions, edits };
}

/** None where the fact file moves by itself, the new name is no article's, or there is a file of that name already. */
function companionMove(snapshot: Snapshot, moves: readonly Move[], { from, to }: Move): readonly Move[] {
  const companion = snapshot.file(from)?.kind === 'article' ? companionFor(snapshot, from) : undefined;
  if (companion === undefined || snapshot.file(companion) === undefined || !ARTICLE.test(to)) return [];
  const target = companionFiles(to).find(path => path.endsWith(companion.slice(companion.lastIndexOf('.'))));
  const isTaken = target === undefined || target === companion || snapshot.file(target) !== undefined;
  return isTaken || movedBy(moves, companion) !== companion ? [] : [{ from: companion, to: target }];
}

const ARTICLE = /\.(?:txt|md)$/i;

/** Where a path is afterwards; the deepest of the folders that move has it. */
function movedBy(moves: readonly Move[], path: Path): Path {
  const found = moves
    .filter(({ from }) => path === from || path.startsWith(`${from}/`))
    .sort((a, b) => b.from.length - a.from.length)[0];
  return found === undefined ? path : asPath(found.to + path.slice(found.from.length));
}

interface Moving {
  readonly path: Path;
  readonly file: FactFile;
  readonly version: string;
  readonly all: readonly Move[];
}

async function editOf(texts: TextSource, { path, file, version, all }: Moving): Promise<FileEdit | undefined> {
  const from = movedBy(all, path);
  const places = pathsIn(file).flatMap(({ value, span }) => {
    const target = resolvePath(path, value);
    if (target === undefined) return [];
    const next = movedBy(all, target);
    if (next === target && from === path) return [];
    const written = styled(value, relativePath(from, next));
    return resolvePath(from, value) === next ? [] : [{ span, value: written }];
  });
  const text = places.length === 0 ? undefined : await texts.read(path);
  if (text === undefined) return undefined;
  const { root } = readYaml(text);
  const laid = inOrder(places);
  const edits = laid.map(place => replaceScalar(text, root, place));
  return changesOnly(text, edits, laid) ? { path, version, edits } : undefined;
}

function pathsIn({ header, facts }: FactFile): readonly Written[] {
  const own = [header?.origin, ...(header?.corrects ?? [])].filter(written => written !== undefined);
  return [...own, ...facts.flatMap(({ sources }) => sources.map(({ article }) => article))];
}

/** Who writes `./` goes on to; and a folder with a colon in its name would be taken for an address without it. */
function styled(before: string, path: string): string {
  const isBare = !path.startsWith('../');
  return isBare && (before.startsWith('./') || path.includes(':')) ? `./${path}` : path;
}
