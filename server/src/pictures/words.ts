// The few words that pictures have of their own, in the languages that messages have.
import type { Locale } from '../messages/account.ts';

export interface PictureWords {
  /** Marks or sources that are there and not drawn. */
  readonly more: (count: number) => string;
  readonly published: string;
  readonly first: string;
  readonly approximate: string;
  readonly range: string;
  readonly undated: (claims: number) => string;
  readonly outside: (marks: number) => string;
  readonly sources: (from: number, to: number, of: number) => string;
  readonly occurrences: (from: number, to: number, of: number) => string;
  readonly columns: (shown: number, of: number) => string;
  readonly nothing: string;
}

export const pictureWords: Readonly<Record<Locale, PictureWords>> = {
  en: {
    more: count => `+${count} more: zoom in`,
    published: 'published',
    first: 'claims to be the first or the only',
    approximate: 'about, or uncertain',
    range: 'as wide as the date is open',
    undated: claims =>
      claims === 1 ? '1 claim has no date and is not drawn.' : `${claims} claims have no date and are not drawn.`,
    outside: marks => (marks === 1 ? '1 mark lies before or after.' : `${marks} marks lie before or after.`),
    sources: (from, to, of) => `Sources ${from} to ${to} of ${of}`,
    occurrences: (from, to, of) => `Occurrences ${from} to ${to} of ${of}`,
    columns: (shown, of) => `${shown} of ${of} sources are drawn: those that speak most.`,
    nothing: 'There is nothing to show here yet.',
  },
  zh: {
    more: count => `另有 ${count} 项：请放大`,
    published: '发布',
    first: '声称首个或唯一',
    approximate: '约数或存疑',
    range: '日期越宽，范围越长',
    undated: claims => `${claims} 条说法没有日期，未绘出。`,
    outside: marks => `${marks} 个标记在此时段之外。`,
    sources: (from, to, of) => `来源第 ${from} 至 ${to} 个，共 ${of} 个`,
    occurrences: (from, to, of) => `事件第 ${from} 至 ${to} 项，共 ${of} 项`,
    columns: (shown, of) => `仅绘出 ${of} 个来源中提及最多的 ${shown} 个。`,
    nothing: '此处尚无内容可显示。',
  },
};
