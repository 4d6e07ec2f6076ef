// Statements of prose made by hand, by the words of their article, so that what is built on them is tested whatever the
// reader makes of a sentence.
import { asPath } from '../../server/src/base/brand.ts';
import type { Span } from '../../server/src/base/span.ts';
import { parseEdtf } from '../../server/src/dates/edtf.ts';
import type { Role, Statement, StatementScope } from '../../server/src/prose/statement.ts';
import type { FactKind, Status } from '../../server/src/syntax/fact-file.ts';
import {
  resolveActor,
  resolveClass,
  resolvePlace,
  resolveSubject,
  resolveTerm,
} from '../../server/src/vocabulary/look-up.ts';
import type { Vocabulary } from '../../server/src/vocabulary/vocabulary.ts';
import { anchorAt } from '../../server/src/workspace/file-claims.ts';
import { claimArticle } from '../../server/src/workspace/resolve-article.ts';
import type { Snapshot } from '../../server/src/workspace/snapshot.ts';

export interface StatementWords {
  readonly sentence: string;
  readonly kind?: FactKind;
  readonly name: string;
  /** Which words of the article fill which key. */
  readonly parts?: Partial<Readonly<Record<Role, string>>>;
  readonly subject: string;
  readonly by?: string;
  readonly in?: string;
  readonly for?: string;
  readonly with?: string;
  readonly date?: string;
  readonly asOf?: string;
  readonly relative?: true;
  readonly value?: string;
  readonly status?: Status;
  readonly first?: { readonly in?: string; readonly among?: string };
}

/** The snapshot as it would be if just these statements had been read in the article. */
export function withStatements(
  snapshot: Snapshot,
  files: Readonly<Record<string, string>>,
  [name, all]: readonly [string, readonly StatementWords[]],
): Snapshot {
  const path = asPath(name);
  const source = snapshot.article(path);
  if (source === undefined) throw new Error(`no article ${name}`);
  const statements = all.map(words => statementOf(snapshot.vocabulary, files[name] ?? '', words));
  const read = snapshot.prose(path) ?? {
    key: '',
    words: new Uint8Array(16),
    relativeDates: [],
    dateProblems: [],
    readTo: undefined,
  };
  const cited = snapshot.citing(path).flatMap(claim => {
    const known = snapshot.claimsOf(claim.path);
    return known === undefined ? [] : [{ claim, anchor: anchorAt(known, known.claims.indexOf(claim)) }];
  });
  const { words } = snapshot.state;
  const prose = claimArticle({ ...read, statements }, { source, words, cited, before: undefined });
  const groupKey = (claim: { kind: string; name: string; subject: { key: string } }): string =>
    JSON.stringify([claim.kind, claim.name, claim.subject.key]);
  return {
    ...snapshot,
    prose: asked => (asked === path ? prose : snapshot.prose(asked)),
    claimsOf: asked => (asked === path ? prose : snapshot.claimsOf(asked)),
    claim: id => prose.claims.find(claim => claim.id === id) ?? snapshot.claim(id),
    group: claim => [
      ...snapshot.group(claim).filter(other => other.path !== path),
      ...prose.claims.filter(other => groupKey(other) === groupKey(claim)),
    ],
  };
}

function statementOf(vocabulary: Vocabulary, text: string, words: StatementWords): Statement {
  const term = (written: string | undefined) => (written === undefined ? undefined : resolveTerm(vocabulary, written));
  return {
    kind: words.kind ?? 'event',
    name: words.name,
    span: spanOf(text, words.sentence),
    parts: Object.entries(words.parts ?? {})
      .map(([role, written]) => ({ role: asRole(role), span: spanOf(text, written) }))
      .sort((a, b) => a.span.start - b.span.start),
    subject: resolveSubject(vocabulary, words.subject),
    by: words.by === undefined ? undefined : resolveActor(vocabulary, words.by),
    place: words.in === undefined ? undefined : resolvePlace(vocabulary, words.in),
    for: term(words.for),
    with: term(words.with),
    date: edtf(words.date),
    asOf: edtf(words.asOf),
    relative: words.relative === true,
    byClock: undefined,
    isOffice: undefined,
    value: words.value,
    status: words.status ?? 'happened',
    first: words.first && scopeOf(vocabulary, words.first),
    only: undefined,
  };
}

const ROLES: readonly Role[] = [
  ...(['subject', 'predicate', 'by', 'in', 'for', 'with', 'date'] as const),
  ...(['as-of', 'value', 'status', 'first', 'only', 'among'] as const),
];

function asRole(key: string): Role {
  const role = ROLES.find(each => each === key);
  if (role === undefined) throw new Error(`no role ${key}`);
  return role;
}

const scopeOf = (vocabulary: Vocabulary, scope: NonNullable<StatementWords['first']>): StatementScope => ({
  in: scope.in === undefined ? undefined : resolvePlace(vocabulary, scope.in),
  among: scope.among === undefined ? undefined : resolveClass(vocabulary, scope.among),
  for: undefined,
});

function edtf(text: string | undefined) {
  const parsed = text === undefined ? undefined : parseEdtf(text);
  if (parsed !== undefined && !parsed.ok) throw new Error(`${text} is no EDTF`);
  return parsed?.value;
}

function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`no ${JSON.stringify(words)} in the article`);
  return { start, end: start + words.length };
}
