// What the words of an article are to the claims that were read in it: who, what, when, where, by whom.
import type { Path } from '../base/brand.ts';
import { overlaps, type Span } from '../base/span.ts';
import type { Role } from '../prose/statement.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

export const TOKEN_KINDS = ['subject', 'event', 'date', 'place', 'authority', 'first', 'value'] as const;

export type TokenKind = (typeof TOKEN_KINDS)[number];

export interface Token {
  readonly span: Span;
  readonly kind: TokenKind;
}

/** In the order of the text, apart: of words that two claims share, the first claim's. Empty where prose is not read. */
export function tokensOf(snapshot: Snapshot, path: Path, within?: Span): readonly Token[] {
  const statements = snapshot.prose(path)?.statements ?? [];
  const seen = within === undefined ? statements : statements.filter(({ span }) => overlaps(span, within));
  const tokens = seen.flatMap(({ parts }) =>
    parts.flatMap(({ role, span }): readonly Token[] => {
      const kind = KINDS[role];
      return kind === undefined || (within !== undefined && !overlaps(span, within)) ? [] : [{ span, kind }];
    }),
  );
  let end = 0;
  return tokens
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .filter(({ span }) => {
      const isApart = span.start >= end && span.end > span.start;
      if (isApart) end = span.end;
      return isApart;
    });
}

const KINDS: Readonly<Record<Role, TokenKind | undefined>> = {
  subject: 'subject',
  predicate: 'event',
  by: 'authority',
  in: 'place',
  date: 'date',
  'as-of': 'date',
  value: 'value',
  first: 'first',
  only: 'first',
  among: 'first',
  for: undefined,
  with: undefined,
  status: undefined,
};
