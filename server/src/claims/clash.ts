// Which claims of one subject and event contradict one another. What it means to contradict is the caller's: dates, values,
// quantities and statuses all go by the same logic of occurrences (SPEC section 4).
//
// Claims are first laid together where nothing tells them apart: a *cell* has the same keys, an *atom* of it the same value
// too. Work goes by atoms, so that a hundred sources that agree cost no more than one; past two bounds, which no corpus
// reaches by itself, more is held to agree than is known to.
import type { OncePerKey, Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Claim } from './claim.ts';
import { agreementOf, joinedKeys, type OccurrenceKeys, occurrenceKeys } from './occurrence.ts';
import { type Agreeing, indexOccurrences } from './occurrence-index.ts';
import { isOneValue } from './one-value.ts';
import { eventOf } from './predicate.ts';

export type Relation = 'agree' | 'may-contradict' | 'contradict';

export interface ClashInput {
  /** Claims of one group that have a value. */
  readonly claims: readonly Claim[];
  /** Claims of the group without a value: an incomplete claim may speak of theirs, and then nothing is known. */
  readonly silent: readonly Claim[];
  readonly oncePer: readonly OncePerKey[];
  readonly vocabulary: Vocabulary;
  /** Claims with equal keys have the same value. */
  valueKey(claim: Claim): string;
  relate(a: Claim, b: Claim): Relation;
  isIgnored(claim: Claim): boolean;
}

export interface Clash {
  readonly certain: boolean;
  readonly sides: readonly Claim[];
  /** Those sides that leave out a key, and so may speak of any of the others' occurrences. */
  readonly incomplete: readonly Claim[];
  /** The facts among the sides clash by themselves, whatever was read in prose beside them. */
  readonly isWritten: boolean;
}

export interface Clashes {
  readonly clashes: readonly Clash[];
  /** Claims that would be sides if nothing ignored them. */
  readonly suppressed: readonly Claim[];
}

/** A claim that may speak of more others than this is held against none: that it agrees with none of them says too little. */
const mostOthers = 100;

/** How many other values of one occurrence a value is held against. Up to as many, no clash is missed. */
const mostValues = 1000;

interface Atom {
  readonly sample: Claim;
  readonly claims: Claim[];
}

interface Cell {
  keys: OccurrenceKeys;
  readonly atoms: Map<string, Atom>;
  hasSilent: boolean;
}

/** Atoms of one cell that contradict another of it, for certain or at all. */
interface Contradictions {
  readonly certain: ReadonlySet<Atom>;
  readonly any: ReadonlySet<Atom>;
}

/** The cells that may be of the same occurrence as one, and say more than it does. */
interface Fuller {
  readonly cells: readonly Agreeing<Cell>[];
  /** Whether there are more of them than anything is held against. */
  readonly isCut: boolean;
}

export function findClashes(input: ClashInput): Clashes {
  if (isOneValue(input.claims, input.valueKey)) return { clashes: [], suppressed: [] };
  const cells = cellsOf(input);
  const agreeing = indexOccurrences(cells);
  const read = cells.map(cell => {
    const fuller = fullerThan(cell, agreeing);
    return { cell, fuller, inner: contradictionsWithin(cell, fuller, input) };
  });
  const disputed = new Set(read.filter(({ inner }) => inner.certain.size > 0).map(({ cell }) => cell));
  const found = read.flatMap(each => [
    withinClash(each.cell, each.inner, input),
    incompleteClash({ disputed, ...each }, input),
  ]);
  return {
    clashes: withoutSubsets(found.flatMap(each => each.clash ?? [])),
    suppressed: [...new Set(found.flatMap(each => each.suppressed))],
  };
}

function cellsOf(input: ClashInput): readonly Cell[] {
  const cells = new Map<string, Cell>();
  const cellOf = (claim: Claim): Cell => {
    const keys = occurrenceKeys(claim, input.oncePer, input.vocabulary, eventOf(input.vocabulary, claim));
    const cell = cells.get(keys.cell) ?? { keys, atoms: new Map<string, Atom>(), hasSilent: false };
    cell.keys = joinedKeys(cell.keys, keys);
    cells.set(keys.cell, cell);
    return cell;
  };
  for (const claim of input.claims) {
    const { atoms } = cellOf(claim);
    const value = input.valueKey(claim);
    const atom = atoms.get(value);
    if (atom === undefined) atoms.set(value, { sample: claim, claims: [claim] });
    else atom.claims.push(claim);
  }
  const isToldAgain = retelling(input.claims);
  for (const claim of input.silent) if (!isToldAgain(claim)) cellOf(claim).hasSilent = true;
  return [...cells.values()];
}

