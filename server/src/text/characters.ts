// Which kind of character stands at a place: the questions that folding, quotes and sentences all ask.

/** Han characters and the punctuation of their block (，is not among them once its width is folded). */
export const isChinese = (char: string): boolean => char >= '\u2e80' && /^[\p{Script=Han}\u3001-\u3020]/u.test(char);

/** Letters and digits of scripts that put spaces between words: a match may not begin or end between two of them. */
export const isWordPart = (char: string): boolean =>
  /^[\p{L}\p{M}\p{N}]/u.test(char) &&
  !/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(
    char,
  );

export const isDigit = (char: string): boolean => char >= '0' && char <= '9' && char.length === 1;

/** The whole character that begins at `at`, its second half included; empty behind the end. */
export function charAt(text: string, at: number): string {
  const point = text.codePointAt(at);
  return point === undefined ? '' : String.fromCodePoint(point);
}

/** The whole character that ends at `at`; empty before the beginning. */
export function charBefore(text: string, at: number): string {
  const unit = text.charCodeAt(at - 1);
  const isSecondHalf = unit >= 0xdc00 && unit <= 0xdfff;
  const point = isSecondHalf ? text.codePointAt(at - 2) : undefined;
  if (point !== undefined && point > 0xffff) return String.fromCodePoint(point);
  return at > 0 ? text.slice(at - 1, at) : '';
}
