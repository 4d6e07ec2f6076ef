// 'The Hungarian government', 'by Swiss regulators': the country of an office that no vocabulary knows by name. 'Parliament' alone
// is that of the country in the title.
import { authorityPlace, resolvePlace } from '../vocabulary/look-up.ts';
import type { Located } from './attach-places.ts';
import { isEventBetween } from './clauses.ts';
import { nameOf, type Run, type Sentence } from './sentence.ts';
import type { View } from './view.ts';
import { demonyms, otherHomes } from './word-lists.ts';

/** Where the office in the event's clause is that did it; `undefined` where none or several are. */
export function officePlace(view: View, run: Run): Located | undefined {
  const { sentence, clauses, lexicon } = view;
  const found: Located[] = [];
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    const country = demonyms.get(sentence.key(at));
    if (country === undefined || sentence.mentionAt[at] || clauses.of[at] !== clauses.of[run.from]) continue;
    const office = [at + 1, at + 2].find(next => sentence.cue('offices-of', next) > 0);
    if (office === undefined || sentence.mentionAt[at + 1] || !isDoer(view, at, run)) continue;
    found.push({ place: resolvePlace(lexicon.vocabulary, country), run: { from: at, to: at + 1 } });
  }
  return found.length === 0 ? officeOfTitle(view, run) : found.length === 1 ? found[0] : undefined;
}

/** 在国内获批, 在国内，明索于2023年获批: the mainland, of an article that speaks of no office elsewhere. */
export function domesticPlace({ sentence, clauses, lexicon, discourse }: View, { from }: Run): Located | undefined {
  if (sentence.language !== 'zh') return undefined;
  const { vocabulary } = lexicon;
  const mainland = resolvePlace(vocabulary, 'mainland-china');
  const own = clauses.of[from] ?? 0;
  const isElsewhere = (id: string): boolean => {
    const place = authorityPlace(vocabulary, id);
    return place?.kind === 'place' && otherHomes.includes(place.key);
  };
  if ([...discourse.titleAuthorities, ...discourse.agencies].some(isElsewhere)) return undefined;
  for (let at = 0; at < from; at += 1) {
    const length = sentence.cue('domestic', at);
    const clause = clauses.of[at] ?? 0;
    const isWhole = clause === own - 1 && at <= 1 && sentence.key(at + length) === ',';
    if (length > 0 && sentence.key(at - 1) === '在' && (clause === own || isWhole))
      return { place: mainland, run: { from: at, to: at + length } };
  }
  return undefined;
}

/** 'Pulled X from the Swiss market': the one market that the event's clause names so. */
export function marketPlace({ sentence, clauses, lexicon }: View, { from }: Run): Located | undefined {
  const { tokens, key } = sentence;
  let found: Located | undefined;
  for (let at = 2; at < tokens.length - 1; at += 1) {
    if (key(at + 1) !== 'market' || key(at - 1) !== 'the' || clauses.of[at] !== clauses.of[from]) continue;
    const country = /^(?:on|from|in|to|onto|for|off)$/.test(key(at - 2)) ? demonyms.get(key(at)) : undefined;
    if (country === undefined) continue;
    if (found !== undefined) return undefined;
    found = { place: resolvePlace(lexicon.vocabulary, country), run: { from: at, to: at + 1 } };
  }
  return found;
}

/** 'Parliament passed the law', below 'Hungary leaves the court'. */
function officeOfTitle(view: View, run: Run): Located | undefined {
  const { sentence, clauses, lexicon, discourse } = view;
  if (discourse.titlePlace === undefined || sentence.mentions.some(mention => nameOf(mention, 'place')))
    return undefined;
  const clause = clauses.of[run.from];
  const at = sentence.tokens.findIndex(
    (_, token) =>
      clauses.of[token] === clause && sentence.cue('national-offices', token) > 0 && isDoer(view, token, run),
  );
  const isNamed = sentence.mentionAt[at]?.names.some(({ kind }) => kind !== 'class') === true;
  if (at < 0 || isNamed || !isAlone(sentence, at)) return undefined;
  return { place: resolvePlace(lexicon.vocabulary, discourse.titlePlace), run: { from: at, to: at + 1 } };
}

/** With no word before it that says of what: 'the president', 'President Lin'; not 'the club president'. */
const isAlone = ({ key, tokens, dateAt }: Sentence, at: number): boolean =>
  at === 0 ||
  key(at - 1) === 'the' ||
  key(at - 1) === 'and' ||
  tokens[at - 1]?.kind === 'mark' ||
  dateAt[at - 1] !== undefined;

/** Before the verb as its subject, or behind 'by'. */
function isDoer({ sentence, clauses }: View, at: number, run: Run): boolean {
  const before = sentence.cue('determiners', at - 1) > 0 ? at - 2 : at - 1;
  const isBehind = at >= run.to;
  if (isEventBetween(clauses, isBehind ? run.to : at, isBehind ? at : run.from)) return false;
  return isBehind ? sentence.key(before) === 'by' : sentence.cue('prepositions', before) === 0;
}
