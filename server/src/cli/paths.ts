// Absolute paths with `/`, told as a user expects them: relative to a folder, upwards too.

export const isUnder = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);

/** `a/b.txt`, `../c.txt`, `.` for the folder itself; the path as it is on another drive. */
export function relativePath(from: string, to: string): string {
  const [base, target] = [partsOf(from), partsOf(to)];
  if (base[0] !== target[0]) return to;
  let shared = 0;
  while (shared < base.length && base[shared] === target[shared]) shared++;
  const parts = [...base.slice(shared).map(() => '..'), ...target.slice(shared)];
  return parts.length === 0 ? '.' : parts.join('/');
}

/** The first part is empty, or a drive. */
function partsOf(path: string): readonly string[] {
  const [first = '', ...rest] = path.split('/');
  return [first, ...rest.filter(part => part !== '')];
}
