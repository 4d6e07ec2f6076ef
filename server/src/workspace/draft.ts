// A snapshot in the making: an editor for each of its tables, and what has been found to need work.
import type { Path } from '../base/brand.ts';
import { type BucketMapEditor, editBucketMap } from '../base/bucket-map.ts';
import type { ArticleFacts, Claim } from '../claims/claim.ts';
import type { CorpusState, CorpusWords, ResolvedArticle, ResolvedFile, SuppressedBy, Unit } from './corpus-state.ts';
import type { KeyedFinding } from './file-claims.ts';
import type { FileSummary } from './file-summary.ts';

/** Used once: `finish` ends it. */
export interface Draft {
  readonly base: CorpusState;
  readonly words: CorpusWords;
  readonly files: BucketMapEditor<FileSummary>;
  readonly sources: BucketMapEditor<ArticleFacts>;
  readonly corrections: BucketMapEditor<readonly Path[]>;
  readonly dependents: BucketMapEditor<readonly Path[]>;
  readonly dependsOn: BucketMapEditor<readonly Path[]>;
  readonly resolved: BucketMapEditor<ResolvedFile>;
  readonly prose: BucketMapEditor<ResolvedArticle>;
  readonly claims: BucketMapEditor<Claim>;
  readonly groups: BucketMapEditor<readonly Claim[]>;
  readonly subjects: BucketMapEditor<readonly Claim[]>;
  readonly leads: BucketMapEditor<readonly Claim[]>;
  readonly classEvidence: BucketMapEditor<readonly Claim[]>;
  readonly units: BucketMapEditor<Unit>;
  readonly findingsByFile: BucketMapEditor<readonly KeyedFinding[]>;
  readonly findingsByClaim: BucketMapEditor<readonly KeyedFinding[]>;
  readonly suppressed: BucketMapEditor<readonly SuppressedBy[]>;
}

export function draftOf(base: CorpusState, words: CorpusWords): Draft {
  return {
    base,
    words,
    files: editBucketMap(base.files),
    sources: editBucketMap(base.sources),
    corrections: editBucketMap(base.corrections),
    dependents: editBucketMap(base.dependents),
    dependsOn: editBucketMap(base.dependsOn),
    resolved: editBucketMap(base.resolved),
    prose: editBucketMap(base.prose),
    claims: editBucketMap(base.claims),
    groups: editBucketMap(base.groups),
    subjects: editBucketMap(base.subjects),
    leads: editBucketMap(base.leads),
    classEvidence: editBucketMap(base.classEvidence),
    units: editBucketMap(base.units),
    findingsByFile: editBucketMap(base.findingsByFile),
    findingsByClaim: editBucketMap(base.findingsByClaim),
    suppressed: editBucketMap(base.suppressed),
  };
}

export const finish = (draft: Draft): CorpusState => ({
  options: draft.base.options,
  complete: draft.base.complete,
  words: draft.words,
  files: draft.files.done(),
  sources: draft.sources.done(),
  corrections: draft.corrections.done(),
  dependents: draft.dependents.done(),
  dependsOn: draft.dependsOn.done(),
  resolved: draft.resolved.done(),
  prose: draft.prose.done(),
  claims: draft.claims.done(),
  groups: draft.groups.done(),
  subjects: draft.subjects.done(),
  leads: draft.leads.done(),
  classEvidence: draft.classEvidence.done(),
  units: draft.units.done(),
  findingsByFile: draft.findingsByFile.done(),
  findingsByClaim: draft.findingsByClaim.done(),
  suppressed: draft.suppressed.done(),
});
