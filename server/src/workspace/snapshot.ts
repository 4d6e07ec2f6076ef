// One corpus as it stands: immutable. `apply` makes the next one and says which files' findings changed.
import type { ClaimId, Path } from '../base/brand.ts';
import type { Span } from '../base/span.ts';
import type { ArticleFacts, Claim } from '../claims/claim.ts';
import type { Lexicon } from '../prose/lexicon.ts';
import type { CorpusSettings, Vocabulary } from '../vocabulary/vocabulary.ts';
import type { CorpusState, ResolvedArticle } from './corpus-state.ts';
import type { FileClaims, KeyedFinding } from './file-claims.ts';
import type { FileSummary } from './file-summary.ts';

export type { FileClaims, KeyedFinding } from './file-claims.ts';

/** What features and reports read. Every look-up is by key and costs no more than what it returns. */
export interface Snapshot {
  /** How all of it is kept. For `apply` alone. */
  readonly state: CorpusState;
  readonly settings: CorpusSettings;
  readonly vocabulary: Vocabulary;
  /** What prose is read by; made when it is first asked for. */
  lexicon(): Lexicon;
  /** Whether every file of the corpus has been read: before that nothing is called missing, unknown or unused. */
  readonly complete: boolean;
  readonly today: string;
  paths(): Iterable<Path>;
  file(path: Path): FileSummary | undefined;
  claimsOf(path: Path): FileClaims | undefined;
  /** What was read in the prose of an article; `undefined` where prose is not read. */
  prose(path: Path): ResolvedArticle | undefined;
  claim(id: ClaimId): Claim | undefined;
  /** Claims of one subject and event (measure, attribute): the candidates for one occurrence. */
  group(claim: Claim): readonly Claim[];
  /** Claims of one subject, whatever they state. */
  ofSubject(key: string): readonly Claim[];
  /** Claims of fact files that rest on an article. */
  citing(article: Path): readonly Claim[];
  article(path: Path): ArticleFacts | undefined;
  /** What may be told now: before the corpus is complete some findings wait. */
  findings(): Iterable<KeyedFinding>;
  allFindings(): Iterable<KeyedFinding>;
  isTold(finding: KeyedFinding): boolean;
  /** Those with a side in the file, the article sides of citations included. */
  findingsIn(path: Path): readonly KeyedFinding[];
  findingsOf(claim: ClaimId): readonly KeyedFinding[];
}

/** A place that a finding or a feature points at. */
export interface Site {
  readonly path: Path;
  readonly span: Span;
}
