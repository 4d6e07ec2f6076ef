// What a finding means, when it stays silent and what to do about it, as a page of Markdown.
import type { Code } from '../rules/finding.ts';
import type { Locale } from './account.ts';
import { clashPages } from './explain-clashes.ts';
import { filePages } from './explain-files.ts';
import type { Page } from './explain-page.ts';
import { chineseMeanings } from './explain-zh.ts';

const pages: Readonly<Record<Code, Page>> = { ...clashPages, ...filePages };

/** Its first part alone: what the finding says. Backticks mark what is written in a file. */
export const meaningOfCode = (code: Code, locale: Locale): string =>
  locale === 'zh' ? chineseMeanings[code].means : pages[code].means;

/** The examples are in English in every language. */
export function explain(code: Code, locale: Locale): string {
  const { means, silent, todo, example } = pages[code];
  const told = locale === 'zh' ? chineseMeanings[code] : { means, silent, todo };
  const heads = HEADS[locale];
  return [
    `# ${code}`,
    told.means,
    `## ${heads.silent}`,
    told.silent,
    `## ${heads.todo}`,
    told.todo,
    `## ${heads.example}`,
    `\`\`\`yaml\n${example.trim()}\n\`\`\``,
    '',
  ].join('\n\n');
}

const HEADS = {
  en: { silent: 'When it stays silent', todo: 'What to do', example: 'Example' },
  zh: { silent: '何时不报告', todo: '如何处理', example: '示例' },
} as const;
