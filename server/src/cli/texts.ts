// The texts that a report shows words of, read before it is written so that writing need not wait.
import type { Path } from '../base/brand.ts';
import { siteReader } from '../features/report.ts';
import type { Site } from '../workspace/snapshot.ts';
import type { Corpora, Corpus } from './corpora.ts';

export interface Texts {
  textOf(corpus: Corpus, path: Path): string | undefined;
  wordsAt(corpus: Corpus, site: Site): string | undefined;
}

/** `all`: every file that a finding points at; `altered`: only what messages quote. */
export async function readTexts({ corpora }: Corpora, which: 'all' | 'altered'): Promise<Texts> {
  const texts = new Map<Corpus, ReadonlyMap<Path, string>>();
  for (const corpus of corpora) texts.set(corpus, await textsOf(corpus, pathsOf(corpus, which)));
  const textOf: Texts['textOf'] = (corpus, path) => texts.get(corpus)?.get(path);
  return { textOf, wordsAt: (corpus, { path, span }) => textOf(corpus, path)?.slice(span.start, span.end) };
}

function pathsOf({ snapshot }: Corpus, which: 'all' | 'altered'): ReadonlySet<Path> {
  const paths = new Set<Path>();
  const sitesOf = siteReader(snapshot);
  for (const keyed of snapshot.findings())
    if (which === 'all' || keyed.finding.code === 'quote-altered')
      for (const { path } of sitesOf(keyed)) paths.add(path);
  return paths;
}

async function textsOf(corpus: Corpus, paths: ReadonlySet<Path>): Promise<ReadonlyMap<Path, string>> {
  const read = await Promise.all([...paths].map(async path => [path, await corpus.textOf(path)] as const));
  return new Map(read.flatMap(([path, text]) => (text === undefined ? [] : [[path, text] as const])));
}
