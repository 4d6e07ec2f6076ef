// Date expressions in English and Chinese prose, resolved against the day of publication. Knows no claims, no files, no clock.
import { once } from '../base/once.ts';
import { partitionPoint } from '../base/partition-point.ts';
import { overlaps, type Span } from '../base/span.ts';
import { besideDates } from './beside.ts';
import { weekdayOf } from './calendar.ts';
import { hullOf } from './compare.ts';
import type { DayInterval, EdtfDate } from './edtf.ts';
import type { DateProblem, Expression, Found, Piece } from './expression.ts';
import { withoutAddresses } from './masked.ts';
import { piecesOf } from './pieces.ts';
import { readChinese } from './read-chinese.ts';
import { readEnglish } from './read-english.ts';
import { datesOf, type LastMention, type Reading, type Setting, sameReading } from './reading.ts';
import { resolve } from './resolve.ts';

export interface ReadContext {
  readonly published?: EdtfDate | undefined;
  readonly language?: 'en' | 'zh' | undefined;
}

export interface DateMention {
  /** UTF-16 offsets in the text read. */
  readonly span: Span;
  /** The days that the words may mean, wide enough to be held against other dates; `undefined` where that is not safe to say. */
  readonly date: EdtfDate | undefined;
  /** What the words say taken literally, where that differs from `date`: the very day of 'two months ago'. To show, not to compare. */
  readonly nominal?: EdtfDate;
  /** Of 'since November 2024': November 2024, for what happened at the beginning. */
  readonly begins?: EdtfDate;
  /** Whether the reading rests on the date of publication, or would if there were one. */
  readonly relative: boolean;
  readonly problem?: DateProblem;
}

/**
 * Mentions in order, none overlapping. Linear in the length of the text, whatever it holds. A figure that may be day or month
 * (03/04/2023) has both as its date, and a problem that names them.
 */
export const readDates = (prose: string, context: ReadContext): readonly DateMention[] => datesIn(prose, context).all();

/** The dates of one text, each piece of which is read when somebody first asks for it. */
export interface DatesOfText {
  /** As `readDates` gives them. */
  all(): readonly DateMention[];
  /** Of these, the ones that `span` overlaps. */
  within(span: Span): readonly DateMention[];
}

export function datesIn(prose: string, context: ReadContext): DatesOfText {
  const text = withoutAddresses(prose);
  const pieces = [...piecesOf(text)].map(piece => ({ found: once(() => foundIn(text, piece)), ...piece }));
  const read = pieces.map((piece, i) =>
    once(() => {
      // One that begins before a cut may go on behind it, and is told there.
      const told = pieces[i - 1]?.found().at(-1)?.span.end ?? 0;
      return mentionsOf(
        text,
        piece.found().filter(({ span }) => span.start >= told),
        context.published,
      );
    }),
  );
  return {
    all: () => read.flatMap(mentions => mentions()),
    within(span) {
      const first = partitionPoint(pieces.length, i => (pieces[i]?.end ?? 0) > span.start);
      const behind = partitionPoint(pieces.length, i => (pieces[i]?.start ?? 0) >= span.end);
      return read
        .slice(Math.max(0, first - 1), behind)
        .flatMap(mentions => mentions().filter(mention => overlaps(mention.span, span)));
    },
  };
}

/** What a piece holds, in order: a date may hang on the one before it. */
function mentionsOf(text: string, all: readonly Found[], published: EdtfDate | undefined): readonly DateMention[] {
  const mentions: DateMention[] = [];
  let last: Previous | undefined;
  let open: number | undefined;
  let before: Found | undefined;
  for (const each of besideDates(text, all)) {
    const found = before && goesOn(text, before, each) ? { ...each, inherits: true } : each;
    before = found;
    const resolved = mentionOf(found, settingOf(text, found, last), published);
    const isOpen = open !== undefined && hangsOnLast(found) && !endsSentence(text.slice(open, found.span.start));
    const mention = isOpen ? withoutDate(resolved.mention) : resolved.mention;
    mentions.push(mention);
    open = mention.date ? undefined : found.span.end;
    if (resolved.days && mention.date && !mention.date.approximate)
      last = lastOf(text, { ...found.span, days: resolved.days, relative: mention.relative }, last);
  }
  return mentions;
}

/** 'BeiGene followed on 8 August and Hua Medicine on 14 September'. */
const goesOn = (text: string, before: Found, found: Found): boolean => {
  const between = text.slice(before.span.end, found.span.start);
  if (before.inherits) return /^,? and [^,;:.\n]{1,60}$/.test(between);
  return isYearAlone(before) && opensWith(text, before.span) && between.length <= REACH && !APART.test(between);
};

/** 'In 2019 the agency gave it one status in May and another in October': the months are of that year. */
const isYearAlone = ({ expression }: Found): boolean =>
  expression?.kind === 'calendar' &&
  expression.year !== undefined &&
  (expression.month ?? expression.day ?? expression.code) === undefined;

const opensWith = (text: string, { start }: Span): boolean =>
  /(?:^|[.!?\n]\s{0,3})In $/.test(text.slice(Math.max(0, start - OPENING), start));

/** Characters before the year of 'In 2019'. */
const OPENING = 8;

/** How far a year reaches, in characters. */
const REACH = 160;

/** A clause or a sentence of its own begins. */
const APART = /[.;:!?\n]|\b(?:which|who|whose|where|when|that|while|but)\b/;

/** Both languages may stand in one sentence; of two readings that overlap the longer counts. */
function foundIn(text: string, piece: Piece): readonly Found[] {
  if (!CAN_HOLD.test(text.slice(piece.start, piece.end))) return [];
  const all = [...readEnglish(text, piece), ...readChinese(text, piece)];
  const kept: Found[] = [];
  for (const found of all.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)) {
    const previous = kept.at(-1);
    if (previous === undefined || !overlaps(previous.span, found.span)) kept.push(found);
    else if (lengthOf(found.span) > lengthOf(previous.span)) kept[kept.length - 1] = found;
  }
  return kept;
}

