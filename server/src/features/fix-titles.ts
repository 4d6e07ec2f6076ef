// What a fix is called in the reader's language.
import type { ClaimId } from '../base/brand.ts';
import type { FixTitle } from '../fixes/fix.ts';
import type { Locale } from '../messages/account.ts';
import { shorten, sourceOf } from '../messages/material.ts';
import { flat } from '../messages/names.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

/** As much of a corpus' text as a menu shows. */
const LONGEST = 48;

export const fixTitle = (snapshot: Snapshot, title: FixTitle, locale: Locale): string =>
  write(TITLES[locale], title.of, title, { snapshot, locale });

type TitleOf<K extends FixTitle['of']> = FixTitle & { readonly of: K };

interface Reader {
  readonly snapshot: Snapshot;
  readonly locale: Locale;
}

type Titles = { readonly [K in FixTitle['of']]: (title: TitleOf<K>, reader: Reader) => string };

const write = <K extends FixTitle['of']>(titles: Titles, of: K, title: TitleByKind[K], reader: Reader): string =>
  titles[of](title, reader);

type TitleByKind = { readonly [K in FixTitle['of']]: TitleOf<K> };

const short = (text: string): string => shorten(flat(text), LONGEST);

/** A claim by its value and who says it. */
function saying(id: ClaimId, { snapshot, locale }: Reader): string {
  const claim = snapshot.claim(id);
  if (claim === undefined) return '';
  const source = short(sourceOf(snapshot, claim).name);
  const value = claim.date?.text ?? claim.value?.text;
  if (value === undefined) return source;
  return locale === 'zh' ? `${short(value)}（${source}）` : `${short(value)} (${source})`;
}

const en: Titles = {
  'take-over': () => 'Take over the words of the article',
  'take-over-all': ({ where }) =>
    where === 'file'
      ? 'Take over the words of the article for all altered quotes of this file'
      : 'Take over the words of the articles for all altered quotes of the corpus…',
  'cite-place': ({ nth, count }) => `Cite the place no. ${nth} of ${count}, by what stands beside it`,
  'drop-context': () => 'Cite the words where they stand, whatever adjoins them',
  'use-value': ({ key, value }) => `Set ${key} to ‘${short(value)}’`,
  'use-stated': ({ key, value }) => `Set ${key} to ‘${short(value)}’, as the quote states`,
  'use-name': ({ name, places }) =>
    places === 1 ? `Write ‘${short(name)}’` : `Write ‘${short(name)}’ in all ${places} places`,
  declare: ({ name }) => `Declare ‘${short(name)}’ in corroborate.yaml`,
  'rename-key': ({ key }) => `Rename the key to ‘${short(key)}’`,
  cite: ({ article, line }) => `Cite line ${line} of ${flat(article)}, which says the same`,
  'remove-ignore': ({ rule }) => `Remove the ignore of ${flat(rule)}`,
  'record-hash': () => 'Record the hash of the text as it is now',
  'set-language': ({ language, order }) =>
    `Say that the article puts the ${order === 'day-first' ? 'day' : 'month'} first (language: ${language})`,
  narrow: ({ lead, key, value, leaves }, reader) => {
    const [one, ...more] = leaves;
    const left =
      one === undefined ? '' : ` (leaves out ${saying(one, reader)}${more.length > 0 ? `, +${more.length}` : ''})`;
    return `Narrow the ${lead} to ${key}: ${short(value)}${left}`;
  },
  prefer: ({ claim }, reader) => `Prefer ${saying(claim, reader)}`,
  deprecate: ({ claim }, reader) => `Give up ${saying(claim, reader)}`,
  record: ({ claim }, reader) => `Record as a fact, and decide later: ${saying(claim, reader)}`,
  correct: ({ article, by }) => `Mark ${flat(article)} as corrected by ${flat(by)}`,
  retract: ({ article }) => `Mark ${flat(article)} as retracted`,
  ignore: ({ claim, rule }, reader) => `Ignore ${rule} for ${saying(claim, reader)}`,
};

const zh: Titles = {
  'take-over': () => '采用文章中的原文',
  'take-over-all': ({ where }) =>
    where === 'file' ? '对此文件中所有有出入的引文采用文章原文' : '对语料库中所有有出入的引文采用文章原文…',
  'cite-place': ({ nth, count }) => `引用 ${count} 处中的第 ${nth} 处，以其前后文区分`,
  'drop-context': () => '引用这些文字所在之处，不论其前后文',
  'use-value': ({ key, value }) => `将 ${key} 设为“${short(value)}”`,
  'use-stated': ({ key, value }) => `按引文所述将 ${key} 设为“${short(value)}”`,
  'use-name': ({ name, places }) => (places === 1 ? `改为“${short(name)}”` : `全部 ${places} 处改为“${short(name)}”`),
  declare: ({ name }) => `在 corroborate.yaml 中声明“${short(name)}”`,
  'rename-key': ({ key }) => `将键改名为“${short(key)}”`,
  cite: ({ article, line }) => `引用 ${flat(article)} 第 ${line} 行的相同说法`,
  'remove-ignore': ({ rule }) => `删除对 ${flat(rule)} 的忽略`,
  'record-hash': () => '记录当前文本的哈希值',
  'set-language': ({ language, order }) =>
    `注明文章日期${order === 'day-first' ? '日在前' : '月在前'}（language: ${language}）`,
  narrow: ({ lead, key, value, leaves }, reader) => {
    const [one, ...more] = leaves;
    const left =
      one === undefined ? '' : `（排除 ${saying(one, reader)}${more.length > 0 ? ` 等 ${leaves.length} 项` : ''}）`;
    return `将 ${lead} 的范围缩小为 ${key}: ${short(value)}${left}`;
  },
  prefer: ({ claim }, reader) => `采信 ${saying(claim, reader)}`,
  deprecate: ({ claim }, reader) => `放弃 ${saying(claim, reader)}`,
  record: ({ claim }, reader) => `先记为事实，以后再裁定：${saying(claim, reader)}`,
  correct: ({ article, by }) => `标记 ${flat(article)} 已由 ${flat(by)} 更正`,
  retract: ({ article }) => `标记 ${flat(article)} 已撤回`,
  ignore: ({ claim, rule }, reader) => `对 ${saying(claim, reader)} 忽略 ${rule}`,
};

const TITLES: Readonly<Record<Locale, Titles>> = { en, zh };
