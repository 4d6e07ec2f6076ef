// File-name patterns: `*`, `**`, `?`, `{a,b}` of corroborate.yaml, and those of .gitignore (character classes in place of
// braces). A pattern may come from anybody, so it never becomes a RegExp: all of its states are followed at once
// (Thompson 1968), in time proportional to pattern × path whatever either holds. Knows no file.

/** `corpus` has braces, `gitignore` has `[a-z]`. In both a backslash makes the next character stand for itself. */
export type GlobSyntax = 'corpus' | 'gitignore';

export interface Glob {
  /** Matches from the root of the corpus; else it matches the last part of a path, in any folder, as in .gitignore. */
  readonly rooted: boolean;
  /** Ends in `/`: names folders and no file. */
  readonly foldersOnly: boolean;
  readonly states: readonly State[];
  readonly start: number;
}

/** Longer than any path of a file system; a longer pattern matches nothing. */
const LONGEST = 4096;

/** A pattern without `/` (but at its end) matches the last part anywhere; one with `/` matches from the root. */
export function compileGlob(pattern: string, syntax: GlobSyntax = 'corpus'): Glob {
  const foldersOnly = pattern.endsWith('/');
  const inner = foldersOnly ? pattern.slice(0, -1) : pattern;
  const rooted = inner.includes('/');
  const body = inner.startsWith('./') ? inner.slice(2) : inner.startsWith('/') ? inner.slice(1) : inner;
  if (body.length === 0 || body.length > LONGEST) return { rooted, foldersOnly, states: [], start: 0 };
  const states: State[] = [{ step: { kind: 'end' }, next: [] }];
  const start = link(parse([...body], syntax), 0, states);
  return { rooted, foldersOnly, states, start };
}

/** How much many patterns may still cost together: the states that are followed, summed over the characters of a path. */
export interface GlobBudget {
  left: number;
}

/**
 * For one path and all the patterns that it is held against: what several thousand that people write take.
 * Counted for each path anew, so that what one path comes to hangs on no other.
 */
export const globBudget = (): GlobBudget => ({ left: 500_000 });

/** `path` is relative to the root, with `/` between its parts; a folder's ends in `/`. Once the budget is spent: no match. */
export function matchGlob(glob: Glob, path: string, budget: GlobBudget = globBudget()): boolean {
  const isFolder = path.endsWith('/');
  if (budget.left < 0 || glob.states.length === 0 || (glob.foldersOnly && !isFolder)) return false;
  const plain = isFolder ? path.slice(0, -1) : path;
  const text = glob.rooted ? plain : plain.slice(plain.lastIndexOf('/') + 1);
  const walk: Walk = { glob, marks: new Uint32Array(glob.states.length), turn: 1, active: [] };
  enter(walk, glob.start);
  for (const character of text) {
    budget.left -= walk.active.length;
    if (budget.left < 0) return false;
    advance(walk, character);
    if (walk.active.length === 0) return false;
  }
  return walk.active.includes(END);
}

type Step =
  | { readonly kind: 'is'; readonly character: string }
  | { readonly kind: 'one' } // any but `/`
  | { readonly kind: 'class'; readonly ranges: readonly (readonly [string, string])[]; readonly negated: boolean }
  | { readonly kind: 'star' } // any number of any but `/`
  | { readonly kind: 'all' } // any number of anything
  | { readonly kind: 'folders' } // nothing, or anything up to and with a `/`
  | { readonly kind: 'split' }
  | { readonly kind: 'end' };

interface State {
  readonly step: Step;
  readonly next: readonly number[];
}

type Part =
  | Exclude<Step, { readonly kind: 'split' | 'end' }>
  | { readonly kind: 'either'; readonly options: readonly (readonly Part[])[] };

const END = 0;

/** Lays the parts before the state `after`, last first; answers the state that begins them. */
function link(parts: readonly Part[], after: number, states: State[]): number {
  return parts.reduceRight((next, part) => {
    if (part.kind !== 'either') return states.push({ step: part, next: [next] }) - 1;
    const starts = part.options.map(option => link(option, next, states));
    return states.push({ step: { kind: 'split' }, next: starts }) - 1;
  }, after);
}

interface Walk {
  readonly glob: Glob;
  /** The turn in which each state was last made active: what a set would be, at a tenth of the price. */
  readonly marks: Uint32Array;
  turn: number;
  active: number[];
}

/** Makes a state active, with those that follow it without a character, each once: this keeps it linear. */
function enter(walk: Walk, at: number): void {
  const state = walk.glob.states[at];
  if (state === undefined || walk.marks[at] === walk.turn) return;
  walk.marks[at] = walk.turn;
  walk.active.push(at);
  // No deeper than the pattern is long.
  if (PASSABLE.has(state.step.kind)) for (const next of state.next) enter(walk, next);
}

const PASSABLE: ReadonlySet<Step['kind']> = new Set(['star', 'all', 'folders', 'split']);

function advance(walk: Walk, character: string): void {
  const before = walk.active;
  walk.active = [];
  walk.turn += 1;
  const within: number[] = [];
  for (const index of before) {
    const state = walk.glob.states[index];
    if (state === undefined) continue;
    const move = moveOf(state.step, character);
    if (move === 'stay') enter(walk, index);
    if (move === 'on' || move === 'both') for (const next of state.next) enter(walk, next);
    // Inside `**/` there is no way on before the next slash: the state is kept without what follows it.
    if (move === 'within' || move === 'both') within.push(index);
  }
  for (const index of within) if (walk.marks[index] !== walk.turn) walk.active.push(index);
}

