// The id of a fact gives way to another. It is unique in its file, and nothing refers to it.
import type { Path } from '../base/brand.ts';
import { type Span, touches } from '../base/span.ts';
import type { TextSource } from '../ports.ts';
import type { FactFile } from '../syntax/fact-file.ts';
import { readYaml } from '../syntax/yaml-tree.ts';
import { factFileOf } from '../workspace/packed-facts.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { changesOnly } from './changes-only.ts';
import { type Renamed, wordsRefused } from './rename-name.ts';
import { replaceScalar } from './replace-scalar.ts';

export interface FactIdToRename {
  readonly path: Path;
  readonly span: Span;
  readonly value: string;
}

export function factIdAt(path: Path, { facts }: FactFile, offset: number): FactIdToRename | undefined {
  const id = facts.find(fact => fact.id !== undefined && touches(fact.id.span, offset))?.id;
  return id && { path, ...id };
}

export async function renameFactId(
  snapshot: Snapshot,
  texts: TextSource,
  { path, span, value, to }: FactIdToRename & { readonly to: string },
): Promise<Renamed> {
  const wrong = wordsRefused(to);
  if (wrong !== undefined) return { why: wrong };
  if (to === value) return { edits: [] };
  const summary = snapshot.file(path);
  const text = await texts.read(path);
  if (summary?.kind !== 'facts' || text === undefined) return { why: 'unsafe', path };
  const twin = factFileOf(summary).facts.find(fact => fact.id?.value === to)?.id;
  if (twin !== undefined) return { why: 'taken', name: to, by: to, site: { path, span: twin.span } };
  const place = { span, value: to };
  const edits = [replaceScalar(text, readYaml(text).root, place)];
  return changesOnly(text, edits, [place])
    ? { edits: [{ path, version: summary.hash, edits }] }
    : { why: 'unsafe', path };
}
