// The words of a report that no message has, in the languages that messages have.

import { tierWords } from '../features/claim-words.ts';
import type { Decision } from '../features/decisions.ts';
import type { Contradiction, DossierCounts } from '../features/dossier.ts';
import type { Locale } from '../messages/account.ts';
import type { Tier } from '../syntax/fact-file.ts';

export interface ReportWords {
  readonly title: string;
  readonly of: (day: string) => string;
  readonly summary: string;
  readonly counts: Readonly<Record<keyof DossierCounts, string>>;
  readonly contradictions: string;
  readonly none: string;
  readonly states: Readonly<Record<Contradiction['state'], string>>;
  readonly source: string;
  readonly tier: string;
  readonly tiers: Readonly<Record<Tier, string>>;
  readonly says: string;
  readonly where: string;
  readonly words: string;
  readonly webPage: string;
  readonly decisions: string;
  readonly noDecisions: string;
  readonly kinds: Readonly<Record<Decision['kind'], string>>;
  readonly decision: string;
  readonly about: string;
  readonly reason: string;
  readonly noReason: string;
  readonly until: (day: string) => string;
  readonly timeline: string;
  readonly matrix: string;
  readonly contents: string;
  readonly contradictedOnly: (shown: number, all: number) => string;
  readonly leftOut: (shown: number, all: number) => string;
  readonly others: string;
  readonly finding: string;
  readonly count: string;
  readonly madeBy: (version: string) => string;
  readonly noCorpus: string;
}

export const reportWords: Readonly<Record<Locale, ReportWords>> = {
  en: {
    title: 'Where the sources contradict each other',
    of: day => `As of ${day}`,
    summary: 'Summary',
    counts: {
      open: 'contradictions',
      possible: 'possible',
      settled: 'settled',
      articles: 'articles',
      factFiles: 'fact files',
      claims: 'claims',
    },
    contradictions: 'Contradictions',
    none: 'The sources do not contradict each other.',
    states: { certain: 'certain', possible: 'possible', settled: 'settled' },
    source: 'Source',
    tier: 'Tier',
    tiers: tierWords.en,
    says: 'Says',
    where: 'Where',
    words: 'In these words',
    webPage: 'web page',
    decisions: 'Decisions',
    noDecisions: 'Nothing was preferred, given up, ignored, corrected or retracted.',
    kinds: {
      preferred: 'preferred',
      deprecated: 'given up',
      ignored: 'ignored',
      corrects: 'corrects',
      retracted: 'retracted',
    },
    decision: 'Decision',
    about: 'About',
    reason: 'Reason',
    noReason: 'no reason given',
    until: day => `until ${day}`,
    timeline: 'Timeline',
    matrix: 'Sources and occurrences',
    contents: 'Contents',
    contradictedOnly: (shown, all) =>
      `Of ${all} occurrences the ${shown} are drawn on which sources contradict each other.`,
    leftOut: (shown, all) => `The first ${shown} of ${all} are drawn; the rest is left out.`,
    others: 'Other findings',
    finding: 'Finding',
    count: 'Count',
    madeBy: version => `Made by Corroborate ${version}`,
    noCorpus: 'There is no corpus here.',
  },
  zh: {
    title: '来源之间的矛盾',
    of: day => `截至 ${day}`,
    summary: '概要',
    counts: {
      open: '矛盾',
      possible: '可能的矛盾',
      settled: '已裁定',
      articles: '文章',
      factFiles: '事实文件',
      claims: '说法',
    },
    contradictions: '矛盾',
    none: '各来源之间没有矛盾。',
    states: { certain: '确定', possible: '可能', settled: '已裁定' },
    source: '来源',
    tier: '层级',
    tiers: tierWords.zh,
    says: '说法',
    where: '位置',
    words: '原文',
    webPage: '网页',
    decisions: '裁定',
    noDecisions: '没有采信、弃用、忽略、更正或撤回的内容。',
    kinds: { preferred: '采信', deprecated: '弃用', ignored: '忽略', corrects: '更正', retracted: '撤回' },
    decision: '裁定',
    about: '对象',
    reason: '理由',
    noReason: '未写明理由',
    until: day => `至 ${day}`,
    timeline: '时间线',
    matrix: '来源与事件',
    contents: '目录',
    contradictedOnly: (shown, all) => `共 ${all} 个事件，仅绘出来源互相矛盾的 ${shown} 个。`,
    leftOut: (shown, all) => `仅绘出 ${all} 项中的前 ${shown} 项，其余从略。`,
    others: '其他发现',
    finding: '发现',
    count: '数量',
    madeBy: version => `由 Corroborate ${version} 生成`,
    noCorpus: '此处没有语料。',
  },
};
