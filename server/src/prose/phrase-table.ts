// Many phrases found at once: a tree of tokens, walked from each token of a text. Whole tokens match and no parts of words;
// hyphens may be written or left out. Not Aho and Corasick's automaton, for a match may begin at a token alone and names
// are short: what a walk costs is bounded by LONGEST, so that a text is read in linear time whatever the table holds.
import { phraseKeys } from './phrase-keys.ts';
import type { Token } from './tokens.ts';

/** In tokens. What is longer is a sentence, and no name. */
const LONGEST = 40;

export interface PhraseTable<T> {
  /** The longest phrase that begins at the token: how many tokens it takes, and what it stands for. */
  match(tokens: readonly Token[], at: number): Match<T> | undefined;
  /** The keys of the tokens with which a phrase begins. */
  openings(): Iterable<string>;
}

export interface Match<T> {
  readonly length: number;
  readonly values: readonly T[];
}

/** By what a phrase stands for: how many tokens the longest one takes that begins at a token. */
export type Lengths = ReadonlyMap<string, number>;

export interface CueTable {
  lengths(tokens: readonly Token[], at: number): Lengths;
  openings(): Iterable<string>;
}

interface Node<T> {
  next: Map<string, Node<T>> | undefined;
  values: T[] | undefined;
  /** Of a cue of one word: what is found where no longer one begins. */
  lengths?: Lengths;
}

export interface Phrase<T> {
  readonly text: string;
  readonly value: T;
}

export function phraseTable<T>(phrases: Iterable<Phrase<T>>): PhraseTable<T> {
  const root = treeOf(phrases);
  return { match: (tokens, at) => longest(root, tokens, at), openings: () => root.next?.keys() ?? [] };
}

export function cueTable(phrases: Iterable<Phrase<string>>): CueTable {
  const root = treeOf(phrases);
  return { lengths: (tokens, at) => lengthsAt(root, tokens, at), openings: () => root.next?.keys() ?? [] };
}

const NONE: Lengths = new Map();

function lengthsAt(root: Node<string>, tokens: readonly Token[], at: number): Lengths {
  const first = nextOf(root, tokens, at);
  if (first === undefined) return NONE;
  if (first.next !== undefined && goesOn(first, tokens, at + 1)) return lengthsOf(walk(root, tokens, at));
  first.lengths ??= lengthsOf(first.values === undefined ? [] : [{ length: 1, values: first.values }]);
  return first.lengths;
}

const goesOn = ({ next }: Node<string>, tokens: readonly Token[], at: number): boolean => {
  const key = tokens[at]?.key ?? '';
  return key === '-' || next?.has(key) === true;
};

const lengthsOf = (matches: readonly Match<string>[]): Lengths =>
  new Map(matches.flatMap(({ values, length }) => values.map(kind => [kind, length] as const)));

function treeOf<T>(phrases: Iterable<Phrase<T>>): Node<T> {
  const root: Node<T> = { next: undefined, values: undefined };
  for (const { text, value } of phrases) {
    const keys = phraseKeys(text);
    if (keys.length === 0 || keys.length > LONGEST) continue;
    let node = root;
    for (const key of keys) node = childOf(node, key);
    node.values ??= [];
    node.values.push(value);
  }
  return root;
}

function childOf<T>(node: Node<T>, key: string): Node<T> {
  node.next ??= new Map();
  const known = node.next.get(key);
  if (known !== undefined) return known;
  const made: Node<T> = { next: undefined, values: undefined };
  node.next.set(key, made);
  return made;
}

/** The last that `walk` would find, without the others: asked at every token of a text, where mostly nothing begins. */
function longest<T>(root: Node<T>, tokens: readonly Token[], at: number): Match<T> | undefined {
  let node = nextOf(root, tokens, at);
  let [length, values] = [0, node?.values];
  if (values !== undefined) length = 1;
  for (let next = at + 1; node?.next !== undefined && next < tokens.length; next += 1) {
    if (tokens[next]?.key === '-') continue;
    node = nextOf(node, tokens, next);
    if (node?.values === undefined) continue;
    length = next + 1 - at;
    values = node.values;
  }
  return values === undefined ? undefined : { length, values };
}

const nextOf = <T>({ next }: Node<T>, tokens: readonly Token[], at: number): Node<T> | undefined =>
  next?.get(tokens[at]?.key ?? '');

const NOTHING: readonly never[] = [];

function walk<T>(root: Node<T>, tokens: readonly Token[], at: number): readonly Match<T>[] {
  if (nextOf(root, tokens, at) === undefined) return NOTHING;
  const found: Match<T>[] = [];
  let node: Node<T> | undefined = root;
  for (let next = at; node !== undefined && next < tokens.length; next += 1) {
    const key: string = tokens[next]?.key ?? '';
    if (next > at && (key === '-' || key === '(' || key === ')')) continue;
    node = node.next?.get(key);
    if (node?.values !== undefined) found.push({ length: next + 1 - at, values: node.values });
  }
  return found;
}
