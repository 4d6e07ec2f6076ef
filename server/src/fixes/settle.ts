// A contradiction is settled: a side is preferred or given up, an article corrected or retracted, a fact taken out of a
// rule; and what was only read in prose is written down, so that it can be decided on. The finding stays, as a hint, where a
// side is preferred.
import type { Path } from '../base/brand.ts';
import { groupBy } from '../base/group-by.ts';
import type { Claim } from '../claims/claim.ts';
import { precedes } from '../dates/compare.ts';
import { parseEdtf } from '../dates/edtf.ts';
import type { Code, Finding } from '../rules/finding.ts';
import { bySource } from '../rules/outcome.ts';
import type { Tier } from '../syntax/fact-file.ts';
import { tiers } from '../syntax/keys.ts';
import { companionFor } from '../workspace/companion.ts';
import { articleHeaderOf } from '../workspace/packed-facts.ts';
import { relativePath } from '../workspace/paths.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { headerListPlan, headerPlan } from './article-header.ts';
import {
  type Answers,
  type FactPlace,
  type Fix,
  type FixTitle,
  factPath,
  factPlace,
  type Mending,
  mend,
  putInFact,
} from './fix.ts';
import { recordClaims } from './record-claims.ts';
import type { YamlChange } from './yaml-change.ts';

/** Rules that a preferred side settles. */
const SETTLED_BY_RANK: ReadonlySet<Code> = new Set<Code>([
  ...(['conflicting-date', 'conflicting-value', 'conflicting-quantity', 'incomparable-units'] as const),
  ...(['conflicting-status', 'competing-first', 'refuted-first', 'out-of-order'] as const),
]);

/** As many sides as a reader chooses from. */
const MOST = 6;

/** Nothing for a finding that is settled. */
export function settlements(mending: Mending): readonly Fix[] {
  const { finding } = mending;
  if ('settledBy' in finding && finding.settledBy !== undefined) return [];
  const sides = sidesOf(mending);
  const isClash = new Set(sides.claims.map(({ fact }) => fact)).size > 1;
  return [
    ...(isClash && SETTLED_BY_RANK.has(finding.code)
      ? [...preferences(sides), ...readPreferences(mending, sides)]
      : []),
    ...(isClash ? [...records(mending, sides), ...corrections(mending, sides)] : []),
    ...(isClash ? [...deprecations(sides), ...retractions(mending, sides)] : []),
    ...ignores(finding, sides),
  ];
}

interface Sides {
  readonly claims: readonly Claim[];
  /** One for each fact, those close to the event first. */
  readonly facts: readonly FactPlace[];
  /** Those that the user is looking at. */
  readonly own: readonly FactPlace[];
}

function sidesOf(mending: Mending): Sides {
  const { finding, snapshot, from } = mending;
  const ids = 'sides' in finding ? finding.sides.map(({ claim }) => claim) : 'claim' in finding ? [finding.claim] : [];
  const claims = [...new Set(ids)].flatMap(id => snapshot.claim(id) ?? []).sort(bySource);
  const places = claims.flatMap(({ id }) => factPlace(mending, id) ?? []);
  const facts = [...groupBy(places, ({ claim }) => claim.fact).values()].flatMap(own => own.slice(0, 1));
  const isHere = ({ fact }: Claim): boolean =>
    claims.some(each => each.fact === fact && (each.path === from || each.article?.path === from));
  return { claims, facts: facts.slice(0, MOST), own: facts.filter(({ claim }) => isHere(claim)).slice(0, MOST) };
}

function preferences({ claims, facts }: Sides): readonly Fix[] {
  if (claims.some(({ rank }) => rank === 'preferred')) return [];
  return facts
    .filter(({ claim }) => saysOne(claims, claim))
    .map((place): Fix => {
      const reason = tierReason(claims, place.claim);
      const fix = settle(`prefer:${place.claim.id}`, { of: 'prefer', claim: place.claim.id }, place, answers => [
        rankChange(place, 'preferred', answers.because ?? reason),
      ]);
      return { ...fix, asks: 'reason', isProposed: reason !== undefined };
    });
}

