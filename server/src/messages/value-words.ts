// What the values of the formats are, in a line for each shape, and what each of the words that a key may be set to means.
import type { Shape } from '../syntax/keys.ts';
import type { Locale } from './account.ts';

export const shapeWords: Readonly<Record<Locale, Readonly<Record<Shape, string>>>> = {
  en: {
    text: 'Text.',
    texts: 'A list of texts; one text stands for a list of one.',
    'text or texts': 'Text, or a list of texts.',
    edtf: 'A date (EDTF), as precise as is known: 2023, 2023-06, 2023-06-30, about 2023-06~, uncertain 2023?, from 2024-11/.., until ../2020, 2019/2024, 202X, [2023-05,2023-07].',
    day: 'A date that ends, such as 2027-01-01; of a month or a year the last day counts.',
    flag: 'true or false.',
    path: 'A path, relative to this file.',
    paths: 'A path, or a list of paths, relative to this file.',
    url: 'A web address.',
    subject: 'An entity, authority or place, by id, name or alias; or any other name, which stands for itself.',
    authority: 'An authority or an entity, by id, name or alias; or any other name.',
    place: 'A place by id or name, a country, or outside and a place: outside mainland-china.',
    class: 'A class that entities are declared with, or any other.',
    code: 'The code of a finding.',
    predicate: 'The id or label of the vocabulary, or any other word.',
    choice: 'One of:',
    quotes:
      'Text; { exact, before, after } where the words stand more than once; or a list of these, which counts as one text.',
    scope: 'true: anywhere; or a mapping with in, among, for.',
    mapping: 'A mapping.',
    mappings: 'A list of mappings.',
  },
  zh: {
    text: '文字。',
    texts: '文字列表；单个文字视为只有一项的列表。',
    'text or texts': '文字或文字列表。',
    edtf: '日期（EDTF），按已知的精度书写：2023、2023-06、2023-06-30；约 2023-06~；存疑 2023?；自 2024-11/..；至 ../2020；2019/2024；202X；[2023-05,2023-07]。',
    day: '有结束的日期，如 2027-01-01；月份或年份以其最后一天为准。',
    flag: 'true 或 false。',
    path: '路径，相对于本文件。',
    paths: '路径或路径列表，相对于本文件。',
    url: '网址。',
    subject: '实体、监管机构或地点的标识、名称或别名；其他名称代表其自身。',
    authority: '监管机构或实体的标识、名称或别名；也可为其他名称。',
    place: '地点的标识或名称、国家，或 outside 加地点：outside mainland-china。',
    class: '实体所声明的类别，或其他类别。',
    code: '发现的代码。',
    predicate: '词汇表中的标识或显示名称，或其他词语。',
    choice: '可取：',
    quotes: '文字；若原话不止一处，写 { exact, before, after }；也可为列表，合为一段文字。',
    scope: 'true：任何范围；或含 in、among、for 的映射。',
    mapping: '映射。',
    mappings: '映射的列表。',
  },
};

type Meanings = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** By key, then by value. */
export const wordMeanings: Readonly<Record<Locale, Meanings>> = {
  en: {
    status: {
      happened: 'it happened; so too if left out',
      planned: 'someone means to do it',
      expected: 'it is awaited',
      denied: 'the source says that it did not happen',
    },
    rank: {
      normal: 'as any other; so too if left out',
      preferred: 'this side is taken over those that contradict it: the clash is settled',
      deprecated: 'it is given up, takes part in nothing, and needs because',
    },
    tier: {
      regulator: 'the authority itself, or a public record',
      company: 'whoever it is about',
      press: 'somebody who reports it',
      other: 'anything further away',
    },
    prose: {
      on: 'sentences are read as well as facts',
      off: 'only fact files count',
      true: 'the same as on',
      false: 'the same as off',
    },
    version: { 1: 'the only one there is' },
    severity: {
      error: 'shown as an error',
      warning: 'shown as a warning',
      information: 'shown as an information',
      hint: 'shown as a hint',
      off: 'not looked for',
    },
  },
  zh: {
    status: { happened: '已发生；省略时亦然', planned: '计划中', expected: '预计发生', denied: '来源否认其发生' },
    rank: {
      normal: '与其他说法相同；省略时亦然',
      preferred: '采信此方，与之矛盾者不取：矛盾就此了结',
      deprecated: '放弃此说法，不再参与比较；须写 because',
    },
    tier: {
      regulator: '监管机构本身或公开记录',
      company: '当事方',
      press: '报道此事的媒体',
      other: '更间接的来源',
    },
    prose: { on: '除事实外也读取句子', off: '只看事实文件', true: '同 on', false: '同 off' },
    version: { 1: '目前唯一的版本' },
    severity: {
      error: '显示为错误',
      warning: '显示为警告',
      information: '显示为信息',
      hint: '显示为提示',
      off: '不检查',
    },
  },
};
