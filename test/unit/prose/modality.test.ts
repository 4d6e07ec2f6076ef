// Whether something happened, is planned, is denied, or is only thought of. What is not sure is not read at all.
import { test } from 'vitest';
import { checkEach, checkRead, checkSilent } from './reading.ts';

test('planned and expected, with the date for which they are', () =>
  checkEach({
    'Novabright plans to launch Lumisol in Japan in June 2025.': 'lumisol launched in JP 2025-06 planned',
    'Harrow plans to acquire Novabright in 2025.': 'novabright acquired by harrow 2025 planned',
    'The FDA is set to approve Lumisol in June 2025.': 'lumisol approved by FDA 2025-06 planned',
    'Lumisol is expected to be approved by the FDA in June 2025.': 'lumisol approved by FDA 2025-06 expected',
    'Lumisol will be launched in Japan in June 2025.': 'lumisol launched in JP 2025-06 expected',
    'Novabright expects approval of Lumisol in Japan in June 2025.': 'lumisol approved in JP 2025-06 expected',
    'The approval of Lumisol is expected in June 2025.': 'lumisol approved 2025-06 expected',
    'The FDA is due to approve Lumisol in June 2025.': 'lumisol approved by FDA 2025-06 expected',
  }));

test('denied', () =>
  checkEach({
    'The FDA denied that it had approved Lumisol in June 2023.': 'lumisol approved 2023-06 denied',
    'Novabright denied reports that the FDA rejected Lumisol in May 2024.': 'lumisol rejected by FDA 2024-05 denied',
    'Lumisol has not been approved by the FDA.': 'lumisol approved by FDA denied',
    'The FDA has not approved Lumisol.': 'lumisol approved by FDA denied',
    'The FDA has yet to approve Lumisol.': 'lumisol approved by FDA denied',
    'Lumisol was never approved in Japan.': 'lumisol approved in JP denied',
    'Lumisol was not launched in Japan in June 2023.': 'lumisol launched in JP 2023-06 denied',
    'The EMA has not accepted the application for Lumisol.': 'lumisol accepted by EMA denied',
    'Harrow did not acquire Novabright in June 2021.': 'novabright acquired by harrow 2021-06 denied',
  }));

test('under review, asked for, hoped for', () =>
  checkSilent([
    'Lumisol is under review by the FDA.',
    'The application for approval of Lumisol is under review by the EMA since May 2024.',
    'Novabright is seeking approval of Lumisol in Japan.',
    'Novabright has asked the FDA to approve Lumisol by June 2025.',
    'Novabright hopes the FDA will approve Lumisol in June 2025.',
    'Analysts recommended that the FDA approve Lumisol.',
    'An FDA panel recommended approval of Lumisol in June 2023.',
    'Lumisol lacks approval in Japan.',
    'The FDA failed to approve Lumisol in June 2023.',
    'Lumisol failed to win approval in Japan in May 2024.',
    'The EMA’s CHMP gave a positive opinion on the approval of Lumisol in May 2024.',
    'Heron 2 will attempt a landing on 3 May 2025.',
    'Lumisol will not be launched in Japan in June 2025.',
    'The Gull Sound Bridge was to open in 1998.',
  ]));

test('conditions, also inverted', () =>
  checkSilent([
    'If the FDA approves Lumisol in June 2025, Novabright will hire.',
    'Should the FDA approve Lumisol in June 2025, Novabright will hire.',
    'Had the FDA approved Lumisol in June 2023, Novabright would have hired.',
    'Had Lumisol been approved by the FDA in June 2023, patients would have gained.',
    'The FDA would have approved Lumisol in June 2023.',
    'Lumisol, if approved, would be the first CAR-T in Japan.',
    'It is unclear whether the FDA approved Lumisol in June 2023.',
    'Until the FDA approves Lumisol, sales will be small.',
    'Unless Lumisol is approved by June 2025, Novabright will close.',
    'Novabright would launch Lumisol in Japan if the FDA approved it in June 2025.',
  ]));

test('hearsay and what may be', () =>
  checkSilent([
    'The FDA reportedly approved Lumisol in June 2023.',
    'Rumours that the FDA approved Lumisol in June 2023 were wrong.',
    'Sources say the FDA approved Lumisol in June 2023.',
    'Lumisol may have been approved by the FDA in June 2023.',
    'Lumisol could be approved by the FDA in June 2025.',
    'The FDA might approve Lumisol in June 2025.',
    'The FDA did not say that it approved Lumisol.',
    'No one believes that the FDA approved Lumisol in June 2023.',
    'The claim that the FDA approved Lumisol in June 2023 is wrong.',
    'Lumisol was wrongly said to be approved in Japan.',
  ]));

test('a race for the first approval has no winner yet', () =>
  checkSilent([
    'Novabright and Harrow race for the first approval of a CAR-T in China.',
    'Novabright is vying for the first FDA approval of Lumisol.',
  ]));

test('what was said in so many words is told', () =>
  checkEach({ '“The FDA approved Lumisol in June 2023,” Lin Qiao said.': 'lumisol approved by FDA 2023-06' }));

