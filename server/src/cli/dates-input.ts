// JSON lines in, JSON lines out, for scripts that have texts of their own: answered as they come, so that a stream of any
// length works and a reader is answered before it has said all.
import { parseEdtf } from '../dates/edtf.ts';
import { type DateMention, type ReadContext, readDates } from '../dates/read.ts';
import { lineSplitter } from './dates-lines.ts';
import type { Host } from './host.ts';
import { safe } from './terminal.ts';

/** How many lines were no question; each has been told on standard error. */
export async function answerLines(host: Host): Promise<number> {
  const splitter = lineSplitter(LONGEST_LINE);
  let number = 0;
  let problems = 0;
  const answer = async (lines: readonly (string | undefined)[]): Promise<'more' | 'enough'> => {
    let out = '';
    for (const line of lines) {
      number += 1;
      const answered = line === '' ? NOTHING : answerOf(line);
      if (answered.problem !== undefined) {
        problems += 1;
        await host.err.write(`corroborate: line ${number} ${safe(answered.problem)}\n`);
      }
      out += answered.out;
    }
    if (out !== '') await host.out.write(out);
    return host.out.isClosed() ? 'enough' : 'more';
  };
  const broken = await host.readInput(piece => answer(splitter.take(piece)));
  // What is left where the reader went away is the beginning of a line.
  if (!host.out.isClosed()) await answer(splitter.end());
  if (broken === undefined) return problems;
  await host.err.write(`corroborate: cannot read standard input (${safe(broken)}): pipe JSON lines into it\n`);
  return problems + 1;
}

/** UTF-16 units: as much as a file of a corpus may hold. */
const LONGEST_LINE = 32_000_000;

interface Answer {
  readonly out: string;
  readonly problem: string | undefined;
}

const NOTHING: Answer = { out: '', problem: undefined };

function answerOf(line: string | undefined): Answer {
  if (line === undefined) return refused(`is longer than ${LONGEST_LINE / 1_000_000} million characters: split it`);
  const value = jsonOf(line);
  if (value === undefined) return refused('is no JSON: each line must be one { "id", "text", "published", "lang" }');
  const text = fieldOf(value, 'text');
  if (typeof text !== 'string')
    return refused('has no "text": each line must be { "id", "text", "published", "lang" }');
  const published = publishedIn(value);
  const language = languageOf(fieldOf(value, 'lang'));
  const dates = readDates(text, { published: published.date, language }).map(mention => rowOf(text, mention));
  return { out: `${JSON.stringify({ id: fieldOf(value, 'id') ?? null, dates })}\n`, problem: published.problem };
}

const refused = (problem: string): Answer => ({ out: '', problem });

function rowOf(text: string, { span, date, nominal }: DateMention) {
  const { start, end } = span;
  return { start, end, text: text.slice(start, end), date: (nominal ?? date)?.text ?? null };
}

/** `undefined` where it is none; that no JSON says. */
function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

const fieldOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? new Map<string, unknown>(Object.entries(value)).get(key)
    : undefined;

/** A text whose date of publication is no date is still read: what hangs on it stays open. */
function publishedIn(value: unknown): {
  readonly date: ReadContext['published'];
  readonly problem: string | undefined;
} {
  const written = fieldOf(value, 'published') ?? '';
  if (written === '') return { date: undefined, problem: undefined };
  const parsed = typeof written === 'string' ? parseEdtf(written) : undefined;
  if (parsed?.ok) return { date: parsed.value, problem: undefined };
  const shown = JSON.stringify(written).slice(0, 60);
  return {
    date: undefined,
    problem: `has a "published" that is no EDTF date (${shown}): write 2026-01-31, for example`,
  };
}

function languageOf(tag: unknown): ReadContext['language'] {
  const language = typeof tag === 'string' ? tag.toLowerCase().split(/[-_]/)[0] : undefined;
  return language === 'en' || language === 'zh' ? language : undefined;
}
