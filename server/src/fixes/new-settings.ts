// The corroborate.yaml that a new corpus begins with: the names that its articles use most, for a person to correct.
import type { Locale } from '../messages/account.ts';
import { type ProposedName, proposedNames } from '../prose/proposed-names.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { yamlScalar } from './yaml-scalar.ts';

export function newSettings(texts: readonly string[], vocabulary: Vocabulary, locale: Locale): string {
  const names = proposedNames(texts, vocabulary);
  const words = WORDS[locale];
  const entities = names.length === 0 ? words.none : ['entities:', ...entityLines(names, locale)];
  return `${['version: 1', ...words.head, ...entities, '', ...words.more].join('\n')}\n`;
}

function entityLines(names: readonly ProposedName[], locale: Locale): readonly string[] {
  const ids = new Set<string>();
  return names.map(({ name, aliases, count, articles }) => {
    const id = idFor(name, ids);
    ids.add(id);
    const others =
      aliases.length === 0 ? '' : `, aliases: [${aliases.map(each => yamlScalar(each, 'flow')).join(', ')}]`;
    return `  ${yamlScalar(id)}: { name: ${yamlScalar(name, 'flow')}${others} } # ${WORDS[locale].used(count, articles)}`;
  });
}

function idFor(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  const id = plain === '' || /^\d+$/.test(plain) ? `entity-${plain}` : plain;
  if (!taken.has(id)) return id;
  let number = 2;
  while (taken.has(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}

interface Words {
  readonly head: readonly string[];
  readonly none: readonly string[];
  readonly more: readonly string[];
  readonly used: (count: number, articles: number) => string;
}

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);

const WORDS: Readonly<Record<Locale, Words>> = {
  en: {
    head: [
      '# Who and what this corpus is about. These are the names that its articles use most: correct them, give each its other',
      '# spellings as aliases and its classes, and take out what is of no interest.',
    ],
    none: ['entities:', '  # acme: { name: Acme Corporation, aliases: [Acme], classes: [company] }'],
    more: [
      '# Events of your own, beside the built-in ones:',
      '# events:',
      '#   opened: { words: [opened, opening], once-per: [subject] }',
    ],
    used: (count, articles) => `${times(count)} in ${articles === 1 ? 'one article' : `${articles} articles`}`,
  },
  zh: {
    head: [
      '# 本语料库涉及的人和事物。以下是文章中最常用的名称：请更正，以 aliases 补充其他写法，以 classes 补充类别，并删去无关的。',
    ],
    none: ['entities:', '  # acme: { name: 某某公司, aliases: [某某], classes: [公司] }'],
    more: ['# 内置事件之外的自定义事件：', '# events:', '#   opened: { words: [通车, 开通], once-per: [subject] }'],
    used: (count, articles) => `${articles} 篇文章中出现 ${count} 次`,
  },
};
