// A small corpus of our own wording whose pictures are known: three sources of one opening, of which one says otherwise, a
// settled clash, a first, a plan, an undated claim.
import type { Files } from '../../support/corpus.ts';

const quoted = (text: string): string => `    quote: ${text}\n`;

const fact = (lines: readonly string[], quote: string): string => `  - ${lines.join('\n    ')}\n${quoted(quote)}`;

const header = (publisher: string, published: string, tier: string): string =>
  `article:\n  publisher: ${publisher}\n  published: ${published}\n  tier: ${tier}\nfacts:\n`;

export const PICTURED: Files = {
  'corroborate.yaml': `version: 1
entities:
  pier: { name: Stanner Pier, aliases: [the pier], classes: [pier] }
  mill: { name: Larkdale Mill }
events:
  opened: { once-per: [subject] }
  closed: { once-per: [subject], after: [opened] }
`,
  'gazette.txt': 'Stanner Pier was opened on 4 May 1891. It is the first pier in the county. Its builder is unknown.\n',
  'gazette.facts.yaml':
    header('Stanner Gazette', '1891-05-06', 'press') +
    fact(
      ['subject: Stanner Pier', 'event: opened', 'date: 1891-05-04', 'first: { among: pier }'],
      'Stanner Pier was opened on 4 May 1891',
    ) +
    fact(['subject: Stanner Pier', 'attribute: builder', 'value: unknown'], 'Its builder is unknown'),
  'minutes.txt': 'The pier was opened in May 1891. The mill closed in or about 1900.\n',
  'minutes.facts.yaml':
    header('Town Clerk', '1901-06-01', 'regulator') +
    fact(['subject: the pier', 'event: opened', 'date: 1891-05'], 'The pier was opened in May 1891') +
    fact(
      ['subject: Larkdale Mill', 'event: closed', 'date: 1900~', 'rank: preferred', 'because: the clerk was there'],
      'The mill closed in or about 1900',
    ),
  'memoir.txt': 'I saw the pier opened on 9 June 1892. The mill closed in 1950. It is to open again in 1960.\n',
  'memoir.facts.yaml':
    header('A. Larker', '1955', 'other') +
    fact(['subject: Stanner Pier', 'event: opened', 'date: 1892-06-09'], 'I saw the pier opened on 9 June 1892') +
    fact(['subject: Larkdale Mill', 'event: closed', 'date: 1950'], 'The mill closed in 1950') +
    fact(['subject: Larkdale Mill', 'event: opened', 'date: 1960', 'status: planned'], 'It is to open again in 1960'),
};
