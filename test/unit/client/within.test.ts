import { expect, test } from 'vitest';
import { within } from '../../../client/src/within.ts';

const corpora = ['file:///texts', 'file:///texts/inner', 'file:///%E6%A1%88%E5%8D%B7/'].map(root => ({ root }));

test('the innermost corpus that a file lies in', () => {
  checkWithin('file:///texts/a.txt', 'file:///texts');
  checkWithin('file:///texts/inner/a.txt', 'file:///texts/inner');
});

test('a folder whose name only begins alike is another', () => {
  checkWithin('file:///texts-of-old/a.txt', undefined);
  checkWithin('file:///texts/inner-life/a.txt', 'file:///texts');
});

test('however the address is written', () => checkWithin('file:///案卷/a.txt', 'file:///%E6%A1%88%E5%8D%B7/'));

test('none', () => checkWithin('untitled:Untitled-1', undefined));

function checkWithin(file: string, root: string | undefined): void {
  expect(within(corpora, file)?.root).toBe(root);
}
