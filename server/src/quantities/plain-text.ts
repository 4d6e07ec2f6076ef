// The text that numbers are read from: every code unit stands where it stood, so that offsets are the source's own.

/**
 * Full-width forms become ASCII (but not the comma, which in Chinese divides clauses more often than thousands), every
 * dash and minus a hyphen, every tilde one, every space of its own kind a plain one; a no-break space stays, as U+00A0:
 * between digits it divides thousands. The line end before '2.' or '3)' stays one, U+2029: that number is a list's.
 */
export function plainText(text: string): string {
  return text
    .replace(listLine, '\u2029')
    .replace(/[^\x20-\x7e\u4e00-\u9fff]/g, unit => plainUnits.get(unit) ?? plainUnit(unit));
}

const listLine = /[\r\n](?=[ \t]{0,3}\d{1,3}(?:[)、]|\.\s))/g;

function plainUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  if (code > 0xff00 && code < 0xff5f && unit !== '，') return String.fromCharCode(code - 0xfee0);
  return /\s/.test(unit) && unit !== '\u2029' ? ' ' : unit;
}

const plainUnits: ReadonlyMap<string, string> = new Map([
  ...[...'‐‑‒–—―−﹣'].map(dash => [dash, '-'] as const),
  ...[...'～〜∼'].map(tilde => [tilde, '~'] as const),
  ...[...'\u00a0\u2007\u2009\u202f'].map(space => [space, '\u00a0'] as const),
  ['μ', 'µ'],
  ['﹪', '%'],
]);
