// From the statements of an article's prose to claims: the same thing as facts become, so that no rule tells them apart.
import { asClaimId } from '../base/brand.ts';
import { numbering } from '../base/numbering.ts';
import type { EdtfDate } from '../dates/edtf.ts';
import type { Statement, StatementScope } from '../prose/statement.ts';
import { authorityPlace } from '../vocabulary/look-up.ts';
import type { Place, Vocabulary } from '../vocabulary/vocabulary.ts';
import { type ArticleFacts, type Claim, NOT_TOLD, type Scope } from './claim.ts';
import { readValue } from './claim-value.ts';

export interface StatementContext {
  readonly vocabulary: Vocabulary;
  readonly article: ArticleFacts;
}

/** One for each statement, in their order. */
export function resolveStatements(statements: readonly Statement[], context: StatementContext): readonly Claim[] {
  const numbered = numbering();
  return statements.map(statement => {
    const draft = draftOf(statement, context);
    const fact = `${context.article.path}#${numbered(JSON.stringify(draft))}`;
    return { id: asClaimId(fact), fact, ...draft };
  });
}

function draftOf(statement: Statement, { vocabulary, article }: StatementContext): Omit<Claim, 'id' | 'fact'> {
  const { by, place, kind, value } = statement;
  const placeOfBy = by && authorityPlace(vocabulary, by.key);
  const where = place ?? placeOfBy;
  const isInferred = statement.relative && article.publishedInferred;
  return {
    origin: 'prose',
    path: article.path,
    article,
    subject: statement.subject,
    kind,
    name: statement.name,
    by,
    place: where,
    placeFromBy: place === undefined && placeOfBy !== undefined,
    for: statement.for,
    with: statement.with,
    date: dateOf(statement.date, isInferred),
    asOf: dateOf(statement.asOf, isInferred),
    byClock: statement.byClock,
    value: value === undefined ? undefined : readValue(vocabulary, kind, value),
    isOffice: statement.isOffice,
    status: statement.status,
    rank: 'normal',
    first: scopeOf(statement.first, where),
    only: scopeOf(statement.only, where),
    ignores: [],
  };
}

/** A date that hangs on a publication that was only inferred may be another one. */
const dateOf = (date: EdtfDate | undefined, isInferred: boolean): EdtfDate | undefined =>
  date && isInferred ? { ...date, text: doubted(date), uncertain: true } : date;

/** EDTF has a mark of doubt for a single date alone. */
const doubted = ({ text, uncertain }: EdtfDate): string => (uncertain || /[/[{?%]/.test(text) ? text : `${text}?`);

/**
 * A first that names no place is the first where it happened, and no more is claimed: 'the first PD-1 drug' of an American
 * text may be the second one elsewhere. Where that is not told either, it is held against nothing.
 */
const scopeOf = (scope: StatementScope | undefined, where: Place | undefined): Scope | undefined =>
  scope && { ...scope, in: scope.in ?? where ?? NOT_TOLD };
