// Our rules against SHACL engines, in one process and on the same claims: those of the fact files of one corpus. Reading,
// parsing and indexing are done on both sides before the clock starts. Ours then run every unit that hangs on claims (dates,
// values, quantities, statuses, the order of events, firsts) and lay out what they found; an engine counts values and reports.
import { emptyBucketMap, entriesOf } from '../../server/src/base/bucket-map.ts';
import type { Claim } from '../../server/src/claims/claim.ts';
import type { CorpusState } from '../../server/src/workspace/corpus-state.ts';
import { claimUnits } from '../../server/src/workspace/dirty-units.ts';
import { draftOf, finish } from '../../server/src/workspace/draft.ts';
import { evaluate } from '../../server/src/workspace/evaluate.ts';
import { snapshotOf } from '../../server/src/workspace/snapshot-view.ts';
import { corpusOf, defaultOptions } from '../support/corpus.ts';
import { claimsAsRdf } from './claims-as-rdf.ts';
import { cpuTimeOf } from './cpu-time.ts';
import { makeCorpus } from './make-corpus.ts';
import { type Engine, enginesOver } from './shacl-engines.ts';

/** The first warm up, ours and theirs. */
const [WARM, ROUNDS] = [10, 25] as const;

export interface ShapesRow {
  readonly articles: number;
  readonly claims: number;
  /** How many contradictions of facts were planted. */
  readonly planted: number;
  /** Ours come first. */
  readonly contestants: readonly Contestant[];
}

export interface Contestant {
  readonly name: string;
  /** How many contradictions it found. */
  readonly found: number;
  /** Milliseconds of the processor, of each run. */
  readonly times: readonly number[];
}

export async function measureShapes(articles: number, peers: string): Promise<ShapesRow> {
  const { files, plantedInFacts } = makeCorpus(articles);
  const { state } = corpusOf(Object.fromEntries(files), { ...defaultOptions, prose: false });
  const claims = [...entriesOf(state.claims)].map(([, claim]) => claim);
  const others = await enginesOver(claimsAsRdf(claims, state.words.vocabulary), peers);
  const engines = [ourRules(state, claims), ...others];
  const rounds: (readonly Run[])[] = [];
  for (let round = 0; round < WARM; round += 1) await inTurns(engines);
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await inTurns(engines));
  const contestants = engines.map(({ name }, index) =>
    contestant(
      name,
      rounds.flatMap(runs => runs[index] ?? []),
    ),
  );
  return { articles, claims: claims.length, planted: plantedInFacts, contestants };
}

interface Run {
  readonly time: number;
  readonly found: number;
}

async function inTurns(engines: readonly Engine[]): Promise<readonly Run[]> {
  const runs: Run[] = [];
  for (const engine of engines) runs.push(await run(engine));
  return runs;
}

async function run(engine: Engine): Promise<Run> {
  const { validate, found } = engine.ready();
  return { time: await cpuTimeOf(validate), found: found() };
}

/** Were nothing found, nothing would have been compared. */
function contestant(name: string, runs: readonly Run[]): Contestant {
  const found = Math.min(...runs.map(each => each.found));
  if (found === 0) throw new Error(`${name} found nothing: what was it given to compare?`);
  return { name, found, times: runs.map(({ time }) => time) };
}

function ourRules(state: CorpusState, claims: readonly Claim[]): Engine {
  const units = claimUnits(draftOf(state, state.words), claims);
  return {
    name: 'ours',
    ready() {
      const draft = draftOf(withoutFindings(state), state.words);
      return { validate: async () => evaluate(draft, units), found: () => clashesIn(finish(draft)) };
    },
  };
}

/** As a corpus is whose claims have been resolved and laid into the indexes, and whose rules have not run. */
const withoutFindings = (state: CorpusState): CorpusState => ({
  ...state,
  units: emptyBucketMap(),
  findingsByFile: emptyBucketMap(),
  findingsByClaim: emptyBucketMap(),
  suppressed: emptyBucketMap(),
});

const clashesIn = (state: CorpusState): number =>
  [...snapshotOf(state).findings()].filter(({ finding }) => finding.code.startsWith('conflicting-')).length;
