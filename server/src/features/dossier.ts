// What a report says of a corpus: the contradictions with every side's words in their context, the decisions that were
// taken and why, the sources. Plain data, in an order that hangs on nothing but the files.
import type { Claim } from '../claims/claim.ts';
import { accountOf, sideSource, sideValue } from '../messages/message.ts';
import type { TextSource } from '../ports.ts';
import type { ClashFinding, Code, Side } from '../rules/finding.ts';
import { compareText } from '../rules/outcome.ts';
import type { Tier } from '../syntax/fact-file.ts';
import type { Severity } from '../vocabulary/vocabulary.ts';
import { articleHeaderOf } from '../workspace/packed-facts.ts';
import type { KeyedFinding, Site } from '../workspace/snapshot.ts';
import { type ClaimSite, citedSite, claimFinder, type FindClaim, statedSite } from './claim-site.ts';
import type { Naming } from './claim-words.ts';
import { type Context, contextOf } from './context-of-words.ts';
import { type Decision, decisionsOf } from './decisions.ts';
import { lineOf } from './line-of.ts';
import { isClash, isSettled } from './passages.ts';

export interface Dossier {
  readonly counts: DossierCounts;
  /** Open ones by severity, then the settled ones. */
  readonly contradictions: readonly Contradiction[];
  readonly decisions: readonly Decision[];
  /** Findings that are no contradictions, by code. */
  readonly others: readonly { readonly code: Code; readonly count: number }[];
}

export interface DossierCounts {
  readonly articles: number;
  readonly factFiles: number;
  readonly claims: number;
  readonly open: number;
  readonly possible: number;
  readonly settled: number;
}

export interface Contradiction {
  readonly key: string;
  readonly code: Code;
  readonly severity: Severity;
  readonly state: 'certain' | 'possible' | 'settled';
  readonly about: string;
  readonly lead: string;
  readonly notes: readonly string[];
  readonly sides: readonly DossierSide[];
}

export interface DossierSide {
  readonly claim: string;
  readonly source: string;
  readonly value: string;
  readonly tier: Tier | undefined;
  readonly url: string | undefined;
  readonly site: Site;
  /** Counted from 1. */
  readonly line: number;
  /** The words with what stands around them; `undefined` where no words are cited. */
  readonly context: Context | undefined;
}

export interface DossierRequest {
  readonly naming: Naming;
  readonly texts: TextSource;
  /** Which files are asked for. */
  readonly includes: (path: string) => boolean;
  /** Between two contradictions: whether to go on. */
  readonly isCancelled: () => boolean;
}

/** `undefined` where it was cancelled. */
export async function dossierOf(request: DossierRequest): Promise<Dossier | undefined> {
  const { naming, includes, isCancelled } = request;
  const { snapshot } = naming;
  const find = claimFinder(snapshot);
  const told = [...snapshot.findings()].filter(({ paths }) => paths.some(includes));
  const clashes = told
    .filter(isClash)
    .flatMap(keyed => (isSided(keyed.finding) ? [{ keyed, finding: keyed.finding }] : []));
  const contradictions: Contradiction[] = [];
  for (const clash of clashes) {
    if (isCancelled()) return undefined;
    contradictions.push(await contradictionOf(request, find, clash));
  }
  return {
    counts: { ...filesOf(request), ...statesOf(contradictions) },
    contradictions: contradictions.sort(inOrder),
    decisions: decisionsOf(naming, includes),
    others: countsByCode(told.filter(keyed => !isClash(keyed))),
  };
}

const isSided = (finding: KeyedFinding['finding']): finding is ClashFinding => 'sides' in finding;

interface Clash {
  readonly keyed: KeyedFinding;
  readonly finding: ClashFinding;
}

async function contradictionOf(
  request: DossierRequest,
  find: FindClaim,
  { keyed, finding }: Clash,
): Promise<Contradiction> {
  const { snapshot, locale } = request.naming;
  const { about = '', lead, notes } = accountOf(finding, snapshot, locale, { locate: find });
  const sides: DossierSide[] = [];
  for (const side of finding.sides) {
    const told = await sideOf(request, find, { side, finding });
    if (told !== undefined) sides.push(told);
  }
  const state = isSettled(finding) ? 'settled' : finding.certainty;
  return { key: keyed.key, code: finding.code, severity: keyed.severity, state, about, lead, notes, sides };
}

interface SideOfClash {
  readonly side: Side;
  readonly finding: ClashFinding;
}

async function sideOf(
  { naming, texts }: DossierRequest,
  find: FindClaim,
  { side, finding }: SideOfClash,
): Promise<DossierSide | undefined> {
  const { snapshot, locale } = naming;
  const claim = snapshot.claim(side.claim);
  const written = claim && find(claim);
  const cited = written && citedSite(written);
  const site = cited ?? (written && statedSite(written));
  if (claim === undefined || site === undefined) return undefined;
  const text = cited && (await texts.read(cited.path));
  return {
    claim: claim.id,
    source: sideSource(side, snapshot, locale),
    value: sideValue(finding, side, snapshot, locale),
    tier: claim.article?.tier,
    url: urlOf(naming, claim, written),
    site,
    line: lineOf(snapshot, site),
    context: cited && text !== undefined ? contextOf(text, cited.span) : undefined,
  };
}

/** Of a companion's own article; a page that is no web page leads nowhere. */
function urlOf({ snapshot }: Naming, claim: Claim, site: ClaimSite | undefined): string | undefined {
  if (site?.source !== undefined || claim.origin === 'prose') return undefined;
  const file = snapshot.file(claim.path);
  const url = file?.kind === 'facts' ? articleHeaderOf(file)?.url?.value : undefined;
  return url !== undefined && /^https?:\/\/[^\s]+$/i.test(url) ? url : undefined;
}

function filesOf({ naming, includes }: DossierRequest): Pick<DossierCounts, 'articles' | 'factFiles' | 'claims'> {
  const { snapshot } = naming;
  let [articles, factFiles, claims] = [0, 0, 0];
  for (const path of snapshot.paths()) {
    if (!includes(path)) continue;
    const kind = snapshot.file(path)?.kind;
    if (kind === 'article') articles += 1;
    if (kind === 'facts') factFiles += 1;
    claims += snapshot.claimsOf(path)?.claims.length ?? 0;
  }
  return { articles, factFiles, claims };
}

function statesOf(all: readonly Contradiction[]): Pick<DossierCounts, 'open' | 'possible' | 'settled'> {
  const count = (state: Contradiction['state']) => all.filter(each => each.state === state).length;
  return { open: count('certain'), possible: count('possible'), settled: count('settled') };
}

function countsByCode(findings: readonly KeyedFinding[]): Dossier['others'] {
  const counts = new Map<Code, number>();
  for (const { finding } of findings) counts.set(finding.code, (counts.get(finding.code) ?? 0) + 1);
  return [...counts].map(([code, count]) => ({ code, count })).sort((a, b) => compareText(a.code, b.code));
}

const STATES = ['certain', 'possible', 'settled'];
const SEVERITIES = ['error', 'warning', 'information', 'hint'];

const inOrder = (a: Contradiction, b: Contradiction): number =>
  STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
  SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
  compareText(a.about, b.about) ||
  compareText(a.key, b.key);
