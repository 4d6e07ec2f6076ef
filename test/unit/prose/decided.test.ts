// What was decided, by whom, and on what: several authorities, several products, trials, people who decide nothing.
import { test } from 'vitest';
import { checkEach, checkRead, checkSilent } from './reading.ts';

test('authorities that are joined have decided each', () => {
  checkRead('The FDA and the EMA approved Lumisol in May 2023.', [
    'lumisol approved by FDA 2023-05',
    'lumisol approved by EMA 2023-05',
  ]);
  checkRead('Lumisol was approved by the FDA and Japan’s PMDA in May 2023.', [
    'lumisol approved by FDA 2023-05',
    'lumisol approved by PMDA 2023-05',
  ]);
  checkRead('The FDA and the EMA approved Lumisol on April 18 and 19, 2023.', [
    'lumisol approved by FDA',
    'lumisol approved by EMA',
  ]);
});

test('products that are joined', () => {
  checkRead('The FDA approved Lumisol and Duskol in May 2023.', [
    'lumisol approved by FDA 2023-05',
    'duskol approved by FDA 2023-05',
  ]);
  checkRead('The FDA approved Lumisol, Duskol and Velora in May 2023.', [
    'lumisol approved by FDA 2023-05',
    'duskol approved by FDA 2023-05',
    'velora approved by FDA 2023-05',
  ]);
  checkEach({
    'The FDA approved Lumisol, a rival of Duskol, in May 2023.': 'lumisol approved by FDA 2023-05',
    'The FDA approved Lumisol, and Duskol’s maker was pleased.': 'lumisol approved by FDA',
  });
});

test('of an application for a trial, the trial is approved', () =>
  checkEach({
    'The FDA approved an IND application for Lumisol in May 2022.': 'lumisol trial-cleared by FDA 2022-05',
    'Lumisol received the investigational new drug (IND) approval in May 2022.': 'lumisol trial-cleared 2022-05',
    '国家药监局批准明索注射液的临床试验申请。': 'lumisol trial-cleared by NMPA',
    '国家药监局批准明索注射液开展临床试验。': 'lumisol trial-cleared',
    '国家药监局批准明索注射液的上市申请。': 'lumisol approved by NMPA',
  }));

test('an application for a trial is no submission, and laymen decide nothing', () =>
  checkSilent([
    'Lumisol’s IND application was accepted by the FDA in May 2022.',
    'Doctors approved Lumisol in June 2023.',
    'Patients have approved Lumisol.',
  ]));

test('who did it stands before a relative clause', () =>
  checkRead('Harrow, which bought Novabright in 2021, was founded in 1990.', [
    'novabright acquired by harrow 2021',
    'harrow founded 1990',
  ]));

test('a day in May is no doubt', () =>
  checkEach({
    'On May 16, Novabright announced that the HSA had accepted its application for Lumisol.': 'lumisol accepted by HSA',
  }));

test('no first: of a company’s own, of one group alone', () =>
  checkEach({
    'Lumisol is Novabright Bio’s first drug approved in Japan.': 'lumisol approved in JP',
    'Lumisol is the first CAR-T approved in Japan for children.': 'lumisol approved in JP',
    'Lumisol is the first CAR-T approved in Japan.': 'lumisol approved in JP first{in:JP among:CAR-T}',
    'Lumisol is the first CAR-T developed in China to be approved in Hong Kong.':
      'lumisol approved in HK first{in:HK among:China-developed CAR-T}',
  }));

test('what came to nothing, or was to come', () =>
  checkSilent([
    'Approval of Lumisol in Japan failed.',
    'Analysts had expected the approval of Lumisol in the first quarter of 2025.',
    'Advisers voted in favour of approval of Lumisol.',
    'Was Lumisol approved in Japan?',
  ]));

test('a name before a colon labels what is told', () =>
  checkEach({
    'Lumisol: approved by the FDA in May 2023.': 'lumisol approved by FDA 2023-05',
    'Lumisol (CAR-T): see page 3.': '',
  }));

test('one verb gives two things', () => {
  checkEach({
    'The FDA granted Lumisol Fast Track designation in May 2021 and orphan drug designation in October 2021.':
      'lumisol fast-track-designated by FDA 2021-05; lumisol orphan-designated by FDA 2021-10',
    'Lumisol received Fast Track designation from the FDA in May 2021 and orphan designation in October 2021.':
      'lumisol fast-track-designated by FDA 2021-05; lumisol orphan-designated by FDA 2021-10',
  });
});

