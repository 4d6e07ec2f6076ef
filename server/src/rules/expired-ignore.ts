// expired-ignore: an `ignore` whose `until` has passed. It holds no longer, and that alone is told of it.
import type { IgnoreEntry } from '../syntax/fact-file.ts';
import type { FileFinding } from './finding.ts';
import type { FactFileInput } from './inputs.ts';
import type { RuleContext } from './outcome.ts';

export const expiredIgnore = (input: FactFileInput, { today }: RuleContext): readonly FileFinding[] =>
  input.file.facts
    .flatMap(fact => fact.ignore)
    .flatMap((entry): readonly FileFinding[] => {
      if (!isExpired(entry, today) || entry.until === undefined) return [];
      const { rule, until } = entry;
      const at = { code: 'expired-ignore', certainty: 'certain', path: input.path, span: until.span } as const;
      return [{ ...at, rule: rule.value, until: until.value }];
    });

/** Days of equal form compare as text. */
export const isExpired = (entry: IgnoreEntry, today: string): boolean =>
  entry.until !== undefined && entry.until.value < today;
