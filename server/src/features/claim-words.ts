// What a claim says in few words, for pictures and reports: what happened, to whom, what is said of it, by which source.
import type { Claim } from '../claims/claim.ts';
import type { Locale } from '../messages/account.ts';
import { occurrenceOf, scopeWords, shorten, sourceOf } from '../messages/material.ts';
import { flat } from '../messages/names.ts';
import type { PlaceWords } from '../messages/phrases.ts';
import type { Tier } from '../syntax/fact-file.ts';
import type { KeyedFinding, Snapshot } from '../workspace/snapshot.ts';
import { phrasesIn } from './hover-words.ts';
import { areOpposed } from './opposed.ts';
import type { Verdict } from './verdicts.ts';

export interface Naming {
  readonly snapshot: Snapshot;
  readonly locale: Locale;
}

const VALUE_LENGTH = 80;
/** Other sides that a mark names; the rest is counted. */
const MOST_OTHERS = 4;

/** `approved · ISAF · RRMM`: what tells the occurrence from others of its subject. */
export function whatOf(naming: Naming, claims: readonly Claim[]): string {
  const { snapshot, locale } = naming;
  const words = occurrenceOf(snapshot, claims, locale);
  if (words === undefined) return '';
  const asOf = words.asOf && phrasesIn[locale].date(words.asOf);
  const parts = [
    words.label,
    shortActor(naming, claims) ?? words.by,
    words.place && placeText(words.place, locale),
    words.for,
    words.with,
    asOf,
  ];
  return parts.flatMap(part => part ?? []).join(' · ');
}

/** An authority's id is the abbreviation that its field uses. */
function shortActor({ snapshot, locale }: Naming, claims: readonly Claim[]): string | undefined {
  const by = claims.find(claim => claim.by !== undefined)?.by;
  return locale === 'en' && by?.known && snapshot.vocabulary.authorities.has(by.key) ? by.key : undefined;
}

/** The same with its subject, as messages have it. */
export function occurrenceText({ snapshot, locale }: Naming, claims: readonly Claim[]): string {
  const words = occurrenceOf(snapshot, claims, locale);
  return words === undefined ? '' : phrasesIn[locale].occurrence(words);
}

/** Its value, else its date; that it is planned or denied. Empty where it states none of these. */
export function saysOf({ locale }: Naming, claim: Claim): string {
  const phrases = phrasesIn[locale];
  const value = claim.value?.kind === 'entity' ? (claim.value.term?.label ?? claim.value.text) : claim.value?.text;
  const parts = [
    value === undefined ? undefined : shorten(flat(value), VALUE_LENGTH),
    claim.date && phrases.date(claim.date),
    claim.status === 'happened' ? undefined : phrases.status(claim.status),
  ];
  return parts.flatMap(part => part ?? []).join(' · ');
}

export function sourceName({ snapshot, locale }: Naming, claim: Claim): string {
  const phrases = phrasesIn[locale];
  const name = phrases.source(sourceOf(snapshot, claim));
  return claim.origin === 'prose' ? phrases.inProse(name) : name;
}

/** `the first outside Mainland China`; `undefined` where it claims to be neither the first nor the only. */
export function leadOf(naming: Naming, claim: Claim): string | undefined {
  const { scope } = phrasesIn[naming.locale];
  const leads = [
    claim.first && scope(scopeWords(naming, 'first', claim.first)),
    claim.only && scope(scopeWords(naming, 'only', claim.only)),
  ].flatMap(lead => lead ?? []);
  return leads.length === 0 ? undefined : leads.join('; ');
}

export interface Described {
  readonly claim: Claim;
  readonly verdict: Verdict;
  readonly possible: boolean;
  readonly clashes: readonly KeyedFinding[];
}

/** All of it in sentences: what a pointer or a screen reader is told of a mark. */
export function describe(naming: Naming, { claim, verdict, possible, clashes }: Described): string {
  const phrases = phrasesIn[naming.locale];
  const words = verdictWords[naming.locale];
  const says = saysOf(naming, claim);
  const lead = leadOf(naming, claim);
  const others = verdict === 'contradicts' || verdict === 'settled' ? othersOf(naming, claim, clashes) : undefined;
  const standing = possible ? words.possibly : words[verdict];
  const sentences = [
    `${occurrenceText(naming, [claim])}${phrases.colon}${phrases.says(sourceName(naming, claim), 1, says || phrases.so)}`,
    ...(lead === undefined ? [] : [lead]),
    others === undefined ? standing : `${standing}${phrases.colon}${others}`,
  ];
  return sentences.map(phrases.sentence).join(phrases.between);
}

function othersOf(naming: Naming, claim: Claim, clashes: readonly KeyedFinding[]): string | undefined {
  const phrases = phrasesIn[naming.locale];
  const ids = clashes.flatMap(({ finding }) => ('sides' in finding ? finding.sides.map(side => side.claim) : []));
  const others = [...new Set(ids)].filter(id => id !== claim.id).flatMap(id => naming.snapshot.claim(id) ?? []);
  const telling = others.filter(other => areOpposed(naming.snapshot.vocabulary, claim, other));
  const named = (telling.length > 0 ? telling : others).slice(0, MOST_OTHERS);
  if (named.length === 0) return undefined;
  const told = named.map(other => phrases.says(sourceName(naming, other), 1, saysOf(naming, other) || phrases.so));
  return phrases.semicolons(told);
}

const placeText = ({ outside, label }: PlaceWords, locale: Locale): string =>
  outside ? { en: `outside ${label}`, zh: `${label}以外` }[locale] : label;

/** How a source stands, in words: for legends, for marks and for the cells of a report. */
export const verdictWords: Readonly<Record<Locale, Readonly<Record<Verdict | 'possibly' | 'silent', string>>>> = {
  en: {
    alone: 'no other source',
    agrees: 'agrees',
    refines: 'more precise',
    differs: 'differs, no finding',
    contradicts: 'contradicts',
    possibly: 'may contradict',
    settled: 'settled',
    aside: 'not counted',
    silent: 'silent',
  },
  zh: {
    alone: '仅此来源',
    agrees: '一致',
    refines: '更精确',
    differs: '不同，未列为矛盾',
    contradicts: '矛盾',
    possibly: '可能矛盾',
    settled: '已裁定',
    aside: '不计入',
    silent: '未提及',
  },
};

/** How close a source is to the event. */
export const tierWords: Readonly<Record<Locale, Readonly<Record<Tier, string>>>> = {
  en: { regulator: 'regulator', company: 'company', press: 'press', other: 'other' },
  zh: { regulator: '监管机构', company: '公司', press: '媒体', other: '其他' },
};
