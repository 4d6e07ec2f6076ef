// How large a file may be that is read at all. Past it, it is one finding that names both sizes.
import type { FileKind } from './fact-file.ts';

/** Bytes on disk, or of a buffer's UTF-8. */
export const largestFile: Readonly<Record<FileKind, number>> = {
  article: 32_000_000,
  facts: 4_000_000,
  settings: 4_000_000,
};
