// What is done a second time, or undone: resubmissions, permits that are taken back; and what an event is for, where that is several
// things.
import { test } from 'vitest';
import { checkEach, checkRead, checkSilent } from './reading.ts';

test('a resubmission', () =>
  checkEach({
    'Harrow resubmitted its application for Lumisol in May 2023.': 'lumisol submitted with resubmission 2023-05',
    'Harrow refiled Lumisol with the FDA in May 2023.': 'lumisol submitted by FDA with resubmission 2023-05',
    'The FDA accepted the resubmitted application for Lumisol in May 2023.':
      'lumisol accepted by FDA with resubmission 2023-05',
    '2023年5月，哈罗制药向国家药监局重新递交明索注射液的上市申请。':
      'lumisol submitted by NMPA with resubmission 2023-05',
  }));

test('what comes of a resubmission is told like any other', () => {
  checkEach({
    'Lumisol was approved by the FDA in May 2023 after a resubmission.': 'lumisol approved by FDA 2023-05',
    'Harrow submitted Lumisol to the FDA in May 2023.': 'lumisol submitted by FDA 2023-05',
  });
  checkSilent(['Lumisol is a therapy. Harrow filed its taxes in May 2023.']);
});

test('an approval that is taken back', () => {
  checkEach({
    'The authorisation of Lumisol was withdrawn in May 2023.': 'lumisol withdrawn 2023-05',
    'The authorisation of Lumisol was not withdrawn in May 2023.': 'lumisol withdrawn 2023-05 denied',
    'Lumisol was authorised in the European Union on 29 May 2019; the authorisation was withdrawn on 24 March 2022.':
      'lumisol approved in EU 2019-05-29; lumisol withdrawn 2022-03-24',
    'The FDA turned Lumisol down in May 2023.': 'lumisol rejected by FDA 2023-05',
    'Lumisol is a therapy. The FDA turned it down in May 2023.': 'lumisol rejected by FDA 2023-05',
  });
  checkSilent([
    'Lumisol is a therapy. The FDA turned it round in May 2023.',
    'Lumisol is a therapy. Harrow turned an offer down in May 2023.',
  ]);
});

test('an approval that is lost, kept or withdrawn did not come about then', () =>
  checkSilent([
    "The withdrawal of Lumisol's authorisation was debated in May 2023.",
    'The withdrawal of the approval of Lumisol was debated in May 2023.',
    'Harrow fought the suspension of the approval of Lumisol in May 2023.',
    'Lumisol lost its approval in Japan in May 2023.',
    'Lumisol kept its approval in Japan in May 2023.',
  ]));

test('several purposes', () =>
  checkEach({
    'The FDA approved Lumisol for multiple myeloma and mantle lymphoma in May 2023.':
      'lumisol approved by FDA for myeloma 2023-05; lumisol approved by FDA for lymphoma 2023-05',
    'The FDA approved Lumisol for multiple myeloma in May 2023 and for mantle lymphoma in June 2023.':
      'lumisol approved by FDA for myeloma 2023-05; lumisol approved by FDA for lymphoma 2023-06',
    '国家药监局2023年5月批准明索注射液用于多发性骨髓瘤和套细胞淋巴瘤。':
      'lumisol approved by NMPA for myeloma 2023-05; lumisol approved by NMPA for lymphoma 2023-05',
  }));

test('what is joined to a purpose may be another thing', () =>
  checkEach({
    'The FDA approved Lumisol for multiple myeloma and Velora in May 2023.':
      'lumisol approved by FDA for myeloma 2023-05',
    'The FDA approved Lumisol for relapsed and refractory multiple myeloma in May 2023.':
      'lumisol approved by FDA for myeloma 2023-05',
    'Lumisol was approved for multiple myeloma, and hopes for mantle lymphoma are high.':
      'lumisol approved for myeloma',
    'Harrow submitted Lumisol and hopes for an answer in May 2025.': 'lumisol submitted',
  }));

test('what is the first for something is approved for it', () =>
  checkEach({
    'Lumisol, the first CAR-T for multiple myeloma, was approved by the FDA in May 2023.':
      'lumisol approved by FDA for myeloma 2023-05 first{among:CAR-T for:myeloma}',
    'Lumisol, the first CAR-T for children, was approved by the FDA in May 2023.': 'lumisol approved by FDA 2023-05',
  }));

test('several are the first together, and none of them alone', () =>
  checkRead(
    'In May 2023 the FDA approved Lumisol and Velora, which are the first CAR-T therapies for multiple myeloma.',
    ['lumisol approved by FDA for myeloma 2023-05', 'velora approved by FDA for myeloma 2023-05'],
  ));

test('a present tense tells of what is ahead, as seen from the article', () =>
  checkEach({
    'Lumisol goes on sale on 1 June 2024.': 'lumisol launched 2024-06-01 planned',
    'Lumisol goes on sale on 1 May 2024.': 'lumisol launched 2024-05-01',
  }));

test('the name behind what a noun says of it', () => {
  checkEach({
    'The FDA approved a similar treatment from Harrow, Lumisol, in May 2023.': 'lumisol approved by FDA 2023-05',
    'The FDA approved two treatments, Lumisol and Velora, in May 2023.':
      'lumisol approved by FDA 2023-05; velora approved by FDA 2023-05',
  });
  checkSilent(['The FDA approved a rival of two treatments, Lumisol and Velora, in May 2023.']);
});

test('what is said of an event has a purpose and a place of its own', () =>
  checkEach({
    'Lumisol, approved by the FDA in May 2023, is heading for sales of $900 million.':
      'lumisol approved by FDA 2023-05',
    'The FDA approved Lumisol in May 2023 for the treatment of boys and men with multiple myeloma.':
      'lumisol approved by FDA for myeloma 2023-05',
    'The FDA approved Lumisol in May 2023 for the disease.': 'lumisol approved by FDA 2023-05',
    'The FDA approved Lumisol in May 2023 for an irregular heartbeat.':
      'lumisol approved by FDA for irregular heartbeat 2023-05',
    'The approval of Lumisol was based on TERN-2, a study at sites in Asia, Australia and Europe.': 'lumisol approved',
    'The approval of Lumisol was based on a study of May 2023.': 'lumisol approved',
    'The approval of Lumisol in Japan in May 2023 was based on a study.': 'lumisol approved in JP 2023-05',
  }));

test('a further indication', () =>
  checkEach({
    '明索注射液2023年5月获批第二项适应证。': 'lumisol approved with 第二项适应证 2023-05',
    'Lumisol was approved by the FDA in May 2023 in a second indication.':
      'lumisol approved by FDA with second indication 2023-05',
  }));
