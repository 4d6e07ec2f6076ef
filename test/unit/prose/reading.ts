// What the tests of the prose reader share: a small vocabulary of invented names, and a check that reads an article of it and
// compares every statement, each as one line.
import { expect } from 'vitest';
import { parseEdtf } from '../../../server/src/dates/edtf.ts';
import { type Lexicon, lexiconOf } from '../../../server/src/prose/lexicon.ts';
import { type Prose, readProse } from '../../../server/src/prose/read.ts';
import type { Statement, StatementScope } from '../../../server/src/prose/statement.ts';
import { placeKey } from '../../../server/src/vocabulary/places.ts';
import { corpusOf } from '../../support/corpus.ts';

export const WORDS = `
entities:
  lumisol:
    name: Lumisol
    aliases: [lumisolene, LM-101, 明索注射液, 明索]
    classes: [CAR-T, fully human CAR-T, China-developed CAR-T]
  velora: { name: Velora, aliases: [维洛拉], classes: [CAR-T] }
  duskol: { name: Duskol, aliases: [duskolimab, 暮可尔单抗], classes: [PD-1 antibody] }
  myeloma: { name: multiple myeloma, aliases: [RRMM, 多发性骨髓瘤] }
  lymphoma: { name: mantle lymphoma, aliases: [套细胞淋巴瘤] }
  novabright: { name: Novabright Bio, aliases: [Novabright, 新辉生物] }
  harrow: { name: Harrow Pharma, aliases: [Harrow, 哈罗制药] }
  lin: { name: Lin Qiao, aliases: [Ms. Lin, 林乔] }
  okafor: { name: Ada Okafor, aliases: [Okafor] }
  gull: { name: Gull Sound Bridge, aliases: [海鸥大桥], classes: [suspension bridge] }
  heron: { name: Heron 2, aliases: [苍鹭二号], classes: [lunar lander, spacecraft] }
events:
  opened: { words: [opened, opening, opens, opened to traffic, 通车, 开通], once-per: subject }
  landed: { words: [landed, lands, touched down, landing, 着陆], once-per: subject }
  blessed: { words: ['{by} nodded through {subject}', '{subject} got past {by}'], once-per: [subject, by], regulatory: true }
measures:
  incidence: { words: [incidence, incidence rate, 发病率], once-per: [subject, in, as-of] }
  length: { words: [long, length, 全长], once-per: subject }
attributes:
  chief-executive: { words: [chief executive, CEO, 首席执行官], once-per: subject }
  designer: { words: [designed by, 设计], once-per: subject, many: true }
`;

const lexicons = new Map<string, Lexicon>();

function lexiconFor(words: string): Lexicon {
  const known = lexicons.get(words) ?? lexiconOf(corpusOf({ 'corroborate.yaml': words }).vocabulary);
  lexicons.set(words, known);
  return known;
}

export interface Article {
  /** EDTF; by default a Friday. */
  readonly published?: string | 'unknown';
  readonly words?: string;
}

export function read(text: string, { published = '2024-05-17', words = WORDS }: Article = {}): Prose {
  const parsed = published === 'unknown' ? undefined : parseEdtf(published);
  return readProse(text, {
    lexicon: lexiconFor(words),
    published: parsed?.ok ? parsed.value : undefined,
    language: /\p{Script=Han}/u.test(text) ? 'zh' : 'en',
    bodyStart: 0,
  });
}

export const linesOf = (text: string, article?: Article): readonly string[] =>
  read(text, article).statements.map(lineOf);

/** `lines`: every statement of the article, in its order. */
export function checkRead(text: string, lines: readonly string[], article?: Article): void {
  expect(linesOf(text, article), text).toEqual(lines);
}

/** Each text is an article of its own. */
export function checkSilent(texts: readonly string[], article?: Article): void {
  expect(Object.fromEntries(texts.map(text => [text, linesOf(text, article)]))).toEqual(
    Object.fromEntries(texts.map(text => [text, []])),
  );
}

/** Each text is an article of its own that makes one statement. */
export function checkEach(cases: Readonly<Record<string, string>>, article?: Article): void {
  const found = Object.keys(cases).map(text => [text, linesOf(text, article).join('; ')]);
  expect(Object.fromEntries(found)).toEqual(cases);
}

/** Titles that say what an article is about. */
export const TITLE = 'Lumisol in Europe\n';
export const ZH_TITLE = '明索注射液获批上市\n';

/** Each text below the title, for `checkEach`. */
export const titled = (title: string, cases: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(cases).map(([text, line]) => [title + text, line]));

/** `lumisol approved by NMPA in mainland-china for myeloma 2023-06-30 first{in:HK}`. */
export function lineOf(statement: Statement): string {
  const { subject, name, by, place, date, asOf, value, status, first, only } = statement;
  return [
    subject.key,
    value === undefined ? name : `${name}=${value}`,
    by && `by ${by.key}`,
    place && `in ${placeKey(place)}`,
    statement.for && `for ${statement.for.key}`,
    statement.with && `with ${statement.with.key}`,
    asOf && `as of ${asOf.text}`,
    date?.text,
    statement.relative ? 'relative' : undefined,
    status === 'happened' ? undefined : status,
    first && `first{${scopeOf(first)}}`,
    only && `only{${scopeOf(only)}}`,
  ]
    .filter(part => part !== undefined)
    .join(' ');
}

const scopeOf = (scope: StatementScope): string =>
  [
    scope.in && `in:${placeKey(scope.in)}`,
    scope.among && `among:${scope.among.key}`,
    scope.for && `for:${scope.for.key}`,
  ]
    .filter(part => part !== undefined)
    .join(' ');
