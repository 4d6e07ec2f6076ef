// What stands outside the sentence: the title, the list around a bullet, and what 'it' or 'the drug' points back to.
import { test } from 'vitest';
import { checkEach, checkRead, checkSilent } from './reading.ts';

test('a title makes no claim', () =>
  checkSilent([
    'FDA approves Lumisol',
    'Lumisol was approved by the FDA on June 30, 2023',
    'FDA approves Lumisol\n\nThe drug was sold out.',
  ]));

test('a title says whom the article is about', () =>
  checkEach({
    'FDA approves Lumisol\n\nIt was approved on June 30, 2023.': 'lumisol approved 2023-06-30',
    'Why Lumisol beat Duskol\n\nDuskol was approved by the FDA on June 30, 2023.': 'duskol approved by FDA 2023-06-30',
  }));

test('a first line that ends like a sentence is one', () =>
  checkRead('Lumisol was approved by the FDA in June 2023.\n\nThe drug was sold out.', [
    'lumisol approved by FDA 2023-06',
  ]));

test('bullets are sentences of their own', () =>
  checkRead(
    'Novabright at a glance\n\n- Lumisol was approved by the FDA in June 2023\n- Duskol was rejected by the EMA in May 2024',
    ['lumisol approved by FDA 2023-06', 'duskol rejected by EMA 2024-05'],
  ));

test('one candidate: the pronoun or the noun stands for it', () =>
  checkEach({
    'Lumisol is a cell therapy. The drug was approved by the FDA on June 30, 2023.':
      'lumisol approved by FDA 2023-06-30',
    'Lumisol is a cell therapy. It was approved by the FDA on June 30, 2023.': 'lumisol approved by FDA 2023-06-30',
    'Novabright makes Lumisol. Its application was accepted by the HSA in June 2023.':
      'lumisol accepted by HSA 2023-06',
    'Heron 2 is small. The lander touched down on 3 May 2021.': 'heron landed 2021-05-03',
    'Heron 2 and the Gull Sound Bridge are famous. The bridge opened on 3 May 1998.': 'gull opened 1998-05-03',
    'Ada Okafor runs Harrow Pharma. She was appointed in March 2020.': 'okafor appointed 2020-03',
  }));

test('what was told goes on to be told', () =>
  checkRead(
    'Lumisol was approved by the FDA on June 30, 2023. It was launched in Japan in May 2024. The EMA rejected it in April 2024.',
    ['lumisol approved by FDA 2023-06-30', 'lumisol launched in JP 2024-05', 'lumisol rejected by EMA 2024-04'],
  ));

test('what the sentence before spoke of, and a class with one member', () => {
  checkRead('Novabright submitted its BLA for Lumisol in China in May 2022, and the NMPA accepted it in June 2022.', [
    'lumisol submitted in mainland-china 2022-05',
    'lumisol accepted by NMPA 2022-06',
  ]);
  checkRead('Novabright bought Harrow. It was founded in 2017.', [
    'harrow acquired by novabright',
    'harrow founded 2017',
  ]);
  checkEach({
    'Lumisol is a CAR-T. The CAR-T was approved by the FDA in June 2023.': 'lumisol approved by FDA 2023-06',
    '“It was approved by the FDA in June 2023,” said Lin Qiao of Lumisol.': 'lumisol approved by FDA 2023-06',
  });
});

test('two candidates, or none: silence', () =>
  checkSilent([
    'Lumisol and Duskol are sold by Novabright. The drug was approved by the FDA on June 30, 2023.',
    'Lumisol and Duskol are sold by Novabright. It was approved by the FDA on June 30, 2023.',
    'Velora and Lumisol are CAR-Ts. The CAR-T was approved by the FDA in June 2023.',
    'Novabright and Harrow are rivals. The company was founded in 2017.',
    'The drug was approved by the FDA on June 30, 2023.',
    'It was approved by the FDA on June 30, 2023.',
    'Its application was accepted by the HSA in June 2023.',
  ]));

test('another drug, or some drug, is not the one that was named', () =>
  checkSilent([
    'Lumisol is sold widely. Another drug was approved by the FDA on June 30, 2023.',
    'Lumisol is sold widely. A drug was approved by the FDA on June 30, 2023.',
  ]));

test('what was told some sentences ago is no longer spoken of where another is', () => {
  const between = 'Nobody was surprised. The shares fell. Analysts had seen it coming. ';
  checkRead(
    `The FDA rejects Lumisol\n\nThe FDA rejected Lumisol in May 2023. ${between}Two companies make Velora, another of its kind. The therapy was approved in Japan in June 2023.`,
    ['lumisol rejected by FDA 2023-05'],
  );
  checkRead(
    `The FDA rejects Lumisol\n\nThe FDA rejected Lumisol in May 2023. ${between}The therapy was approved in Japan in June 2023.`,
    ['lumisol rejected by FDA 2023-05', 'lumisol approved in JP 2023-06'],
  );
});