/**
 * What was read in prose is written down as the side to go by: one step for a reader who has recorded nothing yet. None for
 * what a fact says already, which can be preferred itself.
 */
function readPreferences({ snapshot, finding }: Mending, { claims, facts }: Sides): readonly Fix[] {
  if (claims.some(({ rank }) => rank === 'preferred')) return [];
  const written = new Set(facts.map(({ claim }) => saidBy(claim)));
  const read = readIn(claims).filter(claim => !written.has(saidBy(claim)));
  return read.map(({ id, path }) => ({
    ...mend(`prefer:${id}`, { of: 'prefer', claim: id }, async (texts, { because }) => {
      const reason = because === undefined ? [] : [{ key: 'because', value: because }];
      const beside = [{ key: 'rank', value: 'preferred' }, ...reason];
      const edit = await recordClaims(snapshot, texts, { article: path, claims: [id], beside });
      return edit && [edit];
    }),
    kind: 'settle',
    mayBring: new Set([...UNCOVERED, finding.code]), // settled, and of the new fact
    asks: 'reason',
  }));
}

const readIn = (claims: readonly Claim[]): readonly Claim[] =>
  claims.filter(({ origin }) => origin === 'prose').slice(0, MOST);

/** The sources of one fact may differ among themselves: then to prefer the fact prefers no one thing. */
const saysOne = (claims: readonly Claim[], { fact }: Claim): boolean =>
  new Set(claims.filter(each => each.fact === fact).map(saidBy)).size === 1;

const saidBy = ({ subject, date, value }: Claim): string => JSON.stringify([subject.key, date?.text, value?.key]);

/** Why it is the side to prefer: it alone stands closest to the event. */
function tierReason(claims: readonly Claim[], own: Claim): string | undefined {
  const tier = own.article?.tier;
  const others = claims.filter(({ fact }) => fact !== own.fact).map(({ article }) => article?.tier);
  if (tier === undefined || !others.every(other => isCloser(tier, other))) return undefined;
  const known = tiers.filter(other => others.includes(other));
  return known.length === 0 ? undefined : `tier ${tier} over ${known.join(', ')}`;
}

const isCloser = (tier: Tier, other: Tier | undefined): boolean =>
  other !== undefined && tiers.indexOf(tier) < tiers.indexOf(other);

function deprecations({ claims, own }: Sides): readonly Fix[] {
  return own.map((place): Fix => {
    const other = claims.find(({ fact }) => fact !== place.claim.fact);
    const fallback = `contradicted by ${other?.article?.path ?? other?.path ?? 'another source'}`;
    const fix = settle(`deprecate:${place.claim.id}`, { of: 'deprecate', claim: place.claim.id }, place, answers => [
      rankChange(place, 'deprecated', answers.because ?? fallback),
    ]);
    return { ...fix, asks: 'reason' };
  });
}

/** A reason that stands there already is kept, and added to. */
function rankChange(place: FactPlace, rank: 'preferred' | 'deprecated', because: string | undefined): YamlChange {
  const had = place.fact.because?.value;
  const reason = [had, because].filter(each => each !== undefined).join('; ');
  const isNews = because !== undefined && because !== had;
  return putInFact(place, new Map([['rank', rank], ...(isNews ? ([['because', reason]] as const) : [])]));
}

function ignores({ code }: Finding, { own }: Sides): readonly Fix[] {
  return own.map((place): Fix => {
    const title = { of: 'ignore', claim: place.claim.id, rule: code } as const;
    const fix = settle(`ignore:${place.claim.id}`, title, place, answers => ignoreChange(place, code, answers));
    return { ...fix, asks: 'reason-and-day' };
  });
}

