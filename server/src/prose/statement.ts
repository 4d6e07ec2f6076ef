// What a sentence of an article states, as far as it could be read: who, what, by whom, where, for what, when. Plain data;
// knows no fact file. Names are ids of the vocabulary, or words that stand for themselves.
import type { Span } from '../base/span.ts';
import type { EdtfDate } from '../dates/edtf.ts';
import type { FactKind, Status } from '../syntax/fact-file.ts';
import type { Place, Term } from '../vocabulary/vocabulary.ts';

/** Which key of a claim some words fill. */
export type Role =
  | 'subject'
  | 'predicate'
  | 'by'
  | 'in'
  | 'for'
  | 'with'
  | 'date'
  | 'as-of'
  | 'value'
  | 'status'
  | 'first'
  | 'only'
  | 'among';

/** Words of the article and the key that they fill. Those of another sentence are where the key was taken from. */
export interface StatementPart {
  readonly role: Role;
  readonly span: Span;
}

export interface StatementScope {
  readonly in: Place | undefined;
  readonly among: Term | undefined;
  readonly for: Term | undefined;
}

/** Spans are UTF-16 offsets in the article's text. */
export interface Statement {
  readonly kind: FactKind;
  /** The id of a declared event, measure or attribute. */
  readonly name: string;
  /** The sentence. */
  readonly span: Span;
  /** Word by word, in the order of the text. */
  readonly parts: readonly StatementPart[];
  readonly subject: Term;
  readonly by: Term | undefined;
  readonly place: Place | undefined;
  readonly for: Term | undefined;
  readonly with: Term | undefined;
  readonly date: EdtfDate | undefined;
  readonly asOf: EdtfDate | undefined;
  /** Whether `date` or `asOf` hangs on the article's publication. */
  readonly relative: boolean;
  /** Whether `date` is told by the clock of one place ('Japan time'): in another it may be the day before or after. */
  readonly byClock: true | undefined;
  /** Whether the attribute is an office, which another holds at another time. */
  readonly isOffice: true | undefined;
  /** As written. */
  readonly value: string | undefined;
  readonly status: Status;
  readonly first: StatementScope | undefined;
  readonly only: StatementScope | undefined;
}
