// Rows of views, counts, pictures and paths that are made of the last ones are what they would be if they were made anew,
// whatever the edits.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asPath, type Path } from '../../../server/src/base/brand.ts';
import { type ArticleIndex, articleIndex, nearArticles } from '../../../server/src/features/article-index.ts';
import {
  type Contradictions,
  contradictionBasis,
  contradictionRows,
  contradictionsOf,
} from '../../../server/src/features/contradictions-tree.ts';
import { type CorpusCounts, countsOf } from '../../../server/src/features/corpus-counts.ts';
import { factRows, type StatedFacts, statedFactsOf } from '../../../server/src/features/facts-tree.ts';
import type { About } from '../../../server/src/features/picture-scope.ts';
import { type Sources, sourceRows, sourcesOf } from '../../../server/src/features/sources-tree.ts';
import type { Asked, TreePath, Unmade } from '../../../server/src/features/tree-node.ts';
import { pictureModels } from '../../../server/src/lsp/picture-models.ts';
import { builtinVocabulary } from '../../../server/src/vocabulary/builtin.ts';
import { emptySnapshot, markComplete, noWork } from '../../../server/src/workspace/apply.ts';
import type { Corpus } from '../../../server/src/workspace/session.ts';
import type { Snapshot } from '../../../server/src/workspace/snapshot.ts';
import { changed, corpusOf, defaultOptions } from '../../support/corpus.ts';
import { step } from '../../support/random-steps.ts';
import { runs, stepsDone } from '../../support/seed.ts';

const builtin = builtinVocabulary();

const batches = fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 4, maxLength: 10 });

test('what follows random edits equals what is made anew', () => {
  fc.assert(
    fc.property(batches, fc.constantFrom([], ['lumisol'], ['approved', 'a']), (all, words) => {
      const files: Record<string, string | undefined> = {};
      let snapshot = markComplete(emptySnapshot(defaultOptions, builtin)).snapshot;
      const followed = following(words);
      for (const batch of all) {
        const news = Object.fromEntries(batch);
        Object.assign(files, news);
        snapshot = changed(snapshot, news, files).snapshot;
        const there = Object.entries(files).flatMap(([path, text]) => (text === undefined ? [] : [[path, text]]));
        expect(followed(snapshot)).toEqual(following(words)(corpusOf(Object.fromEntries(there))));
      }
      stepsDone(all.flat().length);
    }),
    { numRuns: runs(12) },
  );
});

interface Followed {
  readonly contradictions: Contradictions;
  readonly facts: StatedFacts;
  readonly sources: Sources;
  readonly counts: CorpusCounts;
  readonly index: ArticleIndex;
}

/** All that is shown of one snapshot after the other, each made of the last. */
function following(words: readonly string[]): (snapshot: Snapshot) => unknown {
  let last: Followed | undefined;
  let now: Snapshot | undefined;
  const models = pictureModels('en');
  const corpus: Corpus = {
    root: '/',
    get snapshot(): Snapshot {
      if (now === undefined) throw new Error('nothing was read');
      return now;
    },
    generation: 0,
    work: noWork,
  };
  const basis = checkedBasis();
  return snapshot => {
    now = snapshot;
    const asked: Asked = { snapshot, locale: 'en', words };
    const next: Followed = {
      contradictions: contradictionsOf(asked, last?.contradictions),
      facts: statedFactsOf(asked, last?.facts),
      sources: sourcesOf(asked, last?.sources),
      counts: countsOf(snapshot, last?.counts),
      index: articleIndex(snapshot, last?.index),
    };
    last = next;
    basis(next.contradictions);
    const { snapshot: _, ...counted } = next.counts;
    return {
      contradictions: rowsBelow(path => contradictionRows(next.contradictions, path)),
      facts: rowsBelow(path => factRows(next.facts, path)),
      sources: rowsBelow(path => sourceRows(next.sources, path)),
      counted,
      near: ['x.facts.yaml', 'sub/d.facts.yaml', 'sub/e/f/g.facts.yaml'].map(from => [
        ...nearArticles(next.index, asPath(from)),
      ]),
      pictures: ABOUT.map(about => [
        models.timeline({ corpus, about, choice: 'all' }),
        models.matrix({ corpus, about, choice: 'contradicted' }),
      ]),
    };
  };
}

