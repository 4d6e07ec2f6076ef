// What can be written down of a place of an article: the claims of its sentences that no fact cites.
import type { ClaimId, Path } from '../base/brand.ts';
import { overlaps, type Span } from '../base/span.ts';
import type { Claim } from '../claims/claim.ts';
import { recordTarget, uncitedIn } from '../fixes/record-claims.ts';
import type { Locale } from '../messages/account.ts';
import { labelOf, shorten } from '../messages/material.ts';
import { flat } from '../messages/names.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

export interface RecordAction {
  readonly title: string;
  readonly claims: readonly ClaimId[];
}

export interface RecordPlace {
  readonly path: Path;
  /** A cursor where it is empty. */
  readonly span: Span;
  readonly locale: Locale;
}

/** As many as a reader chooses from. */
const MOST = 8;
const LONGEST_NAME = 40;

/** One by one in the order of the text, then all of them together; none where no fact file can take them. Cheap: nothing is read, and nothing is written yet. */
export function recordActionsAt(snapshot: Snapshot, { path, span, locale }: RecordPlace): readonly RecordAction[] {
  const place = { start: span.start, end: Math.max(span.end, span.start + 1) };
  const found = uncitedIn(snapshot, path)
    .filter(({ statement }) => overlaps(statement.span, place) || statement.span.end === span.start)
    .slice(0, MOST);
  const target = found.length === 0 ? undefined : recordTarget(snapshot, path);
  const file = target?.split('/').at(-1);
  if (file === undefined) return [];
  const titles = TITLES[locale];
  const claims = found.map(({ claim }) => claim);
  const all = claims.map(({ id }) => id);
  if (claims.length === 1) return [{ title: titles.one(file), claims: all }];
  const each = claims.map(claim => ({ title: titles.each(nameOf(snapshot, claim, locale), file), claims: [claim.id] }));
  return [...each, { title: titles.all(all.length, file), claims: all }];
}

function nameOf(snapshot: Snapshot, { subject, kind, name }: Claim, locale: Locale): string {
  return `${shorten(flat(subject.label), LONGEST_NAME)} · ${labelOf(snapshot, kind, name, locale)}`;
}

interface Titles {
  readonly one: (file: string) => string;
  readonly each: (claim: string, file: string) => string;
  readonly all: (count: number, file: string) => string;
}

const TITLES: Readonly<Record<Locale, Titles>> = {
  en: {
    one: file => `Write this claim into ${file}`,
    each: (claim, file) => `Write ‘${claim}’ into ${file}`,
    all: (count, file) => `Write all ${count} claims into ${file}`,
  },
  zh: {
    one: file => `将此说法写入 ${file}`,
    each: (claim, file) => `将“${claim}”写入 ${file}`,
    all: (count, file) => `将全部 ${count} 项说法写入 ${file}`,
  },
};
