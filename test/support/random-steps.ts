// Random edits of a small corpus in which anything may clash with anything: a file is written, rewritten, or goes. And random
// days of whoever works at it: what is typed, saved and renamed, which folders are open, when the editor is started anew.
import fc from 'fast-check';

const names = ['a', 'b', 'c', 'sub/d'];
const dates = [
  '2023',
  '2023-06',
  '2023-06-30',
  '2023-07-01',
  '2024-03~',
  '../2022',
  '[2023-05,2023-07]',
  'soon',
  '2023-02-30',
];

const scope = fc.constantFrom(
  '{ in: outside mainland-china }',
  '{ in: HK }',
  'true',
  '{ in: world, among: glow lamp }',
);
const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });

const eventFact = fc
  .record({
    subject: fc.constantFrom('Lumisol', 'lumi-sol', 'Duskol', 'Unheard Of'),
    event: fc.constantFrom('approved', 'accepted', 'exhibited', 'opened'),
    by: optional(fc.constantFrom('NMPA', 'EMA', 'HK-DoH', 'Some Office')),
    in: optional(fc.constantFrom('HK', 'CN', 'mainland-china', 'Narnia')),
    for: optional(fc.constantFrom('night work', 'day work')),
    date: optional(fc.constantFrom(...dates)),
    status: optional(fc.constantFrom('happened', 'planned', 'denied')),
    rank: optional(fc.constantFrom('preferred', 'deprecated')),
    because: fc.constantFrom('it is the agency’s own', 'a slip'),
    first: optional(scope),
    only: optional(scope),
    quote: optional(fc.constantFrom('approved on 30 June 2023', 'opened its doors', 'nowhere to be found at all')),
    ignore: optional(
      fc.constantFrom(
        '[{ rule: conflicting-date, because: known }]',
        '[{ rule: refuted-first, because: x, until: 2025-01-01 }]',
      ),
    ),
  })
  .map(fields => yamlItem(fields));

const valueFact = fc
  .record({
    subject: fc.constantFrom('Lumisol', 'Duskol'),
    measure: fc.constantFrom('incidence', 'staff'),
    in: optional(fc.constantFrom('HK', 'world')),
    'as-of': optional(fc.constantFrom('2022', '2022-06')),
    value: fc.constantFrom('12', '13', '1.2 million', '5%', '3 kg'),
    quote: optional(fc.constantFrom('a staff of 12')),
  })
  .map(fields => yamlItem(fields));

const header = fc.constantFrom(
  '',
  'article: { published: 2023-07-02, tier: press }\n',
  'article: { published: 2024, retracted: true }\n',
  'article: { corrects: a.txt }\n',
  'article: { corrects: a.md, origin: c.txt }\n',
  'article: { origin: b.txt, sha256: 00 }\n',
  'article: { title: By Lamplight, published: 2023 }\n',
  'article: { title: By Daylight, publisher: Day Press }\n',
);

const factFile = fc
  .tuple(header, fc.array(fc.oneof(eventFact, eventFact, valueFact), { maxLength: 4 }))
  .map(([top, facts]) => `${top}facts:${facts.length === 0 ? ' []' : ''}\n${facts.join('')}`);

const freeFile = fc
  .array(fc.tuple(eventFact, fc.constantFrom(...names, '../x', 'missing')), { maxLength: 3 })
  .map(
    facts =>
      `facts:${facts.length === 0 ? ' []' : ''}\n${facts.map(([fact, name]) => `${fact}    sources: [{ article: ${name}.txt }, { article: a.txt, quote: opened its doors }]\n`).join('')}`,
  );

const article = fc.constantFrom(
  'It was approved on 30 June 2023, and it opened its doors to a staff of 12.\n',
  'Shanghai, 1 July 2023 – It opened its doors. It opened its doors.\n',
  'It was approved on Friday, 1 June 2023.\n',
  'Lumisol was approved by the NMPA on 30 June 2023. It was launched in Hong Kong last year.\n',
  'Duskol and the drug\n\nThe drug was approved by the EMA in May 2022, the first glow lamp outside mainland China.\n',
  'SHANGHAI, July 2, 2023 – Lumisol opened its doors on Monday. Duskol opened on 1 July 2023, and it was approved on 30 June 2023.\n',
  '---\ntitle: At Dusk\n---\nIt was approved on 30 June 2023.\n',
  '---\ntitle: At Dawn\n---\nIt was approved on 30 June 2023.\n',
  '明索获国家药监局批准。该药将于2025年6月在香港获批。\n',
  '',
);

