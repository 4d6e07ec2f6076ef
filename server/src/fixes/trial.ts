// Edits made on trial: the engine says what the corpus would come to, so that a fix keeps its promise or is not made. Costs
// what the edits touch.
import type { ClaimId, Path } from '../base/brand.ts';
import { type Locate, locator } from '../messages/locate.ts';
import type { TextSource } from '../ports.ts';
import type { Code, Finding } from '../rules/finding.ts';
import { apply, prepare } from '../workspace/apply.ts';
import type { FileChange } from '../workspace/change.ts';
import type { KeyedFinding, Snapshot } from '../workspace/snapshot.ts';
import { edited, type FileEdit } from './text-edit.ts';

export interface Trial {
  readonly before: Snapshot;
  readonly after: Snapshot;
  /** Files whose findings may look otherwise. */
  readonly touched: readonly Path[];
}

/** `undefined` where a text that the engine asks for is not to be had. */
export async function tried(
  snapshot: Snapshot,
  texts: TextSource,
  edits: readonly FileEdit[],
): Promise<Trial | undefined> {
  const changes: FileChange[] = [];
  for (const { path, version, edits: own } of edits) {
    const text = version === undefined ? '' : await texts.read(path);
    if (text === undefined) return undefined;
    changes.push(changeTo(path, edited(text, own)));
  }
  const prepared = prepare(snapshot, changes);
  const needed = new Map<Path, string>();
  for (const path of prepared.textsNeeded) {
    const text = await texts.read(path);
    if (text !== undefined) needed.set(path, text);
  }
  const { snapshot: after, touched } = apply(snapshot, prepared, { texts: needed });
  return { before: snapshot, after, touched: [...touched] };
}

/** No hash that a file could have: it is never taken for what was there. */
function changeTo(path: Path, text: string): FileChange {
  const hash = 'on trial';
  return { path, content: { kind: 'text', text, encoding: 'utf-8', hash, textHash: hash } };
}

/** What became of a finding, and the codes of those that came. */
export interface Verdict {
  readonly fate: 'gone' | 'settled' | 'left';
  readonly news: ReadonlySet<Code>;
}

export function verdictOf(trial: Trial, keyed: KeyedFinding): Verdict {
  // A finding that nothing has touched stays what it was.
  const paths = [...new Set([...trial.touched, ...filesOf(trial.before, keyed.finding)])];
  const [before, after] = [identities(trial.before, paths), identities(trial.after, paths)];
  const own = identityIn(locator(trial.before), trial.before, keyed.finding);
  const [had, has] = [before, after].map(all => all.filter(other => isSame(own, other)));
  // What a file says twice in the same words is told twice.
  const still = (has?.length ?? 0) < (had?.length ?? 0) ? undefined : has?.[0];
  const isSettled = still !== undefined && 'settledBy' in still.finding && still.finding.settledBy !== undefined;
  return { fate: still === undefined ? 'gone' : isSettled ? 'settled' : 'left', news: newsAmong(before, after) };
}

/** The codes of findings that came. */
export const newsOf = ({ before, after, touched }: Trial): ReadonlySet<Code> =>
  newsAmong(identities(before, touched), identities(after, touched));

const newsAmong = (before: readonly Identity[], after: readonly Identity[]): ReadonlySet<Code> =>
  new Set(after.filter(other => !before.some(had => isPartOf(other, had))).map(codeOf));

interface Identity {
  readonly finding: Finding;
  /** Its claims, by where they are written: a fix changes what they say, and moves none. */
  readonly claims: ReadonlySet<string>;
  /** All that it says beside, without places. */
  readonly words: string;
}

const codeOf = ({ finding }: Identity): Code => finding.code;

const filesOf = (snapshot: Snapshot, finding: Finding): readonly Path[] =>
  'path' in finding ? [finding.path] : claimsIn(finding).flatMap(id => snapshot.claim(id)?.path ?? []);

const claimsIn = (finding: Finding): readonly ClaimId[] =>
  'sides' in finding ? finding.sides.map(({ claim }) => claim) : 'claim' in finding ? [finding.claim] : [];

function identities(snapshot: Snapshot, paths: readonly Path[]): readonly Identity[] {
  const found = new Set(paths.flatMap(path => snapshot.findingsIn(path)));
  const locate = locator(snapshot);
  return [...found].map(({ finding }) => identityIn(locate, snapshot, finding));
}

function identityIn(locate: Locate, snapshot: Snapshot, finding: Finding): Identity {
  const claims = new Set(claimsIn(finding).map(id => placeOf(locate, snapshot, id)));
  if ('sides' in finding) return { finding, claims, words: '' };
  if ('claim' in finding) return { finding, claims, words: 'part' in finding ? finding.part : '' };
  const words = JSON.stringify({ ...finding, span: undefined }, (key, value: unknown) =>
    POSITIONS.has(key) ? undefined : value,
  );
  return { finding, claims, words };
}

const POSITIONS: ReadonlySet<string> = new Set(['span', 'first', 'others', 'certainty']);

function placeOf(locate: Locate, snapshot: Snapshot, id: ClaimId): string {
  const claim = snapshot.claim(id);
  const place = claim && locate(claim);
  if (claim === undefined || place === undefined || claim.origin === 'prose') return id;
  return `${claim.path}#${place.position.fact}.${place.position.source ?? ''}`;
}

const isSame = (a: Identity, b: Identity): boolean => isPartOf(a, b) && a.claims.size === b.claims.size;

/** A clash that has lost a side is no new one. */
const isPartOf = (a: Identity, b: Identity): boolean =>
  a.finding.code === b.finding.code && a.words === b.words && [...a.claims].every(claim => b.claims.has(claim));
