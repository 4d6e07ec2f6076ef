// Every code, its default severity, and the rules by what they depend on: a file, a citation, an occurrence, a scope, the
// corpus. Whoever evaluates a unit of work runs its list; no rule runs from anywhere else.
import type { Claim } from '../claims/claim.ts';
import type { CorpusSettings, Severity } from '../vocabulary/vocabulary.ts';
import { ambiguousDate } from './ambiguous-date.ts';
import { articleChanged } from './article-changed.ts';
import { competingFirst } from './competing-first.ts';
import { conflictingDate } from './conflicting-date.ts';
import { conflictingQuantity } from './conflicting-quantity.ts';
import { conflictingStatus } from './conflicting-status.ts';
import { conflictingValue } from './conflicting-value.ts';
import { duplicateId } from './duplicate-id.ts';
import { expiredIgnore } from './expired-ignore.ts';
import type { Code, Finding } from './finding.ts';
import type { FirstsField } from './firsts.ts';
import { futureEvent } from './future-event.ts';
import { impossibleDate } from './impossible-date.ts';
import { incomparableUnits } from './incomparable-units.ts';
import type { CitationInput, FactFileInput, FileInput } from './inputs.ts';
import { invalidFact } from './invalid-fact.ts';
import { invalidVocabulary } from './invalid-vocabulary.ts';
import { misplacedFirst } from './misplaced-first.ts';
import { missingArticle } from './missing-article.ts';
import { missingCitation } from './missing-citation.ts';
import { outOfOrder } from './out-of-order.ts';
import { type Outcome, placeOutcome, type RuleContext, together } from './outcome.ts';
import { quoteAltered } from './quote-altered.ts';
import { quoteAmbiguous } from './quote-ambiguous.ts';
import { quoteNotFound } from './quote-not-found.ts';
import { refutedFirst } from './refuted-first.ts';
import { uncorroborated } from './uncorroborated.ts';
import { unreadableArticle } from './unreadable-article.ts';
import { unsupportedValue } from './unsupported-value.ts';
import { weekdayMismatch } from './weekday-mismatch.ts';

export const defaultSeverity = {
  'conflicting-date': 'warning',
  'conflicting-value': 'warning',
  'conflicting-quantity': 'warning',
  'incomparable-units': 'information',
  'conflicting-status': 'warning',
  'competing-first': 'warning',
  'refuted-first': 'warning',
  'misplaced-first': 'warning',
  'out-of-order': 'warning',
  'future-event': 'warning',
  'unsupported-value': 'warning',
  'quote-not-found': 'error',
  'quote-altered': 'warning',
  'quote-ambiguous': 'information',
  'missing-article': 'error',
  'unreadable-article': 'warning',
  'missing-citation': 'hint',
  uncorroborated: 'off',
  'article-changed': 'information',
  'unknown-entity': 'information',
  'weekday-mismatch': 'warning',
  'impossible-date': 'error',
  'ambiguous-date': 'information',
  'invalid-fact': 'error',
  'invalid-vocabulary': 'error',
  'duplicate-id': 'error',
  'unused-ignore': 'information',
  'expired-ignore': 'warning',
} as const satisfies Record<Code, Severity | 'off'>;

/** What cannot be said before the whole corpus has been read. */
export const needsWholeCorpus: ReadonlySet<Code> = new Set<Code>([
  'missing-article',
  'unknown-entity',
  'unused-ignore',
  'uncorroborated',
]);

/** Rules over the claims of one subject and event, measure or attribute. */
export const checkGroup = (group: readonly Claim[], context: RuleContext): Outcome =>
  together(GROUP_RULES.map(rule => rule(group, context)));

const GROUP_RULES = [
  conflictingDate,
  conflictingValue,
  conflictingQuantity,
  incomparableUnits,
  conflictingStatus,
  uncorroborated,
];

/** Rules over the event claims of one subject. */
export const checkSubject = (claims: readonly Claim[], context: RuleContext): Outcome => outOfOrder(claims, context);

/** Rules over one class of firsts, or the firsts of one subject. */
export const checkFirsts = (field: FirstsField, context: RuleContext): Outcome =>
  together([competingFirst(field, context), refutedFirst(field, context)]);

/** Rules over one file by itself. */
export function checkFile(input: FileInput, context: RuleContext): Outcome {
  switch (input.kind) {
    case 'facts':
      return checkFactFile(input, context);
    case 'article':
      return told([...weekdayMismatch(input), ...impossibleDate(input), ...ambiguousDate(input)]);
    case 'settings':
      return told(invalidVocabulary(input));
    case 'unreadable':
      return told([...unreadableArticle(input), ...invalidFact(input)]);
  }
}

function checkFactFile(input: FactFileInput, context: RuleContext): Outcome {
  const claims = input.citations.map(citation => citation.claim);
  return together([
    placeOutcome(
      [...invalidFact(input), ...duplicateId(input), ...impossibleDate(input), ...missingArticle(input)],
      input,
      context,
    ),
    told([...articleChanged(input), ...expiredIgnore(input, context)]),
    missingCitation(input, context),
    misplacedFirst(claims, context),
    futureEvent(claims, context),
    ...input.citations.map(citation => checkCitation(citation, context)),
  ]);
}

const checkCitation = (citation: CitationInput, context: RuleContext): Outcome =>
  together([quoteNotFound, quoteAltered, quoteAmbiguous, unsupportedValue].map(rule => rule(citation, context)));

const told = (findings: readonly Finding[]): Outcome => ({ findings, suppressed: [] });

/** What the corpus, or whoever reads it, made of a rule; its default otherwise. */
export const severityOfRule = (code: Code, rules: CorpusSettings['rules']): Severity | 'off' =>
  rules[code] ?? defaultSeverity[code];

const LEVELS: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/**
 * `undefined`: it is not told. A possible finding is one level milder than its rule, a settled one is a hint, and one that
 * rests on prose is at most an information unless `rules` says otherwise.
 */
export function severityOf(
  finding: Finding,
  rules: CorpusSettings['rules'],
  restsOnProse: boolean,
): Severity | undefined {
  const severity = severityOfRule(finding.code, rules);
  if (severity === 'off') return undefined;
  if ('settledBy' in finding && finding.settledBy !== undefined) return 'hint';
  const own = LEVELS.indexOf(severity) + (finding.certainty === 'possible' ? 1 : 0);
  const floor = restsOnProse && rules[finding.code] === undefined ? LEVELS.indexOf('information') : 0;
  return LEVELS[Math.min(Math.max(own, floor), LEVELS.length - 1)];
}
