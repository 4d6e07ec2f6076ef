import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldName, foldNames, foldQuote, unfoldSpan } from '../../../server/src/text/fold.ts';

function checkSameName(...names: readonly string[]): void {
  for (const name of names) expect(foldName(name)).toBe(foldName(names[0] ?? ''));
}

function checkSameQuote(...quotes: readonly string[]): void {
  for (const quote of quotes) expect(foldQuote(quote).text).toBe(foldQuote(quotes[0] ?? '').text);
}

function checkDifferentQuote(a: string, b: string): void {
  expect(foldQuote(a).text).not.toBe(foldQuote(b).text);
}

test('names fold case, width, white space and script', () => {
  checkSameName('IASO Bio', ' iaso\u00a0 BIO ', 'ＩＡＳＯ　Ｂｉｏ');
  checkSameName('伊基奥仑赛注射液', '伊基奧侖賽注射液', '伊基 奥仑赛\n注射液');
  checkSameName('Alzheimer’s', "Alzheimer's", 'ALZHEIMER‘S');
  checkSameName('CAR–T', 'car-t', 'CAR‑T');
  checkSameName('STRASSE', 'straße');
  checkSameName('ΟΔΟΣ', 'οδος');
  expect(foldName('重症 ABC')).toBe('重症 abc');
  expect(foldName('first human')).not.toBe(foldName('firsthuman'));
});

test('quotes fold white space, marks, dashes and width, but not case or script', () => {
  checkSameQuote('“approved” — at last', '"approved"\r\n-- at  last', '「approved」 – at last', '«approved» ‐ at last');
  checkSameQuote('获批，并上市', '获批，\n并 上市', '获批,并上市');
  checkSameQuote('ﬁrst in co\u00adop', 'first in coop', 'fi\u200brst in coop');
  checkSameQuote('ＮＭＰＡ', 'NMPA');
  checkSameQuote('caf\u00e9', 'cafe\u0301');
  checkSameQuote('China’s', "China's", 'China`s');
  checkDifferentQuote('Approved', 'approved');
  checkDifferentQuote('奧侖賽', '奥仑赛');
  checkDifferentQuote('the rapist', 'therapist');
  checkDifferentQuote('10⁵ cells', '105 cells');
  checkDifferentQuote('1½', '11/2');
  checkDifferentQuote('CAR T', 'CART');
});

test('a folded span leads back to whole source characters', () => {
  const source = 'A\u00ad  “ﬁne”\r\n\u{20000}\u{20001} e\u0301nd';
  const folded = foldQuote(source);
  const back = (words: string) => {
    const start = folded.text.indexOf(words);
    const { start: from, end } = unfoldSpan(folded, start, start + words.length);
    return source.slice(from, end);
  };
  expect(back('ine')).toBe('ﬁne');
  expect(back('"fine"')).toBe('“ﬁne”');
  expect(back('\u{20001}')).toBe('\u{20001}');
  expect(back('\u00e9nd')).toBe('e\u0301nd');
  expect(unfoldSpan(foldQuote(''), 0, 0)).toEqual({ start: 0, end: 0 });
});

const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(' ', '\n', '—', '“', '中', '，', 'a', '\u0301'),
    fc.string({ unit: 'binary', maxLength: 1 }),
  ),
});

test('every folded code unit has a source of whole characters, in order', () => {
  fc.assert(
    fc.property(anyText, source => {
      for (const folded of [foldQuote(source), foldNames(source)]) {
        let last = 0;
        for (let unit = 0; unit < folded.text.length; unit += 1) {
          const { start, end } = unfoldSpan(folded, unit, unit + 1);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(isInsidePair(source, start)).toBe(false);
          expect(isInsidePair(source, end)).toBe(false);
          expect(unfoldSpan(folded, 0, unit + 1).end).toBe(end);
          last = start;
        }
        // What stands plainly in both is what it is from.
        for (const unit of plainUnits(folded.text)) {
          const { start, end } = unfoldSpan(folded, unit, unit + 1);
          expect(source.slice(start, end).normalize('NFKC').toLowerCase()).toContain(
            folded.text.charAt(unit).toLowerCase(),
          );
        }
      }
    }),
  );
});

const plainUnits = (text: string): readonly number[] => [...text.matchAll(/[a-zA-Z\u4e2d]/g)].map(({ index }) => index);

function isInsidePair(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));
}

test('folding what is folded changes nothing', () => {
  const word = fc.string({
    unit: fc.constantFrom(' ', '　', 'Ａ', 'ß', '’', '—', '-', '中', '，', '。', '體', 'é', 'ﬁ', '\u00ad'),
  });
  fc.assert(
    fc.property(word, source => {
      expect(foldName(foldName(source))).toBe(foldName(source));
      expect(foldQuote(foldQuote(source).text).text).toBe(foldQuote(source).text);
    }),
  );
});

test('hostile text folds in linear time', () => {
  for (const unit of [' ', 'a\u0301\u0323', '-', '\u00ad', '中 ', '\ufdfa'])
    expect(foldQuote(unit.repeat(100_000)).text.length).toBeGreaterThanOrEqual(0);
});
