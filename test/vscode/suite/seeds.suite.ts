// The real texts of the acceptance seeds, opened as a folder: every contradiction is shown where its sides stand.
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { checkFindings, findings, hoverAt, open, uriOf } from './editor.ts';

interface Expected {
  readonly findings: readonly { readonly code: string; readonly sides: readonly string[] }[];
}

export function registerSeeds(): void {
  describe('the seeds opened as a folder', () => {
    it('shows each contradiction in the fact files of all its sides, and nothing else', async () => {
      const expected: Expected = JSON.parse(readFileSync(uriOf('expected.json').fsPath, 'utf8'));
      const inFacts = expected.findings.flatMap(one => one.sides.map(side => `${side.replace(/#.*/, '')} ${one.code}`));
      const inArticles = inFacts.map(line => line.replace('.facts.yaml', '.txt'));
      await checkFindings([...inFacts, ...inArticles]);
    });
    it('tells in a hover what every source says', async () => {
      const facts = await open('003_a9564f300ce164c5.facts.yaml');
      const hover = await hoverAt(facts, 'date: 2025-11-27');
      assert.match(hover, /2025-11-27/);
      assert.match(hover, /2025-02-14/);
    });
    it('shows the same after the files were opened', async () => {
      const before = findings();
      await open('001_6f5ad1171ffe4970.txt');
      await open('001_6f5ad1171ffe4970.facts.yaml');
      await checkFindings(before);
    });
  });
}
