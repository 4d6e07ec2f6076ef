// Authorities that a place or a people before their name tells to be those of another country: 'the Thai FDA' is no office
// of the United States. Knows tokens and names, and no sentence.
import { authorityPlace, resolvePlace } from '../vocabulary/look-up.ts';
import { placesDisjoint } from '../vocabulary/places.ts';
import type { Lexicon, Name } from './lexicon.ts';
import type { Token } from './tokens.ts';
import { wordsOf } from './word-lists.ts';

interface Named {
  readonly from: number;
  readonly to: number;
  readonly names: readonly Name[];
}

export interface Words {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
  /** As a sentence's. */
  cue(kind: string, at: number): number;
}

/** Their words keep standing for a name, and for one that nobody knows. */
export const withoutForeign = <T extends Named>(mentions: readonly T[], words: Words): readonly T[] =>
  mentions.map((mention, at) =>
    isForeign(mention, mentions[at - 1], words) || isOfCompany(mention, words) ? { ...mention, names: [] } : mention,
  );

/** 北欧药业: a company that begins with the name of a place. */
function isOfCompany({ to, names }: Named, { tokens }: Words): boolean {
  if (tokens[to]?.kind !== 'han' || !names.some(({ kind }) => kind === 'place')) return false;
  for (let from = to; from <= to + NAME; from += 1)
    if (COMPANY_ENDINGS.has(`${tokens[from]?.key ?? ''}${tokens[from + 1]?.key ?? ''}`)) return true;
  return false;
}

/** Characters of a company's name between the place and the word that ends it: 北欧康联药业. */
const NAME = 2;
const COMPANY_ENDINGS: ReadonlySet<string> = new Set(wordsOf.zh.proposed.companies);

function isForeign({ from, names }: Named, before: Named | undefined, words: Words): boolean {
  const authority = names.find(({ kind }) => kind === 'authority');
  if (authority === undefined || from === 0) return false;
  const { vocabulary } = words.lexicon;
  const end = words.tokens[from - 1]?.key === "'s" ? from - 1 : from;
  if (before === undefined || (before.to !== end && !isOfState(words.tokens, before.to, from)))
    return words.cue('shared-offices', from) > 0 && isPeople(words, from - 1);
  const place = before.names.find(({ kind }) => kind === 'place');
  const own = authorityPlace(vocabulary, authority.id);
  if (place === undefined || own === undefined) return false;
  return placesDisjoint(vocabulary, own, resolvePlace(vocabulary, place.id), { regulatory: true });
}

/** 澳门特区政府药监局: whether nothing but words for a state stands between a place and its office. */
function isOfState(tokens: readonly Token[], place: number, office: number): boolean {
  const between = tokens.slice(place, office).map(({ key }) => key);
  return office - place <= LONGEST_STATE && STATES.has(between.join(''));
}

const STATES: ReadonlySet<string> = new Set(['特别行政区政府', '特别行政区', '特区政府', '特区', '联邦', '政府', '的']);
const LONGEST_STATE = 7;

/** 'Thai', 'Nigerian', 'Vietnamese'. */
function isPeople({ text, tokens }: Words, at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || !/\p{Lu}/u.test(text.charAt(token.start))) return false;
  return token.key !== 'american' && /..(?:an|ese|ish|ai|qi|ine)$/.test(token.key);
}
