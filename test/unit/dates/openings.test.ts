// The look ahead that spares the readers most words: it may cost nothing that they would have found.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import * as lexicon from '../../../server/src/dates/english-lexicon.ts';
import { openingsOf } from '../../../server/src/dates/english-openings.ts';
import { tokensOf } from '../../../server/src/dates/english-tokens.ts';
import { readEnglish } from '../../../server/src/dates/read-english.ts';

const pieceOf = (text: string) => ({ start: 0, end: text.length, limit: text.length });

/** What is found where the readers look at every word that may open a date, whatever follows it. */
function checkNothingLost(text: string): void {
  const opening = new Set(OPENERS);
  const everywhere = readEnglish(text, pieceOf(text), tokens =>
    Uint8Array.from(tokens, ({ kind, lower }, i) =>
      kind === 'word' ? Number(opening.has(lower)) : (openingsOf([...tokens.slice(i, i + 1), ...ZERO])[0] ?? 0),
    ),
  );
  expect(readEnglish(text, pieceOf(text))).toEqual(everywhere);
}

/** Marks and numbers open as they do before a number. */
const ZERO = tokensOf(' 0', 0, 2);

const checkOpenings = (text: string, expected: readonly string[]): void => {
  const tokens = tokensOf(text, 0, text.length);
  const openings = openingsOf(tokens);
  expect(tokens.filter((_, i) => openings[i] === 1).map(token => token.text)).toEqual(expected);
};

const OPENERS: readonly string[] = [
  ...[
    lexicon.MONTHS,
    lexicon.WEEKDAYS,
    lexicon.UNITS,
    lexicon.CARDINALS,
    lexicon.ORDINALS,
    lexicon.ROUGH_COUNTS,
    lexicon.SEASONS,
    lexicon.DECADES,
  ].flatMap(table => [...table.keys()]),
  ...[...lexicon.LAST, ...lexicon.THIS, ...lexicon.NEXT],
  ...`a an the that same today tonight yesterday tomorrow tmrw in within for from between since until till by before after
  through no not as up ending starting effective more about around circa approximately roughly ca c ad q h w early mid late
  beginning start middle end close earlier later greater rest remainder prior ahead first final cy`.split(/\s+/),
];

const OTHERS =
  `than on of to thru with calendar full whole entire hundred thousand commencing preceding now date present half fortnight ago hence and
  or at onward onwards s st nd rd th th future bc night morning afternoon evening committee bridge met pages Pfizer 1 3 16 19 24
  2019 2023 1871 20231116 . , - – / ( ) ' ’ ~ & %`.split(/\s+/);

describe('where a date may begin', () => {
  it.each([
    ['The committee met four times, and its minutes run to sixty pages.', []],
    ['After years of work it opened in the spring of 1990.', ['in', 'the', 'spring', '1990']],
    ['It took two weeks in the end.', ['two', 'weeks']],
    ['The two towns had waited since the first of May.', ['since', 'the', 'first', 'May']],
    ['Nobody knew by then.', []],
    ['A few days before.', ['A', 'few', 'days']],
  ])('%s', checkOpenings);

  test('nothing is lost, whatever words stand together', () => {
    const word = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...OPENERS) },
      { weight: 2, arbitrary: fc.constantFrom(...OTHERS) },
    );
    const cased = fc
      .tuple(word, fc.boolean())
      .map(([text, isUpper]) => (isUpper ? text.charAt(0).toUpperCase() + text.slice(1) : text));
    const glued = fc.tuple(cased, fc.constantFrom(' ', ' ', ' ', ' ', '', '\n')).map(([text, gap]) => text + gap);
    const prose = fc.array(glued, { minLength: 1, maxLength: 14 }).map(words => words.join(''));
    fc.assert(fc.property(prose, checkNothingLost), { numRuns: 3000 });
  });
});
