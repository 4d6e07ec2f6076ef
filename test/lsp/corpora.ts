// Small corpora of our own wording that the tests of the server share.
import type { Files } from './client.ts';

export const SETTINGS = `version: 1
entities:
  velorin:
    name: Velorin
    aliases: [VX-12, 维洛林]
    classes: [antiviral]
`;

/** Two sources of one approval; the second fact carries a slip of the pen in its date. */
export const SLIP: Files = {
  'corroborate.yaml': SETTINGS,
  'harbour.txt': 'Harbour Weekly has learned that Velorin was approved by the FDA on 14 February 2025.\n',
  'harbour.facts.yaml': `article:
  title: Velorin cleared
  publisher: Harbour Weekly
  published: 2025-02-20
  tier: press
facts:
  - id: harbour-approval
    subject: Velorin
    event: approved
    by: FDA
    date: 2025-02-14
    quote: Velorin was approved by the FDA on 14 February 2025
`,
  'maker.txt': 'A busy spring. The FDA approved Velorin on 14 February 2025, says its maker. Sales begin soon.\n',
  'maker.facts.yaml': `article:
  title: Velorin approved
  publisher: Velor Labs
  published: 2025-03-01
  tier: company
  url: https://example.org/velorin
facts:
  - subject: VX-12
    event: approved
    by: FDA
    date: 2025-02-15
    quote: The FDA approved Velorin on 14 February 2025
`,
};

/** Without what the prose of the articles says: these tests are about facts. */
export const FACTS_ALONE = { prose: false };
