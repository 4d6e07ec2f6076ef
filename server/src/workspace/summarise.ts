// One file's text to its summary. Knows nothing of any other file, so that it can run anywhere, once for each content.
import type { Path } from '../base/brand.ts';
import { detached } from '../base/detached.ts';
import { readArticleMeta } from '../syntax/article.ts';
import type { ArticleMeta } from '../syntax/fact-file.ts';
import { readFactFile } from '../syntax/fact-file-reader.ts';
import { lineStartsOf } from '../text/line-index.ts';
import type { FileChange, FileContent } from './change.ts';
import { fileKindOf } from './discover-kinds.ts';
import type { FileSummary } from './file-summary.ts';
import { packFacts } from './packed-facts.ts';

/** `undefined`: the file is gone, or is none of a corpus. */
export function summarise({ path, content }: FileChange): FileSummary | undefined {
  const kind = fileKindOf(path);
  if (content.kind === 'absent' || kind === undefined) return undefined;
  if (content.kind === 'summarised') return content.summary;
  if (content.kind === 'unreadable') {
    const { reason, detail } = content;
    return { kind: 'unreadable', path, hash: '', lineStarts: [0], length: 0, reason, detail };
  }
  const base = { path, hash: content.hash, lineStarts: lineStartsOf(content.text), length: content.text.length };
  if (kind === 'settings') return { ...base, kind };
  if (kind === 'facts') {
    const file = readFactFile(content.text, { companion: false });
    return { kind, facts: file.facts.length, packed: packFacts(file), ...base };
  }
  return { kind, ...articleParts(path, content), ...base };
}

const articleParts = (path: Path, { text, encoding, textHash }: FileContent) => ({
  meta: metaOf(text, path),
  encoding,
  textHash,
});

function metaOf(text: string, path: Path): ArticleMeta {
  const meta = readArticleMeta(text, path);
  return { ...meta, title: meta.title && detached(meta.title) };
}