/**
 * An article that has told of 'relapsed or refractory lymphoma' and goes on about 'lymphoma', in prose and without a value,
 * tells of the same occurrence again.
 */
function retelling(claims: readonly Claim[]): (silent: Claim) => boolean {
  const purposes = new Map<string, Set<string>>();
  for (const { article, for: purpose } of claims)
    if (article !== undefined && purpose !== undefined)
      purposes.set(article.path, (purposes.get(article.path) ?? new Set()).add(purpose.label.toLowerCase()));
  return ({ origin, article, for: purpose }) => {
    if (origin !== 'prose' || article === undefined || purpose === undefined) return false;
    const tail = ` ${purpose.label.toLowerCase()}`;
    return [...(purposes.get(article.path) ?? [])].some(told => told.endsWith(tail));
  };
}

function fullerThan(cell: Cell, agreeing: (cell: Cell) => Iterable<Agreeing<Cell>>): Fuller {
  if (!cell.keys.incomplete && cell.keys.asOf === undefined) return { cells: [], isCut: false };
  const cells: Agreeing<Cell>[] = [];
  let values = 0;
  for (const other of agreeing(cell)) {
    if (!other.agreement.firstOmits && !other.agreement.firstIsBroader) continue;
    values += Math.max(1, other.item.atoms.size);
    if (values > mostOthers) return { cells, isCut: true };
    cells.push(other);
  }
  return { cells, isCut: false };
}

/**
 * Two claims that leave the same key out contradict each other only where no claim that fills it agrees with either: else
 * they may speak of two occurrences.
 */
function contradictionsWithin(cell: Cell, fuller: Fuller, input: ClashInput): Contradictions {
  const filling = atomsOf(fuller.cells.filter(other => other.agreement.firstOmits));
  if (fuller.isCut && filling.length > 0) return { certain: new Set(), any: new Set() };
  const isExplained = (atom: Atom): boolean => filling.some(other => relate(atom, other, input) === 'agree');
  return contradictions(cell.atoms.size < 2 ? [] : [...cell.atoms.values()].filter(atom => !isExplained(atom)), input);
}

function contradictions(atoms: readonly Atom[], input: ClashInput): Contradictions {
  const [certain, any] = [new Set<Atom>(), new Set<Atom>()];
  const contradicts = (atom: Atom, other: Atom): boolean => {
    const relation = other === atom ? 'agree' : relate(atom, other, input);
    if (relation !== 'agree') any.add(atom).add(other);
    if (relation === 'contradict') certain.add(atom).add(other);
    return relation === 'contradict';
  };
  const compared = atoms.slice(0, mostValues + 1);
  for (const atom of atoms) {
    if (certain.has(atom)) continue;
    // What contradicts one value mostly contradicts the next one too: asked first, it saves asking the others.
    const [witness] = certain;
    if (witness !== undefined && contradicts(atom, witness)) continue;
    compared.some(other => contradicts(atom, other));
  }
  return { certain, any };
}

interface Told {
  readonly clash: Clash | undefined;
  readonly suppressed: readonly Claim[];
}

/** The claims of one cell that clash. Where some do for certain, those that only may are no sides. */
function withinClash(cell: Cell, all: Contradictions, input: ClashInput): Told {
  const live = [...all.any].filter(atom => isLive(atom, input));
  const { certain, any } = live.length === all.any.size ? all : contradictions(live, input);
  const written = live.every(isOfFacts) ? { certain, any } : contradictions(live.filter(isWritten), input);
  const isSure = certain.size > 0 && (written.certain.size > 0 || !(isNowhere(cell) && live.some(isProse)));
  const sides = liveClaims(certain.size > 0 ? [...certain] : [...any], input);
  return {
    clash:
      sides.length === 0
        ? undefined
        : {
            certain: isSure,
            sides,
            incomplete: [],
            isWritten: (isSure ? written.certain : written.any).size > 0,
          },
    suppressed: ignoredClaims([...all.any], input),
  };
}

/** Neither says who decided, nor where: in prose the sentences around it may say it, and say two things. */
const isNowhere = ({ keys: { by } }: Cell): boolean =>
  by !== undefined && by.actor === undefined && by.place === undefined;

const isProse = ({ claims }: Atom): boolean => claims.some(claim => claim.origin === 'prose');
const isWritten = ({ claims }: Atom): boolean => claims.some(claim => claim.origin === 'fact');
const isOfFacts = (atom: Atom): boolean => !isProse(atom);

