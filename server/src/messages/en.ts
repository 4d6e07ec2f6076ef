// What a finding says, in English: by code. Calm and exact; the sentence first, then the detail.
import type { Claim } from '../claims/claim.ts';
import type { ClashFinding, Finding, Part } from '../rules/finding.ts';
import { type Account, type AccountTable, plain, type Telling } from './account.ts';
import { scopeOf, within } from './chain.ts';
import { alteredWords, articlePath, cited, type NotFoundWords, notFound, quoteText, statedTexts } from './citation.ts';
import { labelOf } from './material.ts';
import { flat } from './names.ts';
import { english } from './phrases-en.ts';
import { problemText, unreadableText } from './problems-en.ts';
import { aboutOf, clashNotes, knownSides, occurrenceAndDate, saidBy, sourceText, valueText } from './sides.ts';

/** More occurrences than this that refute one claim are counted, not named. */
const NAMED_OTHERS = 8;

export const en = {
  'conflicting-date': (finding, telling) => clash(finding, telling, `the dates ${contradict(finding)} each other`),
  'conflicting-value': (finding, telling) => clash(finding, telling, `the values ${contradict(finding)} each other`),
  'conflicting-quantity': (finding, telling) =>
    clash(
      finding,
      telling,
      finding.certainty === 'certain' ? 'the quantities cannot be equal' : 'the quantities may not be equal',
    ),
  'incomparable-units': (finding, telling) =>
    clash(finding, telling, 'the quantities are in units that cannot be made equal'),
  'conflicting-status': (finding, telling) =>
    clash(
      finding,
      telling,
      `${possible(finding, 'it is said to have happened, and denied', 'it is said to have happened, and may be denied')}`,
    ),
  'competing-first': competing,
  'refuted-first': refuted,
  'misplaced-first': misplaced,
  'out-of-order': (finding, telling) => {
    const label = (name: string) => labelOf(telling.snapshot, 'event', name);
    const verb = possible(finding, 'is', 'may be');
    return {
      ...clash(finding, telling, ''),
      about: aboutOf(
        telling,
        knownSides(telling, finding.sides)
          .map(({ claim }) => claim)
          .slice(0, 1),
      ),
      lead: `${label(finding.after)} ${verb} dated before ${label(finding.before)}, which comes first`,
      sources: datesInOrder(finding, telling),
    };
  },
  'future-event': (finding, telling) => ({
    ...clash(
      finding,
      telling,
      `stated as happened, but ${possible(finding, 'dated', 'possibly dated')} after the article that states it`,
    ),
  }),
  uncorroborated: (finding, telling) =>
    clash(
      finding,
      telling,
      `stated by ${finding.sources} independent ${finding.sources === 1 ? 'source' : 'sources'}, where ${finding.wanted} are wanted`,
    ),

  'quote-not-found': (finding, telling) => notFound(finding, telling, NOT_FOUND),
  'quote-altered': (finding, telling) => {
    const { errors } = finding.anchor;
    const words = alteredWords(finding, telling);
    return cited(
      finding,
      telling,
      `the quote differs from ${articlePath(finding, telling)} by ${errors} ${errors === 1 ? 'character' : 'characters'}`,
      words && `The article has ${words}.`,
    );
  },
  'quote-ambiguous': (finding, telling) =>
    cited(
      finding,
      telling,
      `the quote ${quoteText(finding, telling)} stands ${finding.count} times in ${articlePath(finding, telling)}`,
      'Say which with before and after, or quote more words.',
    ),
  'unsupported-value': (finding, telling) => {
    const claim = telling.snapshot.claim(finding.claim);
    const value = claim ? valueText(telling, claim, finding.part) : '?';
    const stated = `The quote states ${statedTexts(finding, telling)}.`;
    return cited(
      finding,
      telling,
      `the fact says ${value}, which its quote ${possible(finding, 'does', 'may')} not support`,
      stated,
    );
  },

  'invalid-fact': finding => plain(problemText(finding.problem.what)),
  'invalid-vocabulary': finding => plain(problemText(finding.problem.what)),
  'duplicate-id': finding => plain(problemText(finding.problem.what)),
  'impossible-date': finding =>
    plain(finding.problem ? problemText(finding.problem.what) : `there is no such day as ‘${flat(finding.text)}’`),
  'weekday-mismatch': finding =>
    plain(`‘${flat(finding.text)}’ is a ${WEEKDAYS[finding.is] ?? '?'}, not a ${WEEKDAYS[finding.said] ?? '?'}`),
  'ambiguous-date': finding => plain(`‘${flat(finding.text)}’ can be read as ${finding.readings.join(' or as ')}`),
  'unreadable-article': finding => plain(`${finding.path} was skipped: ${unreadableText(finding, finding.limit)}`),
  'missing-citation': finding => plain(`this fact about ${flat(finding.subject)} has neither a quote nor a source`),
  'article-changed': finding => plain(`${finding.article} is no longer the text whose sha256 was recorded here`),
  'missing-article': finding => plain(`${MISSING[finding.why](flat(finding.written))}`),
  'expired-ignore': finding => plain(`this ignore of ${flat(finding.rule)} ran out on ${finding.until}`),
  'unused-ignore': finding => plain(`this ignore of ${flat(finding.rule)} suppresses nothing`),
  'unknown-entity': finding => {
    const more = finding.others.length;
    return plain(
      `the vocabulary does not know ‘${flat(finding.name)}’`,
      ...(finding.nearest === undefined ? [] : [`Did you mean ‘${flat(finding.nearest)}’?`]),
      ...(more === 0 ? [] : [`It stands in ${more} other ${more === 1 ? 'place' : 'places'}.`]),
    );
  },
} satisfies AccountTable;

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const NOT_FOUND: NotFoundWords = {
  misplaced: (quote, path) => `the quote ${quote} is in ${path}, but not between what before and after say`,
  nowhere: (quote, path) => `the quote ${quote} is not in ${path}`,
  notWordForWord: (quote, path) => `the quote ${quote} is not in ${path} word for word`,
  notLookedFor: (quote, path) => `the quote ${quote} was not looked for in ${path}`,
  noNearSearch: 'Near matches were not looked for: the text is too long.',
  noSearch: 'The quotes listed before it took all the time that a search is given.',
};

