// The date expressions of a file as a person reads them, in columns, and as one JSON a line.
import { largest } from '../base/largest.ts';
import type { DateMention } from '../dates/read.ts';
import { positionAt } from '../text/line-index.ts';
import type { FileDates, Publication } from './dates-file.ts';
import { type Paint, padded, type Style, safe, widthOf } from './terminal.ts';

/** One JSON a line: positions zero-based, in UTF-16 code units. */
export function datesLines(file: FileDates): string {
  return file.mentions.map(mention => `${JSON.stringify(rowOf(file, mention))}\n`).join('');
}

function rowOf({ path, text, lineStarts, published }: FileDates, mention: DateMention) {
  const { start, end } = mention.span;
  return {
    path,
    range: { start: positionAt(lineStarts, start), end: positionAt(lineStarts, end) },
    text: text.slice(start, end),
    published: published?.date.text ?? null,
    publishedFrom: published?.from ?? null,
    /** Whether the reading hangs on `published`. */
    relative: mention.relative,
    date: (mention.nominal ?? mention.date)?.text ?? null,
    /** The days that it is held against others with, where these are not those of the words taken literally. */
    compared: mention.date?.text ?? null,
    problem: mention.problem?.kind ?? null,
  };
}

/** A heading with the date of publication, and a line for each expression: its place, its words, its date, what it hangs on. */
export function datesReport(file: FileDates, style: Style): string {
  const heading = `${style.bold(safe(file.path))}  ${style.dim(publicationText(file.published))}`;
  const rows = file.mentions.map(mention => cellsOf(file, mention, style));
  const widths = [0, 1, 2].map(column => largest(rows.map(row => widthOf(row[column]?.text ?? ''))));
  const lines = rows.map(row => `  ${lineOf(row, widths)}`);
  return `${[heading, ...(lines.length === 0 ? [style.dim('  no date expression')] : lines)].join('\n')}\n\n`;
}

const publicationText = (published: Publication | undefined): string =>
  published ? `published ${published.date.text}, ${SOURCES[published.from]}` : 'date of publication unknown';

const SOURCES: Readonly<Record<Publication['from'], string>> = {
  companion: 'by its companion',
  'front-matter': 'by its front matter',
  'file-name': 'inferred from its name',
  dateline: 'inferred from its dateline',
};

interface Cell {
  readonly text: string;
  readonly paint: Paint;
}

/** Painted after it is padded: colours take no columns. The last cell is as long as it is. */
function lineOf(row: readonly Cell[], widths: readonly number[]): string {
  return row
    .map(({ text, paint }, column) => paint(text) + padded(text, widths[column] ?? 0).slice(text.length))
    .join('  ')
    .trimEnd();
}

const LONGEST_WORDS = 60;

function cellsOf(
  { path, text, lineStarts, published }: FileDates,
  mention: DateMention,
  style: Style,
): readonly Cell[] {
  const { line, character } = positionAt(lineStarts, mention.span.start);
  const words = safe(text.slice(mention.span.start, mention.span.end));
  const date = (mention.nominal ?? mention.date)?.text;
  return [
    { text: `${safe(path)}:${line + 1}:${character + 1}`, paint: style.cyan },
    { text: words.length > LONGEST_WORDS ? `${words.slice(0, LONGEST_WORDS - 1)}…` : words, paint: same },
    date === undefined ? { text: 'unresolved', paint: style.yellow } : { text: date, paint: style.bold },
    { text: notesOf(mention, published).join('; '), paint: style.dim },
  ];
}

const same: Paint = text => text;

function notesOf(mention: DateMention, published: Publication | undefined): readonly string[] {
  const { date, nominal, relative, problem } = mention;
  const notes: string[] = [];
  if (relative) notes.push(published ? `on ${published.date.text}` : 'on a date of publication that is unknown');
  if (nominal) notes.push(date ? `held against others as ${date.text}` : 'held against no other date');
  if (problem?.kind === 'impossible') notes.push('there is no such day');
  if (problem?.kind === 'ambiguous') notes.push('day and month cannot be told apart');
  if (problem?.kind === 'weekday') notes.push(`not a ${weekday(problem.said)} but a ${weekday(problem.is)}`);
  return notes;
}

/** 1 is Monday, 7 is Sunday. */
const weekday = (day: number): string => WEEKDAYS[day % 7] ?? '';
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
