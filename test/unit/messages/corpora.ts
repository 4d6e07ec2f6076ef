// One small corpus for each finding, in our own words.
import type { Files } from '../../support/corpus.ts';

const settings = `version: 1
entities:
  lumavir: { name: Lumavir, aliases: [罗玛韦], classes: [gene therapy] }
  ostrel: { name: Ostrel, classes: [gene therapy] }
measures:
  yield: { once-per: [subject, as-of] }
attributes:
  maker: { once-per: [subject] }
`;

const company = (name: string, day: string, facts: string): Files => ({
  [`${name}.facts.yaml`]: `article: { publisher: ${name} Press, published: ${day} }\nfacts:\n${facts}`,
  [`${name}.txt`]: 'A text of no weight.\n',
});

const approved = (by: string, date: string, more = ''): string =>
  `  - { subject: Lumavir, event: approved, by: ${by}, date: '${date}'${more} }\n`;

export const corpora = {
  date: {
    'corroborate.yaml': settings,
    ...company('A', '2021-05-05', approved('HSA', '2021-05-04')),
    ...company('B', '2021-06-10', approved('HSA', '2021-06-09')),
    ...company('C', '2021-06-11', approved('HSA', '2021-06-09')),
  },
  possibleDate: {
    'corroborate.yaml': settings,
    ...company('A', '2021-05-05', approved('HSA', '2021-05-04')),
    ...company('B', '2021-06-10', approved('HSA', '2021-06?')),
  },
  incompleteDate: {
    'corroborate.yaml': settings,
    ...company('A', '2021-05-05', approved('HSA', '2021-05-04', ', for: pain')),
    ...company('B', '2021-06-10', approved('HSA', '2021-06-09')),
  },
  settledDate: {
    'corroborate.yaml': settings,
    ...company('A', '2021-05-05', approved('HSA', '2021-05-04', ', rank: preferred, because: the gazette says so.')),
    ...company('B', '2021-06-10', approved('HSA', '2021-06-09')),
  },
  value: {
    'corroborate.yaml': settings,
    ...company('A', '2021-05-05', '  - { subject: Lumavir, attribute: maker, value: Ostrel }\n'),
    ...company('B', '2021-06-10', '  - { subject: Lumavir, attribute: maker, value: Nobody at all }\n'),
  },
  quantity: {
    'corroborate.yaml': settings,
    ...company('A', '2021-05-05', '  - { subject: Lumavir, measure: yield, as-of: 2020, value: 12.5 kg }\n'),
    ...company('B', '2021-06-10', '  - { subject: Lumavir, measure: yield, as-of: 2020, value: 14 kg }\n'),
  },
  units: {
    'corroborate.yaml': settings,
    ...company('A', '2021-05-05', '  - { subject: Lumavir, measure: yield, as-of: 2020, value: 12.5 kg }\n'),
    ...company('B', '2021-06-10', '  - { subject: Lumavir, measure: yield, as-of: 2020, value: 14 km }\n'),
  },
  status: {
    'corroborate.yaml': settings,
    ...company('A', '2021-05-05', approved('HSA', '2021-05-04')),
    ...company('B', '2021-06-10', '  - { subject: Lumavir, event: approved, by: HSA, status: denied }\n'),
  },
  refuted: {
    'corroborate.yaml': settings,
    ...company('A', '2021-05-05', approved('ISAF', '2021-05-04', ', first: { in: outside mainland-china }')),
    ...company('B', '2021-06-10', approved('HK-DoH', '2021-02-03')),
  },
  competing: {
    'corroborate.yaml': settings,
    ...company(
      'A',
      '2021-05-05',
      approved('ISAF', '2021-05-04', ', first: { in: greater-china, among: gene therapy }'),
    ),
    ...company(
      'B',
      '2021-06-10',
      '  - { subject: Ostrel, event: approved, by: HK-DoH, first: { in: outside mainland-china, among: gene therapy } }\n',
    ),
  },
  misplaced: {
    'corroborate.yaml': settings,
    ...company('A', '2021-05-05', approved('NMPA', '2021-05-04', ', first: { in: outside mainland-china }')),
  },
  order: {
    'corroborate.yaml': settings,
    ...company('A', '2021-05-05', approved('HSA', '2021-05-04')),
    ...company('B', '2021-06-10', '  - { subject: Lumavir, event: accepted, by: HSA, date: 2021-06-01 }\n'),
  },
  future: {
    'corroborate.yaml': settings,
    ...company('A', '2021-05-05', approved('HSA', '2021-08')),
  },
  lonely: {
    'corroborate.yaml': `${settings}rules: { uncorroborated: warning }\nmin-sources: 2\n`,
    ...company('A', '2021-05-05', approved('HSA', '2021-05-04')),
  },
  file: {
    'corroborate.yaml': settings,
    'A.facts.yaml': `article: { published: 2021-05-05 }
facts:
  - { id: one, subject: Lumavire, event: approved, by: HSA, date: 2021-02-30, evnt: x }
  - { id: one, subject: Lumavir, event: approved, by: FDA, date: 2021-05-04, quote: words that are nowhere to be seen }
  - { subject: Lumavir, event: approved, by: EMA, date: 2021-05-04, quote: said so on 3 May 2021 }
  - { subject: Lumavir, event: approved, by: TGA, quote: the minister }
  - { subject: Lumavir, event: approved, by: MHRA, quote: The minister spoke on Wednesday }
`,
    'A.txt':
      'The minister said so on 3 May 2021. Later the minister spoke on wednesday. It was on Friday, 4 May 2021.\n',
    'loose.facts.yaml': `facts:
  - { subject: Lumavir, event: launched, in: JP, sources: [{ article: B.txt, quote: x }] }
  - { subject: Lumavir, event: launched, in: FR, quote: z, ignore: [{ rule: conflicting-date, because: so, until: 2020-01-01 }] }
  - { subject: Lumavir, event: launched, in: DE, quote: z, ignore: [{ rule: conflicting-date, because: so }] }
`,
  },
} as const satisfies Readonly<Record<string, Files>>;
