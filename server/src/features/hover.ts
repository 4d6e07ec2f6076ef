// What a hover says. On a fact: what the sources say side by side, and what contradicts what; on a name: what it is and
// what is claimed of it; on a key of a format: what it means; on a sentence of an article: the facts that cite it, and how
// it was read.
import type { Span } from '../base/span.ts';
import { touches } from '../base/span.ts';
import type { Claim } from '../claims/claim.ts';
import type { Locale } from '../messages/account.ts';
import { occurrenceOf as occurrenceWords } from '../messages/material.ts';
import { messageOf } from '../messages/message.ts';
import type { TextSource } from '../ports.ts';
import { keyEntry } from '../syntax/format.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { type ClaimSite, claimFinder } from './claim-site.ts';
import { comparisonOf, quotesOf, type Shown, saidIn, sourceName } from './compare-sources.ts';
import { declarationAt, readDeclarations } from './declarations.ts';
import { type Cursor, sentence } from './definition.ts';
import { factTitle } from './document-symbols.ts';
import { keyBlocks, keyHover } from './hover-key.ts';
import { statedAt, statementBlocks } from './hover-statement.ts';
import { thingHover, thingOf } from './hover-thing.ts';
import { hoverWords, phrasesIn } from './hover-words.ts';
import { lookAlikes } from './look-alikes.ts';
import { type Companion, occurrenceOf } from './occurrence.ts';
import { type Passage, passagesAt } from './passages.ts';
import { type Block, emphasis, plain, strong } from './rich-text.ts';
import type { Stated } from './statement-standing.ts';
import { type HeaderTarget, namesOf, type Target, targetAt } from './target.ts';

export interface Hover {
  /** What it is about. */
  readonly span: Span;
  readonly blocks: readonly Block[];
}

export interface HoverAt extends Cursor {
  readonly locale: Locale;
}

/** `undefined` where there is nothing to say. */
export async function hoverAt(snapshot: Snapshot, texts: TextSource, at: HoverAt): Promise<Hover | undefined> {
  const shown: Shown = { snapshot, texts, find: claimFinder(snapshot), locale: at.locale };
  switch (snapshot.file(at.path)?.kind) {
    case 'facts':
      return inFactFile(shown, at);
    case 'article':
      return inArticle(shown, at);
    case 'settings':
      return inSettings(shown, at);
    default:
      return undefined;
  }
}

/** On a key what it means, and what the fact says; a key is told of in a file that is no YAML at the moment as well. */
async function inFactFile(shown: Shown, { path, offset, locale }: HoverAt): Promise<Hover | undefined> {
  const text = await shown.texts.read(path);
  const key = text === undefined ? undefined : keyHover('file', { text, offset, locale });
  const target = targetAt(shown.snapshot, path, offset);
  if (target?.kind !== 'fact') return key ?? (target && headerHover(target, locale));
  const named = key ? undefined : target.claims.flatMap(namesOf).find(({ span: own }) => touches(own, offset));
  if (named !== undefined) return { span: named.span, blocks: thingHover(shown, thingOf(named)) };
  const told = await factBlocks(
    shown,
    target.claims.map(({ claim }) => claim),
  );
  const parts = [key?.blocks ?? [], told].filter(blocks => blocks.length > 0);
  return parts.length === 0 ? undefined : { span: key?.span ?? spanOf(target), blocks: ruled(parts) };
}

/** On what the header says, what its key means. */
function headerHover({ entry: written }: HeaderTarget, locale: Locale): Hover | undefined {
  const entry = written && keyEntry('article', written.key);
  return written && entry && { span: written.valueSpan, blocks: keyBlocks('article', entry, locale) };
}

async function inArticle(shown: Shown, { path, offset }: HoverAt): Promise<Hover | undefined> {
  const place = await sentence(shown.texts, path, offset);
  const passages = passagesAt(shown.snapshot, path, place).filter(isWritten);
  const parts = await Promise.all(passages.slice(0, MOST_PARTS).map(passage => passageBlocks(shown, passage)));
  const text = await shown.texts.read(path);
  const stated = text === undefined ? [] : statedAt(shown.snapshot, path, place);
  for (const each of stated.slice(0, MOST_PARTS)) parts.push(await statedBlocks(shown, each, text ?? ''));
  const first = passages[0]?.span ?? stated[0]?.statement.span;
  if (first === undefined) return undefined;
  return { span: place.start < place.end ? place : first, blocks: ruled(parts) };
}

/** Passages, and statements, of one sentence. */
const MOST_PARTS = 4;

const isWritten = ({ claims }: Passage): boolean => claims.some(({ fact }) => fact !== undefined);

/** With a rule between them. */
const ruled = (parts: readonly (readonly Block[])[]): readonly Block[] =>
  parts.flatMap((blocks, at) => (at === 0 ? blocks : [{ kind: 'rule' } as const, ...blocks]));

/** A statement that a fact cites is told with it already: how it was read is all there is to add. */
async function statedBlocks(shown: Shown, stated: Stated, text: string): Promise<readonly Block[]> {
  const read = statementBlocks(shown, stated, text);
  const { claim } = stated;
  if (claim === undefined) return read;
  const companions = sameOccurrence(shown.snapshot, [claim]);
  const others = companions.map(companion => companion.claim).filter(({ id }) => id !== claim.id);
  return [
    heading(shown, claim),
    ...read,
    ...(others.length === 0 ? [] : comparisonOf(shown, companions)),
    ...findingBlocks(shown, [claim]),
    ...lookAlikeBlocks(shown, [claim]),
    ...(await quotesOf(shown, others)),
  ];
}

