// What the sources say of one occurrence, side by side: who says what, how it was read, and in which words.
import type { Claim } from '../claims/claim.ts';
import { describeDays } from '../dates/format.ts';
import type { Locale } from '../messages/account.ts';
import { sourceOf, sourcePath } from '../messages/material.ts';
import type { TextSource } from '../ports.ts';
import { sentenceAt } from '../text/sentences.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { type ClaimSite, citedSpans, type FindClaim } from './claim-site.ts';
import { hoverWords, phrasesIn } from './hover-words.ts';
import type { Companion } from './occurrence.ts';
import { type Block, emphasis, type Inline, plain, strong } from './rich-text.ts';

export interface Shown {
  readonly snapshot: Snapshot;
  readonly texts: TextSource;
  readonly find: FindClaim;
  readonly locale: Locale;
}

/** As many as fit under a cursor. */
const MOST_ROWS = 12;
const MOST_QUOTES = 6;
/** UTF-16 code units of a sentence on either side of the words that are cited. */
const CONTEXT = 160;
const QUOTED = 400;

/** A row for each claim, the closest sources first. */
export function comparisonOf(shown: Shown, companions: readonly Companion[]): readonly Block[] {
  const words = hoverWords[shown.locale];
  const rows = companions.toSorted(closestFirst).slice(0, MOST_ROWS);
  const head = [words.source, words.tier, words.says, words.readAs].map(title => [plain(title)]);
  const left = companions.length - rows.length;
  return [
    { kind: 'table', rows: [head, ...rows.map(companion => rowOf(shown, companion))] },
    ...(left > 0 ? [{ kind: 'paragraph', words: [plain(words.more(left))] } as const] : []),
  ];
}

/** The cited words of each claim in the sentence around them. */
export async function quotesOf(shown: Shown, claims: readonly Claim[]): Promise<readonly Block[]> {
  const blocks: Block[] = [];
  for (const claim of claims.slice(0, MOST_QUOTES)) {
    const site = shown.find(claim);
    if (site === undefined) continue;
    const words = await contextOf(shown, site);
    if (words === undefined) continue;
    blocks.push({ kind: 'paragraph', words: [emphasis(sourceName(shown, claim))] }, { kind: 'quote', words });
  }
  return blocks;
}

/** Who says it, and when it was published. */
export function sourceName({ snapshot, locale }: Pick<Shown, 'snapshot' | 'locale'>, claim: Claim): string {
  return phrasesIn[locale].source(sourceOf(snapshot, claim));
}

/** What a claim says where it can clash: its value, else its date. */
export function saidIn(claim: Claim, locale: Locale): string {
  const value = claim.value?.term?.label ?? claim.value?.text;
  const date = claim.date ?? (value === undefined ? claim.asOf : undefined);
  const status = claim.status === 'happened' ? undefined : phrasesIn[locale].status(claim.status);
  return [value, date?.text, status].filter(part => part !== undefined).join(' · ');
}

/** The days that a date may mean; what a quantity may be is in its words. */
function readingOf(claim: Claim, locale: Locale): string {
  const date = claim.date ?? claim.value?.date ?? claim.asOf;
  return date === undefined ? '' : describeDays(date, locale);
}

function rowOf(shown: Shown, { claim, certain }: Companion): readonly (readonly Inline[])[] {
  const { locale } = shown;
  const words = hoverWords[locale];
  const notes = [
    ...(certain ? [] : [words.possibly]),
    ...(claim.origin === 'prose' ? [words.fromProse] : []),
    ...partNotes(shown, claim),
  ];
  const name: readonly Inline[] = [plain(`${sourceName(shown, claim)} [${sourcePath(claim)}]`)];
  return [
    notes.length === 0 ? name : [...name, plain(' – '), emphasis(notes.join('; '))],
    [plain(claim.article?.tier ?? '')],
    [plain(saidIn(claim, locale))],
    [plain(readingOf(claim, locale))],
  ];
}

/** Why a claim takes part in no contradiction. */
export function partNotes({ find, locale }: Shown, claim: Claim): readonly string[] {
  const words = hoverWords[locale];
  const retired = claim.article?.retired;
  return [
    ...(retired?.kind === 'corrected' ? [words.corrected(retired.by)] : []),
    ...(retired?.kind === 'retracted' ? [words.retracted] : []),
    ...(claim.rank === 'deprecated' ? [words.deprecated(find(claim)?.fact?.because?.value)] : []),
  ];
}

async function contextOf({ texts, locale }: Shown, site: ClaimSite): Promise<readonly Inline[] | undefined> {
  const [span] = citedSpans(site);
  const article = site.claim.article?.path;
  if (span === undefined || article === undefined) return missing(site, locale);
  const text = await texts.read(article);
  if (text === undefined || span.end > text.length) return undefined;
  const sentences = { start: sentenceAt(text, span.start).start, end: sentenceAt(text, span.end).end };
  const start = Math.max(Math.min(sentences.start, span.start), span.start - CONTEXT);
  const end = Math.min(Math.max(sentences.end, span.end), span.end + CONTEXT);
  const cited = text.slice(span.start, span.end);
  return [
    plain(`${sentences.start < start ? '…' : ''}${text.slice(start, span.start)}`),
    strong(cited.length > QUOTED ? `${cited.slice(0, QUOTED)}…` : cited),
    plain(`${text.slice(span.end, end)}${sentences.end > end ? '…' : ''}`),
  ];
}

function missing({ anchor }: ClaimSite, locale: Locale): readonly Inline[] | undefined {
  return anchor?.kind === 'missing' ? [emphasis(hoverWords[locale].notFound)] : undefined;
}

const TIERS = ['regulator', 'company', 'press', 'other'];

function closestFirst(a: Companion, b: Companion): number {
  const rank = ({ claim }: Companion): number => {
    const at = TIERS.indexOf(claim.article?.tier ?? 'other');
    return (at < 0 ? TIERS.length : at) + (claim.origin === 'prose' ? TIERS.length : 0);
  };
  return rank(a) - rank(b) || (a.claim.path < b.claim.path ? -1 : 1);
}
