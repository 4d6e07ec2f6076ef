import fc from 'fast-check';
import ignore from 'ignore';
import { expect, test } from 'vitest';
import { isIgnored, readIgnoreFile } from '../../../server/src/workspace/ignore-files.ts';

test('agrees with the npm package `ignore`', () => {
  const line = fc
    .array(fc.constantFrom('a', 'b', '*', '**', '/', '?', '[ab]', '[!a]', 'c.md'), { minLength: 1, maxLength: 5 })
    .map(parts => parts.join(''))
    .filter(made => !made.includes('//') && !made.includes('***') && made !== '/');
  const rule = fc.tuple(fc.constantFrom('', '', '!'), line, fc.constantFrom('', '', '/')).map(parts => parts.join(''));
  const rules = fc.array(rule, { minLength: 1, maxLength: 4 }).filter(made => made.every(each => !each.endsWith('//')));
  const path = fc
    .array(fc.constantFrom('a', 'b', 'ab', 'c.md'), { minLength: 1, maxLength: 4 })
    .map(made => made.join('/'));
  fc.assert(
    fc.property(rules, path, (lines, file) => checkAgainstOracle(lines, file)),
    { numRuns: 3000 },
  );
});

function checkAgainstOracle(lines: readonly string[], file: string): void {
  const oracle = ignore({ ignorecase: false }).add(lines);
  const ours = readIgnoreFile('/root', lines.join('\n'));
  const parts = file.split('/');
  const folders = parts.slice(0, -1).map((_, at) => `${parts.slice(0, at + 1).join('/')}/`);
  const isOut = [...folders, file].some(path => isIgnored([ours], `/root/${path}`));
  expect([lines, file, isOut]).toEqual([lines, file, oracle.ignores(file)]);
}
