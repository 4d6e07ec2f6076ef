// Names that a Chinese sentence lists: 明索、维洛拉和暮可.
import type { Run, Sentence } from './sentence.ts';
import type { View } from './view.ts';

/** 明索和维洛拉; 哈罗的明索、新辉的维洛拉: each may have its maker before it. */
export function isListed({ sentence }: View, first: Run, last: Run): boolean {
  let isMakers = false;
  for (let at = first.to; at < last.from; at += 1) {
    if (JOINERS.has(sentence.key(at))) isMakers = true;
    else if (sentence.mentionAt[at] === undefined && !(isMakers && isOfMaker(sentence, at, last.from))) return false;
  }
  return true;
}

const JOINERS: ReadonlySet<string> = new Set(['和', '、', '与', '及', '以', '跟']);

/** Within 合源生物的 of 合源生物的明索: up to the name nothing stands but whose it is. */
function isOfMaker({ tokens, mentionAt, triggerAt, dateAt, key }: Sentence, from: number, end: number): boolean {
  for (let at = from; at < Math.min(from + MAKER, end); at += 1) {
    if (key(at) === '的') return mentionAt[at + 1] !== undefined;
    if (tokens[at]?.kind === 'mark' || triggerAt[at] !== undefined || dateAt[at] !== undefined) return false;
  }
  return false;
}

/** Characters of a maker's name. */
const MAKER = 12;
