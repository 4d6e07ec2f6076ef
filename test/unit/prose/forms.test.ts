// The same event told by a verb, active or passive, and named by a noun; and words that look alike and tell of none.
import { test } from 'vitest';
import { checkEach, checkSilent } from './reading.ts';

const APPROVED = 'lumisol approved by FDA 2023-06-30';

test('an approval is read in whatever form it is told', () =>
  checkEach({
    'Lumisol was approved by the FDA on June 30, 2023.': APPROVED,
    'The FDA approved Lumisol on June 30, 2023.': APPROVED,
    'On June 30, 2023, the FDA formally approved Lumisol.': APPROVED,
    'The FDA granted approval to Lumisol on June 30, 2023.': APPROVED,
    'Lumisol received approval from the FDA on June 30, 2023.': APPROVED,
    'Lumisol won FDA approval on June 30, 2023.': APPROVED,
    'The approval of Lumisol by the FDA on June 30, 2023 was a surprise.': APPROVED,
    'Lumisol’s approval by the FDA came on June 30, 2023.': APPROVED,
  }));

test('other regulatory events, and the application in place of its product', () =>
  checkEach({
    'The NDA for Lumisol was accepted by the HSA on June 30, 2023.': 'lumisol accepted by HSA 2023-06-30',
    "The HSA accepted Novabright's NDA for Lumisol on June 30, 2023.": 'lumisol accepted by HSA 2023-06-30',
    'Novabright submitted an application for Lumisol to the TGA in May 2022.': 'lumisol submitted by TGA 2022-05',
    'The EMA rejected Duskol in March 2021.': 'duskol rejected by EMA 2021-03',
    'The FDA refused to approve Lumisol in June 2023.': 'lumisol rejected by FDA 2023-06',
    'Harrow withdrew Duskol from the market in March 2021.': 'duskol withdrawn 2021-03',
    'Novabright withdrew its application for Lumisol in Japan in May 2024.': 'lumisol withdrawn in JP 2024-05',
    'Harrow launched Duskol in Japan in March 2021.': 'duskol launched in JP 2021-03',
    'The FDA granted orphan drug designation to Lumisol for multiple myeloma in May 2022.':
      'lumisol orphan-designated by FDA for myeloma 2022-05',
    'Lumisol was granted breakthrough therapy designation by the FDA in May 2022.':
      'lumisol breakthrough-designated by FDA 2022-05',
  }));

test('what befalls companies, persons, bridges and craft', () =>
  checkEach({
    'Novabright Bio was founded in 2017.': 'novabright founded 2017',
    'Founded in 2017, Novabright Bio makes medicines.': 'novabright founded 2017',
    'Harrow acquired Novabright in June 2021.': 'novabright acquired by harrow 2021-06',
    'Novabright was acquired by Harrow in June 2021.': 'novabright acquired by harrow 2021-06',
    'Harrow Pharma appointed Ada Okafor in March 2020.': 'okafor appointed by harrow 2020-03',
    'Ada Okafor was appointed by Harrow Pharma in March 2020.': 'okafor appointed by harrow 2020-03',
    'Lumisol was licensed to Harrow in May 2022.': 'lumisol licensed 2022-05',
    'The Gull Sound Bridge opened on 3 May 1998.': 'gull opened 1998-05-03',
    'Heron 2 touched down on 3 May 2021.': 'heron landed 2021-05-03',
    "Heron 2's landing on 3 May 2021 was watched by many.": 'heron landed 2021-05-03',
  }));

test('what an event is for', () =>
  checkEach({
    'Lumisol is approved in Japan for patients with multiple myeloma.': 'lumisol approved in JP for myeloma',
    'Lumisol was approved by the FDA to treat multiple myeloma in May 2022.':
      'lumisol approved by FDA for myeloma 2022-05',
    'Lumisol, a drug for multiple myeloma approved in Japan, is dear.': 'lumisol approved in JP',
  }));

test('an attribute, another doer, another thing tell of no event', () =>
  checkSilent([
    'An approved drug such as Lumisol costs a lot.',
    'The approved drug Lumisol was sold out on June 30, 2023.',
    'The approval committee met Lumisol’s makers on June 30, 2023.',
    'Patients who took Lumisol approved of the staff.',
    'Lumisol is sold by Novabright.',
    'Lumisol is a drug for multiple myeloma.',
    'The board approved a budget in May 2022.',
    'Novabright was approved by the FDA on June 30, 2023.',
    'A rival of Lumisol was approved by the FDA on June 30, 2023.',
    'The FDA approved a label change in June 2023, not Lumisol.',
    'The FDA lifted a hold on Lumisol in May 2024.',
    'The FDA will decide on Lumisol in June 2025.',
    'The FDA approved the manufacturing site of Lumisol in May 2024.',
    'The FDA approved a new label for Lumisol in May 2024.',
    'The FDA approved Lumisol’s label change in May 2024.',
    'A competitor’s approval in May 2024 hurt Lumisol.',
    'A restaurant at the Gull Sound Bridge opened in 2005.',
    'Heron 2 shook while landing on 3 May 2021.',
    'Heron 2 attempted a landing on 3 May 2021.',
    'Harrow bought a 10% stake in Novabright in June 2021.',
    'Harrow acquired rights to Duskol in June 2021.',
    'Harrow acquired the site of Novabright in June 2021.',
    'Harrow’s bid to acquire Novabright was rejected in June 2021.',
  ]));

test('a question states nothing', () =>
  checkSilent([
    'Was Lumisol approved by the FDA in June 2023?',
    'When will the FDA approve Lumisol?',
    'The FDA approved Lumisol in June 2023?',
  ]));

test('a thing and its own part did it', () => {
  checkEach({ 'Heron 2 and its rover landed on 3 May 2024.': 'heron landed 2024-05-03' });
  checkSilent(['Heron 2 carried a rover landed by others on 3 May 2023.']);
});
