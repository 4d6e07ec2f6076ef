// What the rules on firsts share: which claims lead, over what field they lead, and who shows a subject to be of a class.
import type { ClaimId } from '../base/brand.ts';
import type { Claim } from '../claims/claim.ts';
import { type Lead, leadsOf } from '../claims/scope.ts';
import type { Term } from '../vocabulary/vocabulary.ts';
import { hasHappened, type RuleContext } from './outcome.ts';

/**
 * All that claims of first within one class (or of one subject, where they name no class) are held against.
 * Everything that is asked of it depends on `leads`, the claims of `field` and the vocabulary alone.
 */
export interface FirstsField {
  /** `undefined`: the subject's own occurrences. */
  readonly among: Term | undefined;
  /** Claims of first or only with this `among` (and, without one, of this subject). */
  readonly leads: readonly Claim[];
  /** Event claims of every subject that is of the class, those of `leads` included. */
  readonly field: readonly Claim[];
  /** Claims, of any event, by which a subject that the vocabulary does not put into the class shows itself to be of it. */
  readonly evidence: ReadonlyMap<string, readonly Claim[]>;
}

/** The claims of first and only that count, of this field's class. */
export function leadsIn(field: FirstsField): readonly Lead[] {
  return field.leads
    .filter(hasHappened)
    .flatMap(leadsOf)
    .filter(lead => lead.scope.among?.key === field.among?.key);
}

/** Who is named, and is no side, when these subjects are held to be of the class. */
export function classEvidence(field: FirstsField, claims: readonly Claim[], context: RuleContext): readonly ClaimId[] {
  const { among } = field;
  if (among === undefined) return [];
  const sides = new Set(claims);
  const subjects = new Set(claims.map(claim => claim.subject.key));
  return [...subjects]
    .filter(subject => !isOfClass(subject, among, context))
    .flatMap(subject => (field.evidence.get(subject) ?? []).filter(claim => !sides.has(claim)).slice(0, 1))
    .map(claim => claim.id);
}

const isOfClass = (subject: string, among: Term, context: RuleContext): boolean =>
  classesOf(subject, context).has(among.key);

const classesOf = (subject: string, context: RuleContext): ReadonlySet<string> =>
  context.classKeys.get(subject) ?? NONE;

const NONE: ReadonlySet<string> = new Set();
