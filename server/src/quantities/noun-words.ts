// What is counted, as the words behind a number name it: told beside the quantity, never part of it.
import { classifiers, months, nounEnds } from './unit-table.ts';

export interface NounRead {
  /** In lower case, three words at most; in Chinese without the measure word, unless that is all there is. */
  readonly noun: string;
  readonly end: number;
}

const longestNoun = 60;
const mostChars = 8;

/** `undefined` where no noun follows: at a stop, a function word or a month. */
export function readNoun(text: string, at: number): NounRead | undefined {
  return /[\u4e00-\u9fff]/.test(text.charAt(at)) ? readChineseNoun(text, at) : readEnglishNoun(text, at);
}

function readEnglishNoun(text: string, at: number): NounRead | undefined {
  const of = /^ of (?:the |all |its |their )?/.exec(text.slice(at, at + 12))?.[0].length ?? 0;
  let end = at + Math.max(0, of - 1);
  const nouns: string[] = [];
  while (nouns.length < 3 && end - at < longestNoun) {
    const word = /^[ -]([A-Za-z]+(?:['’-][A-Za-z]+)*)(?![A-Za-z]|-?\d|['’-][A-Za-z])/.exec(
      text.slice(end, end + longestNoun),
    )?.[1];
    if (word === undefined || nounEnds.has(word.toLowerCase()) || months.has(word.toLowerCase())) break;
    nouns.push(word.toLowerCase());
    end += word.length + 1;
  }
  return nouns.length === 0 ? undefined : { noun: nouns.join(' '), end };
}

function readChineseNoun(text: string, at: number): NounRead | undefined {
  const classifier = classifiers.has(text.charAt(at)) ? text.charAt(at) : '';
  const rest = text.slice(at + classifier.length, at + classifier.length + mostChars);
  const run = /^[\u4e00-\u9fff]*/.exec(rest)?.[0] ?? '';
  if (/^[内后前来间起]/.test(run) && classifier === '') return undefined; // 12个月内
  const noun = (run.split(/[的和及与或在被将已是为了中]/)[0] ?? '').replace(/^以[上下内]/, '');
  return { noun: noun === '' ? classifier || run.slice(0, 1) : noun, end: at + classifier.length };
}
