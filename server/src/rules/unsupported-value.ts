// unsupported-value: the cited words state dates (or numbers), and none of them can be the fact's. A date that cannot be
// resolved might be the one, and so silences; a count of something else is held against nothing.

import { unpackStated } from '../citations/packed-stated.ts';
import type { Stated, StatedNumber } from '../citations/stated.ts';
import type { Claim } from '../claims/claim.ts';
import { toleranceOf } from '../claims/predicate.ts';
import { compareDates, overlaps } from '../dates/compare.ts';
import type { EdtfDate } from '../dates/edtf.ts';
import { compareQuantities } from '../quantities/compare.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { readQuantities } from '../quantities/read.ts';
import { foldName } from '../text/fold.ts';
import type { Certainty, Finding } from './finding.ts';
import type { CitationInput } from './inputs.ts';
import { citationOutcome, nothing, type Outcome, type RuleContext } from './outcome.ts';

const CODE = 'unsupported-value';

type Unsupported = Pick<Finding & { code: typeof CODE }, 'part' | 'stated' | 'certainty'>;

export function unsupportedValue({ claim, anchor, stated: packed }: CitationInput, context: RuleContext): Outcome {
  const isFound = anchor?.kind === 'exact' || anchor?.kind === 'ambiguous';
  if (!isFound || packed === undefined || claim.rank === 'deprecated') return nothing;
  const stated = unpackStated(packed);
  const found = unsupportedDate(claim, stated, context) ?? unsupportedNumber(claim, stated, context);
  if (found === undefined) return nothing;
  return citationOutcome({ code: CODE, claim: claim.id, ...found }, claim, context);
}

function unsupportedDate(claim: Claim, stated: Stated, { vocabulary }: RuleContext): Unsupported | undefined {
  const [part, date] = datePart(claim);
  if (date === undefined || stated.dates.length === 0) return undefined;
  if (stated.dates.some(mention => mention.date === undefined)) return undefined;
  const tolerance = claim.kind === 'event' ? toleranceOf(vocabulary, claim) : 0;
  const supports = (other: EdtfDate): boolean =>
    overlaps(date, other) || compareDates(date, other, tolerance) !== 'contradict';
  if (stated.dates.some(mention => mention.date !== undefined && supports(mention.date))) return undefined;
  const restsOnInferred = stated.dates.some(mention => mention.relative) && claim.article?.publishedInferred === true;
  return {
    part,
    certainty: certaintyOf(restsOnInferred),
    stated: stated.dates.map(mention => ({ text: mention.text, reading: mention.date?.text ?? '' })),
  };
}

/** The date that the quote must state, and the key that holds it. */
function datePart(claim: Claim): readonly ['date' | 'as-of' | 'value', EdtfDate | undefined] {
  if (claim.kind === 'event') return ['date', claim.date];
  const isDate = claim.value?.kind === 'date';
  return isDate && claim.asOf === undefined ? ['value', claim.value?.date] : ['as-of', claim.asOf];
}

function unsupportedNumber(claim: Claim, stated: Stated, { vocabulary }: RuleContext): Unsupported | undefined {
  const quantity = claim.value?.kind === 'quantity' ? claim.value.quantity : undefined;
  if (quantity === undefined) return undefined;
  const tolerance = toleranceOf(vocabulary, claim);
  const relations = stated.numbers
    .filter(mention => mayBeOf(claim, quantity, mention, vocabulary))
    .map(mention => ({ mention, relation: compareQuantities(quantity, mention.quantity, tolerance) }))
    .filter(each => each.relation !== 'incomparable');
  if (relations.length === 0 || relations.some(each => each.relation === 'agree')) return undefined;
  return {
    part: 'value',
    certainty: certaintyOf(false),
    stated: relations.map(({ mention }) => ({ text: mention.text, reading: mention.quantity.text })),
  };
}

/** Counts are held against each other only when they count the same, as far as the words tell. */
function mayBeOf(
  claim: Claim,
  quantity: Quantity,
  mention: StatedNumber,
  vocabulary: RuleContext['vocabulary'],
): boolean {
  if (quantity.unit.dimension !== 'count' || mention.noun === undefined) return true;
  const nouns = stems(mention.noun);
  const own = readQuantities(claim.value?.text ?? '')[0]?.noun;
  const declared = vocabulary.measures.get(claim.name) ?? vocabulary.attributes.get(claim.name);
  const named = [claim.name, declared?.label ?? '', ...(declared?.words ?? [])];
  const counted = new Set((own === undefined ? named : [own]).flatMap(stems));
  return nouns.some(noun => counted.has(noun));
}

/** Enough to see that `patients` are what `patient` is: English plurals, and no more. What stands behind a noun may be a verb. */
const stems = (words: string): readonly string[] =>
  foldName(words)
    .split(/[\s-]+/)
    .filter(word => !/^[a-z]{0,2}$/.test(word))
    .map(word => word.replace(/(?<=[a-z]{2})s$/, ''));

const certaintyOf = (isPossible: boolean): Certainty => (isPossible ? 'possible' : 'certain');
