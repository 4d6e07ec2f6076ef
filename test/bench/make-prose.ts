// Texts and words to read prose from: plain ones of any length and vocabulary, and hostile ones that would cost most.

import { buildVocabulary } from '../../server/src/vocabulary/build.ts';
import { builtinVocabulary } from '../../server/src/vocabulary/builtin.ts';
import type { EntityDraft, VocabularyLayer } from '../../server/src/vocabulary/layer.ts';
import type { Vocabulary } from '../../server/src/vocabulary/vocabulary.ts';
import { syllables } from './names.ts';

export interface Made {
  readonly text: string;
  readonly language: 'en' | 'zh';
  /** How many entities the vocabulary has. */
  readonly names: number;
}

export interface Hostile {
  readonly what: string;
  /** One that is twice as large for twice the number. */
  readonly make: (size: number) => Made;
}

export const nameOf = (index: number): string => `${syllables(index)} Therapy`;

/** A third of them with an alias, each with a class that few share. */
export function madeVocabulary(base: Vocabulary, names: number): Vocabulary {
  const entities: Record<string, EntityDraft> = {};
  for (let index = 0; index < names; index += 1)
    entities[`thing-${index}`] = {
      name: nameOf(index),
      classes: [`${syllables(index >> 3)} therapy`],
      ...(index % 3 === 0 ? { aliases: [syllables(index)] } : {}),
    };
  return buildVocabulary({ base, layer: { ...EMPTY, entities } }).vocabulary;
}

export const builtin: Vocabulary = builtinVocabulary();

const EMPTY: VocabularyLayer = { entities: {}, places: {}, authorities: {}, events: {}, measures: {}, attributes: {} };

/** Paragraphs of plain prose in which one sentence in four states something. */
export function plainProse(sentences: number, names: number): string {
  return lines(sentences, index => {
    const name = nameOf((index * 7919) % names);
    return PLAIN[index % PLAIN.length]?.replaceAll('NAME', name).replaceAll('YEAR', String(1950 + (index % 70))) ?? '';
  });
}

const PLAIN = [
  'The FDA approved NAME on 12 March YEAR, after a review that had taken eleven months.',
  'Nobody at the time expected the matter to take so long, least of all the engineers who had built it.',
  'Letters from residents were read out at the start of the meeting and then set aside, as they had been the year before.',
  'A spokesman said that the company would not comment on what the work had cost, or who had paid for it in the end.',
];

const lines = (count: number, line: (index: number) => string): string =>
  `Notes on a long review\n\n${Array.from({ length: count }, (_, index) => line(index)).join('\n\n')}\n`;

const english = (text: string, names = 100): Made => ({ text, language: 'en', names });
const chinese = (text: string): Made => ({ text, language: 'zh', names: 100 });

/** What the pronouns behind it speak of. */
const told = `The FDA approved ${nameOf(7)} in 2019.\n\n`;

/** One sentence nearly as long as any that is read. */
const filled = (part: string): string => `${part.repeat(Math.floor(2400 / part.length)).trim()}.`;

/** `size`: kilobytes of text, more or less. */
export const hostile: readonly Hostile[] = [
  { what: 'one line without a sentence end', make: size => english('plain words and nothing else '.repeat(size * 36)) },
  { what: 'one line of sentences', make: size => english('It was approved in May 2021. '.repeat(size * 36)) },
  { what: 'approved approved …, on one line', make: size => english('approved '.repeat(size * 114)) },
  { what: 'approved approved …, in sentences', make: size => english(filledLines(size, 'approved ')) },
  { what: '获批获批…, on one line', make: size => chinese('获批'.repeat(size * 512)) },
  { what: '获批获批…, in sentences', make: size => chinese(filledLines(size, '获批')) },
  { what: 'nested brackets', make: size => english(filledLines(size, '(', ')')) },
  { what: 'brackets that open', make: size => english('([{'.repeat(size * 341)) },
  { what: 'dates on one line', make: size => english('12 May 2021, '.repeat(size * 79)) },
  { what: 'dates in sentences', make: size => english(filledLines(size, '12 May 2021, ')) },
  { what: 'Chinese dates in sentences', make: size => chinese(filledLines(size, '2021年5月12日，')) },
  {
    what: 'names, dates and triggers',
    make: size => english(filledLines(size, `the FDA approved ${nameOf(7)} on 12 May 2021 and `)),
  },
  {
    what: 'names, dates and triggers without a verb',
    make: size => english(filledLines(size, `${nameOf(7)} approval 12 May 2021 China `)),
  },
  {
    what: 'Chinese names, dates and triggers',
    make: size => chinese(filledLines(size, '2021年5月12日中国批准该药，')),
  },
  { what: 'first first …', make: size => english(filledLines(size, 'the first approved drug in China, ')) },
  { what: '首个首个…', make: size => chinese(filledLines(size, '中国首个获批产品')) },
  { what: 'measures and quantities', make: size => english(filledLines(size, 'staff of 12 people, ')) },
  { what: 'and that and that …', make: size => english(filledLines(size, 'and that ')) },
  { what: 'hyphens', make: size => english(filledLines(size, 'US-')) },
  { what: 'pronouns', make: size => english(told + lines(size * 34, () => 'It was approved in May 2021.')) },
  { what: 'Chinese pronouns', make: size => chinese(told + lines(size * 80, () => '该药于2021年5月获批。')) },
  { what: 'the drug', make: size => english(told + lines(size * 28, () => 'The therapy was approved in May 2021.')) },
  {
    what: 'each sentence another name, and a pronoun',
    make: size =>
      english(
        lines(size * 12, index => `${nameOf(index)} is one of them. It was approved in May 2021. The drug was filed.`),
        size * 12,
      ),
  },
  {
    what: 'each sentence the only one of a class',
    make: size =>
      english(
        lines(size * 20, index => `The ${syllables(index >> 3)} therapy was approved in May 2021.`),
        size * 20,
      ),
  },
  {
    what: 'each sentence a first of a class',
    make: size =>
      english(
        lines(size * 12, index => `${nameOf(index)} is the first ${syllables(index >> 3)} therapy approved in China.`),
        size * 12,
      ),
  },
  {
    what: 'each sentence a first of another name',
    make: size =>
      english(
        lines(
          size * 8,
          index => `The FDA approved ${nameOf(2 * index)}.\n\n${nameOf(2 * index + 1)} is the first drug of China.`,
        ),
        size * 16,
      ),
  },
  {
    what: 'a title with all the names',
    make: size =>
      english(
        `${Array.from({ length: 100 }, (_, index) => nameOf(index)).join(', ')}\n\n${lines(size * 34, () => 'It was approved in May 2021.')}`,
      ),
  },
];

const filledLines = (size: number, part: string, behind = ''): string =>
  lines(Math.max(1, Math.round(size / 2.4)), () =>
    behind === '' ? filled(part) : `${part.repeat(1200)}${behind.repeat(1200)}`,
  );
