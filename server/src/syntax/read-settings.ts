// The settings of `corroborate.yaml` beside its vocabulary: severities, globs and switches. What is wrong keeps its default.
import type { CorpusSettings } from '../vocabulary/vocabulary.ts';
import { findingCodes, severities } from './codes.ts';
import type { KeyEntry } from './keys.ts';
import { type Fields, fieldsOf, type Report, readChoice, readText, readTexts } from './read-values.ts';
import type { YamlEntry } from './yaml-node.ts';

export const defaultSettings: CorpusSettings = {
  rules: {},
  minSources: 2,
  exclude: [],
  articles: undefined,
  prose: true,
};

export function readSettings(fields: Fields, report: Report): CorpusSettings {
  checkVersion(fields.get('version'), report);
  const articles = readTexts(fields.get('articles'), report).map(glob => glob.value);
  return {
    rules: readRules(fields.get('rules'), report),
    minSources: readCount(fields.get('min-sources'), report) ?? defaultSettings.minSources,
    exclude: readTexts(fields.get('exclude'), report).map(glob => glob.value),
    articles: articles.length > 0 ? articles : undefined,
    prose: readSwitch(fields.get('prose'), report) ?? defaultSettings.prose,
  };
}

function checkVersion(entry: YamlEntry | undefined, report: Report): void {
  const version = readText(entry, report);
  if (version && version.value !== '1') report(version.span, { kind: 'wrong-version', text: version.value });
}

const ruleKeys: readonly KeyEntry[] = findingCodes.map(key => ({
  key,
  shape: 'choice',
  values: severities,
  about: '',
}));

function readRules(entry: YamlEntry | undefined, report: Report): CorpusSettings['rules'] {
  if (!entry || entry.value.kind === 'broken') return {};
  const { value, key } = entry;
  if (value.kind === 'empty') report(entry.keySpan, { kind: 'empty', key });
  else if (value.kind !== 'mapping') {
    report(value.span, { kind: 'wrong-type', key, expected: 'mapping', found: value.kind });
  }
  if (value.kind !== 'mapping') return {};
  const fields = fieldsOf(value, { keys: ruleKeys, where: 'rules' }, report);
  const rules = findingCodes.flatMap(code => {
    const severity = readChoice(fields.get(code), severities, report);
    return severity ? [[code, severity.value] as const] : [];
  });
  return Object.fromEntries(rules);
}

function readCount(entry: YamlEntry | undefined, report: Report): number | undefined {
  const text = readText(entry, report);
  if (!entry || !text) return undefined;
  if (/^[1-9]\d{0,5}$/.test(text.value)) return Number(text.value);
  report(text.span, { kind: 'wrong-type', key: entry.key, expected: 'a whole number above 0', found: text.value });
  return undefined;
}

const switches = ['on', 'off', 'true', 'false'] as const;

function readSwitch(entry: YamlEntry | undefined, report: Report): boolean | undefined {
  const word = readChoice(entry, switches, report);
  return word && (word.value === 'on' || word.value === 'true');
}
