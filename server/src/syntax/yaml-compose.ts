// From text to the `yaml` library's document, within limits. By itself the library recurses without bound, makes an
// Error with a stack for each of a million stray brackets, and reads every document of a stream.
import { Composer, CST, type Document, Lexer, Parser } from 'yaml';
import { type Span, span } from '../base/span.ts';
import { aliasLimit, breakLimit, depthLimit } from './yaml-limits.ts';

export interface SyntaxBreak {
  readonly span: Span;
  /** One line, in the library's English. */
  readonly message: string;
}

export interface Composed {
  readonly document: Document.Parsed | undefined;
  /** In order of place; the first thousand, since a torn file may have millions. */
  readonly breaks: readonly SyntaxBreak[];
  /** Where the content of a second document begins. */
  readonly second: number | undefined;
}

/** The first document of the text. Aliases are counted before anything is composed. */
export function composeFirst(text: string): Composed | 'too-many-aliases' {
  const breaks: SyntaxBreak[] = [];
  try {
    const tokens = readTokens(text, breaks);
    if (tokens === 'too-many-aliases') return tokens;
    const document = compose(tokens.list, breaks);
    return { document, breaks: breaks.sort((a, b) => a.span.start - b.span.start), second: tokens.second };
  } catch {
    // No text is known to lead here; one that did must not take the server down.
    return {
      document: undefined,
      breaks: [{ span: span(0, 0), message: 'this text cannot be read' }],
      second: undefined,
    };
  }
}

interface Tokens {
  readonly list: readonly CST.Token[];
  readonly second: number | undefined;
}

function readTokens(text: string, breaks: SyntaxBreak[]): Tokens | 'too-many-aliases' {
  const parser = new Parser();
  const list: CST.Token[] = [];
  const take = (tokens: Iterable<CST.Token>) => {
    for (const token of tokens) {
      if (token.type === 'error') note(breaks, [token.offset, token.offset + token.source.length], token.message);
      else list.push(token);
    }
  };
  const finish = () => {
    take(parser.end());
    return list;
  };
  let aliases = 0;
  let state: 'before' | 'in' | 'after' = 'before';
  for (const { lexeme, type, offset } of lexemesOf(text)) {
    if (type === 'alias') aliases += 1;
    if (aliases > aliasLimit) return 'too-many-aliases';
    if (state === 'after' && !isFiller(type)) return { list: finish(), second: offset };
    state = nextState(state, type);
    if (state === 'after') continue;
    take(parser.next(lexeme));
    if (parser.stack.length > depthLimit) {
      note(breaks, [offset, offset + lexeme.length], 'Nested too deeply');
      break;
    }
  }
  return { list: finish(), second: undefined };
}

/** Where the stream stands with regard to its first document, once this piece has been seen. */
function nextState(state: 'before' | 'in' | 'after', type: Lexeme['type']): 'before' | 'in' | 'after' {
  if (state === 'in' && (type === 'doc-start' || type === 'doc-end')) return 'after';
  if (state !== 'before') return state;
  return type === 'doc-start' || !isFiller(type) ? 'in' : 'before';
}

interface Lexeme {
  readonly lexeme: string;
  readonly type: ReturnType<typeof CST.tokenType>;
  readonly offset: number;
}

/** The lexer's pieces with their places. Text that only looks like a token, inside a scalar, has type `scalar`. */
export function* lexemesOf(text: string): Generator<Lexeme> {
  let offset = 0;
  let inScalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    const type: Lexeme['type'] = inScalar ? 'scalar' : CST.tokenType(lexeme);
    const isMark: boolean = !inScalar && (type === 'scalar' || type === 'doc-mode' || type === 'flow-error-end');
    yield { lexeme, type, offset };
    inScalar = isMark && type === 'scalar';
    if (!isMark) offset += lexeme.length;
  }
}

const filler = new Set([
  'byte-order-mark',
  'directive-line',
  'doc-mode',
  'doc-start',
  'doc-end',
  'space',
  'newline',
  'comment',
]);
const isFiller = (type: Lexeme['type']): boolean => type !== null && filler.has(type);

function compose(tokens: readonly CST.Token[], breaks: SyntaxBreak[]): Document.Parsed | undefined {
  const composer = new Composer({
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    resolveKnownTags: false,
  });
  // The library's own handler makes an Error for each: six seconds for 300,000 stray commas.
  Object.assign(composer, {
    onError: (place: Place, _code: string, message: string, isWarning?: boolean) => {
      if (!isWarning) note(breaks, placeOf(place), message);
    },
  });
  for (const document of composer.compose(tokens)) return document;
  return undefined;
}

type Place = number | readonly [number, number, ...number[]] | { readonly offset: number; readonly source?: unknown };

function placeOf(place: Place): readonly [number, number] {
  if (typeof place === 'number') return [place, place + 1];
  if ('offset' in place) {
    return [place.offset, place.offset + (typeof place.source === 'string' ? place.source.length : 1)];
  }
  return [place[0], place[1]];
}

function note(breaks: SyntaxBreak[], [start, end]: readonly [number, number], message: string): void {
  if (breaks.length >= breakLimit) return;
  const line = message.replace(/\s+/g, ' ');
  const short = line.length > 120 ? `${line.slice(0, 119)}…` : line;
  breaks.push({ span: span(start, Math.max(start, end)), message: short });
}
