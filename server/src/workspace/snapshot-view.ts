// The tables of a corpus as its readers see them.

import { asPath } from '../base/brand.ts';
import { entriesOf, getFrom } from '../base/bucket-map.ts';
import { groupKey } from '../claims/predicate.ts';
import { needsWholeCorpus } from '../rules/registry.ts';
import type { CorpusState } from './corpus-state.ts';
import type { KeyedFinding, Snapshot } from './snapshot.ts';

export function snapshotOf(state: CorpusState): Snapshot {
  const isTold = (each: KeyedFinding): boolean => state.complete || !needsWholeCorpus.has(each.finding.code);
  const told = (findings: readonly KeyedFinding[] | undefined): readonly KeyedFinding[] =>
    state.complete ? (findings ?? []) : (findings ?? []).filter(isTold);
  return {
    state,
    settings: state.words.settings,
    vocabulary: state.words.vocabulary,
    lexicon: state.words.lexicon,
    complete: state.complete,
    today: state.options.today,
    *paths() {
      for (const [path] of entriesOf(state.files)) yield asPath(path);
    },
    file: path => getFrom(state.files, path),
    claimsOf: path => getFrom(state.resolved, path) ?? getFrom(state.prose, path),
    prose: path => getFrom(state.prose, path),
    claim: id => getFrom(state.claims, id),
    group: claim => getFrom(state.groups, groupKey(claim)) ?? [],
    ofSubject: key => getFrom(state.subjects, key) ?? [],
    citing: article =>
      (getFrom(state.dependents, article) ?? []).flatMap(path =>
        (getFrom(state.resolved, path)?.claims ?? []).filter(claim => claim.article?.path === article),
      ),
    article: path => getFrom(state.sources, path),
    isTold,
    *allFindings() {
      for (const [, unit] of entriesOf(state.units)) yield* unit.findings;
    },
    *findings() {
      for (const [, unit] of entriesOf(state.units)) yield* told(unit.findings);
    },
    findingsIn: path => told(getFrom(state.findingsByFile, path)),
    findingsOf: claim => told(getFrom(state.findingsByClaim, claim)),
  };
}
