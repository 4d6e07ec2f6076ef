// 'Orrin Castell (3 May 1943 – 12 June 2023)': when somebody was born and died, as reference works put it behind the name.
import { parseEdtf } from '../dates/edtf.ts';
import { statementOf } from './event-statement.ts';
import { type DateRun, type Mention, nameOf, type Sentence } from './sentence.ts';
import type { Statement } from './statement.ts';
import { fits, type View } from './view.ts';

/** In years. What is shorter may be a term of office. */
const SHORTEST_LIFE = 25;

/** Whether a sentence without the words of any event may hold one. */
export const mayHoldLifespan = ({ dates, mentions, key }: Sentence): boolean =>
  dates.length > 0 && mentions.some(({ to }) => key(to) === '(');

export function lifespansOf(view: View): readonly Statement[] {
  return view.sentence.mentions.flatMap(mention => {
    const date = spanBehind(view.sentence, mention);
    const id = nameOf(mention, 'entity')?.id;
    const [born, died] = date === undefined ? [] : endsOf(date);
    if (date === undefined || id === undefined || born === undefined || died === undefined) return [];
    // Of years alone it may be a reign: 'King Olaf (1957–1991)'.
    if (born.length !== DAY || died.length !== DAY || !fits(view, id, 'born')) return [];
    if (Number(died.slice(0, YEAR)) - Number(born.slice(0, YEAR)) < SHORTEST_LIFE) return [];
    return [...told(view, mention, 'born', { date, text: born }), ...told(view, mention, 'died', { date, text: died })];
  });
}

/** In letters of EDTF. */
const [DAY, YEAR] = ['2023-06-12'.length, '2023'.length] as const;

/** The range of days that alone fills the brackets behind the name. */
function spanBehind({ key, dateAt }: Sentence, { to }: Mention): DateRun | undefined {
  const date = key(to) === '(' ? dateAt[to + 1] : undefined;
  return date !== undefined && date.from === to + 1 && key(date.to) === ')' ? date : undefined;
}

/** Both ends of a range that is closed at both. */
const endsOf = ({ mention: { date } }: DateRun): readonly string[] => {
  const ends = date?.text.split('/') ?? [];
  return ends.length === 2 && ends.every(end => /^\d{4}(?:-\d\d){0,2}$/.test(end)) ? ends : [];
};

interface End {
  readonly date: DateRun;
  readonly text: string;
}

function told(view: View, mention: Mention, name: 'born' | 'died', { date, text }: End): readonly Statement[] {
  const event = view.lexicon.event(name);
  const parsed = parseEdtf(text);
  const id = nameOf(mention, 'entity')?.id;
  if (event === undefined || id === undefined || !parsed.ok) return [];
  const read = { event, run: { from: mention.to, to: mention.to + 1 } };
  const when = { date: parsed.value, run: date, relative: false, begins: undefined };
  return [
    statementOf(view, read, {
      subject: { id, run: mention },
      by: undefined,
      place: undefined,
      purpose: undefined,
      qualifier: undefined,
      date: when,
      status: 'happened',
    }),
  ];
}
