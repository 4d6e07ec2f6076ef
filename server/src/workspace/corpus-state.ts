// All that a snapshot is made of: immutable tables, each of which an edit changes only where it must.
//
// What hangs on what: files → sources (what is known of an article) → claims of a fact file → the indexes over claims →
// units (the work of one group of rules) → findings. `apply` walks down this list once.

import type { Path } from '../base/brand.ts';
import { type BucketMap, emptyBucketMap } from '../base/bucket-map.ts';
import type { Problem } from '../base/problem.ts';
import type { Span } from '../base/span.ts';
import type { ArticleFacts, Claim } from '../claims/claim.ts';
import type { Lexicon } from '../prose/lexicon.ts';
import type { Digest } from '../prose/rewording.ts';
import type { Statement } from '../prose/statement.ts';
import type { DateProblem, Reference } from '../rules/inputs.ts';
import type { Suppressed } from '../rules/outcome.ts';
import type { CorpusSettings, Vocabulary } from '../vocabulary/vocabulary.ts';
import type { SnapshotOptions } from './change.ts';
import type { FileClaims, KeyedFinding } from './file-claims.ts';
import type { FileSummary } from './file-summary.ts';

export interface CorpusState {
  readonly options: SnapshotOptions;
  readonly complete: boolean;
  readonly words: CorpusWords;
  readonly files: BucketMap<FileSummary>;
  /** By article. */
  readonly sources: BucketMap<ArticleFacts>;
  /** By article: the fact files whose headers say that their articles correct it. */
  readonly corrections: BucketMap<readonly Path[]>;
  /** By the path that is named, or that a companion would go with: the fact files that hang on it. */
  readonly dependents: BucketMap<readonly Path[]>;
  /** The reverse: by fact file. */
  readonly dependsOn: BucketMap<readonly Path[]>;
  /** By fact file. */
  readonly resolved: BucketMap<ResolvedFile>;
  /** By article; empty where prose is not read. */
  readonly prose: BucketMap<ResolvedArticle>;
  readonly claims: BucketMap<Claim>;
  /** By `groupKey`. Lists of claims are in the order of their ids. */
  readonly groups: BucketMap<readonly Claim[]>;
  readonly subjects: BucketMap<readonly Claim[]>;
  /** By `fieldKey`: claims of first and only. */
  readonly leads: BucketMap<readonly Claim[]>;
  /** By class, and by subject as a field: claims whose `among` shows their subject to be of a class. */
  readonly classEvidence: BucketMap<readonly Claim[]>;
  readonly units: BucketMap<Unit>;
  readonly findingsByFile: BucketMap<readonly KeyedFinding[]>;
  readonly findingsByClaim: BucketMap<readonly KeyedFinding[]>;
  /** By claim: the codes that its ignores took it out of, with the unit that said so. */
  readonly suppressed: BucketMap<readonly SuppressedBy[]>;
}

/** What `corroborate.yaml`, the built-in vocabulary and the host's options come to. */
export interface CorpusWords {
  readonly builtin: Vocabulary;
  /** The text of `corroborate.yaml`, where there is one. */
  readonly written: string | undefined;
  readonly vocabulary: Vocabulary;
  /** The corpus' own settings, and these with the host's laid over them. */
  readonly own: CorpusSettings;
  readonly settings: CorpusSettings;
  readonly problems: readonly Problem[];
  /** The classes of each entity, and the entities of each class. */
  readonly classKeys: ReadonlyMap<string, ReadonlySet<string>>;
  readonly classMembers: ReadonlyMap<string, readonly string[]>;
  /** The known subject that a misspelt name most resembles. */
  readonly nearestName: (name: string) => string | undefined;
  /** What prose is read by; made when it is first asked for. */
  readonly lexicon: () => Lexicon;
}

/** What a fact file comes to in this corpus. */
export interface ResolvedFile extends FileClaims {
  readonly references: readonly Reference[];
  /** The article that it is the companion of; it need not be there. */
  readonly companionOf: Path | undefined;
}

/** An article's prose in this corpus. Claims run in parallel with positions, which name their statements. */
export interface ResolvedArticle extends FileClaims {
  /** What it was read from: equal keys read the same. */
  readonly key: string;
  readonly statements: readonly Statement[];
  /** What its text says, for telling whether a change of the vocabulary concerns it. */
  readonly words: Digest;
  /** Date expressions that hang on the publication, and what they were resolved to. */
  readonly relativeDates: readonly RelativeDate[];
  readonly dateProblems: readonly DateProblem[];
  /** Where reading ended, of an article too long to be read to its end. */
  readonly readTo: number | undefined;
}

export interface RelativeDate {
  readonly span: Span;
  /** EDTF. */
  readonly date: string;
}

/** The findings of one piece of work. */
export interface Unit {
  readonly findings: readonly KeyedFinding[];
  readonly suppressed: readonly Suppressed[];
}

export interface SuppressedBy {
  readonly unit: string;
  readonly code: string;
}

export const emptyState = (options: SnapshotOptions, words: CorpusWords): CorpusState => ({
  options,
  complete: false,
  words,
  files: emptyBucketMap(),
  sources: emptyBucketMap(),
  corrections: emptyBucketMap(),
  dependents: emptyBucketMap(),
  dependsOn: emptyBucketMap(),
  resolved: emptyBucketMap(),
  prose: emptyBucketMap(),
  claims: emptyBucketMap(),
  groups: emptyBucketMap(),
  subjects: emptyBucketMap(),
  leads: emptyBucketMap(),
  classEvidence: emptyBucketMap(),
  units: emptyBucketMap(),
  findingsByFile: emptyBucketMap(),
  findingsByClaim: emptyBucketMap(),
  suppressed: emptyBucketMap(),
});
