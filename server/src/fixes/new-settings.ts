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
    .replace(/^-|-$/g, '');
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
      '# Who and what this corpus is about. These are the names that its articles use most: take out what is of no interest, and',
      '# give each its other spellings, so that all its sources are compared. Classes are for claims to be the first of a kind:',
      '#   acme: { name: Acme Corporation, aliases: [Acme, ACME Corp.], classes: [bank] }',
    ],
    none: ['entities:', '  # acme: { name: Acme Corporation, aliases: [Acme], classes: [company] }'],
    more: [
      '# Events of your own, beside the built-in ones:',
      '# events:',
      '#   opened: { words: [opened, opening], once-per: [subject] }',
      '',
      '# Next, in an article: select the words that state something, and “Record Selection as Fact” in the menu of the editor',
      '# (Ctrl+K Ctrl+N, ⌘K ⌘N on a Mac). On the command line: corroborate check, corroborate draft ARTICLE.',
    ],
    used: (count, articles) => `${times(count)} in ${articles === 1 ? 'one article' : `${articles} articles`}`,
  },
  zh: {
    head: [
      '# 本语料库涉及的人和事物。以下是文章中最常用的名称：请删去无关的，并补充各自的其他写法，以便比较所有来源。',
      '# classes 是类别，用于“首个”之说：',
      '#   acme: { name: 某某公司, aliases: [某某, Acme], classes: [银行] }',
    ],
    none: ['entities:', '  # acme: { name: 某某公司, aliases: [某某], classes: [公司] }'],
    more: [
      '# 内置事件之外的自定义事件：',
      '# events:',
      '#   opened: { words: [通车, 开通], once-per: [subject] }',
      '',
      '# 下一步：在文章中选中陈述事实的文字，在编辑器菜单中选择“将所选文字记为事实”（Ctrl+K Ctrl+N，Mac 上为 ⌘K ⌘N）。',
      '# 在命令行中：corroborate check，corroborate draft ARTICLE。',
    ],
    used: (count, articles) => `${articles} 篇文章中出现 ${count} 次`,
  },
};