test('and what another one gives is not its own', () => {
  checkEach({
    'The FDA granted Lumisol Fast Track designation in May 2021 and in Japan orphan designation followed in June 2021.':
      'lumisol fast-track-designated by FDA 2021-05',
    'The FDA and the EMA granted Lumisol Fast Track designation in May 2021 and orphan designation in October 2021.':
      'lumisol fast-track-designated by FDA 2021-05; lumisol fast-track-designated by EMA 2021-05; lumisol orphan-designated 2021-10',
    'The FDA granted Lumisol Fast Track designation in May 2021 and Novabright won orphan designation in October 2021.':
      'lumisol fast-track-designated by FDA 2021-05',
  });
});

test('a company that received an approval received it for a product', () => {
  checkEach({
    'Harrow received approval for Lumisol from the EMA in May 2022.': 'lumisol approved by EMA 2022-05',
    'Harrow received approval from the FDA for Lumisol in May 2022.': 'lumisol approved by FDA 2022-05',
    'Harrow gained approval to sell Lumisol in Japan in May 2022.': 'lumisol approved in JP 2022-05',
    'Harrow was given approval to market Lumisol in Japan in May 2022.': 'lumisol approved in JP 2022-05',
  });
  checkSilent([
    'Harrow received approval to study Lumisol in Japan in May 2022.',
    'Harrow received approval from the FDA for a trial of Lumisol in May 2022.',
    'Harrow received approval from the FDA for its next product in May 2022.',
  ]);
});

test('what an application asks approval of, and what is short for what', () => {
  checkEach({
    'Harrow today completed submission of a New Drug Application (NDA) to the US FDA seeking approval of Lumisol.':
      'lumisol submitted by FDA 2024-05-17 relative',
    'Harrow submitted an application to the FDA requesting approval for Lumisol in May 2023.':
      'lumisol submitted by FDA 2023-05',
    'Harrow received Breakthrough Therapy Designation (BTD) from the FDA (FDA) for its modified (IL-15) agonist complex, Lumisol.':
      'lumisol breakthrough-designated by FDA',
    'The FDA has approved an expanded indication for Harrow’s Lumisol.':
      'lumisol approved by FDA with expanded indication',
    'Harrow, the global cell therapy company, submitted Lumisol to the FDA.': 'lumisol submitted by FDA',
    'Lumisol was approved globally in May 2023.': 'lumisol approved 2023-05',
  });
  checkSilent([
    'Harrow submitted an application to the FDA seeking approval of another drug.',
    'Harrow submitted an application to the FDA seeking approval of its next product, and makes Lumisol.',
  ]);
});

test('what a sentence opens with, and who granted it', () => {
  const about = 'Lumisol is made by Harrow.';
  checkRead(`${about} In June 2023, BLA approval was received from the FDA.`, ['lumisol approved by FDA 2023-06']);
  checkRead(`${about} With the recent approval in Hong Kong in May 2023, more are to come.`, [
    'lumisol approved in HK 2023-05',
  ]);
  checkRead(`${about} South Korea granted orphan drug designation in May 2023, while Japan has approved Lumisol.`, [
    'lumisol orphan-designated in KR 2023-05',
    'lumisol approved in JP',
  ]);
  checkRead('Harrow announced the acceptance of its NDA for Lumisol by the FDA.', ['lumisol accepted by FDA']);
  checkRead(`${about} With the approval of a rival in Hong Kong in May 2023, more are to come.`, []);
  checkRead(`${about} With the recent approvals in Asia, in May 2023 a plant was opened.`, []);
  checkRead(`${about} A trial in South Korea granted orphan drug designation in May 2023.`, []);
  checkRead(`${about} While it is approved in Japan, nothing is sold.`, []);
});

test('a name behind its class, and an office behind "as"', () =>
  checkEach({
    'The FDA rejected the marketing application for the PD-1 antibody, duskolimab in myeloma.':
      'duskol rejected by FDA',
    'Okafor was elected as party leader on 5 May 2023 and took over as mayor on 8 May 2023.':
      'okafor elected with leader 2023-05-05; okafor appointed with mayor 2023-05-08',
  }));

test('leave to sell it, whoever gave it', () =>
  checkEach({
    "Harrow has obtained the approval of Japan's Ministry of Health, Labour and Welfare to sell Lumisol.":
      'lumisol approved by MHLW',
    'Harrow won permission to market Lumisol in Japan in May 2023.': 'lumisol approved in JP 2023-05',
    'Lumisol was cleared on 4 May 2023, after a review of 151 days.': 'lumisol approved 2023-05-04',
  }));

