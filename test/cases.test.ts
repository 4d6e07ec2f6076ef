// Every page of test/cases is run: what is found and what the page says must correspond one to one.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { reporter } from '../server/src/features/report.ts';
import { defaultSeverity } from '../server/src/rules/registry.ts';
import { findingCodes } from '../server/src/syntax/codes.ts';
import { positionAt } from '../server/src/text/line-index.ts';
import type { SnapshotOptions } from '../server/src/workspace/change.ts';
import type { Site, Snapshot } from '../server/src/workspace/snapshot.ts';
import { corpusOf, defaultOptions } from './support/corpus.ts';
import { type Case, readCases } from './support/literate.ts';

const folder = new URL('./cases/', import.meta.url);
const pages = readdirSync(folder).filter(name => name.endsWith('.md'));

for (const page of pages) {
  const text = readFileSync(new URL(page, folder), 'utf8');
  describe(page, () => {
    for (const each of readCases(text)) test(`${each.name} (line ${each.line})`, () => checkCase(each));
  });
}

describe('pages', () => {
  test('every code has a page, and every page a code', () => {
    expect(pages.map(page => page.replace('.md', '')).sort()).toEqual([...findingCodes].sort());
    expect(Object.keys(defaultSeverity).sort()).toEqual([...findingCodes].sort());
  });

  for (const page of pages)
    test(`${page} shows where its rule fires, a near miss, incomplete data and Chinese, or says why not`, () => {
      const headings = [...readFileSync(new URL(page, folder), 'utf8').matchAll(/^## (.*)$/gm)].map(match => match[1]);
      for (const part of ['Fires', 'Near miss', 'Incomplete', 'Chinese'])
        expect(
          headings.filter(heading => heading?.startsWith(part)),
          part,
        ).not.toEqual([]);
    });
});

function checkCase({ files, bytes, findings, options }: Case): void {
  if (Object.keys({ ...files, ...bytes }).length === 0) return; // a heading that says why a part makes no sense for its rule
  expect(findings, 'a case with files says what is found').toBeDefined();
  const snapshot = corpusOf(files, optionsOf(options), bytes);
  const report = reporter(snapshot, 'en');
  const found = [...snapshot.findings()].map(keyed => {
    const { code, certainty, severity, location, related } = report(keyed);
    const places = [location, ...related.map(other => other.site)].map(site => placeOf(snapshot, site, files));
    const sides = [...new Set(places.filter(place => !isArticlePlace(place) || places[0] === place))];
    return `${code} ${certainty} ${severity}: ${sides.sort().join(' ')}`;
  });
  expect(found.sort()).toEqual([...(findings ?? [])].map(normalised).sort());
}

/** Sides in any order. */
function normalised(line: string): string {
  const [head = '', sides = ''] = line.split(': ');
  return `${head}: ${sides.split(' ').sort().join(' ')}`;
}

const isArticlePlace = (place: string): boolean => /\.(txt|md):\d+$/.test(place);

function placeOf(snapshot: Snapshot, site: Site, files: Case['files']): string {
  const summary = snapshot.file(site.path);
  const { line } = positionAt(summary?.lineStarts ?? [0], site.span.start);
  const above = (files[site.path] ?? '')
    .split('\n')
    .slice(0, line + 1)
    .reverse();
  const id =
    summary?.kind === 'facts' ? above.map(text => /^\s*-\s+id:\s*(\S+)/.exec(text)?.[1]).find(Boolean) : undefined;
  return id === undefined ? `${site.path}:${line + 1}` : `${site.path}#${id}`;
}

function optionsOf(lines: readonly string[]): SnapshotOptions {
  const today = lines.map(line => /^today: (\S+)$/.exec(line)?.[1]).find(Boolean) ?? defaultOptions.today;
  const rules = lines.flatMap(line => {
    const [, code, severity] = /^rule (\S+)=(error|warning|information|hint|off)$/.exec(line) ?? [];
    return code === undefined ? [] : [[code, severity]];
  });
  return { today, prose: !lines.includes('no-prose'), rules: Object.fromEntries(rules) };
}
