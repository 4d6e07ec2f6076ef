// Edits of code actions are worked out once the user has chosen one, and name the version that they are of. The language
// client does not look at it; so what was typed meanwhile is looked for here, and nothing is put into a newer text.
import { l10n, workspace } from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { haveChanged, type Versions } from './versions.ts';

export const onlyFreshEdits: NonNullable<Middleware['resolveCodeAction']> = async (action, token, next) => {
  const before = versions();
  const resolved = await next(action, token);
  const uris = resolved?.edit?.entries().map(([uri]) => uri.toString()) ?? [];
  if (haveChanged(before, versions(), uris)) throw new Error(l10n.t('The text has changed since. Choose it again.'));
  return resolved;
};

/** A rename touches many files at once: none of it is done where one of them changed while it was worked out. */
export const onlyFreshRenames: NonNullable<Middleware['provideRenameEdits']> = async (
  ...[document, position, name, token, next]
) => {
  const before = versions();
  const edit = await next(document, position, name, token);
  const uris = edit?.entries().map(([uri]) => uri.toString()) ?? [];
  if (haveChanged(before, versions(), uris)) throw new Error(l10n.t('The text has changed since. Rename again.'));
  return edit;
};

export const versions = (): Versions =>
  new Map(workspace.textDocuments.map(({ uri, version }) => [uri.toString(), version] as const));
