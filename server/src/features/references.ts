// What belongs to the thing under the cursor: every mention of a name, else every claim of the same occurrence.
import type { Path } from '../base/brand.ts';
import { touches } from '../base/span.ts';
import type { TextSource } from '../ports.ts';
import type { Site, Snapshot } from '../workspace/snapshot.ts';
import { type ClaimSite, citedSite, claimFinder, statedSite } from './claim-site.ts';
import { declarationAt, readDeclarations } from './declarations.ts';
import { type Cursor, sentence } from './definition.ts';
import { inOrder, mentionKey, mentionsOf } from './mentions.ts';
import { occurrencesOf } from './occurrence.ts';
import { passagesAt } from './passages.ts';
import { namesOf, targetAt } from './target.ts';

export interface ReferencesAt extends Cursor {
  /** With where the name is declared, or the words are that a claim cites. */
  readonly declaration: boolean;
}

/** In order of path and place, each once. */
export async function referencesAt(snapshot: Snapshot, texts: TextSource, at: ReferencesAt): Promise<readonly Site[]> {
  const { path, offset } = at;
  switch (snapshot.file(path)?.kind) {
    case 'article':
      return ofSentence(snapshot, texts, at);
    case 'settings': {
      const declared = declarationAt(await readDeclarations(snapshot, texts), offset);
      return declared === undefined ? [] : named(snapshot, declared.key, at.declaration ? [declared.site] : []);
    }
    case 'facts':
      return ofFact(snapshot, texts, at);
    default:
      return [];
  }
}

async function ofFact(snapshot: Snapshot, texts: TextSource, at: ReferencesAt): Promise<readonly Site[]> {
  const target = targetAt(snapshot, at.path, at.offset);
  if (target?.kind !== 'fact') return [];
  const name = target.onKey ? undefined : target.claims.flatMap(namesOf).find(({ span }) => touches(span, at.offset));
  if (name === undefined) return ofOccurrence(snapshot, target.claims, at);
  const declared = at.declaration ? (await readDeclarations(snapshot, texts)).byKey.get(mentionKey(name)) : undefined;
  return named(snapshot, mentionKey(name), declared === undefined ? [] : [declared.site]);
}

async function ofSentence(snapshot: Snapshot, texts: TextSource, at: ReferencesAt): Promise<readonly Site[]> {
  const place = await sentence(texts, at.path, at.offset);
  const passages = passagesAt(snapshot, at.path, place);
  return ofOccurrence(
    snapshot,
    passages.flatMap(({ claims }) => claims),
    at,
  );
}

function ofOccurrence(snapshot: Snapshot, claims: readonly ClaimSite[], at: ReferencesAt): readonly Site[] {
  const find = claimFinder(snapshot);
  const same = occurrencesOf(
    snapshot,
    claims.map(({ claim }) => claim),
  );
  const sites = same.flatMap(claim => {
    const site = find(claim);
    if (site === undefined) return [];
    return [statedSite(site), at.declaration ? citedSite(site) : undefined].filter(found => found !== undefined);
  });
  return distinct(sites);
}

const named = (snapshot: Snapshot, key: string, declared: readonly Site[]): readonly Site[] =>
  distinct([...declared, ...mentionsOf(snapshot, key)]);

function distinct(sites: readonly Site[]): readonly Site[] {
  const byPlace = new Map<string, Site>(sites.map(site => [placeOf(site.path, site), site]));
  return [...byPlace.values()].sort(inOrder);
}

const placeOf = (path: Path, { span }: Site): string => `${span.start}-${span.end} ${path}`;
