// How a finding reads. The tables say it by code; here they are asked, and their answers put together.
import type { Code, Finding, Side } from '../rules/finding.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { Account, AccountTable, FindingByCode, Locale, Telling, WordsAt } from './account.ts';
import { en } from './en.ts';
import { type Locate, locator } from './locate.ts';
import { english } from './phrases-en.ts';
import { chinese } from './phrases-zh.ts';
import { roleText, valueInColumn } from './roles.ts';
import { sourceText, valueText } from './sides.ts';
import { zh } from './zh.ts';

/** What may be given beside the snapshot: a shared index of claims, and texts to show words of. */
export interface Told {
  readonly locate?: Locate;
  readonly wordsAt?: WordsAt;
}

/** One paragraph: the entity and the event, what is wrong, every value with its source, and why. */
export function messageOf(finding: Finding, snapshot: Snapshot, locale: Locale, told: Told = {}): string {
  return paragraph(accountOf(finding, snapshot, locale, told), locale);
}

/** The same, apart: for a report that shows the sides in a table of its own. */
export function accountOf(finding: Finding, snapshot: Snapshot, locale: Locale, told: Told = {}): Account {
  return tell(tables[locale], finding.code, finding, tellingOf(snapshot, locale, told));
}

/** What one side of a clash says: 'IASO Bio (28 March 2025) says 14 February 2025'. Empty for a claim that is gone. */
export function sideMessage(finding: Finding, side: Side, snapshot: Snapshot, locale: Locale): string {
  const telling = tellingOf(snapshot, locale, {});
  const claim = snapshot.claim(side.claim);
  if (claim === undefined) return '';
  const role = roleText(finding, side, claim, telling, locale);
  return role ?? telling.phrases.says(sourceText(telling, claim), 1, valueText(telling, claim, side.part));
}

/** The value of one side, alone: for a report that sets values in a column. */
export function sideValue(finding: Finding, side: Side, snapshot: Snapshot, locale: Locale): string {
  const claim = snapshot.claim(side.claim);
  return claim === undefined ? '' : valueInColumn(finding, side, claim, tellingOf(snapshot, locale, {}));
}

/** Who states it, as in a message. */
export function sideSource(side: Side, snapshot: Snapshot, locale: Locale): string {
  const claim = snapshot.claim(side.claim);
  return claim === undefined ? '' : sourceText(tellingOf(snapshot, locale, {}), claim);
}

/** Every code there is, as the tables have them. */
export const codes: readonly Code[] = codesOf(en);

const tables: Readonly<Record<Locale, AccountTable>> = { en, zh };
const phrasesOf = { en: english, zh: chinese } as const;

function tellingOf(snapshot: Snapshot, locale: Locale, told: Told): Telling {
  return {
    snapshot,
    locale,
    phrases: phrasesOf[locale],
    locate: told.locate ?? locator(snapshot),
    wordsAt: told.wordsAt ?? (() => undefined),
  };
}

const tell = <C extends Code>(table: AccountTable, code: C, finding: FindingByCode[C], telling: Telling): Account =>
  table[code](finding, telling);

function paragraph({ about, lead, sources, notes }: Account, locale: Locale): string {
  const { sentence, between, colon } = phrasesOf[locale];
  const opening = about ? `${about}${colon}${lead}` : locale === 'en' ? capital(lead) : lead;
  const parts = [opening, sources ?? '', ...notes].filter(part => part !== '');
  return parts.map(sentence).join(between);
}

/** A sentence begins with a capital, unless it begins with the name of a file. */
const capital = (text: string): string =>
  /^\S+\.\w+(?=\s)/.test(text) ? text : text.slice(0, 1).toUpperCase() + text.slice(1);

function codesOf(table: AccountTable): readonly Code[] {
  const isCode = (key: string): key is Code => Object.hasOwn(table, key);
  return Object.keys(table).filter(isCode);
}
