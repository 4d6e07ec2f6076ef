// Words that a name may be made of, by their letters alone: places of a dateline, publishers of a credit line.

/** Of a name in Latin letters: a capital first, or a word that joins two such. */
export const isNameWord = (word: string): boolean =>
  joining.has(word) || /^[\p{Lu}(/][\p{L}\p{M}.'’\-/()]*$/u.test(word);

const joining = new Set(['and', 'of', 'the', 'de', 'del', 'la', 'le', 'am', 'upon', 'sur', 'do', 'da', '&']);
