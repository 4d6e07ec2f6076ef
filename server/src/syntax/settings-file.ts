// Reads `corroborate.yaml`: the corpus' own vocabulary layer and its settings. Knows the one file; whether an id leads
// somewhere is found out by the builder of the vocabulary, whose issues `issueProblems` puts where they belong.
import type { Problem } from '../base/problem.ts';
import { type Span, span } from '../base/span.ts';
import type { LayerIssue, VocabularyLayer } from '../vocabulary/layer.ts';
import type { CorpusSettings } from '../vocabulary/vocabulary.ts';
import {
  type Declaration,
  type DraftReader,
  readAuthority,
  readDeclaration,
  readEntity,
  readPlace,
  readPredicate,
} from './read-declaration.ts';
import { readSettings } from './read-settings.ts';
import { type Fields, fieldsOf, noFields, type Report } from './read-values.ts';
import { type Section, settingsKeys } from './settings-keys.ts';
import { isWhole, watched } from './whole.ts';
import type { YamlEntry } from './yaml-node.ts';
import { readYaml } from './yaml-tree.ts';

export type { Declaration } from './read-declaration.ts';

export interface SettingsFile {
  readonly layer: VocabularyLayer;
  readonly settings: CorpusSettings;
  readonly problems: readonly Problem[];
  readonly declarations: readonly Declaration[];
  /** Nothing could be read: no YAML, or past a limit. An empty file is readable. */
  readonly unreadable: boolean;
}

/** Never throws. What is wrong is told where it stands, and the rest counts. */
export function readSettingsFile(text: string): SettingsFile {
  const { root, wellFormed, breaks, problems: found } = readYaml(text);
  const problems = found.map(problem => invalid(problem.span, problem.what));
  const report: Report = (place, what) => problems.push(invalid(place, what));
  if (root && root.kind !== 'mapping') report(root.span, { kind: 'not-a-mapping', where: 'file' });
  const fields = root?.kind === 'mapping' ? fieldsOf(root, { keys: settingsKeys, where: 'file' }, report) : noFields;
  const settings = readSettings(fields, report);
  const declarations: Declaration[] = [];
  const layer = readLayer({ fields, breaks, declarations, report });
  const told = wellFormed ? problems.sort((a, b) => a.span.start - b.span.start) : problems.slice(0, 1);
  return { layer, settings, declarations, problems: told, unreadable: !wellFormed && root?.kind !== 'mapping' };
}

const invalid = (place: Span, what: Problem['what']): Problem => ({ code: 'invalid-vocabulary', span: place, what });

interface LayerReading {
  readonly fields: Fields;
  readonly breaks: readonly number[];
  readonly declarations: Declaration[];
  readonly report: Report;
}

const readLayer = (reading: LayerReading): VocabularyLayer => ({
  entities: readSection(reading, 'entities', readEntity),
  places: readSection(reading, 'places', readPlace),
  authorities: readSection(reading, 'authorities', readAuthority),
  events: readSection(reading, 'events', readPredicate),
  measures: readSection(reading, 'measures', readPredicate),
  attributes: readSection(reading, 'attributes', readPredicate),
});

function readSection<D>(
  { fields, breaks, declarations, report }: LayerReading,
  name: Section,
  read: DraftReader<D>,
): Readonly<Record<string, D>> {
  const drafts = new Map<string, D>();
  for (const entry of entriesOfSection(fields.get(name), report)) {
    const watch = watched(report);
    const declared = readDeclaration(name, entry, { read, report: watch.report });
    const place = span(entry.keySpan.start, Math.max(entry.keySpan.end, entry.value.span.end));
    if (!declared || drafts.has(entry.key) || !isWhole(place, { sound: watch.isSound(), breaks })) continue;
    drafts.set(entry.key, declared.draft);
    declarations.push(declared.declaration);
  }
  return Object.fromEntries(drafts);
}

/** A section with nothing in it yet is no mistake. */
function entriesOfSection(entry: YamlEntry | undefined, report: Report): readonly YamlEntry[] {
  if (!entry || entry.value.kind === 'broken' || entry.value.kind === 'empty') return [];
  if (entry.value.kind === 'mapping') return entry.value.entries;
  report(entry.value.span, { kind: 'wrong-type', key: entry.key, expected: 'mapping', found: entry.value.kind });
  return [];
}

/** What laying the file's layer over another found wrong, at the words that it is about. */
export function issueProblems(file: SettingsFile, issues: readonly LayerIssue[]): readonly Problem[] {
  const byId = new Map(file.declarations.map(declared => [`${declared.section} ${declared.id}`, declared]));
  return issues.map(issue => invalid(placeOf(issue, byId.get(`${issue.section} ${issue.id}`)), issue.what));
}

function placeOf({ key, what }: LayerIssue, declared: Declaration | undefined): Span {
  if (!declared) return span(0, 0);
  if (key === undefined) return declared.span;
  const words = what.kind === 'unknown-id' ? what.text : what.kind === 'name-taken' ? what.name : undefined;
  const value = declared.values.find(({ key: of, written }) => of === key && written.value === words);
  return value?.written.span ?? declared.entries.find(entry => entry.key === key)?.valueSpan ?? declared.span;
}
