// The turns of phrase that all messages of one language share. Knows labels and dates, no claim and no finding.
import type { EdtfDate } from '../dates/edtf.ts';
import type { Status } from '../syntax/fact-file.ts';

/** What tells one occurrence from another, in words. */
export interface OccurrenceWords {
  readonly subject: string;
  /** Of the event, measure or attribute. */
  readonly label: string;
  readonly by: string | undefined;
  readonly place: PlaceWords | undefined;
  readonly for: string | undefined;
  readonly with: string | undefined;
  readonly asOf: EdtfDate | undefined;
}

export interface PlaceWords {
  readonly outside: boolean;
  readonly label: string;
}

export interface ScopeWords {
  readonly kind: 'first' | 'only';
  readonly in: PlaceWords | undefined;
  readonly among: string | undefined;
  readonly for: string | undefined;
}

/** One link of the chain that puts an occurrence within a scope. */
export type Step =
  | { readonly kind: 'place'; readonly places: readonly PlaceWords[]; readonly scope: PlaceWords }
  | { readonly kind: 'class'; readonly subject: string; readonly among: string; readonly source: string | undefined }
  | { readonly kind: 'purpose'; readonly purpose: string };

export interface SourceWords {
  /** The publisher, the title or the path. */
  readonly name: string;
  readonly quoted: boolean;
  readonly published: EdtfDate | undefined;
  readonly inferred: boolean;
}

/** A key that a claim leaves open where the others fill it. */
export type OpenKey = 'by' | 'in' | 'for' | 'with' | 'as-of';

export interface Phrases {
  readonly quoted: (text: string) => string;
  readonly date: (date: EdtfDate) => string;
  readonly and: (items: readonly string[]) => string;
  readonly semicolons: (items: readonly string[]) => string;
  /** The first few, and how many more there are. */
  readonly andMore: (items: readonly string[], more: number) => string;
  readonly occurrence: (words: OccurrenceWords) => string;
  readonly dated: (occurrence: string, date: EdtfDate | undefined) => string;
  readonly scope: (scope: ScopeWords) => string;
  readonly source: (source: SourceWords) => string;
  /** Of a source whose prose was read. */
  readonly inProse: (source: string) => string;
  readonly says: (sources: string, count: number, value: string) => string;
  /** An expression with how it was read. */
  readonly readAs: (words: string, reading: string) => string;
  readonly status: (status: Status) => string;
  /** In place of a value that is not stated. */
  readonly undated: string;
  /** 'A and B say so.' */
  readonly so: string;
  readonly step: (step: Step) => string;
  readonly settled: (value: string, source: string, because: string | undefined) => string;
  readonly leavesOpen: (source: string, keys: readonly OpenKey[]) => string;
  readonly markedUncertain: (source: string, how: 'uncertain' | 'approximate') => string;
  readonly onlyOverlap: string;
  readonly inferredPublication: (source: string) => string;
  /** Full stop and what stands between sentences. */
  readonly sentence: (text: string) => string;
  readonly between: string;
  readonly colon: string;
}
