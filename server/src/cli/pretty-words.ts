// The words of the pretty report itself, by language; findings bring their own.
import type { Locale } from '../messages/account.ts';
import type { Severity } from '../vocabulary/vocabulary.ts';
import type { Summary } from './findings.ts';

export interface PrettyWords {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly possible: string;
  readonly nothing: (summary: Summary) => string;
  readonly summary: (summary: Summary, certain: number) => string;
  readonly explain: (code: string) => string;
  readonly noCorpus: (path: string) => string;
  readonly noFacts: string;
}

export const prettyWords: Readonly<Record<Locale, PrettyWords>> = {
  en: {
    severity: { error: 'error', warning: 'warning', information: 'information', hint: 'hint' },
    possible: 'possible',
    nothing: summary => `No contradictions and nothing else to report in ${readInEnglish(summary)}.`,
    summary: summary => `${countsInEnglish(summary)} in ${readInEnglish(summary)}.`,
    explain: code => `corroborate explain ${code} says what a finding means and what to do about it.`,
    noCorpus: path =>
      `nothing to check: there is neither a fact file nor a corroborate.yaml in ${path}; begin with corroborate init --help`,
    noFacts: 'No fact file yet: what was compared was read in prose. corroborate draft ARTICLE begins one.',
  },
  zh: {
    severity: { error: '错误', warning: '警告', information: '信息', hint: '提示' },
    possible: '可能',
    nothing: summary => `${readInChinese(summary)}中没有矛盾，也没有其他问题。`,
    summary: summary => `${readInChinese(summary)}：${countsInChinese(summary)}。`,
    explain: code => `corroborate explain ${code} 说明该问题的含义和处理办法。`,
    noCorpus: path =>
      `没有可检查的内容：${path} 中既无事实文件，也无 corroborate.yaml；请从 corroborate init --help 开始`,
    noFacts: '还没有事实文件，只比较了从正文中读出的内容。corroborate draft ARTICLE 可起草一个。',
  },
};

const LEVELS: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

function readInEnglish({ articles, factFiles, claims }: Summary): string {
  const read = [
    counted(articles, 'article', 'articles'),
    counted(factFiles, 'fact file', 'fact files'),
    counted(claims, 'claim', 'claims'),
  ];
  return `${read[0]}, ${read[1]} and ${read[2]}`;
}

function countsInEnglish({ findings }: Summary): string {
  const many = { error: 'errors', warning: 'warnings', information: 'information', hint: 'hints' };
  const found = LEVELS.filter(level => findings[level] > 0).map(level => counted(findings[level], level, many[level]));
  return found.length < 2 ? found.join('') : `${found.slice(0, -1).join(', ')} and ${found.at(-1)}`;
}

const readInChinese = ({ articles, factFiles, claims }: Summary): string =>
  `${articles} 篇文章、${factFiles} 个事实文件、${claims} 条陈述`;

function countsInChinese({ findings }: Summary): string {
  const { severity } = prettyWords.zh;
  return LEVELS.filter(level => findings[level] > 0)
    .map(level => `${findings[level]} 个${severity[level]}`)
    .join('、');
}
