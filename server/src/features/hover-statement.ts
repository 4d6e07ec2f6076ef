// The hover of a sentence as it was read: which words fill which key of the claim, and why it was or was not compared.
import type { Path } from '../base/brand.ts';
import { covers, overlaps, type Span } from '../base/span.ts';
import type { Locale } from '../messages/account.ts';
import { flat } from '../messages/names.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { partNotes, type Shown, sourceName } from './compare-sources.ts';
import { factTitle } from './document-symbols.ts';
import { hoverWords, phrasesIn } from './hover-words.ts';
import { type Block, emphasis, type Inline, plain, strong } from './rich-text.ts';
import { type Standing, type Stated, standingsOf } from './statement-standing.ts';
import { readParts } from './statement-words.ts';

/** As many as fit under a cursor. */
const MOST_SOURCES = 4;

/** What was read in the sentences of a place, in the order of the text. */
export function statedAt(snapshot: Snapshot, path: Path, place: Span): readonly Stated[] {
  const prose = snapshot.prose(path);
  if (prose === undefined) return [];
  const wide = { start: place.start, end: Math.max(place.end, place.start + 1) };
  const claims = new Map(prose.positions.map(({ fact }, at) => [fact, prose.claims[at]]));
  return prose.statements.flatMap((statement, index) =>
    overlaps(statement.span, wide) ? [{ path, statement, claim: claims.get(index) }] : [],
  );
}

/** `text`: the article's. */
export function statementBlocks(shown: Shown, stated: Stated, text: string): readonly Block[] {
  const words = hoverWords[shown.locale];
  const standings = standingsOf(shown.snapshot, shown.find, stated);
  return [
    { kind: 'paragraph', words: [strong(words.asRead)] },
    tableOf(shown, stated, text),
    { kind: 'list', items: standings.map(standing => standingWords(shown, standing, stated)) },
  ];
}

function tableOf(shown: Shown, { statement }: Stated, text: string): Block {
  const words = hoverWords[shown.locale];
  const head = [words.words, words.key, words.readAs].map(title => [plain(title)]);
  const rows = readParts(shown, statement).map(({ span, key, reading }) => {
    const note = covers(statement.span, span) ? [] : [emphasis(` (${words.elsewhere})`)];
    return [[plain(flat(text.slice(span.start, span.end))), ...note], [plain(key)], [plain(flat(reading))]];
  });
  return { kind: 'table', rows: [head, ...rows] };
}

function standingWords(shown: Shown, standing: Standing, { claim }: Stated): readonly Inline[] {
  const told = TOLD[shown.locale];
  switch (standing.kind) {
    case 'cited': {
      const facts = standing.by.flatMap(site => (site.fact === undefined ? [] : [factIn(site.fact, site.claim.path)]));
      return [plain(told.cited(phrasesIn[shown.locale].and(facts)))];
    }
    case 'status':
      return [plain(told.status(phrasesIn[shown.locale].status(standing.status)))];
    case 'no-part':
      return [plain(told.noPart(claim === undefined ? [] : partNotes(shown, claim)))];
    case 'contradicts': {
      const names = [...new Set(standing.claims.map(each => sourceName(shown, each)))];
      const first = names.slice(0, MOST_SOURCES).join('; ');
      const more = names.length > MOST_SOURCES ? ` ${hoverWords[shown.locale].more(names.length - MOST_SOURCES)}` : '';
      return [strong(standing.certain ? told.contradicts : told.mayContradict), plain(`${first}${more}`)];
    }
    case 'agrees':
      return [plain(told.agrees(standing.count))];
    case 'open':
      return [plain(told.open(standing.count))];
    case 'alone':
      return [plain(told.alone)];
    case 'inferred':
      return [plain(told.inferred(phrasesIn[shown.locale].date(standing.published)))];
  }
}

const factIn = (fact: Parameters<typeof factTitle>[0], path: Path): string => `${flat(factTitle(fact))} [${path}]`;

interface Told {
  readonly cited: (facts: string) => string;
  readonly status: (status: string) => string;
  readonly noPart: (why: readonly string[]) => string;
  readonly contradicts: string;
  readonly mayContradict: string;
  readonly agrees: (count: number) => string;
  readonly open: (count: number) => string;
  readonly alone: string;
  readonly inferred: (published: string) => string;
}

const TOLD: Readonly<Record<Locale, Told>> = {
  en: {
    cited: facts => `Makes no claim of its own: ${facts} cites this sentence, and says it as a person read it`,
    status: status => `Not held against dates: only what happened is, and this is ${status}`,
    noPart: why => `Takes part in no contradiction: ${why.join('; ')}`,
    contradicts: 'Contradicts ',
    mayContradict: 'May contradict ',
    agrees: count => `Agrees with ${count === 1 ? 'one other claim' : `${count} other claims`} of the same occurrence`,
    open: count =>
      count === 1
        ? 'One other claim may speak of the same occurrence, or of another one: it is not said'
        : `${count} other claims may speak of the same occurrence, or of another one: it is not said`,
    alone: 'No other claim speaks of this occurrence: there is nothing to hold it against',
    inferred: published =>
      `Its date hangs on ${published}, a date of publication that was inferred: what it contradicts is only possible`,
  },
  zh: {
    cited: facts => `自身不构成说法：${facts} 引用了这句话，并按人工阅读的结果记录`,
    status: status => `不比较其日期：只比较已经发生的事，而此项为${status}`,
    noPart: why => `不参与矛盾判断：${why.join('；')}`,
    contradicts: '与之矛盾：',
    mayContradict: '可能与之矛盾：',
    agrees: count => `与同一事件的另外 ${count} 项说法一致`,
    open: count => `另有 ${count} 项说法可能指同一事件，也可能指另一事件：文中没有说明`,
    alone: '没有其他说法涉及这一事件：无可比较',
    inferred: published => `其日期依据推断出的发布日期 ${published}：由此产生的矛盾仅为可能`,
  },
};
