// What a selection grows to: in an article from the word to its phrase, sentence, paragraph and all of the text; in a YAML
// file from the scalar to its pair, its mapping or item, and so on.
import type { Path } from '../base/brand.ts';
import { largest } from '../base/largest.ts';
import { covers, type Span, touches } from '../base/span.ts';
import type { YamlNode } from '../syntax/yaml-node.ts';
import { readYaml } from '../syntax/yaml-tree.ts';
import { paragraphAt, trim } from '../text/paragraphs.ts';
import { sentenceAt } from '../text/sentences.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

/** For each offset from the narrowest to the widest, each within the next and another than it. */
export function selectionRangesAt(
  snapshot: Snapshot,
  path: Path,
  { text, offsets }: { readonly text: string; readonly offsets: readonly number[] },
): readonly (readonly Span[])[] {
  const whole = { start: 0, end: text.length };
  if (snapshot.file(path)?.kind === 'article')
    return offsets.map(offset => nested([...inArticle(text, offset), whole]));
  const { root } = readYaml(text);
  return offsets.map(offset => nested([...inNode(text, root, offset), whole]));
}

function inArticle(text: string, offset: number): readonly Span[] {
  const sentence = sentenceAt(text, offset);
  const { start, end } = paragraphAt(text, offset);
  return [wordAt(text, offset), phraseAt(text, sentence, offset), sentence, trim(text, start, end)];
}

/** As the language has words; no more is cut than what stands around the offset. */
function wordAt(text: string, offset: number): Span {
  const from = Math.max(0, offset - REACH);
  for (const { segment, index, isWordLike } of WORDS.segment(text.slice(from, offset + REACH))) {
    const span = { start: from + index, end: from + index + segment.length };
    if (isWordLike === true && touches(span, offset)) return span;
  }
  return { start: offset, end: offset };
}

const REACH = 64;
const WORDS = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Between the marks of a sentence. */
function phraseAt(text: string, { start, end }: Span, offset: number): Span {
  const words = text.slice(start, end);
  const at = Math.min(Math.max(0, offset - start), words.length);
  const before = largest([...words.slice(0, at).matchAll(MARKS)].map(({ 0: mark, index }) => index + mark.length));
  const behind = words.slice(at).search(MARKS);
  return trim(text, start + before, behind < 0 ? end : start + at + behind);
}

const MARKS = /[,;:，、；：（）()“”"「」–—]|(?<![.!?。！？])[.!?。！？]+$/g;

function inNode(text: string, node: YamlNode | undefined, offset: number): readonly Span[] {
  if (node === undefined || !touches(node.span, offset)) return [];
  if (node.kind === 'list') return [...node.items.flatMap(item => inNode(text, item, offset)), node.span];
  if (node.kind !== 'mapping') return [...inQuotes(text, node.span, offset), node.span];
  const entry = node.entries.find(({ keySpan, value }) => touches(pairOf(keySpan, value), offset));
  if (entry === undefined) return [node.span];
  const { keySpan, value } = entry;
  const inner = touches(keySpan, offset) ? [keySpan] : inNode(text, value, offset);
  return [...inner, pairOf(keySpan, value), node.span];
}

const pairOf = (keySpan: Span, { span }: YamlNode): Span => ({
  start: keySpan.start,
  end: Math.max(keySpan.end, span.end),
});

function inQuotes(text: string, { start, end }: Span, offset: number): readonly Span[] {
  const isQuoted = end - start > 2 && '"\''.includes(text[start] ?? ' ');
  const inner = { start: start + 1, end: end - 1 };
  return isQuoted && touches(inner, offset) ? [wordAt(text, offset), inner] : [wordAt(text, offset)];
}

/** Those alone that lie in the next and are more than the one before. */
function nested(spans: readonly Span[]): readonly Span[] {
  const chain: Span[] = [];
  for (const span of spans) {
    const last = chain.at(-1);
    const isWider = last === undefined || (covers(span, last) && span.end - span.start > last.end - last.start);
    if (isWider && span.end > span.start) chain.push(span);
  }
  return chain;
}
