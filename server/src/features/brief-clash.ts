// A clash in as few words as a narrow row has room for: what its sides say, or what it is about. It must not know of trees,
// nor what happened to whom, which stands beside it.
import { flat, termName } from '../messages/names.ts';
import type { ClashFinding } from '../rules/finding.ts';
import type { Asked } from './tree-node.ts';
import { treeWords } from './tree-words.ts';

/** Values as they are written, which is shorter than how they read; where the sides do not differ in one, what it is about. */
export function briefly(asked: Asked, { code, sides }: ClashFinding): string {
  const { snapshot, locale } = asked;
  const claims = sides.flatMap(side => snapshot.claim(side.claim) ?? []);
  switch (code) {
    case 'conflicting-date':
      return versus(claims.map(({ date }) => date?.text ?? ''));
    case 'conflicting-value':
      return versus(claims.map(({ value }) => value?.text ?? ''));
    case 'conflicting-quantity':
    case 'incomparable-units':
      return versus(withoutEnd(claims.map(({ value }) => flat(value?.text ?? ''))));
    case 'uncorroborated':
      return '';
    case 'competing-first': {
      const winners = new Set(claims.map(({ subject }) => termName(asked, subject)));
      return `${treeWords[locale].briefly[code]}${winners.size > 1 ? `: ${versus([...winners])}` : ''}`;
    }
    default:
      return treeWords[locale].briefly[code];
  }
}

const MOST_VALUES = 4;

const versus = (values: readonly string[]): string =>
  [...new Set(values)].filter(Boolean).slice(0, MOST_VALUES).join(' ≠ ');

/** `1.8 ≠ 2.1 per 100,000`: the words that all end with stand once. */
function withoutEnd(values: readonly string[]): readonly string[] {
  const words = [...new Set(values)].filter(Boolean).map(value => value.split(' '));
  const [first = [], ...others] = words;
  let shared = 0;
  const isShared = (own: readonly string[]): boolean =>
    own.length > shared + 1 && own.at(-1 - shared) === first.at(-1 - shared);
  while (others.length > 0 && words.every(isShared)) shared += 1;
  return words.map((own, at) => own.slice(0, at === words.length - 1 ? own.length : own.length - shared).join(' '));
}
