// Findings as SARIF 2.1.0 (OASIS), which code-scanning services take in.
import { explain } from '../messages/explain.ts';
import type { Code } from '../rules/finding.ts';
import type { Severity } from '../vocabulary/vocabulary.ts';
import type { Place, Row } from './findings.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const LEVEL: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

export function sarifReport(rows: readonly Row[], version: string): string {
  const codes = [...new Set(rows.map(({ report }) => report.code))].sort();
  const run = {
    tool: { driver: { name: 'corroborate', version, rules: codes.map(ruleOf) } },
    columnKind: 'utf16CodeUnits',
    results: rows.map(row => resultOf(row, codes)),
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, undefined, 2)}\n`;
}

function ruleOf(code: Code) {
  const markdown = explain(code, 'en');
  return { id: code, help: { text: markdown, markdown } };
}

function resultOf({ report, location, related, fingerprint }: Row, codes: readonly Code[]) {
  return {
    ruleId: report.code,
    ruleIndex: codes.indexOf(report.code),
    level: LEVEL[report.severity],
    message: { text: report.message },
    locations: [locationOf(location)],
    relatedLocations: related.map((place, id) => ({ id, ...locationOf(place), message: { text: place.message } })),
    partialFingerprints: { 'corroborate/v1': fingerprint },
    properties: { certainty: report.certainty },
  };
}

/** Lines and columns count from 1; columns count UTF-16 code units, as the run says. */
function locationOf({ path, range: { start, end } }: Place) {
  const region = {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
  return { physicalLocation: { artifactLocation: { uri: uriOf(path) }, region } };
}

/** A relative reference: each part escaped, so that no `%`, `#` or space of a name is read as something else. */
const uriOf = (path: string): string => path.split('/').map(encodeURIComponent).join('/');
