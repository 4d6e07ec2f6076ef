// The shape of what is told about a finding. The words themselves stand in one table for each language.
import type { Problem } from '../base/problem.ts';
import type { ClashFinding, Code, Finding } from '../rules/finding.ts';
import type { Site, Snapshot } from '../workspace/snapshot.ts';
import type { Locate } from './locate.ts';
import type { Phrases } from './phrases.ts';

export type Locale = 'en' | 'zh';

/** The words of a place in an article or fact file, where the caller has the text at hand. */
export type WordsAt = (site: Site) => string | undefined;

/** What a message is made of, apart, so that a report with a table of its own need not repeat the sides. */
export interface Account {
  /** The entity and what happened to it; `undefined` where a finding is about one file only. */
  readonly about: string | undefined;
  /** One clause, without a full stop. */
  readonly lead: string;
  /** Every value with every source that gives it. */
  readonly sources: string | undefined;
  /** Whole sentences: why, what settles it, what keeps it from being certain. */
  readonly notes: readonly string[];
}

export interface Telling {
  readonly snapshot: Snapshot;
  readonly locale: Locale;
  readonly phrases: Phrases;
  readonly locate: Locate;
  readonly wordsAt: WordsAt;
}

type Member<F, C extends Code> = F extends { readonly code: infer Codes } ? (C extends Codes ? F : never) : never;
export type FindingByCode = { readonly [C in Code]: Member<Finding, C> };
export type ClashCode = ClashFinding['code'];

/** One entry for each code: the compiler misses any that is left out. */
export type AccountTable = { readonly [C in Code]: (finding: FindingByCode[C], telling: Telling) => Account };

export type ProblemTable = {
  readonly [K in Problem['what']['kind']]: (what: Problem['what'] & { readonly kind: K }) => string;
};

/** An account of a finding that rests on one file and needs no sources. */
export const plain = (lead: string, ...notes: readonly string[]): Account => ({
  about: undefined,
  lead,
  sources: undefined,
  notes,
});
