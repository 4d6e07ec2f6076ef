// The infinitive of a verb that a corpus gives in the past: 'to reopen', 'will reopen' of reopened. Knows how regular verbs are
// spelled, and no verb by name.

/** Of one word in -ed: each way to spell what it may come from. Few are words; nobody writes the others behind 'to' and 'will'. */
export function infinitivesOf(word: string): readonly string[] {
  if (!/^[a-z]{2,}ed$/i.test(word)) return [];
  const stem = word.slice(0, -2);
  const others = /(?<last>[b-df-hj-np-tv-z])\k<last>$/i.test(stem) ? [stem.slice(0, -1)] : [];
  return [stem, `${stem}e`, ...others, ...(/i$/i.test(stem) ? [`${stem.slice(0, -1)}y`] : [])];
}
