// What is told behind an aside between commas, in an item of a list, or by a verb joined to one that nobody knows; and sentences
// that look alike and are about somebody else.
import { test } from 'vitest';
import { checkEach, checkSilent } from './reading.ts';

test('behind an aside stands what the name before it did', () =>
  checkEach({
    'Ada Okafor, 58, of Orchard Close, Aldbury, was appointed in May 2023.': 'okafor appointed 2023-05',
    'The Gull Sound Bridge, the subject of the fiercest debates of the year, opened in 1998.': 'gull opened 1998',
    'Heron 2, the reusable craft of Novabright, landed on 3 May 2021.': 'heron landed 2021-05-03',
    'Lumisol, a gene therapy for adults with a rare disease, which was approved in Japan in May 2023, is dear.':
      'lumisol approved in JP 2023-05',
    'Novabright, the biotech that was founded in 2017, is in Leeds.': 'novabright founded 2017',
    'Harrow acquired its contractor, Novabright, in May 2023.': 'novabright acquired by harrow 2023-05',
  }));

test('an aside about another one, and a list, say nothing of the name before', () =>
  checkSilent([
    'Harrow, a rival to the firm that was acquired by Sedgemoor in 2011, is in Leeds.',
    'Lumisol, an infusion against the disease that was approved in 2011, is dear.',
    'Duskol is an old pill, and a drug that was approved in 2001 by the FDA.',
    'Harrow acquired a bakery, a mill and a shop, Novabright said, in May 2023.',
  ]));

test('whoever stands behind "acquired by" did it', () =>
  checkEach({
    'Harrow, acquired by Novabright in 2003, is in Leeds.': 'harrow acquired by novabright 2003',
    'Harrow Pharma, the maker of Duskol, acquired by Novabright in 2001, is in Leeds.':
      'harrow acquired by novabright 2001',
    '- 1989: acquired by Novabright': '',
  }));

test('a verb joined to one that nobody knows is told of the name that opens the sentence', () => {
  checkEach({
    'Lumisol was backed by a fund and was approved in Japan in May 2023.': 'lumisol approved in JP 2023-05',
    'Novabright was listed in Oslo in 2007 and acquired by Harrow in 2018.':
      'novabright listed 2007; novabright acquired by harrow 2018',
  });
  checkSilent([
    'Contact with Lumisol was lost and was approved in May 2023.',
    'Shares of Novabright were sold and acquired by a fund in 2018.',
    'Sedgemoor was listed in Oslo in 2007 and acquired by a fund in 2018.',
  ]);
});

test('items of a list: a day and what it was of; without a day they may be of what is to come', () => {
  checkEach({
    'Lumisol in Europe\n\n- First approval: 4 May 2023': 'lumisol approved 2023-05-04',
    'Lumisol in Europe\n\n- The approval was granted on 4 May 2023 to Harrow.': 'lumisol approved 2023-05-04',
    'Novabright\n\n2017: Novabright founded': 'novabright founded 2017',
    'Lumisol in Europe\n\nThe approval, which was granted on 28 February 2024, applies in Norway.':
      'lumisol approved 2024-02-28',
  });
  checkSilent([
    'Lumisol in Europe\n\n- Submission of Lumisol to Swissmedic, subject to a meeting.',
    'Lumisol in Europe\n\nThe approval, given by a panel, follows a decision of 21 August 2023.',
    'Lumisol in Europe\n\n- A co-approval: 4 May 2023',
  ]);
});

test('an application is a wish, unless it is what was decided on', () => {
  checkEach({
    'The application for Lumisol was withdrawn by the company in May 2023.': 'lumisol withdrawn 2023-05',
  });
  checkSilent([
    'Lumisol has not been approved for any other use.',
    'The agency recommended the refusal of a marketing authorisation for Lumisol.',
    'This text holds statements regarding the approval of Lumisol in the Reform Act of 1995.',
    'Harrow wants its application for Lumisol to be approved in May 2023.',
  ]);
});

test('a Chinese company that the sentence named before', () => {
  checkEach({
    '2014年，新辉生物在上海成立；2021年6月，公司在香港联交所主板上市。':
      'novabright founded 2014; novabright listed in HK 2021-06',
    '新辉生物成立于2009年，2021年12月在上海证券交易所科创板上市。':
      'novabright founded 2009; novabright listed 2021-12',
  });
  checkEach({
    '新辉生物成立于2014年，哈罗制药成立于2015年；2021年，公司在香港联交所主板上市。':
      'novabright founded 2014; harrow founded 2015',
  });
  checkSilent(['诺达1987年创立，2023年收购了新药公司Velum。', '该行业有三十家科创板上市公司。']);
});

test('what is listed in a city is a company', () => {
  checkEach({
    'Novabright was listed in Stockholm in 2007.': 'novabright listed 2007',
    'Harrow listed in Sydney on 3 May 2021.': 'harrow listed 2021-05-03',
  });
  checkSilent([
    'The Gull Sound Bridge was listed in Prague in 1980.',
    'Novabright is one of the firms listed in Toronto.',
    'Ada Okafor was listed in Paris as a witness in 2007.',
  ]);
});
