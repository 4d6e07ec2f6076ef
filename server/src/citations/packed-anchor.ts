// Where a quote stands, packed: an anchor is kept for every citation of a corpus and looked into for few at a time.
import type { Span } from '../base/span.ts';
import type { Anchor } from './anchor.ts';

/** A letter for the kind, then numbers in base 36. */
export type PackedAnchor = string & { readonly packed: 'Anchor' };

export const packAnchor = (anchor: Anchor): PackedAnchor =>
  (LETTERS[anchor.kind] +
    numbersOf(anchor)
      .map(each => each.toString(36))
      .join(AND)) as PackedAnchor;

const AND = ',';

const LETTERS = { exact: 'e', ambiguous: 'a', altered: 'l', missing: 'm', 'not-searched': 'n' } as const;

function numbersOf(anchor: Anchor): readonly number[] {
  switch (anchor.kind) {
    case 'exact':
      return placesOf(anchor.spans);
    case 'ambiguous':
      return [anchor.count, ...placesOf(anchor.spans)];
    case 'altered':
      return [anchor.errors, anchor.quoteIndex, ...placesOf(anchor.spans)];
    case 'missing':
      return [anchor.quoteIndex, anchor.misplaced ? 1 : 0];
    case 'not-searched':
      return [anchor.quoteIndex, anchor.isLookedFor ? 1 : 0];
  }
}

const placesOf = (spans: readonly Span[]): readonly number[] => spans.flatMap(({ start, end }) => [start, end - start]);

export function unpackAnchor(packed: PackedAnchor): Anchor {
  const numbers =
    packed.length === 1
      ? []
      : packed
          .slice(1)
          .split(AND)
          .map(each => Number.parseInt(each, 36));
  const [first = 0, second = 0] = numbers;
  switch (packed[0]) {
    case LETTERS.ambiguous:
      return { kind: 'ambiguous', spans: spansOf(numbers.slice(1)), count: first };
    case LETTERS.altered:
      return { kind: 'altered', spans: spansOf(numbers.slice(2)), errors: first, quoteIndex: second };
    case LETTERS.missing:
      return { kind: 'missing', quoteIndex: first, ...(second === 1 ? { misplaced: true } : {}) };
    case LETTERS['not-searched']:
      return { kind: 'not-searched', quoteIndex: first, isLookedFor: second === 1 };
    default:
      return { kind: 'exact', spans: spansOf(numbers) };
  }
}

const spansOf = (numbers: readonly number[]): readonly Span[] =>
  numbers.flatMap((start, at): readonly Span[] =>
    at % 2 === 0 ? [{ start, end: start + (numbers[at + 1] ?? 0) }] : [],
  );
