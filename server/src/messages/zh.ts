// What a finding says, in Chinese (simplified characters): by code.
import type { ClashFinding, Finding, Part } from '../rules/finding.ts';
import { type Account, type AccountTable, plain, type Telling } from './account.ts';
import { scopeOf, within } from './chain.ts';
import { alteredWords, articlePath, cited, type NotFoundWords, notFound, quoteText, statedTexts } from './citation.ts';
import { labelOf } from './material.ts';
import { flat, placeWords } from './names.ts';
import { chinese } from './phrases-zh.ts';
import { problemText, unreadableText } from './problems-zh.ts';
import { aboutOf, clashNotes, knownSides, occurrenceAndDate, saidBy, sourceText, valueText } from './sides.ts';

/** More occurrences than this that refute one claim are counted, not named. */
const NAMED_OTHERS = 8;

export const zh = {
  'conflicting-date': (finding, telling) => clash(finding, telling, `各来源的日期${contradict(finding)}`),
  'conflicting-value': (finding, telling) => clash(finding, telling, `各来源的说法${contradict(finding)}`),
  'conflicting-quantity': (finding, telling) =>
    clash(finding, telling, possible(finding, '各来源的数量不可能相等', '各来源的数量可能不相等')),
  'incomparable-units': (finding, telling) => clash(finding, telling, '各来源的数量单位无法换算'),
  'conflicting-status': (finding, telling) =>
    clash(finding, telling, possible(finding, '一方称已发生，另一方否认', '一方称已发生，另一方可能否认')),
  'competing-first': competing,
  'refuted-first': refuted,
  'misplaced-first': misplaced,
  'out-of-order': (finding, telling) => {
    const label = (name: string) => labelOf(telling.snapshot, 'event', name, 'zh');
    const sides = knownSides(telling, finding.sides);
    return {
      ...clash(finding, telling, ''),
      about: aboutOf(telling, sides.map(({ claim }) => claim).slice(0, 1)),
      lead: `${label(finding.after)}的日期${possible(finding, '', '可能')}早于${label(finding.before)}，而后者应在前`,
      sources: sides
        .map(
          ({ claim }) =>
            `据${sourceText(telling, claim)}，${labelOf(telling.snapshot, 'event', claim.name, 'zh')}：${valueText(telling, claim, 'date')}`,
        )
        .join('；'),
    };
  },
  'future-event': (finding, telling) =>
    clash(finding, telling, `称已发生，但其日期${possible(finding, '', '可能')}晚于该文章的发布日期`),
  uncorroborated: (finding, telling) =>
    clash(finding, telling, `只有 ${finding.sources} 个独立来源，要求 ${finding.wanted} 个`),

  'quote-not-found': (finding, telling) => notFound(finding, telling, NOT_FOUND),
  'quote-altered': (finding, telling) => {
    const words = alteredWords(finding, telling);
    return cited(
      finding,
      telling,
      `引文与 ${articlePath(finding, telling)} 中的文字相差 ${finding.anchor.errors} 个字符`,
      words && `文章写的是${words}。`,
    );
  },
  'quote-ambiguous': (finding, telling) =>
    cited(
      finding,
      telling,
      `引文${quoteText(finding, telling)}在 ${articlePath(finding, telling)} 中出现了 ${finding.count} 次`,
      '请用 before 和 after 指明是哪一处，或多引几个字。',
    ),
  'unsupported-value': (finding, telling) => {
    const claim = telling.snapshot.claim(finding.claim);
    const value = claim ? valueText(telling, claim, finding.part) : '？';
    const stated = `引文中写的是${statedTexts(finding, telling)}。`;
    return cited(finding, telling, `事实写的是${value}，引文${possible(finding, '并不', '可能不')}支持`, stated);
  },

  'invalid-fact': finding => plain(problemText(finding.problem.what)),
  'invalid-vocabulary': finding => plain(problemText(finding.problem.what)),
  'duplicate-id': finding => plain(problemText(finding.problem.what)),
  'impossible-date': finding =>
    plain(finding.problem ? problemText(finding.problem.what) : `不存在“${flat(finding.text)}”这一天`),
  'weekday-mismatch': finding =>
    plain(`“${flat(finding.text)}”是星期${WEEKDAYS[finding.is] ?? '？'}，不是星期${WEEKDAYS[finding.said] ?? '？'}`),
  'ambiguous-date': finding => plain(`“${flat(finding.text)}”可以读作 ${finding.readings.join(' 或 ')}`),
  'unreadable-article': finding => plain(`已跳过 ${finding.path}：${unreadableText(finding, finding.limit)}`),
  'missing-citation': finding => plain(`这条关于${flat(finding.subject)}的事实既无引文也无来源`),
  'article-changed': finding => plain(`${finding.article} 的文本与此处记录的 sha256 不再一致`),
  'missing-article': finding => plain(MISSING[finding.why](flat(finding.written))),
  'expired-ignore': finding => plain(`对 ${flat(finding.rule)} 的忽略已于 ${finding.until} 到期`),
  'unused-ignore': finding => plain(`对 ${flat(finding.rule)} 的忽略没有作用`),
  'unknown-entity': finding =>
    plain(
      `词汇表中没有“${flat(finding.name)}”`,
      ...(finding.nearest === undefined ? [] : [`是否想写“${flat(finding.nearest)}”？`]),
      ...(finding.others.length === 0 ? [] : [`另有 ${finding.others.length} 处。`]),
    ),
} satisfies AccountTable;

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];

