// What a keystroke costs in corpora of several sizes, over a real stream: from the change sent to the reports received of
// the edited file and of the other side of its contradiction; and against a request that the server only answers. What
// memory the server took for it, reading included.
import { resolve } from 'node:path';
import { SERVER_FLAGS } from '../../client/src/node/server-flags.ts';
import { type Client, PULLING, startClient } from '../lsp/client.ts';
import { makeCorpus } from './make-corpus.ts';
import { median, share } from './median.ts';
import { bytesOf, peakOf } from './processes.ts';

const SIZES = [100, 1000] as const;
const ROUNDS = 301;
/** The first warm up, while the heap settles that the reading of the corpus has left. */
const WARM = 100;

/** The most that a keystroke may take against one in the smallest corpus, and against the echo. */
const MOST = { growth: 1.5, echo: 30 } as const;

interface Desk {
  readonly size: number;
  /** Of the corpus. */
  readonly bytes: number;
  readonly client: Client;
  /** The fact file that is typed in: the side on which nobody else stands. */
  readonly facts: string;
  /** A fact file of the other side. */
  readonly other: string;
  /** The day as it is written now. */
  day: string;
  readonly keystrokes: number[];
  readonly echoes: number[];
}

export async function reportTyping(sizes: readonly number[]): Promise<void> {
  const desks: Desk[] = [];
  for (const size of sizes.length > 0 ? sizes : SIZES) desks.push(await openDesk(size));
  // In turns, so that whatever else the machine does slows all of them.
  for (let round = 0; round < ROUNDS + WARM; round += 1)
    for (const desk of desks) {
      const [keystroke, echo] = [await timed(() => type(desk, round)), await timed(() => echoed(desk))];
      if (round < WARM) continue;
      desk.keystrokes.push(keystroke);
      desk.echoes.push(echo);
    }
  print(desks);
  for (const { client } of desks) await client.stop();
}

function print(desks: readonly Desk[]): void {
  const [smallest] = desks;
  if (smallest === undefined) return;
  console.log('\n## One keystroke, over a real stream\n');
  console.log(
    `| articles | median | 95th percentile | median against ${smallest.size} | 95th percentile against ${smallest.size} | median against an echo | peak memory against the corpus |`,
  );
  console.log('| ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const { size, bytes, client, keystrokes, echoes } of desks) {
    const times = [median(keystrokes), share(keystrokes, 0.95)] as const;
    const growth = [times[0] / median(smallest.keystrokes), times[1] / share(smallest.keystrokes, 0.95)] as const;
    const echo = times[0] / median(echoes);
    if (Math.max(...growth) > MOST.growth || echo > MOST.echo) process.exitCode = 1;
    const [peak, ratios] = [peakOf(client.process.pid), [...growth, echo].map(ratio => ratio.toFixed(2))];
    const memory = peak === undefined ? '' : (peak / bytes).toFixed(1);
    console.log(`| ${[size, ...times.map(time => `${time.toFixed(1)} ms`), ...ratios, memory].join(' | ')} |`);
  }
}

async function openDesk(size: number): Promise<Desk> {
  const { files, factFiles } = makeCorpus(size);
  const bytes = bytesOf(files);
  const at = Math.floor(size / 10) * 5 + 4;
  const [facts = '', other = ''] = [factFiles[at], factFiles[at - 1]];
  const client = await startClient({
    command: [process.execPath, ...SERVER_FLAGS],
    server: resolve('dist/server.js'),
    files: Object.fromEntries(files),
    capabilities: PULLING,
  });
  client.pullWorkspace();
  await client.open(facts);
  await client.until(() => isTold(client, other, 'conflicting-date'), 'the contradiction');
  const day = /date: (\d{4}-06-\d\d)/.exec(files.get(facts) ?? '')?.[1] ?? '';
  return { size, bytes, client, facts, other, day, keystrokes: [], echoes: [] };
}

/** Another day each time, which both sides tell of. */
async function type(desk: Desk, round: number): Promise<void> {
  const { client, facts, other } = desk;
  const day = `${desk.day.slice(0, 8)}${11 + (round % 18)}`;
  const said = `${Number(day.slice(8))} June ${day.slice(0, 4)}`;
  await client.edit(facts, `date: ${desk.day}`, `date: ${day}`);
  desk.day = day;
  await client.until(() => isTold(client, facts, said) && isTold(client, other, said), `${said}, in both files`);
}

const isTold = (client: Client, name: string, words: string): boolean =>
  JSON.stringify(client.diagnostics(name) ?? []).includes(words);

/** No server knows the request, and each says so at once. */
const echoed = ({ client }: Desk): Promise<unknown> =>
  client.connection.sendRequest('bench/echo').catch(() => undefined);

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
