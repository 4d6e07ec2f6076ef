// Whether a repetition can read one text in two ways, and so, where it fails in the end, in exponentially many: /(?:a|b|ab)*c/.
// The test of Weber and Seidl (On the degree of ambiguity of finite automata, 1991): an automaton is exponentially ambiguous
// where some state comes back to itself on one word along two paths. Assertions and back references are left out of account.
import { type CharSet, JS, NFA } from 'refa';

type Node = NFA.ReadonlyNode;

/** A pattern that no automaton can be made of is not answered for. */
export function isAmbiguous(source: string, flags: string): boolean {
  if (!/[*+]|\{\d+,\}/.test(source)) return false;
  const parser = JS.Parser.fromLiteral({ source, flags: flags.replace(/[dgy]/g, '') });
  const { expression, maxCharacter } = parser.parse({ assertions: 'parse', backreferences: 'disable' });
  const nfa = NFA.fromRegex(expression, { maxCharacter }, { assertions: 'ignore' }, new NFA.LimitedNodeFactory(4_000));
  const nodes = [...reachedFrom(nfa.initial, outOf)];
  return nodes.filter(comesBack).some(comesBackTwice);
}

/** Two places that two paths have come to on the same word, and whether the paths have been apart. */
interface Pair {
  readonly one: Node;
  readonly other: Node;
  readonly apart: boolean;
}

const comesBack = (node: Node): boolean => [...node.out.keys()].some(next => reachedFrom(next, outOf).has(node));

const outOf = (node: Node): Iterable<Node> => node.out.keys();

function comesBackTwice(node: Node): boolean {
  const seen = new Set<string>();
  const numbers = new Map<Node, number>();
  const numberOf = (each: Node): number => numbers.get(each) ?? numbers.set(each, numbers.size).size - 1;
  const waiting: Pair[] = [{ one: node, other: node, apart: false }];
  for (let pair = waiting.pop(); pair !== undefined; pair = waiting.pop()) {
    for (const next of stepsOf(pair)) {
      if (next.apart && next.one === node && next.other === node) return true;
      const key = `${numberOf(next.one)} ${numberOf(next.other)} ${next.apart}`;
      if (!seen.has(key)) waiting.push(next);
      seen.add(key);
    }
  }
  return false;
}

function stepsOf({ one, other, apart }: Pair): readonly Pair[] {
  return [...one.out].flatMap(([left, characters]) =>
    [...other.out]
      .filter(([, others]: readonly [Node, CharSet]) => !characters.isDisjointWith(others))
      .map(([right]) => ({ one: left, other: right, apart: apart || left !== right })),
  );
}

function reachedFrom(first: Node, next: (node: Node) => Iterable<Node>): ReadonlySet<Node> {
  const reached = new Set([first]);
  for (const node of reached) for (const each of next(node)) reached.add(each);
  return reached;
}
