// Reads one fact file, companion or free-standing, format 1. Knows the file's text and nothing of articles, vocabulary
// or other files: whether a place exists or a quote holds is found out elsewhere.
import type { Problem, ProblemCode, ProblemKind } from '../base/problem.ts';
import type { Span } from '../base/span.ts';
import type { Fact, FactFile } from './fact-file.ts';
import { fileKeys } from './keys.ts';
import { readFact } from './read-fact.ts';
import { readHeader } from './read-header.ts';
import { type Fields, fieldsOf, noFields, type Report } from './read-values.ts';
import { isWhole, watched } from './whole.ts';
import type { YamlEntry } from './yaml-node.ts';
import { readYaml, type YamlTree } from './yaml-tree.ts';

export interface FactFileOptions {
  /** The file stands beside its article. One with an `article` header is read as a companion in any case. */
  readonly companion: boolean;
}

/**
 * Never throws. Problems are in order of place, each once. Where the text is no YAML that is the only problem, and
 * the facts are those that were read whole: the one that is being typed does not take the others away.
 */
export function readFactFile(text: string, options: FactFileOptions): FactFile {
  const tree = readYaml(text);
  const problems = tree.problems.map(({ span, what }) => problemOf(span, what));
  const report: Report = (span, what) => problems.push(problemOf(span, what));
  const fields = topLevel(tree, report);
  const header = readHeader(fields.get('article'), report);
  const companion = options.companion || fields.has('article');
  const facts = readFacts(fields.get('facts'), { tree, companion, report });
  reportDoubleIds(facts, report);
  return { header, facts, problems: tree.wellFormed ? inOrder(problems) : problems.slice(0, 1) };
}

function topLevel(tree: YamlTree, report: Report): Fields {
  const { root } = tree;
  if (root?.kind === 'mapping') return fieldsOf(root, { keys: fileKeys, where: 'file' }, report);
  if (root && root.kind !== 'broken') report(root.span, { kind: 'not-a-mapping', where: 'file' });
  return noFields;
}

interface FactsContext {
  readonly tree: YamlTree;
  readonly companion: boolean;
  readonly report: Report;
}

function readFacts(entry: YamlEntry | undefined, { tree, companion, report }: FactsContext): readonly Fact[] {
  if (!entry || entry.value.kind === 'broken') return [];
  const { value, key } = entry;
  if (value.kind === 'empty') report(entry.keySpan, { kind: 'empty', key });
  else if (value.kind !== 'list') report(value.span, { kind: 'wrong-type', key, expected: 'list', found: value.kind });
  if (value.kind !== 'list') return [];
  return value.items.flatMap(item => {
    const watch = watched(report);
    const fact = readFact(item, { companion, report: watch.report });
    return fact && isWhole(fact.span, { sound: watch.isSound(), breaks: tree.breaks }) ? [fact] : [];
  });
}

function reportDoubleIds(facts: readonly Fact[], report: Report): void {
  const seen = new Map<string, Span>();
  for (const { id } of facts) {
    if (!id) continue;
    const first = seen.get(id.value);
    if (first) report(id.span, { kind: 'double-id', id: id.value, first });
    else seen.set(id.value, id.span);
  }
}

function problemOf(span: Span, what: ProblemKind): Problem {
  return { code: codeOf(what), span, what };
}

function codeOf(what: ProblemKind): ProblemCode {
  if (what.kind === 'impossible-date') return 'impossible-date';
  return what.kind === 'double-id' ? 'duplicate-id' : 'invalid-fact';
}

/** What an alias repeats is told once. */
function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  const once = problems.filter(({ span, what }) => {
    const key = JSON.stringify([span.start, span.end, what]);
    return seen.size < seen.add(key).size;
  });
  return once.sort((a, b) => a.span.start - b.span.start);
}
