// What can be done about each finding, by its code. Cheap: no text is read, and nothing is written yet.
import type { Path } from '../base/brand.ts';
import type { FindingByCode } from '../messages/account.ts';
import { locator } from '../messages/locate.ts';
import type { Code, Finding } from '../rules/finding.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { Fix, Mending } from './fix.ts';
import { fixesOfAltered } from './mend-altered.ts';
import { fixesOfAmbiguousDate, fixesOfChanged } from './mend-article.ts';
import { fixesOfUncited } from './mend-citation.ts';
import { fixesOfIgnore } from './mend-ignore.ts';
import { fixesOfDouble, fixesOfInvalid, fixesOfMissingArticle, fixesOfUnknown } from './mend-names.ts';
import { fixesOfAmbiguous, fixesOfMisplaced } from './mend-quote.ts';
import { fixesOfFuture, fixesOfImpossible, fixesOfNoEdtf, fixesOfUnsupported } from './mend-value.ts';
import { narrowings, replacements } from './narrow-first.ts';
import { settlements } from './settle.ts';

/** `from`: the file that the user looks at. Those that mend come before those that settle. */
export function fixesFor(snapshot: Snapshot, finding: Finding, from: Path): readonly Fix[] {
  const mending = { snapshot, finding, from, locate: locator(snapshot) };
  return [...mended(menders, finding.code, mending), ...settlements(mending)];
}

type Menders = { readonly [C in Code]: Mender<C> };
type Mender<C extends Code> = (mending: Mending<FindingByCode[C]>) => readonly Fix[];

/** A reader has to look, or the rules that settle a clash do all that can be done. */
const nobodyKnows = (): readonly Fix[] => [];

/** An article is evidence: what is wrong in its words is never mended. */
const neverInArticles = (): readonly Fix[] => [];

const menders: Menders = {
  'conflicting-date': nobodyKnows,
  'conflicting-value': nobodyKnows,
  'conflicting-quantity': nobodyKnows,
  'incomparable-units': nobodyKnows,
  'conflicting-status': nobodyKnows,
  'competing-first': narrowings,
  'refuted-first': narrowings,
  'misplaced-first': replacements,
  'out-of-order': nobodyKnows,
  'future-event': fixesOfFuture,
  'unsupported-value': fixesOfUnsupported,
  'quote-not-found': fixesOfMisplaced,
  'quote-altered': fixesOfAltered,
  'quote-ambiguous': fixesOfAmbiguous,
  'missing-article': fixesOfMissingArticle,
  'unreadable-article': nobodyKnows,
  'missing-citation': fixesOfUncited,
  uncorroborated: nobodyKnows,
  'article-changed': fixesOfChanged,
  'unknown-entity': fixesOfUnknown,
  'weekday-mismatch': neverInArticles,
  'impossible-date': fixesOfImpossible,
  'ambiguous-date': fixesOfAmbiguousDate,
  'invalid-fact': mending => [...fixesOfInvalid(mending), ...fixesOfNoEdtf(mending)],
  'invalid-vocabulary': fixesOfInvalid,
  'duplicate-id': fixesOfDouble,
  'unused-ignore': fixesOfIgnore,
  'expired-ignore': fixesOfIgnore,
};

const mended = <C extends Code>(table: Menders, code: C, mending: Mending<FindingByCode[C]>): readonly Fix[] =>
  table[code](mending);
