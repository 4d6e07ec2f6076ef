import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readQuantities } from '../../../server/src/quantities/read.ts';

/** `words | noun`, for each quantity that is read. */
function checkFinds(text: string, expected: readonly string[], skip: readonly string[] = []): void {
  const spans = skip.map(words => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length }));
  const found = readQuantities(text, { skip: spans }).map(({ span, noun }) => {
    const words = text.slice(span.start, span.end);
    return noun === undefined ? words : `${words} | ${noun}`;
  });
  expect(found).toEqual(expected);
}

test('quantities of a sentence, with what is counted', () => {
  checkFinds('It was tested in 101 patients at 14 sites; the response rate was 96%, and 74.3% were free of it.', [
    '101 | patients',
    '14 | sites',
    '96%',
    '74.3%',
  ]);
  checkFinds('About 1.8 per 100,000 people fall ill, more than 35 000 new cases a year.', [
    'About 1.8 per 100,000 | people fall ill',
    'more than 35 000 | new cases',
  ]);
  checkFinds('The bureau paid approximately US$ 108 million, or RMB 700 million.', [
    'approximately US$ 108 million',
    'RMB 700 million',
  ]);
  checkFinds('One third of the thirty-two patients, two of them women, paid between $30 and $40.', [
    'One third | thirty-two patients',
    'thirty-two | patients',
    '$30 and $40',
  ]);
});

test('quantities of a Chinese sentence', () => {
  checkFinds('约3万名患者中，客观缓解率为96.0%，101例可评估患者，有效率超过三分之二。', [
    '约3万 | 患者',
    '96.0%',
    '101 | 可评估患者',
    '超过三分之二',
  ]);
  checkFinds('每10万人中约有1.8例，两个团队投资近3亿元，20多家医院。', [
    '每10万人中约有1.8 | 例',
    '两 | 团队投资近',
    '近3亿元',
    '20多 | 医院',
  ]);
  checkFinds('三星公司与四川大学十分重视，第三期、三期临床、三月、第3款、百度、一直、唯一、万一。', []);
});

test('codes, dates, ranks and list numbers are none', () => {
  checkFinds(
    'CT103A in phase 1/2 (NCT05066646), COVID-19, G12C, PD-1, version 2.1, v. 3, Table 4, Day 28, 21st, 1990s.',
    [],
  );
  checkFinds(
    '1. First\n2) Second (1) and [12] at 10:30 on 3/4, HKEX: 1801, +86 25 1234 5678, 400-820-8820, 01801.',
    [],
  );
  checkFinds('On June 30, 2023 and 30 June it rained; in 2024 it did not.', []);
  checkFinds('2023年6月30日，第10届，90年代，10点，3级。', []);
  checkFinds('A 3-1 win, 10.000,5 of them and 1,23 more; 95% CI; the first half of the year; one of many.', []);
});

test('names, times of day and what was so long ago are none', () => {
  checkFinds('The Falcon 9 left Complex 40 under the "1+" rule at 6.04 pm, or 18.03 hrs IST, three days ago.', []);
  checkFinds('他们在1类创新药中。', []);
  checkFinds('All 30 patients from ten regions/countries of Unit-1 went.', ['30 | patients', 'ten | regions']);
  checkFinds('12个月内复发的5名患者', ['12个月', '5 | 患者']);
  checkFinds('It cost Rs 600 crore.', ['Rs 600 crore']);
});

test('what a date takes is not read again', () => {
  checkFinds('Since 3 years ago 40 patients were treated within 5 days.', ['40 | patients', '5 days'], ['3 years ago']);
  checkFinds('over 2,023 people', [], ['2,023']);
});

const pieces = [
  '1',
  '23',
  '.',
  ',',
  '-',
  ' ',
  '万',
  '约',
  '%',
  '$',
  'one ',
  'million',
  ' of ',
  '每',
  '分之',
  '年',
  'a half',
  '\n',
  '个',
  'kg',
  '\u{20000}',
  '\ud800',
  '：',
  '（',
];

test('nothing throws; mentions come in order, within the text and apart', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map(parts => parts.join('')),
  );
  fc.assert(
    fc.property(texts, fc.array(fc.tuple(fc.nat(60), fc.nat(9)), { maxLength: 3 }), (text, skips) => {
      const skip = skips.map(([start, length]) => ({ start, end: start + length }));
      let last = 0;
      for (const { span, quantity } of readQuantities(text, { skip })) {
        expect(span.start).toBeGreaterThanOrEqual(last);
        expect(span.end).toBeGreaterThan(span.start);
        expect(quantity.low).toBeLessThanOrEqual(quantity.high);
        for (const other of skip)
          expect(other.start < span.end && span.start < other.end && other.end > other.start).toBe(false);
        last = span.end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 1000 },
  );
});

test('hostile text is read in linear time', () => {
  const units = [
    '1',
    '1,',
    ',',
    '1-',
    '1 ',
    '1.',
    '一',
    '十万',
    '1万',
    'one ',
    'a half ',
    '每',
    '每1',
    '1 to ',
    '$',
    '约',
    '1/',
    '分之',
    '1 000',
    'about ',
    '1亿2千万',
    'thousand ',
    'a',
    '%',
    ' ',
  ];
  for (const unit of units)
    expect(readQuantities(unit.repeat(Math.ceil(40_000 / unit.length))).length).toBeGreaterThanOrEqual(0);
});
