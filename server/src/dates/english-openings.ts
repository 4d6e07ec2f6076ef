// Where a date expression of English may begin, found in one look backwards over the words: one begins with a word that opens
// it, and only words and marks that join stand between that and the first that tells a time. Knows no grammar beyond that.
import {
  CARDINALS,
  DECADES,
  LAST,
  MONTHS,
  NEXT,
  ORDINALS,
  ROUGH_COUNTS,
  SEASONS,
  THIS,
  UNITS,
  WEEKDAYS,
} from './english-lexicon.ts';
import { isHan, type Token, type Tokens } from './english-tokens.ts';

/** For each token 1 where the readers must look, 0 where they would look in vain. */
export function openingsOf(tokens: Tokens): Uint8Array {
  const openings = new Uint8Array(tokens.length);
  let leads = false;
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i];
    if (token === undefined) continue;
    const role = token.kind === 'word' ? ROLES.get(token.lower) : undefined;
    leads = (leads && (role !== undefined || isJoiningMark(tokens, i))) || tellsTime(tokens, i, role);
    if (leads && mayOpen(token, role, tokens[i + 1])) openings[i] = 1;
  }
  return openings;
}

function tellsTime(tokens: Tokens, i: number, role: Role | undefined): boolean {
  if (role?.tells === undefined) return tokens[i]?.kind === 'number';
  if (role.tells === 'alone') return true;
  const other = tokens[role.tells === 'led on' ? i + 1 : i - 1];
  if (other === undefined) return false;
  if (other.kind === 'number' || JOINING_MARKS.has(other.text)) return true;
  return role.tells === 'led on' ? LISTING.has(other.lower) || ROLES.has(other.lower) : COUNTING.has(other.lower);
}

/** A full stop only as that of 'ca. 1900'. */
function isJoiningMark(tokens: Tokens, i: number): boolean {
  const mark = tokens[i]?.text ?? '';
  return mark === '.' ? SHORTENED.has(tokens[i - 1]?.lower ?? '') : JOINING_MARKS.has(mark);
}

function mayOpen(token: Token, role: Role | undefined, next: Token | undefined): boolean {
  if (token.kind === 'word') return role?.opens === true;
  if (token.kind === 'mark') return token.text === "'" || token.text === '’' || token.text === '‘';
  const { length } = token.text;
  if (next?.gap === 'none' && isHan(next.text[0])) return false;
  return length > 4 ? length === 8 : length === 4 || next === undefined || mayGoOn(next);
}

/** Whether what follows a number may go on with a date: a word that no date holds shows that the number counts it. */
const mayGoOn = ({ kind, gap, lower }: Token): boolean =>
  kind !== 'word' || gap === 'none' || ROLES.has(lower) || LISTING.has(lower);

interface Role {
  /** A date expression may begin with it. */
  readonly opens: boolean;
  /**
   * No date expression is without a number or a word that tells a time: some by themselves, 'four' and 'first' where the word
   * behind them goes on with it ('four weeks', not 'four towns'), 'years' where one before it counts them.
   */
  readonly tells: 'alone' | 'led on' | 'counted' | undefined;
}

const SHORTENED = new Set(['c', 'ca']);
const JOINING_MARKS = new Set(["'", '’', '‘', '-', '–', '—', '~', '−', '/']);

const list = (text: string): readonly string[] => text.split(/\s+/);

const keysOf = (...tables: readonly (ReadonlyMap<string, unknown> | ReadonlySet<string>)[]): readonly string[] =>
  tables.flatMap(table => [...table.keys()]);

const PLURALS = [...UNITS.keys()].filter(unit => unit.endsWith('s'));

/** Behind 'the first', where more days follow: 'the first, second and third of May'. */
const LISTING = new Set([',', 'and', 'or', '&']);

/** What may stand right before 'years'. */
const COUNTING: ReadonlySet<string> = new Set([
  ...keysOf(CARDINALS, ORDINALS, ROUGH_COUNTS, LAST, NEXT),
  ...list('a an the of hundred'),
]);

const TELLING: ReadonlyMap<string, Role['tells']> = new Map([
  ...keysOf(MONTHS, WEEKDAYS, UNITS, SEASONS, DECADES).map(word => [word, 'alone'] as const),
  ...list('today tonight yesterday tomorrow tmrw morning afternoon evening night half fortnight').map(
    word => [word, 'alone'] as const,
  ),
  ...keysOf(CARDINALS, ORDINALS).map(word => [word, 'led on'] as const),
  ...PLURALS.map(word => [word, 'counted'] as const),
]);

const OPENING: ReadonlySet<string> = new Set([
  ...keysOf(MONTHS, WEEKDAYS, UNITS, CARDINALS, ORDINALS, ROUGH_COUNTS, SEASONS, DECADES, LAST, THIS, NEXT),
  ...list(`a an the that same today tonight yesterday tomorrow tmrw in within for from between since until till by before after through
  no not as up ending starting effective more about around circa approximately roughly ca c ad q h w early mid late beginning start middle end close earlier
  later greater rest remainder year month week prior ahead first final cy`),
]);

/** What may stand between the two besides. */
const JOINING = list('than on of to thru with calendar full whole entire hundred thousand commencing preceding bc bce');

const ROLES: ReadonlyMap<string, Role> = new Map(
  [...OPENING, ...TELLING.keys(), ...JOINING].map(word => [
    word,
    { opens: OPENING.has(word), tells: TELLING.get(word) },
  ]),
);
