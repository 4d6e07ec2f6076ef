// Corpora of any size from a seed, with contradictions planted in them whose number is known.
export interface MadeCorpus {
  readonly files: ReadonlyMap<string, string>;
  /** How many clashes of dates were planted; there is nothing else to find. */
  readonly planted: number;
  readonly factFiles: readonly string[];
}

const FILLER = [
  'The committee had met four times that spring, and its minutes run to some sixty pages.',
  'Nobody at the time expected the matter to take so long, least of all the engineers.',
  'Letters from residents were read out at the start of the meeting and then set aside.',
  'A spokesman declined to say what the work had cost, or who had paid for it in the end.',
  'The two towns share a railway station, a brewery and a long memory for slights.',
];

/** Every fifth article is about an occurrence that another one dates otherwise. */
export function makeCorpus(articles: number, seed = 1): MadeCorpus {
  const random = randomFrom(seed);
  const files = new Map<string, string>();
  const factFiles: string[] = [];
  const names = Array.from({ length: Math.ceil(articles / 5) }, (_, index) => `Bridge ${syllables(index)}`);
  for (let index = 0; index < articles; index += 1) {
    const name = names[Math.floor(index / 5)] ?? 'Bridge';
    const stem = `${String(index % 50).padStart(2, '0')}/${String(index).padStart(6, '0')}`;
    const year = 1900 + (Math.floor(index / 5) % 120);
    // The fifth of five disagrees about the opening.
    const opened = `${index % 5 === 4 ? year + 1 : year}-06-${String(10 + (index % 5 === 4 ? 1 : 0))}`;
    files.set(`${stem}.txt`, articleText(name, opened, year, random));
    files.set(`${stem}.facts.yaml`, factText(name, opened, year, index));
    factFiles.push(`${stem}.facts.yaml`);
  }
  files.set('corroborate.yaml', settingsText(names));
  return { files, planted: Math.floor(articles / 5), factFiles };
}

function articleText(name: string, opened: string, year: number, random: () => number): string {
  const filler = (count: number): string =>
    Array.from({ length: count }, () => FILLER[Math.floor(random() * FILLER.length)] ?? '').join(' ');
  return [
    `${name} in the news`,
    filler(6),
    `${name} was opened to traffic on ${opened}, after years of work. ${filler(4)}`,
    `Its builder was founded in ${year - 30} and employed ${100 + (year % 300)} people. ${filler(6)}`,
    `The span measures ${120 + (year % 80)}.5 metres. ${filler(8)}`,
  ].join('\n\n');
}

const factText = (name: string, opened: string, year: number, index: number): string =>
  `article:
  title: ${name} in the news
  publisher: Gazette ${index % 40}
  published: ${year + 2}-01-05
  tier: ${['press', 'company', 'other'][index % 3] ?? 'press'}
facts:
  - id: opening
    subject: ${name}
    event: opened
    date: ${opened}
    quote: ${name} was opened to traffic on ${opened}
  - id: builder
    subject: ${name} Builders
    event: founded
    date: ${year - 30}
    quote: Its builder was founded in ${year - 30}
  - id: staff
    subject: ${name} Builders
    measure: staff
    value: ${100 + (year % 300)} people
    quote: employed ${100 + (year % 300)} people
  - id: span
    subject: ${name}
    measure: span
    value: ${120 + (year % 80)}.5 metres
    quote: The span measures ${120 + (year % 80)}.5 metres.
`;

const settingsText = (names: readonly string[]): string =>
  `version: 1
entities:
${names.map((name, index) => `  bridge-${index}: { name: ${name}, classes: [bridge] }\n  builders-${index}: { name: ${name} Builders }\n`).join('')}events:
  opened: { once-per: [subject] }
`;

const CONSONANTS = 'bdfgklmnprstvz';
const VOWELS = 'aeiou';

/** A name of its own for each number. */
export function syllables(number: number): string {
  let [left, name] = [number + 400, ''];
  while (left > 0) {
    name += (CONSONANTS[left % 14] ?? '') + (VOWELS[Math.floor(left / 14) % 5] ?? '');
    left = Math.floor(left / 70);
  }
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Mulberry32, by Tommy Ettinger: the same numbers from the same seed everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
