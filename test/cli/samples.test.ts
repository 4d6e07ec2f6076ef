// The corpora that ship as samples: between them they show every finding, and each shows what is listed here and no more.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { codes } from '../../server/src/messages/message.ts';
import { root } from '../support/root.ts';
import { builtCli, type RunCli } from './built-cli.ts';

// `CODE CERTAINTY SEVERITY: SIDES`. A side is `FILE#ID` in a fact file, `FILE:LINE` elsewhere; articles are named where no
// fact file has a side. Companions are told by their name without `.facts.yaml`.

const fucaso = `
  conflicting-date certain warning: 2025-02-14-green-light#hong-kong-headline 2025-11-26-preview#hong-kong-approval 2025-11-27-cell-therapy-weekly#hong-kong-approval 2025-11-28-xianggang#hong-kong-approval symposium#hong-kong-approval
  conflicting-date certain warning: 2025-03-28-macau-release#hong-kong-npp 2025-11-27-cell-therapy-weekly#hong-kong-npp
  conflicting-date certain hint: 2025-03-28-macau-release#singapore-acceptance symposium#singapore-acceptance
  conflicting-value certain warning: 2025-02-14-green-light#application 2025-03-28-macau-release#application 2025-11-27-cell-therapy-weekly#application 2025-11-28-xianggang#application
  conflicting-quantity certain warning: 2025-02-14-green-light#incidence 2025-03-28-macau-release#incidence symposium#incidence
  conflicting-quantity certain warning: alliance-2024#stake symposium#stake
  competing-first certain warning: 2025-03-28-macau-release#macau-approval symposium#hong-kong-approval
  refuted-first certain warning: 2025-03-28-macau-release#macau-approval 2025-03-31-correction#macau-approval 2025-04-02-delta-digest#macau-approval 2025-11-27-cell-therapy-weekly#macau-approval 2025-11-28-xianggang#hong-kong-approval
  future-event certain warning: 2025-11-26-preview#hong-kong-approval
  unsupported-value certain warning: 2025-11-27-cell-therapy-weekly#world-forecast
  quote-altered certain warning: 2025-03-28-macau-release#macau-approval
  quote-not-found certain error: symposium#enquiries
  quote-ambiguous certain information: 2025-02-14-green-light#chief-executive
  missing-citation certain hint: kras-race#krazati-partner
  unknown-entity certain information: kras-race#krazati-stage
  article-changed certain information: alliance-2024#
  unreadable-article certain warning: scan-of-the-slides.txt:1
`;

const larkdale = `
  conflicting-date certain warning: centenary-booklet-1991#opening larkdale-advertiser-1891#opening museum-blog#opening parish-history#opening
  conflicting-date possible information: centenary-booklet-1991#tramway-closing museum-blog#tramway-closing
  conflicting-status certain warning: centenary-booklet-1991#not-electrified parish-history#electrification
  conflicting-value certain warning: larkdale-advertiser-1891#engineer minute-book-1889#engineer parish-history#engineer
  conflicting-quantity certain warning: centenary-booklet-1991#length inspector-1891#length larkdale-advertiser-1891#length
  incomparable-units certain information: inspector-1891#tank minute-book-1889#tank
  refuted-first certain warning: larkdale-advertiser-1891#opening stanner-courier-1890#opening
  refuted-first certain warning: centenary-booklet-1991#opening stanner-courier-1890#opening
  misplaced-first certain warning: stanner-courier-1890#opening
  out-of-order certain warning: centenary-booklet-1991#halt-closed parish-history#halt-opened
  impossible-date certain error: mistakes#strike
  invalid-fact certain error: mistakes#bench
  invalid-fact certain error: mistakes#bench
  duplicate-id certain error: mistakes#bench
  missing-article certain error: mistakes#fare
  unused-ignore certain information: mistakes#tank-place
  expired-ignore certain warning: mistakes#salary
  invalid-vocabulary certain error: corroborate.yaml:55
  uncorroborated certain hint: centenary-booklet-1991#halt-closed
  uncorroborated certain hint: minute-book-1889#act
  uncorroborated certain hint: minute-book-1889#first-sod
  uncorroborated certain hint: mistakes#bench
  uncorroborated certain hint: mistakes#bench
  uncorroborated certain hint: mistakes#salary
  uncorroborated certain hint: mistakes#strike
  uncorroborated certain hint: parish-history#electrification
  uncorroborated certain hint: parish-history#halt-opened
  uncorroborated certain hint: stanner-courier-1890#opening
`;

