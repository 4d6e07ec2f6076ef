// Addresses of files, on a disk and elsewhere, as paths of the engine and back.
import { describe, expect, test } from 'vitest';
import { isElsewhere, pathOf, uriOf } from '../../../server/src/lsp/uris.ts';
import { joined, parentOf, plainPath, relativeTo } from '../../../server/src/workspace/discover-paths.ts';

describe('on a disk', () => {
  test('a file', () => checkBoth('file:///home/a/b.txt', '/home/a/b.txt'));
  test('a drive is in lower case', () => checkPath('file:///C%3A/corpus/a.txt', 'c:/corpus/a.txt'));
  test('a share', () => checkBoth('file://server/share/a.txt', '//server/share/a.txt'));
  test('a share that would read as another scheme', () => checkPath('file://vscode-vfs:x:/a.txt', undefined));
});

describe('elsewhere', () => {
  test('a repository', () =>
    checkElsewhere('vscode-vfs://github/owner/repo/a.txt', '//vscode-vfs:github:/owner/repo/a.txt'));
  test('without an authority', () => checkElsewhere('memfs:/corpus/a.txt', '//memfs::/corpus/a.txt'));
  test('with a port', () =>
    checkElsewhere('vscode-remote://127.0.0.1:80/a%20b/%E5%8D%B7.txt', '//vscode-remote:127.0.0.1:80:/a b/卷.txt'));
  test('the end of a folder', () => checkPath('memfs:/corpus/', '//memfs::/corpus'));
  test('another version of a file is none', () => checkPath('git:/corpus/a.txt?%7B%22ref%22%3A%22~%22%7D', undefined));
  test('nor is a part of one', () => checkPath('vscode-notebook-cell:/corpus/a.md#one', undefined));
  test('nor a text without a place', () => checkPath('untitled:Untitled-1', undefined));
  test('nor what is no address', () => checkPath('a.txt', undefined));
  test('an authority with a folder in it', () => checkPath('x://a%2Fb/c.txt', undefined));
});

test('what lies in a root that is a whole file system lies below it, and nothing above', () => {
  const root = plainPath(pathOf('memfs:/') ?? '');
  expect(joined(root, 'a/b.txt')).toBe(pathOf('memfs:/a/b.txt'));
  expect(relativeTo(root, pathOf('memfs:/a/b.txt') ?? '')).toBe('a/b.txt');
  expect(parentOf(pathOf('vscode-vfs://github/owner') ?? '')).toBe('//vscode-vfs:github:/');
  expect(parentOf('//vscode-vfs:github:/')).toBeUndefined();
});

function checkPath(uri: string, path: string | undefined): void {
  expect(pathOf(uri)).toBe(path);
}

function checkBoth(uri: string, path: string): void {
  checkPath(uri, path);
  expect(uriOf(path)).toBe(uri);
  expect(isElsewhere(path)).toBe(false);
}

function checkElsewhere(uri: string, path: string): void {
  checkPath(uri, path);
  expect(uriOf(path)).toBe(uri);
  expect(isElsewhere(path)).toBe(true);
}
