import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuantity, parseUnnamedQuantity } from '../../../server/src/quantities/parse.ts';
import type { Quantity } from '../../../server/src/quantities/quantity.ts';

/** `[1.75,1.85)` and the like, in the base unit, with what it is of. */
function shown(quantity: Quantity | undefined): string {
  if (quantity === undefined) return 'none';
  const { low, high, lowIn, highIn, unit } = quantity;
  const ends = [low, high].map(end =>
    Number.isFinite(end) ? String(Number(end.toPrecision(9))) : end > 0 ? '∞' : '-∞',
  );
  const of = unit.dimension === 'count' ? '' : ` ${'symbol' in unit ? unit.symbol : unit.dimension}`;
  return `${lowIn ? '[' : '('}${ends.join(',')}${highIn ? ']' : ')'}${of}`;
}

function checkReads(expected: Readonly<Record<string, string>>): void {
  const read = Object.fromEntries(Object.keys(expected).map(text => [text, shown(parseQuantity(text))]));
  expect(read).toEqual(expected);
}

test('a number is as exact as it is written', () => {
  checkReads({
    '1.8': '[1.75,1.85)',
    '1.80': '[1.795,1.805)',
    '116': '[116,116]',
    '120': '[120,120]',
    '1,234,567': '[1234567,1234567]',
    '0': '[0,0]',
    '-3': '[-3,-3]',
    '-5°C': '[267.65,268.65) temperature',
  });
});

test('a scale word and two noughts round a count', () => {
  checkReads({
    '1.2 million': '[1150000,1250000)',
    '3 million': '[2500000,3500000)',
    '3万': '[25000,35000)',
    三万: '[25000,35000)',
    '1,200': '[1150,1250)',
    '1,000': '[950,1050)',
    '6000': '[5700,6300)',
    '12,500': '[12450,12550)',
    '1亿2千万': '[115000000,125000000)',
    '5k': '[4500,5500)',
    '2.5bn': '[2450000000,2550000000)',
  });
});

test('a whole number with a unit, % or rate is rounded as a decimal is', () => {
  checkReads({
    '36%': '[0.355,0.365) ratio',
    '３６％': '[0.355,0.365) ratio',
    '36 per cent': '[0.355,0.365) ratio',
    百分之三十六: '[0.355,0.365) ratio',
    '100%': '[0.995,1.005) ratio',
    '5‰': '[0.0045,0.0055) ratio',
    '41 days': '[40.5,41.5) time',
    '41-day': '[40.5,41.5) time',
    '2周': '[10.5,17.5) time',
    '100 mg': '[0.0000995,0.0001005) mass',
    '2 per million': '[0.0000015,0.0000025) ratio',
  });
});

test('rates are made equal', () => {
  const rate = '[0.0000175,0.0000185) ratio';
  checkReads({
    '1.8 per 100,000': rate,
    '1.8 per 100,000 people': rate,
    '1.8 cases per 100,000 people per year': rate,
    '1.8 per 100 000': rate,
    '1.8/100,000': rate,
    '每10万人1.8例': rate,
    '每十万人口中有1.8例': rate,
    '1.8例/10万人': rate,
    '十万分之1.8': rate,
  });
});

test('words that blur', () => {
  checkReads({
    'about 30': '[27,33]',
    'approximately 1.8 per 100,000': '[0.0000162,0.0000198] ratio',
    约30人: '[27,33]',
    '30人左右': '[27,33]',
    约3万: '[25000,35000]',
    'nearly 100': '[90,100]',
    近3亿元: '[270000000,300000000] CNY',
    'more than 10': '(10,∞)',
    '>10': '(10,∞)',
    超过10个: '(10,∞)',
    '20多家': '(20,∞)',
    '10余年': '(3652.425,∞) time',
    'at least 30': '[30,∞)',
    '30 or more': '[30,∞)',
    '100名以上': '[100,∞)',
    '≥90': '[90,∞)',
    'up to 30': '(-∞,30]',
    'no more than 5%': '(-∞,0.05] ratio',
    不超过30: '(-∞,30]',
    'fewer than 30': '(-∞,30)',
    '不到5%': '(-∞,0.05) ratio',
  });
});

test('ranges are their ends', () => {
  checkReads({
    '30-40%': '[0.3,0.4] ratio',
    '30%–40%': '[0.3,0.4] ratio',
    '30 to 40 percent': '[0.3,0.4] ratio',
    'between 30 and 40': '[30,40]',
    '3至5亿': '[300000000,500000000]',
    三至五亿: '[300000000,500000000]',
    '$30-40 million': '[30000000,40000000] USD',
    'about 30-40': '[27,44]',
    '5 ± 2': '[3,7]',
    '40-30': 'none',
    '1-2-3': 'none',
  });
});

