// From a fact as it is written to the claims that it makes: one, or one for each of its sources. Every name is looked up
// here, once, so that rules compare keys and never words.
import { asClaimId, type Path } from '../base/brand.ts';
import { exact } from '../base/exact.ts';
import { numbering } from '../base/numbering.ts';
import { type EdtfDate, parseEdtf } from '../dates/edtf.ts';
import type { Fact, FactFile, SourceEntry, Written, WrittenScope } from '../syntax/fact-file.ts';
import {
  authorityPlace,
  resolveActor,
  resolveClass,
  resolvePlace,
  resolvePredicate,
  resolveSubject,
  resolveTerm,
} from '../vocabulary/look-up.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { ArticleFacts, Claim, ClaimPosition, Scope } from './claim.ts';
import { readValue } from './claim-value.ts';

export interface ResolveContext {
  readonly vocabulary: Vocabulary;
  readonly path: Path;
  /** The article that this file is the companion of. */
  readonly companionOf: ArticleFacts | undefined;
  /** The article that a source names, as written; `undefined` where it names none of this corpus. */
  articleAt(written: string): ArticleFacts | undefined;
}

export interface ResolvedClaim {
  readonly claim: Claim;
  readonly position: ClaimPosition;
}

/** In the order of the file. Equal claims of one file are told apart by their number. */
export function resolveFacts(file: FactFile, context: ResolveContext): readonly ResolvedClaim[] {
  const numbered = numbering();
  return file.facts.flatMap((fact, index) => {
    const drafts = sourcesOf(fact, context).map(source => draftOf(fact, source, context));
    const factId = `${context.path}#${numbered(JSON.stringify(drafts))}`;
    return drafts.map((draft, source): ResolvedClaim => {
      const id = asClaimId(drafts.length === 1 ? factId : `${factId}.${numbered(JSON.stringify(draft))}`);
      const position = { fact: index, source: sourcesOf(fact, context)[0] === undefined ? undefined : source };
      return { claim: { id, fact: factId, ...draft }, position };
    });
  });
}

type Draft = Omit<Claim, 'id' | 'fact'>;

/** In a companion the article is known, and `sources` is out of place. */
const sourcesOf = (fact: Fact, { companionOf }: ResolveContext): readonly (SourceEntry | undefined)[] =>
  fact.sources.length === 0 || companionOf !== undefined ? [undefined] : fact.sources;

function draftOf(fact: Fact, source: SourceEntry | undefined, context: ResolveContext): Draft {
  const { vocabulary } = context;
  const by = fact.by && resolveActor(vocabulary, fact.by.value);
  const placeOfBy = by && authorityPlace(vocabulary, by.key);
  const value = source?.value ?? fact.value;
  return {
    origin: 'fact',
    path: context.path,
    article: source === undefined ? context.companionOf : context.articleAt(source.article.value),
    subject: resolveSubject(vocabulary, fact.subject.value),
    kind: fact.kind,
    name: resolvePredicate(vocabulary, fact.kind, fact.name.value).id,
    by,
    place: fact.in === undefined ? placeOfBy : resolvePlace(vocabulary, fact.in.value),
    placeFromBy: fact.in === undefined && placeOfBy !== undefined,
    for: fact.for && resolveTerm(vocabulary, fact.for.value),
    with: fact.with && resolveTerm(vocabulary, fact.with.value),
    date: dateOf(source?.date ?? fact.date),
    asOf: dateOf(fact.asOf),
    byClock: undefined,
    value: value && readValue(vocabulary, fact.kind, value.value),
    isOffice: undefined,
    status: fact.status,
    rank: fact.rank,
    first: fact.first && scopeOf(vocabulary, fact.first),
    only: fact.only && scopeOf(vocabulary, fact.only),
    ignores: exact(fact.ignore.map(entry => ({ rule: entry.rule.value, until: entry.until?.value }))),
  };
}

function dateOf(written: Written | undefined): EdtfDate | undefined {
  const parsed = written && parseEdtf(written.value);
  return parsed?.ok ? parsed.value : undefined;
}

const scopeOf = (vocabulary: Vocabulary, written: WrittenScope): Scope => ({
  in: written.in && resolvePlace(vocabulary, written.in.value),
  among: written.among && resolveClass(vocabulary, written.among.value),
  for: written.for && resolveTerm(vocabulary, written.for.value),
});
