// What a hover says, as blocks of plain words, and how they become Markdown or plain text. Every word may come from an
// untrusted file: here, and nowhere else, it is made harmless, so that no text can bring a link, a picture, HTML or
// a command into an editor. Knows no claim and no finding.
import { largest } from '../base/largest.ts';

export interface Inline {
  readonly text: string;
  readonly style?: 'strong' | 'emphasis' | 'code';
}

/** A table's first row is its head. */
export type Block =
  | { readonly kind: 'heading'; readonly words: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly words: readonly Inline[] }
  | { readonly kind: 'quote'; readonly words: readonly Inline[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] }
  /** YAML of our own, line by line. */
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly (readonly Inline[])[])[] }
  | { readonly kind: 'rule' };

export const plain = (text: string): Inline => ({ text });
export const strong = (text: string): Inline => ({ text, style: 'strong' });
export const emphasis = (text: string): Inline => ({ text, style: 'emphasis' });
export const code = (text: string): Inline => ({ text, style: 'code' });

/** Words of our own in which backticks mark what is written in a file. */
export const inCode = (text: string): readonly Inline[] =>
  text.split('`').map((part, at) => (at % 2 === 0 ? plain(part) : code(part)));

/** GitHub-flavoured Markdown. */
export function toMarkdown(blocks: readonly Block[]): string {
  return blocks.map(markdownOf).join('\n\n');
}

/** For clients that render no Markdown. */
export function toPlainText(blocks: readonly Block[]): string {
  return blocks.map(plainTextOf).join('\n\n');
}

/** The text on one line, with nothing in it that Markdown, HTML or an automatic link would act on. */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<>&|~@]/g, '\\$&')
    .replace(/\$(?=[({])/g, '\\$')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/(www)\./gi, '$1\\.');
}

// Control characters and marks that reverse the direction of what follows show a reader something else than there is.
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\ufeff]+/gu;

function oneLine(text: string): string {
  return text.replace(UNSEEN, ' ').replace(/ {2,}/g, ' ');
}

function markdownOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `#### ${inlines(block.words)}`;
    case 'paragraph':
      return startOfBlock(inlines(block.words));
    case 'quote':
      return `> ${startOfBlock(inlines(block.words))}`;
    case 'list':
      return block.items.map(item => `- ${startOfBlock(inlines(item))}`).join('\n');
    case 'code':
      return fenced(block.text);
    case 'table':
      return tableOf(block.rows);
    case 'rule':
      return '---';
  }
}

/** The fence is longer than any run of backticks within. */
function fenced(text: string): string {
  const longest = largest(
    (text.match(/`+/g) ?? []).map(run => run.length),
    2,
  );
  const fence = '`'.repeat(longest + 1);
  return `${fence}yaml\n${text.replace(/[^\S\n]|\p{Cc}/gu, each => (each === '\n' ? each : ' '))}\n${fence}`;
}

// At the start of a block a few more characters mean something: a list, a heading, a rule.
function startOfBlock(markdown: string): string {
  const trimmed = markdown.trimStart();
  const numbered = /^\d{1,9}[.)]/.exec(trimmed);
  if (numbered !== null) {
    const at = numbered[0].length - 1;
    return `${trimmed.slice(0, at)}\\${trimmed.slice(at)}`;
  }
  return /^[-+#=:]/.test(trimmed) ? `\\${trimmed}` : trimmed;
}

function tableOf(rows: readonly (readonly (readonly Inline[])[])[]): string {
  const [head, ...body] = rows.map(cells => `| ${cells.map(inlines).join(' | ')} |`);
  if (head === undefined) return '';
  return [head, `|${' --- |'.repeat(rows[0]?.length ?? 0)}`, ...body].join('\n');
}

const inlines = (words: readonly Inline[]): string => words.map(inline).join('');

// A mark of emphasis holds only where it adjoins its words.
function inline({ text, style }: Inline): string {
  const escaped = escapeMarkdown(text);
  const core = escaped.trim();
  if (style === undefined || core === '') return escaped;
  const before = escaped.slice(0, escaped.length - escaped.trimStart().length);
  const after = escaped.slice(escaped.trimEnd().length);
  return `${before}${marked(core, style)}${after}`;
}

function marked(escaped: string, style: 'strong' | 'emphasis' | 'code'): string {
  if (style === 'strong') return `**${escaped}**`;
  return style === 'emphasis' ? `*${escaped}*` : `**${escaped}**`;
}

function plainTextOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return words(block.words);
    case 'quote':
      return `“${words(block.words)}”`;
    case 'list':
      return block.items.map(item => `- ${words(item)}`).join('\n');
    case 'code':
      return block.text;
    case 'table':
      return block.rows.map(cells => cells.map(words).join(' · ')).join('\n');
    case 'rule':
      return '—';
  }
}

const words = (inline: readonly Inline[]): string => oneLine(inline.map(({ text }) => text).join(''));
