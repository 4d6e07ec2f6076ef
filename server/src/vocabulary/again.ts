// What `with` says of something that came about once before (SPEC section 2): of prose the reader fills it.
import { foldName } from '../text/fold.ts';
import again from './builtin/again.yaml';

/** Of an application that was handed in once before. */
export const RESUBMISSION = 'resubmission';

const AGAIN: ReadonlySet<string> = new Set(
  Object.values<unknown>(again as Readonly<Record<string, unknown>>).flatMap(words =>
    Array.isArray(words) ? words.map(word => foldName(String(word))) : [],
  ),
);

/** `key`: of the term in `with`. */
export const tellsAgain = (key: string | undefined): boolean => key !== undefined && AGAIN.has(key);
