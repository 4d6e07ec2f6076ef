// English turns of phrase.
import { describeDate } from '../dates/format.ts';
import type { OccurrenceWords, OpenKey, Phrases, PlaceWords, ScopeWords, SourceWords, Step } from './phrases.ts';

export const english: Phrases = {
  quoted: text => `‘${text}’`,
  date: date => describeDate(date, 'en'),
  and,
  semicolons: items => items.join('; '),
  andMore: (items, more) => (more > 0 ? `${items.join(', ')} and ${more} more` : and(items)),
  occurrence,
  dated: (words, date) => (date ? `${words} (${describeDate(date, 'en')})` : words),
  scope: scopeText,
  source: sourceText,
  inProse: source => `${source} [prose]`,
  says: (sources, count, value) => `${sources} ${count > 1 ? 'say' : 'says'} ${value}`,
  readAs: (words, reading) => `${words} (${reading})`,
  status: status =>
    ({ happened: 'that it happened', denied: 'that it did not', planned: 'planned', expected: 'expected' })[status],
  undated: 'nothing',
  so: 'so',
  step: stepText,
  settled: (value, source, because) =>
    `Settled: ${source} is preferred (${value})${because === undefined ? '' : `, because ${withoutStop(because)}`}.`,
  leavesOpen: (source, keys) =>
    `${source} does not say ${and(keys.map(key => open[key]))}, so it may speak of something else.`,
  markedUncertain: (source, how) =>
    how === 'uncertain' ? `The date from ${source} is marked as uncertain.` : `The date from ${source} is approximate.`,
  onlyOverlap: 'The dates overlap in part, so that they may be the same.',
  inferredPublication: source => `The publication date of ${source} is not written down but inferred.`,
  sentence: text => (/[.?!]$/.test(text) ? text : `${text}.`),
  between: ' ',
  colon: ': ',
};

const open: Readonly<Record<OpenKey, string>> = {
  by: 'by whom',
  in: 'where',
  for: 'for what purpose',
  with: 'with what',
  'as-of': 'as of when',
};

function and(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
}

const withoutStop = (text: string): string => (text.endsWith('.') ? text.slice(0, -1) : text);
const placeText = (place: PlaceWords): string => (place.outside ? `outside ${place.label}` : `in ${place.label}`);

function occurrence(words: OccurrenceWords): string {
  const parts = [
    `${words.subject}, ${words.label}`,
    words.by && `by ${words.by}`,
    words.place && placeText(words.place),
    words.for && `for ${words.for}`,
    words.with && `with ${words.with}`,
    words.asOf && `as of ${describeDate(words.asOf, 'en')}`,
  ];
  return parts.filter(part => part).join(' ');
}

function scopeText(scope: ScopeWords): string {
  const parts = [
    `the ${scope.kind}`,
    scope.among && `‘${scope.among}’`,
    scope.for && `for ${scope.for}`,
    scope.in ? placeText(scope.in) : 'anywhere',
  ];
  return parts.filter(part => part).join(' ');
}

function sourceText(source: SourceWords): string {
  const name = source.quoted ? `‘${source.name}’` : source.name;
  if (source.published === undefined) return name;
  return `${name} (${describeDate(source.published, 'en')}${source.inferred ? ', inferred' : ''})`;
}

function stepText(step: Step): string {
  if (step.kind === 'class')
    return `${step.subject} belongs to the class ‘${step.among}’${step.source === undefined ? '' : `, according to ${step.source}`}.`;
  if (step.kind === 'purpose') return `Its purpose is the same: ${step.purpose}.`;
  return placesText(step.places, step.scope);
}

/** 'Macau and Hong Kong lie outside Mainland China.' A place that is the scope itself lies in nothing else. */
function placesText(places: readonly PlaceWords[], scope: PlaceWords): string {
  const same = places.filter(place => !scope.outside && !place.outside && place.label === scope.label);
  const names = [...new Set(places.filter(place => !same.includes(place)).map(nameOf))];
  const lie = `${and(names)} ${names.length > 1 ? 'lie' : 'lies'} ${placeText(scope)}.`;
  const is = `${same.length > 1 ? 'Both are' : 'It is'} in ${scope.label}.`;
  return [...(same.length > 0 ? [is] : []), ...(names.length > 0 ? [lie] : [])].join(' ');
}

const nameOf = (place: PlaceWords): string => (place.outside ? `What is outside ${place.label}` : place.label);