// What is read in the articles themselves.
const fucasoProse = '';
const larkdaleProse = `
  weekday-mismatch certain warning: museum-blog.md:11
  impossible-date certain error: museum-blog.md:8
  ambiguous-date certain information: parish-history.md:11
`;

let cli: RunCli;
beforeAll(async () => {
  cli = await builtCli();
});

describe('a cell therapy and its approvals', () => {
  test('what its fact files show', () => checkFindings('fucaso', fucaso, ['--no-prose']));
  test('with the prose of its articles', () => checkFindings('fucaso', fucaso + fucasoProse));
  test('one article is no UTF-8', () => {
    const bytes = readFileSync(new URL('samples/fucaso/2025-11-28-xianggang.txt', root));
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow();
    expect(new TextDecoder('gb18030', { fatal: true }).decode(bytes)).toContain('福可苏');
  });
});

describe('a country railway', () => {
  test('what its fact files show', () => checkFindings('larkdale-railway', larkdale, ['--no-prose']));
  test('with the prose of its articles', () => checkFindings('larkdale-railway', larkdale + larkdaleProse));
});

test('between them they show every finding', () => {
  const shown = linesOf(fucaso + larkdale + larkdaleProse).map(line => line.split(' ')[0]);
  expect([...new Set(shown)].sort()).toEqual([...codes].sort());
});

interface Place {
  readonly path: string;
  readonly range: { readonly start: { readonly line: number } };
}

interface Told {
  readonly code: string;
  readonly certainty: string;
  readonly severity: string;
  readonly location: Place;
  readonly related: readonly Place[];
}

async function checkFindings(corpus: string, expected: string, options: readonly string[] = []): Promise<void> {
  const folder = new URL(`samples/${corpus}/`, root);
  const fixed = ['--format', 'json', '--today', '2026-01-15', '--fail-on', 'never'];
  const { status, stdout } = await cli(['check', fileURLToPath(folder), ...fixed, ...options]);
  expect(status).toBe(0);
  const report: { readonly findings: readonly Told[] } = JSON.parse(stdout);
  const told = report.findings.map(({ code, certainty, severity, location, related }) => {
    const sides = sidesOf([location, ...related], folder);
    return `${code} ${certainty} ${severity}: ${sides.join(' ')}`;
  });
  expect(told.sort()).toEqual(linesOf(expected).sort());
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');

function sidesOf(places: readonly Place[], folder: URL): readonly string[] {
  const facts = places.filter(place => place.path.endsWith('.facts.yaml'));
  const told = facts.length > 0 ? facts.map(place => factAt(place, folder)) : places.map(lineAt);
  return [...new Set(told)].sort();
}

const lineAt = ({ path, range }: Place): string => `${path}:${range.start.line + 1}`;

/** The fact whose `- id:` stands last at or above the place; none in the header of its article. */
function factAt({ path, range }: Place, folder: URL): string {
  const lines = readFileSync(new URL(path, folder), 'utf8').split('\n');
  const ids = lines.slice(0, range.start.line + 1).flatMap(line => /^\s*- id: (\S+)/.exec(line)?.[1] ?? []);
  return `${path.slice(0, -'.facts.yaml'.length)}#${ids.at(-1) ?? ''}`;
}
