// Articles too long to be read to their end are named to whoever reads the log: once, and again if they have been shorter.
import type { Path } from '../base/brand.ts';
import type { Log } from '../ports.ts';
import { positionAt } from '../text/line-index.ts';
import { joined } from './discover-paths.ts';
import type { Corpus } from './session-corpus.ts';

export class LongArticles {
  readonly #log: Log;
  readonly #named = new Set<string>();

  constructor(log: Log) {
    this.#log = log;
  }

  /** `paths`: those that may have come to be such, or may no longer be. */
  name({ root, snapshot }: Pick<Corpus, 'root' | 'snapshot'>, paths: Iterable<Path>): void {
    for (const path of paths) {
      const [absolute, readTo] = [joined(root, path), snapshot.prose(path)?.readTo];
      if (readTo === undefined) this.#named.delete(absolute);
      else if (!this.#named.has(absolute)) {
        this.#named.add(absolute);
        const line = positionAt(snapshot.file(path)?.lineStarts ?? [0], readTo).line + 1;
        this.#log(
          'warning',
          `${absolute} is too long: what it states was read as far as line ${line}, quotes are looked for in all of it`,
        );
      }
    }
  }
}
