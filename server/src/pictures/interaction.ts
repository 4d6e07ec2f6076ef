// How a mark answers: in an editor it takes the focus and names what it opens; on a page it may lead to a place of it.
import { type Attributes, element, type Markup } from './svg.ts';

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

export interface MarkAttributes {
  readonly name: 'g' | 'a';
  readonly attributes: Attributes;
  readonly title: Markup;
}

export function markAttributes(interaction: Interaction, { key, claim, description }: Marked): MarkAttributes {
  const title = element('title', {}, description);
  if (interaction.kind === 'keys')
    return { name: 'g', title, attributes: { role: 'link', tabindex: 0, 'data-key': key, 'aria-label': description } };
  const href = interaction.hrefOf(claim);
  if (href === undefined) return { name: 'g', title, attributes: { role: 'img', 'aria-label': description } };
  return { name: 'a', title, attributes: { href, 'aria-label': description } };
}
