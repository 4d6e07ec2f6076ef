// How a terminal shows text: columns, colours, and nothing that a text of the corpus could do to it.

export type Paint = (text: string) => string;

export interface Style {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly red: Paint;
  readonly yellow: Paint;
  readonly blue: Paint;
  readonly green: Paint;
  readonly cyan: Paint;
}

/** NO_COLOR and FORCE_COLOR (both as their sites have it: set and not empty) win over what the output is. */
export function wantsColour(env: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  const forced = env.FORCE_COLOR;
  if (forced) return forced !== '0' && forced !== 'false';
  if (env.NO_COLOR) return false;
  return isTerminal && env.TERM !== 'dumb';
}

export function styleOf(isColoured: boolean): Style {
  const paint = (open: number, close: number): Paint =>
    isColoured ? text => (text === '' ? '' : `\u001b[${open}m${text}\u001b[${close}m`) : text => text;
  return {
    bold: paint(1, 22),
    dim: paint(2, 22),
    red: paint(31, 39),
    yellow: paint(33, 39),
    blue: paint(34, 39),
    green: paint(32, 39),
    cyan: paint(36, 39),
  };
}

/**
 * One line that is safe to show: control characters (escape sequences begin with one), and marks that turn the
 * direction of what follows, are taken out; white space of any kind becomes one space.
 */
export function safe(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .trim();
}

/** Columns that a text takes: two for a wide or full-width character (UAX #11), none for a mark that combines. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += columnsOf(character);
  return width;
}

function columnsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x300) return 1;
  if (/^[\p{Mn}\p{Me}\p{Cf}]$/u.test(character)) return 0;
  return WIDE.some(([from, to]) => from <= point && point <= to) ? 2 : 1;
}

/** East_Asian_Width W and F, in the coarse blocks that terminals go by. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

export const padded = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(0, columns - widthOf(text)));

/** A stretch of text and how it is painted. */
export type Segment = readonly [text: string, paint: Paint];

/** Lines of at most so many columns, broken at spaces and between wide characters; a longer word stays whole. */
export function wrapped(segments: readonly Segment[], columns: number): readonly string[] {
  const lines: Segment[][] = [];
  let line: Segment[] = [];
  let width = 0;
  for (const [text, paint] of segments) {
    for (const piece of piecesOf(text)) {
      if (width > 0 && width + widthOf(piece.trimEnd()) > columns) {
        lines.push(line);
        line = [];
        width = 0;
      }
      // A line begins with no space.
      const shown = width === 0 ? piece.trimStart() : piece;
      line.push([shown, paint]);
      width += widthOf(shown);
    }
  }
  return [...lines, line].map(painted).filter(each => each !== '');
}

/** Neighbours of one paint are painted together. */
function painted(line: readonly Segment[]): string {
  const runs: { text: string; readonly paint: Paint }[] = [];
  for (const [text, paint] of line) {
    const last = runs.at(-1);
    if (last?.paint === paint) last.text += text;
    else runs.push({ text, paint });
  }
  return runs.map(({ text, paint }, at) => paint(at === runs.length - 1 ? text.trimEnd() : text)).join('');
}

/** What must stay together: a word with the spaces behind it, one wide character with the stop behind it. */
function piecesOf(text: string): readonly string[] {
  return (
    text.match(/[\u2e80-\u9fff\uff00-\uff60][，。；：、）》”’！？]*|[^\s\u2e80-\u9fff\uff00-\uff60]+\s*|\s+/gu) ?? []
  );
}
