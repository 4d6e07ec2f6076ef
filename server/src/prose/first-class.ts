// Of which class something is said to be the first: the words between 'first' and what tells where and when. A class of the
// vocabulary counts only where its words and no other ones that narrow it stand there; else the words are a class of their own.
import { foldName } from '../text/fold.ts';
import type { Term } from '../vocabulary/vocabulary.ts';
import { stem } from './first-words.ts';
import { nameOf, type Run, type Sentence, tellsEvent, wordsOfRun } from './sentence.ts';
import type { View } from './view.ts';

export interface ClassRead {
  readonly term: Term | undefined;
  readonly run: Run;
}

/** `range`: the tokens behind 'first', up to what is no part of the name. `narrowing`: those before it that are. */
export function classOf(view: View, range: Run, narrowing?: Run): ClassRead {
  const { sentence } = view;
  const words = new Set([...wordsIn(view, range), ...(narrowing ? wordsIn(view, narrowing) : [])]);
  if (words.size === 0) return plainClass(sentence, range);
  const known = classNamed(view, range, words) ?? view.lexicon.classBy(words);
  if (known !== undefined) return { term: { key: known, known: true, kind: 'class', label: known }, run: range };
  const label = `${narrowing ? wordsOfRun(sentence, narrowing) : ''}${wordsOfRun(sentence, range)}`.trim();
  const key = foldName(label);
  return key === '' ? { term: undefined, run: range } : { term: { key, known: false, label }, run: range };
}

/** 'Among CAR-T therapies it is the first …', 'of all CAR-Ts, Lumisol was the first': the class opens the sentence. */
export function classAhead(view: View, lead: number): ClassRead | undefined {
  const { sentence } = view;
  if (!/^(?:among|of)$/.test(sentence.key(0))) return undefined;
  const from = /^(?:all|the|such)$/.test(sentence.key(1)) ? 2 : 1;
  const isEnd = (at: number): boolean => sentence.key(at) === ',' || sentence.cue('pronouns', at) > 0;
  let to = from;
  while (to < lead && !isEnd(to)) to += 1;
  const found = to < lead ? classOf(view, { from, to }) : undefined;
  return found?.term?.known ? found : undefined;
}

/** 'The first cell therapy', where the corpus has that class: though none of its words narrows anything by itself. */
function plainClass({ mentions }: Sentence, { from, to }: Run): ClassRead {
  const mention = mentions.find(
    each => each.from >= from && each.to <= to && each.to - each.from > 1 && nameOf(each, 'class'),
  );
  const name = mention && nameOf(mention, 'class');
  return mention === undefined || name === undefined
    ? { term: undefined, run: { from, to: from } }
    : { term: { key: name.id, known: true, kind: 'class', label: name.id }, run: mention };
}

/** 自主研发的双抗, where that very name is a class: its own words, though some of them narrow nothing elsewhere. */
function classNamed(view: View, { from, to }: Run, words: ReadonlySet<string>): string | undefined {
  const { sentence } = view;
  const mention = sentence.mentions.find(each => each.from >= from && each.to === to && nameOf(each, 'class'));
  if (mention === undefined) return undefined;
  const own = wordsIn(view, { from: mention.from, to });
  return own.size === words.size ? nameOf(mention, 'class')?.id : undefined;
}

/** The words that narrow: nothing neutral, no place of the scope, no trigger. */
function wordsIn(view: View, range: Run): ReadonlySet<string> {
  const { sentence, lexicon } = view;
  const words = new Set<string>();
  for (let at = range.from; at < range.to; at += 1) {
    // 'Its first U.S. approval', 'the first FDA approval'.
    const place = sentence.mentionAt[at];
    if (
      place &&
      (nameOf(place, 'place') ?? nameOf(place, 'authority')) &&
      !nameOf(place, 'class') &&
      tellsEvent(sentence.triggerAt[place.to])
    ) {
      at = place.to - 1;
      continue;
    }
    const neutral = Math.max(sentence.cue('neutral', at), sentence.cue('filings', at));
    const origin = lexicon.origins[sentence.key(at)];
    if (origin !== undefined && at > range.from) words.add(origin);
    else if (neutral > 0) at += neutral - 1;
    else if (sentence.cue('prepositions', at) > 0) continue;
    else if (sentence.triggerAt[at] === undefined && sentence.tokens[at]?.kind !== 'mark')
      words.add(stem(sentence.key(at)));
    if (origin !== undefined && sentence.key(at + 1) === 'in') addPlace(sentence, at + 2, words);
  }
  return words;
}

function addPlace(sentence: Sentence, at: number, words: Set<string>): void {
  const mention = sentence.mentionAt[at];
  if (mention === undefined) return;
  for (let token = mention.from; token < mention.to; token += 1) words.add(stem(sentence.key(token)));
}
