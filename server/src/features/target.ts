// What stands under the cursor of a fact file: which fact, which of its keys, key or value, and the claims that it makes.
import type { Path } from '../base/brand.ts';
import { partitionPoint } from '../base/partition-point.ts';
import { type Span, touches } from '../base/span.ts';
import type { ArticleHeader, Entry, Fact, FactFile, Written } from '../syntax/fact-file.ts';
import type { Place, Term } from '../vocabulary/vocabulary.ts';
import { factFileOf } from '../workspace/packed-facts.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { type ClaimSite, claimSite } from './claim-site.ts';

export type Target = FactTarget | HeaderTarget;

export interface FactTarget {
  readonly kind: 'fact';
  readonly path: Path;
  readonly fact: Fact;
  readonly entry: Entry | undefined;
  /** Whether the cursor is on the key, not on what it says. */
  readonly onKey: boolean;
  /** The entry of `sources` under the cursor. */
  readonly source: number | undefined;
  /** The claims of the fact, those of the source under the cursor alone where there is one. Empty for a fact with an error. */
  readonly claims: readonly ClaimSite[];
}

export interface HeaderTarget {
  readonly kind: 'header';
  readonly path: Path;
  readonly header: ArticleHeader;
  readonly entry: Entry | undefined;
  readonly onKey: boolean;
}

/** `undefined` between facts, and in a file that is no fact file. */
export function targetAt(snapshot: Snapshot, path: Path, offset: number): Target | undefined {
  const summary = snapshot.file(path);
  if (summary?.kind !== 'facts') return undefined;
  return (
    headerTarget(factFileOf(summary), path, offset) ?? factTarget(snapshot, { path, file: factFileOf(summary), offset })
  );
}

/** The first entry that `wanted` accepts among those of the file's facts, by halving: facts stand in order. */
export function spanAt<T extends { readonly span: Span }>(ordered: readonly T[], offset: number): number {
  const at = partitionPoint(ordered.length, index => (ordered[index]?.span.end ?? offset) >= offset);
  const found = ordered[at];
  return found !== undefined && touches(found.span, offset) ? at : -1;
}

/** A name of the vocabulary, or of the file's own, that a fact's value stands for. */
export type Named = { readonly kind: 'term'; readonly term: Term; readonly span: Span } | NamedPlace;
export interface NamedPlace {
  readonly kind: 'place';
  readonly place: Place;
  readonly span: Span;
}

/** What a claim names, with where its fact names it: the subject, who, where, what for, and an entity as value. */
export function namesOf({ claim, fact, source }: ClaimSite): readonly Named[] {
  if (fact === undefined) return [];
  const value = claim.value?.kind === 'entity' ? claim.value.term : undefined;
  return [
    ...term(claim.subject, fact.subject),
    ...term(claim.by, fact.by),
    ...(fact.in !== undefined && claim.place !== undefined && !claim.placeFromBy
      ? [{ kind: 'place', place: claim.place, span: fact.in.span } as const]
      : []),
    ...term(claim.for, fact.for),
    ...term(claim.with, fact.with),
    ...term(value, source?.value ?? fact.value),
  ];
}

function term(known: Term | undefined, written: Written | undefined): readonly Named[] {
  return known === undefined || written === undefined ? [] : [{ kind: 'term', term: known, span: written.span }];
}

function headerTarget(file: FactFile, path: Path, offset: number): HeaderTarget | undefined {
  const { header } = file;
  if (header === undefined || !touches(header.span, offset)) return undefined;
  return { kind: 'header', path, header, ...entryAt(header.entries, offset) };
}

interface InFile {
  readonly path: Path;
  readonly file: FactFile;
  readonly offset: number;
}

function factTarget(snapshot: Snapshot, { path, file, offset }: InFile): FactTarget | undefined {
  const index = spanAt(file.facts, offset);
  const fact = file.facts[index];
  if (fact === undefined) return undefined;
  const source = spanAt(fact.sources, offset);
  const own = entryAt(fact.entries, offset);
  const inner = entryAt(fact.sources[source]?.entries ?? [], offset);
  const claims = claimsOfFact(snapshot, path, index);
  const chosen = source < 0 ? undefined : source;
  return {
    kind: 'fact',
    path,
    fact,
    ...(inner.entry === undefined ? own : inner),
    source: chosen,
    claims: chosen === undefined ? claims : claims.filter(({ source: its }) => its === fact.sources[chosen]),
  };
}

/** Claims stand in the order of their facts, so that a fact's own are found by halving. */
export function claimsOfFact(snapshot: Snapshot, path: Path, fact: number): readonly ClaimSite[] {
  const positions = snapshot.claimsOf(path)?.positions ?? [];
  const first = partitionPoint(positions.length, index => (positions[index]?.fact ?? 0) >= fact);
  const found: ClaimSite[] = [];
  for (let at = first; positions[at]?.fact === fact; at += 1) {
    const site = claimSite(snapshot, path, at);
    if (site !== undefined) found.push(site);
  }
  return found;
}

function entryAt(entries: readonly Entry[], offset: number): { entry: Entry | undefined; onKey: boolean } {
  const onKey = entries.find(({ keySpan }) => touches(keySpan, offset));
  if (onKey !== undefined) return { entry: onKey, onKey: true };
  const entry = entries.find(({ keySpan, valueSpan }) => keySpan.end <= offset && offset <= valueSpan.end);
  return { entry, onKey: false };
}
