// One event told of several dates: 'in the US in May 2021 and in Japan in January 2022', 'A and B … in January and February
// respectively', 'January 2023 for X and May 2023 for Y'. Each date with what stands beside it, or nothing.
import { leadsToPurpose } from './attach-purpose.ts';
import { type DateRun, nameOf, type Run, type Sentence } from './sentence.ts';
import type { Found, View } from './view.ts';

/** A date and the stretch of the sentence that is its own: places, authorities and purposes are looked for there. */
export interface Share {
  readonly date: DateRun;
  readonly partner: Run;
}

/** `undefined`: the dates are not shared out. In the order of the text otherwise. */
export function sharesOf(view: View, dates: readonly DateRun[]): readonly Share[] | undefined {
  if (dates.length < 2) return undefined;
  const inOrder = dates.toSorted((a, b) => a.from - b.from);
  const partners = partnersIn(view, inOrder);
  if (partners.length !== inOrder.length) return undefined;
  const isInTurn = alternates(inOrder, partners);
  if (!isInTurn && !isRespective(view.sentence)) return undefined;
  return inOrder.flatMap((date, at) => {
    const partner = partners[at];
    return partner === undefined ? [] : [{ date, partner }];
  });
}

/** 'A and B opened in 1981 and 1998 respectively'. */
export function subjectsInTurn(
  { sentence }: View,
  subjects: readonly Found[],
  dates: readonly DateRun[],
): readonly { readonly date: DateRun; readonly subject: Found }[] | undefined {
  if (subjects.length < 2 || subjects.length !== dates.length || !isRespective(sentence)) return undefined;
  const inOrder = dates.toSorted((a, b) => a.from - b.from);
  return subjects.flatMap((subject, at) => {
    const date = inOrder[at];
    return date === undefined ? [] : [{ subject, date }];
  });
}

const isRespective = (sentence: Sentence): boolean =>
  sentence.tokens.some((_, at) => sentence.cue('respectively', at) > 0);

/** Authorities, else places, else what the dates are for. */
function partnersIn({ sentence }: View, dates: readonly DateRun[]): readonly Run[] {
  const named = (kind: 'authority' | 'place') => sentence.mentions.filter(mention => nameOf(mention, kind));
  const purposes = sentence.mentions.filter(mention => nameOf(mention, 'entity') && leadsToPurpose(sentence, mention));
  const deciding = sentence.mentions.filter(mention => nameOf(mention, 'authority') ?? nameOf(mention, 'place'));
  const all = [named('authority'), named('place'), deciding, purposes].find(list => list.length === dates.length);
  return all ?? besideDates(sentence, deciding, dates);
}

/** 'In Ghana on 2 May, the first country in Africa to do so': of more names than dates, the ones right before these. */
function besideDates({ cue }: Sentence, names: readonly Run[], dates: readonly Run[]): readonly Run[] {
  return dates.flatMap(date => {
    const before = names.findLast(({ to }) => to <= date.from);
    const isBeside =
      before !== undefined &&
      (before.to === date.from || (before.to === date.from - 1 && cue('prepositions', before.to) > 0));
    return isBeside ? [before] : [];
  });
}

/** Date, partner, date, partner; or the other way round. */
function alternates(dates: readonly Run[], partners: readonly Run[]): boolean {
  const [firstDate, firstPartner] = [dates[0], partners[0]];
  if (firstDate === undefined || firstPartner === undefined) return false;
  const [a, b] = firstDate.from < firstPartner.from ? [dates, partners] : [partners, dates];
  return a.every((run, at) => {
    const [other, next] = [b[at], a[at + 1]];
    return other !== undefined && run.to <= other.from && (next === undefined || other.to <= next.from);
  });
}