async function inSettings(shown: Shown, { offset, path }: HoverAt): Promise<Hover | undefined> {
  const { snapshot, texts } = shown;
  const text = await texts.read(path);
  const key = text === undefined ? undefined : keyHover('settings', { text, offset, locale: shown.locale });
  if (key !== undefined) return key;
  const declared = declarationAt(await readDeclarations(snapshot, texts), offset);
  if (declared === undefined) return undefined;
  const { vocabulary } = snapshot;
  const kinds = { entities: 'entity', places: 'place', authorities: 'authority' } as const;
  if (declared.section !== 'entities' && declared.section !== 'places' && declared.section !== 'authorities')
    return undefined;
  const label = vocabulary[declared.section].get(declared.id)?.name ?? declared.id;
  const span = declared.names.find(name => touches(name, offset)) ?? declared.site.span;
  return { span, blocks: thingHover(shown, { kind: kinds[declared.section], key: declared.id, label }) };
}

/** One claim after another: what is said of its occurrence, in which words, and what is wrong with that. */
async function factBlocks(shown: Shown, claims: readonly Claim[]): Promise<readonly Block[]> {
  const [first] = claims;
  if (first === undefined) return [];
  const companions = sameOccurrence(shown.snapshot, claims);
  return [
    heading(shown, first),
    ...comparisonOf(shown, companions),
    ...findingBlocks(shown, claims),
    ...lookAlikeBlocks(shown, claims),
    ...(await quotesOf(shown, inOrderOf(claims, companions))),
  ];
}

async function passageBlocks(shown: Shown, { claims }: Passage): Promise<readonly Block[]> {
  const own = claims.map(({ claim }) => claim);
  const [first] = own;
  if (first === undefined) return [];
  const companions = sameOccurrence(shown.snapshot, own);
  const others = companions.map(({ claim }) => claim).filter(claim => !own.some(({ id }) => id === claim.id));
  return [
    heading(shown, first),
    ...citedByBlocks(shown, claims),
    ...comparisonOf(shown, companions),
    ...findingBlocks(shown, own),
    ...lookAlikeBlocks(shown, own),
    ...(await quotesOf(shown, others)),
  ];
}

/** The facts that rest on the words, each once. */
function citedByBlocks({ locale }: Shown, claims: readonly ClaimSite[]): readonly Block[] {
  const facts = new Map(claims.flatMap(({ claim, fact }) => (fact === undefined ? [] : [[fact, claim.path] as const])));
  if (facts.size === 0) return [];
  const names = [...facts].map(([fact, path]) => `${factTitle(fact)} [${path}]`).join(', ');
  return [{ kind: 'paragraph', words: [emphasis(hoverWords[locale].citedBy), plain(`: ${names}`)] }];
}

const MOST_LOOK_ALIKES = 5;

/** Why claims that seem to say something else do not contradict these. */
function lookAlikeBlocks(shown: Shown, claims: readonly Claim[]): readonly Block[] {
  const { snapshot, locale } = shown;
  const words = hoverWords[locale];
  const found = new Map(claims.flatMap(claim => lookAlikes(snapshot, claim)).map(each => [each.claim.id, each]));
  if (found.size === 0) return [];
  const items = [...found.values()]
    .slice(0, MOST_LOOK_ALIKES)
    .map(({ claim, reason }) => [
      plain(`${sourceName(shown, claim)}, ${saidIn(claim, locale)} – `),
      emphasis(words.reason(reason)),
    ]);
  const left = found.size - items.length;
  return [
    { kind: 'paragraph', words: [strong(words.noClash)] },
    { kind: 'list', items: left > 0 ? [...items, [plain(words.more(left))]] : items },
  ];
}

function heading({ snapshot, locale }: Shown, claim: Claim): Block {
  const words = occurrenceWords(snapshot, [claim]);
  return {
    kind: 'heading',
    words: [plain(words === undefined ? claim.subject.label : phrasesIn[locale].occurrence(words))],
  };
}

/** Each finding once, in the words that the list of problems has. */
function findingBlocks({ snapshot, locale, find }: Shown, claims: readonly Claim[]): readonly Block[] {
  const found = new Map(claims.flatMap(({ id }) => snapshot.findingsOf(id)).map(keyed => [keyed.key, keyed]));
  if (found.size === 0) return [];
  const items = [...found.values()]
    .slice(0, 8)
    .map(({ finding }) => [strong(finding.code), plain(`: ${messageOf(finding, snapshot, locale, { locate: find })}`)]);
  return [
    { kind: 'paragraph', words: [strong(hoverWords[locale].contradicts)] },
    { kind: 'list', items },
  ];
}

function sameOccurrence(snapshot: Snapshot, claims: readonly Claim[]): readonly Companion[] {
  const all = claims.flatMap(claim => occurrenceOf(snapshot, claim));
  const certain = new Set(all.filter(companion => companion.certain).map(({ claim }) => claim.id));
  const each = new Map(all.map(({ claim }) => [claim.id, claim]));
  return [...each.values()].map(claim => ({ claim, certain: certain.has(claim.id) }));
}

/** The fact's own words before those of the others. */
function inOrderOf(own: readonly Claim[], companions: readonly Companion[]): readonly Claim[] {
  const ids = new Set(own.map(({ id }) => id));
  return [...own, ...companions.map(({ claim }) => claim).filter(({ id }) => !ids.has(id))];
}

function spanOf(target: Target): Span {
  const { entry, onKey } = target;
  if (entry === undefined) return target.kind === 'fact' ? target.fact.subject.span : target.header.span;
  return onKey ? entry.keySpan : entry.valueSpan;
}
