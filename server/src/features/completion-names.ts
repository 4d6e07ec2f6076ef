// Names of the vocabulary that what was typed may mean: by id, name or alias, folded as look-ups fold them. Of tens of
// thousands the best few are given; what each is called is worked out for these alone.

import type { Locale } from '../messages/account.ts';
import { nameIn } from '../messages/names.ts';
import type { YamlCursor } from '../syntax/yaml-cursor.ts';
import { foldName } from '../text/fold.ts';
import { resolveActor, resolveSubject } from '../vocabulary/look-up.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { type Completion, scalarAt } from './completion-item.ts';

/** As many as a reader looks through; with more typed there are others. */
export const MOST_NAMES = 100;

export type NameKind = 'entity' | 'authority' | 'place';

export interface NamesWanted {
  readonly cursor: YamlCursor;
  readonly vocabulary: Vocabulary;
  /** The kinds that fit, the likeliest first. */
  readonly kinds: readonly NameKind[];
  readonly locale: Locale;
  /** What stands before the name in the value: `outside `. */
  readonly before?: string;
}

const SECTIONS = { entity: 'entities', place: 'places', authority: 'authorities' } as const;

/** The best first: names that begin with what was typed, then those of which a word does, then those that hold it. */
export function nameCompletions(wanted: NamesWanted): readonly Completion[] {
  const { cursor, before = '' } = wanted;
  const typed = foldName(cursor.token.typed.slice(before.length));
  const found: readonly Found[] = wanted.kinds.flatMap(kind => matching(wanted.vocabulary, kind, typed));
  return found
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, MOST_NAMES)
    .map(each => completionOf(each, wanted));
}

interface Found {
  readonly kind: NameKind;
  readonly id: string;
  readonly rank: number;
}

function matching(vocabulary: Vocabulary, kind: NameKind, typed: string): readonly Found[] {
  const best: Map<string, number>[] = [new Map(), new Map(), new Map()];
  for (const [name, id] of vocabulary.names[SECTIONS[kind]]) {
    const rank = rankOf(name, typed);
    const ids = rank === undefined ? undefined : best[rank];
    if (ids === undefined || ids.size >= MOST_NAMES) continue;
    ids.set(id, rank ?? 0);
    if (rank === 0 && ids.size >= MOST_NAMES) break;
  }
  const seen = new Set<string>();
  return best.flatMap(ids =>
    [...ids].flatMap(([id, rank]) => (seen.has(id) || !seen.add(id) ? [] : [{ kind, id, rank }])),
  );
}

/** Both folded. `undefined`: it is not in it. */
export function rankOf(name: string, typed: string): number | undefined {
  const at = name.indexOf(typed);
  if (at < 0) return undefined;
  return at === 0 ? 0 : /[\p{L}\p{N}]/u.test(name.charAt(at - 1)) ? 2 : 1;
}

function completionOf({ kind, id }: Found, wanted: NamesWanted): Completion {
  const { vocabulary, cursor, locale, before = '' } = wanted;
  const entry = vocabulary[SECTIONS[kind]].get(id);
  const { name = id, aliases = [] } = entry ?? {};
  const written = before + writtenFor(wanted, kind, { id, name });
  const shown = nameIn(
    locale,
    name,
    aliases.toSorted((a, b) => a.length - b.length),
  );
  return {
    kind,
    label: written,
    description: written === before + id ? shown : id,
    filter: filterOf(cursor, [written, id, name, ...aliases]),
    text: scalarAt(cursor, written),
    about: { of: kind, id },
  };
}

/** What people write: an entity by its name, an authority or a place by the short id; as long as that is what it is read as. */
function writtenFor(
  { vocabulary }: NamesWanted,
  kind: NameKind,
  { id, name }: { readonly id: string; readonly name: string },
): string {
  if (kind !== 'entity') return id;
  const isRead = resolveSubject(vocabulary, name).key === id && resolveActor(vocabulary, name).key === id;
  return isRead && name.trim() !== '' ? name : id;
}

/** Clients look at the first letters only, and fold nothing: what was typed comes first, since it was found by that. */
const LONGEST_FILTER = 200;

export function filterOf({ token }: YamlCursor, names: readonly string[]): string {
  const typed = token.typed.replace(/\s+/g, ' ');
  const all = typed === '' ? names : [typed, ...names];
  return token.quote + [...new Set(all)].join(' ').slice(0, Math.max(LONGEST_FILTER, typed.length));
}

/** `outside` and a place, once it has been begun. */
export function outsideCompletions(wanted: NamesWanted): readonly Completion[] {
  const { cursor } = wanted;
  const { typed, quote } = cursor.token;
  // In quotes a place that is not there yet would leave half a scalar behind.
  if (quote === '' && OUTSIDE.startsWith(typed.toLowerCase())) {
    const filter = filterOf(cursor, [OUTSIDE]);
    return [{ kind: 'word', label: `${OUTSIDE}…`, filter, text: wordAfter(cursor) }];
  }
  const before = /^outside +(?:of +)?/i.exec(typed)?.[0];
  return before === undefined ? [] : nameCompletions({ ...wanted, before });
}

const OUTSIDE = 'outside ';

const wordAfter = ({ needsBlank }: YamlCursor): string => `${needsBlank ? ' ' : ''}${OUTSIDE}`;
