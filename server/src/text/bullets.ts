// The marks that open an item of a list, where they stand first on a line.

export const BULLETS: ReadonlySet<string> = new Set(['-', '–', '•', '*', '·']);
