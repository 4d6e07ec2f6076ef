// The words of the vocabulary: triggers with slots, a corpus' own before the built-in ones, names and what is part of none.
import { test } from 'vitest';
import { checkEach, checkSilent, WORDS } from './reading.ts';

test('slots that are filled', () =>
  checkEach({
    'The FDA signed off on Lumisol in June 2023.': 'lumisol approved by FDA 2023-06',
    'The FDA cleared Lumisol in June 2023.': 'lumisol approved by FDA 2023-06',
    'The FDA nodded through Lumisol in June 2023.': 'lumisol blessed by FDA 2023-06',
    'Lumisol got past the FDA in June 2023.': 'lumisol blessed by FDA 2023-06',
  }));

test('a slot that stays empty: no trigger', () =>
  checkSilent([
    'Novabright signed off on a budget in June 2023.',
    'The FDA signed off on a budget in June 2023.',
    'Novabright cleared a hurdle in June 2023.',
    'The committee nodded through Lumisol in June 2023.',
    'The FDA nodded through a rule in June 2023.',
    'Lumisol got past a hurdle in June 2023.',
  ]));

test('the words of a corpus go before the built-in ones', () => {
  const words = `${WORDS}  unused: { words: [unheard] }\n`.replace(
    'events:',
    'events:\n  unveiled: { words: [launched, 批准], once-per: subject }',
  );
  checkEach({ 'Harrow launched Duskol in Japan in March 2021.': 'duskol launched in JP 2021-03' });
  checkEach(
    {
      'Harrow launched Duskol in Japan in March 2021.': 'duskol unveiled in JP 2021-03',
      'The FDA approved Duskol in March 2021.': 'duskol approved by FDA 2021-03',
    },
    { words },
  );
});

test('an alias in capitals is no word in small letters', () =>
  checkEach({
    'Lumisol was approved in the US in June 2023.': 'lumisol approved in US 2023-06',
    'Lumisol was approved for us in June 2023.': 'lumisol approved 2023-06',
    'They gave us Lumisol, approved in June 2023.': 'lumisol approved 2023-06',
    'LUMISOL was approved by the FDA in June 2023.': 'lumisol approved by FDA 2023-06',
    'Lumisol was approved by the fda in June 2023.': 'lumisol approved 2023-06',
  }));

test('aliases name the same', () =>
  checkEach({
    'Lumisolene was approved by the FDA in June 2023.': 'lumisol approved by FDA 2023-06',
    'LM-101 was approved by the FDA in June 2023.': 'lumisol approved by FDA 2023-06',
    'Ｌｕｍｉｓｏｌ was approved by the FDA in June 2023.': 'lumisol approved by FDA 2023-06',
  }));

test('no name and no trigger within another word', () =>
  checkSilent([
    'Lumisolation was approved by the FDA in June 2023.',
    'PseudoLumisol was approved by the FDA in June 2023.',
    'LM-1012 was approved by the FDA in June 2023.',
    'Lumisol was disapproved by the FDA in June 2023.',
    'Lumisol was pre-approved by the FDA in June 2023.',
  ]));
