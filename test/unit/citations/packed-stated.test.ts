// What cited words state is after its packing what it was before.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packStated, unpackStated } from '../../../server/src/citations/packed-stated.ts';
import { prepareArticle } from '../../../server/src/citations/prepared-article.ts';
import { readStated, type Stated, type StatedDate } from '../../../server/src/citations/stated.ts';
import { parseEdtf } from '../../../server/src/dates/edtf.ts';
import type { Quantity, Unit } from '../../../server/src/quantities/quantity.ts';

function checkKept(stated: Stated): void {
  expect(unpackStated(packStated(stated))).toEqual(stated);
}

test.each([
  ['en', 'On Monday at least 3,000 of 12 million people came, 2.5 km from the pier, since 1 May 2022, for €40.'],
  ['en', 'Between March and May 2023 it was about 5%, or 12 per 100,000; and on 31 June.'],
  ['zh', '去年12月，超过1.2万人参加，约占5%。自2015年1月1日起不少于30亿元。'],
  ['en', 'Nothing was counted, on no day.'],
] as const)('as the %s words say it: %s', (language, text) => {
  const published = dateOf('2023-07-03').date;
  const stated = readStated(prepareArticle(text), [{ start: 0, end: text.length }], {
    published,
    language,
    numbers: true,
  });
  expect(stated.dates.length + stated.numbers.length > 1).toBe(!text.startsWith('Nothing'));
  checkKept(stated);
});

const symbol = fc.string();
const unit: fc.Arbitrary<Unit> = fc.oneof(
  fc.constantFrom<Unit>({ dimension: 'count' }, { dimension: 'ratio' }),
  fc.record({ dimension: fc.constantFrom('currency' as const, 'other' as const, 'unknown' as const), symbol }),
);
/** JSON knows one zero, as do comparisons. */
const end = fc.double({ noNaN: true }).map(each => each + 0);
const isIn = fc.boolean();
const quantity: fc.Arbitrary<Quantity> = fc.record({
  text: fc.string(),
  low: end,
  high: end,
  lowIn: isIn,
  highIn: isIn,
  unit,
});
const dates = [
  '2023',
  '2023-06~',
  '2023-06-30?',
  '../2022',
  '2022-05/..',
  '[2023-05,2023-07]',
  '2021-21',
  '156X',
  '1984%',
];

test('whatever is stated', () => {
  const date = fc.tuple(fc.string(), fc.constantFrom(...dates), fc.boolean(), fc.boolean());
  const number = fc.record({ text: fc.string(), quantity, noun: fc.option(fc.string(), { nil: undefined }) });
  fc.assert(
    fc.property(fc.array(date), fc.array(number), (all, numbers) => {
      const read = all.map(([text, edtf, relative, isResolved]) => ({
        ...dateOf(edtf),
        text,
        relative,
        ...(isResolved ? {} : { date: undefined }),
      }));
      checkKept({ dates: read, numbers });
      for (const each of numbers) checkKept({ dates: [], numbers: [{ ...each, text: each.quantity.text }] });
    }),
  );
});

test('nothing takes no room', () => {
  expect(packStated({ dates: [], numbers: [] })).toBe('');
});

function dateOf(edtf: string): StatedDate {
  const read = parseEdtf(edtf);
  if (!read.ok) throw new Error(`no EDTF: ${edtf}`);
  return { text: edtf, date: read.value, relative: false };
}
