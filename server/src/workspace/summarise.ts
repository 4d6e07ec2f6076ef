// One file's text to its summary. Knows nothing of any other file, so that it can run anywhere, once for each content.
import type { Path } from '../base/brand.ts';
import { parseEdtf } from '../dates/edtf.ts';
import { readDates } from '../dates/read.ts';
import type { DateProblem } from '../rules/inputs.ts';
import { readArticleMeta } from '../syntax/article.ts';
import type { ArticleMeta } from '../syntax/fact-file.ts';
import { readFactFile } from '../syntax/fact-file-reader.ts';
import { lineStartsOf } from '../text/line-index.ts';
import type { FileChange, FileContent } from './change.ts';
import { fileKindOf } from './discover-kinds.ts';
import type { FileSummary } from './file-summary.ts';

/** `undefined`: the file is gone, or is none of a corpus. */
export function summarise({ path, content }: FileChange): FileSummary | undefined {
  const kind = fileKindOf(path);
  if (content.kind === 'absent' || kind === undefined) return undefined;
  if (content.kind === 'unreadable') {
    const { reason, detail } = content;
    return { kind: 'unreadable', path, hash: '', lineStarts: [0], length: 0, reason, detail };
  }
  const base = { path, hash: content.hash, lineStarts: lineStartsOf(content.text), length: content.text.length };
  if (kind === 'settings') return { ...base, kind };
  if (kind === 'facts') return { ...base, kind, file: readFactFile(content.text, { companion: false }) };
  return { ...base, kind, ...articleParts(path, content) };
}

function articleParts(path: Path, { text, encoding, textHash }: FileContent) {
  const meta = readArticleMeta(text, path);
  return { meta, encoding, textHash, dateProblems: dateProblems(text, meta) };
}

function dateProblems(text: string, meta: ArticleMeta): readonly DateProblem[] {
  const parsed = meta.published === undefined ? undefined : parseEdtf(meta.published);
  const context = { published: parsed?.ok ? parsed.value : undefined, language: meta.language };
  return readDates(text, context).flatMap(({ span, problem }): readonly DateProblem[] =>
    problem === undefined ? [] : [{ span, text: text.slice(span.start, span.end), what: problem }],
  );
}