test('near miss: leave for something else, and what is only sought', () =>
  checkSilent([
    'Harrow has obtained the approval of the FDA to study Lumisol.',
    'Harrow applied for permission to sell Lumisol in the EU.',
    'Lumisol was cleared of blame on 4 May 2023.',
  ]));

test('another office did the same later', () => {
  checkEach({
    'The FDA approved Lumisol in April 2020. The European Commission followed in October 2020, and Japan did so in January 2021.':
      'lumisol approved by FDA 2020-04; lumisol approved by EC 2020-10; lumisol approved in JP 2021-01',
    'Lumisol was approved in the US in April 2020. Japan followed suit in January 2021.':
      'lumisol approved in US 2020-04; lumisol approved in JP 2021-01',
    'The FDA approved Lumisol in April 2020, followed by the European Commission in October 2020 and by Japan in May 2021.':
      'lumisol approved by FDA 2020-04; lumisol approved by EC 2020-10; lumisol approved in JP 2021-05',
    'The FDA approved Lumisol in April 2020. The European Commission took the same step in October 2020.':
      'lumisol approved by FDA 2020-04; lumisol approved by EC 2020-10',
    'The FDA approved Lumisol for multiple myeloma in April 2020. The European Commission followed in October 2020.':
      'lumisol approved by FDA for myeloma 2020-04; lumisol approved by EC for myeloma 2020-10',
  });
});

test('who follows somebody of the same place decides on something else, and so does who follows what nobody told', () =>
  checkEach({
    'The FDA approved Lumisol in April 2020. The US followed in October 2020.': 'lumisol approved by FDA 2020-04',
    'The FDA approved Lumisol in April 2020. Japan followed its example in July 2020.':
      'lumisol approved by FDA 2020-04',
    'The FDA approved Lumisol in April 2020. Japan followed in July 2020 with a recall.':
      'lumisol approved by FDA 2020-04',
    'The FDA approved Lumisol in April 2020. Protests in Japan followed in July 2020.':
      'lumisol approved by FDA 2020-04',
    'The FDA approved Lumisol in April 2020. Duskol came later. Japan followed in July 2020.':
      'lumisol approved by FDA 2020-04',
    'The FDA approved Lumisol in April 2020. The EMA is expected to have followed in July 2022.':
      'lumisol approved by FDA 2020-04',
    'The FDA approved Lumisol in April 2020 and Duskol in May 2020. Japan followed in July 2020.':
      'lumisol approved by FDA 2020-04',
    'Harrow launched Lumisol in April 2020. Japan followed in July 2020.': 'lumisol launched 2020-04',
    'The FDA approved Lumisol in April 2020, followed by a launch there in May 2020.':
      'lumisol approved by FDA 2020-04',
  }));

test('the approval of somebody for something', () => {
  checkEach({
    'Harrow has obtained the approval of the FDA for Lumisol in adults.': 'lumisol approved by FDA',
    'Lumisol was cleared for the US market by the FDA in May 2020.': 'lumisol approved by FDA 2020-05',
  });
  checkSilent([
    'Harrow has the approval of the board for the plan.',
    'Novabright and its joint venture Harrow met in May 2020.',
  ]);
});

test('a letter that was received, and what the agency issued', () => {
  checkEach({
    'Lumisol is a therapy. A complete response letter received on 27 November 2023 had cited deficiencies.':
      'lumisol rejected 2023-11-27',
    'The FDA approved Lumisol in May 2024. The agency had issued a complete response letter in July 2023.':
      'lumisol approved by FDA 2024-05; lumisol rejected by FDA 2023-07',
  });
  checkSilent(['Lumisol is a therapy. A letter received on 27 November 2023 had cited deficiencies.']);
});

test('what one office did by two verbs, on the day before both', () =>
  checkEach({
    'The FDA yesterday approved Lumisol and rejected Velora.':
      'lumisol approved by FDA 2024-05-16 relative; velora rejected by FDA 2024-05-16 relative',
    'The FDA approved Lumisol on 4 May 2023 and rejected Velora on 5 May 2023.':
      'lumisol approved by FDA 2023-05-04; velora rejected by FDA 2023-05-05',
    'The FDA has a new head and Lumisol was approved in May 2023.': 'lumisol approved 2023-05',
    'The FDA approved Lumisol in May 2023 and Velora was rejected in June 2023.':
      'lumisol approved by FDA 2023-05; velora rejected 2023-06',
  }));
