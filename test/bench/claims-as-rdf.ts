// Claims as RDF, and what `once-per` says of them as SHACL shapes, both in Turtle: an occurrence is to have one value at most.
// Tolerances, precision and what is only possible are beyond such shapes: corpora to be compared by must not hang on these.
import type { Claim } from '../../server/src/claims/claim.ts';
import { type OccurrenceKeys, occurrenceKeys } from '../../server/src/claims/occurrence.ts';
import { eventOf, groupKey, oncePerOf } from '../../server/src/claims/predicate.ts';
import type { Vocabulary } from '../../server/src/vocabulary/vocabulary.ts';

export interface Rdf {
  readonly data: string;
  readonly shapes: string;
}

const PREFIXES = `@prefix : <urn:claim:> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
`;

/** Claims without a value, and those of what may happen any number of times, say nothing that a shape could hold. */
export function claimsAsRdf(claims: readonly Claim[], vocabulary: Vocabulary): Rdf {
  const [data, classes] = [[PREFIXES], new Set<string>()];
  claims.forEach((claim, index) => {
    const [value, keys] = [statedIn(claim), keysOf(claim, vocabulary)];
    if (value === undefined || keys === undefined) return;
    const [of, occurrence] = [iri('class', claim.kind, claim.name), iri('occurrence', groupKey(claim), keys.cell)];
    classes.add(of);
    data.push(
      `<urn:claim:${index}> a :Claim ; :subject ${iri('subject', claim.subject.key)} ; :event ${iri('event', claim.name)} ; :value ${JSON.stringify(value)} ; :occurrence ${occurrence} .\n${occurrence} a ${of} .`,
    );
  });
  return { data: data.join('\n'), shapes: [PREFIXES, ...[...classes].map(shapeOf)].join('\n') };
}

const statedIn = ({ kind, date, value }: Claim): string | undefined => (kind === 'event' ? date?.text : value?.key);

function keysOf(claim: Claim, vocabulary: Vocabulary): OccurrenceKeys | undefined {
  const oncePer = oncePerOf(vocabulary, claim);
  return oncePer === 'none' ? undefined : occurrenceKeys(claim, oncePer, vocabulary, eventOf(vocabulary, claim));
}

const shapeOf = (of: string): string =>
  `[] a sh:NodeShape ; sh:targetClass ${of} ; sh:property [ sh:path ( [ sh:inversePath :occurrence ] :value ) ; sh:maxCount 1 ] .`;

const iri = (...parts: readonly string[]): string => `<urn:${parts.map(encodeURIComponent).join(':')}>`;
