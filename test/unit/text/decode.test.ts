import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EncodingName } from '../../../server/src/ports.ts';
import { decodeText } from '../../../server/src/text/decode.ts';
import { webDecoder } from '../../../server/src/web/decoder.ts';
import { encode, encodeSingleByte } from '../../support/encode.ts';

const HEADLINES = [
  '国家药监局批准首款国产细胞疗法上市',
  '公司今日宣布新药获批',
  '福可苏在澳门获得批准，用于治疗多发性骨髓瘤。',
  '昨日，“中国第一”的说法引起争论——有人不同意',
  '第三季度营业收入为12.6亿元，同比增长8%',
];
const DATES = ['自2016年9月1日起', '截至3月31日，共12人'];
const TRADITIONAL = [
  '衛生署批准首款細胞療法在香港上市',
  '公司今日宣佈新藥獲批',
  '該藥在澳門獲得批准，用於治療多發性骨髓瘤。',
  '昨日，「中國第一」的說法引起爭論——有人不同意',
];

describe('what a file is written in', () => {
  test('UTF-8, with and without a mark, is the text without the mark', () => {
    checkText(bytes('Approved in Macau: 福可苏'), 'Approved in Macau: 福可苏', 'utf-8');
    checkText([0xef, 0xbb, 0xbf, ...bytes('é')], 'é', 'utf-8');
    checkText([], '', 'utf-8');
    checkText([0xef, 0xbb, 0xbf], '', 'utf-8');
  });

  test('only the first mark is a mark', () => {
    checkText([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, 0x61], '\uFEFFa', 'utf-8');
  });

  test('UTF-16 with a mark, either way round', () => {
    for (const text of ['Approved on 5 May', '获批', '😀 ok', '']) {
      checkText([0xff, 0xfe, ...utf16(text, 'le')], text, 'utf-16le');
      checkText([0xfe, 0xff, ...utf16(text, 'be')], text, 'utf-16be');
    }
  });

  test('GB18030, down to a headline', () => {
    for (const text of [...HEADLINES, ...DATES]) checkText(encode(text, 'gb18030'), text, 'gb18030');
  });

  test('Big5, down to a headline', () => {
    for (const text of TRADITIONAL) checkText(encode(text, 'big5'), text, 'big5');
  });

  test('traditional characters in GB18030, and its own mark', () => {
    for (const text of TRADITIONAL) checkText(encode(text, 'gb18030'), text, 'gb18030');
    checkText([0x84, 0x31, 0x95, 0x33, ...encode('首款', 'gb18030')], '首款', 'gb18030');
  });

  test('English with the quotation marks and dashes of GB18030', () => {
    const text = 'The agency said “yes” — on 3 May.';
    checkText(encode(text, 'gb18030'), text, 'gb18030');
  });

  test('mostly English with a little Chinese', () => {
    const text = `The agency (国家药品监督管理局) cleared the trial on 3 May 2024. ${'More will follow. '.repeat(40)}`;
    checkText(encode(text, 'gb18030'), text, 'gb18030');
  });
});

describe('what is no text of ours', () => {
  test('Latin-1, Cyrillic, Korean and Japanese are not taken for Chinese', () => {
    const western = [
      'Müller',
      'La thérapie est autorisée à Genève',
      'naïveté',
      'Größe',
      'une région',
      'zurück',
      'es automática',
      'Stückzahl',
      'Zürich: 3 Mio. für Ärzte',
    ];
    for (const text of western) checkRefused(encodeSingleByte(text, 'windows-1252'), 'encoding');
    checkRefused([...bytes('It'), 0x92, ...bytes('s '), 0x93, ...bytes('new'), 0x94, ...bytes('.')], 'encoding');
    checkRefused(encodeSingleByte('Препарат одобрен в Москве', 'windows-1251'), 'encoding');
    checkRefused(encodeSingleByte('Препарат одобрен в Москве', 'koi8-r'), 'encoding');
    checkRefused(encodeSingleByte('wniosków', 'iso-8859-2'), 'encoding');
    checkRefused(encode('식품의약품안전처는 새로운 치료제를 허가했다', 'euc-kr'), 'encoding');
    checkRefused(encode('厚生労働省はこの薬を承認しました', 'shift_jis'), 'encoding');
    checkRefused(encode('厚生労働省はこの薬を承認しました', 'euc-jp'), 'encoding');
  });

  test('a file that breaks off within a character, or has a wrong byte, is named and not mended', () => {
    checkRefused([...bytes('Genf, '), 0xe4, 0xbd], 'encoding');
    checkRefused([0xef, 0xbb, 0xbf, 0xff], 'encoding');
    checkRefused([0xff, 0xfe, 0x00, 0xd8], 'encoding');
  });

  test('PDF, ZIP, pictures and bytes with NUL are binary', () => {
    checkRefused(bytes('%PDF-1.7\n1 0 obj'), 'binary');
    checkRefused([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00], 'binary');
    checkRefused([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'binary');
    checkRefused(bytes('a\0b'), 'binary');
    checkRefused([0xff, 0xfe, 0x00, 0x00, 0x61, 0x00], 'binary');
    checkRefused([1, 2, 3, 4, 0xe9, 6, 7], 'binary');
    checkRefused([1, 2, 3, 4, 5], 'binary');
  });

  test('a form feed, a colour code or one stray control character is still text', () => {
    checkText(bytes('page one\fpage two'), 'page one\fpage two', 'utf-8');
    checkText(bytes('\u0002short'), '\u0002short', 'utf-8');
  });
});

test('any text comes back from UTF-8 and UTF-16, and any bytes give an answer', () => {
  const text = fc
    .string({ unit: 'grapheme' })
    .filter(made => !/[\p{Cc}\uFEFF]/u.test(made) && !/^(%PDF-|PK)/.test(made));
  fc.assert(fc.property(text, made => checkText(bytes(made), made, 'utf-8')));
  fc.assert(fc.property(text, made => checkText([0xff, 0xfe, ...utf16(made, 'le')], made, 'utf-16le')));
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), made => void decodeText(made, webDecoder())));
});

const bytes = (text: string): number[] => [...new TextEncoder().encode(text)];

function utf16(text: string, order: 'le' | 'be'): number[] {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  return units.flatMap(unit => (order === 'le' ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff]));
}

function checkText(from: Iterable<number>, text: string, encoding: EncodingName): void {
  expect(decodeText(Uint8Array.from(from), webDecoder())).toEqual({ ok: true, text, encoding });
}

function checkRefused(from: Iterable<number>, reason: 'binary' | 'encoding'): void {
  expect(decodeText(Uint8Array.from(from), webDecoder())).toMatchObject({ ok: false, reason });
}
