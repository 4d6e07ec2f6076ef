// What an editor waits for code actions and completions in a corpus of a hundred articles and in one of a thousand, over
// the server's request handlers: what they are about is one finding, or one file.
import { type CodeAction, CodeActionKind, type CompletionList } from 'vscode-languageserver/node';
import type { FixResult } from '../../server/src/lsp/protocol.ts';
import { type Editor, openEditor, positionOf } from './editor.ts';
import { makeCorpus } from './make-corpus.ts';
import { median } from './median.ts';

const SIZES = [100, 1000] as const;
const ROUNDS = 61;

/** The most that a thousand articles may take against a hundred. */
const MOST = 1.5;

interface Desk {
  readonly editor: Editor;
  /** The side of a contradiction on which nobody else stands, and its article. */
  readonly facts: string;
  readonly article: string;
  /** Of the fact file, as it is when nothing is typed. */
  readonly text: string;
}

interface Asked {
  readonly of: string;
  /** Has the text as it is to be when the clock starts, and has the server know. */
  readonly before?: (desk: Desk) => Promise<unknown>;
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
  await editor.type(
    facts,
    editor.text(facts).replace('quote: Its builder was founded', 'quote: The builder was founded'),
  );
  return { editor, facts, article, text: editor.text(facts) };
}

/** In turns, so that whatever else the machine does slows both. The first rounds warm up. */
async function mediansOf(desks: readonly Desk[], { before, run }: Asked): Promise<readonly [number, number]> {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS + 20; round += 1)
    for (const [at, desk] of desks.entries()) {
      await before?.(desk);
      const started = performance.now();
      await run(desk);
      if (round >= 20) times[at]?.push(performance.now() - started);
    }
  return [median(times[0]), median(times[1])];
}

const WHERE = { facts: 'fact file', article: 'article' } as const;

type Where = keyof typeof WHERE;

const CLASH = '-06-1';
const ALTERED = 'founded in';

const ASKED: readonly Asked[] = [
  ...(['facts', 'article'] as const).flatMap((where): readonly Asked[] => [
    { of: `fixes of a contradiction, in the ${WHERE[where]}`, run: desk => fixesAt(desk, where, CLASH) },
    { of: `fixes of an altered quote, in the ${WHERE[where]}`, run: desk => fixesAt(desk, where, ALTERED) },
    { of: `altered quote taken over, from the ${WHERE[where]}`, run: desk => takenOver(desk, where) },
    { of: `contradiction settled, from the ${WHERE[where]}`, run: desk => settled(desk, where) },
  ]),
  { of: '`source.fixAll` of the fact file', run: fixAll },
  ...['subject', 'event', 'date', 'quote'].map(key => completionOf(`\`${key}\``, key, '')),
  completionOf('the path of an article', 'origin', ''),
  completionOf('a path that is begun', 'origin', '../'),
  completionOf('a path by words of a title', 'origin', 'news'),
];

async function actionsAt({ editor, ...desk }: Desk, where: Where, words: string, only: string) {
  const path = desk[where];
  const at = positionOf(editor.text(path), words);
  const actions = await editor.connection.sendRequest<readonly CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: editor.uri(path) },
    range: { start: at, end: at },
    context: { diagnostics: [], only: [only] },
  });
  if (actions.length === 0) throw new Error(`nothing is offered for ${words} in ${path}`);
  return actions;
}

const fixesAt = (desk: Desk, where: Where, words: string) => actionsAt(desk, where, words, CodeActionKind.QuickFix);

async function takenOver(desk: Desk, where: Where): Promise<void> {
  const [first] = await fixesAt(desk, where, ALTERED);
  const resolved = await desk.editor.connection.sendRequest<CodeAction>('codeAction/resolve', first);
  if (resolved.edit === undefined) throw new Error('the quote is not taken over');
}

/** The side that is proposed is preferred. */
async function settled(desk: Desk, where: Where): Promise<void> {
  const asking = (await fixesAt(desk, where, CLASH)).find(({ command }) => command !== undefined);
  const [fix] = asking?.command?.arguments ?? [];
  const { edit } = await desk.editor.connection.sendRequest<FixResult>('corroborate/fix', {
    ...fix,
    because: 'It was there',
  });
  if (edit === undefined) throw new Error('the contradiction is not settled');
}

async function fixAll(desk: Desk): Promise<void> {
  const [all] = await actionsAt(desk, 'facts', ALTERED, CodeActionKind.SourceFixAll);
  const resolved = await desk.editor.connection.sendRequest<CodeAction>('codeAction/resolve', all);
  if (resolved.edit === undefined) throw new Error('nothing is mended');
}

/** At the end of what has been typed for the key. */
function completionOf(what: string, key: string, typed: string): Asked {
  return {
    of: `completion of ${what}`,
    async before({ editor, facts, text }) {
      const line = new RegExp(`( ${key}: ).*`);
      const having = line.test(text) ? text : text.replace('article:\n', `article:\n  ${key}: ?\n`);
      await editor.type(facts, having.replace(line, `$1${typed}`));
      await editor.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: editor.uri(facts) } });
    },
    async run({ editor, facts }) {
      const list = await editor.connection.sendRequest<CompletionList>('textDocument/completion', {
        textDocument: { uri: editor.uri(facts) },
        position: positionOf(editor.text(facts), ` ${key}: ${typed}`, key.length + typed.length + 3),
      });
      if (list.items.length === 0) throw new Error(`nothing is offered for ${key}`);
    },
  };
}
