// A list that is spread into the arguments of a call lies on the stack: one of some hundred thousand, which a large file can
// bring about, ends the work with a throw. So the engine spreads no list whose length texts decide.
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { root } from './support/root.ts';

/** What they look at is of one sentence, one date or one number, whose length is bounded. */
const BOUNDED = /^(?:prose|dates|quantities|text)\//;

/** By file and words, why the list is short. */
const SHORT: Readonly<Record<string, string>> = {
  'lsp/pull-workspace.ts gathered.push(...items)': 'of one part of an answer',
  'lsp/rename-files.ts changes.push(...renames)': 'of what a user renames at once',
  'pictures/timeline-layout.ts Math.min(...bars.map(bar => bar.from))': 'of one date',
  'pictures/timeline-layout.ts Math.max(...bars.map(bar => bar.to))': 'of one date',
  'features/completion-values.ts items.push(...find({ snapshot, article, text, cursor, subject, predicate, locale }))':
    'as many as are offered',
  'fixes/mend-quote.ts changes.push(...quoteChanges(place, quote, words))': 'of one fact',
  'fixes/mend-altered.ts changes.push(...((await citeChanges(texts, article, [careful])) ?? []))': 'of one quote',
  'workspace/session-intake.ts news.push(...(await this.#seekIn(folder, within)))': 'a hundred at most, else it walks',
  'syntax/credit-line.ts Math.max(...yearsIn(own))': 'of one short line',
  'rules/refuted-first.ts Math.max(...happened.intervals.map(days => days.last))': 'of one date',
  'rules/refuted-first.ts Math.max(...published.intervals.map(days => days.last))': 'of one date',
  'rules/future-event.ts Math.min(...claim.date.intervals.map(days => days.first))': 'of one date',
  'rules/future-event.ts Math.max(...published.intervals.map(days => days.last))': 'of one date',
  'cli/report-pretty.ts lines.push(style.bold(words.summary(summary, 0)), style.dim(words.explain(first.report.code)), ...next)':
    'one line or none',
  'rules/out-of-order.ts Math.max( 0, ...[...ends.slice(0, 1), ...starts.slice(0, 1)].map(one => toleranceOf(vocabulary, one)), )':
    'of two',
  'cli/claims.ts Math.min(...spans.map(({ start }) => start))': 'of one claim',
  'cli/claims.ts Math.max(...spans.map(({ end }) => end))': 'of one claim',
};

test('no list whose length texts decide is spread into a call', () => {
  const folder = new URL('server/src/', root);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(name => name.replaceAll('\\', '/'));
  const found = names
    .filter(name => name.endsWith('.ts') && !BOUNDED.test(name))
    .flatMap(name => spreadsIn(readFileSync(new URL(name, folder), 'utf8')).map(words => `${name} ${words}`));
  expect(found.filter(each => SHORT[each] === undefined)).toEqual([]);
  expect(Object.keys(SHORT).filter(each => !found.includes(each))).toEqual([]);
});

test('one that is, is found', () => {
  expect(spreadsIn('a.b.push(...c); Math.max(1, ...d); a.unshift(...e);')).toEqual([
    'a.b.push(...c)',
    'Math.max(1, ...d)',
    'a.unshift(...e)',
  ]);
  expect(spreadsIn('a.push(b); f([...c]); const g = (...all: X[]) => all; h(...pair);')).toEqual([]);
});

/** Calls of what takes any number of things one by one. */
function spreadsIn(text: string): readonly string[] {
  const found: string[] = [];
  if (!/[(,]\s*\.\.\./.test(text)) return found;
  const file = ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true);
  const look = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.arguments.some(ts.isSpreadElement) && takesMany(node.expression.getText()))
      found.push(node.getText().replace(/\s+/g, ' '));
    ts.forEachChild(node, look);
  };
  look(file);
  return found;
}

const takesMany = (called: string): boolean =>
  /\.(?:push|unshift|concat|min|max|fromCharCode|fromCodePoint)$/.test(called);
