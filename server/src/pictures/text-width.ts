// How wide a text will be, near enough to lay things out where no browser can be asked. Knows no font but a usual one.

/** Pixels of 12-pixel text in a usual sans-serif. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** Cut with an ellipsis where it would be wider. */
export function fitted(text: string, pixels: number): string {
  if (textWidth(text) <= pixels) return text;
  let width = textWidth('…');
  let kept = '';
  for (const character of text) {
    width += characterWidth(character);
    if (width > pixels) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** On the wide side of what fonts have: a gap too many is better than words over words. */
function characterWidth(character: string): number {
  if (WIDE.test(character)) return 12.6;
  if (NARROW.test(character)) return 4.4;
  return CAPITAL.test(character) ? 9 : 7.4;
}

const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{3FFFD}]/u;
const NARROW = /[ilj.,:;'|!()[\] ·tfI]/;
const CAPITAL = /[A-Zmw%@&—]/;
