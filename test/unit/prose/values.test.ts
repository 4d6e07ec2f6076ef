// Measures and attributes: a trigger with the quantity or the name beside it.
import { test } from 'vitest';
import { checkEach, checkRead, checkSilent } from './reading.ts';

test('measures', () =>
  checkEach({
    'The incidence of multiple myeloma in Japan in 2022 was 1.8 per 100,000.':
      'myeloma incidence=1.8 per 100,000 in JP as of 2022',
    'In China, the incidence of multiple myeloma was 1.8 per 100,000 in 2022.':
      'myeloma incidence=1.8 per 100,000 in CN as of 2022',
    'The incidence of multiple myeloma rose by 12 % to 1.8 per 100,000.': 'myeloma incidence=1.8 per 100,000',
    'The incidence of multiple myeloma fell from 2.1 to 1.8 per 100,000.': 'myeloma incidence=1.8 per 100,000',
    'The Gull Sound Bridge is 620 metres long.': 'gull length=620 metres',
    'The Gull Sound Bridge is 620 metres long and 30 metres wide.': 'gull length=620 metres',
    'The length of the Gull Sound Bridge is 620 metres.': 'gull length=620 metres',
  }));

test('of what the thing will do the measure says nothing', () =>
  checkEach({
    'The Gull Sound Bridge, which is 620 metres long, will close in winter.': 'gull length=620 metres',
    'The Gull Sound Bridge will be 620 metres long.': 'gull length=620 metres expected',
  }));

test('a change, a phase, the number of a code measure nothing', () =>
  checkSilent([
    'In 2022 the incidence of multiple myeloma rose 12%.',
    'The phase 3 study of the incidence of multiple myeloma goes on.',
    'KRAS G12C has a high incidence in multiple myeloma.',
    'It has a length of 620 metres.',
    'The Gull Sound Bridge is 20 metres longer than planned.',
  ]));

test('attributes', () =>
  checkEach({
    "Novabright Bio's chief executive, Lin Qiao, was pleased.": 'novabright chief-executive=Lin Qiao',
    'Novabright Bio CEO Lin Qiao was pleased.': 'novabright chief-executive=Lin Qiao',
    'The Gull Sound Bridge was designed by Ada Okafor.': 'gull designer=Ada Okafor',
    'Lin Qiao, chief executive of Novabright, was pleased.': 'novabright chief-executive=Lin Qiao',
    "Lin Qiao, Novabright's chief executive, was pleased.": 'novabright chief-executive=Lin Qiao',
    'Lin Qiao, founder and chief executive of Novabright, was pleased.': 'novabright chief-executive=Lin Qiao',
    'Lin Qiao is the chief executive of Novabright.': 'novabright chief-executive=Lin Qiao',
  }));

test('two of them in one sentence', () =>
  checkRead('Harrow’s CEO Ada Okafor and Novabright’s CEO Lin Qiao met.', [
    'harrow chief-executive=Ada Okafor',
    'novabright chief-executive=Lin Qiao',
  ]));

test('no longer, not, not yet, or of nobody', () =>
  checkSilent([
    'The former chief executive of Novabright Bio, Lin Qiao, was pleased.',
    'Lin Qiao, former CEO of Novabright, left.',
    'Lin Qiao is not the chief executive of Novabright Bio.',
    'The chief executive was pleased.',
    'Lin Qiao, deputy chief executive of Novabright, was pleased.',
    'Lin Qiao was the chief executive of Novabright.',
    'Lin Qiao, chief executive of Novabright until 2019, was pleased.',
    'Lin Qiao, chief executive of Novabright in 2019, was pleased.',
    'Lin Qiao, who followed Ada Okafor as chief executive of Novabright, was pleased.',
    'Ada Okafor designed by day.',
  ]));

test('who will be chief executive is not yet', () =>
  checkRead('Lin Qiao will become chief executive of Novabright Bio in 2025.', ['lin appointed 2025 expected']));

test('how much more or less it was is no value', () =>
  checkSilent([
    'Gull Sound Bridge is 20 metres longer than planned.',
    'Gull Sound Bridge has 20 metres less length than others.',
  ]));

const TRIALS = `
entities:
  tern: { name: TERN-1, classes: [trial] }
  lumisol: { name: Lumisol, classes: [drug] }
  gout: { name: gout }
measures:
  participants: { words: [participants, enrolled], once-per: [subject] }
  price: { words: [price], once-per: [subject, in] }
`;

test('two words of one measure take one number', () => {
  checkRead('TERN-1, a study that enrolled 1,400 participants at 61 sites, began.', ['tern participants=1,400'], {
    words: TRIALS,
  });
  checkRead('TERN-1 had 1,400 participants.', ['tern participants=1,400'], { words: TRIALS });
});

test('what a drug is against has no price, nor has whose it is', () => {
  checkRead('Lumisol, a drug against gout, is sold at a price of $90.', ['lumisol price=$90'], { words: TRIALS });
  checkRead('The panel backed Lumisol, a TERN-1 drug against gout, at a price of $90.', ['lumisol price=$90'], {
    words: TRIALS,
  });
});

test('what the thing itself has so many of, and what something without a name has', () => {
  checkRead('The Gull Sound Bridge is old. Its 342 lamps are tied to 58 posts.', ['gull lamps=342'], { words: LAMPS });
  checkSilent(['The Gull Sound Bridge is old. The 342 lamps of another are tied to 58 posts.'], { words: LAMPS });
  checkRead(
    'A study in 62 participants agreed with those of the TERN-1 trial, which had 421 participants.',
    ['tern participants=421'],
    { words: TRIALS },
  );
});

