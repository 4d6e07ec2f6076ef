// Corpora of any size from a seed, with contradictions planted in them whose number is known, by code: there is nothing
// else to find. An article is as long as a press release, a fact file holds eight facts.
import { syllables } from './names.ts';
import { randomFrom } from './random.ts';

export interface MadeCorpus {
  readonly files: ReadonlyMap<string, string>;
  /** How many findings of each code were planted. */
  readonly planted: Readonly<Record<string, number>>;
  /** Those of them that two fact files make between them, without any prose. */
  readonly plantedInFacts: number;
  readonly factFiles: readonly string[];
}

/** Articles about one bridge. */
const GROUP = 5;

/** Of so many articles one each: quotes that were altered, and articles that alone in their group date an inauguration. */
const ALTERED_EACH = 100;
const INAUGURATED_EACH = 50;

interface Bridge {
  readonly name: string;
  readonly year: number;
  /** As this article has it. */
  readonly opened: string;
  readonly inaugurated: string;
}

export function makeCorpus(articles: number, seed = 1): MadeCorpus {
  const random = randomFrom(seed);
  const files = new Map<string, string>();
  const factFiles: string[] = [];
  const bridges = Math.ceil(articles / GROUP);
  for (let index = 0; index < articles; index += 1) {
    const stem = `${String(index % 50).padStart(2, '0')}/${String(index).padStart(6, '0')}`;
    const bridge = bridgeOf(index);
    files.set(`${stem}.txt`, articleText(bridge, index, random));
    files.set(`${stem}.facts.yaml`, factText(bridge, index));
    factFiles.push(`${stem}.facts.yaml`);
  }
  files.set('corroborate.yaml', settingsFor(bridges));
  return { files, planted: plantedIn(articles), plantedInFacts: Math.floor(articles / GROUP), factFiles };
}

/** The fifth of five disagrees about the opening; of some, the second about the inauguration, which no fact speaks of. */
function bridgeOf(index: number): Bridge {
  const year = 1900 + (Math.floor(index / GROUP) % 120);
  const isFifth = index % GROUP === GROUP - 1;
  return {
    name: nameOf(Math.floor(index / GROUP)),
    year,
    opened: isFifth ? `${year + 1}-06-11` : `${year}-06-10`,
    inaugurated: `${index % INAUGURATED_EACH === 1 ? 20 : 19} June ${year}`,
  };
}

function plantedIn(articles: number): Readonly<Record<string, number>> {
  const remarked = Math.floor((articles - 2) / INAUGURATED_EACH) + 1;
  return {
    'conflicting-date': Math.floor(articles / GROUP) + remarked,
    'quote-altered': Math.floor((articles - 1) / ALTERED_EACH) + 1,
  };
}

function articleText({ name, opened, inaugurated, year }: Bridge, index: number, random: () => number): string {
  const filler = (count: number): string => Array.from({ length: count }, () => remark(year, random)).join(' ');
  return [
    `${name} in the news`,
    `${filler(6)}`,
    `${name} was opened to traffic on ${opened}, after years of work. ${filler(4)}`,
    `Its builder was founded in ${year - 30} and employed ${100 + (year % 300)} people. ${filler(5)}`,
    `The span measures ${120 + (year % 80)}.5 metres, and the deck is ${20 + (year % 9)} metres wide. ${filler(6)}`,
    index % GROUP < 2 ? `${name} was inaugurated on ${inaugurated} by the mayor. ${filler(5)}` : filler(6),
    `The work took ${3 + (year % 5)} years and cost ${1 + (year % 90)} million crowns. ${filler(6)}`,
    `At high water ${8 + (year % 30)} metres are free below the deck. The pilots had asked for more. ${filler(7)}`,
  ].join('\n\n');
}

/** What news is made of besides: some sentences hold dates, numbers and names that nobody asks for. */
const remark = (year: number, random: () => number): string =>
  (FILLER[Math.floor(random() * FILLER.length)] ?? '')
    .replace('YEAR', String(year - 3))
    .replace('DAY', String(1 + Math.floor(random() * 28)))
    .replace('NUMBER', String(2 + Math.floor(random() * 900)));

const FILLER = [
  'The committee had met four times that spring, and its minutes run to some NUMBER pages.',
  'Nobody at the time expected the matter to take so long, least of all the engineers.',
  'Letters from residents were read out at the start of the meeting and then set aside.',
  'A spokesman declined to say what the work had cost, or who had paid for it in the end.',
  'The two towns share a railway station, a brewery and a long memory for slights.',
  'On DAY March YEAR the council heard a report of the harbour office, which it sent back the same evening.',
  'Some NUMBER signatures had been gathered by then, most of them from the far side of the river.',
  '“We had hoped for a quieter winter,” said the clerk, who has kept the archive since YEAR.',
  'By late autumn the water stood NUMBER centimetres above the mark of the year before.',
];

const factText = ({ name, opened, year }: Bridge, index: number): string =>
  `article:
  title: ${name} in the news
  publisher: Gazette ${index % 40}
  published: ${year + 2}-01-05
  author: A. Writer of the city desk
  url: https://gazette-${index % 40}.example/${year + 2}/01/05/${index}
  language: en
  retrieved: ${year + 2}-02-01
  tier: ${['press', 'company', 'other'][index % 3] ?? 'press'}
facts:
  - id: opening
    subject: ${name}
    event: opened
    date: ${opened}
    quote: ${name} was opened to traffic on ${opened}, after years of work.
  - id: builder
    subject: ${name} Builders
    event: founded
    date: ${year - 30}
    quote: ${index % ALTERED_EACH === 0 ? 'The builder' : 'Its builder'} was founded in ${year - 30}
  - id: staff
    subject: ${name} Builders
    measure: staff
    value: ${100 + (year % 300)} people
    quote: employed ${100 + (year % 300)} people
  # The length between the two piers, as the newspapers give it.
  - id: span
    subject: ${name}
    measure: span
    value: ${120 + (year % 80)}.5 metres
    quote: The span measures ${120 + (year % 80)}.5 metres
  - id: width
    subject: ${name}
    measure: width
    value: ${20 + (year % 9)} metres
    quote: the deck is ${20 + (year % 9)} metres wide
  - id: cost
    subject: ${name}
    measure: cost
    value: ${1 + (year % 90)} million crowns
    quote: cost ${1 + (year % 90)} million crowns
    note: In the money of the day; nobody has found the accounts.
  - id: duration
    subject: ${name}
    measure: building time
    value: ${3 + (year % 5)} years
    quote: The work took ${3 + (year % 5)} years
  - id: clearance
    subject: ${name}
    measure: clearance
    value: ${8 + (year % 30)} metres
    quote:
      exact: ${8 + (year % 30)} metres are free
      before: At high water
      after: below the deck
`;

const nameOf = (bridge: number): string => `Bridge ${syllables(bridge)}`;

/** The names of so many bridges and of their builders. */
export const settingsFor = (bridges: number): string =>
  `version: 1
entities:
${Array.from({ length: bridges }, (_, index) => `  bridge-${index}: { name: ${nameOf(index)}, classes: [bridge] }\n  builders-${index}: { name: ${nameOf(index)} Builders }\n`).join('')}events:
  opened: { once-per: [subject] }
  inaugurated: { once-per: [subject], words: [inaugurated] }
`;