function ignoreChange(place: FactPlace, rule: Code, { because, until }: Answers): readonly YamlChange[] | undefined {
  if (until !== undefined && !isDay(until)) return undefined;
  const item = new Map([
    ['rule', rule],
    ...(because === undefined ? [] : ([['because', because]] as const)),
    ...(until === undefined ? [] : ([['until', until]] as const)),
  ]);
  const isListed = place.fact.entries.some(({ key }) => key === 'ignore');
  return isListed
    ? [{ kind: 'append', at: [...factPath(place), 'ignore'], item }]
    : [putInFact(place, new Map([['ignore', [item]]]))];
}

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && parseEdtf(text).ok;

/** The article that came out later corrects the one that the user is looking at, or the other way round. */
function corrections({ snapshot, from }: Mending, { claims }: Sides): readonly Fix[] {
  const articles = new Map(claims.flatMap(({ article }) => (article ? [[article.path, article] as const] : [])));
  const own = [...articles.values()].filter(({ path }) => path === from || companionFor(snapshot, path) === from);
  const pairs = own.flatMap(here =>
    [...articles.values()].flatMap(
      there =>
        [
          [here, there],
          [there, here],
        ] as const,
    ),
  );
  const later = pairs.filter(
    ([earlier, by]) => earlier.published && by.published && precedes(earlier.published, by.published) === 'yes',
  );
  const distinct = new Map(
    later.map(([earlier, by]) => [`correct:${earlier.path}:${by.path}`, { article: earlier.path, by: by.path }]),
  );
  return [...distinct].slice(0, MOST).map(([id, { article, by }]) => ({
    ...mend(id, { of: 'correct', article, by }, async () => correctPlan(snapshot, article, by)),
    kind: 'settle',
    mayBring: UNCOVERED,
  }));
}

/**
 * What comes to light where a claim no longer takes part: what it hid, and what hung on it. To keep a source in force for
 * their sake would be no mending.
 */
const UNCOVERED: ReadonlySet<Code> = new Set<Code>(['unused-ignore', 'uncorroborated', 'refuted-first']);

async function correctPlan(snapshot: Snapshot, article: Path, by: Path) {
  const path = companionFor(snapshot, by);
  const file = path && snapshot.file(path);
  const header = file?.kind === 'facts' ? articleHeaderOf(file) : undefined;
  if (path === undefined) return undefined;
  const entry = header?.entries.find(({ key }) => key === 'corrects');
  return headerListPlan(snapshot, by, {
    key: 'corrects',
    item: relativePath(path, article),
    entry,
    had: header?.corrects,
  });
}

function retractions({ snapshot }: Mending, { own }: Sides): readonly Fix[] {
  const articles = new Set(own.flatMap(({ claim }) => claim.article?.path ?? []));
  return [...articles].map(article => ({
    ...mend(`retract:${article}`, { of: 'retract', article }, () =>
      headerPlan(snapshot, article, new Map([['retracted', true]])),
    ),
    kind: 'settle',
    mayBring: UNCOVERED,
  }));
}

/** What was read in prose is no fact that could be ranked. Written down it still clashes, and more surely. */
function records({ snapshot, finding }: Mending, { claims }: Sides): readonly Fix[] {
  return readIn(claims).map(claim => ({
    ...mend(`record:${claim.id}`, { of: 'record', claim: claim.id }, async texts => {
      const edit = await recordClaims(snapshot, texts, { article: claim.path, claims: [claim.id] });
      return edit && [edit];
    }),
    kind: 'settle',
    mayBring: new Set([finding.code]),
  }));
}

type MakeChanges = (answers: Answers) => readonly YamlChange[] | undefined;

function settle(id: string, title: FixTitle, { claim }: FactPlace, changes: MakeChanges): Fix {
  const plan: Fix['plan'] = async (_texts, answers) => {
    const made = changes(answers);
    return made && [{ path: claim.path, changes: made }];
  };
  return { ...mend(id, title, plan), kind: 'settle', mayBring: UNCOVERED };
}
