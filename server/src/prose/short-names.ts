// People by the last word of their names, as articles call them once they have named them in full: 'Marsh', 'Ms Marsh'. Knows
// one article as far as it has been read.
import { foldName } from '../text/fold.ts';
import { type Lexicon, type Name, OPENS } from './lexicon.ts';
import type { Token } from './tokens.ts';
import { honorifics, ranks } from './word-lists.ts';

interface Named {
  readonly names: readonly Name[];
}

export interface ShortNames {
  /** Who is called by the token. */
  at(text: string, tokens: readonly Token[], at: number): readonly Name[] | undefined;
  /** What a sentence named. */
  hear(mentions: readonly Named[]): void;
}

export function shortNames(lexicon: Lexicon): ShortNames {
  const { vocabulary, kinds, openings } = lexicon;
  /** By key; nobody where several are called alike. */
  const called = new Map<string, Name | undefined>();
  const heard = new Set<string>();
  return { at: calledAt, hear };

  function calledAt(text: string, tokens: readonly Token[], at: number): readonly Name[] | undefined {
    const token = called.size > 0 ? tokens[at] : undefined;
    const name = token?.kind === 'word' ? called.get(token.key) : undefined;
    if (name === undefined || token === undefined || !isCapitalised(text, token)) return undefined;
    const next = tokens[at + 1];
    // 'Marsh Street'.
    if (next?.spaced && isCapitalised(text, next) && !openings.has(next.key)) return undefined;
    if (!isOfAnother(text, tokens, at, name)) return [name];
    // The first word of a sentence may be any: who is called so is left open there, and known again behind it.
    if (at > 1) called.set(token.key, undefined);
    return undefined;
  }

  function hear(mentions: readonly Named[]): void {
    for (const name of mentions.flatMap(({ names }) => names)) {
      if (name.kind !== 'entity' || heard.has(name.id)) continue;
      heard.add(name.id);
      if (kinds.of(name.id).has('person')) call(name);
    }
  }

  function call(name: Name): void {
    for (const key of familyNames(name.id)) if (!openings.has(key)) called.set(key, called.has(key) ? undefined : name);
  }

  function wordsOf(id: string): readonly (readonly string[])[] {
    const entity = vocabulary.entities.get(id);
    return entity === undefined ? [] : [entity.name, ...entity.aliases].map(name => name.split(/\s+/));
  }

  /** The last words of names in Latin letters, folded. */
  function familyNames(id: string): ReadonlySet<string> {
    const last = wordsOf(id).flatMap(words => (words.length > 1 ? words.slice(-1) : []));
    return new Set(last.filter(word => /^\p{Lu}\p{Ll}{2,}$/u.test(word)).map(foldName));
  }

  /** Of the reader's own, and no more than the beginning of a name: not the Peter of Peter Cole. */
  function isWord({ key }: Token): boolean {
    return ((openings.get(key) ?? 0) & ~OPENS.names) !== 0;
  }

  /** 'Julia Marsh' is another than Helena Marsh: who 'Marsh' is from there on, nobody knows. */
  function isOfAnother(text: string, tokens: readonly Token[], at: number, { id }: Name): boolean {
    const before = tokens[at - 1];
    if (before === undefined || !isCapitalised(text, before) || isWord(before)) return false;
    const written = text.slice(before.start, before.end);
    if (honorifics.has(written) || ranks.has(written)) return false;
    return !wordsOf(id).some(words => words.includes(written));
  }
}

const isCapitalised = (text: string, { kind, start, end }: Token): boolean =>
  kind === 'word' && /^\p{Lu}\p{Ll}/u.test(text.slice(start, end));
