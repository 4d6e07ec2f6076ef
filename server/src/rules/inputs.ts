// What the rules of one file and of one citation are given. Whoever holds the files makes these; no rule looks further.
import type { Path } from '../base/brand.ts';
import type { Problem, UnreadableReason } from '../base/problem.ts';
import type { Span } from '../base/span.ts';
import type { Anchor } from '../citations/anchor.ts';
import type { PackedStated } from '../citations/packed-stated.ts';
import type { Claim } from '../claims/claim.ts';
import type { FactFile, FileKind } from '../syntax/fact-file.ts';

export interface FactFileInput {
  readonly kind: 'facts';
  readonly path: Path;
  readonly file: FactFile;
  /** Whether its name, or its header, makes it the companion of an article. */
  readonly isCompanion: boolean;
  /** Every place where it names another file. */
  readonly references: readonly Reference[];
  /** The article that it goes with, where that one is there and has been read. */
  readonly article: { readonly path: Path; readonly hashes: readonly string[] } | undefined;
  /** The other file of the same name where both NAME.txt and NAME.md exist. */
  readonly rivalArticle: Path | undefined;
  /** Claims in the order of the facts, each with its citation. */
  readonly citations: readonly CitationInput[];
}

/** A path in a fact file and what is there. */
export interface Reference {
  readonly written: string;
  readonly span: Span;
  readonly target: Path | undefined;
  readonly state: 'article' | 'unreadable' | 'absent' | 'outside' | 'not-an-article';
}

/** One claim of a fact file and where its quote stands. */
export interface CitationInput {
  /** Which fact of the file it is of. */
  readonly fact: number;
  readonly claim: Claim;
  readonly anchor: Anchor | undefined;
  /** What the cited words state. */
  readonly stated: PackedStated | undefined;
}

export interface ArticleInput {
  readonly kind: 'article';
  readonly path: Path;
  /** A language tag, where the article's header gives one. */
  readonly language: string | undefined;
  readonly dateProblems: readonly DateProblem[];
}

/** A date expression of prose that is worth a finding of its own. */
export interface DateProblem {
  readonly span: Span;
  readonly text: string;
  /** Whether the date hangs on the article's publication. */
  readonly relative: boolean;
  readonly what:
    | { readonly kind: 'weekday'; readonly said: number; readonly is: number }
    | { readonly kind: 'impossible' }
    | { readonly kind: 'ambiguous'; readonly readings: readonly string[] };
}

export interface SettingsInput {
  readonly kind: 'settings';
  readonly path: Path;
  readonly problems: readonly Problem[];
}

export interface UnreadableInput {
  readonly kind: 'unreadable';
  readonly path: Path;
  readonly of: FileKind;
  readonly reason: UnreadableReason;
  readonly detail: string;
}

export type FileInput = FactFileInput | ArticleInput | SettingsInput | UnreadableInput;
