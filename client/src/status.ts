// What the server tells of its corpora, for whoever shows it: the language client hands a message to one listener alone.
import { type Disposable, type Event, EventEmitter } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { StatusParams } from '../../server/src/lsp/protocol.ts';

export interface Status extends Disposable {
  readonly onDidChange: Event<StatusParams>;
}

export function statusOf(client: BaseLanguageClient): Status {
  const told = new EventEmitter<StatusParams>();
  const listening = client.onNotification('corroborate/status', (status: StatusParams) => told.fire(status));
  return {
    onDidChange: told.event,
    dispose: () => {
      listening.dispose();
      told.dispose();
    },
  };
}