test('currencies', () => {
  checkReads({
    $5: '[4.5,5.5) USD',
    'US$5.2bn': '[5150000000,5250000000) USD',
    $5m: '[4500000,5500000) USD',
    HK$3: '[2.5,3.5) HKD',
    '€3.5 million': '[3450000,3550000) EUR',
    'RMB 700 million': '[699500000,700500000) CNY',
    人民币5亿元: '[450000000,550000000) CNY',
    '500万美元': '[4995000,5005000) USD',
    '5亿港元': '[450000000,550000000) HKD',
    '6 billion rupees': '[5500000000,6500000000) INR',
    '$5 per share': '[4.5,5.5) USD/share',
  });
});

test('units of one dimension are made equal', () => {
  checkReads({
    '1.0 kg': '[0.95,1.05) mass',
    '1000 g': '[0.9995,1.0005) mass',
    '3千米': '[2500,3500) length',
    '5公里': '[4500,5500) length',
    '3千克': '[2.5,3.5) mass',
    '36 km/h': '[9.86111111,10.1388889) speed',
    '10.0 m/s': '[9.95,10.05) speed',
    '68 °F': '[292.872222,293.427778) temperature',
    '5 mg/kg': '[0.0000045,0.0000055) mass/mass',
    '3倍': '[2.5,3.5) multiple',
    '4G': '[3.5,4.5) G',
  });
});

test('numbers in words', () => {
  checkReads({
    'thirty-two': '[32,32]',
    'two hundred and six': '[206,206]',
    'ten thousand': '[9500,10500)',
    'two thousand five hundred': '[2450,2550)',
    三十二: '[32,32]',
    十: '[10,10]',
    一百零五: '[105,105]',
    两千五百: '[2450,2550)',
    三百: '[285,315)',
    一百五: '[150,150]',
    'one third': '[0.316666667,0.35] ratio',
    三分之一: '[0.316666667,0.35] ratio',
    'more than half': '(0.5,∞) ratio',
    'half a million': '[475000,525000)',
    '1.5 × 10^6': '[1450000,1550000)',
    '2×10⁶': '[1500000,2500000)',
  });
});

test('what is counted is left out', () => {
  checkReads({
    '116 patients': '[116,116]',
    '116例患者': '[116,116]',
    'a total of 116 evaluable patients': '[116,116]',
    'n=116': '[116,116]',
  });
});

test('what is no one quantity is none', () => {
  for (const text of [
    '',
    'Zhang Jinhua',
    'CT103A',
    'NCT05066646',
    '1.234,5',
    '1,23',
    '1.2.3',
    '007',
    '30 June',
    '2023年',
    '6月',
    '第3期',
    'phase 3',
    '3期',
    '2023-06-30',
    '10:30',
    'http://a.b/3',
    '5 and then 7',
  ])
    expect([text, parseQuantity(text)]).toEqual([text, undefined]);
});

test('nothing throws, and ends are in order', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc
      .array(
        fc.constantFrom(
          '1',
          '.',
          ',',
          '-',
          '万',
          '亿',
          '千',
          '十',
          '百',
          '零',
          '分之',
          '每',
          '约',
          '%',
          ' ',
          '$',
          'one',
          ' million',
          'half',
          '/',
          'kg',
          ' to ',
          '±',
          '年',
          '多',
          '+',
          'per ',
          '×10^',
        ),
      )
      .map(parts => parts.join('')),
  );
  fc.assert(
    fc.property(texts, text => {
      const quantity = parseQuantity(text);
      if (quantity) expect(quantity.low).toBeLessThanOrEqual(quantity.high);
    }),
    { numRuns: 1000 },
  );
});

describe('a number that may be part of a name', () => {
  const checkNamed = (...texts: readonly string[]) => {
    expect(texts.filter(text => parseUnnamedQuantity(text) !== undefined)).toEqual([]);
  };
  const checkCounts = (...texts: readonly string[]) => {
    expect(texts.filter(text => parseUnnamedQuantity(text) === undefined)).toEqual([]);
  };
  test('is none of an address, a company, a floor', () => {
    checkNamed('12 Hill Road', '12 Hill Road, London', '12-14 Hill Road', '10 Downing St.', '5 Broadway');
    checkNamed('3M Company', '20th Century Fox', '12th floor', '3rd', '12号楼', '5号线');
  });
  test('is one of what is counted or measured', () => {
    checkCounts('12', '12 patients', '12 Chinese patients', '30 U.S. states', '7 NDAs', '12 km', '12名患者', '$5m');
    checkCounts('120 employees', '1.8 per 100,000 people', 'about 500', '12 provinces in China');
  });
  test('is one wherever a measure states it', () => {
    for (const text of ['12 Hill Road', '20th Century Fox']) expect(parseQuantity(text)).toBeDefined();
  });
});
