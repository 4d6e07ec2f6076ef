// How a statement read in prose stands to all other claims: why it is compared or is not, and what came of it. Says what
// the rules go by, and decides nothing itself.
import type { Path } from '../base/brand.ts';
import { overlaps } from '../base/span.ts';
import type { Claim } from '../claims/claim.ts';
import type { EdtfDate } from '../dates/edtf.ts';
import type { Statement } from '../prose/statement.ts';
import { takesPart } from '../rules/outcome.ts';
import type { Status } from '../syntax/fact-file.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { type ClaimSite, citedSpans, type FindClaim } from './claim-site.ts';
import { occurrenceOf } from './occurrence.ts';
import { isClash } from './passages.ts';

export type Standing =
  /** Facts of the same name cite words of its sentence: they speak for it, and it makes no claim of its own. */
  | { readonly kind: 'cited'; readonly by: readonly ClaimSite[] }
  | { readonly kind: 'status'; readonly status: Status }
  /** The article was corrected or retracted. */
  | { readonly kind: 'no-part' }
  | { readonly kind: 'contradicts'; readonly claims: readonly Claim[]; readonly certain: boolean }
  | { readonly kind: 'agrees'; readonly count: number }
  /** Others may speak of the same occurrence, none does for certain. */
  | { readonly kind: 'open'; readonly count: number }
  | { readonly kind: 'alone' }
  /** Its date hangs on a date of publication that nobody wrote down. */
  | { readonly kind: 'inferred'; readonly published: EdtfDate };

export interface Stated {
  readonly path: Path;
  readonly statement: Statement;
  /** `undefined`: it makes none, since a fact cites it. */
  readonly claim: Claim | undefined;
}

/** The most telling first; never empty. */
export function standingsOf(snapshot: Snapshot, find: FindClaim, stated: Stated): readonly Standing[] {
  const { claim, statement } = stated;
  if (claim === undefined) return [{ kind: 'cited', by: citing(snapshot, find, stated) }];
  if (!takesPart(claim)) return [{ kind: 'no-part' }];
  const published = statement.relative && claim.article?.publishedInferred ? claim.article.published : undefined;
  const inferred: readonly Standing[] = published === undefined ? [] : [{ kind: 'inferred', published }];
  return [...compared(snapshot, claim), ...inferred];
}

function citing(snapshot: Snapshot, find: FindClaim, { path, statement }: Stated): readonly ClaimSite[] {
  return snapshot
    .citing(path)
    .filter(({ kind, name }) => kind === statement.kind && name === statement.name)
    .flatMap(claim => find(claim) ?? [])
    .filter(site => citedSpans(site).some(span => overlaps(span, statement.span)));
}

function compared(snapshot: Snapshot, claim: Claim): readonly Standing[] {
  const clash = clashOf(snapshot, claim);
  const against = new Set(clash?.claims.map(({ id }) => id));
  const others = occurrenceOf(snapshot, claim).filter(
    other => other.claim.id !== claim.id && !against.has(other.claim.id),
  );
  const agreeing = others.filter(({ certain }) => certain).length;
  const found: readonly Standing[] = [
    ...(clash === undefined ? [] : [clash]),
    ...(claim.status === 'happened' ? [] : [{ kind: 'status', status: claim.status } as const]),
    ...(claim.status === 'happened' && agreeing > 0 ? [{ kind: 'agrees', count: agreeing } as const] : []),
  ];
  if (found.length > 0) return found;
  return others.length > 0 ? [{ kind: 'open', count: others.length }] : [{ kind: 'alone' }];
}

function clashOf(snapshot: Snapshot, claim: Claim): (Standing & { readonly kind: 'contradicts' }) | undefined {
  const findings = snapshot.findingsOf(claim.id).filter(isClash);
  const sides = findings.flatMap(({ finding }) => ('sides' in finding ? finding.sides.map(side => side.claim) : []));
  const ids = [...new Set(sides)].filter(id => id !== claim.id);
  const claims = ids.flatMap(id => snapshot.claim(id) ?? []);
  const certain = findings.some(({ finding }) => finding.certainty === 'certain');
  return claims.length === 0 ? undefined : { kind: 'contradicts', claims, certain };
}
