// An application or a permit as the subject of an English verb: what becomes of it becomes of what it is for.
import { pointed } from './english-pointing.ts';
import type { Run, Sentence } from './sentence.ts';
import { isCapital } from './strangers.ts';
import { type Found, fitting, type View } from './view.ts';

/** 'The authorisation was withdrawn': what becomes of a permit becomes of what it is for. */
export const isPermit = ({ cue }: Sentence, { to }: Run, at: number): boolean =>
  cue('permits', at) > 0 && cue('taken-back', to - 1) > 0;

/** 'The application for X', of X alone; 'the application for a new indication' is that of what the article is about. */
export function filedFor(view: View, event: string, run: Run): Found | undefined {
  const { sentence } = view;
  const named = namedBehind(view, event, run.from);
  const isOfNamed =
    /^(?:for|of)$/.test(sentence.key(run.to)) && isCapital(sentence, pastDeterminer(sentence, run.to + 1));
  return named ?? (isOfNamed ? undefined : pointed(view, event, run));
}

/** 'For X' right behind the noun. */
export function namedBehind(view: View, event: string, noun: number): Found | undefined {
  const { sentence } = view;
  if (!/^(?:for|of)$/.test(sentence.key(noun + 1))) return undefined;
  return fitting(view, sentence.mentionAt[pastDeterminer(sentence, noun + 2)], event);
}

const pastDeterminer = ({ cue, mentionAt }: Sentence, at: number): number =>
  cue('determiners', at) > 0 && mentionAt[at] === undefined ? at + 1 : at;
