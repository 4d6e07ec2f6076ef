// What a Chinese word that points back stands for: 该药, 其, 公司, and 大桥 where a clause begins with it.
import { opensWithCompany } from './chinese-unknown.ts';
import { pointingLength } from './clauses.ts';
import { antecedent } from './discourse.ts';
import { labelOf } from './labels.ts';
import type { Run } from './sentence.ts';
import { type Found, fits, fitting, type View } from './view.ts';
import { chinesePronouns } from './word-lists.ts';

export interface AskedInChinese {
  readonly event: string;
  readonly run: Run;
  /** Whether nothing behind `run` can be what is asked for: 它是首个双抗. */
  readonly isSaidOf?: boolean;
}

/** `undefined`: nothing there points back; empty: something does, and nobody knows to what. */
export function pointerIn(view: View, asked: AskedInChinese, clause: number): readonly Found[] | undefined {
  const { sentence, clauses, lexicon } = view;
  const at = clauses.pronouns.get(clause);
  if (at === undefined || (asked.isSaidOf === true && at >= asked.run.to)) return undefined;
  const length = pointingLength(sentence, at);
  const words = sentence.tokens
    .slice(at, at + length)
    .map(token => token.key)
    .join('');
  const kinds = kindsOfPronoun(words);
  const excluded = lexicon.kinds.excluded(asked.event);
  // 公司递交上市申请: who files is not what the filing is about.
  if (kinds.size > 0 && [...kinds].every(kind => excluded.includes(kind))) return undefined;
  if (words.startsWith('其') && opensWithCompany(view)) return [];
  const labelled = labelOf(view, asked.event);
  if (labelled !== undefined) return [{ id: labelled.id, run: { from: at, to: at + length } }];
  const wanted = { fits: (other: string) => fits(view, other, asked.event), noun: undefined };
  const before = kinds.size === 0 ? endOfClauseBefore(view, asked, at) : undefined;
  if (before !== undefined) return [{ id: before.id, run: { from: at, to: at + length } }];
  const here = kinds.has('company') && at < asked.run.from ? companiesBefore(view, asked, at) : [];
  if (here.length === 1) return here.map(id => ({ id, run: { from: at, to: at + length } }));
  const id = antecedent(view.discourse, lexicon, kinds.size > 0 ? { ...wanted, kinds } : wanted);
  return id === undefined ? [] : [{ id, run: { from: at, to: at + length } }];
}

/** 国内首款双抗是明索，国家药监局2022年批准其上市: the name that the clause before ends with. */
function endOfClauseBefore(
  { sentence, clauses, ...view }: View,
  { event }: AskedInChinese,
  at: number,
): Found | undefined {
  const start = clauses.of.indexOf(clauses.of[at] ?? 0);
  const last = sentence.key(start) === ',' ? sentence.mentions.find(({ to }) => to === start) : undefined;
  return last && sentence.key(last.from - 1) === '是'
    ? fitting({ sentence, clauses, ...view }, last, event)
    : undefined;
}

/** 瑞启生物成立于2014年；2021年，公司上市: what the sentence named before the word that points back. */
function companiesBefore(view: View, { event }: AskedInChinese, before: number): readonly string[] {
  const named = view.sentence.mentions.filter(({ to }) => to <= before);
  const ids = new Set(named.flatMap(mention => fitting(view, mention, event)?.id ?? []));
  return [...ids].filter(id => view.lexicon.kinds.of(id).has('company'));
}

const kindsOfPronoun = (pronoun: string): ReadonlySet<string> =>
  new Set(
    Object.entries(chinesePronouns).flatMap(([kind, words]) =>
      words.some(word => pronoun.includes(word)) ? [kind] : [],
    ),
  );
