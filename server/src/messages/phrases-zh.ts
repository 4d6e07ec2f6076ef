// Chinese turns of phrase, in simplified characters.
import { describeDate } from '../dates/format.ts';
import type { OccurrenceWords, OpenKey, Phrases, PlaceWords, ScopeWords, SourceWords, Step } from './phrases.ts';

export const chinese: Phrases = {
  quoted: text => `“${text}”`,
  date: date => describeDate(date, 'zh'),
  and,
  semicolons: items => items.join('；'),
  andMore: (items, more) => (more > 0 ? `${items.join('、')}等另外 ${more} 项` : and(items)),
  occurrence,
  dated: (words, date) => (date ? `${words}（${describeDate(date, 'zh')}）` : words),
  scope: scopeText,
  source: sourceText,
  inProse: source => `${source}［正文］`,
  says: (sources, _count, value) => `${sources}称${value}`,
  readAs: (words, reading) => `${words}（${reading}）`,
  status: status => ({ happened: '已发生', denied: '未发生', planned: '计划中', expected: '预计' })[status],
  undated: '未说明',
  so: '如此',
  step: stepText,
  settled: (value, source, because) =>
    `已裁定：以${source}为准（${value}）${because === undefined ? '' : `，理由：${because.replace(/[。.]$/u, '')}`}。`,
  leavesOpen: (source, keys) => `${source}未说明${and(keys.map(key => open[key]))}，可能另有所指。`,
  markedUncertain: (source, how) => (how === 'uncertain' ? `${source}的日期标为存疑。` : `${source}的日期只是约数。`),
  onlyOverlap: '这些日期部分重叠，也可能相同。',
  inferredPublication: source => `${source}的发布日期并未写明，而是推断得出。`,
  sentence: text => (/[。？！.?!]$/u.test(text) ? text : `${text}。`),
  between: '',
  colon: '：',
};

const open: Readonly<Record<OpenKey, string>> = {
  by: '由谁作出',
  in: '在何处',
  for: '用途',
  with: '对应的条件',
  'as-of': '截至何时',
};

function and(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join('、')}和${items[items.length - 1]}`;
}

const placeText = (place: PlaceWords): string => (place.outside ? `${place.label}以外` : place.label);

function occurrence(words: OccurrenceWords): string {
  const details = [
    words.by,
    words.place && placeText(words.place),
    words.for && `用于${words.for}`,
    words.with && `对应${words.with}`,
    words.asOf && `截至 ${describeDate(words.asOf, 'zh')}`,
  ].filter(part => part);
  return `${words.subject} · ${words.label}${details.length === 0 ? '' : `（${details.join('，')}）`}`;
}

function scopeText(scope: ScopeWords): string {
  const place = scope.in && (scope.in.outside ? placeText(scope.in) : `${placeText(scope.in)}范围内`);
  const parts = [place ?? '任何地方', scope.for && `用于${scope.for}`, scope.among && `“${scope.among}”中`];
  return `${parts.filter(part => part).join('、')}的${scope.kind === 'first' ? '首个' : '唯一'}`;
}

function sourceText(source: SourceWords): string {
  const name = source.quoted ? `《${source.name}》` : source.name;
  if (source.published === undefined) return name;
  return `${name}（${describeDate(source.published, 'zh')}${source.inferred ? '，推断' : ''}）`;
}

function stepText(step: Step): string {
  if (step.kind === 'class')
    return `${step.source === undefined ? '' : `据${step.source}，`}${step.subject}属于“${step.among}”。`;
  if (step.kind === 'purpose') return `用途相同：${step.purpose}。`;
  return placesText(step.places, step.scope);
}

/** A place that is the scope itself lies in nothing else. */
function placesText(places: readonly PlaceWords[], scope: PlaceWords): string {
  const same = places.filter(place => !scope.outside && !place.outside && place.label === scope.label);
  const names = [...new Set(places.filter(place => !same.includes(place)).map(placeText))];
  const lie = `${and(names)}${names.length > 1 ? '均' : ''}位于${scope.label}${scope.outside ? '以外' : '之内'}。`;
  return [
    ...(same.length > 0 ? [`地点${same.length > 1 ? '均' : ''}为${scope.label}。`] : []),
    ...(names.length > 0 ? [lie] : []),
  ].join('');
}
