// What the signs of the pictures mean, as a list of small pictures with their words.
import { verdictWords } from '../features/claim-words.ts';
import type { Locale } from '../messages/account.ts';
import { type GlyphKind, glyph } from './glyphs.ts';
import { element, type Markup } from './svg.ts';
import { pictureWords } from './words.ts';

const KINDS: readonly GlyphKind[] = [
  'agrees',
  'refines',
  'contradicts',
  'possibly',
  'settled',
  'differs',
  'alone',
  'aside',
];

export function legendOf(picture: 'timeline' | 'matrix', locale: Locale): Markup {
  const words = pictureWords[locale];
  const own =
    picture === 'matrix' ? [] : [text('★', words.first), published(words.published), loose(words.approximate)];
  return element(
    'ul',
    { class: 'legend' },
    ...KINDS.map(kind => entry(sign(glyph(kind, MIDDLE)), verdictWords[locale][kind])),
    ...own,
  );
}

const MIDDLE = { x: 10, y: 9, size: 6 };

const entry = (picture: Markup, words: string): Markup => element('li', {}, picture, element('span', {}, words));

const sign = (shape: Markup): Markup =>
  element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'picture sign',
      width: 20,
      height: 18,
      viewBox: '0 0 20 18',
      'aria-hidden': 'true',
    },
    shape,
  );

const text = (mark: string, words: string): Markup =>
  entry(element('span', { class: 'star', 'aria-hidden': 'true' }, mark), words);

const published = (words: string): Markup =>
  entry(sign(element('path', { class: 'published', d: 'M5.5 5h9l-4.5 7z' })), words);

const loose = (words: string): Markup =>
  entry(
    sign(
      element(
        'g',
        { class: 'mark agrees loose' },
        element('rect', { class: 'bar', x: 1, y: 4, width: 18, height: 10, rx: 4 }),
      ),
    ),
    words,
  );
