// Months and weekdays that are part of a name: 'June Smith', 'Friday Bridge', 'the 7 July Trust', '14 May Street'. Reads no dates.
import { MONTHS, WEEKDAYS } from './english-lexicon.ts';
import { ADDRESS_NOUNS, GIVEN_NAMES, NAME_NOUNS, TITLES } from './english-name-lexicon.ts';
import { at, isCapital, isGlued, isNumber, isWord, type Tokens, words } from './english-tokens.ts';

/** Whether the words from `start` to `end`, read as a date, are rather part of a name. */
export function isPartOfName(tokens: Tokens, start: number, end: number): boolean {
  const last = at(tokens, end - 1) === '.' ? end - 2 : end - 1;
  const isBareEnd = MONTHS.has(at(tokens, last)) || WEEKDAYS.has(at(tokens, last));
  if (last === start && isBareEnd) return !isBareTime(tokens, start, end);
  if (isNamedDay(tokens, start, end)) return true;
  return isBareEnd && last === start + 1 && OF_PERSONS.has(at(tokens, start)) && isPerson(tokens, last, end);
}

const TIME_BEFORE = words(
  'in on since until till during throughout last past next this previous coming early mid late sometime every each',
);
/** What a person may stand behind as well. */
const OF_PERSONS = words('by of from to with for and or before after between through until till since around about');
const OPENERS = words('a an the');

/** A month or weekday with nothing of its own: a word must make a time of it, and no capital beside it a name. */
function isBareTime(tokens: Tokens, i: number, end: number): boolean {
  const before = at(tokens, i - 1);
  const named = isNameBehind(tokens, end);
  if (TIME_BEFORE.has(before)) return !(named && isNameNoun(tokens, end));
  if (named && !isDateWord(at(tokens, end))) return false;
  if (TITLES.has(at(tokens, before === '.' ? i - 2 : i - 1))) return false;
  return !(isNameBefore(tokens, i) || (OPENERS.has(before) && isNameNoun(tokens, end)));
}

const isDateWord = (word: string): boolean => MONTHS.has(word) || WEEKDAYS.has(word);

/** A word with a capital in the same sentence, right behind. */
const isNameBehind = (tokens: Tokens, end: number): boolean =>
  isWord(tokens, end) && isCapital(tokens, end) && tokens[end]?.gap === 'space' && at(tokens, end - 1) !== '.';

const isNameNoun = (tokens: Tokens, i: number): boolean =>
  isCapital(tokens, i) && (NAME_NOUNS.has(at(tokens, i)) || ADDRESS_NOUNS.has(at(tokens, i)));

/** A word with a capital right before that does not begin its sentence: 'the Happy Monday'. */
function isNameBefore(tokens: Tokens, i: number): boolean {
  const before = at(tokens, i - 1);
  if (!(isWord(tokens, i - 1) && isCapital(tokens, i - 1)) || isDateWord(before) || OF_PERSONS.has(before))
    return false;
  return (
    !(OPENERS.has(before) || beginsSentence(tokens, i - 1)) && tokens[i]?.gap === 'space' && MONTHS.has(at(tokens, i))
  );
}

const beginsSentence = (tokens: Tokens, i: number): boolean =>
  i === 0 || tokens[i]?.gap === 'line' || /^[.!?:;”"(]$/.test(at(tokens, i - 1));

/** 'by June Smith', 'of Friday Bridge'; 'by Friday Pfizer had' as well, for silence costs less. */
const isPerson = (tokens: Tokens, i: number, end: number): boolean =>
  isCapital(tokens, i) &&
  isNameBehind(tokens, end) &&
  !isDateWord(at(tokens, end)) &&
  (GIVEN_NAMES.has(at(tokens, i)) || isNameNoun(tokens, end));

/** 'June 5th Avenue', '14 May Street', 'The 7 July Trust'; not 'On 7 July Trust officials met'. */
function isNamedDay(tokens: Tokens, start: number, end: number): boolean {
  if (!isNameBehind(tokens, end) || !isNameNoun(tokens, end) || !hasDayAndMonth(tokens, start, end)) return false;
  const isAddress = ADDRESS_NOUNS.has(at(tokens, end));
  const opens =
    /^(?:on|by|since|until|from|before|after)$/.test(at(tokens, start - 1)) || OF_PERSONS.has(at(tokens, start));
  return isAddress || !(opens && isWord(tokens, end + 1) && !isGlued(tokens, end + 1));
}

function hasDayAndMonth(tokens: Tokens, start: number, end: number): boolean {
  let [day, month, year] = [false, false, false];
  for (let k = start; k < end; k++) {
    if (MONTHS.has(at(tokens, k))) month = true;
    else if (isNumber(tokens, k)) [day, year] = [true, year || at(tokens, k).length > 2];
  }
  return day && month && !year;
}
