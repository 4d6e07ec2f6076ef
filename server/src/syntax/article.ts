// What an article says of itself: title, language, when it was published and how that is known. Looks at the head of the
// text alone, so that a book on one line costs no more than a note; knows no fact file, whose header goes before this.
import type { Path } from '../base/brand.ts';
import { type Span, span } from '../base/span.ts';
import { parseEdtf } from '../dates/edtf.ts';
import { isDateAlone, readDateline } from './dateline.ts';
import type { ArticleMeta } from './fact-file.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';

/** Never throws. Front matter counts in Markdown only. */
export function readArticleMeta(text: string, path: Path): ArticleMeta {
  const matter = path.toLowerCase().endsWith('.md') ? readFrontMatter(text) : undefined;
  const bodyStart = matter?.bodyStart ?? (text.startsWith('\ufeff') ? 1 : 0);
  const language = languageOf(matter, text, bodyStart);
  return {
    title: matter?.title ?? titleOf(text, bodyStart),
    ...publication(matter, { path, text, bodyStart, language }),
    language,
    bodyStart,
  };
}

interface Publication {
  readonly published: string | undefined;
  readonly publishedFrom: ArticleMeta['publishedFrom'];
  readonly publishedSpan: Span | undefined;
}

interface Head {
  readonly path: Path;
  readonly text: string;
  readonly bodyStart: number;
  readonly language: 'en' | 'zh';
}

/** What is written before what is inferred, and a name that someone chose before a line that merely looks like one. */
function publication(matter: FrontMatter | undefined, { path, text, bodyStart, language }: Head): Publication {
  if (matter?.published) {
    const { value, span: place } = matter.published;
    return { published: value, publishedFrom: 'front-matter', publishedSpan: place };
  }
  const named = dateOfName(path);
  if (named) return { published: named, publishedFrom: 'file-name', publishedSpan: undefined };
  const dateline = readDateline(text, { bodyStart, language });
  if (dateline) return { published: dateline.value, publishedFrom: 'dateline', publishedSpan: dateline.span };
  return { published: undefined, publishedFrom: undefined, publishedSpan: undefined };
}

/** `2025-03-28-name`, `2025_03_28 name`, `20250328_name`: a whole day that there is, in a century of articles. */
function dateOfName(path: Path): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const found = /^(\d{4})-(\d\d)-(\d\d)(?!\d)|^(\d{4})_(\d\d)_(\d\d)(?!\d)|^((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/.exec(
    name,
  );
  if (!found) return undefined;
  const date = found
    .slice(1)
    .filter(part => part !== undefined)
    .join('-');
  return parseEdtf(date).ok ? date : undefined;
}

const sampleLength = 4000;

/** Three letters of ten in Han make a text Chinese: product names and abbreviations stay Latin in it. */
function languageOf(matter: FrontMatter | undefined, text: string, bodyStart: number): 'en' | 'zh' {
  const stated = matter?.language?.toLowerCase();
  if (stated?.startsWith('zh')) return 'zh';
  if (stated?.startsWith('en')) return 'en';
  const sample = text.slice(bodyStart, bodyStart + sampleLength);
  if (!/\p{Script=Han}/u.test(sample)) return 'en';
  const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return han * 10 >= letters * 3 ? 'zh' : 'en';
}

const longestTitle = 200;

/** The first line, where it is a heading or short and no sentence. */
function titleOf(text: string, bodyStart: number): string | undefined {
  const line = firstLine(text, bodyStart);
  const isHeading = /^#{1,6}\s/.test(line);
  const title = (isHeading ? line.replace(/^#+/, '') : line).trim();
  if (title === '' || title.length > longestTitle) return undefined;
  if (isHeading) return title;
  return /[.。;；,，:：]$/.test(title) || isDateAlone(title) ? undefined : title;
}

/** The first line that says anything, or as much of it as tells that it is no title. */
function firstLine(text: string, bodyStart: number): string {
  const head = text.slice(bodyStart, bodyStart + sampleLength);
  const { start } = trimmedStart(head);
  const end = head.slice(start).search(/[\r\n]/);
  return end < 0 ? head.slice(start) : head.slice(start, start + end);
}

const trimmedStart = (head: string): Span => span(head.length - head.trimStart().length, head.length);
