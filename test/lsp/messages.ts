// What a client can say to the server, once as it should be and then torn: values of the wrong kind, keys that are missing,
// places far out, addresses of other worlds. The fuzz tests send these.
import fc from 'fast-check';

export interface Message {
  readonly method: string;
  readonly params: unknown;
}

/** Well-formed requests about two files and their folder. */
export function goodRequests({ facts, article, folder }: Addresses): readonly Message[] {
  const position = { line: 7, character: 14 };
  const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 3 } };
  const at = (uri: string) => ({ textDocument: { uri }, position });
  const of = (uri: string) => ({ textDocument: { uri } });
  const data = { kind: 'finding', code: 'conflicting-date', key: 'x' };
  const picture = { uri: facts, about: { kind: 'at', position }, choice: 'all', width: 800, first: 0, count: 20 };
  const both = ['hover', 'definition', 'documentHighlight', 'completion', 'prepareRename'];
  return [
    ...both.flatMap(name => [at(facts), at(article)].map(params => ({ method: `textDocument/${name}`, params }))),
    { method: 'textDocument/references', params: { ...at(facts), context: { includeDeclaration: true } } },
    { method: 'textDocument/rename', params: { ...at(facts), newName: 'Velorin two' } },
    { method: 'textDocument/selectionRange', params: { ...of(article), positions: [position] } },
    { method: 'textDocument/codeAction', params: { ...of(facts), range, context: { diagnostics: [], only: [] } } },
    { method: 'textDocument/inlayHint', params: { ...of(article), range } },
    { method: 'textDocument/semanticTokens/range', params: { ...of(article), range } },
    { method: 'textDocument/semanticTokens/full/delta', params: { ...of(article), previousResultId: '1' } },
    ...['documentSymbol', 'foldingRange', 'documentLink', 'codeLens', 'diagnostic', 'semanticTokens/full'].map(
      name => ({
        method: `textDocument/${name}`,
        params: of(facts),
      }),
    ),
    { method: 'codeLens/resolve', params: { range, data: { kind: 'fact', uri: facts, claims: ['x'] } } },
    { method: 'codeAction/resolve', params: { title: 'x', data: { kind: 'fix-all', uri: facts } } },
    { method: 'codeAction/resolve', params: { title: 'x', data: { kind: 'record', uri: article, claims: ['x'] } } },
    {
      method: 'completionItem/resolve',
      params: { label: 'x', data: { uri: facts, about: { kind: 'key', key: 'by' } } },
    },
    { method: 'workspace/symbol', params: { query: 'vel' } },
    { method: 'workspace/willRenameFiles', params: { files: [{ oldUri: article, newUri: `${folder}/other.txt` }] } },
    ...['passages', 'encoding', 'recordTargets'].map(name => ({
      method: `corroborate/${name}`,
      params: { uri: article },
    })),
    ...['timeline', 'matrix'].map(name => ({ method: `corroborate/${name}`, params: picture })),
    { method: 'corroborate/compare', params: { uri: facts, position } },
    { method: 'corroborate/report', params: { uri: facts, format: 'csv' } },
    { method: 'corroborate/fix', params: { uri: facts, ...data, fix: 'prefer', because: 'so', until: '2027-01-01' } },
    ...['contradictions', 'facts', 'sources'].map(name => ({
      method: `corroborate/${name}`,
      params: { limit: 10, filter: 'vel' },
    })),
    { method: 'corroborate/treeAt', params: { view: 'facts', uri: facts, position, filter: 'vel' } },
    { method: 'corroborate/treeText', params: { view: 'facts', id: 'x', filter: '', as: 'markdown' } },
    { method: 'corroborate/fileMarks', params: {} },
    { method: 'corroborate/record', params: { ...of(facts), article, range, position } },
    { method: 'corroborate/quote', params: { ...at(facts), words: 'Velorin' } },
    { method: 'corroborate/newSettings', params: { folder } },
    { method: 'corroborate/counters', params: {} },
  ];
}

