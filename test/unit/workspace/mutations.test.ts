// The sample corpora, torn step by step: no text of any file makes the engine throw, and whatever it points at lies in
// its text. Runs longer where CORROBORATE_MUTATIONS says how many steps; what fails, fails again.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { asPath, type Path } from '../../../server/src/base/brand.ts';
import type { Span } from '../../../server/src/base/span.ts';
import { decorationsOf } from '../../../server/src/features/decorations.ts';
import { definitionAt } from '../../../server/src/features/definition.ts';
import { diagnosing } from '../../../server/src/features/diagnostics.ts';
import { linksOf } from '../../../server/src/features/document-links.ts';
import { type Outline, outlineOf } from '../../../server/src/features/document-symbols.ts';
import { foldingOf } from '../../../server/src/features/folding.ts';
import { highlightsAt } from '../../../server/src/features/highlights.ts';
import { hoverAt } from '../../../server/src/features/hover.ts';
import { passagesOf } from '../../../server/src/features/passages.ts';
import { referencesAt } from '../../../server/src/features/references.ts';
import { reporter } from '../../../server/src/features/report.ts';
import { toMarkdown } from '../../../server/src/features/rich-text.ts';
import { symbolsIn } from '../../../server/src/features/workspace-symbols.ts';
import type { TextSource } from '../../../server/src/ports.ts';
import { decodeText } from '../../../server/src/text/decode.ts';
import { webDecoder } from '../../../server/src/web/decoder.ts';
import type { Snapshot } from '../../../server/src/workspace/snapshot.ts';
import { changed, corpusOf } from '../../support/corpus.ts';
import { root } from '../../support/root.ts';

const STEPS = Number(process.env.CORROBORATE_MUTATIONS ?? 1_500);
/** Steps between two looks at everything: one look costs as much as some twenty steps. */
const BATCH = 50;

const corpora = ['fucaso', 'larkdale-railway'] as const;

test.each(corpora)('%s', { timeout: 120_000 + STEPS * 200 }, async name => {
  const steps = Math.ceil(STEPS / corpora.length);
  await checkTorn(filesOf(name), { steps, random: randomFrom(name.length) });
});

type Content = string | Uint8Array | undefined;
type Random = (below: number) => number;

async function checkTorn(intact: Readonly<Record<string, string>>, how: { steps: number; random: Random }) {
  const { steps, random } = how;
  const paths = Object.keys(intact);
  const texts: Record<string, string | undefined> = { ...intact };
  let snapshot = corpusOf(intact);
  let recent: string[] = [];
  for (let step = 1; step <= steps; step += 1) {
    const path = paths[random(paths.length)] ?? '';
    const content = torn({ text: texts[path] ?? '', intact: intact[path] ?? '', all: Object.values(texts), random });
    texts[path] = textOf(content);
    recent.push(path);
    await saying(`step ${step}: ${path} is ${JSON.stringify(texts[path])}`, () => {
      snapshot = changed(snapshot, { [path]: content }, texts).snapshot;
    });
    if (step % BATCH > 0 && step < steps) continue;
    await saying(`after step ${step}: ${JSON.stringify(texts)}`, () => checkAll(snapshot, texts, { recent, random }));
    recent = [];
    if (step % 5_000 === 0) console.log(`${step} of ${steps}`);
  }
}

/** What was being done stands with whatever is thrown. */
async function saying(what: string, work: () => void | Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    throw new Error(what.slice(0, 200_000), { cause });
  }
}

interface Tearing {
  readonly text: string;
  readonly intact: string;
  /** Of all files, to splice from. */
  readonly all: readonly (string | undefined)[];
  readonly random: Random;
}

function torn({ text, intact, all, random }: Tearing): Content {
  const [start, length] = [random(text.length + 1), random(40)];
  const cut = (put: string): string => text.slice(0, start) + put + text.slice(start + length);
  const other = all[random(all.length)] ?? '';
  const [from, size] = [random(other.length + 1), random(400)];
  switch (random(14)) {
    case 0:
    case 1:
      return flipped(text, random);
    case 2:
    case 3:
      return text
        .split('\n')
        .toSpliced(random(lineCount(text)), 1)
        .join('\n');
    case 4:
    case 5:
      return doubled(text.split('\n'), random).join('\n');
    case 6:
    case 7:
      return cut(other.slice(from, from + size));
    case 8:
      return cut(text.slice(random(text.length + 1)).slice(0, size));
    case 9:
      return cut(String.fromCharCode(...Array.from({ length: 1 + random(6) }, () => random(0x1_0000))));
    case 10:
      return cut(String.fromCodePoint(0x1_0000 + random(0x10_0000), 0xd800 + random(0x800)));
    case 11:
      return cut(PIECES[random(PIECES.length)] ?? '');
    case 12:
      return random(8) === 0 ? undefined : cut('');
    default:
      return intact; // else nothing would be left to read after some hundred steps
  }
}

const PIECES: readonly string[] = [
  ...[': ', '- ', '\n', '\r', '\t', '[', ']', '{', '}', '"', "'", '|', '&a ', '*a', '<<: *a', '#', '---\n', '\ufeff'],
  ...['\u0000', '\u0085', '\u2028', '\u202e', 'facts:', 'subject: ', 'first: { in: world }', 'date: 2023-02-30\n'],
  ...['date: [2023-05,2024]', 'status: denied', 'rank: preferred', 'within: world', 'classes: [a]', '2023年6月30日'],
  ...['Friday, 1 June 2023', '1.8 per 100,000', '__proto__: ', 'constructor', '../../outside.txt', '9'.repeat(400)],
];

