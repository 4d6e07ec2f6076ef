import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileGlob, type GlobSyntax, matchGlob } from '../../../server/src/text/glob.ts';

describe('where a pattern matches', () => {
  test('without a slash: the last part, in any folder', () => {
    checkMatch('*.md', ['a.md', 'x/y/a.md', '.md', '药.md'], ['a.txt', 'a.md/b.txt', 'a.mdx']);
    checkMatch('draft?.txt', ['draft1.txt', 'a/draft药.txt', 'draft😀.txt'], ['draft.txt', 'draft12.txt']);
  });

  test('with a slash: from the root', () => {
    checkMatch('news/*.md', ['news/a.md'], ['old/news/a.md', 'news/x/a.md', 'news/']);
    checkMatch('/a.md', ['a.md'], ['x/a.md']);
    checkMatch('./a.md', ['a.md'], ['x/a.md']);
    checkMatch('a?b/c', [], ['a/b/c']);
  });

  test('with a slash at its end: folders alone', () => {
    checkMatch('drafts/', ['drafts/', 'x/drafts/'], ['drafts', 'draft/']);
    checkMatch('x/drafts/', ['x/drafts/'], ['drafts/', 'x/drafts']);
  });
});

describe('two stars', () => {
  test('are any folders, none as well', () => {
    checkMatch('**/a.md', ['a.md', 'x/a.md', 'x/y/a.md'], ['xa.md', 'x/ya.md', 'a.md/b']);
    checkMatch('x/**/a.md', ['x/a.md', 'x/y/a.md', 'x/y/z/a.md'], ['a.md', 'xa.md', 'x/ya.md', 'y/x/a.md']);
  });

  test('at the end are everything below', () => {
    checkMatch('drafts/**', ['drafts/a', 'drafts/x/y'], ['drafts', 'drafts/'.slice(0, -1), 'other/drafts/a']);
    checkMatch('**/tmp/**', ['tmp/a', 'x/tmp/y/z'], ['tmp', 'xtmp/a']);
  });

  test('within a part are one star', () => {
    checkMatch('x/a**b', ['x/ab', 'x/a12b'], ['x/a/b']);
    checkMatch('x/**b', ['x/b', 'x/ab'], ['x/a/b']);
  });
});

describe('braces', () => {
  test('are one of several', () => {
    checkMatch('*.{md,txt}', ['a.md', 'x/a.txt'], ['a.html', 'a.{md,txt}']);
    checkMatch('{news,old/**}/*.md', ['news/a.md', 'old/x/a.md'], ['x/a.md', 'a.md']);
    checkMatch('a{,b}', ['a', 'ab'], ['b']);
  });

  test('stand within each other', () => checkMatch('{a,b{1,2}}c', ['ac', 'b1c', 'b2c'], ['bc', 'a1c']));

  test('without a partner are themselves', () => {
    checkMatch('a{b', ['a{b'], ['ab']);
    checkMatch('a}b', ['a}b'], ['ab']);
    checkMatch('a\\{b,c}', ['a{b,c}'], ['ab']);
  });
});

test('a backslash makes the next character stand for itself', () => {
  checkMatch('a\\*', ['a*'], ['ab']);
  checkMatch('[a]', ['[a]'], ['a']);
});

test('character classes, in .gitignore alone', () => {
  checkMatch('[a-c]x', ['ax', 'cx'], ['dx', '[a-c]x'], 'gitignore');
  checkMatch('[!a-c]x', ['dx'], ['ax', '/x'], 'gitignore');
  checkMatch('[]-]x', [']x', '-x'], ['ax'], 'gitignore');
  checkMatch('[a', [], ['[a', 'a'], 'gitignore');
  checkMatch('{a,b}', ['{a,b}'], ['a'], 'gitignore');
});

describe('hostile patterns', () => {
  // Each took a backtracking matcher seconds to years; a test that hangs here fails by its time limit.
  const long = `${'a'.repeat(250)}/${'a'.repeat(250)}`;
  const hostile = [
    '*'.repeat(1000),
    '*a'.repeat(1000),
    `${'*a'.repeat(500)}b`,
    `${'**/a*'.repeat(400)}b`,
    `${'**/'.repeat(1000)}b`,
    `${'{a,aa}'.repeat(600)}b`,
    `${'{*,**}'.repeat(600)}b`,
    '{'.repeat(2000),
    `${'{'.repeat(1000)}a${'}'.repeat(1000)}`,
    `${'{a,'.repeat(1000)}b${'}'.repeat(1000)}`,
    `${'a'.repeat(5000)}`,
  ];
  test('end', () => {
    for (const pattern of hostile) for (const path of [long, 'a/'.repeat(200)]) matchGlob(compileGlob(pattern), path);
  });
  test('many of them end', () => {
    const globs = Array.from({ length: 1000 }, () => compileGlob('*'.repeat(1000)));
    expect(globs.every(glob => matchGlob(glob, long))).toBe(true);
  });
});

test('agrees with an obvious matcher that backtracks', () => {
  const part = fc.constantFrom('a', 'b', '/', '*', '**', '**/', '/**', '?', 'ab');
  const pattern = fc.array(part, { minLength: 1, maxLength: 6 }).map(parts => parts.join(''));
  const path = fc.array(fc.stringMatching(/^[ab]{1,3}$/), { minLength: 1, maxLength: 4 }).map(parts => parts.join('/'));
  fc.assert(
    fc.property(pattern, path, (glob, text) => {
      fc.pre(!glob.includes('//') && !glob.endsWith('/') && !glob.startsWith('/') && !glob.includes('***'));
      expect(matchGlob(compileGlob(glob), text)).toBe(asRegExp(glob).test(text));
    }),
    { numRuns: 2000 },
  );
});

function asRegExp(glob: string): RegExp {
  const rooted = glob.includes('/');
  const body = glob.replace(/(?<folders>(?<=^|\/)\*\*\/)|(?<all>(?<=\/)\*\*$)|\*+|\?/g, (found, folders, all) => {
    if (folders !== undefined) return '(?:.*/)?';
    if (all !== undefined) return '.*';
    return found === '?' ? '[^/]' : '[^/]*';
  });
  return new RegExp(rooted ? `^${body}$` : `^(?:.*/)?${body}$`);
}

function checkMatch(pattern: string, yes: readonly string[], no: readonly string[], syntax?: GlobSyntax): void {
  const glob = compileGlob(pattern, syntax);
  expect(yes.filter(path => !matchGlob(glob, path))).toEqual([]);
  expect(no.filter(path => matchGlob(glob, path))).toEqual([]);
}
