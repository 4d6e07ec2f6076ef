// Runs one unit of work: the rules of one file, one group of claims, one subject, one field of firsts, one unknown name, or
// the ignores of one file. A unit's key says what it reads; whatever changes that marks the key.
import { asPath, type ClaimId, type Path } from '../base/brand.ts';
import { groupBy } from '../base/group-by.ts';
import type { ArticleFacts, Claim } from '../claims/claim.ts';
import { groupKey } from '../claims/predicate.ts';
import type { Finding, Side } from '../rules/finding.ts';
import type { FirstsField } from '../rules/firsts.ts';
import { compareText, hasHappened, nothing, type Outcome, type RuleContext } from '../rules/outcome.ts';
import { checkFile, checkFirsts, checkGroup, checkSubject, severityOf, severityOfRule } from '../rules/registry.ts';
import { type SubjectUse, unknownEntity } from '../rules/unknown-entity.ts';
import { unusedIgnore } from '../rules/unused-ignore.ts';
import type { CorpusWords, ResolvedArticle, ResolvedFile, SuppressedBy, Unit } from './corpus-state.ts';
import type { KeyedFinding } from './file-claims.ts';
import { fileInput } from './file-input.ts';
import type { FileSummary } from './file-summary.ts';
import { factFileOf } from './packed-facts.ts';

/** The tables that a unit may read, as they are when all claims of a change have been laid in. */
export interface UnitContext {
  readonly words: CorpusWords;
  readonly rules: RuleContext;
  file(path: Path): FileSummary | undefined;
  resolved(path: Path): ResolvedFile | undefined;
  prose(path: Path): ResolvedArticle | undefined;
  source(path: Path): ArticleFacts | undefined;
  claim(id: ClaimId): Claim | undefined;
  /** Which of its file's facts a claim is of. */
  factNumber(claim: Claim): number | undefined;
  group(key: string): readonly Claim[];
  subject(key: string): readonly Claim[];
  leads(field: string): readonly Claim[];
  classEvidence(key: string): readonly Claim[];
  suppressed(claim: ClaimId): readonly SuppressedBy[];
}

export function runUnit(unit: string, context: UnitContext): Unit {
  const space = unit.indexOf(' ');
  const outcome = outcomeOf(unit.slice(0, space), unit.slice(space + 1), context);
  return { findings: keyed(outcome.findings, context), suppressed: outcome.suppressed };
}

function outcomeOf(kind: string, key: string, context: UnitContext): Outcome {
  switch (kind) {
    case 'file':
      return fileOutcome(asPath(key), context);
    case 'group':
      return checkGroup(context.group(key), context.rules);
    case 'order':
      return checkSubject(context.subject(key), context.rules);
    case 'firsts':
      return firstsOutcome(key, context);
    case 'name':
      return nameOutcome(key, context);
    case 'ignores':
      return ignoresOutcome(asPath(key), context);
    default:
      throw new Error(`no unit of the kind ${kind}`);
  }
}

function fileOutcome(path: Path, context: UnitContext): Outcome {
  const summary = context.file(path);
  const input = summary && fileInput(summary, context);
  return input === undefined ? nothing : checkFile(input, context.rules);
}

function firstsOutcome(field: string, context: UnitContext): Outcome {
  const leads = context.leads(field);
  if (leads.length === 0) return nothing;
  return checkFirsts(fieldOf(field, leads, context), context.rules);
}

function fieldOf(field: string, leads: readonly Claim[], context: UnitContext): FirstsField {
  const events = [...new Set(leads.map(claim => claim.name))];
  const [, kind, key = ''] = /^(class|subject) (.*)$/s.exec(field) ?? [];
  const evidence =
    kind === 'class'
      ? groupBy(context.classEvidence(field).filter(hasHappened), claim => claim.subject.key)
      : new Map();
  const members = kind === 'class' ? [...(context.words.classMembers.get(key) ?? []), ...evidence.keys()] : [key];
  const subjects = [...new Set(members)];
  return {
    among: kind === 'class' ? { key, known: true, label: key } : undefined,
    leads,
    field: subjects.flatMap(subject => events.flatMap(name => context.group(eventGroup(subject, name)))),
    evidence,
  };
}

