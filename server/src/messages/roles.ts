// What a side does in a directed finding, for the note at its place.
import type { Claim } from '../claims/claim.ts';
import type { Finding, Side } from '../rules/finding.ts';
import type { Locale, Telling } from './account.ts';
import { labelOf } from './material.ts';
import { occurrenceAndDate, sourceText, valueText } from './sides.ts';

/** `undefined` where the side simply says its value. */
export function roleText(
  finding: Finding,
  side: Side,
  claim: Claim,
  telling: Telling,
  locale: Locale,
): string | undefined {
  const source = sourceText(telling, claim);
  const what = occurrenceAndDate(telling, claim);
  const said = texts[locale];
  if (side.part === 'first' || side.part === 'only')
    return said.calls(source, what, valueText(telling, claim, side.part));
  if (finding.code === 'refuted-first') return said.reports(source, what);
  if (finding.code === 'out-of-order')
    return said.dates(
      source,
      labelOf(telling.snapshot, claim.kind, claim.name, telling.locale),
      valueText(telling, claim, 'date'),
    );
  if (finding.code === 'conflicting-status') return said.status(source, claim.status === 'denied', what);
  if (side.role === 'incomplete') return said.incomplete(source, valueText(telling, claim, side.part));
  return undefined;
}

/** What stands for a side in a table: where the sides are occurrences of their own, the whole of each. */
export function valueInColumn(finding: Finding, side: Side, claim: Claim, telling: Telling): string {
  const { phrases, snapshot } = telling;
  const what = occurrenceAndDate(telling, claim);
  if (finding.code === 'refuted-first') return what;
  if (side.part === 'first' || side.part === 'only')
    return `${what}${phrases.colon}${valueText(telling, claim, side.part)}`;
  if (finding.code !== 'out-of-order') return valueText(telling, claim, side.part);
  return `${labelOf(snapshot, claim.kind, claim.name, telling.locale)}${phrases.colon}${valueText(telling, claim, 'date')}`;
}

const texts = {
  en: {
    calls: (source: string, what: string, scope: string) => `${source} calls ${what} ${scope}`,
    reports: (source: string, what: string) => `${source} reports ${what}`,
    dates: (source: string, label: string, date: string) => `${source} dates ${label} to ${date}`,
    status: (source: string, denied: boolean, what: string) => `${source} ${denied ? 'denies' : 'states'} ${what}`,
    incomplete: (source: string, value: string) => `${source} says ${value}, without saying of which`,
  },
  zh: {
    calls: (source: string, what: string, scope: string) => `${source}称${what}为${scope}`,
    reports: (source: string, what: string) => `${source}报道${what}`,
    dates: (source: string, label: string, date: string) => `${source}称${label}的日期为${date}`,
    status: (source: string, denied: boolean, what: string) => `${source}${denied ? '否认' : '称'}${what}`,
    incomplete: (source: string, value: string) => `${source}称${value}，但未说明所指`,
  },
} as const;

/** The note at a place that only belongs to a finding: the words of an article that a quote is held against, say. */
export function noteText(kind: keyof typeof notes.en, locale: Locale): string {
  return notes[locale][kind];
}

const notes = {
  en: { cited: 'The words in the article', first: 'It stands here first', also: 'It stands here as well' },
  zh: { cited: '文章中的文字', first: '首次出现在此处', also: '此处也有' },
} as const;
