// The few words of the views that no message has, in the languages that messages have.
import type { Locale } from '../messages/account.ts';
import type { ClashFinding } from '../rules/finding.ts';

/** Those whose sides differ in no value of their own. */
export type Valueless = Exclude<
  ClashFinding['code'],
  'conflicting-date' | 'conflicting-value' | 'conflicting-quantity' | 'incomparable-units' | 'uncorroborated'
>;

export interface TreeWords {
  readonly groups: Readonly<Record<'error' | 'warning' | 'information' | 'hint' | 'settled', string>>;
  readonly possible: string;
  readonly contradicted: string;
  readonly undated: string;
  /** A clash in as few words as a narrow row has room for: the tooltip says the rest. */
  readonly briefly: Readonly<Record<Valueless, string>>;
  readonly uncited: string;
  readonly retired: Readonly<Record<'corrected' | 'retracted', string>>;
  readonly counts: (count: { readonly facts: number; readonly contradictions: number }) => string;
  readonly sources: (count: number) => string;
  readonly articles: (count: number) => string;
}

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const treeWords: Readonly<Record<Locale, TreeWords>> = {
  en: {
    groups: { error: 'Errors', warning: 'Warnings', information: 'Information', hint: 'Hints', settled: 'Settled' },
    possible: 'possible',
    contradicted: 'contradicted',
    undated: 'Undated',
    briefly: {
      'conflicting-status': 'happened ≠ denied',
      'competing-first': 'rival firsts',
      'refuted-first': 'not the first',
      'misplaced-first': 'first of elsewhere',
      'out-of-order': 'out of order',
      'future-event': 'later than its source',
    },
    uncited: 'Cited by no fact',
    retired: { corrected: 'corrected by another article', retracted: 'retracted' },
    counts: ({ facts, contradictions }) =>
      [
        plural(facts, 'fact', 'facts'),
        ...(contradictions > 0 ? [plural(contradictions, 'contradiction', 'contradictions')] : []),
      ].join(' · '),
    sources: count => plural(count, 'source', 'sources'),
    articles: count => plural(count, 'article', 'articles'),
  },
  zh: {
    groups: { error: '错误', warning: '警告', information: '信息', hint: '提示', settled: '已裁定' },
    possible: '可能',
    contradicted: '有矛盾',
    undated: '无日期',
    briefly: {
      'conflicting-status': '已发生 ≠ 否认',
      'competing-first': '首个之争',
      'refuted-first': '并非首个',
      'misplaced-first': '首个不在其范围',
      'out-of-order': '先后颠倒',
      'future-event': '晚于其来源',
    },
    uncited: '无事实引用',
    retired: { corrected: '已被另一文章更正', retracted: '已撤回' },
    counts: ({ facts, contradictions }) =>
      [`${facts} 条事实`, ...(contradictions > 0 ? [`${contradictions} 处矛盾`] : [])].join(' · '),
    sources: count => `${count} 个来源`,
    articles: count => `${count} 篇文章`,
  },
};
