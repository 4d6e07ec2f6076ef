// How a mark answers: in an editor it takes the focus and names what it opens; on a page it may lead to a place of it.
// What has the focus and the name is its sign alone: its label beside it says less than the name does, and other words.
import { element, type Markup } from './svg.ts';

export type Interaction =
  /** A host finds the mark by its key, and opens what belongs to it. */
  | { readonly kind: 'keys' }
  /** A link within the page, where one leads anywhere. */
  | { readonly kind: 'links'; readonly hrefOf: (claim: string) => string | undefined };

export interface Marked {
  readonly key: string;
  readonly claim: string;
  readonly description: string;
}

export interface MarkParts {
  readonly look: string;
  /** Under the sign: what shows that the mark has the focus. */
  readonly ground: Markup;
  readonly sign: readonly (Markup | undefined)[];
  readonly label?: Markup | undefined;
}

export function markOf(interaction: Interaction, marked: Marked, { look, ground, sign, label }: MarkParts): Markup {
  const { key, description } = marked;
  const attributes = { class: `mark ${look}`, 'data-key': interaction.kind === 'keys' ? key : undefined };
  return element('g', attributes, element('title', {}, description), ground, named(interaction, marked, sign), label);
}

function named(interaction: Interaction, { claim, description }: Marked, sign: MarkParts['sign']): Markup {
  const name = { 'aria-label': description };
  if (interaction.kind === 'keys') return element('g', { role: 'link', tabindex: 0, ...name }, sign);
  const href = interaction.hrefOf(claim);
  return href === undefined ? element('g', { role: 'img', ...name }, sign) : element('a', { href, ...name }, sign);
}
