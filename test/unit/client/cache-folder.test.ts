import { expect, test } from 'vitest';
import { cacheFolderIn } from '../../../client/src/cache-folder.ts';

const disk = { scheme: 'file', fsPath: '/home/x/storage' };

test('what was read is kept in a folder of the disk, and only of a workspace that is trusted', () => {
  expect(cacheFolderIn(disk, { isTrusted: true })).toBe('/home/x/storage');
  expect(cacheFolderIn(disk, { isTrusted: false })).toBeUndefined();
  expect(cacheFolderIn({ ...disk, scheme: 'vscode-userdata' }, { isTrusted: true })).toBeUndefined();
});
