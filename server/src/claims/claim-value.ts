// What a measure or an attribute is said to be, in every reading that its words allow.
import { parseEdtf } from '../dates/edtf.ts';
import { parseQuantity, parseUnnamedQuantity } from '../quantities/parse.ts';
import type { FactKind } from '../syntax/fact-file.ts';
import { resolveTerm } from '../vocabulary/look-up.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { ClaimValue } from './claim.ts';
import { valueKey } from './value-key.ts';

/** A measure is a quantity first; anything else is what the vocabulary knows it as. */
export function readValue(vocabulary: Vocabulary, kind: FactKind, text: string): ClaimValue {
  const term = kind === 'attribute' ? resolveTerm(vocabulary, text) : undefined;
  const known = term?.known ? term : undefined;
  const parsed = kind === 'attribute' ? parseEdtf(text) : undefined;
  const date = parsed?.ok ? parsed.value : undefined;
  const quantity = kind === 'attribute' ? parseUnnamedQuantity(text) : parseQuantity(text);
  const reading = known ? 'entity' : date ? 'date' : quantity ? 'quantity' : 'text';
  return { kind: reading, text, key: known?.key ?? valueKey(text, quantity), term: known, date, quantity };
}