const NOT_FOUND: NotFoundWords = {
  misplaced: (quote, path) => `${path} 中有引文${quote}，但其前后文字与 before、after 不符`,
  nowhere: (quote, path) => `${path} 中没有引文${quote}`,
  notWordForWord: (quote, path) => `${path} 中没有与引文${quote}完全相同的文字`,
  notLookedFor: (quote, path) => `未在 ${path} 中查找引文${quote}`,
  noNearSearch: '文本过长，未查找近似的文字。',
  noSearch: '列在其前的引文已用尽查找的时限。',
};

const MISSING = {
  absent: (written: string) => `没有文章 ${written}`,
  outside: (written: string) => `${written} 在语料库之外`,
  unreadable: (written: string) => `${written} 存在，但无法读取`,
  'not-an-article': (written: string) => `${written} 不是本语料库的文章`,
} as const;

const possible = (finding: Finding, ifCertain: string, ifPossible: string): string =>
  finding.certainty === 'certain' ? ifCertain : ifPossible;
const contradict = (finding: ClashFinding): string => possible(finding, '相互矛盾', '可能相互矛盾');
const partOf = (part: Part): 'first' | 'only' => (part === 'only' ? 'only' : 'first');

function clash(finding: ClashFinding, telling: Telling, lead: string): Account {
  const sides = knownSides(telling, finding.sides);
  return {
    about: aboutOf(
      telling,
      sides.map(({ claim }) => claim),
    ),
    lead,
    sources: saidBy(telling, sides),
    notes: clashNotes(telling, finding),
  };
}

function competing(finding: ClashFinding & { readonly code: 'competing-first' }, telling: Telling): Account {
  const sides = knownSides(telling, finding.sides);
  const claims = sides.map(({ claim }) => claim);
  const said = sides.map(
    ({ claim, side }) =>
      `${sourceText(telling, claim)}称${occurrenceAndDate(telling, claim)}为${valueText(telling, claim, partOf(side.part))}`,
  );
  const chain = sides.flatMap(({ claim, side }) => {
    const scope = scopeOf(claim, partOf(side.part));
    const others = claims.filter(other => other !== claim).slice(0, NAMED_OTHERS);
    return scope ? within(telling, others, scope, finding.classEvidence) : [];
  });
  return {
    about: aboutOf(telling, claims.slice(0, 1)),
    lead: `${sides.length} 个“首个（唯一）”的说法${possible(finding, '相互竞争', '可能相互竞争')}，各自都在对方的范围之内`,
    sources: said.join('；'),
    notes: [...new Set(chain), ...clashNotes(telling, finding)],
  };
}

function refuted(finding: ClashFinding & { readonly code: 'refuted-first' }, telling: Telling): Account {
  const [winner, ...others] = knownSides(telling, finding.sides);
  if (winner === undefined) return plain('“首个”的说法不成立');
  const part = partOf(winner.side.part);
  const source = sourceText(telling, winner.claim);
  const dated = winner.claim.date ? [`据${source}，其日期为${chinese.date(winner.claim.date)}`] : [];
  const named = others.slice(0, NAMED_OTHERS);
  const said = named.map(
    ({ claim }) => `据${sourceText(telling, claim)}，${occurrenceAndDate(telling, claim)}${cameBefore(part, finding)}`,
  );
  const scope = scopeOf(winner.claim, part);
  const inIt = [winner, ...named].map(({ claim }) => claim);
  const chain = scope ? within(telling, inIt, scope, finding.classEvidence) : [];
  return {
    about: aboutOf(telling, [winner.claim]),
    lead: `${source}称其为${valueText(telling, winner.claim, part)}，${possible(finding, '并不成立', '可能不成立')}`,
    sources: chinese.andMore([[...dated, ...said].join('；')], others.length - named.length),
    notes: [...new Set(chain), ...clashNotes(telling, finding)],
  };
}

const cameBefore = (part: 'first' | 'only', finding: ClashFinding): string =>
  part === 'first' ? possible(finding, '更早', '可能更早') : possible(finding, '也在其列', '可能也在其列');

function misplaced(finding: ClashFinding & { readonly code: 'misplaced-first' }, telling: Telling): Account {
  const [winner] = knownSides(telling, finding.sides);
  if (winner === undefined) return plain('“首个”的范围并不包含它自己');
  const { claim, side } = winner;
  const words = claim.place && placeWords(telling, claim.place);
  const place = words && (words.outside ? `${words.label}以外` : words.label);
  const what =
    finding.outside === 'place'
      ? `地点（${place ?? '未知'}）`
      : `用途（${claim.for ? flat(claim.for.label) : '未知'}）`;
  return {
    about: aboutOf(telling, [claim]),
    lead: `${sourceText(telling, claim)}称其为${valueText(telling, claim, partOf(side.part))}，但其${what}${possible(finding, '', '可能')}不在该范围之内`,
    sources: undefined,
    notes: clashNotes(telling, finding),
  };
}
