// A country or an authority as the one who decides: 'Ghana became the first country to approve it', 'Switzerland cleared it'; where
// 'there' is, and whose place an aside names.
import { test } from 'vitest';
import { checkEach, checkRead, checkSilent } from './reading.ts';

test('the first country to approve it', () => {
  checkEach({
    'Ghana became the first country to approve Lumisol in May 2023.': 'lumisol approved in GH 2023-05 first{in:world}',
    'Ghana, the first country in Africa to approve Lumisol, launched it in May 2023.':
      'lumisol approved in GH first{in:africa}',
    'The FDA was the first regulator to approve Lumisol, in May 2023.':
      'lumisol approved by FDA 2023-05 first{in:world}',
  });
});

test('the second country, or the first of some, is the first nowhere', () =>
  checkEach({
    'Ghana became the second country to approve Lumisol in May 2023.': 'lumisol approved in GH 2023-05',
    'Ghana became the first low-income country to approve Lumisol in May 2023.': 'lumisol approved in GH 2023-05',
    'Ghana will be the first country to approve Lumisol, in May 2025.': 'lumisol approved in GH 2025-05 expected',
  }));

test('a country that is not the first, wants to be, may be, or is one of them', () =>
  checkSilent([
    'Ghana is not the first country to approve Lumisol.',
    'Ghana wants to be the first country to approve Lumisol in May 2023.',
    'The first country to approve Lumisol may be Ghana.',
    'The UK was among the first countries to approve Lumisol, in May 2023.',
    'No country was the first to approve Lumisol in May 2023.',
  ]));

test('a country decides', () => {
  checkRead('Lumisol is a therapy. Switzerland cleared it in May 2023.', ['lumisol approved in CH 2023-05']);
  checkSilent([
    'Switzerland cleared the way for Lumisol in May 2023.',
    'Lumisol is a therapy. Switzerland cleared its debts in May 2023.',
  ]);
});

test('what the sentence before was about, by a noun that points to it', () => {
  checkRead('Lumisol is a therapy. The FDA cleared the one-time treatment in May 2023.', [
    'lumisol approved by FDA 2023-05',
  ]);
  checkSilent(['Lumisol is a therapy. The FDA cleared a one-time treatment in May 2023.']);
});

test('there', () => {
  checkRead('Lumisol was approved in Japan in 2022. It had been launched there in 2023.', [
    'lumisol approved in JP 2022',
    'lumisol launched in JP 2023',
  ]);
  checkRead('明索注射液在日本很受欢迎。该药2023年5月在当地获批。', ['lumisol approved in JP 2023-05']);
});

test('there may be in one of two places, or in none', () => {
  checkRead('Lumisol was approved in Japan and Korea in 2022. It was launched there in May 2023.', [
    'lumisol approved in JP 2022',
    'lumisol approved in KR 2022',
  ]);
  checkRead('Lumisol is sold in Japan. It won approval in May 2023, and a rival got there in June 2023.', [
    'lumisol approved 2023-05',
  ]);
  checkSilent(['There was no launch of Lumisol in Japan.']);
});

test('an aside has its own place and its own date', () =>
  checkEach({
    'Lumisol, made by Harrow in Japan, was approved in May 2023.': 'lumisol approved 2023-05',
    'Lumisol, made by Harrow, was approved in Japan in May 2023.': 'lumisol approved in JP 2023-05',
    'Lumisol, approved in Japan, was launched in May 2023.': 'lumisol approved in JP; lumisol launched 2023-05',
    'Approved in Japan in 2022, Lumisol was launched in May 2023.':
      'lumisol approved in JP 2022; lumisol launched 2023-05',
    'Founded in Japan, Harrow opened an office in May 2023.': 'harrow founded in JP',
    'Founded in Japan in 2012, Harrow opened an office in May 2023.': 'harrow founded in JP 2012',
  }));

test('a chain of days with their places, and what is said of one of them', () =>
  checkEach({
    'Lumisol was approved in Japan on 16 May 2023, in Ghana on 2 June 2023, the first country of Africa to take it up, and in Canada on 9 July 2023.':
      'lumisol approved in JP 2023-05-16; lumisol approved in GH 2023-06-02; lumisol approved in CA 2023-07-09',
    'Lumisol was approved in Japan in May 2023, the month of its launch, and in Canada in June 2023.':
      'lumisol approved in JP 2023-05',
    'Lumisol is the first CAR-T to be approved; Velora followed in Japan in 2012.':
      'lumisol approved first{among:CAR-T}',
  }));

test('an authority that speaks of itself', () => {
  checkEach({
    'The FDA said that it had on that day approved Lumisol, the first CAR-T in Japan.':
      'lumisol approved by FDA relative first{in:JP among:CAR-T}',
    'Harrow told the FDA that it had launched Lumisol in May 2023.': 'lumisol launched 2023-05',
  });
  checkSilent(['Harrow said that it had approved the plan for Lumisol in May 2023.']);
});

test('an office says whose it is', () => {
  checkEach({
    'The Hungarian government approved Lumisol in May 2023.': 'lumisol approved in HU 2023-05',
    'Lumisol was approved by Swiss regulators in May 2023.': 'lumisol approved in CH 2023-05',
  });
  checkEach({ 'A Hungarian company launched Lumisol in May 2023.': 'lumisol launched 2023-05' });
});
