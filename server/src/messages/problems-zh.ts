// What is wrong with a fact file or a vocabulary, in Chinese: by kind of problem.
import type { ProblemKind, UnreadableReason } from '../base/problem.ts';
import type { ProblemTable } from './account.ts';
import { shorten } from './material.ts';
import { flat } from './names.ts';

export const problemText = (what: ProblemKind): string => tell(what.kind, what);

type ByKind = { readonly [K in ProblemKind['kind']]: ProblemKind & { readonly kind: K } };
const tell = <K extends ProblemKind['kind']>(kind: K, what: ByKind[K]): string => table[kind](what);

const table: ProblemTable = {
  'not-yaml': what => `不是有效的 YAML：${shorten(flat(what.detail), 160)}`,
  unreadable: what => `未读取该文件：${unreadableText(what)}`,
  'too-large': what => `未读取该文件：${tooLarge(what.bytes, what.limit)}`,
  'too-many-aliases': what => `YAML 别名超过 ${what.limit} 个，未读取该文件`,
  'not-a-mapping': what => `${placeOf(what.where)}必须是键值映射`,
  'unknown-key': what => `${placeOf(what.where)}没有键${quoted(what.key)}${meant(what.nearest)}`,
  'misplaced-key': what => `${quoted(what.key)}不能用在${placeOf(what.where)}中${meant(what.nearest)}`,
  'double-key': what => `${quoted(what.key)}出现了两次`,
  'missing-key': what => `${placeOf(what.where)}缺少${quoted(what.key)}`,
  'which-kind': what =>
    what.found.length === 0
      ? '一条事实必须有 event、measure 或 attribute 之一'
      : `一条事实只能有 event、measure、attribute 之一，这里有 ${what.found.join('、')}`,
  'wrong-type': what => `${quoted(what.key)}应为 ${kindOf(what.expected)}，而不是 ${kindOf(what.found)}`,
  empty: what => `${quoted(what.key)}为空`,
  'not-edtf': what => `${quoted(what.text)}不是 EDTF 日期：${quoted(what.key)}可写作 2023、2023-06 或 2023-06-30`,
  'impossible-date': what => `不存在${quoted(what.text)}这一天`,
  'not-a-quantity': what => `${quoted(what.text)}不是可识别的数量`,
  'unknown-value': what =>
    `${quoted(what.key)}不能是${quoted(what.text)}，只能是：${shorten(what.allowed.map(flat).join('、'), 200)}${meant(what.nearest)}`,
  'unknown-id': what => `${quoted(what.key)}所指的${quoted(what.text)}未声明${meant(what.nearest)}`,
  cycle: what => `${quoted(what.key)}形成循环：${shorten(what.ids.map(flat).join(' → '), 200)}`,
  'name-taken': what => `名称${quoted(what.name)}已属于${quoted(what.by)}`,
  needs: what => `${quoted(what.key)}需要同时给出${quoted(what.needs)}`,
  'double-id': what => `id ${quoted(what.id)}在本文件中重复`,
  'two-articles': what => `本事实文件对应 ${flat(what.chosen)}；同名的 ${flat(what.other)} 不予采用`,
  'wrong-version': what => `未知版本${quoted(what.text)}：当前为格式 1`,
};

const KINDS: Readonly<Record<string, string>> = { mapping: '映射', list: '列表', text: '文本' };
const kindOf = (kind: string): string => KINDS[kind] ?? shorten(flat(kind), 80);

const quoted = (text: string): string => `“${shorten(flat(text), 80)}”`;
const meant = (nearest: string | undefined): string => (nearest === undefined ? '' : `；是否想写${quoted(nearest)}？`);
/** Where a key stands, as the readers of files name it. */
const placeOf = (where: string): string => PLACES[where] ?? `“${flat(where)}”`;

const PLACES: Readonly<Record<string, string>> = {
  '': '文件',
  file: '文件',
  fact: '事实',
  event: '事件类事实',
  measure: '指标类事实',
  attribute: '属性类事实',
  source: '来源',
  ignore: 'ignore 的条目',
};

interface Unreadable {
  readonly reason: UnreadableReason;
  readonly detail: string;
}

/** Why a file was not read; `limit` is that of its kind, in bytes. */
export function unreadableText({ reason, detail }: Unreadable, limit = 0): string {
  switch (reason) {
    case 'binary':
      return BINARY[detail] ?? `不是文本，而是其他类型的文件（${detailOf(detail)}）`;
    case 'encoding':
      return '编码无法识别（不是 UTF-8、UTF-16、GB18030 或 Big5）';
    case 'too-large':
      return tooLarge(Number(detail), limit);
    case 'denied':
      return '没有读取权限';
    case 'failed':
      return `读取失败（${detailOf(detail)}）`;
  }
}

const BINARY: Readonly<Record<string, string>> = {
  NUL: '不是文本，其中含有零字节',
  'control characters': '不是文本，其中大量是控制字符',
};

const detailOf = (detail: string): string => shorten(flat(detail), 160);

const tooLarge = (bytes: number, limit: number): string =>
  `文件过大（${megabytes(bytes)}，上限为 ${megabytes(limit)}）`;

/** Rounded up, so that what is over a limit never reads as the limit. */
const megabytes = (bytes: number): string => `${Math.ceil(bytes / 10_000) / 100} MB`;
