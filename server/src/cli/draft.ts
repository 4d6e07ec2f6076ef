// `corroborate draft`: a companion fact file of what was read in an article's prose, to be looked through and kept.
import type { Path } from '../base/brand.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { draftFile } from '../fixes/draft-file.ts';
import { draftsOf, uncitedIn } from '../fixes/record-claims.ts';
import { companionFor } from '../workspace/companion.ts';
import { fileKindOf } from '../workspace/discover-kinds.ts';
import { joined } from '../workspace/discover-paths.ts';
import type { DraftCommand } from './arguments.ts';
import { type Corpus, readCorpora } from './corpora.ts';
import type { Host } from './host.ts';

export interface Draft {
  readonly text: string;
  /** Claims that no quote finds again, or that no words of a fact file say. */
  readonly leftOut: number;
}

/** The error says what to do, in one line. `undefined` where the user interrupted. */
export async function draftOf(host: Host, command: DraftCommand): Promise<Result<Draft, string> | undefined> {
  const { article: written, output, cache } = command;
  const absolute = host.absolute(written);
  if ((await host.files.exists(absolute)) === 'folder') return fail(`${written} is a folder: name one of its articles`);
  const reading = { paths: [written], rules: {}, prose: true, cache, today: undefined, output };
  const asked = await readCorpora(host, reading);
  if (asked === undefined || !asked.ok) return asked;
  for (const corpus of asked.value.corpora) {
    const path = [...corpus.snapshot.paths()].find(each => joined(corpus.root, each) === absolute);
    if (path !== undefined) return draftIn(corpus, path, written);
  }
  return fail(
    asked.value.corpora.length === 0
      ? `${written} lies in no corpus: put a corroborate.yaml above it that names its entities, as corroborate init --help says`
      : `${written} is no article of its corpus: give a .txt or .md that nothing excludes`,
  );
}

async function draftIn(corpus: Corpus, path: Path, written: string): Promise<Result<Draft, string>> {
  const { snapshot } = corpus;
  const article = snapshot.file(path);
  if (fileKindOf(path) !== 'article') return fail(`${written} is no article: give a .txt or .md`);
  if (article?.kind !== 'article') return fail(`${written} cannot be read: give a file of plain text`);
  if (companionFor(snapshot, path) === undefined)
    return fail(`${written} can have no fact file of its own: its name is that of a .txt beside it, so rename one`);
  if (snapshot.prose(path) === undefined)
    return fail(`prose is switched off in this corpus: take \`prose: false\` out of its corroborate.yaml`);
  const uncited = uncitedIn(snapshot, path);
  const facts = await draftsOf(snapshot, { read: each => corpus.textOf(each) }, { article: path, uncited });
  return ok({ text: draftFile(snapshot, path, facts), leftOut: uncited.length - facts.length });
}