const ABOUT: readonly About[] = [{ kind: 'corpus' }, { kind: 'entity', key: 'lumisol' }];

/** Rows whose basis is the same are the same. */
function checkedBasis(): (tree: Contradictions) => void {
  const last = new Map<string, { readonly basis: readonly unknown[]; readonly rows: unknown }>();
  return tree => {
    for (const path of pathsIn(path => contradictionRows(tree, path))) {
      const basis = contradictionBasis(tree, path);
      if (basis === undefined) continue;
      const rows = contradictionRows(tree, path)?.map(row => row.make());
      const had = last.get(path.join('/'));
      const isSame = had?.basis.length === basis.length && basis.every((each, at) => each === had.basis[at]);
      if (isSame) expect(rows).toEqual(had.rows);
      last.set(path.join('/'), { basis, rows });
    }
  };
}

type Below = (path: TreePath) => readonly Unmade[] | undefined;

const pathsIn = (below: Below, path: TreePath = []): readonly TreePath[] => [
  path,
  ...(below(path) ?? []).flatMap(row => (row.make().fold === 'none' ? [] : pathsIn(below, [...path, row.key]))),
];

const rowsBelow = (below: Below): unknown => pathsIn(below).map(path => [path, below(path)?.map(row => row.make())]);

test('the articles near a file: its own folder first, then by what lies between', () => {
  const files = ['a.txt', 'x/b.txt', 'x/y/c.txt', 'x/y/d.md', 'x/z/e.txt', 'w/f.txt'];
  const index = articleIndex(corpusOf(Object.fromEntries([...files, 'x/y/q.facts.yaml'].map(path => [path, '']))));
  checkNear('x/y/q.facts.yaml', ['c.txt', 'd.md', '../b.txt', '../../a.txt', '../z/e.txt', '../../w/f.txt']);
  checkNear('top.facts.yaml', ['a.txt', 'w/f.txt', 'x/b.txt', 'x/y/c.txt', 'x/y/d.md', 'x/z/e.txt']);
  checkNear('no/such/folder.facts.yaml', ['../../a.txt', '../../w/f.txt', '../../x/b.txt']);

  function checkNear(from: string, expected: readonly string[]): void {
    const near = [...nearArticles(index, asPath(from))];
    expect(near.slice(0, expected.length).map(({ written }) => written)).toEqual(expected);
    expect(new Set(near.map(({ path }): Path => path)).size).toBe(files.length);
  }
});

const LAMPS = {
  'corroborate.yaml':
    'version: 1\nentities: { lumisol: { name: Lumisol, classes: [glow lamp] }, duskol: { name: Duskol, classes: [glow lamp] } }\n',
  'a.md': '---\ntitle: At Dusk\n---\nLumisol was lit on 1 June 2023, the first glow lamp.\n',
  'a.facts.yaml':
    'facts:\n  - { subject: Lumisol, event: lit, date: 2023-06-01, first: { among: glow lamp }, quote: Lumisol was lit on 1 June 2023 }\n',
  'b.txt': 'Duskol was lit on 1 May 2023.\n',
  'b.facts.yaml':
    'facts:\n  - { subject: Duskol, event: lit, date: 2023-05-01, quote: Duskol was lit on 1 May 2023 }\n',
};

test('a mark is made anew where another subject’s date no longer refutes its first', () => {
  checkFollowed('b.facts.yaml', '2023-05-01', '2023-07-01');
});

test('a mark is made anew where its article has another title', () => {
  checkFollowed('a.md', 'At Dusk', 'At Dawn');
});

test('a mark is made anew where it stands elsewhere', () => {
  checkFollowed('b.txt', 'Duskol was', 'Late in spring, Duskol was');
});

/** The edit changes what is shown, and what is shown then is what a reading from scratch shows. */
function checkFollowed(path: keyof typeof LAMPS, from: string, to: string): void {
  const files = { ...LAMPS, [path]: LAMPS[path].replace(from, to) };
  const before = corpusOf(LAMPS);
  const followed = following([]);
  const [was, is] = [followed(before), followed(changed(before, { [path]: files[path] }, files).snapshot)];
  expect(is).not.toEqual(was);
  expect(is).toEqual(following([])(corpusOf(files)));
}
