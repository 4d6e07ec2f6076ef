// Whether texts are still those that an edit was worked out for. Imports nothing, so that it is tested without an editor.

/** Versions of open documents, by URI. */
export type Versions = ReadonlyMap<string, number>;

/** One that was opened or closed meanwhile may hold another text: it counts as changed. */
export const haveChanged = (before: Versions, now: Versions, uris: readonly string[]): boolean =>
  uris.some(uri => before.get(uri) !== now.get(uri));
