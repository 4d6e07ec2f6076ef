// unknown-entity: a subject that the vocabulary does not know, once the corpus declares entities of its own. One finding
// for each name, however often it is used.
import type { Path } from '../base/brand.ts';
import type { Span } from '../base/span.ts';
import type { Claim } from '../claims/claim.ts';
import type { FileFinding } from './finding.ts';
import { compareText, isIgnored, nothing, type Outcome, type RuleContext } from './outcome.ts';

const CODE = 'unknown-entity';

/** Where one claim writes its subject. */
export interface SubjectUse {
  readonly claim: Claim;
  readonly path: Path;
  readonly span: Span;
  readonly written: string;
}

/** `uses`: every claim of one unknown subject. */
export function unknownEntity(uses: readonly SubjectUse[], context: RuleContext): Outcome {
  const isKnown = uses[0]?.claim.subject.known ?? true;
  if (isKnown || !context.vocabulary.declaresEntities) return nothing;
  const isOut = (use: SubjectUse): boolean => isIgnored(use.claim, CODE, context.today);
  const suppressed = uses.filter(isOut).map(use => ({ claim: use.claim.id, code: CODE as typeof CODE }));
  const [first, ...others] = distinctPlaces(uses.filter(use => !isOut(use)));
  if (first === undefined) return { findings: [], suppressed };
  const finding: FileFinding = {
    code: CODE,
    certainty: 'certain',
    path: first.path,
    span: first.span,
    name: first.written,
    nearest: context.nearestName(first.written),
    others: others.map(({ path, span }) => ({ path, span })),
  };
  return { findings: [finding], suppressed };
}

/** In the order of files and lines; the sources of one fact share its subject. */
function distinctPlaces(uses: readonly SubjectUse[]): readonly SubjectUse[] {
  const places = new Map(uses.map(use => [`${use.path}:${use.span.start}`, use]));
  return [...places.values()].sort((a, b) => compareText(a.path, b.path) || a.span.start - b.span.start);
}
