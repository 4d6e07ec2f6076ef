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

export const versions = (): Versions =>
  new Map(workspace.textDocuments.map(({ uri, version }) => [uri.toString(), version] as const));
