// All that a user reads is there in English and in Chinese: what the manifest says, and what the client says.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import chinese from '../client/l10n/bundle.l10n.zh-cn.json';
import manifest from '../package.json';
import englishManifest from '../package.nls.json';
import chineseManifest from '../package.nls.zh-cn.json';
import { root } from './support/root.ts';

type Texts = Readonly<Record<string, string>>;

describe('the manifest', () => {
  const said = stringsOf(manifest);

  test('every text is there in both languages, and every one is used', () => {
    const used = new Set(said.flatMap(({ text }) => /^%(.+)%$/.exec(text)?.[1] ?? []));
    expect(Object.keys(englishManifest).sort()).toEqual([...used].sort());
    checkSame(englishManifest, chineseManifest);
  });

  test('it says nothing to a user in one language alone', () => {
    const words = /^(?:title|name|description|markdownDescription|contents|altText|enumDescriptions)$/;
    const bare = said.filter(({ key, text }) => words.test(key) && !/^%.+%$/.test(text));
    expect(new Set(bare.map(({ text }) => text))).toEqual(new Set(['corroborate', 'Corroborate']));
  });

  test('what is said leads to the same places in both, and to nothing that is not there', () => {
    const own = new Set([
      ...manifest.contributes.commands.map(({ command }) => command),
      ...manifest.contributes.views.corroborate.map(({ id }) => `${id}.focus`),
    ]);
    const translated = new Map(Object.entries(chineseManifest));
    const walkthroughs = manifest.contributes.walkthroughs.map(({ id }) => `corroborate.corroborate#${id}`);
    for (const [key, text] of Object.entries<string>(englishManifest)) {
      const links = linksOf(text);
      expect(linksOf(translated.get(key) ?? '').map(targetOf), key).toEqual(links.map(targetOf));
      for (const { command, argument } of links) {
        if (command.startsWith('corroborate.')) expect(own, key).toContain(command);
        if (command.endsWith('openWalkthrough')) expect(walkthroughs, key).toContain(argument);
      }
    }
  });

  test('the words of one button are those of its command', () => {
    for (const texts of [englishManifest, chineseManifest])
      for (const text of Object.values(texts))
        for (const { label, command } of linksOf(text)) checkLabel(texts, command, label);
  });
});

describe('the client', () => {
  const sources = readdirSync(new URL('client/src', root), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => readFileSync(new URL(`client/src/${name.replaceAll('\\', '/')}`, root), 'utf8'));
  const literals = sources.flatMap(source => literalsOf(source));

  test('every text that it says is in the bundle, and every one of the bundle is said', () => {
    expect(Object.keys(chinese).sort()).toEqual([...new Set(literals)].sort());
  });

  test('no text is put together before it is looked up', () => {
    const calls = sources.flatMap(source => [...source.matchAll(/\bl10n\.t\(/g)]);
    expect(literals).toHaveLength(calls.length);
  });

  test('both languages say it with the same values', () => {
    checkSame(Object.fromEntries(Object.keys(chinese).map(text => [text, text])), chinese);
  });
});

test('a text that says less in one language is found', () => {
  expect(() => checkSame({ a: 'one' }, {})).toThrow();
  expect(() => checkSame({ a: '{0} of {1}' }, { a: '共 {1}' })).toThrow();
  expect(() => checkSame({ a: 'Not yet' }, { a: 'Not yet' })).toThrow();
  expect(literalsOf("l10n.t('a {0}', x) l10n.t(name) l10n.t(`b`)")).toEqual(['a {0}']);
});

/** Same keys, same placeholders, the same code in backquotes; and Chinese is Chinese, but for a date. */
function checkSame(english: Texts, translated: Texts): void {
  expect(Object.keys(translated).sort()).toEqual(Object.keys(english).sort());
  for (const [key, text] of Object.entries(english)) {
    const other = translated[key] ?? '';
    expect(heldIn(other), key).toEqual(heldIn(text));
    if (text !== 'en' && /[a-z]/i.test(text)) expect(other, key).toMatch(/\p{Script=Han}/u);
    expect(other, key).not.toMatch(/\p{Script=Han}[,;!?:]/u);
  }
}

const heldIn = (text: string): readonly string[] => (text.match(/\{\d+\}|`[^`]+`/g) ?? []).sort();

interface Link {
  readonly label: string;
  readonly command: string;
  readonly argument: string;
}

function linksOf(text: string): readonly Link[] {
  return [...text.matchAll(/\[([^\]]+)\]\(command:([\w.-]+)\??([^)]*)\)/g)].map(
    ([, label = '', command = '', argument = '']) => ({
      label,
      command,
      argument: decodeURIComponent(argument).replaceAll('"', ''),
    }),
  );
}

const targetOf = ({ command, argument }: Link): string => `${command} ${argument}`;

function checkLabel(texts: Texts, command: string, label: string): void {
  const title = texts[`command.${command.replace('corroborate.', '')}`];
  if (title !== undefined && !command.includes('showAll')) expect(label).toBe(title);
}

/** The strings in a value, each with the key that it stands behind. */
function stringsOf(value: unknown, key = ''): readonly { readonly key: string; readonly text: string }[] {
  if (typeof value === 'string') return [{ key, text: value }];
  if (Array.isArray(value)) return value.flatMap(each => stringsOf(each, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => stringsOf(each, name));
}

const literalsOf = (source: string): readonly string[] =>
  [...source.matchAll(/\bl10n\.t\(\s*'((?:[^'\\]|\\.)*)'\s*[,)]/g)].map(([, text = '']) => text);
