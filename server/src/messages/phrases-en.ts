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
  says: (sources, count, value) => `${sources} ${count > 1 ? 'say' : 'says'} ${value}`,
  readAs: (words, reading) => `${words} (${reading})`,
  status: status =>
    ({ happened: 'that it happened', denied: 'that it did not', planned: 'planned', expected: 'expected' })[status],
  undated: 'nothing',
  step: stepText,
  settled: (value, source, because) =>
    `Settled: ${source} is preferred (${value})${because === undefined ? '' : `, because ${withoutStop(because)}`}.`,
  leavesOpen: (source, keys) =>
    `${source} does not say ${and(keys.map(key => open[key]))}, so it may speak of something else.`,
  markedUncertain: (date, how) =>
    how === 'uncertain' ? `The date ${date} is marked as uncertain.` : `The date ${date} is only approximate.`,
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
    scope.among && `among ${scope.among}`,
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
    return `${step.subject} is one of ${step.among}${step.source === undefined ? '' : `, according to ${step.source}`}.`;
  if (step.kind === 'purpose') return `Its purpose is the same: ${step.purpose}.`;
  const { place, scope } = step;
  if (scope.outside) return `${place.label} lies outside ${scope.label}.`;
  return place.label === scope.label && !place.outside
    ? `Its place is ${place.label}.`
    : `${place.label} lies in ${scope.label}.`;
}