const MISSING = {
  absent: (written: string) => `there is no article ${written}`,
  outside: (written: string) => `${written} lies outside the corpus`,
  unreadable: (written: string) => `${written} is there but cannot be read`,
  'not-an-article': (written: string) => `${written} is not an article of this corpus`,
} as const;

const possible = (finding: Finding, ifCertain: string, ifPossible: string): string =>
  finding.certainty === 'certain' ? ifCertain : ifPossible;
const contradict = (finding: ClashFinding): string => possible(finding, 'contradict', 'may contradict');

function clash(finding: ClashFinding, telling: Telling, lead: string): Account {
  const sides = knownSides(telling, finding.sides);
  return {
    about: aboutOf(
      telling,
      sides.map(({ claim }) => claim),
    ),
    lead,
    sources: saidBy(telling, sides),
    notes: clashNotes(telling, finding),
  };
}

function datesInOrder(finding: ClashFinding, telling: Telling): string {
  const label = (claim: Claim) => labelOf(telling.snapshot, 'event', claim.name);
  return knownSides(telling, finding.sides)
    .map(({ claim }) => `${sourceText(telling, claim)} dates ${label(claim)} to ${valueText(telling, claim, 'date')}`)
    .join('; ');
}

function competing(finding: ClashFinding & { readonly code: 'competing-first' }, telling: Telling): Account {
  const sides = knownSides(telling, finding.sides);
  const claims = sides.map(({ claim }) => claim);
  const said = sides.map(
    ({ claim, side }) =>
      `${sourceText(telling, claim)} calls ${occurrenceAndDate(telling, claim)} ${valueText(telling, claim, partOf(side.part))}`,
  );
  const chain = sides.flatMap(({ claim, side }) => {
    const scope = scopeOf(claim, partOf(side.part));
    const others = claims.filter(other => other !== claim).slice(0, NAMED_OTHERS);
    return scope ? within(telling, others, scope, finding.classEvidence) : [];
  });
  const only = sides.every(({ side }) => side.part === 'only');
  return {
    about: aboutOf(telling, claims.slice(0, 1)),
    lead: `${sides.length} claims to be the ${only ? 'only one' : 'first'} ${possible(finding, 'compete', 'may compete')}, each within the scope of the other`,
    sources: said.join('; '),
    notes: [...new Set(chain), ...clashNotes(telling, finding)],
  };
}

function refuted(finding: ClashFinding & { readonly code: 'refuted-first' }, telling: Telling): Account {
  const [winner, ...others] = knownSides(telling, finding.sides);
  if (winner === undefined) return plain('a claim to be the first does not hold');
  const part = partOf(winner.side.part);
  const source = sourceText(telling, winner.claim);
  const dated = winner.claim.date ? [`${source} dates it to ${english.date(winner.claim.date)}`] : [];
  const named = others.slice(0, NAMED_OTHERS);
  const said = named.map(
    ({ claim }) =>
      `${occurrenceAndDate(telling, claim)} ${cameBefore(part, finding)}, according to ${sourceText(telling, claim)}`,
  );
  const scope = scopeOf(winner.claim, part);
  const inIt = [winner, ...named].map(({ claim }) => claim);
  const chain = scope ? within(telling, inIt, scope, finding.classEvidence) : [];
  return {
    about: aboutOf(telling, [winner.claim]),
    lead: `${source} calls it ${valueText(telling, winner.claim, part)}, ${possible(finding, 'which it is not', 'which it may not be')}`,
    sources: english.andMore([[...dated, ...said].join('; ')], others.length - named.length),
    notes: [...new Set(chain), ...clashNotes(telling, finding)],
  };
}

const cameBefore = (part: 'first' | 'only', finding: ClashFinding): string =>
  part === 'first'
    ? possible(finding, 'came earlier', 'may have come earlier')
    : possible(finding, 'is another', 'may be another');

function misplaced(finding: ClashFinding & { readonly code: 'misplaced-first' }, telling: Telling): Account {
  const [winner] = knownSides(telling, finding.sides);
  if (winner === undefined) return plain('a claim to be the first names a scope that does not hold it');
  const { claim, side } = winner;
  const place =
    claim.place && (claim.place.kind === 'outside' ? `outside ${flat(claim.place.of.label)}` : flat(claim.place.label));
  const what =
    finding.outside === 'place'
      ? `its place, ${place ?? 'unknown'},`
      : `its purpose, ${claim.for ? flat(claim.for.label) : 'unknown'},`;
  return {
    about: aboutOf(telling, [claim]),
    lead: `${sourceText(telling, claim)} calls it ${valueText(telling, claim, partOf(side.part))}, but ${what} ${possible(finding, 'does not lie', 'may not lie')} within that scope`,
    sources: undefined,
    notes: clashNotes(telling, finding),
  };
}

const partOf = (part: Part): 'first' | 'only' => (part === 'only' ? 'only' : 'first');
