// What an English verb without a subject of its own is told of: 'X was backed by the agency and was approved in May'.
import { type Shape, skipAdverbs } from './english-form.ts';
import { thingMeant } from './english-pointing.ts';
import type { Run, Sentence } from './sentence.ts';
import { type Found, fits, fitting, type View } from './view.ts';

interface Told {
  readonly event: string;
  readonly shape: Shape;
}

/** Whom the clause before told of; else the name or the 'it' that opens it, and that its verb follows. `joint`: the word that joins them. */
export function carriedOn(view: View, { event, shape }: Told, joint: number): readonly Found[] {
  const { sentence, clauses, discourse } = view;
  const current = discourse.current.filter(({ id }) => fits(view, id, event));
  if (current.length > 0) return current;
  if (skipAdverbs(sentence, shape.from - 1) !== joint || sentence.key(joint) !== 'and') return [];
  if (clauses.of[joint - 1] === 0 && sentence.key(0) === 'it' && isToldOf(sentence, 1)) {
    const found = thingMeant(view, event, { from: 0, to: 1 });
    return found === undefined ? [] : [found];
  }
  const [first] = clauses.of[joint - 1] === 0 ? (clauses.mentions[0] ?? []) : [];
  if (first === undefined || !opens(sentence, first.from) || !isToldOf(sentence, first.to)) return [];
  const found = fitting(view, first, event);
  return found === undefined ? [] : [found];
}

/** Behind no more than a mark and a determiner. */
function opens({ tokens, cue }: Sentence, from: number): boolean {
  for (let at = 0; at < from; at += 1) if (tokens[at]?.kind !== 'mark' && cue('determiners', at) === 0) return false;
  return from <= 2;
}

/** Not of whose predecessor is told. */
const isToldOf = ({ cue, key }: Sentence, at: number): boolean =>
  key(at) !== "'s" && (cue('be', at) + cue('have', at) > 0 || /..ed$/.test(key(at)));

/** 'X, theatre director, born February 2 1938; died June 9 2025': the next of a list of days. */
export const isNextDay = (sentence: Sentence, { from, to }: Run, start: number): boolean =>
  sentence.key(start) === ';' && from === start + 1 && sentence.dateAt[to] !== undefined;
