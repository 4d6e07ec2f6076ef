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

test('what a drug is against has no price', () =>
  checkRead('Lumisol, a drug against gout, is sold at a price of $90.', ['lumisol price=$90'], { words: TRIALS }));

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
