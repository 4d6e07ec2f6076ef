import { describe, expect, test } from 'vitest';
import { decorationsOf } from '../../../server/src/features/decorations.ts';
import { definitionAt } from '../../../server/src/features/definition.ts';
import { linksOf } from '../../../server/src/features/document-links.ts';
import { highlightsAt } from '../../../server/src/features/highlights.ts';
import { referencesAt } from '../../../server/src/features/references.ts';
import { type Desk, deskOf } from './support.ts';

const PORT = {
  'corroborate.yaml':
    'version: 1\nentities:\n  ketter: { name: Port of Ketter, aliases: [凯特港] }\nevents:\n  dredged: { label: dredging, once-per: [subject] }\n',
  'log/gazette.txt': 'The Port of Ketter was dredged in May 1902. Ships came. 凯特港于1902年疏浚。\n',
  'log/gazette.facts.yaml': `facts:
  - subject: Port of Ketter
    event: dredged
    date: 1902-05
    quote: The Port of Ketter was dredged in May 1902
  - subject: 凯特港
    event: dredged
    date: 1902
    quote: 凯特港于1902年疏浚
`,
  'minutes.txt': 'Resolved: dredging of Ketter, done in June 1903.\n',
  'all.facts.yaml': `facts:
  - subject: ketter
    event: dredged
    date: 1903-06
    sources:
      - { article: minutes.txt, quote: "dredging of Ketter, done in June 1903" }
      - { article: log/gazette.txt, date: 1902-05, quote: dredged in May 1902 }
`,
};

async function checkDefinition(
  desk: Desk,
  at: readonly [string, string, number?],
  expected: readonly string[],
): Promise<void> {
  const found = await definitionAt(desk.snapshot, desk.texts, desk.at(...at));
  expect(found.map(({ target, selection }) => desk.site({ path: target.path, span: selection }))).toEqual(expected);
}

async function checkReferences(
  desk: Desk,
  at: readonly [string, string, number?],
  expected: readonly string[],
): Promise<void> {
  const found = await referencesAt(desk.snapshot, desk.texts, { ...desk.at(...at), declaration: true });
  expect(found.map(desk.site)).toEqual(expected);
}

describe('definition', () => {
  test('of one source among several is that source alone', async () => {
    const desk = deskOf(PORT);
    await checkDefinition(desk, ['all.facts.yaml', 'dredged in May'], ['log/gazette.txt: dredged in May 1902']);
    await checkDefinition(
      desk,
      ['all.facts.yaml', 'date: 1903'],
      ['minutes.txt: dredging of Ketter, done in June 1903', 'log/gazette.txt: dredged in May 1902'],
    );
  });

  test('of an event is its declaration, then the words', async () => {
    await checkDefinition(
      deskOf(PORT),
      ['log/gazette.facts.yaml', 'event: dredged', 8],
      ['corroborate.yaml: dredged', 'log/gazette.txt: The Port of Ketter was dredged in May 1902'],
    );
  });

  test('of a declaration is what names it, in any of its names', async () => {
    await checkDefinition(
      deskOf(PORT),
      ['corroborate.yaml', 'ketter'],
      ['all.facts.yaml: ketter', 'log/gazette.facts.yaml: Port of Ketter', 'log/gazette.facts.yaml: 凯特港'],
    );
  });

  test('of a cited sentence are all its facts; of Chinese ones as well', async () => {
    const desk = deskOf(PORT);
    await checkDefinition(
      desk,
      ['log/gazette.txt', 'Port'],
      ['log/gazette.facts.yaml: Port of Ketter', 'all.facts.yaml: log/gazette.txt'],
    );
    await checkDefinition(desk, ['log/gazette.txt', '疏浚'], ['log/gazette.facts.yaml: 凯特港']);
    await checkDefinition(desk, ['log/gazette.txt', 'Ships'], []);
  });

  test('leads nowhere from a quote that was not found', async () => {
    const desk = deskOf({ ...PORT, 'log/gazette.txt': 'Nothing of it.\n' });
    await checkDefinition(desk, ['log/gazette.facts.yaml', 'date: 1902-05'], []);
  });
});

