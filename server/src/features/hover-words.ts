// The few words of a hover that no message has, in the languages that messages have.
import type { Locale } from '../messages/account.ts';
import type { Phrases } from '../messages/phrases.ts';
import { english } from '../messages/phrases-en.ts';
import { chinese } from '../messages/phrases-zh.ts';

export interface HoverWords {
  readonly source: string;
  readonly tier: string;
  readonly says: string;
  readonly readAs: string;
  readonly contradicts: string;
  readonly cited: string;
  readonly noClash: string;
  readonly takesNoPart: string;
  readonly names: string;
  readonly classes: string;
  readonly within: string;
  readonly claims: string;
  readonly undated: string;
  readonly possibly: string;
  readonly fromProse: string;
  readonly inferred: string;
  readonly notFound: string;
  readonly more: (count: number) => string;
  readonly corrected: (by: string) => string;
  readonly retracted: string;
  readonly deprecated: (because: string | undefined) => string;
  readonly published: (date: string) => string;
}

const en: HoverWords = {
  source: 'Source',
  tier: 'Tier',
  says: 'Says',
  readAs: 'Read as',
  contradicts: 'Findings',
  cited: 'The words',
  noClash: 'Why others do not contradict it',
  takesNoPart: 'Takes no part in contradictions',
  names: 'Names',
  classes: 'Classes',
  within: 'Within',
  claims: 'Claims in time order',
  undated: 'undated',
  possibly: 'possibly the same occurrence',
  fromProse: 'read in prose',
  inferred: 'inferred',
  notFound: 'These words were not found in the article.',
  more: count => `… and ${count} more`,
  corrected: by => `the article is corrected by ${by}`,
  retracted: 'the article is retracted',
  deprecated: because => (because === undefined ? 'the fact is deprecated' : `the fact is deprecated: ${because}`),
  published: date => `published ${date}`,
};

const zh: HoverWords = {
  source: '来源',
  tier: '层级',
  says: '说法',
  readAs: '读作',
  contradicts: '发现',
  cited: '原文',
  noClash: '为何与其他说法不冲突',
  takesNoPart: '不参与矛盾判断',
  names: '名称',
  classes: '类别',
  within: '属于',
  claims: '按时间排列的说法',
  undated: '无日期',
  possibly: '可能是同一事件',
  fromProse: '读自正文',
  inferred: '推断',
  notFound: '文章中没有找到这些文字。',
  more: count => `……另有 ${count} 项`,
  corrected: by => `该文章已被 ${by} 更正`,
  retracted: '该文章已撤回',
  deprecated: because => (because === undefined ? '该事实已弃用' : `该事实已弃用：${because}`),
  published: date => `${date}发布`,
};

export const hoverWords: Readonly<Record<Locale, HoverWords>> = { en, zh };
export const phrasesIn: Readonly<Record<Locale, Phrases>> = { en: english, zh: chinese };
