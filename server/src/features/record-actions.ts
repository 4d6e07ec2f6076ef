// What can be written down of a place of an article: the claims of its sentences that no fact cites.
import type { ClaimId, Path } from '../base/brand.ts';
import { overlaps, type Span } from '../base/span.ts';
import { recordTarget, uncitedIn } from '../fixes/record-claim.ts';
import type { Locale } from '../messages/account.ts';
import { labelOf, shorten } from '../messages/material.ts';
import { flat } from '../messages/names.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

export interface RecordAction {
  readonly title: string;
  readonly claim: ClaimId;
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

/** In the order of the text; none where no fact file can take them. Cheap: nothing is read, and nothing is written yet. */
export function recordActionsAt(snapshot: Snapshot, { path, span, locale }: RecordPlace): readonly RecordAction[] {
  const place = { start: span.start, end: Math.max(span.end, span.start + 1) };
  const found = uncitedIn(snapshot, path)
    .filter(({ statement }) => overlaps(statement.span, place) || statement.span.end === span.start)
    .slice(0, MOST);
  const target = found.length === 0 ? undefined : recordTarget(snapshot, path);
  const file = target?.split('/').at(-1);
  if (file === undefined) return [];
  return found.map(({ claim }) => {
    const what = `${shorten(flat(claim.subject.label), LONGEST_NAME)} · ${labelOf(snapshot, claim.kind, claim.name, locale)}`;
    return { claim: claim.id, title: found.length === 1 ? TITLES[locale].one(file) : TITLES[locale].each(what, file) };
  });
}

interface Titles {
  readonly one: (file: string) => string;
  readonly each: (claim: string, file: string) => string;
}

const TITLES: Readonly<Record<Locale, Titles>> = {
  en: {
    one: file => `Write this claim into ${file}`,
    each: (claim, file) => `Write ‘${claim}’ into ${file}`,
  },
  zh: {
    one: file => `将此说法写入 ${file}`,
    each: (claim, file) => `将“${claim}”写入 ${file}`,
  },
};