function flipped(text: string, random: Random): Content {
  const bytes = new TextEncoder().encode(text);
  for (let count = 0; count <= random(3); count += 1) {
    const at = random(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
  }
  return bytes;
}

const lineCount = (text: string): number => text.split('\n').length;

function doubled(lines: readonly string[], random: Random): readonly string[] {
  const from = random(lines.length);
  return lines.toSpliced(random(lines.length), 0, ...lines.slice(from, from + 1 + random(12)));
}

function textOf(content: Content): string | undefined {
  if (content === undefined || typeof content === 'string') return content;
  const decoded = decodeText(content, webDecoder());
  return decoded.ok ? decoded.text : undefined;
}

type Texts = Readonly<Record<string, string | undefined>>;
interface Look {
  /** Files that changed last. */
  readonly recent: readonly string[];
  readonly random: Random;
}

async function checkAll(snapshot: Snapshot, texts: Texts, { recent, random }: Look): Promise<void> {
  const source: TextSource = { read: async path => texts[path] };
  checkFindings(snapshot, texts);
  for (const { site } of await symbolsIn(snapshot, source, '')) checkSpan(texts, site.path, site.span);
  for (const name of new Set(recent)) {
    const path = asPath(name);
    checkFile(snapshot, texts, path);
    for (let count = 0; count < 4; count += 1)
      await checkAt({ snapshot, texts, source }, path, random((texts[path]?.length ?? 0) + 2));
  }
}

function checkFindings(snapshot: Snapshot, texts: Texts): void {
  const words = ({ path, span }: { readonly path: Path; readonly span: Span }) =>
    texts[path]?.slice(span.start, span.end);
  const [report, reportChinese] = [reporter(snapshot, 'en', words), reporter(snapshot, 'zh')];
  for (const keyed of snapshot.findings()) {
    const { location, related, message } = report(keyed);
    for (const { path, span } of [location, ...related.map(each => each.site)]) checkSpan(texts, path, span);
    expect(message.length * reportChinese(keyed).message.length, keyed.key).toBeGreaterThan(0);
  }
}

function checkFile(snapshot: Snapshot, texts: Texts, path: Path): void {
  for (const { span } of diagnosing(snapshot, 'en')(path)) checkSpan(texts, path, span);
  const ofOutline = ({ span, selection, children }: Outline): void => {
    checkSpan(texts, path, span);
    checkSpan(texts, path, selection);
    for (const child of children) ofOutline(child);
  };
  for (const each of outlineOf(snapshot, path)) ofOutline(each);
  for (const span of foldingOf(snapshot, path)) checkSpan(texts, path, span);
  for (const { span } of linksOf(snapshot, path)) checkSpan(texts, path, span);
  const passages = snapshot.file(path)?.kind === 'article' ? passagesOf(snapshot, path) : [];
  for (const { span } of passages) checkSpan(texts, path, span);
  for (const { span } of decorationsOf(snapshot, path)) checkSpan(texts, path, span);
}

interface Desk {
  readonly snapshot: Snapshot;
  readonly texts: Texts;
  readonly source: TextSource;
}

async function checkAt({ snapshot, texts, source }: Desk, path: Path, offset: number): Promise<void> {
  const locale = offset % 2 === 0 ? 'en' : 'zh';
  const hover = await hoverAt(snapshot, source, { path, offset, locale });
  if (hover !== undefined) checkSpan(texts, path, hover.span);
  if (hover !== undefined) toMarkdown(hover.blocks);
  for (const { origin, target, selection } of await definitionAt(snapshot, source, { path, offset })) {
    checkSpan(texts, path, origin);
    checkSpan(texts, target.path, target.span);
    checkSpan(texts, target.path, selection);
  }
  for (const site of await referencesAt(snapshot, source, { path, offset, declaration: true }))
    checkSpan(texts, site.path, site.span);
  for (const span of highlightsAt(snapshot, path, offset)) checkSpan(texts, path, span);
}

/** A file that cannot be read, or is gone, has its beginning and nothing else. */
function checkSpan(texts: Texts, path: Path, { start, end }: Span): void {
  const length = texts[path]?.length ?? 0;
  if (!(0 <= start && start <= end && end <= length)) expect.fail(`${path} ${start}-${end} of ${length}`);
}

function filesOf(name: string): Readonly<Record<string, string>> {
  const folder = new URL(`samples/${name}/`, root);
  const names = readdirSync(folder).filter(each => /\.(txt|md|yaml)$/.test(each));
  return Object.fromEntries(names.flatMap(each => entryOf(each, new URL(each, folder))));
}

function entryOf(name: string, url: URL): readonly (readonly [string, string])[] {
  const text = textOf(readFileSync(url));
  return text === undefined ? [] : [[name, text]];
}

/** Numbers that look random and are the same each time: Marsaglia's xorshift. */
function randomFrom(seed: number): Random {
  let state = seed * 2_654_435_761 || 1;
  return below => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return below === 0 ? 0 : (state >>> 0) % below;
  };
}
