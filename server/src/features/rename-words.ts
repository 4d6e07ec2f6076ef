// Why a name cannot be given, in the languages that messages have.
import type { RenameRefusal } from '../fixes/rename-name.ts';
import type { Locale } from '../messages/account.ts';
import type { Site } from '../workspace/snapshot.ts';

export interface RenameWords {
  readonly unversioned: string;
  readonly reading: string;
  readonly changed: string;
  /** `line`: counted from 1. */
  readonly refused: (why: RenameRefusal, line: (site: Site) => number) => string;
  /** On a file that is renamed along with its article. */
  readonly companion: string;
}

const place = (site: Site | undefined, line: (site: Site) => number): string | undefined =>
  site && `${site.path}:${line(site)}`;

export const renameWords: Readonly<Record<Locale, RenameWords>> = {
  en: {
    unversioned: 'This editor applies edits without regard to the version of a file; nothing is renamed.',
    reading: 'The corpus is still being read. Rename once that is done.',
    changed: 'A file has changed since. Rename again.',
    companion: 'Rename the fact file along with its article',
    refused(why, line) {
      switch (why.why) {
        case 'empty':
          return 'A name cannot be empty.';
        case 'lines':
          return 'A name stands on one line, without white space around it.';
        case 'no-text':
          return 'The file cannot be read.';
        case 'built-in':
          return `‘${why.name}’ is built in: the corpus does not declare it, so that it cannot be renamed here. Give it a name or an alias of your own in corroborate.yaml.`;
        case 'taken': {
          const where = place(why.site, line);
          return `‘${why.name}’ already stands for ‘${why.by}’${where === undefined ? ', which is built in' : ` (${where})`}.`;
        }
        case 'unsafe':
          return `${why.path} is written in a way that cannot be renamed without changing something else.`;
      }
    },
  },
  zh: {
    unversioned: '此编辑器应用编辑时不核对文件版本，因此不重命名。',
    reading: '语料库仍在读取中，请稍后再重命名。',
    changed: '文件已更改，请重新重命名。',
    companion: '事实文件随文章一起重命名',
    refused(why, line) {
      switch (why.why) {
        case 'empty':
          return '名称不能为空。';
        case 'lines':
          return '名称须在一行之内，两端不能有空白。';
        case 'no-text':
          return '无法读取文件。';
        case 'built-in':
          return `“${why.name}”是内置名称，并非由本语料库声明，无法在此重命名。可在 corroborate.yaml 中为其另加名称或别名。`;
        case 'taken': {
          const where = place(why.site, line);
          return `“${why.name}”已用于“${why.by}”${where === undefined ? '（内置）' : `（${where}）`}。`;
        }
        case 'unsafe':
          return `${why.path} 的写法无法在不改动其他内容的情况下重命名。`;
      }
    },
  },
};
