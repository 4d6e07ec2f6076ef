// A fact that cites nothing is given a sentence that says the same: what was read in the prose of its article, or, in a file
// that stands free, of any.

import type { Claim } from '../claims/claim.ts';
import { agreementOf, occurrenceKeys } from '../claims/occurrence.ts';
import { eventOf, oncePerOf, toleranceOf } from '../claims/predicate.ts';
import { mayBeSameValue } from '../claims/value-key.ts';
import { compareDates } from '../dates/compare.ts';
import type { FindingByCode } from '../messages/account.ts';
import type { TextSource } from '../ports.ts';
import type { FileFinding } from '../rules/finding.ts';
import { positionAt } from '../text/line-index.ts';
import { defaultOncePer } from '../vocabulary/predicates.ts';
import { relativePath } from '../workspace/paths.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { CLASHES, type FactPlace, type Fix, type Mending, mend, putInFact } from './fix.ts';
import { draftsOf, uncitedIn } from './record-claims.ts';
import type { YamlValue } from './yaml-value.ts';

/** As many as a reader chooses from. */
const MOST = 3;

export function fixesOfUncited(mending: Mending<FindingByCode['missing-citation']>): readonly Fix[] {
  const { snapshot } = mending;
  const place = placeOf(mending);
  if (place === undefined) return [];
  const { article } = place.claim;
  const saying = snapshot
    .group(place.claim)
    .filter(other => other.origin === 'prose' && (article === undefined || other.path === article.path))
    .filter(other => saysTheSame(snapshot, place.claim, other))
    .slice(0, MOST);
  return saying.flatMap((claim, at): readonly Fix[] => {
    const line = lineOf(snapshot, claim);
    if (line === undefined) return [];
    const plan: Fix['plan'] = async texts => {
      const quote = await quoteFrom(snapshot, texts, claim);
      if (quote === undefined) return undefined;
      const source = new Map<string, YamlValue>([
        ['article', relativePath(place.claim.path, claim.path)],
        ['quote', quote],
      ]);
      const pairs = article === undefined ? new Map([['sources', [source]]]) : new Map([['quote', quote]]);
      return [{ path: place.claim.path, changes: [putInFact(place, pairs)] }];
    };
    const fix = mend(`cite:${at}`, { of: 'cite', article: claim.path, line }, plan);
    return [{ ...fix, isProposed: saying.length === 1, mayBring: CLASHES }];
  });
}

/** The finding points at the subject of its fact. */
function placeOf({ snapshot, finding, locate }: Mending<FileFinding>): FactPlace | undefined {
  for (const claim of snapshot.claimsOf(finding.path)?.claims ?? []) {
    const found = locate(claim);
    if (found?.fact?.subject.span.start === finding.span.start) return { ...found, claim, fact: found.fact };
  }
  return undefined;
}

function saysTheSame({ vocabulary }: Snapshot, own: Claim, other: Claim): boolean {
  const oncePer = oncePerOf(vocabulary, own);
  const keys = [own, other].map(claim =>
    occurrenceKeys(
      claim,
      oncePer === 'none' ? defaultOncePer(claim.kind) : oncePer,
      vocabulary,
      eventOf(vocabulary, claim),
    ),
  );
  const [first, second] = keys;
  if (first === undefined || second === undefined || agreementOf(first, second) === undefined) return false;
  if (own.status !== other.status) return false;
  const tolerance = own.kind === 'event' ? toleranceOf(vocabulary, own) : 0;
  const datesAgree =
    own.date === undefined || (other.date && compareDates(own.date, other.date, tolerance) === 'agree');
  const valuesAgree = own.value === undefined || (other.value && mayBeSameValue(own.value.key, other.value.key));
  return datesAgree === true && valuesAgree === true;
}

function lineOf(snapshot: Snapshot, claim: Claim): number | undefined {
  const file = snapshot.file(claim.path);
  const found = uncitedIn(snapshot, claim.path).find(each => each.claim.id === claim.id);
  return file && found && positionAt(file.lineStarts, found.statement.span.start).line + 1;
}

async function quoteFrom(snapshot: Snapshot, texts: TextSource, { id, path }: Claim): Promise<YamlValue | undefined> {
  const uncited = uncitedIn(snapshot, path).filter(({ claim }) => claim.id === id);
  const [draft] = await draftsOf(snapshot, texts, { article: path, uncited });
  return draft?.entries.find(({ key }) => key === 'quote')?.value;
}
