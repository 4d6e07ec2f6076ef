// The `article` header of a companion: what is known of the article beside its text.
import type { ArticleHeader } from './fact-file.ts';
import { articleKeys, tiers } from './keys.ts';
import {
  entriesOf,
  type Fields,
  fieldsOf,
  type Report,
  readChoice,
  readDate,
  readFlag,
  readText,
  readTexts,
} from './read-values.ts';
import type { YamlEntry } from './yaml-node.ts';

/** `undefined` where there is none, or it is no mapping, which is told. */
export function readHeader(entry: YamlEntry | undefined, report: Report): ArticleHeader | undefined {
  if (!entry || entry.value.kind === 'broken') return undefined;
  const { value, key } = entry;
  if (value.kind === 'empty') report(entry.keySpan, { kind: 'empty', key });
  else if (value.kind !== 'mapping') {
    report(value.span, { kind: 'wrong-type', key, expected: 'mapping', found: value.kind });
  }
  if (value.kind !== 'mapping') return undefined;
  const fields = fieldsOf(value, { keys: articleKeys, where: 'article' }, report);
  return { span: value.span, entries: entriesOf(value), ...describing(fields, report), ...standing(fields, report) };
}

function describing(fields: Fields, report: Report) {
  const title = readText(fields.get('title'), report);
  const publisher = readText(fields.get('publisher'), report);
  const author = readText(fields.get('author'), report);
  const url = readText(fields.get('url'), report);
  const language = readText(fields.get('language'), report);
  const published = readDate(fields.get('published'), report);
  return {
    ...(title && { title }),
    ...(publisher && { publisher }),
    ...(author && { author }),
    ...(url && { url }),
    ...(language && { language }),
    ...(published && { published }),
  };
}

function standing(fields: Fields, report: Report) {
  const tier = readChoice(fields.get('tier'), tiers, report);
  const origin = readText(fields.get('origin'), report);
  const corrects = readTexts(fields.get('corrects'), report);
  const retracted = readFlag(fields.get('retracted'), report);
  const retrieved = readText(fields.get('retrieved'), report);
  const archived = readText(fields.get('archived'), report);
  const sha256 = readHash(fields.get('sha256'), report);
  return {
    ...(tier && { tier }),
    ...(origin && { origin }),
    ...(corrects.length > 0 && { corrects }),
    ...(retracted && { retracted }),
    ...(retrieved && { retrieved }),
    ...(archived && { archived }),
    ...(sha256 && { sha256 }),
  };
}

/** In lower case, as hashes are compared. */
function readHash(entry: YamlEntry | undefined, report: Report) {
  const text = readText(entry, report);
  if (!entry || !text) return undefined;
  if (/^[0-9a-fA-F]{64}$/.test(text.value)) return { value: text.value.toLowerCase(), span: text.span };
  report(text.span, { kind: 'wrong-type', key: entry.key, expected: '64 hexadecimal digits', found: text.value });
  return undefined;
}
