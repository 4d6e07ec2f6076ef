// Waiting for something that may never come, for as long as the client does.
import type { CancellationToken } from 'vscode-languageserver';

/** Settles with the work, or at once when the client gives up. */
export function untilCancelled(work: Promise<void>, token: CancellationToken): Promise<void> {
  if (token.isCancellationRequested) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const listener = token.onCancellationRequested(() => {
      listener.dispose();
      resolve();
    });
    work.then(resolve, reject).finally(() => listener.dispose());
  });
}

/** Lets what the client has sent meanwhile be read, between two pieces of long work. */
export const breathe = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 0));

export interface Signal {
  readonly given: Promise<void>;
  give(): void;
}

/** Something that one side waits for and another gives, once. */
export function signal(): Signal {
  let give = (): void => undefined;
  const given = new Promise<void>(resolve => {
    give = resolve;
  });
  return { given, give: () => give() };
}

/** Between two breaths, and in one part of an answer. */
const PART = 20;

/** Does the work part by part: few things at once, many with the client's messages read in between. */
export async function inParts<T>(all: readonly T[], work: (part: readonly T[]) => void): Promise<void> {
  for (let at = 0; at < all.length; at += PART) {
    if (at > 0) await breathe();
    work(all.slice(at, at + PART));
  }
}
