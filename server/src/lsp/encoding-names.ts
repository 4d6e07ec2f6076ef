// What the encodings of articles are called in an editor, and how a reader is told that a buffer is in the wrong one.
import type { Locale } from '../messages/account.ts';
import type { EncodingName } from '../ports.ts';

type Names = Readonly<Record<EncodingName, string | undefined>>;

/** VS Code's identifiers; it opens UTF-8 by itself. */
const EDITOR_NAMES: Names = {
  'utf-8': undefined,
  'utf-16le': 'utf16le',
  'utf-16be': 'utf16be',
  gb18030: 'gb18030',
  big5: 'cp950',
};

export const editorName = (encoding: EncodingName): string | undefined => EDITOR_NAMES[encoding];

export function mismatchMessage(encoding: EncodingName, locale: Locale): string {
  const name = encoding.toUpperCase();
  return locale === 'zh'
    ? `此文件的编码是 ${name}，编辑器以另一种编码打开了它。请以 ${name} 重新打开；在此之前以磁盘上的文本为准。`
    : `This file is ${name}, and the editor shows it in another encoding. Reopen it as ${name}; until then the text on disk counts.`;
}
