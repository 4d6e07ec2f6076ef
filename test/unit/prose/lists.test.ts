// Names, dates, places and clauses that are joined, set in turn, set apart by commas and brackets.
import { test } from 'vitest';
import { checkEach, checkRead, checkSilent } from './reading.ts';

test('respectively: subjects in turn', () => {
  checkRead('Lumisol and Duskol were approved by the FDA on June 30, 2023 and May 2, 2024, respectively.', [
    'lumisol approved by FDA 2023-06-30',
    'duskol approved by FDA 2024-05-02',
  ]);
  checkRead(
    'Lumisol, Velora and Duskol were approved by the FDA in June 2021, May 2022 and April 2023, respectively.',
    ['lumisol approved by FDA 2021-06', 'velora approved by FDA 2022-05', 'duskol approved by FDA 2023-04'],
  );
});

test('respectively: authorities and places in turn', () => {
  checkRead('Lumisol was approved by the FDA and the EMA in June 2023 and May 2024 respectively.', [
    'lumisol approved by FDA 2023-06',
    'lumisol approved by EMA 2024-05',
  ]);
  checkRead(
    'On January 29 and February 14, 2024, the NDA for Lumisol was accepted by the HSA and the Hong Kong Department of Health, respectively.',
    ['lumisol accepted by HSA 2024-01-29', 'lumisol accepted by HK-DoH 2024-02-14'],
  );
  checkRead(
    'Lumisol was launched in the US, Japan and Brazil on 1 May 2021, 2 June 2022 and 3 July 2023, respectively.',
    ['lumisol launched in US 2021-05-01', 'lumisol launched in JP 2022-06-02', 'lumisol launched in BR 2023-07-03'],
  );
});

test('dates with their places, authorities and purposes', () => {
  checkRead('Lumisol was approved in the US in May 2021 and in Japan in January 2022.', [
    'lumisol approved in US 2021-05',
    'lumisol approved in JP 2022-01',
  ]);
  checkRead('Lumisol was approved in the US (2021), Japan (2022) and Brazil (2023).', [
    'lumisol approved in US 2021',
    'lumisol approved in JP 2022',
    'lumisol approved in BR 2023',
  ]);
  checkRead('Lumisol was approved by the FDA on June 30, 2023, and by the EMA on May 2, 2024.', [
    'lumisol approved by FDA 2023-06-30',
    'lumisol approved by EMA 2024-05-02',
  ]);
  checkRead('Lumisol was approved in January 2023 for multiple myeloma and in May 2023 for mantle lymphoma.', [
    'lumisol approved for myeloma 2023-01',
    'lumisol approved for lymphoma 2023-05',
  ]);
});

test('names that share one date', () => {
  checkRead('Lumisol and Duskol were approved by the FDA on June 30, 2023.', [
    'lumisol approved by FDA 2023-06-30',
    'duskol approved by FDA 2023-06-30',
  ]);
  checkRead('Lumisol was approved in the US and Japan in June 2023.', [
    'lumisol approved in US 2023-06',
    'lumisol approved in JP 2023-06',
  ]);
});

test('apposition, brackets and relative clauses', () =>
  checkEach({
    'Lumisol (lumisolene), a cell therapy made by Novabright, was approved by the FDA on June 30, 2023.':
      'lumisol approved by FDA 2023-06-30',
    'Lumisol, which was approved by the FDA on June 30, 2023, is sold by Novabright.':
      'lumisol approved by FDA 2023-06-30',
    'Lumisol, approved by the FDA on June 30, 2023, is sold by Novabright.': 'lumisol approved by FDA 2023-06-30',
    'Lumisol (approved by the FDA on June 30, 2023) is sold by Novabright.': 'lumisol approved by FDA 2023-06-30',
    'Duskol, a rival of Lumisol, was approved by the FDA on June 30, 2023.': 'duskol approved by FDA 2023-06-30',
    'Unlike Duskol, Lumisol was approved by the FDA in June 2023.': 'lumisol approved by FDA 2023-06',
    'Novabright Bio (“Novabright”), the maker of Lumisol, was founded in 2017.': 'novabright founded 2017',
    'Harrow, which bought Novabright in 2021, sells Duskol.': 'novabright acquired by harrow 2021',
  }));

test('a name beside another that has the event', () => {
  checkEach({
    'Lumisol joined Duskol, approved in May 2021, on the market.': 'duskol approved 2021-05',
    'Patients on Duskol, approved by the FDA in May 2021, were given Lumisol.': 'duskol approved by FDA 2021-05',
    'The price of Lumisol, approved by the FDA in June 2023, is $500.': 'lumisol approved by FDA 2023-06',
  });
  checkSilent(['Lumisol is marketed as Duskol in Japan.']);
  checkRead(
    'Novabright, whose Lumisol was approved by the FDA in June 2023, plans to launch Velora in Japan in May 2026.',
    ['lumisol approved by FDA 2023-06', 'velora launched in JP 2026-05 planned'],
  );
});

