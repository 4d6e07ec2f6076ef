// Where a number may begin: what keeps the reading of prose without numbers cheap.
import { isDigit, isWordPart } from '../text/characters.ts';
import { isChineseNumeral } from './chinese-numeral.ts';
import { fractionWords, numberWords } from './unit-table.ts';

/** A look at the character, and at the word that begins with it: no promise that a number is there. */
export function beginsNumber(text: string, at: number): boolean {
  const char = text.charAt(at);
  if (isDigit(char)) return true;
  if (char > '\u3000') return char === '每' || char === '半' || char === '百' || isChineseNumeral(char);
  if (!/[a-z]/i.test(char) || isWordPart(text.charAt(at - 1))) return false;
  const word = /^[a-z]+/i.exec(text.slice(at, at + 12))?.[0].toLowerCase() ?? '';
  return numberWords.has(word) || fractionWords.has(word) || word === 'a' || word === 'an';
}
