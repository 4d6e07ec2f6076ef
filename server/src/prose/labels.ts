// Names that a sentence opens with as with a label: 'Lumisol (Novabright): approved in May 2023; launched in June', 明索：….
// What stands behind the colon is told of them.
import { nameOf, type Run, type Sentence } from './sentence.ts';
import { type Found, fitting, type View } from './view.ts';

/** In tokens: what stands in brackets behind the name. */
const ASIDE = 12;

/** The label, where it may be what the event happened to. */
export function labelOf(view: View, event: string): Found | undefined {
  const { sentence } = view;
  const [first] = sentence.mentions;
  return first !== undefined && first.from <= 1 && colonBehind(sentence, first) !== undefined
    ? fitting(view, first, event)
    : undefined;
}

/** The label of an event that opens one of the items behind it, with who decided at most before it: 'FDA approval in 2023'. */
export function labelFor(view: View, event: string, run: Run): Found | undefined {
  const { sentence } = view;
  if (sentence.language !== 'en') return undefined;
  let at = run.from - 1;
  while (at > 0 && isActor(sentence, at)) at -= 1;
  return MARKS.has(sentence.key(at)) ? labelOf(view, event) : undefined;
}

const MARKS: ReadonlySet<string> = new Set([':', ';', ',']);

function isActor({ mentionAt, dateAt, cue }: Sentence, at: number): boolean {
  const mention = mentionAt[at];
  if (mention !== undefined) return (nameOf(mention, 'authority') ?? nameOf(mention, 'place')) !== undefined;
  return dateAt[at] !== undefined || cue('adverbs', at) > 0;
}

function colonBehind({ key }: Sentence, { to }: Run): number | undefined {
  if (key(to) === ':') return to;
  if (key(to) !== '(') return undefined;
  for (let at = to + 1; at < to + ASIDE; at += 1) if (key(at) === ')') return key(at + 1) === ':' ? at + 1 : undefined;
  return undefined;
}
