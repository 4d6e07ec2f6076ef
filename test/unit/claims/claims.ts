// Claims as a free-standing fact file makes them.
import fc from 'fast-check';
import { asPath } from '../../../server/src/base/brand.ts';
import type { Claim } from '../../../server/src/claims/claim.ts';
import { resolveFacts } from '../../../server/src/claims/resolve-facts.ts';
import { readFactFile } from '../../../server/src/syntax/fact-file-reader.ts';
import { builtinVocabulary } from '../../../server/src/vocabulary/builtin.ts';

export const vocabulary = builtinVocabulary();

export type Fields = Readonly<Record<string, string | undefined>>;

/** `facts`: their keys as YAML writes them. */
export function claimsOf(facts: readonly Fields[]): readonly Claim[] {
  const text = `facts:${facts.length === 0 ? ' []' : ''}\n${facts.map(itemOf).join('')}`;
  const path = asPath('all.facts.yaml');
  const context = { vocabulary, path, companionOf: undefined, articleAt: () => undefined };
  return resolveFacts(readFactFile(text, { companion: false }), context).map(({ claim }) => claim);
}

const itemOf = (fields: Fields): string =>
  Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([key, value], index) => `  ${index === 0 ? '-' : ' '} ${key}: ${value}\n`)
    .join('');

export const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined });

/** Keys that often agree, and as often are left out. */
export const keys = {
  by: optional(fc.constantFrom('NMPA', 'EMA', 'Some Office', 'Other Office')),
  in: optional(fc.constantFrom('HK', 'CN', 'mainland-china', 'Narnia', 'outside HK')),
  for: optional(fc.constantFrom('night work', 'day work')),
  with: optional(fc.constantFrom('phase 2', 'phase 3')),
};
