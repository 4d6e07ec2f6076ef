// A corpus with its texts at hand, and cursors by the words that they stand in.
import { asPath, type Path } from '../../../server/src/base/brand.ts';
import type { Span } from '../../../server/src/base/span.ts';
import type { TextSource } from '../../../server/src/ports.ts';
import type { Site, Snapshot } from '../../../server/src/workspace/snapshot.ts';
import { corpusOf, defaultOptions, type Files } from '../../support/corpus.ts';

export interface Desk {
  readonly snapshot: Snapshot;
  readonly texts: TextSource;
  path(name: string): Path;
  /** The offset of the first place of the words, `further` on. */
  at(name: string, words: string, further?: number): { readonly path: Path; readonly offset: number };
  words(name: string, span: Span): string;
  /** `name: words`. */
  site(site: Site): string;
}

/** Without prose, unless asked for: what the tests of features look at is facts. */
export function deskOf(files: Files, options = { ...defaultOptions, prose: false }): Desk {
  const words = (name: string, { start, end }: Span): string => (files[name] ?? '').slice(start, end);
  return {
    snapshot: corpusOf(files, options),
    texts: { read: async path => files[path] },
    path: asPath,
    at(name, wanted, further = 0) {
      const offset = files[name]?.indexOf(wanted) ?? -1;
      if (offset < 0) throw new Error(`no ${JSON.stringify(wanted)} in ${name}`);
      return { path: asPath(name), offset: offset + further };
    },
    words,
    site: ({ path, span }) => `${path}: ${words(path, span)}`,
  };
}
