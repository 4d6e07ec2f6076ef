// Firsts that no verb says of their thing: told beside the event that makes it the first, or by the event's own noun.
import { test } from 'vitest';
import { checkEach, checkSilent, TITLE, titled } from './reading.ts';

test('the event makes it the first', () => {
  checkEach(
    titled(TITLE, {
      'The approval makes Lumisol the first CAR-T in Japan.': 'lumisol approved in JP first{in:JP among:CAR-T}',
      "The FDA's approval on 3 May makes Lumisol the world's first CAR-T.":
        'lumisol approved by FDA 2024-05-03 relative first{in:world among:CAR-T}',
      'With this approval, Lumisol becomes the first CAR-T in the world.':
        'lumisol approved first{in:world among:CAR-T}',
      'Following the FDA approval, Lumisol is the first CAR-T in the US.':
        'lumisol approved by FDA first{in:US among:CAR-T}',
      'The approval gives Japan its first CAR-T.': 'lumisol approved in JP first{in:JP among:CAR-T}',
      'With the FDA’s approval of Lumisol, the world has its first CAR-T.':
        'lumisol approved by FDA first{in:world among:CAR-T}',
    }),
  );
  checkSilent([
    'Lumisol in Europe\nAn approval would make Lumisol the first CAR-T in Japan.',
    'Lumisol in Europe\nThe approval does not make Lumisol the first CAR-T in Japan.',
    'Lumisol in Europe\nThe approval of the plant makes Lumisol the first CAR-T in Japan.',
    'Duskol in Europe\nThe approval gives Japan its first CAR-T.',
  ]);
});

test('of the one thing of the class that the sentence tells of', () =>
  checkEach({
    'The FDA approved Lumisol in May 2023, making the infusion the first CAR-T to get past a review anywhere.':
      'lumisol approved by FDA 2023-05 first{in:world among:CAR-T}',
    'The FDA approved Lumisol in May 2023, giving the world its first CAR-T.':
      'lumisol approved by FDA 2023-05 first{in:world among:CAR-T}',
    'The FDA approved Lumisol in May 2023, and with it the first CAR-T that may be sold.':
      'lumisol approved by FDA 2023-05 first{among:CAR-T}',
    'Lumisol was approved in Japan in May 2023, becoming the first CAR-T there.':
      'lumisol approved in JP 2023-05 first{in:JP among:CAR-T}',
    // Of others.
    'The FDA approved Duskol in May 2023, giving the world its first CAR-T.': 'duskol approved by FDA 2023-05',
    'The FDA approved Duskol in May 2023, and the first CAR-T in July.': 'duskol approved by FDA 2023-05',
    'The FDA approved Lumisol in May 2023, giving Novabright its first CAR-T.': 'lumisol approved by FDA 2023-05',
    'Lumisol was approved in May 2023, and the first CAR-T was Velora.': 'lumisol approved 2023-05',
    'The FDA approved Lumisol in May 2023, a rival of the first CAR-T.': 'lumisol approved by FDA 2023-05',
    'The FDA approved Lumisol in May 2023 after Velora, the first CAR-T.': 'lumisol approved by FDA 2023-05',
  }));

test('the class opens the sentence', () =>
  checkEach({
    'Among CAR-T therapies, Lumisol was the first to be approved in Japan.':
      'lumisol approved in JP first{in:JP among:CAR-T}',
    'Of all CAR-T therapies, Lumisol was the first to be approved in Japan.':
      'lumisol approved in JP first{in:JP among:CAR-T}',
    'Of course, Lumisol was the first CAR-T to be approved in Japan.':
      'lumisol approved in JP first{in:JP among:CAR-T}',
  }));

test('the first on the market was the first to be launched', () =>
  checkEach({
    'Lumisol, the first CAR-T on the market in Japan, was approved there in May 2023.':
      'lumisol approved in JP 2023-05; lumisol launched in JP first{in:JP among:CAR-T}',
    'Lumisol was the first CAR-T to reach the Japanese market.': 'lumisol launched in JP first{in:JP among:CAR-T}',
    'Lumisol was the first CAR-T to be approved, before Velora came to market.':
      'velora launched; lumisol approved first{among:CAR-T}',
  }));

test('the first treatment of an illness, the first woman to lead the country', () =>
  checkEach({
    'The FDA approved Lumisol in May 2023, the first treatment of multiple myeloma ever to be sanctioned.':
      'lumisol approved by FDA for myeloma 2023-05 first{in:world for:myeloma}',
    'Ms. Lin was elected in Japan on 3 May 2023, becoming the first woman to lead the country.':
      'lin elected in JP 2023-05-03 first{in:JP among:woman}',
  }));

test('the first country or office to do so', () =>
  checkEach({
    'In Japan, the first country in Asia to have the drug, Lumisol was launched in May 2023.':
      'lumisol launched in JP 2023-05 first{in:asia}',
    'The MHRA has approved Lumisol, the first regulator in the world to do so.':
      'lumisol approved by MHRA first{in:world}',
    'In Japan, the first rich country to have the drug, Lumisol was launched in May 2023.':
      'lumisol launched in JP 2023-05',
  }));

test('as the first of its class, the first of a company alone', () =>
  checkEach({
    'The Gull Sound Bridge opened in 1998 as the first suspension bridge in Norway.':
      'gull opened 1998 first{in:NO among:suspension bridge}',
    'Lumisol is the first drug from Harrow Pharma to be approved in Japan.': '',
  }));