test('a takeover that is only on its way', () => {
  checkSilent([
    'The acquisition of Novabright by Harrow was approved by the regulator in May 2023.',
    'The takeover of Novabright, a maker of cells, was blocked in May 2023.',
    'The acquisition of Novabright Bio has been cleared.',
    'The $2bn takeover of Novabright collapsed last night.',
    'Next week sees a partial opening of Gull Sound Bridge.',
    'The minister hopes to formally open Gull Sound Bridge.',
    'Gull Sound Bridge is open to walkers, and open on Sundays.',
  ]);
  checkEach({
    'The acquisition of Novabright by Harrow was completed in May 2023.': 'novabright acquired by harrow 2023-05',
    'The long-delayed Gull Sound Bridge was opened in May 2023.': 'gull opened 2023-05',
    'Gull Sound Bridge will open on 3 June 2024.': 'gull opened 2024-06-03 expected',
  });
});

test('a takeover that came to nothing, was announced, or is called after who tried', () => {
  checkSilent([
    'Harrow is giving up its $40 billion acquisition of cell maker Novabright.',
    'Harrow announced the acquisition of Novabright in late 2020.',
    'Harrow unveiled its takeover of Novabright on 5 May 2023.',
    'Since Harrow’s failed acquisition, Novabright has grown.',
    'Harrow’s acquisition was welcomed in May 2023.',
    'Harrow’s failure to acquire Novabright cost it its chairman.',
    'The two are calling off the acquisition of Novabright.',
  ]);
  checkEach({
    'Novabright’s acquisition by Harrow was completed in May 2023.': 'novabright acquired by harrow 2023-05',
    'Harrow completed its acquisition of Novabright in May 2023.': 'novabright acquired by harrow 2023-05',
  });
});

test('nouns that are joined are no clause', () =>
  checkEach(
    {
      'Vale Works is a chip and software company founded in 1990.': 'vale founded 1990',
      'Vale Works was founded in 1990 and later renamed.': 'vale founded 1990',
      'Vale Works was founded in 1990, and a fund bought it in 2001.': 'vale founded 1990; vale acquired 2001',
    },
    { words: 'entities: { vale: { name: Vale Works, classes: [company] } }' },
  ));

test('what was acquired may stand behind whom it was got from', () => {
  checkSilent(['Harrow also acquired from Novabright various parcels of land.']);
  checkEach({ 'Novabright, acquired from a fund in 2019, makes cells.': 'novabright acquired 2019' });
});

test('plans in other words', () =>
  checkEach({
    'Harrow plans to file an application for Lumisol in May 2025.': 'lumisol submitted 2025-05 planned',
    'Ada Okafor will take office on 5 June 2025.': 'okafor appointed 2025-06-05 expected',
    'Harrow plans to start a trial of Lumisol in May 2025.': 'lumisol trial-started 2025-05 planned',
    'The Gull Sound Bridge was due to open in May 2025.': 'gull opened 2025-05 expected',
    'The Gull Sound Bridge, due to open in May 2025, is long.': 'gull opened 2025-05 expected',
    'Harrow did not file an application for Lumisol.': 'lumisol submitted denied',
  }));

test('what was due did not come about for all that', () =>
  checkSilent([
    'The Gull Sound Bridge was due to open in May 2023, but did not.',
    'Whoever takes office in May 2023 will meet Ada Okafor.',
  ]));

test('a deal that was cleared is no purchase, an approval that was widened no approval', () => {
  checkSilent([
    "Shareholders in Harrow approved the company's acquisition of Novabright on 4 May 2023.",
    "The regulator cleared Harrow's purchase of Novabright in December 2022.",
    "The regulator blocked Harrow's acquisition of Novabright in May 2023.",
    'The FDA expanded the approval of Lumisol in May 2023 to include multiple myeloma.',
  ]);
  checkEach({
    'Harrow completed the purchase of Novabright in December 2022.': 'novabright acquired by harrow 2022-12',
    "Harrow's acquisition of Novabright in May 2023 was a success.": 'novabright acquired by harrow 2023-05',
  });
  checkRead("Lumisol was approved in May 2023. It supplants the firm's older therapy, which was approved in 2017.", [
    'lumisol approved 2023-05',
  ]);
});

test('what somebody says that it would do is ahead', () => {
  checkEach({
    'Harrow said on Friday that it would launch Lumisol in May 2025.': 'lumisol launched 2025-05 expected',
    'Ada Okafor said today that she would stand down in May 2025.': 'okafor resigned 2025-05 expected',
  });
  checkSilent([
    'Harrow said on Friday that it would launch Lumisol in May 2025 if it could.',
    'Harrow said on Friday that it would rather launch Lumisol in May 2025.',
    'Harrow said that it would have launched Lumisol in May 2023.',
    'Harrow thought that it would launch Lumisol in May 2025.',
  ]);
});

test('the verb of the sentence behind what a clause tells of its subject', () =>
  checkEach({
    'Ada Okafor, who led the firm, has stepped down as chief executive.': 'okafor resigned',
    'Ada Okafor, who advised Harrow while at Lund, has resigned.': 'okafor resigned',
    'Harrow sold seeds. Ada Okafor is 72. The 72-year-old resigned in May 2023.': 'okafor resigned 2023-05',
  }));

test('they who say it', () => {
  checkEach({
    'Ada Okafor and Lin Qiao said today that they would resign in May 2025.':
      'okafor resigned 2025-05 expected; lin resigned 2025-05 expected',
  });
  checkSilent(['Ada Okafor told Lin Qiao that they would resign in May 2025.']);
});
