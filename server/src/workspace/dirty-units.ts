// Which units a change marks: by the files that it concerns, by the claims that came and went, by the day.
import { asPath, type Path } from '../base/brand.ts';
import { groupBy } from '../base/group-by.ts';
import type { Claim } from '../claims/claim.ts';
import { classesShown, unitsOf } from './claim-tables.ts';
import { fileKindOf } from './discover-kinds.ts';
import type { Draft } from './draft.ts';

/** Units that hang on files: their own rules, their ignores, and the places of the unknown names in them. */
export function fileUnits(draft: Draft, concerned: ReadonlySet<Path>, factFiles: readonly Path[]): readonly string[] {
  const files = [...concerned, ...factFiles].map(path => `file ${path}`);
  const ignores = [...factFiles].map(path => `ignores ${path}`);
  const names = factFiles.flatMap(path => unknownNames(draft.resolved.get(path)?.claims ?? []));
  return [...files, ...ignores, ...names];
}

const unknownNames = (claims: readonly Claim[]): readonly string[] =>
  claims.filter(claim => !claim.subject.known).map(claim => `name ${claim.subject.key}`);

/** Claims of one subject are of the same classes, which are looked up once. */
export function claimUnits(draft: Draft, claims: readonly Claim[]): ReadonlySet<string> {
  const units = new Set<string>();
  for (const [subject, own] of groupBy(claims, claim => claim.subject.key)) {
    const classes = classesShown(draft, subject);
    for (const claim of own) for (const unit of unitsOf(claim, draft.words, classes)) units.add(unit);
  }
  return units;
}

/** Where words have changed, so may what any rule makes of them. */
export function everyUnit(draft: Draft, units: Iterable<string>): ReadonlySet<string> {
  const all = new Set([...units, ...draft.units.keys()]);
  for (const path of draft.files.keys()) all.add(`file ${path}`);
  for (const path of allFactFiles(draft)) all.add(`ignores ${path}`);
  const claims = [...draft.claims.keys()].flatMap(key => draft.claims.get(key) ?? []);
  for (const unit of claimUnits(draft, claims)) all.add(unit);
  return all;
}

/** A day that passes ends what was to be ignored until then, and nothing else. */
export function datedUnits(draft: Draft): readonly string[] {
  const dated = [...draft.claims.keys()].flatMap(key => {
    const claim = draft.claims.get(key);
    return claim?.ignores.some(({ until }) => until !== undefined) ? [claim] : [];
  });
  const paths = new Set(dated.map(({ path }) => path));
  return [...claimUnits(draft, dated), ...[...paths].flatMap(path => [`file ${path}`, `ignores ${path}`])];
}

export const allFactFiles = (draft: Draft): ReadonlySet<Path> =>
  new Set([...draft.files.keys(), ...draft.resolved.keys()].map(asPath).filter(path => fileKindOf(path) === 'facts'));
