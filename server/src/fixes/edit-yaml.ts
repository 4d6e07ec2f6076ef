// Changes of a YAML file as edits of its text, in the file's own hand: its indentation, its line ends, lines or braces, its
// quotes. All that is not changed stays as it is to the letter, comments and all; where that cannot be had, there is no edit.

import { commentsOf } from '../syntax/yaml-comments.ts';
import type { YamlNode } from '../syntax/yaml-node.ts';
import { readYaml } from '../syntax/yaml-tree.ts';
import { edited, type TextEdit } from './text-edit.ts';
import { type Located, locate, type YamlChange } from './yaml-change.ts';
import { insertedInto } from './yaml-insert.ts';
import { meaningOf, meaningWith } from './yaml-meaning.ts';
import { removed } from './yaml-remove.ts';
import { renamed, replaced } from './yaml-replace.ts';

/**
 * In order and apart, all of them of the text as it is. `undefined` where the file is no YAML, has no such place, or would
 * read back as anything but what it said with these changes made, or would lose a comment.
 */
export function editYaml(text: string, changes: readonly YamlChange[]): readonly TextEdit[] | undefined {
  const tree = readYaml(text);
  const { root } = tree;
  if (!tree.wellFormed || root === undefined) return undefined;
  const isFlow = (node: YamlNode): boolean => text[node.span.start] === '{' || text[node.span.start] === '[';
  const located = all(changes.map(change => locate(root, change, isFlow)))?.flat();
  const meaning = located && meaningWith(root, located);
  const edits = located && all(located.map(one => editsOf(text, one)))?.flat();
  if (meaning === undefined || edits === undefined) return undefined;
  const ordered = inOrder(edits);
  const kept = { text, meaning, problems: tree.problems.length };
  return ordered && isKept(kept, edited(text, ordered)) ? ordered : undefined;
}

function editsOf(text: string, one: Located): readonly TextEdit[] | undefined {
  switch (one.kind) {
    case 'insert':
    case 'append':
      return insertedInto(text, one);
    case 'replace':
      return replaced(text, one);
    case 'rename':
      return renamed(text, one);
    case 'remove-entry':
    case 'remove-item':
      return removed(text, one);
  }
}

function all<T>(items: readonly (T | undefined)[]): readonly T[] | undefined {
  const there = items.flatMap(item => (item === undefined ? [] : [item]));
  return there.length === items.length ? there : undefined;
}

/** `undefined` where two of them touch the same letters, or insert at the same place. */
function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] | undefined {
  const ordered = edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const isApart = ordered.every(({ span }, at) => {
    const before = ordered[at - 1]?.span;
    return before === undefined || before.end < span.start || (before.end === span.start && before.start < before.end);
  });
  return isApart ? ordered : undefined;
}

interface Kept {
  readonly text: string;
  /** What the file is to say. */
  readonly meaning: string;
  /** How much was wrong with it before: a key that is there twice. */
  readonly problems: number;
}

function isKept({ text, meaning, problems }: Kept, after: string): boolean {
  const { root, wellFormed, problems: found } = readYaml(after);
  return wellFormed && found.length <= problems && meaningOf(root) === meaning && comments(after) === comments(text);
}

const comments = (text: string): string =>
  JSON.stringify(commentsOf(text).map(({ start, end }) => text.slice(start, end).trimEnd()));
