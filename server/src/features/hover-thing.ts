// The hover of an entity, an authority or a place: its names, and what is claimed of it in time order.
import type { Claim } from '../claims/claim.ts';
import type { EdtfDate } from '../dates/edtf.ts';
import type { Locale } from '../messages/account.ts';
import { labelOf } from '../messages/material.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { type Shown, saidIn, sourceName } from './compare-sources.ts';
import { hoverWords, phrasesIn } from './hover-words.ts';
import { type Block, emphasis, type Inline, plain, strong } from './rich-text.ts';
import type { Named } from './target.ts';

export interface Thing {
  readonly kind: 'entity' | 'place' | 'authority' | 'class' | undefined;
  readonly key: string;
  readonly label: string;
}

const MOST_CLAIMS = 20;
const MOST_NAMES = 24;

export function thingOf(named: Named): Thing {
  if (named.kind === 'term') return { kind: named.term.kind, key: named.term.key, label: named.term.label };
  const place = named.place.kind === 'outside' ? named.place.of : named.place;
  return { kind: place.known ? 'place' : undefined, key: place.key, label: place.label };
}

export function thingHover(shown: Shown, thing: Thing): readonly Block[] {
  const words = hoverWords[shown.locale];
  const claims = claimsOf(shown, thing).toSorted(byTime);
  const listed = claims.slice(0, MOST_CLAIMS).map(claim => claimLine(shown, claim, thing));
  const left = claims.length - listed.length;
  const title = thing.kind === undefined ? thing.label : `${thing.label} (${thing.key})`;
  return [
    { kind: 'heading', words: [plain(title)] },
    ...nameBlocks(shown.snapshot.vocabulary, thing, shown.locale),
    ...(listed.length === 0 ? [] : [{ kind: 'paragraph', words: [strong(words.claims)] } as const]),
    ...(listed.length === 0 ? [] : [{ kind: 'list', items: listed } as const]),
    ...(left > 0 ? [{ kind: 'paragraph', words: [plain(words.more(left))] } as const] : []),
  ];
}

/** What it is called, of which classes it is, and where it lies. */
export function nameBlocks(vocabulary: Vocabulary, thing: Thing, locale: Locale): readonly Block[] {
  const words = hoverWords[locale];
  return namesOfThing(vocabulary, thing).map(([title, names]): Block => {
    const most = names.slice(0, MOST_NAMES).join(', ');
    const key = { names: words.names, classes: words.classes, within: words.within }[title];
    return { kind: 'paragraph', words: [emphasis(key), plain(`: ${most}`)] };
  });
}

function namesOfThing(vocabulary: Vocabulary, { kind, key }: Thing) {
  const entity = kind === 'entity' ? vocabulary.entities.get(key) : undefined;
  const place = kind === 'place' ? vocabulary.places.get(key) : undefined;
  const authority = kind === 'authority' ? vocabulary.authorities.get(key) : undefined;
  const entry = entity ?? place ?? authority;
  const within = [...(place?.within ?? []), ...(authority?.place === undefined ? [] : [authority.place])];
  const rows = [
    ['names', entry === undefined ? [] : [entry.name, ...entry.aliases]],
    ['classes', entity?.classes ?? []],
    ['within', within.map(id => vocabulary.places.get(id)?.name ?? id)],
  ] as const;
  return rows.filter(([, names]) => names.length > 0);
}

/** Of a subject its own claims; of an authority or a place, those that it acted in or that happened there. */
function claimsOf({ snapshot }: Shown, { kind, key }: Thing): readonly Claim[] {
  const own = snapshot.ofSubject(key);
  if (kind !== 'authority' && kind !== 'place') return own;
  const found = new Map(own.map(claim => [claim.id, claim]));
  for (const path of snapshot.paths()) {
    for (const claim of snapshot.claimsOf(path)?.claims ?? []) if (isIn(claim, kind, key)) found.set(claim.id, claim);
  }
  return [...found.values()];
}

function isIn({ by, place }: Claim, kind: 'authority' | 'place', key: string): boolean {
  if (kind === 'authority') return by?.kind === 'authority' && by.key === key;
  return place?.kind === 'place' && place.known && place.key === key;
}

function claimLine(shown: Shown, claim: Claim, thing: Thing): readonly Inline[] {
  const { snapshot, locale } = shown;
  const when = claim.date ?? claim.asOf;
  const what = [
    ...(claim.subject.key === thing.key ? [] : [claim.subject.label]),
    labelOf(snapshot, claim.kind, claim.name),
    claim.by?.label,
    claim.placeFromBy ? undefined : claim.place?.label,
    claim.for?.label,
    claim.date === undefined ? saidIn(claim, locale) : undefined,
  ].filter(part => part !== undefined && part !== '');
  return [
    strong(when === undefined ? hoverWords[locale].undated : phrasesIn[locale].date(when)),
    plain(` – ${what.join(' · ')} – `),
    emphasis(sourceName(shown, claim)),
  ];
}

/** What has no date comes last. */
function byTime(a: Claim, b: Claim): number {
  const [first, second] = [startOf(a.date ?? a.asOf), startOf(b.date ?? b.asOf)];
  if (first !== second) return first < second ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

const startOf = (date: EdtfDate | undefined): number =>
  date === undefined ? Number.POSITIVE_INFINITY : (date.intervals[0]?.first ?? Number.NEGATIVE_INFINITY);
