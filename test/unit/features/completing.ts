// Completions at a `|` in one file of a corpus, as lists of labels and as the text that comes of taking one.
import { expect } from 'vitest';
import { completionsAt } from '../../../server/src/features/completion.ts';
import type { Completion, Completions } from '../../../server/src/features/completion-item.ts';
import type { Locale } from '../../../server/src/messages/account.ts';
import type { Files } from '../../support/corpus.ts';
import { type Desk, deskOf } from './support.ts';

export const WORDS = `version: 1
entities:
  fucaso:
    name: Fucaso
    aliases: [equecabtagene autoleucel, eque-cel, 福可苏]
    classes: [CAR-T, cell therapy]
  iaso: { name: "IASO: Bio", aliases: [IASO Biotherapeutics] }
events:
  opened: { label: opening, words: [opened, ribbon cut, 通车] }
measures:
  incidence: { words: [incidence] }
`;

export const ARTICLE = `Fucaso was approved by the NMPA on June 30, 2023. It rained in May 2021.
IASO Biotherapeutics said: "We're glad". The approval of equecabtagene autoleucel in Macau came on March 28, 2025.
`;

export const CORPUS: Files = {
  'corroborate.yaml': WORDS,
  'a.txt': ARTICLE,
  'b.txt': 'Another article.\n',
  'sub/c.md': '---\ntitle: On Ferries\n---\nFerries sail.\n',
};

export interface Marked {
  readonly name?: string;
  readonly files?: Files;
  readonly locale?: Locale;
  readonly desk?: Desk;
  readonly leadsThroughStops?: boolean;
}

export async function completed(
  marked: string,
  { name = 'a.facts.yaml', files = CORPUS, locale = 'en', desk, leadsThroughStops = false }: Marked = {},
) {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const { snapshot, texts, path } = desk ?? deskOf({ ...files, [name]: text });
  const found = await completionsAt(snapshot, texts, {
    ...{ path: path(name), text, offset, locale },
    ...{ keepsLines: true, leadsThroughStops },
  });
  return { text, offset, found, labels: found?.items.map(({ label }) => label) ?? [] };
}

/** The first of them, in this order, no more. */
export async function checkFirst(marked: string, labels: readonly string[], more?: Marked): Promise<void> {
  expect((await completed(marked, more)).labels.slice(0, labels.length)).toEqual(labels);
}

export async function checkAll(marked: string, labels: readonly string[], more?: Marked): Promise<void> {
  expect((await completed(marked, more)).labels).toEqual(labels);
}

export async function checkWithout(marked: string, labels: readonly string[], more?: Marked): Promise<void> {
  const given = (await completed(marked, more)).labels;
  expect(given.filter(label => labels.includes(label))).toEqual([]);
}

/** Taking an item by its label gives this text. */
export async function checkTaken(marked: string, label: string, expected: string, more?: Marked): Promise<void> {
  const { text, found, labels } = await completed(marked, more);
  const item = found?.items.find(each => each.label === label);
  expect(labels).toContain(label);
  if (found !== undefined && item !== undefined) expect(taken(text, found, item)).toBe(expected);
}

export const taken = (text: string, { replaced }: Completions, item: Completion): string =>
  text.slice(0, replaced.start) + item.text + text.slice(replaced.end);
