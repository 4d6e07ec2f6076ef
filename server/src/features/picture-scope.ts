// What a picture is asked to show: one entity, one occurrence, or the whole corpus; and which of these is meant at a place
// of a file.
import type { ClaimId, Path } from '../base/brand.ts';
import { touches } from '../base/span.ts';
import type { Claim } from '../claims/claim.ts';
import type { Locale } from '../messages/account.ts';
import { termName } from '../messages/names.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { occurrenceText } from './claim-words.ts';
import { occurrenceOf } from './occurrence.ts';
import { isClash, isSettled, passagesAt } from './passages.ts';
import { namesOf, targetAt } from './target.ts';

export type About =
  | { readonly kind: 'corpus' }
  | { readonly kind: 'entity'; readonly key: string }
  | { readonly kind: 'occurrence'; readonly claim: ClaimId };

/** `contradicted`: the occurrences alone on which sources contradict each other and nobody has settled it. */
export type Choice = 'all' | 'contradicted';

/** The claims of what is asked for; of a claim that is gone, none. */
export function claimsAbout(snapshot: Snapshot, about: About): readonly Claim[] {
  if (about.kind === 'entity') return snapshot.ofSubject(about.key);
  if (about.kind === 'corpus') return [...snapshot.paths()].flatMap(path => snapshot.claimsOf(path)?.claims ?? []);
  const claim = snapshot.claim(about.claim);
  return claim === undefined ? [] : occurrenceOf(snapshot, claim).map(each => each.claim);
}

/** `undefined` for the whole corpus, which its host names. */
export function titleOf(snapshot: Snapshot, about: About, locale: Locale): string | undefined {
  const naming = { snapshot, locale };
  if (about.kind === 'corpus') return undefined;
  if (about.kind === 'occurrence') {
    const claim = snapshot.claim(about.claim);
    return claim && occurrenceText(naming, [claim]);
  }
  const [claim] = snapshot.ofSubject(about.key);
  return claim === undefined ? about.key : termName(naming, claim.subject);
}

/** The entity that a cursor rests on, or whose fact or sentence it rests in. */
export function entityAt(snapshot: Snapshot, path: Path, offset: number): string | undefined {
  const target = targetAt(snapshot, path, offset);
  const claims = target?.kind === 'fact' ? target.claims : [];
  for (const named of claims.flatMap(namesOf))
    if (named.kind === 'term' && touches(named.span, offset) && snapshot.ofSubject(named.term.key).length > 0)
      return named.term.key;
  const sites = claims.length > 0 ? claims : citedAt(snapshot, path, offset);
  return sites[0]?.claim.subject.key;
}

const citedAt = (snapshot: Snapshot, path: Path, offset: number) =>
  snapshot.file(path)?.kind === 'article'
    ? passagesAt(snapshot, path, { start: offset, end: offset }).flatMap(({ claims }) => claims)
    : [];

export const isContradicted = (snapshot: Snapshot, claim: Claim): boolean =>
  snapshot.findingsOf(claim.id).some(keyed => isClash(keyed) && !isSettled(keyed.finding));
