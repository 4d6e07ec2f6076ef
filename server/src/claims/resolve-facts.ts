// From a fact as it is written to the claims that it makes: one, or one for each of its sources. Every name is looked up
// here, once, so that rules compare keys and never words.
import { asClaimId, type Path } from '../base/brand.ts';
import { shortHash } from '../base/hash.ts';
import { type EdtfDate, parseEdtf } from '../dates/edtf.ts';
import { parseQuantity } from '../quantities/parse.ts';
import type { Fact, FactFile, FactKind, SourceEntry, Written, WrittenScope } from '../syntax/fact-file.ts';
import { foldName } from '../text/fold.ts';
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
import type { ArticleFacts, Claim, ClaimPosition, ClaimValue, Scope } from './claim.ts';

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
  const seen = new Map<string, number>();
  const numbered = (content: string): string => {
    const key = shortHash(content);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key}~${count}`;
  };
  return file.facts.flatMap((fact, index) => {
    const drafts = sourcesOf(fact, context).map(source => draftOf(fact, source, context));
    const factId = `${context.path}#${numbered(JSON.stringify(drafts))}`;
    return drafts.map((draft, source): ResolvedClaim => {
      const id = asClaimId(drafts.length === 1 ? factId : `${factId}.${numbered(JSON.stringify(draft))}`);
      const position = { fact: index, source: sourcesOf(fact, context)[0] === undefined ? undefined : source };
      return { claim: { ...draft, id, fact: factId }, position };
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
    value: value && readValue(vocabulary, fact.kind, value.value),
    status: fact.status,
    rank: fact.rank,
    first: fact.first && scopeOf(vocabulary, fact.first),
    only: fact.only && scopeOf(vocabulary, fact.only),
    ignores: fact.ignore.map(entry => ({ rule: entry.rule.value, until: entry.until?.value })),
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

/** Every reading that the words allow. A measure is a quantity first; anything else is what the vocabulary knows it as. */
function readValue(vocabulary: Vocabulary, kind: FactKind, text: string): ClaimValue {
  const term = kind === 'attribute' ? resolveTerm(vocabulary, text) : undefined;
  const known = term?.known ? term : undefined;
  const parsed = kind === 'attribute' ? parseEdtf(text) : undefined;
  const date = parsed?.ok ? parsed.value : undefined;
  const quantity = parseQuantity(text);
  const reading = known ? 'entity' : date ? 'date' : quantity ? 'quantity' : 'text';
  return { kind: reading, text, key: known?.key ?? foldName(text), term: known, date, quantity };
}