test('clauses that are joined', () => {
  checkRead('Lumisol was approved by the FDA in June 2023 and was launched in Japan in May 2024.', [
    'lumisol approved by FDA 2023-06',
    'lumisol launched in JP 2024-05',
  ]);
  checkRead('Lumisol was approved by the FDA in June 2023, and Duskol was rejected by the EMA in May 2024.', [
    'lumisol approved by FDA 2023-06',
    'duskol rejected by EMA 2024-05',
  ]);
  checkRead('The FDA approved Lumisol in June 2023 but rejected Duskol in May 2024.', [
    'lumisol approved by FDA 2023-06',
    'duskol rejected 2024-05',
  ]);
  checkRead('Lumisol was approved by the FDA in June 2023 while Duskol was withdrawn in Japan in May 2024.', [
    'lumisol approved by FDA 2023-06',
    'duskol withdrawn in JP 2024-05',
  ]);
  checkRead('Lumisol is approved; Duskol was rejected by the EMA in May 2024.', [
    'lumisol approved',
    'duskol rejected by EMA 2024-05',
  ]);
  checkRead('Lumisol was approved by the FDA in June 2023 after its rejection in May 2021.', [
    'lumisol approved by FDA 2023-06',
    'lumisol rejected 2021-05',
  ]);
  checkRead('Novabright was founded in 2017 and went public in 2021.', [
    'novabright founded 2017',
    'novabright listed 2021',
  ]);
});

test('clauses within and before another', () => {
  checkRead('Lumisol’s NDA, which Novabright submitted in May 2022, was accepted by the HSA in June 2023.', [
    'lumisol submitted 2022-05',
    'lumisol accepted by HSA 2023-06',
  ]);
  checkRead('Following the approval of Duskol in May 2021, Lumisol was launched in Japan in May 2024.', [
    'duskol approved 2021-05',
    'lumisol launched in JP 2024-05',
  ]);
  checkRead('Ada Okafor, who founded Novabright in 2017, was appointed by Harrow in March 2020.', [
    'novabright founded 2017',
    'okafor appointed by harrow 2020-03',
  ]);
  checkRead('Lumisol won approval in Japan in May 2024 but was never launched there.', [
    'lumisol approved in JP 2024-05',
    'lumisol launched in JP denied',
  ]);
});

test('what the other one did not do is not told of the first', () =>
  checkEach({
    'The FDA has approved Lumisol, but the EMA has not.': 'lumisol approved by FDA',
    'The FDA approved Lumisol, not the EMA.': 'lumisol approved by FDA',
    'The FDA approved Lumisol for mantle lymphoma, not for multiple myeloma.': 'lumisol approved by FDA for lymphoma',
    'Lumisol was approved in Japan, not in China, in May 2022.': 'lumisol approved in JP 2022-05',
  }));

test('no name of a list, no event', () => checkSilent(['This and that were approved by the FDA on June 30, 2023.']));

test('nouns that one verb tells of, and that share their last word', () => {
  const both = 'lumisol fast-track-designated by FDA 2019; lumisol orphan-designated by FDA 2019';
  checkEach({
    'In 2019 the FDA granted Lumisol fast track and orphan drug designations.': both,
    'The FDA granted Lumisol fast track status and orphan drug status in 2019.': both,
    'Lumisol is a therapy. In 2019 the FDA gave the therapy fast track and orphan drug status.': both,
    'The FDA granted Lumisol fast track status, orphan drug status and priority review in 2019.': `${both}; lumisol priority-review-granted by FDA 2019`,
    'Lumisol has received breakthrough therapy and orphan drug designations from the FDA.':
      'lumisol breakthrough-designated by FDA; lumisol orphan-designated by FDA',
  });
});

test('near miss: nouns that share nothing', () =>
  checkEach({
    'Lumisol is a breakthrough therapy and has orphan drug designation.': 'lumisol orphan-designated',
    'The FDA granted Lumisol fast track status in May 2019 and Harrow sold orphan drug shares.':
      'lumisol fast-track-designated by FDA 2019-05',
  }));

test('names with their makers', () =>
  checkEach({
    '新辉生物的明索、北方药业的维洛拉和哈罗制药的暮可尔单抗均于2024年5月获批。':
      'lumisol approved 2024-05; velora approved 2024-05; duskol approved 2024-05',
    '2024年3月10日，国家药监局受理新辉生物的明索注射液和北方药业的维洛拉的上市申请。':
      'lumisol accepted by NMPA 2024-03-10; velora accepted by NMPA 2024-03-10',
    '明索、维洛拉的竞品暮可尔单抗于2024年5月获批。': 'duskol approved 2024-05',
    '新辉生物的明索和维洛拉的竞品均于2024年5月获批。': 'lumisol approved 2024-05',
  }));

test('of 获受理并取得优先审评资格 both are of the day; behind a comma the second need not be', () =>
  checkEach({
    '明索于2024年2月获受理并取得优先审评资格。': 'lumisol accepted 2024-02; lumisol priority-review-granted 2024-02',
    '明索于2024年2月获受理，并被纳入优先审评。': 'lumisol accepted 2024-02; lumisol priority-review-granted',
  }));

test('one verb that makes a thing two things, and a plan that lets another act', () => {
  const words = `
entities:
  gull: { name: Gull Sound Bridge, classes: [suspension bridge] }
  plan: { name: Work Plan, classes: [plan] }
  vale: { name: Vale Hospital, classes: [hospital] }
events:
  landmark: { words: [National Landmark], once-per: subject }
  monument: { words: [Engineering Monument], once-per: subject }
  issued: { words: [issued], once-per: subject }
`;
  checkEach(
    {
      'The Gull Sound Bridge was made a National Landmark in 1964 and an Engineering Monument in 1972.':
        'gull landmark 1964; gull monument 1972',
      'The Gull Sound Bridge was made a National Landmark in 1964, and there is an Engineering Monument in Leeds.':
        'gull landmark 1964',
      'The Work Plan that allows the hospital to act was issued in May 2023.': 'plan issued 2023-05',
    },
    { words },
  );
});
