// What an item of a completion is told of once a reader looks at it.

import type { Locale } from '../messages/account.ts';
import { meaningOfCode } from '../messages/explain.ts';
import { labelOf } from '../messages/material.ts';
import { flat } from '../messages/names.ts';
import type { TextSource } from '../ports.ts';
import { keyEntry } from '../syntax/format.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { claimFinder } from './claim-site.ts';
import type { About } from './completion-item.ts';
import { keyBlocks } from './hover-key.ts';
import { nameBlocks, thingHover } from './hover-thing.ts';
import { type Block, emphasis, inCode, plain } from './rich-text.ts';

export interface AboutAsked {
  readonly snapshot: Snapshot;
  readonly texts: TextSource;
  readonly about: About;
  readonly locale: Locale;
}

/** `undefined` where it is no longer known. */
export function aboutBlocks({ snapshot, texts, about, locale }: AboutAsked): readonly Block[] | undefined {
  switch (about.of) {
    case 'key': {
      const entry = keyEntry(about.where, about.key);
      return entry && keyBlocks(about.where, entry, locale);
    }
    case 'code':
      return [{ kind: 'paragraph', words: inCode(meaningOfCode(about.code, locale)) }];
    case 'entity': {
      const label = snapshot.vocabulary.entities.get(about.id)?.name;
      const shown = { snapshot, texts, find: claimFinder(snapshot), locale };
      return label === undefined ? undefined : thingHover(shown, { kind: 'entity', key: about.id, label });
    }
    case 'authority':
    case 'place':
      // Their claims would take a walk through the corpus.
      return nameBlocks(snapshot.vocabulary, { kind: about.of, key: about.id, label: about.id }, locale);
    default:
      return predicateBlocks(snapshot, about.of, about.id, locale);
  }
}

const MOST_WORDS = 12;

function predicateBlocks(
  snapshot: Snapshot,
  kind: 'event' | 'measure' | 'attribute',
  id: string,
  locale: Locale,
): readonly Block[] | undefined {
  const entry = snapshot.vocabulary[`${kind}s`].get(id);
  if (entry === undefined) return undefined;
  const title = WORDS[locale];
  const { oncePer, words } = entry;
  const rows = [
    [title.words, words.slice(0, MOST_WORDS).map(flat).join(', ')],
    [title.oncePer, oncePer === 'none' ? title.any : oncePer.join(', ')],
    [title.after, kind === 'event' ? (snapshot.vocabulary.events.get(id)?.after ?? []).join(', ') : ''],
  ] as const;
  return [
    { kind: 'heading', words: [plain(`${labelOf(snapshot, kind, id, locale)} (${id})`)] },
    ...rows
      .filter(([, text]) => text !== '')
      .map(([name, text]): Block => ({ kind: 'paragraph', words: [emphasis(name), plain(`: ${text}`)] })),
  ];
}

const WORDS = {
  en: { words: 'Words', oncePer: 'Once per', any: 'any number of times', after: 'After' },
  zh: { words: '词语', oncePer: '区分依据', any: '可发生任意多次', after: '在其后' },
} as const;