const settings = fc.constantFrom(
  'entities: { lumisol: { name: Lumisol, aliases: [lumi-sol, 明索], classes: [glow lamp] }, duskol: { name: Duskol, classes: [glow lamp] } }\n',
  'entities: { lumisol: { name: Lumisol } }\nevents: { opened: { once-per: [subject], after: [approved] } }\n',
  'rules: { conflicting-date: error, missing-citation: off, uncorroborated: warning }\nmin-sources: 3\n',
  'entities: { lumisol: { name: Lumisol, aliases: [明索] }, duskol: { name: Duskol } }\nevents: { opened: { words: [opened, launched], once-per: [subject] } }\n',
  'entities: { lumisol: { name: Lumisol }, duskol: { name: Duskol } }\nprose: false\n',
  'entities: [\n',
);

/** A path, and what the file then holds: `undefined` where it is gone. */
export type Step = readonly [path: string, text: string | undefined];

export const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(
      fc.constantFrom(...names).map(name => `${name}.facts.yaml`),
      optional(factFile),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(
      fc.constantFrom(...names).map(name => `${name}.txt`),
      optional(article),
    ),
  },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom('a.md', 'b.md'), optional(article)) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom('a.facts.yml', 'b.facts.yml'), optional(factFile)) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('free.facts.yaml'), optional(freeFile)) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('corroborate.yaml'), optional(settings)) },
);

/** What happens to a session; whoever does it decides whether the session has come to rest before the next one. */
export type Deed =
  | { readonly kind: 'save' | 'type'; readonly path: string; readonly text: string | undefined }
  | { readonly kind: 'close'; readonly path: string }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'folders'; readonly folders: readonly string[] }
  | { readonly kind: 'restart'; readonly isKept: boolean };

const path = fc.constantFrom(...names.flatMap(name => [`${name}.txt`, `${name}.facts.yaml`]), 'corroborate.yaml');
const renaming = fc.oneof(
  fc.constantFrom(
    { from: 'sub', to: 'other' },
    { from: 'other', to: 'sub' },
    { from: 'sub', to: 'sub2/deep' },
    { from: 'sub2', to: 'sub' },
  ),
  fc.record({ from: path, to: path }),
);
/** What decides which files count. */
const ground = fc.constantFrom<Step>(
  ['.gitignore', 'sub/\nb.*\n'],
  ['.gitignore', 'c.txt\n'],
  ['.gitignore', undefined],
  ['sub/corroborate.yaml', 'version: 1\n'],
  ['sub/corroborate.yaml', undefined],
  ['corroborate.yaml', "exclude: ['c.*', 'other/**']\n"],
  ['corroborate.yaml', "articles: ['*.txt']\n"],
);

export const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 5, arbitrary: step.map(([at, text]) => ({ kind: 'save', path: at, text }) as const) },
  { weight: 5, arbitrary: step.map(([at, text]) => ({ kind: 'type', path: at, text }) as const) },
  { weight: 1, arbitrary: ground.map(([at, text]) => ({ kind: 'save', path: at, text }) as const) },
  { weight: 1, arbitrary: path.map(each => ({ kind: 'close', path: each }) as const) },
  { weight: 2, arbitrary: renaming.map(each => ({ kind: 'rename', ...each }) as const) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom([''], ['sub'], ['', 'sub'], ['sub', 'other'], [])
      .map(folders => ({ kind: 'folders', folders }) as const),
  },
  { weight: 1, arbitrary: fc.boolean().map(isKept => ({ kind: 'restart', isKept }) as const) },
);

const yamlItem = (fields: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([key, value], index) => `  ${index === 0 ? '-' : ' '} ${key}: ${value}\n`)
    .join('');
