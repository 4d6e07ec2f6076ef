// What one fact file says, as plain data with a span for everything written: the summary that is kept of it.
import type { Path } from '../base/brand.ts';
import type { Problem } from '../base/problem.ts';
import type { Span } from '../base/span.ts';

/** A value and where it stands. `span` is the text as written, quotes included. */
export interface Written<T = string> {
  readonly value: T;
  readonly span: Span;
}

export type Tier = 'regulator' | 'company' | 'press' | 'other';
export type Status = 'happened' | 'planned' | 'expected' | 'denied';
export type Rank = 'normal' | 'preferred' | 'deprecated';
export type FactKind = 'event' | 'measure' | 'attribute';

/** The `article` header of a companion. `published` is valid EDTF; paths are as written. */
export interface ArticleHeader {
  readonly span: Span;
  readonly entries: readonly Entry[];
  readonly title?: Written;
  readonly publisher?: Written;
  readonly author?: Written;
  readonly url?: Written;
  readonly language?: Written;
  readonly published?: Written;
  readonly tier?: Written<Tier>;
  readonly origin?: Written;
  readonly corrects?: readonly Written[];
  readonly retracted?: Written<boolean>;
  readonly retrieved?: Written;
  readonly archived?: Written;
  readonly sha256?: Written;
}

/** A key of a mapping with its value's place: what hover, outline and links go by. */
export interface Entry {
  readonly key: string;
  readonly keySpan: Span;
  readonly valueSpan: Span;
}

/** `before` and `after` adjoin `exact`. A list of quotes stands for one text. */
export interface Quote {
  readonly exact: string;
  readonly before?: string;
  readonly after?: string;
  readonly span: Span;
}

/** The scope of a first or an only; every key left out where it is `true`. */
export interface WrittenScope {
  readonly span: Span;
  readonly in?: Written;
  readonly among?: Written;
  readonly for?: Written;
}

export interface IgnoreEntry {
  readonly span: Span;
  readonly rule: Written;
  readonly because?: Written;
  /** The last day on which it holds, `2026-01-31` for `2026-01`. */
  readonly until?: Written;
}

export interface SourceEntry {
  readonly span: Span;
  readonly entries: readonly Entry[];
  /** As written, relative to the fact file. */
  readonly article: Written;
  readonly quotes: readonly Quote[];
  readonly date?: Written;
  readonly value?: Written;
}

export interface Fact {
  /** From the first key to the end of the last value. */
  readonly span: Span;
  readonly entries: readonly Entry[];
  readonly id?: Written;
  readonly subject: Written;
  readonly kind: FactKind;
  /** The event, measure or attribute that it is of. */
  readonly name: Written;
  /** Valid EDTF; events only. */
  readonly date?: Written;
  /** Valid EDTF; measures and attributes only. */
  readonly asOf?: Written;
  /** Measures and attributes only. */
  readonly value?: Written;
  readonly by?: Written;
  readonly in?: Written;
  readonly for?: Written;
  readonly with?: Written;
  readonly first?: WrittenScope;
  readonly only?: WrittenScope;
  readonly status: Status;
  readonly rank: Rank;
  readonly because?: Written;
  readonly quotes: readonly Quote[];
  /** Free-standing files only. */
  readonly sources: readonly SourceEntry[];
  readonly ignore: readonly IgnoreEntry[];
  readonly note?: Written;
}

export interface FactFile {
  readonly header: ArticleHeader | undefined;
  readonly facts: readonly Fact[];
  readonly problems: readonly Problem[];
}

/** What an article says of itself: front matter, dateline, the date that opens its name. */
export interface ArticleMeta {
  readonly title: string | undefined;
  /** EDTF. */
  readonly published: string | undefined;
  /** Front matter is written; a dateline or a file name is inferred. */
  readonly publishedFrom: 'front-matter' | 'file-name' | 'dateline' | undefined;
  readonly publishedSpan: Span | undefined;
  readonly language: 'en' | 'zh';
  /** Where the text itself begins, behind front matter. */
  readonly bodyStart: number;
}

/** What kind of file a path is, by its name alone. */
export type FileKind = 'article' | 'facts' | 'settings';

/** The pair of names that SPEC section 1 makes of a companion: `a/b.facts.yaml` goes with `a/b.txt`, then `a/b.md`. */
export interface CompanionNames {
  readonly txt: Path;
  readonly md: Path;
}
