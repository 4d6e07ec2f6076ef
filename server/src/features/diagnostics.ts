// What is wrong in one file, as plain data: each finding at every one of its places in the file, with the others as
// related information.
import type { Path } from '../base/brand.ts';
import type { Span } from '../base/span.ts';
import type { Locale } from '../messages/account.ts';
import { sideMessage } from '../messages/message.ts';
import type { Severity } from '../vocabulary/vocabulary.ts';
import type { KeyedFinding, Site, Snapshot } from '../workspace/snapshot.ts';
import { type Report, type ReportedFinding, reporter } from './report.ts';

export interface FileDiagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  readonly related: readonly { readonly site: Site; readonly message: string }[];
  /** What it is about does nothing, and may go. */
  readonly unnecessary: boolean;
  /** Identifies the finding: code and claims, never positions. `undefined` for what stands for those left out. */
  readonly key: string | undefined;
}

/** An editor keeps a thousand problems of a file and underlines five hundred: more than this only slows it down. */
export const MOST_DIAGNOSTICS = 500;

/** As many other places as a reader looks at. */
const MOST_RELATED = 30;

export type Diagnose = (path: Path) => readonly FileDiagnostic[];

/** The diagnostics of one snapshot's files. A finding is reported once, in however many files it has its places. */
export function diagnosing(snapshot: Snapshot, locale: Locale): Diagnose {
  const report = reporter(snapshot, locale);
  const kept = new Map<KeyedFinding, Placed>();
  const placedOnce = (keyed: KeyedFinding): Placed => {
    const made = kept.get(keyed) ?? placed(snapshot, keyed, { report, locale });
    kept.set(keyed, made);
    return made;
  };
  return path => diagnosticsIn(snapshot.findingsIn(path), { path, locale, placed: placedOnce });
}

interface Told {
  readonly path: Path;
  readonly locale: Locale;
  readonly placed: (keyed: KeyedFinding) => Placed;
}

/** Most severe first where the budget cuts them off, in the order of the text otherwise. */
function diagnosticsIn(findings: readonly KeyedFinding[], { path, locale, placed }: Told): readonly FileDiagnostic[] {
  const most =
    findings.length <= MOST_DIAGNOSTICS ? findings : findings.toSorted(bySeverity).slice(0, MOST_DIAGNOSTICS);
  const told = most.flatMap(keyed => atEachPlace(placed(keyed), path)).slice(0, MOST_DIAGNOSTICS);
  const left = findings.length - new Set(told.map(({ key }) => key)).size;
  const inText = told.sort(inOrder);
  return left > 0 && told.length === MOST_DIAGNOSTICS ? [...inText, cutOff(left, locale)] : inText;
}

interface Placed {
  readonly report: ReportedFinding;
  readonly key: string;
  /** Every place, the first one first, with what is said there. */
  readonly places: ReportedFinding['related'];
}

function placed(
  snapshot: Snapshot,
  keyed: KeyedFinding,
  { report: reported, locale }: { readonly report: Report; readonly locale: Locale },
): Placed {
  const report = reported(keyed);
  const { finding, key } = keyed;
  const [first] = 'sides' in finding ? finding.sides : [];
  const said = first === undefined ? '' : sideMessage(finding, first, snapshot, locale);
  return { report, key, places: [{ site: report.location, message: said || report.message }, ...report.related] };
}

function atEachPlace({ report, key, places }: Placed, path: Path): readonly FileDiagnostic[] {
  const here = new Map(
    places.filter(({ site }) => site.path === path).map(({ site }) => [`${site.span.start}-${site.span.end}`, site]),
  );
  return [...here.values()].slice(0, MOST_DIAGNOSTICS).map(own => ({
    code: report.code,
    severity: report.severity,
    message: report.message,
    span: own.span,
    related: places
      .slice(0, MOST_RELATED + 1)
      .filter(({ site }) => !sameSite(site, own))
      .slice(0, MOST_RELATED),
    unnecessary: report.code === 'unused-ignore',
    key,
  }));
}

function cutOff(left: number, locale: Locale): FileDiagnostic {
  const message =
    locale === 'zh' ? `此文件另有 ${left} 项发现未列出。` : `${left} more findings in this file are not listed.`;
  const span = { start: 0, end: 0 };
  return {
    code: 'more-findings',
    severity: 'information',
    message,
    span,
    related: [],
    unnecessary: false,
    key: undefined,
  };
}

const LEVELS: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

const bySeverity = (a: KeyedFinding, b: KeyedFinding): number =>
  LEVELS.indexOf(a.severity) - LEVELS.indexOf(b.severity);

const inOrder = (a: FileDiagnostic, b: FileDiagnostic): number =>
  a.span.start - b.span.start || a.span.end - b.span.end;

const sameSite = (a: Site, b: Site): boolean =>
  a.span.start === b.span.start && a.span.end === b.span.end && a.path === b.path;
