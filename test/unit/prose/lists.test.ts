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