function moveOf(step: Step, character: string): 'stay' | 'on' | 'within' | 'both' | 'none' {
  switch (step.kind) {
    case 'is':
      return step.character === character ? 'on' : 'none';
    case 'one':
      return character === '/' ? 'none' : 'on';
    case 'class':
      return character !== '/' && isIn(step.ranges, character) !== step.negated ? 'on' : 'none';
    case 'star':
      return character === '/' ? 'none' : 'stay';
    case 'all':
      return 'stay';
    case 'folders':
      return character === '/' ? 'both' : 'within';
    default:
      return 'none';
  }
}

const isIn = (ranges: readonly (readonly [string, string])[], character: string): boolean =>
  ranges.some(([from, to]) => from <= character && character <= to);

function parse(pattern: readonly string[], syntax: GlobSyntax): readonly Part[] {
  const closings = syntax === 'corpus' ? closingBraces(pattern) : new Map<number, number>();
  return parseRange({ pattern, syntax, closings }, 0, pattern.length);
}

interface Source {
  readonly pattern: readonly string[];
  readonly syntax: GlobSyntax;
  readonly closings: ReadonlyMap<number, number>;
}

function parseRange(source: Source, start: number, end: number): readonly Part[] {
  const parts: Part[] = [];
  for (let at = start; at < end; ) {
    const { part, length } = parsePart(source, at);
    parts.push(part);
    at += length;
  }
  return parts;
}

interface Parsed {
  readonly part: Part;
  readonly length: number;
}

function parsePart(source: Source, at: number): Parsed {
  const { pattern, syntax } = source;
  const character = pattern[at] ?? '';
  const closing = source.closings.get(at);
  if (character === '\\') return { part: { kind: 'is', character: pattern[at + 1] ?? '\\' }, length: 2 };
  if (character === '?') return { part: { kind: 'one' }, length: 1 };
  if (character === '*') return parseStars(pattern, at);
  if (character === '[' && syntax === 'gitignore') return parseClass(pattern, at);
  if (closing !== undefined) return { part: parseBraces(source, at, closing), length: closing - at + 1 };
  return { part: { kind: 'is', character }, length: 1 };
}

/** `**` means folders only where it is a whole part of the path; elsewhere it is a `*`. */
function parseStars(pattern: readonly string[], at: number): Parsed {
  let end = at;
  while (pattern[end] === '*') end++;
  const opensPart = at === 0 || OPENERS.has(pattern[at - 1] ?? '');
  if (end - at < 2 || !opensPart) return { part: { kind: 'star' }, length: end - at };
  if (pattern[end] === '/') return { part: { kind: 'folders' }, length: end - at + 1 };
  const closesPart = end === pattern.length || CLOSERS.has(pattern[end] ?? '');
  return { part: { kind: closesPart ? 'all' : 'star' }, length: end - at };
}

const OPENERS: ReadonlySet<string> = new Set(['/', '{', ',']);
const CLOSERS: ReadonlySet<string> = new Set(['}', ',']);

/** A class that is never closed matches nothing, as in git. */
function parseClass(pattern: readonly string[], at: number): Parsed {
  const negated = pattern[at + 1] === '!' || pattern[at + 1] === '^';
  const first = at + (negated ? 2 : 1);
  const ranges: (readonly [string, string])[] = [];
  let index = first;
  for (; index < pattern.length && (pattern[index] !== ']' || index === first); index++) {
    if (pattern[index] === '\\') index++;
    const from = pattern[index] ?? '';
    const isRange = pattern[index + 1] === '-' && pattern[index + 2] !== ']' && index + 2 < pattern.length;
    if (isRange) index += pattern[index + 2] === '\\' ? 3 : 2;
    ranges.push([from, isRange ? (pattern[index] ?? '') : from]);
  }
  if (index >= pattern.length)
    return { part: { kind: 'class', ranges: [], negated: false }, length: pattern.length - at };
  return { part: { kind: 'class', ranges, negated }, length: index - at + 1 };
}

function parseBraces(source: Source, open: number, closing: number): Part {
  const options: (readonly Part[])[] = [];
  let start = open + 1;
  for (let at = start; at <= closing; at++) {
    const inner = source.closings.get(at);
    if (source.pattern[at] === '\\') at++;
    else if (inner !== undefined) at = inner;
    else if (at === closing || source.pattern[at] === ',') {
      options.push(parseRange(source, start, at));
      start = at + 1;
    }
  }
  return { kind: 'either', options };
}

/** Braces within braces, down to this depth; deeper ones stand for themselves. */
const DEEPEST = 16;

/** The closing brace of each opening one; those without a partner stand for themselves. */
function closingBraces(pattern: readonly string[]): ReadonlyMap<number, number> {
  const closings = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < pattern.length; at++) {
    if (pattern[at] === '\\') at++;
    else if (pattern[at] === '{') open.push(at);
    else if (pattern[at] === '}') {
      const start = open.pop();
      if (start !== undefined && open.length < DEEPEST) closings.set(start, at);
    }
  }
  return closings;
}
