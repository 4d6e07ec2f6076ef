// What was decided about sources and facts, and by what reason: preferred, given up, ignored, corrected, retracted.
import type { Path } from '../base/brand.ts';
import type { Span } from '../base/span.ts';
import { flat } from '../messages/names.ts';
import { compareText } from '../rules/outcome.ts';
import type { Fact, FactFile } from '../syntax/fact-file.ts';
import { factFileOf } from '../workspace/packed-facts.ts';
import type { Site } from '../workspace/snapshot.ts';
import { type Naming, occurrenceText, saysOf } from './claim-words.ts';
import { lineOf } from './line-of.ts';
import { claimsOfFact } from './target.ts';

export interface Decision {
  readonly kind: 'preferred' | 'deprecated' | 'ignored' | 'corrects' | 'retracted';
  /** The fact, or the article. */
  readonly about: string;
  /** What the fact says; the rule that is ignored; the article that is corrected. */
  readonly what: string;
  readonly because: string | undefined;
  /** The last day of an ignore. */
  readonly until: string | undefined;
  readonly site: Site;
  /** Counted from 1. */
  readonly line: number;
}

/** By file and place. */
export function decisionsOf(naming: Naming, includes: (path: string) => boolean): readonly Decision[] {
  const paths = [...naming.snapshot.paths()].filter(includes).sort(compareText);
  return paths.flatMap(path => {
    const summary = naming.snapshot.file(path);
    if (summary?.kind !== 'facts') return [];
    return decisionsIn(naming, path, factFileOf(summary)).map(each => ({
      ...each,
      line: lineOf(naming.snapshot, each.site),
    }));
  });
}

type Unplaced = Omit<Decision, 'line'>;

function decisionsIn(naming: Naming, path: Path, { header, facts }: FactFile): readonly Unplaced[] {
  const about = flat(header?.title?.value ?? header?.publisher?.value ?? path);
  const at = (span: Span): Site => ({ path, span });
  const none = { because: undefined, until: undefined };
  const retracted =
    header?.retracted?.value === true
      ? [{ kind: 'retracted', about, what: '', ...none, site: at(header.retracted.span) } as const]
      : [];
  const corrects = (header?.corrects ?? []).map(
    ({ value, span }) => ({ kind: 'corrects', about, what: flat(value), ...none, site: at(span) }) as const,
  );
  return [...retracted, ...corrects, ...facts.flatMap((fact, index) => ofFact(naming, { path, fact, index }))];
}

interface FactPlace {
  readonly path: Path;
  readonly fact: Fact;
  readonly index: number;
}

function ofFact(naming: Naming, { path, fact, index }: FactPlace): readonly Unplaced[] {
  if (fact.rank === 'normal' && fact.ignore.length === 0) return [];
  const [site] = claimsOfFact(naming.snapshot, path, index);
  const about =
    site === undefined ? flat(`${fact.subject.value} · ${fact.name.value}`) : occurrenceText(naming, [site.claim]);
  const what = site === undefined ? flat(fact.date?.value ?? fact.value?.value ?? '') : saysOf(naming, site.claim);
  const ranked = {
    about,
    what,
    because: fact.because && flat(fact.because.value),
    until: undefined,
    site: { path, span: fact.span },
  };
  return [
    ...(fact.rank === 'normal' ? [] : [{ kind: fact.rank, ...ranked }]),
    ...fact.ignore.map(({ rule, because, until, span }) => ({
      kind: 'ignored' as const,
      about,
      what: flat(rule.value),
      because: because && flat(because.value),
      until: until?.value,
      site: { path, span },
    })),
  ];
}
