// The English words of dates, as data. Knows no grammar.

import { words } from './english-tokens.ts';
import type { Unit } from './expression.ts';

const numbered = (list: string, from = 1): readonly (readonly [string, number])[] =>
  list.split(' ').flatMap((forms, i) => forms.split('|').map(form => [form, i + from] as const));

export const MONTHS: ReadonlyMap<string, number> = new Map(
  numbered(
    'january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec',
  ),
);
/** Months that are other words as well, and abbreviations that are names: they count only where the words around say so. */
export const SHY_MONTHS = words('march mar may august jan jun dec sep oct apr aug');

export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  numbered('monday|mon tuesday|tues|tue wednesday|weds|wed thursday|thurs|thur|thu friday|fri saturday|sat sunday|sun'),
);
export const SHY_WEEKDAYS = words('mon tue wed thu thur fri sat sun');
/** Words that make another thing of the weekday behind them. */
export const NOT_WEEKDAY_AFTER = words(
  'every each black good super palm bloody cyber ash easter ruby casual holy maundy shrove girl man',
);
/** Words with a capital that a weekday may follow, and stay one. */
export const WEEKDAY_AFTER = words(
  `on by until till since from to this next last past coming the and or before after between dated date published posted updated
  issued printed filed held starting beginning effective late early day not only again then`
    .split(/\s+/)
    .join(' '),
);
/** Abbreviations that no name ends in. */
export const PLAIN_WEEKDAYS = words('tues thurs');
/** Those that clubs are called by too: 'Sheffield Wed.'. */
export const CLUB_WEEKDAYS = words('wed weds');
export const NOT_WEEKDAY_BEFORE = words('times night telegraph mirror herald morning');

export const UNITS: ReadonlyMap<string, Unit> = new Map([
  ...(['day', 'week', 'weekend', 'month', 'quarter', 'year', 'decade'] as const).flatMap(unit => [
    [unit, unit] as const,
    [`${unit}s`, unit] as const,
  ]),
  ['century', 'century'],
  ['centuries', 'century'],
  ['yr', 'year'],
  ['yrs', 'year'],
]);

export const CARDINALS: ReadonlyMap<string, number> = new Map([
  ...numbered(
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  ),
  ...numbered('twenty thirty forty|fourty fifty sixty seventy eighty ninety').map(
    ([word, n]) => [word, (n + 1) * 10] as const,
  ),
]);

export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...numbered(
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
  ),
  ['thirtieth', 30],
]);
export const SUFFIXES = words('st nd rd th');

/** Counts that are no numbers, with what they are taken for. */
export const ROUGH_COUNTS: ReadonlyMap<string, number> = new Map([
  ['couple', 2],
  ['few', 3],
  ['several', 3],
]);

export const SEASONS: ReadonlyMap<string, number> = new Map([
  ['spring', 21],
  ['summer', 22],
  ['autumn', 23],
  ['fall', 23],
  ['winter', 24],
]);

export const LAST = words('last past previous prior');
export const THIS = words('this current');
export const NEXT = words('next coming upcoming following');

/** The decades as words: twenties to nineties, with their tens. */
export const DECADES: ReadonlyMap<string, number> = new Map(
  numbered('tens twenties thirties forties fifties sixties seventies eighties nineties').map(
    ([word, n]) => [word, n * 10] as const,
  ),
);

/** What makes a bare four-digit number behind it a year. */
export const YEAR_AFTER = words(
  'in since during until till by before after from throughout circa ca year early mid late between of for through around about to and',
);
/** The same, with room for years that no calendar of offices knows. */
export const OLD_YEAR_AFTER = words('in since circa ca year by until before after during from between to and');

/** What may follow a year, where a noun would make a count of it. Verbs that a year or a new clause begins with are among them. */
export const YEAR_BEFORE = words(
  `and or but to with without by at for from in on of as the a an its it he she they we i his her their our this that these those
  who which when where while after before until till through during since because although though if than then also however
  following amid despite due per via under over into onto between among against about around up down out off so nor yet plus
  was is are were be been has had have did does do will would could should can may might must saw marked brought began ended
  came went became rose fell grew reached remains remained included compared versus vs not no only alone onwards onward
  approved launched received announced reported said says alongside according when prior subject based both all more most each
  just again later earlier ago respectively ad ce bc bce there here such following upon within across toward towards`
    .split(/\s+/)
    .join(' '),
);

/** Nouns that are counted: a number before them is no year. */
export const COUNTED = words(
  `patients people persons subjects participants men women children adults infants volunteers individuals residents students
  workers employees staff soldiers troops cases deaths doses samples sites centers centres hospitals clinics units items copies
  shares words pages lines pieces objects works artefacts artifacts paintings coins visitors guests seats rooms houses homes cars
  trucks planes ships aircraft missiles satellites stars galaxies km kilometers kilometres miles meters metres feet ft m cm mm
  kg g mg ml tons tonnes pounds dollars euros yuan yen rmb usd eur hkd cny francs rupees times points percent per percentage
  hours minutes seconds days weeks months years million billion thousand trillion hundred degrees watts kw mw gw gb mb calories
  acres hectares families households companies firms stores shops branches schools applications reports trials studies genes
  proteins cells mice rats animals species specimens tests procedures transplants surgeries injections infusions vials bottles
  boxes crore lakh`
    .split(/\s+/)
    .join(' '),
);

/** Words before a number that make a code, a section or a count of it. */
export const CODE_BEFORE = words(
  `section sections article chapter page pages pp no nos number version v release iso iec en din astm ieee rfc phase level type
  class figure fig table item line lines room flight bus route model series part volume vol issue act rule regulation directive
  decree resolution decision law order circular paragraph appendix annex grade step stage day arm cohort apollo boeing windows
  office highway channel code id ref tel phone fax over nearly almost some than exactly only least most up totaling totalling`
    .split(/\s+/)
    .join(' '),
);

/** Behind these and a month, a bare number counts what follows: 'in June 30 patients', 'in late May 12 schools'. */
export const COUNTED_IN = words('in early late mid - during throughout');
/** The same where a plural follows: 'by June 30 lorries had gone'. */
export const COUNTED_BY = words('by since until till through from of for this');
/** Between these and a plural, a number before a month is its day: 'the results of 30 June elections', not 'found 12 June babies'. */
export const DAY_AFTER = words(
  'on of by until till since from for to at after before during the a an this that its his her their s between and or through in early late mid around about',
);
/** Before a number and a month's name, so that the number counts: 'all 31 June graduates'. */
export const COUNT_BEFORE = words('all these those other another least some nearly almost roughly exactly both');
/** Behind a number that counts without a noun: 'in June three were hurt'. */
export const COUNTED_ALONE = words('were are have had of more others did each in fewer');
/** What numbers are given to: 'Vol. 31 June 2019' is no day. */
export const NUMBERED = words(
  'volume vol issue no nos number numbers page pages p pp chapter figure fig table version part section episode lot paragraph para clause § psalm',
);
/** What a number in the form of a date may be given to: 'version 2021.02.28'. */
export const LABELS = words(
  'version versions v ver release build firmware revision rev patch no nos number numbers id part model serial sku code ref clause section article paragraph para chapter figure fig table iso isbn tel phone fax',
);
/** What may stand behind a day, and begins no noun. */
export const BEHIND_DATE = words(
  `at on by for from until till through to and or but when while after before as because with without the a an it he she they we
  i his her our their this these that which who was is has will would shall should must may can could did does`
    .split(/\s+/)
    .join(' '),
);
