// Every fix that is offered for a finding of the samples can be made: on trial the finding is gone or settled, and no other
// comes that the fix does not own to; the files still parse, and every comment stays.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commentsOf } from '../../../server/src/syntax/yaml-comments.ts';
import { readYaml } from '../../../server/src/syntax/yaml-tree.ts';
import { corpusOf, type Files } from '../../support/corpus.ts';
import { fixed, offeredIn } from '../../support/fixes.ts';
import { root } from '../../support/root.ts';

test.each(['fucaso', 'larkdale-railway'])('%s', sample => checkAll(filesOf(`samples/${sample}/`)), 120_000);

async function checkAll(files: Files): Promise<void> {
  const snapshot = corpusOf(files);
  const refused: string[] = [];
  const offered = offeredIn(
    snapshot,
    Object.keys(files).filter(name => name.includes('.facts.')),
  );
  for (const each of offered) {
    const after = await fixed(snapshot, files, { ...each, because: 'seen # in print: twice' });
    const name = `${each.from}: ${each.keyed.finding.code}: ${each.fix.id}`;
    if (after === undefined) refused.push(name);
    else checkOne(files, after, name);
  }
  // A first that is narrowed past its rivals may have others before it: only then the engine says no.
  expect(refused.filter(name => !name.includes(': narrow:'))).toEqual([]);
}

function checkOne(files: Files, after: Files, name: string): void {
  for (const [path, text] of Object.entries(after)) {
    const before = files[path];
    if (text === before) continue;
    expect(path, name).toMatch(/\.ya?ml$/);
    expect(readYaml(text).wellFormed, name).toBe(true);
    if (before !== undefined) expect(commentsIn(text), name).toEqual(commentsIn(before));
  }
}

const commentsIn = (text: string): readonly string[] =>
  commentsOf(text).map(({ start, end }) => text.slice(start, end).trimEnd());

function filesOf(folder: string): Files {
  const at = new URL(folder, root);
  return Object.fromEntries(readdirSync(at).map(name => [name, readFileSync(new URL(name, at), 'utf8')]));
}
