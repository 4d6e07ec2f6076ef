// A key that was chosen from the list is followed by its values, without another keystroke.
import { CompletionItemKind } from 'vscode';
import type { Middleware } from 'vscode-languageclient';

export const suggestBehindKeys: NonNullable<Middleware['provideCompletionItem']> = async (...asked) => {
  const [document, position, context, token, next] = asked;
  const found = await next(document, position, context, token);
  for (const item of Array.isArray(found) ? found : (found?.items ?? []))
    if (item.kind === CompletionItemKind.Property || item.kind === CompletionItemKind.Struct)
      item.command = { command: 'editor.action.triggerSuggest', title: '' };
  return found;
};
