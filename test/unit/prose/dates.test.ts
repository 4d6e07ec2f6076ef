// Which date is the event's: not that of the saying, nor of another thing; relative ones hang on the publication.
import { test } from 'vitest';
import { checkEach, checkRead, checkSilent } from './reading.ts';

test('the day of the saying is not that of the event', () =>
  checkEach({
    'Novabright announced today that the FDA has approved Lumisol.': 'lumisol approved by FDA',
    'SHANGHAI, May 16, 2024 – Novabright today announced that the FDA has approved Lumisol.': 'lumisol approved by FDA',
    'According to a statement of May 16, 2024, the FDA approved Lumisol.': 'lumisol approved by FDA',
    'Novabright today said Lumisol was approved by the FDA on June 30, 2023.': 'lumisol approved by FDA 2023-06-30',
    'The FDA approved Lumisol on June 30, 2023, Novabright said on Monday.': 'lumisol approved by FDA 2023-06-30',
    'Novabright said that the FDA approved Lumisol on June 30, 2023.': 'lumisol approved by FDA 2023-06-30',
    'Novabright announced the approval of Lumisol by the FDA on June 30, 2023.': 'lumisol approved by FDA 2023-06-30',
  }));

test('relative dates hang on the publication', () =>
  checkEach({
    'The FDA approved Lumisol today.': 'lumisol approved by FDA 2024-05-17 relative',
    'Today, the FDA approved Lumisol.': 'lumisol approved by FDA 2024-05-17 relative',
    'Lumisol was approved by the FDA yesterday.': 'lumisol approved by FDA 2024-05-16 relative',
    'Lumisol was approved by the FDA on Monday.': 'lumisol approved by FDA 2024-05-13 relative',
    'Lumisol was approved by the FDA last year.': 'lumisol approved by FDA 2023 relative',
    'Lumisol was approved by the FDA in March this year.': 'lumisol approved by FDA 2024-03 relative',
    'Lumisol was approved by the FDA in December last year.': 'lumisol approved by FDA 2023-12 relative',
  }));

test('without a publication they stay open', () =>
  checkEach(
    {
      'Lumisol was approved by the FDA last year.': 'lumisol approved by FDA relative',
      'Lumisol was approved by the FDA on Monday.': 'lumisol approved by FDA relative',
      'Lumisol was approved by the FDA in March this year.': 'lumisol approved by FDA relative',
      'Lumisol was approved by the FDA in March 2023.': 'lumisol approved by FDA 2023-03',
    },
    { published: 'unknown' },
  ));

test('quarters, years, and since when', () =>
  checkEach({
    'Lumisol was approved by the FDA in the first quarter of 2023.': 'lumisol approved by FDA 2023-33',
    'Lumisol was approved by the FDA in 2023.': 'lumisol approved by FDA 2023',
    'Lumisol has been approved in Japan since May 2022.': 'lumisol approved in JP 2022-05',
    'Lumisol has been on sale in Japan since May 2022.': 'lumisol launched in JP 2022-05',
  }));

test('bounds, doubt and both readings', () =>
  checkEach({
    'Lumisol was approved by the FDA between May and July 2023.': 'lumisol approved by FDA 2023-05/2023-07',
    'Lumisol was approved by the FDA by the end of 2023.': 'lumisol approved by FDA ../2023',
    'Lumisol was approved by the FDA before June 2023.': 'lumisol approved by FDA ../2023-05',
    'Lumisol was approved by the FDA around June 2023.': 'lumisol approved by FDA 2023-06~',
    'Lumisol was approved by the FDA late in 2023.': 'lumisol approved by FDA 2023-41',
    'Lumisol was approved by the FDA on 03/04/2023.': 'lumisol approved by FDA [2023-03-04,2023-04-03]',
  }));

test('the date of another thing is left to it', () =>
  checkEach({
    'As of May 2024, Lumisol was approved in Japan.': 'lumisol approved in JP',
    'The FDA approved Lumisol ahead of its Dec. 14 goal date.': 'lumisol approved by FDA',
    'Lumisol, whose 2019 study was small, was approved by the FDA.': 'lumisol approved by FDA',
    'Duskol was approved by the EMA two years before Lumisol.': 'duskol approved by EMA',
    'Before the FDA approved Lumisol in June 2023, sales were small.': 'lumisol approved by FDA 2023-06',
  }));

test('no such day is no date', () =>
  checkEach({ 'Lumisol was approved by the FDA on June 31, 2023.': 'lumisol approved by FDA' }));

test('a date alone tells nothing', () => checkSilent(['In May 2022 Novabright moved to Boston.']));

test('a chain of days, each with its place', () => {
  checkRead(
    'Lumisol was approved in the United States on 12 April 2022, in the United Kingdom that August, in Japan on 24 September and in the European Union on 21 October.',
    [
      'lumisol approved in US 2022-04-12',
      'lumisol approved in GB 2022-08',
      'lumisol approved in JP 2022-09-24 relative',
      'lumisol approved in EU 2022-10-21 relative',
    ],
    { published: '2023-03-01' },
  );
  checkRead('Lumisol was approved in Canada on 4 November 2022, and by the NMPA on 27 May 2023.', [
    'lumisol approved in CA 2022-11-04',
    'lumisol approved by NMPA 2023-05-27',
  ]);
});
