// The words that a key may be set to: choices of the format, codes of findings, and what the vocabulary says can happen, be
// measured or be stated.
import type { Locale } from '../messages/account.ts';
import { meaningOfCode } from '../messages/explain.ts';
import { meaningOf } from '../messages/key-page.ts';
import { labelOf } from '../messages/material.ts';
import { defaultSeverity } from '../rules/registry.ts';
import { findingCodes } from '../syntax/codes.ts';
import type { FactKind } from '../syntax/fact-file.ts';
import type { Where } from '../syntax/format.ts';
import type { KeyEntry } from '../syntax/keys.ts';
import { oncePerKeys, type Section } from '../syntax/settings-keys.ts';
import type { YamlCursor } from '../syntax/yaml-cursor.ts';
import { sentenceAt } from '../text/sentences.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { type Completion, scalarAt, wordAt } from './completion-item.ts';
import { filterOf } from './completion-names.ts';

export interface WordsWanted {
  readonly cursor: YamlCursor;
  readonly snapshot: Snapshot;
  readonly locale: Locale;
}

/** One of a few words, each with what it means; of a rule its severities, the usual one first. */
export function choiceCompletions(
  where: Where,
  { key, values = [] }: KeyEntry,
  wanted: WordsWanted,
): readonly Completion[] {
  const { cursor, locale } = wanted;
  const usual = where === 'rules' ? findingCodes.find(code => code === key) : undefined;
  const first = usual && defaultSeverity[usual];
  const ordered = first === undefined ? values : [first, ...values.filter(value => value !== first)];
  return ordered.map(value => ({
    kind: 'word',
    label: value,
    description: value === first ? DEFAULT[locale] : undefined,
    detail: meaningOf(where === 'rules' ? 'severity' : key, value, locale),
    filter: cursor.token.quote + value,
    text: wordAt(cursor, value),
  }));
}

const DEFAULT: Readonly<Record<Locale, string>> = { en: 'default', zh: '默认' };

export const flagCompletions = ({ cursor }: WordsWanted): readonly Completion[] =>
  cursor.token.quote !== ''
    ? []
    : ['true', 'false'].map(word => ({ kind: 'word', label: word, text: wordAt(cursor, word) }));

/** The codes of findings, each with what it says. */
export const codeCompletions = ({ cursor, locale }: WordsWanted): readonly Completion[] =>
  findingCodes.map(code => ({
    kind: 'code',
    label: code,
    description: defaultSeverity[code],
    detail: firstWords(code, locale),
    filter: cursor.token.quote + code,
    text: wordAt(cursor, code),
    about: { of: 'code', code },
  }));

/** What a finding means, in a sentence. */
export function firstWords(code: string, locale: Locale): string | undefined {
  const known = findingCodes.find(each => each === code);
  if (known === undefined) return undefined;
  const means = meaningOfCode(known, locale);
  const { start, end } = sentenceAt(means, 0);
  return means.slice(start, end).replaceAll('`', '');
}

/** Events, measures or attributes: those of the corpus before those that are built in. */
export function predicateCompletions(kind: FactKind, { cursor, snapshot, locale }: WordsWanted): readonly Completion[] {
  const section = `${kind}s` as const;
  const builtin = snapshot.state.words.builtin[section];
  // What a corpus says nothing of is as it is built in.
  const isBuiltIn = (entry: { readonly id: string }): boolean =>
    JSON.stringify(builtin.get(entry.id)) === JSON.stringify(entry);
  const entries = [...snapshot.vocabulary[section].values()].map(entry => ({ entry, builtIn: isBuiltIn(entry) }));
  return entries
    .sort((a, b) => Number(a.builtIn) - Number(b.builtIn))
    .map(({ entry }) => entry)
    .map(({ id, label, words }) => ({
      kind,
      label: id,
      description: labelOf(snapshot, kind, id, locale),
      filter: filterOf(cursor, [id, label, ...words]),
      text: scalarAt(cursor, id),
      about: { of: kind, id },
    }));
}

/** What `once-per` may name and does not name yet. */
export const oncePerCompletions = (
  section: Section,
  { cursor, others }: { readonly cursor: YamlCursor; readonly others: readonly string[] },
): readonly Completion[] =>
  [...oncePerKeys(section), ...(others.length === 0 ? ['none'] : [])]
    .filter(word => !others.includes(word))
    .map(word => ({ kind: 'word', label: word, text: wordAt(cursor, word) }));

/** Tolerances as they are written. */
export const toleranceCompletions = (section: Section, cursor: YamlCursor): readonly Completion[] =>
  (section === 'events' ? ['1d', '2d', '1w', '1m', '1y'] : ['1%', '2%', '5%', '10%']).map(word => ({
    kind: 'word',
    label: word,
    text: wordAt(cursor, word),
  }));
