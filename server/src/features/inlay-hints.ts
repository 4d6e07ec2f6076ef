// What stands between the words of an article to say how they were read: the date that a relative expression comes to,
// and what was read at the words that tell of an event.
import type { Path } from '../base/brand.ts';
import { overlaps, type Span } from '../base/span.ts';
import { parseEdtf } from '../dates/edtf.ts';
import { describeDays } from '../dates/format.ts';
import type { Locale } from '../messages/account.ts';
import type { Statement } from '../prose/statement.ts';
import { type Publication, publicationOf } from '../workspace/companion.ts';
import type { RelativeDate } from '../workspace/corpus-state.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { type Reader, readKeys, readParts } from './statement-words.ts';

export interface InlayHint {
  /** Right behind the words that it is about. */
  readonly offset: number;
  readonly label: string;
  /** One line of plain text. */
  readonly tooltip: string;
}

export interface HintKinds {
  readonly dates: boolean;
  readonly claims: boolean;
}

export interface HintsAsked {
  readonly path: Path;
  /** The part of the article that is looked at; all of it, if left out. */
  readonly within?: Span;
  readonly kinds: HintKinds;
  readonly locale: Locale;
}

/** In the order of the text; empty for what is no article, and where prose is not read. */
export function inlayHintsOf(snapshot: Snapshot, asked: HintsAsked): readonly InlayHint[] {
  const prose = snapshot.prose(asked.path);
  if (prose === undefined) return [];
  const reader = { snapshot, locale: asked.locale };
  const isSeen = ({ span }: { readonly span: Span }): boolean =>
    asked.within === undefined || overlaps(span, asked.within) || span.end === asked.within.start;
  const published = publicationOf(snapshot, asked.path);
  const dates = asked.kinds.dates ? prose.relativeDates.filter(isSeen) : [];
  const statements = asked.kinds.claims ? prose.statements.filter(isSeen) : [];
  const hints = [
    ...dates.map(date => dateHint(date, published, asked.locale)),
    ...statements.map(statement => claimHint(reader, statement)),
  ];
  const isWithin = ({ offset }: InlayHint): boolean =>
    asked.within === undefined || (asked.within.start <= offset && offset <= asked.within.end);
  return hints.filter(isWithin).sort((a, b) => a.offset - b.offset);
}

function dateHint({ span, date }: RelativeDate, published: Publication | undefined, locale: Locale): InlayHint {
  const parsed = parseEdtf(date);
  const days = parsed.ok ? describeDays(parsed.value, locale) : date;
  const why = published === undefined ? [] : [WORDS[locale].hangsOn(published.date.text, FROM[locale][published.from])];
  return { offset: span.end, label: date, tooltip: [days, ...why].join(WORDS[locale].between) };
}

function claimHint(reader: Reader, statement: Statement): InlayHint {
  const parts = readParts(reader, statement);
  const trigger = parts.find(({ key }) => key === statement.kind);
  const subject = parts.find(({ key }) => key === 'subject')?.reading ?? statement.subject.label;
  const event = trigger?.reading ?? statement.name;
  return {
    offset: trigger?.span.end ?? statement.span.end,
    label: `${event} · ${subject}`,
    tooltip: `${WORDS[reader.locale].readAs}${readKeys(reader, statement)}`,
  };
}

interface Words {
  readonly between: string;
  readonly readAs: string;
  readonly hangsOn: (published: string, from: string) => string;
}

const WORDS: Readonly<Record<Locale, Words>> = {
  en: {
    between: '. ',
    readAs: 'Read as ',
    hangsOn: (published, from) => `Hangs on the date of publication, ${published}, ${from}.`,
  },
  zh: {
    between: '。',
    readAs: '读作 ',
    hangsOn: (published, from) => `依据发布日期 ${published}，${from}。`,
  },
};

const FROM: Readonly<Record<Locale, Readonly<Record<Publication['from'], string>>>> = {
  en: {
    companion: 'which its fact file gives',
    'front-matter': 'which its front matter gives',
    'file-name': 'which was inferred from the name of the file, so that what rests on it is only possible',
    dateline: 'which was inferred from its dateline, so that what rests on it is only possible',
  },
  zh: {
    companion: '由其事实文件给出',
    'front-matter': '由其文首元数据给出',
    'file-name': '推断自文件名，因此以此为据的发现仅为可能',
    dateline: '推断自电头，因此以此为据的发现仅为可能',
  },
};