const eventGroup = (subject: string, name: string): string =>
  groupKey({ kind: 'event', name, subject: { key: subject, known: true, label: '' } });

function nameOutcome(key: string, context: UnitContext): Outcome {
  if (!context.words.vocabulary.declaresEntities) return nothing;
  return unknownEntity(subjectUses(context.subject(key), context), context.rules);
}

function subjectUses(claims: readonly Claim[], context: UnitContext): readonly SubjectUse[] {
  const files = groupBy(claims, claim => claim.path);
  return [...files].flatMap(([path, own]) => {
    const summary = context.file(path);
    if (summary?.kind !== 'facts') return [];
    return own.flatMap((claim): readonly SubjectUse[] => {
      const fact = context.factNumber(claim);
      const subject = fact === undefined ? undefined : factFileOf(summary).facts[fact]?.subject;
      return subject === undefined ? [] : [{ claim, path, span: subject.span, written: subject.value }];
    });
  });
}

function ignoresOutcome(path: Path, context: UnitContext): Outcome {
  const summary = context.file(path);
  const input = summary && fileInput(summary, context);
  if (input?.kind !== 'facts') return nothing;
  const use = {
    isUsed: (claim: ClaimId, code: string): boolean => context.suppressed(claim).some(other => other.code === code),
    isOff: (code: string): boolean => isOff(code, context),
  };
  return { findings: unusedIgnore(input, context.rules, use), suppressed: [] };
}

const isOff = (code: string, { words }: UnitContext): boolean =>
  words.settings.rules[code] === 'off' || isOffByDefault(code, words);

const isOffByDefault = (code: string, words: CorpusWords): boolean =>
  code === 'uncorroborated' && severityOfRule(code, words.settings.rules) === 'off';

/** Findings that are told, each with a key that no position is part of. */
function keyed(findings: readonly Finding[], context: UnitContext): readonly KeyedFinding[] {
  if (findings.length === 0) return [];
  const counts = new Map<string, number>();
  return findings.flatMap(finding => {
    const claims = claimsOf(finding)
      .map(context.claim)
      .filter(claim => claim !== undefined);
    const isWritten = 'sides' in finding && finding.isWritten === true;
    const restsOnProse = !isWritten && claims.some(claim => claim.origin === 'prose');
    const severity = severityOf(finding, context.words.settings.rules, restsOnProse);
    if (severity === undefined) return [];
    const identity = identityOf(finding);
    const count = (counts.get(identity) ?? 0) + 1;
    counts.set(identity, count);
    return [
      { key: count === 1 ? identity : `${identity}~${count}`, finding, severity, paths: pathsOf(finding, claims) },
    ];
  });
}

export function claimsOf(finding: Finding): readonly ClaimId[] {
  if ('sides' in finding) return finding.sides.map(side => side.claim);
  return 'claim' in finding ? [finding.claim] : [];
}

function identityOf(finding: Finding): string {
  if ('sides' in finding) {
    const sides = [...finding.sides].sort(byClaim).map(({ claim, part, role }) => [claim, part, role]);
    return JSON.stringify([finding.code, sides, 'before' in finding ? finding.before : undefined]);
  }
  if ('claim' in finding)
    return JSON.stringify([finding.code, finding.claim, 'part' in finding ? finding.part : undefined]);
  const { code, path, span: _span, certainty: _certainty, ...rest } = finding;
  const what =
    'problem' in rest && rest.problem !== undefined ? rest.problem.what : 'others' in rest ? rest.name : rest;
  return JSON.stringify([code, path, what]);
}

const byClaim = (a: Side, b: Side): number =>
  compareText(a.claim, b.claim) || compareText(a.part, b.part) || compareText(a.role ?? '', b.role ?? '');

function pathsOf(finding: Finding, claims: readonly Claim[]): readonly Path[] {
  if ('path' in finding) return [finding.path];
  const paths = new Set<Path>();
  for (const { path, article } of claims) {
    paths.add(path);
    if (article !== undefined) paths.add(article.path);
  }
  return [...paths].sort();
}
