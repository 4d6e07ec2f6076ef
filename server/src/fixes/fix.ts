// What can be done about a finding, as data: what it is called by, what it asks of the user, what it may bring to light,
// and the plan of its edits, which is made only once it was chosen. Knows no language and no protocol.
import type { ClaimId, Path } from '../base/brand.ts';
import type { Span } from '../base/span.ts';
import type { Claim } from '../claims/claim.ts';
import type { Located as ClaimPlace, Locate } from '../messages/locate.ts';
import type { TextSource } from '../ports.ts';
import type { Code, Finding } from '../rules/finding.ts';
import type { Fact, SourceEntry } from '../syntax/fact-file.ts';
import { factKeys, sourceKeys } from '../syntax/keys.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { isWritable } from './record-claims.ts';
import type { FileEdit } from './text-edit.ts';
import type { YamlChange, YamlPath } from './yaml-change.ts';
import type { YamlPairs } from './yaml-value.ts';

export interface Fix {
  /** Tells it from the others of its finding, whatever moved. */
  readonly id: string;
  readonly title: FixTitle;
  readonly kind: 'mend' | 'settle';
  /** The one that is proposed where there are several. */
  readonly isProposed: boolean;
  readonly asks: Asks;
  /** Findings that may come to light where it is made; any other speaks against it. */
  readonly mayBring: ReadonlySet<Code>;
  readonly plan: Plan;
}

/** `reason`: why. `reason-and-day`: and until when. */
export type Asks = 'nothing' | 'reason' | 'reason-and-day';

/** What the user said when asked; nothing of it is there where nobody was asked. */
export interface Answers {
  readonly because?: string;
  readonly until?: string;
}

/** Edits by file. `undefined` where it cannot be done. */
export type Plan = (texts: TextSource, answers: Answers) => Promise<readonly FilePlan[] | undefined>;

/** Changes of a file that is there, or edits that somebody else has worked out. */
export type FilePlan = { readonly path: Path; readonly changes: readonly YamlChange[] } | FileEdit;

/** What a fix is called, by what it does; messages of both languages are made of it. */
export type FixTitle =
  | { readonly of: 'take-over' }
  | { readonly of: 'take-over-all'; readonly where: 'file' | 'corpus' }
  | { readonly of: 'cite-place'; readonly nth: number; readonly count: number }
  | { readonly of: 'drop-context' }
  | { readonly of: 'use-value'; readonly key: string; readonly value: string }
  | { readonly of: 'use-stated'; readonly key: string; readonly value: string }
  | { readonly of: 'use-name'; readonly name: string; readonly places: number }
  | { readonly of: 'declare'; readonly name: string }
  | { readonly of: 'rename-key'; readonly key: string }
  | { readonly of: 'cite'; readonly article: Path; readonly line: number }
  | { readonly of: 'remove-ignore'; readonly rule: string }
  | { readonly of: 'record-hash' }
  | { readonly of: 'set-language'; readonly language: string; readonly order: 'day-first' | 'month-first' }
  | {
      readonly of: 'narrow';
      readonly lead: 'first' | 'only';
      readonly key: 'in' | 'among' | 'for';
      readonly value: string;
      /** What then lies outside: the proof. */
      readonly leaves: readonly ClaimId[];
    }
  | { readonly of: 'prefer' | 'deprecate' | 'record'; readonly claim: ClaimId }
  | { readonly of: 'correct'; readonly article: Path; readonly by: Path }
  | { readonly of: 'retract'; readonly article: Path }
  | { readonly of: 'ignore'; readonly claim: ClaimId; readonly rule: string };

/** A finding that something is to be done about. */
export interface Mending<F extends Finding = Finding> {
  readonly snapshot: Snapshot;
  readonly finding: F;
  /** The file that the user looks at. */
  readonly from: Path;
  readonly locate: Locate;
}

/** A claim of a fact file, with what it is written as. */
export interface FactPlace extends ClaimPlace {
  readonly claim: Claim;
  readonly fact: Fact;
}

/** `undefined` for prose, for a claim that is no longer there, and for one whose file is no YAML. */
export function factPlace(
  { snapshot, locate }: Pick<Mending, 'snapshot' | 'locate'>,
  id: ClaimId,
): FactPlace | undefined {
  const claim = snapshot.claim(id);
  const file = claim && snapshot.file(claim.path);
  const found = claim && file && isWritable(file) ? locate(claim) : undefined;
  return claim && found?.fact ? { ...found, claim, fact: found.fact } : undefined;
}

export const factPath = ({ fact }: { readonly fact: { readonly span: Span } }): YamlPath => ['facts', fact.span];

export const sourcePath = ({ fact }: FactPlace, source: SourceEntry): YamlPath => [
  'facts',
  fact.span,
  'sources',
  source.span,
];

const FACT_ORDER = factKeys.map(({ key }) => key);
const SOURCE_ORDER = sourceKeys.map(({ key }) => key);

export const putInFact = (place: { readonly fact: { readonly span: Span } }, pairs: YamlPairs): YamlChange => ({
  kind: 'put',
  at: factPath(place),
  pairs,
  order: FACT_ORDER,
});

export const putInSource = (place: FactPlace, source: SourceEntry, pairs: YamlPairs): YamlChange => ({
  kind: 'put',
  at: sourcePath(place, source),
  pairs,
  order: SOURCE_ORDER,
});

/** A plan that is known without reading anything. */
export const planned =
  (path: Path, changes: readonly YamlChange[]): Plan =>
  async () => [{ path, changes }];

const NO_CODES: ReadonlySet<Code> = new Set();

/** A fix of the plainest kind, to be said more of. */
export const mend = (id: string, title: FixTitle, plan: Plan): Fix => ({
  ...{ id, title, kind: 'mend', isProposed: false, asks: 'nothing', mayBring: NO_CODES, plan },
});

/** What may come to light once a fact says something else. */
export const CLASHES: ReadonlySet<Code> = new Set<Code>([
  ...(['conflicting-date', 'conflicting-value', 'conflicting-quantity', 'incomparable-units'] as const),
  ...(['conflicting-status', 'competing-first', 'refuted-first', 'misplaced-first', 'out-of-order'] as const),
  ...(['future-event', 'unsupported-value', 'uncorroborated', 'unused-ignore'] as const),
]);
