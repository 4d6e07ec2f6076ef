import { describe, expect, test } from 'vitest';
import { nodeHasher } from '../../../server/src/node/hasher.ts';
import type { EncodingName } from '../../../server/src/ports.ts';
import { type Content, OpenDocuments } from '../../../server/src/workspace/open-documents.ts';

const HASHER = nodeHasher();
const FILE = '/corpus/a.txt';
const CHINESE = '国家药监局批准首款国产细胞疗法上市';
const GARBAGE = '¹ú¼ÒÒ©¼à¾ÖÅú×¼Ê×¿î';

describe('what counts of a file', () => {
  test('closed: the disk', () => checkCounts(closed(), utf8('disk'), 'disk', 'disk'));
  test('opened: the buffer', () => checkCounts(opened('disk'), utf8('disk'), 'disk', 'buffer'));
  test('opened with what an earlier session left unsaved: the buffer', () =>
    checkCounts(opened('unsaved'), utf8('disk'), 'unsaved', 'buffer'));
  test('typed into: the buffer', () => checkCounts(typed('disk', 'typed'), utf8('disk'), 'typed', 'buffer'));
  test('changed on disk beneath: the buffer', () =>
    checkCounts(typed('disk', 'typed'), utf8('other'), 'typed', 'buffer'));
  test('deleted beneath: the buffer', () => checkCounts(opened('disk'), { kind: 'absent' }, 'disk', 'buffer'));
  test('binary on disk: the buffer', () =>
    checkCounts(opened('text'), { kind: 'unreadable', reason: 'binary', detail: 'PDF' }, 'text', 'buffer'));
  test('closed again: the disk', () => {
    const documents = typed('disk', 'typed');
    expect(documents.close(FILE)).toBe(true);
    checkCounts(documents, utf8('disk'), 'disk', 'disk');
  });
});

describe('versions', () => {
  test('an older one does not undo a newer one', () => {
    const documents = typed('one', 'three', 3);
    expect(documents.change(FILE, 'two', 2)).toBe(false);
    checkCounts(documents, utf8('one'), 'three', 'buffer');
  });
  test('a change of what is not open is none', () => expect(closed().change(FILE, 'text', 1)).toBe(false));
  test('opened again, it begins anew', () => {
    const documents = typed('one', 'nine', 9);
    documents.close(FILE);
    documents.open(FILE, 'again', 1);
    checkCounts(documents, utf8('one'), 'again', 'buffer');
  });
});

test('a buffer that says what the disk says is the same content, in whatever encoding', () => {
  for (const encoding of ['utf-8', 'gb18030', 'utf-16le'] as const) {
    const disk = text(CHINESE, encoding);
    const counted = opened(CHINESE).settle(FILE, disk, 'article');
    expect(counted.content).toEqual(disk);
  }
});

test('once the disk is known, typing needs it no more', () => {
  const documents = opened('a');
  expect(documents.counted(FILE, 'article')).toBeUndefined();
  documents.settle(FILE, utf8('a'), 'article');
  documents.change(FILE, 'ab', 2);
  expect(documents.counted(FILE, 'article')).toMatchObject({ content: { text: 'ab' }, from: 'buffer' });
  documents.forgetDisk(FILE);
  expect(documents.counted(FILE, 'article')).toBeUndefined();
});

describe('shown in the wrong encoding', () => {
  test('the disk stays in force while nobody has changed the buffer', () => {
    checkMismatch(opened(GARBAGE), text(CHINESE, 'gb18030'), 'gb18030');
    checkMismatch(opened('\uFFFD\uFFFD'), text(CHINESE, 'big5'), 'big5');
    checkMismatch(opened('\uFFFDA\0p\0'), text('Ap', 'utf-16le'), 'utf-16le');
    checkCounts(opened(GARBAGE), text(CHINESE, 'gb18030'), CHINESE, 'disk');
  });

  test('changed, it counts; changed back, it does not', () => {
    const documents = opened(GARBAGE);
    const disk = text(CHINESE, 'gb18030');
    documents.settle(FILE, disk, 'article');
    documents.change(FILE, `${GARBAGE}.`, 2);
    checkCounts(documents, disk, `${GARBAGE}.`, 'buffer');
    documents.change(FILE, GARBAGE, 3);
    expect(documents.counted(FILE, 'article')).toBeUndefined();
    checkMismatch(documents, disk, 'gb18030');
  });

  test('shown right, or reopened right, it is not', () => {
    checkMismatch(opened(CHINESE), text(CHINESE, 'gb18030'), undefined);
    const documents = opened(GARBAGE);
    checkMismatch(documents, text(CHINESE, 'gb18030'), 'gb18030');
    documents.close(FILE);
    documents.open(FILE, CHINESE, 1);
    checkMismatch(documents, text(CHINESE, 'gb18030'), undefined);
  });

  test('unsaved Chinese edits of an earlier session are not a wrong decoding, nor is anything of UTF-8', () => {
    checkMismatch(opened(`${CHINESE}。今日宣布`), text(CHINESE, 'gb18030'), undefined);
    checkMismatch(opened('other'), utf8(CHINESE), undefined);
    checkMismatch(closed(), text(CHINESE, 'gb18030'), undefined);
  });
});

test('a buffer larger than its file may be is refused as the file is', () => {
  const large = '药'.repeat(1_400_000);
  const counted = opened(large).settle(FILE, utf8('x'), 'facts');
  expect(counted.content).toEqual({ kind: 'unreadable', reason: 'too-large', detail: '4200000' });
  expect(opened(large).settle(FILE, utf8('x'), 'article').content.kind).toBe('text');
});

const closed = (): OpenDocuments => new OpenDocuments(HASHER);

function opened(content: string): OpenDocuments {
  const documents = closed();
  documents.open(FILE, content, 1);
  return documents;
}

function typed(content: string, next: string, version = 2): OpenDocuments {
  const documents = opened(content);
  documents.change(FILE, next, version);
  return documents;
}

const utf8 = (content: string): Content => text(content, 'utf-8');

const text = (content: string, encoding: EncodingName): Content => {
  const textHash = HASHER.sha256(content);
  return {
    kind: 'text',
    text: content,
    encoding,
    hash: encoding === 'utf-8' ? textHash : `${encoding} bytes`,
    textHash,
  };
};

function checkCounts(documents: OpenDocuments, disk: Content, expected: string, from: 'buffer' | 'disk'): void {
  expect(documents.settle(FILE, disk, 'article')).toMatchObject({ content: { text: expected }, from });
}

function checkMismatch(documents: OpenDocuments, disk: Content, expected: EncodingName | undefined): void {
  documents.settle(FILE, disk, 'article');
  expect(documents.mismatchedEncoding(FILE)).toBe(expected);
}
