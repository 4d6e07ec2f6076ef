// Dates without a year behind dates of another one, and years that open an item, as an article of 2 March 2024 has them.
import { describe, it } from 'vitest';
import { checkRead } from './check-dates.ts';

describe('in a sentence of its own, behind a date of the year before', () => {
  it.each([
    [
      'It was filed in December 2023. On 16 February it was cleared.',
      ['December 2023', '2023-12'],
      '16 February',
      '2024-02-16',
    ],
    [
      'Work began on 9 November 2023. It ended on 4 January.',
      ['9 November 2023', '2023-11-09'],
      '4 January',
      '2024-01-04',
    ],
    ['It was filed in December 2023. It was cleared in February.', ['December 2023', '2023-12'], 'February', '2024-02'],
  ] as const)('the other year would lead back: %s', (text, [words, date], open, resolved) =>
    checkRead(text, [`${words} = ${date}`, `${open} = ${resolved}`]),
  );

  it('the other year would lead past publication', () =>
    checkRead('It is to open on 3 May 2024. It was cleared on 16 December.', [
      '3 May 2024 = 2024-05-03',
      '16 December = 2023-12-16',
    ]));

  it.each([
    [
      'either year may be meant',
      'It was filed in March 2022. On 16 June it was cleared.',
      ['March 2022 = 2022-03', '16 June = -'],
    ],
    [
      'half a year is no day',
      'It was filed in the second half of 2023. On 16 February it was cleared.',
      ['the second half of 2023 = 2023-41', '16 February = -'],
    ],
    ['a year is no day', 'It was filed in 2022. On 16 February it was cleared.', ['2022 = 2022', '16 February = -']],
    [
      'one sentence',
      'It was filed in December 2022 and cleared on 16 February.',
      ['December 2022 = 2022-12', '16 February = -'],
    ],
    [
      'what is to come',
      'It was filed in December 2022. It will open on 16 November.',
      ['December 2022 = 2022-12', '16 November = -'],
    ],
  ] as const)('left open: %s', (_, text, expected) => checkRead(text, expected));
});

describe('a year that opens an item', () => {
  it.each([
    ['# History\n\n- 1912 Death of the founder\n- 1925 Sale of the mill\n', ['1912 = 1912', '1925 = 1925']],
    ['# History\n\n2011: founded in Leeds\n2014: sold\n', ['2011 = 2011', '2014 = 2014']],
    ['• 1998: opened\n', ['1998 = 1998']],
  ] as const)('%j', (text, expected) => checkRead(text, expected));

  it.each([
    '- 1912 people came\n',
    '- 2000 metres of rope\n',
    'The mill sold 2011: a record.\n',
    'It weighs - 1912 Kilograms by the old scale - a ton.\n',
    '1800:1 is the scale.\n',
    '3000: a number too large for a year\n',
  ])('none: %j', text => checkRead(text, []));
});

describe('a year that opens a sentence is that of the months behind it', () => {
  it.each([
    ['In 2019 it was cleared in May and sold in October.', ['2019 = 2019', 'May = 2019-05', 'October = 2019-10']],
    ['In 2019 the agency cleared it in May.', ['2019 = 2019', 'May = 2019-05']],
  ] as const)('%s', (text, expected) => checkRead(text, expected));

  it.each([
    ['In 2019 Harrow, which was bought in May, left.', ['2019 = 2019', 'May = -']],
    ['In 2019 it was cleared. It was sold in May.', ['2019 = 2019', 'May = -']],
    ['It was founded in 2019 and sold in May.', ['2019 = 2019', 'May = -']],
  ] as const)('left open: %s', (text, expected) => checkRead(text, expected));
});

describe('how old something is says nothing of the date behind it', () => {
  it.each([
    ['Harrow, which was founded in 1998, was bought in January.', ['1998 = 1998', 'January = 2024-01']],
    ['Ada, born in 1960, left on January 31.', ['1960 = 1960', 'January 31 = 2024-01-31']],
  ] as const)('%s', (text, expected) => checkRead(text, expected));

  it.each([
    ['Harrow was founded in 1998 and bought in January.', ['1998 = 1998', 'January = -']],
    ['Ada, who left in 1998, died in January.', ['1998 = 1998', 'January = -']],
  ] as const)('left open: %s', (text, expected) => checkRead(text, expected));
});
