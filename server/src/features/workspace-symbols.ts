// Entities and facts of a corpus by name.

import type { TextSource } from '../ports.ts';
import type { FactKind } from '../syntax/fact-file.ts';
import { foldName } from '../text/fold.ts';
import { factFileOf } from '../workspace/packed-facts.ts';
import type { Site, Snapshot } from '../workspace/snapshot.ts';
import { type Declaration, readDeclarations } from './declarations.ts';
import { factDetail, factTitle } from './document-symbols.ts';

export interface NamedSite {
  readonly name: string;
  /** Where it belongs, or what it says. */
  readonly detail: string;
  readonly kind: 'entity' | FactKind;
  readonly site: Site;
}

/** A list longer than this helps nobody: another letter of the query makes it shorter. */
const MOST = 500;

/** Entities first. Every word of the query occurs in the name, the aliases or what the fact says. */
export async function symbolsIn(snapshot: Snapshot, texts: TextSource, query: string): Promise<readonly NamedSite[]> {
  const words = foldName(query).split(' ').filter(Boolean);
  const { all } = await readDeclarations(snapshot, texts);
  const found: NamedSite[] = [];
  for (const symbol of chain(entities(snapshot, all), facts(snapshot))) {
    if (found.length >= MOST) break;
    if (matches(words, symbol.searched)) found.push(symbol);
  }
  return found;
}

interface Searched extends NamedSite {
  readonly searched: string;
}

function entities(snapshot: Snapshot, declared: readonly Declaration[]): readonly Searched[] {
  return declared.map(({ section, id, site }) => {
    const entry = section === 'entities' ? snapshot.vocabulary.entities.get(id) : undefined;
    const name = entry?.name ?? id;
    return { name, detail: section, kind: 'entity', site, searched: [name, id, ...(entry?.aliases ?? [])].join(' ') };
  });
}

function* facts(snapshot: Snapshot): Generator<Searched> {
  for (const path of [...snapshot.paths()].sort()) {
    const summary = snapshot.file(path);
    if (summary?.kind !== 'facts') continue;
    for (const fact of factFileOf(summary).facts) {
      const [name, detail] = [factTitle(fact), factDetail(fact)];
      yield { name, detail, kind: fact.kind, site: { path, span: fact.span }, searched: `${name} ${detail}` };
    }
  }
}

function matches(words: readonly string[], text: string): boolean {
  if (words.length === 0) return true;
  const folded = foldName(text);
  return words.every(word => folded.includes(word));
}

function* chain<T>(...lists: readonly Iterable<T>[]): Generator<T> {
  for (const list of lists) yield* list;
}
