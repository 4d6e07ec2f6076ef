// Where the comments of a YAML text stand: what an edit must keep. Knows no format written in YAML.
import type { Span } from '../base/span.ts';
import { lexemesOf } from './yaml-compose.ts';

/** In order, each from its `#` to the end of its line. */
export function commentsOf(text: string): readonly Span[] {
  const found: Span[] = [];
  for (const { lexeme, type, offset } of lexemesOf(text))
    if (type === 'comment') found.push({ start: offset, end: offset + lexeme.length });
  return found;
}
