// Names in Chinese that something else is held against, comes after, happens at or is given to: they are no subjects.
import type { Mention, Sentence } from './sentence.ts';
import type { View } from './view.ts';

/** 明索早于暮可尔获批, 明索联合暮可尔获批 tell of 明索; 继明索及暮可尔之后 leads to another. */
export const isCompared = ({ sentence }: View, mention: Mention): boolean =>
  [1, 2, 3].some(back => sentence.cue('compared', mention.from - back) === back) ||
  isSucceeded(sentence, mention) ||
  isLikened(sentence, mention);

/** 与明索同类的药物. */
export const isLikened = ({ key, cue }: Sentence, { from, to }: Mention): boolean =>
  /^[与和跟同]$/.test(key(from - 1)) && cue('kin-to', to) > 0;

/** 在港交所挂牌: where, and not who. */
export const isWhere = ({ key }: Sentence, { from }: Mention): boolean => /^[在于]$/.test(key(from - 1));

/** Between 继 and 后: what was there before. */
function isSucceeded(sentence: Sentence, { from, to }: Mention): boolean {
  for (let at = from - 1; at >= Math.max(0, from - SUCCESSION); at -= 1) {
    if (sentence.key(at) === '后') return false;
    if (sentence.key(at) === '继' && sentence.key(at - 1) !== '相' && !/^[续而承]$/.test(sentence.key(at + 1)))
      return hasAfter(sentence, to);
  }
  return false;
}

function hasAfter(sentence: Sentence, from: number): boolean {
  for (let at = from; at < from + SUCCESSION; at += 1) if (sentence.key(at) === '后') return true;
  return false;
}

/** Characters of what a thing comes after. */
const SUCCESSION = 60;

/** 授权给美国北欧药业: to whom it was given. */
export function isReceiver(sentence: Sentence, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (GIVING.has(sentence.key(at))) return true;
  return false;
}

const GIVING: ReadonlySet<string> = new Set(['给', '予']);
