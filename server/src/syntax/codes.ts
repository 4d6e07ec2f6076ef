// The finding codes that `rules:` and `ignore:` may name, in the order of the documentation. The syntax of a file must
// know them to say that one is misspelt; what they mean is the business of rules/, which checks itself against this.

export const findingCodes = [
  'conflicting-date',
  'conflicting-value',
  'conflicting-quantity',
  'incomparable-units',
  'conflicting-status',
  'competing-first',
  'refuted-first',
  'misplaced-first',
  'out-of-order',
  'future-event',
  'unsupported-value',
  'quote-not-found',
  'quote-altered',
  'quote-ambiguous',
  'missing-article',
  'unreadable-article',
  'missing-citation',
  'uncorroborated',
  'article-changed',
  'unknown-entity',
  'weekday-mismatch',
  'impossible-date',
  'ambiguous-date',
  'invalid-fact',
  'invalid-vocabulary',
  'duplicate-id',
  'unused-ignore',
  'expired-ignore',
] as const;

export type FindingCode = (typeof findingCodes)[number];

/** What `rules:` may set a code to. */
export const severities = ['error', 'warning', 'information', 'hint', 'off'] as const;
