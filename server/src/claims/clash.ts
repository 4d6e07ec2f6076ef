// Which claims of one subject and event contradict one another. What it means to contradict is the caller's: dates, values,
// quantities and statuses all go by the same logic of occurrences (SPEC section 4).
//
// Claims are first laid together where nothing tells them apart: a *cell* has the same keys, an *atom* of it the same value
// too. Work goes by atoms, so that a hundred sources that agree cost no more than one.
import type { OncePerKey, Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Claim } from './claim.ts';
import { type Agreement, agreementOf, type OccurrenceKeys, occurrenceKeys } from './occurrence.ts';
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
}

export interface Clashes {
  readonly clashes: readonly Clash[];
  /** Claims that would be sides if nothing ignored them. */
  readonly suppressed: readonly Claim[];
}

interface Atom {
  readonly sample: Claim;
  readonly claims: Claim[];
}

interface Cell {
  readonly keys: OccurrenceKeys;
  readonly atoms: Map<string, Atom>;
  hasSilent: boolean;
}

interface Edge {
  readonly atoms: readonly [Atom, Atom];
  readonly certain: boolean;
}

interface Fuller {
  readonly cell: Cell;
  readonly agreement: Agreement;
}

export function findClashes(input: ClashInput): Clashes {
  const cells = cellsOf(input);
  const fuller = new Map(cells.map(cell => [cell, fullerThan(cell, cells)]));
  const edges = new Map(cells.map(cell => [cell, edgesWithin(cell, fuller.get(cell) ?? [], input)]));
  const found: { readonly clash: Clash; readonly ids: ReadonlySet<string> }[] = [];
  const suppressed = new Set<Claim>();
  const report = (atoms: readonly Atom[], incomplete: readonly Atom[], certain: boolean): void => {
    const sides = liveClaims(atoms, input);
    const ids = new Set(sides.map(side => side.id));
    if (found.some(other => isSubset(ids, other.ids))) return;
    found.push({ clash: { certain, sides, incomplete: liveClaims(incomplete, input) }, ids });
  };
  for (const cell of cells) {
    const all = edges.get(cell) ?? [];
    for (const claim of ignoredSides(all, input)) suppressed.add(claim);
    const live = all.filter(edge => edge.atoms.every(atom => isLive(atom, input)));
    const certain = live.filter(edge => edge.certain);
    const told = certain.length > 0 ? certain : live;
    if (told.length > 0) report(atomsOf(told), [], certain.length > 0);
  }
  const certainEdges = [...edges.values()].flat().filter(edge => edge.certain);
  for (const cell of cells) {
    const clash = incompleteClash(cell, fuller.get(cell) ?? [], certainEdges, input);
    if (clash === undefined) continue;
    for (const claim of [...clash.incomplete, ...clash.against].flatMap(atom => atom.claims))
      if (input.isIgnored(claim)) suppressed.add(claim);
    const incomplete = clash.incomplete.filter(atom => isLive(atom, input));
    const against = clash.against.filter(atom => isLive(atom, input));
    if (incomplete.length > 0 && against.length > 0) report([...incomplete, ...against], incomplete, false);
  }
  return { clashes: found.map(each => each.clash), suppressed: [...suppressed] };
}

function cellsOf(input: ClashInput): readonly Cell[] {
  const cells = new Map<string, Cell>();
  const cellOf = (claim: Claim): Cell => {
    const keys = occurrenceKeys(claim, input.oncePer, input.vocabulary, eventOf(input.vocabulary, claim));
    const cell = cells.get(keys.cell) ?? { keys, atoms: new Map<string, Atom>(), hasSilent: false };
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
  for (const claim of input.silent) cellOf(claim).hasSilent = true;
  return [...cells.values()];
}

/** The cells that may be of the same occurrence and say more than this one does. */
function fullerThan(cell: Cell, cells: readonly Cell[]): readonly Fuller[] {
  if (!cell.keys.incomplete && cell.keys.asOf === undefined) return [];
  return cells.flatMap(other => {
    const agreement = other === cell ? undefined : agreementOf(cell.keys, other.keys);
    const isFuller = agreement !== undefined && (agreement.firstOmits || agreement.firstIsBroader);
    return isFuller ? [{ cell: other, agreement }] : [];
  });
}

/**
 * Pairs of one cell that contradict each other. Two claims that leave the same key out do so only where no claim that
 * fills it agrees with either: else they may speak of two occurrences.
 */
function edgesWithin(cell: Cell, fuller: readonly Fuller[], input: ClashInput): readonly Edge[] {
  const atoms = [...cell.atoms.values()];
  if (atoms.length < 2) return [];
  const filling = fuller.filter(other => other.agreement.firstOmits).flatMap(other => [...other.cell.atoms.values()]);
  const explained = new Set(atoms.filter(atom => filling.some(other => relate(atom, other, input) === 'agree')));
  return atoms.flatMap((a, index) =>
    atoms.slice(index + 1).flatMap((b): readonly Edge[] => {
      const relation = relate(a, b, input);
      if (relation === 'agree' || explained.has(a) || explained.has(b)) return [];
      return [{ atoms: [a, b], certain: relation === 'contradict' }];
    }),
  );
}

/**
 * A claim that leaves a key out and contradicts every occurrence that it may speak of. Silent when one of these has no
 * value, when they already clash with one another for certain, and for a claim that already clashes within its own cell.
 */
function incompleteClash(
  cell: Cell,
  fuller: readonly Fuller[],
  certainEdges: readonly Edge[],
  input: ClashInput,
): { readonly incomplete: readonly Atom[]; readonly against: readonly Atom[] } | undefined {
  if (fuller.some(other => other.cell.hasSilent)) return undefined;
  const against = fuller.flatMap(other => [...other.cell.atoms.values()]);
  if (against.length === 0) return undefined;
  const known = new Set(against);
  if (certainEdges.some(edge => edge.atoms.every(atom => known.has(atom)))) return undefined;
  const clashing = new Set(atomsOf(certainEdges));
  const incomplete = [...cell.atoms.values()].filter(
    atom => !clashing.has(atom) && against.every(other => relate(atom, other, input) !== 'agree'),
  );
  return incomplete.length === 0 ? undefined : { incomplete, against };
}

const relate = (a: Atom, b: Atom, input: ClashInput): Relation => input.relate(a.sample, b.sample);

const atomsOf = (edges: readonly Edge[]): readonly Atom[] => [...new Set(edges.flatMap(edge => edge.atoms))];

const isLive = (atom: Atom, input: ClashInput): boolean => atom.claims.some(claim => !input.isIgnored(claim));

const liveClaims = (atoms: readonly Atom[], input: ClashInput): readonly Claim[] =>
  atoms.flatMap(atom => atom.claims).filter(claim => !input.isIgnored(claim));

const ignoredSides = (edges: readonly Edge[], input: ClashInput): readonly Claim[] =>
  atomsOf(edges)
    .flatMap(atom => atom.claims)
    .filter(claim => input.isIgnored(claim));

const isSubset = (inner: ReadonlySet<string>, outer: ReadonlySet<string>): boolean =>
  inner.size <= outer.size && [...inner].every(id => outer.has(id));
