// Elements of SVG (and of HTML, written as XML) as strings. The only place where a text becomes markup: every text and
// every attribute is escaped here. Knows no picture.

export interface Markup {
  readonly markup: string;
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;
export type Child = Markup | string | undefined | readonly Child[];

/** An attribute that is `undefined` is left out; numbers are rounded to hundredths. A child that is a string is text. */
export function element(name: string, attributes: Attributes, ...children: readonly Child[]): Markup {
  const written = Object.entries(attributes).map(([key, value]) => attributeText(key, value));
  return { markup: `<${name}${written.join('')}>${children.map(childText).join('')}</${name}>` };
}

/** One that has no content and no end, as HTML has them. */
export const voidElement = (name: string, attributes: Attributes): Markup => ({
  markup: `<${name}${Object.entries(attributes)
    .map(([key, value]) => attributeText(key, value))
    .join('')}>`,
});

/** Several without anything around them. */
export const together = (...children: readonly Child[]): Markup => ({ markup: children.map(childText).join('') });

/**
 * Safe between tags and in quoted attributes. What XML cannot hold becomes U+FFFD; marks that turn the direction of what
 * stands around them are left out, so that no name rearranges the words beside it.
 */
export const escaped = (text: string): string =>
  text
    .replace(FORBIDDEN, '\uFFFD')
    .replace(TURNING, '')
    .replace(/[&<>"']/g, mark => ENTITIES[mark] ?? '');

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF\p{Surrogate}]/gu;
const TURNING = /[\u202A-\u202E\u2066-\u2069]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function attributeText(key: string, value: string | number | undefined): string {
  if (value === undefined) return '';
  return ` ${key}="${typeof value === 'number' ? numberText(value) : escaped(value)}"`;
}

const numberText = (value: number): string => (Number.isFinite(value) ? String(Math.round(value * 100) / 100) : '0');

function childText(child: Child): string {
  if (child === undefined) return '';
  if (typeof child === 'string') return escaped(child);
  return 'markup' in child ? child.markup : child.map(childText).join('');
}