describe('references', () => {
  test('of a fact are the claims of its occurrence, each source one', async () => {
    await checkReferences(
      deskOf(PORT),
      ['log/gazette.facts.yaml', 'date: 1902-05'],
      [
        'all.facts.yaml: minutes.txt',
        'all.facts.yaml: 1902-05',
        'log/gazette.facts.yaml: 1902-05',
        'log/gazette.facts.yaml: 1902',
        'log/gazette.txt: The Port of Ketter was dredged in May 1902',
        'log/gazette.txt: dredged in May 1902',
        'log/gazette.txt: 凯特港于1902年疏浚',
        'minutes.txt: dredging of Ketter, done in June 1903',
      ],
    );
  });

  test('of a name are its mentions and its declaration', async () => {
    await checkReferences(
      deskOf(PORT),
      ['all.facts.yaml', 'ketter'],
      [
        'all.facts.yaml: ketter',
        'corroborate.yaml: ketter',
        'log/gazette.facts.yaml: Port of Ketter',
        'log/gazette.facts.yaml: 凯特港',
      ],
    );
  });

  test('of a sentence are those of what it is cited for', async () => {
    await checkReferences(
      deskOf(PORT),
      ['minutes.txt', 'Resolved'],
      [
        'all.facts.yaml: minutes.txt',
        'all.facts.yaml: 1902-05',
        'log/gazette.facts.yaml: 1902-05',
        'log/gazette.facts.yaml: 1902',
        'log/gazette.txt: The Port of Ketter was dredged in May 1902',
        'log/gazette.txt: dredged in May 1902',
        'log/gazette.txt: 凯特港于1902年疏浚',
        'minutes.txt: dredging of Ketter, done in June 1903',
      ],
    );
    await checkReferences(deskOf(PORT), ['log/gazette.txt', 'Ships'], []);
  });
});

describe('what is marked', () => {
  test('highlights the values of one occurrence, or the mentions of a name', () => {
    const desk = deskOf(PORT);
    const marked = (words: string): readonly string[] => {
      const { path, offset } = desk.at('log/gazette.facts.yaml', words);
      return highlightsAt(desk.snapshot, path, offset).map(span => desk.words(path, span));
    };
    expect(marked('1902-05')).toEqual(['1902-05', '1902']);
    expect(marked('凯特港')).toEqual(['Port of Ketter', '凯特港']);
  });

  test('passages are contradicted, settled or agreed', () => {
    const states = (files: Record<string, string>): readonly string[] => {
      const desk = deskOf(files);
      const path = desk.path('minutes.txt');
      return decorationsOf(desk.snapshot, path).map(({ span, state }) => `${state}: ${desk.words(path, span)}`);
    };
    expect(states(PORT)).toEqual(['contradicted: dredging of Ketter, done in June 1903']);
    const alone = {
      ...PORT,
      'log/gazette.facts.yaml': 'facts: []\n',
      'all.facts.yaml': PORT['all.facts.yaml'].replace('date: 1902-05, ', ''),
    };
    expect(states(alone)).toEqual(['agreed: dredging of Ketter, done in June 1903']);
    const settled = {
      ...PORT,
      'all.facts.yaml': PORT['all.facts.yaml']
        .replace('    date: 1903', '    rank: preferred\n    because: minutes\n    date: 1903')
        .replace(/ {6}- \{ article: log.*\n/, ''),
    };
    expect(states(settled)).toEqual(['settled: dredging of Ketter, done in June 1903']);
  });

  test('links lead to articles of the corpus alone', () => {
    const desk = deskOf({
      ...PORT,
      'all.facts.yaml': `${PORT['all.facts.yaml']}      - { article: ../outside.txt }\n`,
    });
    const path = desk.path('all.facts.yaml');
    expect(linksOf(desk.snapshot, path).map(link => (link.kind === 'article' ? link.target : link.url))).toEqual([
      'minutes.txt',
      'log/gazette.txt',
    ]);
  });

  test('addresses are links when a browser may go there', () => {
    const targets = (url: string): number => {
      const desk = deskOf({ 'a.txt': 'x', 'a.facts.yaml': `article: { url: ${JSON.stringify(url)} }\n` });
      return linksOf(desk.snapshot, desk.path('a.facts.yaml')).length;
    };
    expect(targets('https://example.org/a?b=1#c')).toBe(1);
    for (const url of [
      'command:evil',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'https://a b',
      'https://',
      'http://x"><b>',
    ])
      expect(targets(url), url).toBe(0);
  });
});
