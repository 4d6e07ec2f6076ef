// A trigger of the vocabulary as its author wrote it: plain words, or words with slots ('{by} signed off on {subject}').
import { SLOTS, type Slot } from '../vocabulary/slots.ts';

/** What must stand before and behind the trigger's own words, from the inside out. */
export interface Pattern {
  readonly before: readonly Piece[];
  readonly behind: readonly Piece[];
}

export type Piece = { readonly slot: Slot } | { readonly words: string };

export interface PatternedWords {
  /** The longest run of plain words: what is looked for in a text. */
  readonly text: string;
  readonly pattern: Pattern | undefined;
}

/** Braces that hold no slot are plain words. */
export function patternsOf(words: string): PatternedWords {
  if (!words.includes('{')) return { text: words, pattern: undefined };
  const pieces = piecesOf(words);
  if (pieces.every(piece => 'words' in piece)) return { text: words, pattern: undefined };
  const lengths = pieces.map(piece => ('words' in piece ? piece.words.length : 0));
  const at = lengths.indexOf(Math.max(...lengths));
  const core = pieces[at];
  if (core === undefined || !('words' in core)) return { text: '', pattern: undefined };
  return { text: core.words, pattern: { before: pieces.slice(0, at).reverse(), behind: pieces.slice(at + 1) } };
}

function piecesOf(words: string): readonly Piece[] {
  return words.split(/(\{[a-z]+\})/).flatMap((part): readonly Piece[] => {
    const slot = SLOTS.find(role => part === `{${role}}`);
    if (slot !== undefined) return [{ slot }];
    const text = part.trim();
    return text === '' ? [] : [{ words: text }];
  });
}
