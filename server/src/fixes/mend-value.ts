// Values that a fact can take from its own quote: the date or the number that is stated there; and what is left of a date
// that no calendar has.

import { parseEdtf } from '../dates/edtf.ts';
import { readDates } from '../dates/read.ts';
import type { FindingByCode } from '../messages/account.ts';
import {
  CLASHES,
  type FactPlace,
  type Fix,
  factPlace,
  type Mending,
  mend,
  planned,
  putInFact,
  putInSource,
} from './fix.ts';
import type { YamlChange } from './yaml-change.ts';

/** As many as a reader chooses from. */
const MOST = 4;

type Unsupported = FindingByCode['unsupported-value'];

export function fixesOfUnsupported(mending: Mending<Unsupported>): readonly Fix[] {
  const { claim, part, stated } = mending.finding;
  const place = factPlace(mending, claim);
  if (place === undefined) return [];
  const isDate = part !== 'value' || place.claim.value?.kind === 'date';
  const values = stated.map(({ text, reading }) => (isDate ? reading : text)).filter(value => value !== '');
  const choices = [...new Set(values)].slice(0, MOST);
  return choices.flatMap((value, at): readonly Fix[] => {
    const change = valueChange(place, part, value);
    if (change === undefined) return [];
    const fix = mend(`stated:${at}`, { of: 'use-stated', key: part, value }, planned(place.claim.path, [change]));
    return [{ ...fix, isProposed: choices.length === 1, mayBring: CLASHES }];
  });
}

/** Where the claim has its value from: its source, where that says its own or is not the only one. */
export function valueChange(place: FactPlace, key: 'date' | 'as-of' | 'value', value: string): YamlChange | undefined {
  const { fact, source } = place;
  const pairs = new Map([[key, value]]);
  const isShared = source !== undefined && fact.sources.length > 1;
  if (key === 'as-of') return isShared ? undefined : putInFact(place, pairs);
  return source !== undefined && (isShared || source[key] !== undefined)
    ? putInSource(place, source, pairs)
    : putInFact(place, pairs);
}

/** What happened after its article came out was planned or expected in it. */
export function fixesOfFuture(mending: Mending<FindingByCode['future-event']>): readonly Fix[] {
  const [side] = mending.finding.sides;
  const place = side && factPlace(mending, side.claim);
  if (place === undefined) return [];
  return (['planned', 'expected'] as const).map(status => {
    const change = putInFact(place, new Map([['status', status]]));
    const title = { of: 'use-value', key: 'status', value: status } as const;
    return { ...mend(`status:${status}`, title, planned(place.claim.path, [change])), mayBring: CLASHES };
  });
}

type Impossible = FindingByCode['impossible-date'];

/** In a fact file alone: what an article says is what it says. */
export function fixesOfImpossible({ finding }: Mending<Impossible>): readonly Fix[] {
  if (finding.problem === undefined) return [];
  const month = /^-?\d{4,}-(?:0[1-9]|1[0-2])(?=-\d\d$)/.exec(finding.text)?.[0];
  return month === undefined ? [] : [instead(finding, 'date', month)];
}

type Invalid = FindingByCode['invalid-fact'];

/** A date as prose writes it, where it can be read in one way. */
export function fixesOfNoEdtf({ finding }: Mending<Invalid>): readonly Fix[] {
  const { what } = finding.problem;
  if (what.kind !== 'not-edtf') return [];
  const text = what.text.trim();
  const [read, ...more] = readDates(text, {
    published: undefined,
    language: /\p{Script=Han}/u.test(text) ? 'zh' : 'en',
  });
  const isWhole = read !== undefined && more.length === 0 && read.span.start === 0 && read.span.end === text.length;
  const date = isWhole ? read.date?.text : undefined;
  return date === undefined || !parseEdtf(date).ok ? [] : [instead(finding, what.key, date)];
}

function instead({ path, span }: Impossible | Invalid, key: string, value: string): Fix {
  const change: YamlChange = { kind: 'replace', at: span, value };
  return { ...mend('date', { of: 'use-value', key, value }, planned(path, [change])), mayBring: CLASHES };
}
