// What can be done for one file away from the snapshot, on another thread: reading and summarising it, and, for an article,
// reading its prose and searching the quotes that are of it. Jobs and answers are plain data; whoever does them keeps texts
// only as long as it has room.
import type { Path } from '../base/brand.ts';
import { prepareArticle } from '../citations/prepared-article.ts';
import type { Lexicon } from '../prose/lexicon.ts';
import { builtinVocabulary } from '../vocabulary/builtin.ts';
import type { FileChange } from './change.ts';
import { type FileToRead, type ReaderPorts, readContent } from './reader.ts';
import { type ProseReading, type ReadArticle, readArticle } from './resolve-article.ts';
import { type Found, type QuoteSearch, searchQuotes } from './resolve-file.ts';
import { Texts } from './session-texts.ts';
import { summarise } from './summarise.ts';
import { wordsOf } from './words.ts';

/** A file of the disk, as far as it is not known already. */
export interface FileJob extends FileToRead {
  readonly path: Path;
  /** The hash of what is known of it: the same content need not be summarised again. */
  readonly known: string | undefined;
}

export type FileAnswer = FileChange['content'] | { readonly kind: 'known'; readonly hash: string };

export interface ArticleJob {
  readonly path: Path;
  readonly file: FileToRead;
  /** Of the text that is meant; another one answers nothing. */
  readonly hash: string;
  readonly prose: ProseReading | undefined;
  readonly searches: readonly QuoteSearch[];
}

export interface ArticleDone {
  readonly prose: ReadArticle | undefined;
  /** By the key of the search. */
  readonly found: ReadonlyMap<string, Found>;
}

/** Whoever does such work beside this thread. Answers nothing for what could not be done there. */
export interface Readers {
  files(jobs: readonly FileJob[]): Promise<readonly (FileAnswer | undefined)[]>;
  /** `settings`: the text of `corroborate.yaml`, for its words. */
  articles(jobs: readonly ArticleJob[], settings: string | undefined): Promise<readonly (ArticleDone | undefined)[]>;
}

export interface JobReader {
  file(job: FileJob): Promise<FileAnswer>;
  article(job: ArticleJob, settings: string | undefined): Promise<ArticleDone | undefined>;
}

/** Some hundred articles: an article's prose is asked for soon after the article, or of another thread. */
const ROOM = 1_000_000;

export function newJobReader(ports: ReaderPorts): JobReader {
  const texts = new Texts(ROOM);
  const lexiconFor = lexicons();
  return {
    async file({ path, known, ...file }) {
      const content = await readContent(ports, file);
      if (content.kind !== 'text') return content;
      if (content.hash === known) return { kind: 'known', hash: known };
      if (file.kind === 'settings') return content;
      if (file.kind === 'article') texts.keep(file.absolute, content.hash, content.text);
      const summary = summarise({ path, content });
      return summary === undefined ? content : { kind: 'summarised', hash: content.hash, summary };
    },
    async article({ file, hash, prose, searches }, settings) {
      const text = texts.get(file.absolute, hash) ?? (await readAgain(file, hash));
      texts.drop(file.absolute);
      if (text === undefined) return undefined;
      const prepared = prepareArticle(text);
      return {
        prose: prose && readArticle(prepared, prose, lexiconFor(settings)),
        found: new Map(searches.map(search => [search.key, searchQuotes(prepared, search)])),
      };
    },
  };

  async function readAgain(file: FileToRead, hash: string): Promise<string | undefined> {
    const content = await readContent(ports, file);
    return content.kind === 'text' && content.hash === hash ? content.text : undefined;
  }
}

/** Words hang on the settings alone, as far as prose goes: those that were asked for last are kept. */
function lexicons(): (settings: string | undefined) => Lexicon {
  const builtin = builtinVocabulary();
  let last: { readonly settings: string | undefined; readonly lexicon: Lexicon } | undefined;
  return settings => {
    if (last === undefined || last.settings !== settings) {
      const words = wordsOf(settings, builtin, { rules: {}, prose: true, today: '' });
      last = { settings, lexicon: words.lexicon() };
    }
    return last.lexicon;
  };
}