/** Well-formed notifications, of which none changes what counts. */
export function goodNotifications({ folder, article }: Addresses): readonly Message[] {
  const uri = `${folder}/scratch.md`;
  const textDocument = { uri, languageId: 'markdown', version: 3, text: 'A note.' };
  const range = { start: { line: 0, character: 1 }, end: { line: 0, character: 2 } };
  return [
    { method: 'textDocument/didOpen', params: { textDocument } },
    { method: 'textDocument/didChange', params: { textDocument, contentChanges: [{ range, text: 'x' }] } },
    { method: 'textDocument/didSave', params: { textDocument } },
    { method: 'textDocument/didClose', params: { textDocument } },
    { method: 'workspace/didChangeWatchedFiles', params: { changes: [{ uri: article, type: 2 }] } },
    { method: 'workspace/didChangeConfiguration', params: { settings: { corroborate: { prose: false } } } },
    { method: 'workspace/didRenameFiles', params: { files: [{ oldUri: uri, newUri: `${folder}/s.md` }] } },
    { method: 'window/workDoneProgress/cancel', params: { token: 'none' } },
    { method: '$/setTrace', params: { value: 'off' } },
    { method: '$/cancelRequest', params: { id: 99_999 } },
    { method: '$/whatever', params: {} },
  ];
}

export interface Addresses {
  readonly facts: string;
  readonly article: string;
  readonly folder: string;
}

/** Messages with one place of their parameters torn; every third is left whole. */
export function tornMessages(good: readonly Message[], addresses: Addresses): fc.Arbitrary<Message> {
  const values = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...nasty, ...addressesLike(addresses)) },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  );
  return fc
    .tuple(fc.constantFrom(...good), fc.nat(60), values, fc.nat(2))
    .map(([{ method, params }, place, value, how]) => {
      const places = placesOf(params);
      const at = places[place % places.length] ?? [];
      return { method, params: how === 0 ? params : replaced(params, at, how === 1 ? undefined : value) };
    });
}

type Place = readonly (string | number)[];

function placesOf(value: unknown): readonly Place[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [[], ...inner.flatMap(([key, each]) => placesOf(each).map(place => [key, ...place]))];
}

/** `undefined` takes the place away. */
function replaced(whole: unknown, [key, ...rest]: Place, value: unknown): unknown {
  if (key === undefined) return value ?? null;
  if (Array.isArray(whole))
    return whole.map((each, at) => (String(at) === String(key) ? replaced(each, rest, value) : each));
  const entries = typeof whole === 'object' && whole !== null ? Object.entries(whole) : [];
  return Object.fromEntries(
    entries
      .map(
        ([name, each]) =>
          [name, name === key ? (rest.length === 0 ? value : replaced(each, rest, value)) : each] as const,
      )
      .filter(([, each]) => each !== undefined),
  );
}

const nasty: readonly unknown[] = [
  ...[
    null,
    true,
    0,
    -1,
    1.5,
    2 ** 31,
    2 ** 53,
    -(2 ** 53),
    1e308,
    '',
    ' ',
    '0',
    'x'.repeat(5_000),
    '\ud800',
    '\0',
    '\u202e',
  ],
  ...[[], [[]], [null], {}, { uri: null }, { line: -1, character: -1 }, { line: 2 ** 31, character: 2 ** 31 }],
  ...['__proto__', 'constructor', 'toString', '%s%n', '../../../etc/passwd', '<img src=x onerror=alert(1)>'],
  ...[JSON.parse('{"__proto__": {"uri": "x", "line": 1}}'), { length: 2 ** 31 }, { toString: 1 }],
];

/** Other schemes and hosts, ways up, encoded marks, other cases and Unicode forms. */
function addressesLike({ facts, article, folder }: Addresses): readonly string[] {
  const name = article.split('/').at(-1) ?? '';
  return [
    ...['http', 'untitled', 'vscode-remote', 'data', 'command', 'javascript', 'git'].map(scheme =>
      article.replace(/^file/, scheme),
    ),
    ...['file://server/share/', 'file:////', 'file:', 'file://', 'file:///', '', 'file://%00/', 'file://[::1]/'].map(
      start => start + name,
    ),
    ...['..%2f..%2f', '%2e%2e/', '../', './/', '%00', '%', '%zz', '%252e%252e/', '?x=1', '#x', '\\..\\'].map(
      way => `${folder}/${way}${name}`,
    ),
    ...[
      article.toUpperCase(),
      article.normalize('NFD'),
      `${article}%00.txt`,
      `${article}/`,
      `${article}/x`,
      `${facts}:1:1`,
    ],
    ...[
      folder,
      `${folder}/`,
      `${folder}/%E4%B8%AD.txt`,
      `${folder}/e%CC%81.txt`,
      `${folder}/%C3%A9.txt`,
      'file:///etc/passwd',
    ],
  ];
}
