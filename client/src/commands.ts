// The commands of the palette. What they show is VS Code's own: the Problems panel, the output channel, the settings.
import { commands, Disposable, type LogOutputChannel, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

export function contributeCommands(client: BaseLanguageClient, log: LogOutputChannel): Disposable {
  const register = commands.registerCommand;
  return Disposable.from(
    register('corroborate.showContradictions', () => commands.executeCommand('workbench.actions.view.problems')),
    register('corroborate.showLog', () => log.show()),
    register('corroborate.restartServer', () => restart(client, log)),
    register('corroborate.toggleDecorations', toggleDecorations),
  );
}

async function restart(client: BaseLanguageClient, log: LogOutputChannel): Promise<void> {
  log.info('Restarting the server, as asked for.');
  if (client.needsStop()) await client.stop();
  await client.start();
}

/** Changes the setting where it was set last, so that the switch always takes effect. */
async function toggleDecorations(): Promise<void> {
  const settings = workspace.getConfiguration('corroborate');
  const key = 'decorations.enabled';
  const inWorkspace = settings.inspect(key)?.workspaceValue !== undefined;
  await settings.update(key, !settings.get(key, true), !inWorkspace);
}