const lengthOf = (span: Span): number => span.end - span.start;

/** Every date expression has a letter or a figure. */
const CAN_HOLD = /[\p{L}\d]/u;

interface Previous {
  readonly days: DayInterval;
  readonly relative: boolean;
  readonly end: number;
  /** Whether it leads back behind the date before it in its sentence, as what is told by the way does. */
  readonly leadsBack: boolean;
}

function lastOf(
  text: string,
  { start, end, days, relative }: Span & Pick<Previous, 'days' | 'relative'>,
  before: Previous | undefined,
): Previous {
  const isBesides = before !== undefined && !endsSentence(text.slice(before.end, start));
  return { days, relative, end, leadsBack: isBesides && days.last < before.days.first };
}

/** Behind more than about two sentences nobody says 'two years later' of a date. */
const NEAR = 300;

function settingOf(text: string, found: Found, previous: Previous | undefined): Setting {
  const isBesides = previous !== undefined && tellsOfBeginning(text, previous.end, found.span.start);
  const last: LastMention | undefined =
    previous && !isBesides
      ? {
          days: previous.days,
          relative: previous.relative,
          sameSentence: !endsSentence(text.slice(previous.end, found.span.start)),
          isPlain: !previous.leadsBack && found.span.start - previous.end <= NEAR,
        }
      : undefined;
  return { today: undefined, future: found.future, inherits: found.inherits, last };
}

/** 'Harrow, which was founded in 1998, was bought in May': the aside says how old it is, and nothing of what is told behind it. */
const tellsOfBeginning = (text: string, end: number, next: number): boolean =>
  /^, /.test(text.slice(end, next)) && BEGINNING.test(text.slice(Math.max(0, end - ASIDE), end));

const BEGINNING =
  /, (?:(?:who|which) (?:was |were |had |had been )?)?(?:founded|born|established|set up|built|incorporated|created|formed)\b[^,;:.!?\n]{0,60}$/;

/** Characters of such an aside. */
const ASIDE = 100;

const endsSentence = (between: string): boolean => /[.!?。！？\n]/.test(between);

/** What hangs on a date that stays open stays open itself: the 10th of '5月3日、10日'. */
const hangsOnLast = ({ expression }: Found): boolean =>
  expression?.kind === 'day' ||
  expression?.kind === 'same' ||
  expression?.kind === 'beside-last' ||
  (expression?.kind === 'shift' && expression.from.kind === 'same') ||
  (expression?.kind === 'calendar' && expression.yearFromLast !== undefined);

function withoutDate({ date, begins: _, ...mention }: DateMention): DateMention {
  const nominal = mention.nominal ?? date;
  return { ...mention, ...(nominal ? { nominal } : {}), date: undefined };
}

interface Resolved {
  readonly mention: DateMention;
  readonly days: DayInterval | undefined;
}

function mentionOf(found: Found, setting: Setting, published: EdtfDate | undefined): Resolved {
  const { span, expression } = found;
  const own = found.problem ? { problem: found.problem } : {};
  if (expression === undefined) return { mention: { span, date: undefined, relative: false, ...own }, days: undefined };
  const absolute = resolve(expression, setting);
  const reading = absolute ?? onPublication(expression, setting, published);
  const relative = absolute === undefined || (setting.last?.relative === true && !standsAlone(expression, setting));
  if (reading === undefined) return { mention: { span, date: undefined, relative, ...own }, days: undefined };
  const slip = slipOf(expression, reading, published);
  const problem = slip ? { problem: slip } : own;
  const qualifiers = relative && published ? published : CERTAIN;
  const { safe, literal } = datesOf(reading, qualifiers);
  const nominal = safe === undefined || safe.text !== literal.text ? { nominal: literal } : {};
  const begins = beginOf(expression, found, setting, published);
  return { mention: { span, date: safe, ...nominal, ...begins, relative, ...problem }, days: reading.days };
}

/** Of a publication that is doubtful itself nothing is a slip. */
function slipOf(
  expression: Expression,
  { isSlip, days }: Reading,
  published: EdtfDate | undefined,
): DateProblem | undefined {
  if (isSlip !== true || expression.kind !== 'calendar' || expression.weekday === undefined) return undefined;
  if (published === undefined || published.approximate || published.uncertain) return undefined;
  return { kind: 'weekday', said: expression.weekday, is: weekdayOf(days.first) };
}

const CERTAIN = { approximate: false, uncertain: false };

const standsAlone = (expression: Expression, setting: Setting): boolean =>
  resolve(expression, { ...setting, last: undefined }) !== undefined;

/** A date of publication that is a month or a year resolves what is the same on its first day and on its last. */
function onPublication(expression: Expression, setting: Setting, published: EdtfDate | undefined): Reading | undefined {
  const days = published && hullOf(published);
  if (days === undefined || !Number.isFinite(days.first) || !Number.isFinite(days.last)) return undefined;
  const first = resolve(expression, { ...setting, today: days.first });
  const last = days.first === days.last ? first : resolve(expression, { ...setting, today: days.last });
  return first && last && sameReading(first, last) ? first : undefined;
}

function beginOf(
  expression: Expression,
  found: Found,
  setting: Setting,
  published: EdtfDate | undefined,
): { readonly begins?: EdtfDate } {
  if (expression.kind !== 'bound' || expression.bound !== 'since') return {};
  const { date } = mentionOf({ ...found, expression: expression.of }, setting, published).mention;
  return date ? { begins: date } : {};
}
