// What the suite tells those who started it, line by line as JSON: the extension host has no other channel that works
// the same on a desk and behind a browser.
import { appendFileSync } from 'node:fs';
import type { Runner } from 'mocha';

export type SuiteLine =
  | { readonly kind: 'passed' | 'skipped'; readonly title: string }
  | { readonly kind: 'failed'; readonly title: string; readonly error: string }
  | { readonly kind: 'end' };

/** Where no file is named (a run from the editor's own launcher), mocha's own report is all there is. */
export function writeLine(line: SuiteLine): void {
  const path = process.env.CORROBORATE_RESULTS;
  if (path !== undefined) appendFileSync(path, `${JSON.stringify(line)}\n`);
}

export function report(runner: Runner): void {
  runner.on('pass', test => writeLine({ kind: 'passed', title: test.fullTitle() }));
  runner.on('pending', test => writeLine({ kind: 'skipped', title: test.fullTitle() }));
  runner.on('fail', (test, error: unknown) =>
    writeLine({ kind: 'failed', title: test.fullTitle(), error: stackOf(error) }),
  );
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
