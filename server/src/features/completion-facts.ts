// Whole facts, where a new one begins: the keys that each kind of fact is seldom without, with a stop behind each. It must
// not know what stands behind the keys; that is completed stop by stop.
import type { Locale } from '../messages/account.ts';
import type { FactKind } from '../syntax/fact-file.ts';
import { factKinds } from '../syntax/keys.ts';
import type { YamlCursor } from '../syntax/yaml-cursor.ts';
import type { Completion } from './completion-item.ts';

export interface FactsWanted {
  readonly cursor: YamlCursor;
  /** Whether the dash stands there already. */
  readonly begins: 'with a dash' | 'behind a dash';
  /** The file goes with one article, so that its facts name no sources. */
  readonly companion: boolean;
  readonly lineEnd: string;
  readonly locale: Locale;
}

export function factCompletions(wanted: FactsWanted): readonly Completion[] {
  if (wanted.cursor.flow || wanted.cursor.token.quote !== '') return [];
  return factKinds.map(kind => factCompletion(kind, wanted));
}

function factCompletion(kind: FactKind, { cursor, begins, companion, lineEnd, locale }: FactsWanted): Completion {
  const keys = ['subject', ...KEYS[kind], ...(companion ? ['quote'] : ['sources'])];
  const hasDash = begins === 'behind a dash';
  const blank = cursor.needsBlank ? ' ' : '';
  const indent = ' '.repeat(cursor.column + (hasDash ? blank.length : 2));
  const lines = companion ? keys : [...keys, '  - article', '    quote'];
  const stopped = lines.map((key, at) => (key === 'sources' ? 'sources:' : `${key}: $${at + 1}`));
  const dash = hasDash ? '' : '- ';
  return {
    kind: 'item',
    label: dash + keys.join(', '),
    description: OF[locale][kind],
    text: blank + dash + stopped.join(`${lineEnd}${indent}`),
    hasStops: true,
  };
}

const KEYS: Readonly<Record<FactKind, readonly string[]>> = {
  event: ['event', 'date'],
  measure: ['measure', 'as-of', 'value'],
  attribute: ['attribute', 'value'],
};

const OF: Readonly<Record<Locale, Readonly<Record<FactKind, string>>>> = {
  en: { event: 'what happened', measure: 'a number', attribute: 'any other value' },
  zh: { event: '发生的事件', measure: '数量', attribute: '其他属性' },
};
