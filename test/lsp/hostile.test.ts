// Texts that would like to be something else in an editor: commands, links, pictures, HTML. Wherever the server shows their
// words, they are words. And settings of the editor that are of no kind that anybody knows.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../support/seed.ts';
import { type Client, type Files, PULLING } from './client.ts';
import { useServer } from './server.ts';

const start = useServer();

/** Each is tried as a name, a title, words of an article and words of a file's name. */
const NASTY = [
  '[x](command:workbench.action.quit)',
  '<img src=x onerror=alert(1)>',
  '![x](https://example.org/x.png)',
  '`[x](command:y)`',
  '</code><a href="command:z">z</a>',
  '<https://example.org/auto>',
  '$(gear~spin) command:x',
  '&lt;b&gt; &#91;x&#93;(command:q)',
  '\\[x](command:w)',
  '\u202egnp.exe',
];

test('words of a text stay words: in hovers, completions, lenses, hints, symbols, findings and their fixes', async () => {
  const client = await start({ files: FILES, settings: ALL_SHOWN, capabilities: SHOWING });
  const shown = await allShown(client);
  expect(shown.join('\n')).toContain('command');
  for (const text of shown) {
    const live = text.replace(/```[\s\S]*?```/g, '').replace(/\\[!-/:-@[-`{-~]/g, '');
    expect(live, text).not.toMatch(/\]\((?!#)|!\[|<[a-z/!]|\]:\s|\$\(/i);
    expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  }
});

test('what a client shows as it stands holds no sign that turns writing round', async () => {
  const client = await start({ files: FILES, settings: ALL_SHOWN, capabilities: SHOWING });
  const findings = await client.pull('a.facts.yaml');
  const rows = await Promise.all(
    ['contradictions', 'facts', 'sources'].map(view =>
      client.connection.sendRequest(`corroborate/${view}`, { limit: 50 }),
    ),
  );
  const textDocument = { uri: client.uri('a.facts.yaml') };
  const outline = await client.connection.sendRequest('textDocument/documentSymbol', { textDocument });
  const symbols = await client.connection.sendRequest('workspace/symbol', { query: '' });
  const shown = wordsIn([findings, rows, outline, symbols]);
  expect(shown.filter(words => words.includes('gnp.exe')).length).toBeGreaterThan(3);
  expect(shown.filter(words => /[\u202a-\u202e\u2066-\u2069]/.test(words))).toEqual([]);
});

test('settings of any kind: each that is none counts as not said', async () => {
  const client = await start({ files: FILES });
  const before = await seen(client);
  expect(before).toContain('conflicting-date');
  const key = fc.constantFrom(
    'rules',
    'prose',
    'inlayHints',
    'codeLens',
    '__proto__',
    'constructor',
    'conflicting-date',
    'dates',
  );
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 1 }),
    fc.constantFrom(null, -1, 'offf', [], [['off']], { x: 'error' }),
  );
  const nested = fc.dictionary(key, fc.oneof(value, fc.dictionary(key, value, { maxKeys: 2 })), { maxKeys: 4 });
  await fc.assert(
    fc.asyncProperty(fc.oneof(nested, value), async settings => {
      await client.configure(settings);
      expect(await seen(client)).toEqual(before);
    }),
    { numRuns: runs(25) },
  );
});

const yaml = (text: string): string => JSON.stringify(text);

/** A clash between every two of them, by names and in articles that are all of that kind. */
const FILES: Files = {
  'corroborate.yaml': `entities:\n${NASTY.map((name, at) => `  e${at}: { name: ${yaml(name)}, aliases: [${yaml(`alias ${name}`)}] }\n`).join('')}`,
  ...Object.fromEntries(
    ['a', 'b'].flatMap((name, at) => [
      [`${name}.txt`, NASTY.map(text => `They say ${text} was founded in ${1950 + at}.\n\n`).join('')],
      [
        `${name}.facts.yaml`,
        `article: { title: ${yaml(NASTY.join(' '))}, publisher: ${yaml(NASTY[1] ?? '')} }\nfacts:\n${NASTY.map(text => factOf(text, 1950 + at)).join('')}`,
      ],
    ]),
  ),
  '[x](command:y) <img src=x>.txt': 'Nobody cites it.\n',
};

function factOf(text: string, year: number): string {
  const quote = yaml(`They say ${text} was founded in ${year}`);
  return `  - { subject: ${yaml(text)}, event: founded, by: ${yaml(text)}, date: ${year}, note: ${yaml(text)}, quote: ${quote} }\n`;
}

const ALL_SHOWN = { prose: true, inlayHints: { dates: true, claims: true }, codeLens: { facts: true, articles: true } };

const SHOWING = {
  ...PULLING,
  textDocument: {
    ...PULLING.textDocument,
    completion: { completionItem: { documentationFormat: ['markdown' as const], snippetSupport: true } },
  },
};

/** All that an editor takes for Markdown, at every tenth place of two files. */
async function allShown(client: Client): Promise<readonly string[]> {
  const shown: string[] = [];
  for (const name of ['a.facts.yaml', 'a.txt', 'corroborate.yaml']) {
    await client.pull(name);
    const lines = String(FILES[name]).split('\n');
    for (const [line, text] of lines.entries())
      for (let character = 3; character < Math.min(text.length, 400); character += 47) {
        const params = { textDocument: { uri: client.uri(name) }, position: { line, character } };
        shown.push(...markdownIn(await client.connection.sendRequest('textDocument/hover', params)));
        if (line % 4 !== 3) continue;
        const completed = await client.connection.sendRequest<{ items: object[] } | null>(
          'textDocument/completion',
          params,
        );
        for (const item of completed?.items.slice(0, 3) ?? [])
          shown.push(...markdownIn(await client.connection.sendRequest('completionItem/resolve', item)));
      }
    const hints = {
      textDocument: { uri: client.uri(name) },
      range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } },
    };
    shown.push(...markdownIn(await client.connection.sendRequest('textDocument/inlayHint', hints)));
  }
  return shown;
}

/** The values of everything that says of itself that it is Markdown. */
function markdownIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'kind' in value && value.kind === 'markdown' && 'value' in value ? [String(value.value)] : [];
  return [...own, ...Object.values(value).flatMap(markdownIn)];
}

/** All that is there to be read, at whatever depth. */
function wordsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    typeof each === 'string' && /^(?:message|label|description|tooltip|name|detail|containerName)$/.test(key)
      ? [each]
      : wordsIn(each),
  );
}

const seen = async (client: Client): Promise<readonly unknown[]> =>
  (await client.pull('a.facts.yaml')).map(({ code }) => code);