interface Incomplete {
  readonly cell: Cell;
  readonly fuller: Fuller;
  readonly inner: Contradictions;
  /** Cells some of whose claims clash among themselves for certain. */
  readonly disputed: ReadonlySet<Cell>;
}

/**
 * A claim that leaves a key out and contradicts every occurrence that it may speak of, none of them only possibly: two doubts
 * at once say too little. Silent when nobody says the value of one of these, when they already clash with one another for
 * certain, and for a claim that already clashes within its own cell.
 */
function incompleteClash({ cell, fuller, inner, disputed }: Incomplete, input: ClashInput): Told {
  const silent: Told = { clash: undefined, suppressed: [] };
  const isOpen = ({ item }: Agreeing<Cell>): boolean => disputed.has(item) || mayBeAnother(item, fuller.cells);
  if (fuller.isCut || fuller.cells.some(isOpen)) return silent;
  const fitting = atomsOf(fuller.cells);
  const incomplete = [...cell.atoms.values()].filter(
    atom => !inner.certain.has(atom) && fitting.every(other => relate(atom, other, input) === 'contradict'),
  );
  const against = atomsOf(fuller.cells.filter(other => !isTwiceUnsure(other, incomplete)));
  if (against.length === 0) return silent;
  if (incomplete.length === 0) return silent;
  const [own, others] = [liveClaims(incomplete, input), liveClaims(against, input)];
  const isTold = own.length > 0 && others.length > 0;
  return {
    clash: isTold
      ? { certain: false, sides: [...own, ...others], incomplete: own, isWritten: [own, others].every(holdsFact) }
      : undefined,
    suppressed: ignoredClaims([...incomplete, ...against], input),
  };
}

/**
 * Whether what is told here without a value may be an occurrence of its own, of which nothing is known: not where another one
 * has a value and says all that this does.
 */
const mayBeAnother = ({ keys, hasSilent, atoms }: Cell, cells: readonly Agreeing<Cell>[]): boolean =>
  hasSilent &&
  atoms.size === 0 &&
  !cells.some(({ item }) => item.atoms.size > 0 && agreementOf(item.keys, keys)?.firstOmits === false);

const holdsFact = (claims: readonly Claim[]): boolean => claims.some(claim => claim.origin === 'fact');

/** Each leaves out what the other says, and one of them was read in prose, which leaves much out. */
const isTwiceUnsure = ({ agreement, item }: Agreeing<Cell>, incomplete: readonly Atom[]): boolean =>
  agreement.secondOmits && [...item.atoms.values(), ...incomplete].some(isProse);

/**
 * A clash all of whose sides stand in another is told with that one. Of two with the same sides one is told, with what either
 * leaves open, so that it does not matter which came first.
 */
function withoutSubsets(clashes: readonly Clash[]): readonly Clash[] {
  if (clashes.length < 2) return clashes;
  const sets = clashes.map(clash => new Set(clash.sides));
  const holding = new Map<Claim, number[]>();
  for (const [index, set] of sets.entries())
    for (const claim of set) {
      const indexes = holding.get(claim) ?? [];
      holding.set(claim, indexes);
      indexes.push(index);
    }
  const holdersOf = (sides: readonly Claim[]): readonly number[] => {
    const rarest = sides.map(side => holding.get(side) ?? []).reduce((a, b) => (b.length < a.length ? b : a));
    return rarest.filter(other => sides.every(side => sets[other]?.has(side)));
  };
  return clashes.flatMap((clash, index): readonly Clash[] => {
    const equals: Clash[] = [];
    for (const at of holdersOf(clash.sides)) {
      const other = clashes[at];
      const isEqual = sets[at]?.size === sets[index]?.size;
      if (other === undefined || !isEqual || at < index) return [];
      equals.push(other);
    }
    return [{ ...clash, incomplete: [...new Set(equals.flatMap(each => each.incomplete))] }];
  });
}

const relate = (a: Atom, b: Atom, input: ClashInput): Relation => input.relate(a.sample, b.sample);

const atomsOf = (cells: readonly Agreeing<Cell>[]): readonly Atom[] =>
  cells.flatMap(({ item }) => [...item.atoms.values()]);

const isLive = (atom: Atom, input: ClashInput): boolean => atom.claims.some(claim => !input.isIgnored(claim));

const liveClaims = (atoms: readonly Atom[], input: ClashInput): readonly Claim[] =>
  atoms.flatMap(atom => atom.claims).filter(claim => !input.isIgnored(claim));

const ignoredClaims = (atoms: readonly Atom[], input: ClashInput): readonly Claim[] =>
  atoms.flatMap(atom => atom.claims).filter(claim => input.isIgnored(claim));
