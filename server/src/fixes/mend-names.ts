// Misspelt names, keys and words: the nearest that is known takes their place; or a name that nobody knew is made known.

import { asPath, type Path } from '../base/brand.ts';
import { groupBy } from '../base/group-by.ts';
import type { ProblemKind } from '../base/problem.ts';
import type { Span } from '../base/span.ts';
import type { FindingByCode } from '../messages/account.ts';
import type { Code, FileFinding } from '../rules/finding.ts';
import { settingsKeys } from '../syntax/settings-keys.ts';
import { foldName } from '../text/fold.ts';
import { SETTINGS_FILE } from '../workspace/discover-kinds.ts';
import { factFileOf } from '../workspace/packed-facts.ts';
import { resolvePath } from '../workspace/paths.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { CLASHES, type FilePlan, type Fix, type Mending, mend, planned } from './fix.ts';
import { isWritable } from './record-claims.ts';
import type { YamlChange } from './yaml-change.ts';

type Of<C extends FileFinding['code']> = Mending<FindingByCode[C]>;

export function fixesOfUnknown({ snapshot, finding }: Of<'unknown-entity'>): readonly Fix[] {
  const { name, nearest, path, span, others } = finding;
  const places = [{ path, span }, ...others];
  const declare: Fix = {
    ...mend('declare', { of: 'declare', name }, planned(SETTINGS_FILE_PATH, [declaration(snapshot, name)])),
    mayBring: CLASHES,
  };
  const isWhole = places.every(place => isWritableAt(snapshot, place.path));
  if (nearest === undefined || !isWhole) return [declare];
  const plans = [...groupBy(places, place => place.path)].map(
    ([file, own]): FilePlan => ({ path: file, changes: own.map(each => renaming(each.span, nearest)) }),
  );
  const title = { of: 'use-name', name: nearest, places: places.length } as const;
  return [{ ...mend('nearest', title, async () => plans), isProposed: true, mayBring: MEANT }, declare];
}

function isWritableAt(snapshot: Snapshot, path: Path): boolean {
  const file = snapshot.file(path);
  return file !== undefined && isWritable(file);
}

const renaming = (at: Span, value: string): YamlChange => ({ kind: 'replace', at, value });

const SETTINGS_FILE_PATH = asPath(SETTINGS_FILE);

function declaration({ vocabulary }: Snapshot, name: string): YamlChange {
  const pairs = new Map([[freeId(name, id => vocabulary.entities.has(id)), new Map([['name', name]])]]);
  return { kind: 'put', at: ['entities'], pairs, order: settingsKeys.map(({ key }) => key) };
}

/** Small letters, digits and hyphens, where the name has any; else the name itself. */
function freeId(name: string, isTaken: (id: string) => boolean): string {
  const plain = foldName(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return numbered(plain === '' ? 'entity' : plain, isTaken);
}

/** With the first number behind it that nobody has, where somebody has it. */
export function numbered(id: string, isTaken: (id: string) => boolean): string {
  if (!isTaken(id)) return id;
  let number = 2;
  while (isTaken(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}

/** A key or a word of the format, in a fact file or in `corroborate.yaml`. */
export function fixesOfInvalid({ snapshot, finding }: Of<'invalid-fact'>): readonly Fix[] {
  const { path, span, problem } = finding;
  const near = nearestOf(problem.what);
  const isKey = problem.what.kind === 'unknown-key' || problem.what.kind === 'misplaced-key';
  if (near === undefined || (isKey && keysBeside(snapshot, path, span).includes(near))) return [];
  const change: YamlChange = isKey ? { kind: 'rename', at: span, key: near } : renaming(span, near);
  const title = isKey ? ({ of: 'rename-key', key: near } as const) : useValue(problem.what, near);
  return [{ ...mend('nearest', title, planned(path, [change])), isProposed: true, mayBring: MEANT }];
}

/** The keys of the fact, the source or the header in which a key stands. */
function keysBeside(snapshot: Snapshot, path: Path, { start }: Span): readonly string[] {
  const summary = snapshot.file(path);
  if (summary?.kind !== 'facts') return [];
  const { header, facts } = factFileOf(summary);
  const holders = [header, ...facts, ...facts.flatMap(fact => fact.sources)];
  const holder = holders.find(each => each?.entries.some(({ keySpan }) => keySpan.start === start));
  return (holder?.entries ?? []).map(({ key }) => key);
}

/** What was misspelt says something once it is read. */
const MEANT = new Set<Code>([
  ...CLASHES,
  ...(['unknown-entity', 'missing-citation', 'invalid-fact', 'invalid-vocabulary', 'impossible-date'] as const),
  ...(['quote-not-found', 'quote-altered', 'quote-ambiguous', 'missing-article'] as const),
]);

const nearestOf = (what: ProblemKind): string | undefined => ('nearest' in what ? what.nearest : undefined);

const useValue = (what: ProblemKind, value: string) =>
  ({ of: 'use-value', key: 'key' in what ? what.key : '', value }) as const;

/** The second of two facts with one id gets an id of its own. */
export function fixesOfDouble({ snapshot, finding }: Of<'duplicate-id'>): readonly Fix[] {
  const { path, span, problem } = finding;
  const summary = snapshot.file(path);
  if (problem.what.kind !== 'double-id' || summary?.kind !== 'facts') return [];
  const taken = new Set(factFileOf(summary).facts.map(({ id }) => id?.value));
  const id = numbered(problem.what.id, candidate => taken.has(candidate));
  return [mend('id', { of: 'use-value', key: 'id', value: id }, planned(path, [renaming(span, id)]))];
}

/** An article that is where such a slip of the pen would have it: the other ending, this folder, slashes the right way. */
export function fixesOfMissingArticle({ snapshot, finding }: Of<'missing-article'>): readonly Fix[] {
  const { path, span, written } = finding;
  if (!isNamedAt(snapshot, path, span)) return [];
  const forward = written.replaceAll('\\', '/');
  const own = forward.split('/').at(-1) ?? forward;
  const endings = [forward, own].flatMap(text => [text, `${text}.txt`, `${text}.md`, ...otherEnding(text)]);
  const there = [...new Set(endings)].filter(text => text !== written && isArticle(snapshot, path, text));
  return there.slice(0, 2).map((text, at): Fix => {
    const title = { of: 'use-value', key: 'article', value: text } as const;
    return { ...mend(`article:${at}`, title, planned(path, [renaming(span, text)])), mayBring: MEANT };
  });
}

/** A companion without its article names it by its own name alone: what stands at that place is something else. */
function isNamedAt(snapshot: Snapshot, path: Path, { start }: Span): boolean {
  const summary = snapshot.file(path);
  if (summary?.kind !== 'facts') return false;
  const { header, facts } = factFileOf(summary);
  const named = [
    header?.origin,
    ...(header?.corrects ?? []),
    ...facts.flatMap(fact => fact.sources).map(each => each.article),
  ];
  return named.some(each => each?.span.start === start);
}

const otherEnding = (text: string): readonly string[] =>
  /\.txt$/i.test(text) ? [text.replace(/txt$/i, 'md')] : /\.md$/i.test(text) ? [text.replace(/md$/i, 'txt')] : [];

function isArticle(snapshot: Snapshot, from: Path, written: string): boolean {
  const target = resolvePath(from, written);
  return target !== undefined && snapshot.file(target)?.kind === 'article';
}
