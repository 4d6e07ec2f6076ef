// What was to have been, nearly was, might be or is denied by all who should know: words that name an event and tell none.
import { test } from 'vitest';
import { checkEach, checkSilent } from './reading.ts';

test('what was to have been, and what is only said to have been', () => {
  checkSilent([
    'The Gull Sound Bridge was originally to have been opened in 2018.',
    'The Gull Sound Bridge was meant to have opened in 2019.',
    'The Gull Sound Bridge was originally due to open in June 2025.',
    'Harrow was reported last autumn to have acquired Novabright.',
    'Ada Okafor is rumoured to have resigned in March.',
    '海鸥大桥原计划2022年开通。',
    '新辉生物曾计划2021年在香港上市。',
    '若试验顺利，明索本应于2023年获批。',
  ]);
});

test('near miss: what is known to have been', () => {
  checkEach({
    'Ada Okafor is known to have resigned in March 2024.': 'okafor resigned 2024-03',
    'The Gull Sound Bridge was opened in 1936.': 'gull opened 1936',
  });
});

test('what came close, and what was averted', () => {
  checkSilent([
    'Lumisol came within a week of being approved in March 2023.',
    'The Gull Sound Bridge narrowly escaped being demolished in 1999.',
    'Harrow came close to being acquired in 2020.',
    'Okafor spoke for an hour without being elected in 2019.',
    '新辉生物险些在2020年破产。',
  ]);
});

test('near miss: what was, without more', () => {
  checkEach({
    'The Gull Sound Bridge was demolished in 1999 without a ceremony.': 'gull demolished 1999',
  });
});

test('odds, risks and whatever would be', () => {
  checkSilent([
    'Risks include slower uptake, a rejection of Lumisol by the FDA and dilution.',
    'Bookmakers put the odds of an approval of Lumisol in 2024 at 60 per cent.',
    'Investors see a chance of the acquisition of Harrow in June 2024.',
    'Any approval of Lumisol by the FDA would move the shares.',
  ]);
});

test('near miss: risks that a sentence only begins with', () => {
  checkEach({
    'Despite the risks, Lumisol was approved by the FDA in May 2023.': 'lumisol approved by FDA 2023-05',
    'The approval of Lumisol by the FDA in May 2023 lifted the shares.': 'lumisol approved by FDA 2023-05',
  });
});

test('what the end of the sentence takes back', () => {
  checkSilent([
    'Novabright acquired Harrow in March 2024, which both sides denied.',
    'The Gull Sound Bridge opened in 1932, or so the plaque says.',
    'Lumisol was the first CAR-T approved in Japan, or so they like to say.',
    'According to a rumour that swept the market, Harrow had been acquired in January 2024.',
    '有报道指新辉生物去年已收购哈罗制药，双方均予否认。',
    '据传海鸥大桥2022年12月已通车。',
    '海鸥大桥据说1888年通车，但没有文献可考。',
  ]);
});

test('near miss: a clause that takes nothing back', () => {
  checkEach({
    'The Gull Sound Bridge, which the city calls a gem, opened in 1932.': 'gull opened 1932',
    'The Gull Sound Bridge opened in 1932, ninety years or so ago.': 'gull opened 1932',
    '新辉生物去年收购哈罗制药，双方均表示满意。': 'harrow acquired by novabright 2023 relative',
  });
});
