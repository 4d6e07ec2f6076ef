// The parts of the page that the script finds there, and how a picture is put into it. Markup comes from the server, which
// escapes every text; it is parsed as XML, and the page's policy lets nothing in it run.
import type { PictureResult } from '../../../server/src/lsp/protocol.ts';

export interface Page {
  readonly kind: string;
  readonly head: HTMLElement;
  readonly body: HTMLElement;
  readonly choice: HTMLInputElement;
  button(id: string): HTMLButtonElement;
  /** Shows what was drawn; the mark that had the focus keeps it. */
  show(picture: PictureResult): void;
  say(message: string): void;
}

export function pageOf(document: Document): Page {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [sheet];
  const [head, body] = [found(document, 'head', HTMLElement), found(document, 'body', HTMLElement)];
  const scroll = found(document, 'scroll', HTMLElement);
  let style = '';
  return {
    kind: document.body.dataset.kind ?? '',
    head,
    body,
    choice: found(document, 'choice', HTMLInputElement),
    button: id => found(document, id, HTMLButtonElement),
    show(picture) {
      if (picture.style !== style) sheet.replaceSync(picture.style);
      style = picture.style;
      const focused = keyOf(document.activeElement);
      head.replaceChildren(svgOf(document, picture.head));
      body.replaceChildren(svgOf(document, picture.body));
      scroll.dataset.state = 'shown';
      found(document, 'title', HTMLElement).textContent = picture.title;
      found(document, 'legend', HTMLElement).replaceChildren(...listOf(document, picture.legend));
      found(document, 'notes', HTMLElement).textContent = picture.notes.join(' ');
      showPage(document, picture);
      if (focused !== undefined) markOf(body, focused)?.focus({ preventScroll: true });
    },
    say(message) {
      found(document, 'notes', HTMLElement).textContent = message;
      scroll.dataset.state = 'shown';
    },
  };
}

/** The key of the mark that an element is of, or lies in. */
export const keyOf = (element: Element | EventTarget | null): string | undefined =>
  element instanceof Element ? (element.closest('[data-key]')?.getAttribute('data-key') ?? undefined) : undefined;

/** The part of a mark that takes the focus. */
export function markOf(body: HTMLElement, key: string): SVGElement | undefined {
  const mark = body.querySelector(`[data-key="${CSS.escape(key)}"] [tabindex]`);
  return mark instanceof SVGElement ? mark : undefined;
}

function showPage(document: Document, { page, about }: PictureResult): void {
  const pager = found(document, 'pager', HTMLElement);
  pager.hidden = page.total <= page.count;
  found(document, 'place', HTMLElement).textContent = page.label;
  found(document, 'before', HTMLButtonElement).disabled = page.first === 0;
  found(document, 'after', HTMLButtonElement).disabled = page.first + page.count >= page.total;
  found(document, 'whole', HTMLButtonElement).hidden = about.kind === 'corpus';
}

function svgOf(document: Document, markup: string): Node {
  const parsed = new DOMParser().parseFromString(markup, 'image/svg+xml');
  return document.importNode(parsed.documentElement, true);
}

const listOf = (document: Document, markup: string): readonly Node[] =>
  [...new DOMParser().parseFromString(markup, 'text/html').body.childNodes].map(node =>
    document.importNode(node, true),
  );

function found<T extends HTMLElement>(document: Document, id: string, kind: new () => T): T {
  const element = document.getElementById(id);
  if (element instanceof kind) return element;
  throw new Error(`the page has no ${id}`);
}
