// The keys under which a phrase is found. Those of the built-in names and words are made once: every vocabulary takes them
// over, and each keystroke in `corroborate.yaml` makes another vocabulary.
import { builtinLayer } from '../vocabulary/builtin.ts';
import { patternsOf } from './pattern.ts';
import { nameKeys } from './tokens.ts';
import { wordsOf } from './word-lists.ts';

export function phraseKeys(text: string): readonly string[] {
  const known = BUILT_IN.get(text);
  if (known === undefined || known.length > 0) return known ?? nameKeys(text);
  const keys = nameKeys(text);
  BUILT_IN.set(text, keys);
  return keys;
}

/** Without keys until they are asked for. */
const BUILT_IN: Map<string, readonly string[]> = new Map([...builtInPhrases()].map(text => [text, []]));

function* builtInPhrases(): Iterable<string> {
  const { places, authorities, events } = builtinLayer();
  for (const section of [places, authorities])
    for (const { name, aliases = [] } of Object.values(section))
      yield* name === undefined ? aliases : [name, ...aliases];
  for (const { words = [] } of Object.values(events)) for (const word of words) yield patternsOf(word).text;
  yield* [...wordsOf.en.decoys, ...wordsOf.zh.decoys];
}
