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
  says: (sources, _count, value) => `${sources}称${value}`,
  readAs: (words, reading) => `${words}（${reading}）`,
  status: status => ({ happened: '已发生', denied: '未发生', planned: '计划中', expected: '预计' })[status],
  undated: '未说明',
  step: stepText,
  settled: (value, source, because) =>
    `已裁定：以${source}为准（${value}）${because === undefined ? '' : `，理由：${because.replace(/。$/u, '')}`}。`,
  leavesOpen: (source, keys) => `${source}未说明${and(keys.map(key => open[key]))}，可能另有所指。`,
  markedUncertain: (date, how) => (how === 'uncertain' ? `日期 ${date} 标为存疑。` : `日期 ${date} 只是约数。`),
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
  const parts = [
    scope.in ? `${placeText(scope.in)}范围内` : '任何地方',
    scope.for && `用于${scope.for}的`,
    scope.among && `${scope.among}中`,
    scope.kind === 'first' ? '首个' : '唯一',
  ];
  return parts.filter(part => part).join('');
}

function sourceText(source: SourceWords): string {
  const name = source.quoted ? `《${source.name}》` : source.name;
  if (source.published === undefined) return name;
  return `${name}（${describeDate(source.published, 'zh')}${source.inferred ? '，推断' : ''}）`;
}

function stepText(step: Step): string {
  if (step.kind === 'class')
    return `${step.source === undefined ? '' : `据${step.source}，`}${step.subject}属于${step.among}。`;
  if (step.kind === 'purpose') return `用途相同：${step.purpose}。`;
  const { place, scope } = step;
  if (scope.outside) return `${place.label}位于${scope.label}以外。`;
  return place.label === scope.label && !place.outside
    ? `地点即${place.label}。`
    : `${place.label}位于${scope.label}之内。`;
}
