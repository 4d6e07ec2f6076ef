// What is to be said of an article itself: keys of the header of its companion, which is made where there is none.
import type { Path } from '../base/brand.ts';
import type { Entry, Written } from '../syntax/fact-file.ts';
import { articleKeys, fileKeys } from '../syntax/keys.ts';
import { companionFor } from '../workspace/companion.ts';
import { articleHeaderOf } from '../workspace/packed-facts.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { draftFile } from './draft-file.ts';
import { editYaml } from './edit-yaml.ts';
import type { FilePlan } from './fix.ts';
import { edited } from './text-edit.ts';
import type { YamlChange } from './yaml-change.ts';
import type { YamlPairs } from './yaml-value.ts';

/** `undefined` where a sibling has the companion. */
export async function headerPlan(
  snapshot: Snapshot,
  article: Path,
  pairs: YamlPairs,
): Promise<readonly FilePlan[] | undefined> {
  const path = companionFor(snapshot, article);
  const file = path && snapshot.file(path);
  if (path === undefined) return undefined;
  if (file?.kind === 'facts') return [{ path, changes: [headerChange(pairs, articleHeaderOf(file) !== undefined)] }];
  return file === undefined ? newFile(snapshot, path, { article, pairs }) : undefined;
}

function headerChange(pairs: YamlPairs, hasHeader: boolean): YamlChange {
  if (hasHeader) return { kind: 'put', at: ['article'], pairs, order: articleKeys.map(({ key }) => key) };
  return { kind: 'put', at: [], pairs: new Map([['article', pairs]]), order: fileKeys.map(({ key }) => key) };
}

function newFile(
  snapshot: Snapshot,
  path: Path,
  { article, pairs }: { readonly article: Path; readonly pairs: YamlPairs },
): readonly FilePlan[] | undefined {
  const text = draftFile(snapshot, article, []);
  const edits = editYaml(text, [headerChange(pairs, /^article:/m.test(text))]);
  return edits && [{ path, version: undefined, edits: [{ span: { start: 0, end: 0 }, text: edited(text, edits) }] }];
}

interface ListItem {
  readonly key: string;
  readonly item: string;
  /** Where the key stands, where it does, with the items that it has. */
  readonly entry: Entry | undefined;
  readonly had: readonly Written[] | undefined;
}

/** The item is added to a list of the header; one that stands alone becomes the first of a list. */
export async function headerListPlan(
  snapshot: Snapshot,
  article: Path,
  { key, item, entry, had = [] }: ListItem,
): Promise<readonly FilePlan[] | undefined> {
  const path = companionFor(snapshot, article);
  if (entry === undefined || path === undefined) return headerPlan(snapshot, article, new Map([[key, item]]));
  const [only] = had;
  if (only?.span.start === entry.valueSpan.start)
    return [{ path, changes: [{ kind: 'replace', at: only.span, value: [only.value, item] }] }];
  return [{ path, changes: [{ kind: 'append', at: ['article', key], item }] }];
}
