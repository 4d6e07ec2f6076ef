// The few words of a hover that no message has, in the languages that messages have.
import type { Locale } from '../messages/account.ts';
import type { Phrases } from '../messages/phrases.ts';
import { english } from '../messages/phrases-en.ts';
import { chinese } from '../messages/phrases-zh.ts';
import type { Reason, TellingKey } from './look-alikes.ts';

export interface HoverWords {
  readonly citedBy: string;
  readonly reason: (reason: Reason) => string;
  readonly source: string;
  readonly tier: string;
  readonly says: string;
  /** Over what was read in a sentence. */
  readonly asRead: string;
  readonly words: string;
  readonly key: string;
  readonly elsewhere: string;
  readonly readAs: string;
  readonly contradicts: string;
  readonly noClash: string;
  readonly names: string;
  readonly classes: string;
  readonly within: string;
  readonly claims: string;
  readonly undated: string;
  readonly possibly: string;
  readonly fromProse: string;
  readonly notFound: string;
  readonly more: (count: number) => string;
  readonly corrected: (by: string) => string;
  readonly retracted: string;
  readonly deprecated: (because: string | undefined) => string;
}

const en: HoverWords = {
  citedBy: 'Cited by',
  reason: reasonInEnglish,
  source: 'Source',
  tier: 'Tier',
  says: 'Says',
  asRead: 'As it was read',
  words: 'Words',
  key: 'Key',
  elsewhere: 'in another sentence',
  readAs: 'Read as',
  contradicts: 'Findings',
  noClash: 'Why others do not contradict it',
  names: 'Names',
  classes: 'Classes',
  within: 'Within',
  claims: 'Claims in time order',
  undated: 'undated',
  possibly: 'possibly the same occurrence',
  fromProse: 'read in prose',
  notFound: 'These words were not found in the article.',
  more: count => `… and ${count} more`,
  corrected: by => `the article is corrected by ${by}`,
  retracted: 'the article is retracted',
  deprecated: because => (because === undefined ? 'the fact is deprecated' : `the fact is deprecated: ${because}`),
};

const zh: HoverWords = {
  citedBy: '引用此处的事实',
  reason: reasonInChinese,
  source: '来源',
  tier: '层级',
  says: '说法',
  asRead: '读取结果',
  words: '文字',
  key: '键',
  elsewhere: '在另一句中',
  readAs: '读作',
  contradicts: '发现',
  noClash: '为何与其他说法不冲突',
  names: '名称',
  classes: '类别',
  within: '属于',
  claims: '按时间排列的说法',
  undated: '无日期',
  possibly: '可能是同一事件',
  fromProse: '读自正文',
  notFound: '文章中没有找到这些文字。',
  more: count => `……另有 ${count} 项`,
  corrected: by => `该文章已被 ${by} 更正`,
  retracted: '该文章已撤回',
  deprecated: because => (because === undefined ? '该事实已弃用' : `该事实已弃用：${because}`),
};

const KEYS: Readonly<Record<Locale, Readonly<Record<TellingKey, string>>>> = {
  en: {
    by: 'who did it',
    in: 'the place',
    for: 'the purpose',
    with: 'what it went with',
    'as-of': 'the time it holds for',
  },
  zh: { by: '主体', in: '地点', for: '用途', with: '其他条件', 'as-of': '所指时间' },
};

function reasonInEnglish(reason: Reason): string {
  switch (reason.kind) {
    case 'another':
      return `another occurrence: ${KEYS.en[reason.key]} is ${reason.other}, not ${reason.own}`;
    case 'open':
      return `${KEYS.en[reason.key]} is said by one of them only, so it may be another occurrence. If it is not, give both the same ‘${reason.key}’`;
    case 'any-number':
      return 'this may happen any number of times';
    case 'within':
      return `${reason.inner} lies within ${reason.outer}: they agree`;
    case 'tolerance':
      return `dates up to ${reason.days} ${reason.days === 1 ? 'day' : 'days'} apart agree here`;
    case 'status':
      return `only what happened is compared, and this is ${reason.status}`;
    case 'no-part':
      return 'a retired or deprecated claim takes no part in contradictions';
    case 'ignored':
      return `an ignore takes one of them out of ${reason.rule}`;
  }
}

function reasonInChinese(reason: Reason): string {
  switch (reason.kind) {
    case 'another':
      return `是另一事件：${KEYS.zh[reason.key]}为${reason.other}，而非${reason.own}`;
    case 'open':
      return `只有一方说明了${KEYS.zh[reason.key]}，可能是另一事件。若是同一事件，请给双方写上相同的“${reason.key}”`;
    case 'any-number':
      return '此类事件可以发生任意多次';
    case 'within':
      return `${reason.inner} 在 ${reason.outer} 之内：两者一致`;
    case 'tolerance':
      return `此处相差 ${reason.days} 天以内的日期视为一致`;
    case 'status':
      return `只比较已经发生的事，而此项为 ${reason.status}`;
    case 'no-part':
      return '已撤回、更正或弃用的说法不参与矛盾判断';
    case 'ignored':
      return `其中一方的 ignore 使其不参与 ${reason.rule}`;
  }
}

export const hoverWords: Readonly<Record<Locale, HoverWords>> = { en, zh };
export const phrasesIn: Readonly<Record<Locale, Phrases>> = { en: english, zh: chinese };
