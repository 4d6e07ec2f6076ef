// What an editor waits for code actions and completions in a corpus of a hundred articles and in one of a thousand, over
// the server's request handlers: what they are about is one finding, or one file.
import { isRecord } from '../../server/src/lsp/settings.ts';
import { type Editor, openEditor, positionOf } from './editor.ts';
import { makeCorpus } from './make-corpus.ts';

const SIZES = [100, 1000] as const;
const ROUNDS = 61;

/** The most that a thousand articles may take against a hundred. */
const MOST = 1.5;

interface Desk {
  readonly editor: Editor;
  /** The side of a contradiction that no other source shares, and its article. */
  readonly facts: string;
  readonly article: string;
}

interface Asked {
  readonly of: string;
  readonly run: (desk: Desk) => Promise<unknown>;
}

export async function reportRequests(): Promise<void> {
  const desks: Desk[] = [];
  for (const size of SIZES) desks.push(await openDesk(size));
  console.log('\n## Code actions and completions, over the request handlers\n');
  console.log('| of | 100 articles | 1,000 articles | ratio |\n| --- | ---: | ---: | ---: |');
  for (const asked of ASKED) {
    const [a, b] = await mediansOf(desks, asked);
    const ratio = b / a;
    if (ratio > MOST) process.exitCode = 1;
    console.log(`| ${asked.of} | ${a.toFixed(2)} ms | ${b.toFixed(2)} ms | ${ratio.toFixed(2)} |`);
  }
  for (const { editor } of desks) await editor.close();
}

/** With one quote altered: the builder's, which says the same in other words. */
async function openDesk(size: number): Promise<Desk> {
  const { files, factFiles } = makeCorpus(size);
  const facts = factFiles[Math.floor(size / 10) * 5 + 4] ?? '';
  const article = facts.replace('.facts.yaml', '.txt');
  const editor = await openEditor(files);
  await editor.open(facts);
  await editor.open(article);
  await editor.type(facts, editor.text(facts).replace('quote: Its builder was founded', 'quote: The builder was founded'));
  return { editor, facts, article };
}

/** In turns, so that whatever else the machine does slows both. The first rounds warm up. */
async function mediansOf(desks: readonly Desk[], { run }: Asked): Promise<readonly [number, number]> {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS + 20; round += 1)
    for (const [at, desk] of desks.entries()) {
      const started = performance.now();
      await run(desk);
      if (round >= 20) times[at]?.push(performance.now() - started);
    }
  return [median(times[0]), median(times[1])];
}

const ASKED: readonly Asked[] = [
  ...(['facts', 'article'] as const).flatMap((where): readonly Asked[] => [
    { of: `fixes of a contradiction, in the ${NAME(where)}`, run: desk => actionsAt(desk, where, 'opened to traffic on') },
    { of: `fixes of an altered quote, in the ${NAME(where)}`, run: desk => actionsAt(desk, where, 'founded in') },
  ]),
  { of: 'an altered quote taken over', run: takenOver },
  { of: 'a contradiction settled', run: settled },
  ...(['facts', 'article'] as const).map(
    (where): Asked => ({ of: `\`source.fixAll\`, in the ${NAME(where)}`, run: desk => fixAll(desk, where) }),
  ),
  ...['subject', 'event', 'date', 'quote'].map((key): Asked => ({ of: `completion of \`${key}\``, run: desk => completed(desk, key) })),
  { of: 'completion of `origin`, an article’s path', run: desk => completed(desk, 'origin') },
];

function NAME(where: 'facts' | 'article'): string {
  return where === 'facts' ? 'fact file' : 'article';
}
