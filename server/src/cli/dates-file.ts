// The date expressions of one file, whether or not it lies in a corpus: its own text and its companion are all that is read.
import { asPath, type Path } from '../base/brand.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { articleFacts } from '../claims/article-facts.ts';
import type { EdtfDate } from '../dates/edtf.ts';
import { type DateMention, readDates } from '../dates/read.ts';
import type { FileFailure } from '../ports.ts';
import { readArticleMeta } from '../syntax/article.ts';
import type { ArticleHeader, ArticleMeta } from '../syntax/fact-file.ts';
import { readFactFile } from '../syntax/fact-file-reader.ts';
import { largestFile } from '../syntax/file-limits.ts';
import { decodeText } from '../text/decode.ts';
import { lineStartsOf } from '../text/line-index.ts';
import { fileKindOf } from '../workspace/discover-kinds.ts';
import { companionFiles, siblings } from '../workspace/paths.ts';
import type { Host } from './host.ts';
import { relativePath } from './paths.ts';

export interface FileDates {
  /** Relative to the current folder. */
  readonly path: string;
  readonly text: string;
  readonly lineStarts: readonly number[];
  readonly published: Publication | undefined;
  readonly mentions: readonly DateMention[];
}

export interface Publication {
  readonly date: EdtfDate;
  readonly from: 'companion' | NonNullable<ArticleMeta['publishedFrom']>;
}

/** The error says what to do, in one line. */
export async function readFileDates(host: Host, written: string): Promise<Result<FileDates, string>> {
  const absolute = host.absolute(written);
  if ((await host.files.exists(absolute)) === 'folder') return fail(`${written} is a folder: name its files`);
  const read = await textAt(host, absolute, largestFile.article);
  if (!read.ok) return fail(`${written} ${read.error}`);
  const text = read.value;
  const path = asPath(absolute);
  const meta = readArticleMeta(text, path);
  const published = publicationOf(path, meta, await companionHeader(host, path));
  const context = { published: published?.date, language: meta.language };
  const mentions = readDates(text, context);
  const shown = relativePath(host.cwd, absolute);
  return ok({ path: shown, text, lineStarts: lineStartsOf(text), published, mentions });
}

async function textAt(host: Host, absolute: string, limit: number): Promise<Result<string, string>> {
  const bytes = await host.files.readFile(absolute, limit);
  if ('failure' in bytes) return fail(UNREAD[bytes.failure](limit));
  const decoded = decodeText(bytes, host.decoder);
  return decoded.ok ? ok(decoded.text) : fail(`is no text (${decoded.detail}): give a file of plain text`);
}

const UNREAD: Readonly<Record<FileFailure['failure'], (limit: number) => string>> = {
  missing: () => 'is not there: give the path of a file',
  denied: () => 'may not be read: make it readable',
  'too-large': limit => `is larger than ${limit / 1_000_000} MB: split it`,
  outside: () => 'leads somewhere else: give the path of the file itself',
  failed: () => 'cannot be read: give the path of a file',
};

/** As in a corpus: the companion belongs to the `.txt` where there is a `.md` of its name as well. */
async function companionHeader(host: Host, path: Path): Promise<ArticleHeader | undefined> {
  const [txt] = siblings(path);
  if (fileKindOf(path) !== 'article') return undefined;
  if (path !== txt && (await host.files.exists(txt)) === 'file') return undefined;
  for (const companion of companionFiles(path)) {
    const facts = await textAt(host, companion, largestFile.facts);
    const header = facts.ok ? readFactFile(facts.value, { companion: true }).header : undefined;
    if (header !== undefined) return header;
  }
  return undefined;
}

function publicationOf(path: Path, meta: ArticleMeta, header: ArticleHeader | undefined): Publication | undefined {
  const knowledge = { path, origin: undefined, correctedBy: undefined };
  const own = articleFacts({ ...knowledge, header, meta: undefined }).published;
  if (own) return { date: own, from: 'companion' };
  const { published } = articleFacts({ ...knowledge, header: undefined, meta });
  return published && meta.publishedFrom && { date: published, from: meta.publishedFrom };
}