const LAMPS = `
entities:
  gull: { name: Gull Sound Bridge, classes: [suspension bridge] }
measures:
  lamps: { words: [lamps], once-per: [subject] }
`;

test('another price is not the price', () => {
  checkRead('Lumisol is sold at a price of $90 and at the subsidised price of $31.', ['lumisol price=$90'], {
    words: TRIALS,
  });
  checkSilent(['Lumisol is sold at the subsidised price of $31.', 'The former price of Lumisol was $31.'], {
    words: TRIALS,
  });
});

test('a relative clause measures what stands before it', () => {
  checkRead('Tests ran on TERN-1, which had 421 participants.', ['tern participants=421'], { words: TRIALS });
  checkEach({
    'The Gull Sound Bridge is old. The bridge, which is 121 metres long, was painted.': 'gull length=121 metres',
    'The Gull Sound Bridge is old. At 118 metres long, it is the biggest.': 'gull length=118 metres',
  });
  checkSilent([
    'The Gull Sound Bridge is old. A rival, which is 121 metres long, was painted.',
    'The Gull Sound Bridge is old. At 118 metres long, its rival is the biggest.',
  ]);
});

test('a number of another clause, and how many were lost, are no values', () =>
  checkSilent(
    [
      'TERN-1 was run in 19 countries, in which participants were rare.',
      'TERN-1 went on with the loss of 40 participants.',
      'TERN-1 shed 40 participants.',
    ],
    { words: TRIALS },
  ));

test('a value that is still ahead, one that something rose to, and one of a pronoun', () => {
  checkEach({
    'The Gull Sound Bridge is old. It is 90 feet long.': 'gull length=90 feet',
    'The Gull Sound Bridge is old. The bridge is 90 feet long.': 'gull length=90 feet',
    'The incidence of multiple myeloma rose to 1.8 per 100,000.': 'myeloma incidence=1.8 per 100,000',
    'The Gull Sound Bridge is expected to be 90 metres long.': 'gull length=90 metres expected',
  });
  checkSilent([
    'The Gull Sound Bridge is old. Its rival is 90 feet long.',
    'The Gull Sound Bridge is not 90 feet long.',
  ]);
});

const BRIDGES = `
entities:
  gull: { name: Gull Sound Bridge, classes: [suspension bridge] }
  tern: { name: Tern Strait Bridge, classes: [suspension bridge] }
  harrow: { name: Harrow Steel, aliases: [Harrow] }
  study: { name: GULL-1, classes: [trial] }
events:
  construction-started: { words: [work began], once-per: subject }
measures:
  price: { words: [price, paid, for], once-per: [subject] }
  cost: { words: [cost], once-per: [subject] }
  patients: { words: [patients], once-per: [subject] }
  rate: { words: [response rate], once-per: [subject] }
  survival: { words: [median survival], once-per: [subject] }
`;

test('a price is money, and a count is no stretch of time', () => {
  checkEach(
    {
      'The Gull Sound Bridge cost 7.2 billion.': 'gull cost=7.2 billion',
      'Harrow Steel paid £310m.': 'harrow price=£310m',
      'The median survival of GULL-1 was 9.7 months.': 'study survival=9.7 months',
    },
    { words: BRIDGES },
  );
  checkSilent(
    [
      'Harrow Steel has welded for eleven years.',
      'Harrow Steel is one of five for the job.',
      'The Gull Sound Bridge rose in price by 12%.',
      'GULL-1 takes patients four hours away.',
    ],
    { words: BRIDGES },
  );
});

test('what is counted beside another measure is no value of that', () => {
  checkEach({ 'In GULL-1 the response rate was 36%.': 'study rate=36%' }, { words: BRIDGES });
  checkSilent(['GULL-1 has ended. The response rate in 124 patients was rising.'], { words: BRIDGES });
});

test('who stands beside it is not what is measured', () => {
  checkEach(
    { 'The Gull Sound Bridge is new. Built on former Harrow land, it cost £90m.': 'gull cost=£90m' },
    { words: BRIDGES },
  );
  checkSilent(['The Gull Sound Bridge is old. Like the Tern Strait Bridge, its rival cost £90m.'], { words: BRIDGES });
});

test("what 'it' stands for stays what the text is about, whatever else its sentence names", () =>
  checkRead(
    'The mayor opened the Gull Sound Bridge. It takes the title from the Tern Strait Bridge, whose cost was £40m. Work began in March 2017.',
    ['gull opened', 'tern cost=£40m', 'gull construction-started 2017-03'],
    { words: BRIDGES },
  ));

test('what is told so far is told as of the day of the article', () => {
  checkEach({
    'So far the incidence of multiple myeloma in Japan is 1.8 per 100,000.':
      'myeloma incidence=1.8 per 100,000 in JP as of 2024-05-17 relative',
    'The incidence of multiple myeloma in Japan is 1.8 per 100,000.': 'myeloma incidence=1.8 per 100,000 in JP',
    'So far the Gull Sound Bridge has a length of 620 metres.': 'gull length=620 metres',
  });
  checkRead('So far the incidence of multiple myeloma is 1.8 per 100,000.', ['myeloma incidence=1.8 per 100,000'], {
    published: 'unknown',
  });
});

test('a number within the words of a measure names it', () => {
  const words = `
entities:
  gout: { name: gout }
measures:
  survival: { words: [five-year survival], once-per: [subject] }
`;
  checkEach({ 'Five-year survival in gout is about 5%.': 'gout survival=about 5%' }, { words });
  checkSilent(['Five-year survival in gout is low.'], { words });
});
