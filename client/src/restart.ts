// What happens when the server dies: it is started again, and a reader is told so once; a server that keeps dying is
// left alone, since a loop of crashes helps nobody and hides its reason.
import { type LogOutputChannel, l10n, window } from 'vscode';
import { CloseAction, type CloseHandlerResult, ErrorAction, type ErrorHandler } from 'vscode-languageclient';

const MOST_DEATHS = 5;
const WITHIN_MILLISECONDS = 3 * 60_000;
/** Errors of the pipe, one after another, after which it is taken for broken. */
const MOST_PIPE_ERRORS = 3;

/** `restart` starts the server anew after it was given up. `now` is in milliseconds. */
export function restarting(log: LogOutputChannel, restart: () => Promise<void>, now = Date.now): ErrorHandler {
  let deaths: readonly number[] = [];
  let told = false;
  return {
    error: (error, _message, count) => ({
      action: (count ?? 1) <= MOST_PIPE_ERRORS ? ErrorAction.Continue : ErrorAction.Shutdown,
      message: l10n.t('The connection to the server failed: {0}', error.message),
      handled: true,
    }),
    closed: () => {
      deaths = [...deaths.filter(death => now() - death < WITHIN_MILLISECONDS), now()];
      if (deaths.length >= MOST_DEATHS) {
        deaths = [];
        return giveUp(log, restart);
      }
      if (!told) tellRestart(log);
      told = true;
      return handled(CloseAction.Restart, l10n.t('The server stopped unexpectedly. It is started again.'));
    },
  };
}

function tellRestart(log: LogOutputChannel): void {
  const show = l10n.t('Show Log');
  const message = l10n.t('Corroborate’s server stopped unexpectedly and was started again.');
  window.showWarningMessage(message, show).then(choice => {
    if (choice === show) log.show();
  });
}

function giveUp(log: LogOutputChannel, restart: () => Promise<void>): CloseHandlerResult {
  const [again, show] = [l10n.t('Start Again'), l10n.t('Show Log')];
  const message = l10n.t(
    'Corroborate’s server stopped {0} times within three minutes and stays off. The log may say why.',
    MOST_DEATHS,
  );
  window.showErrorMessage(message, again, show).then(choice => {
    if (choice === show) log.show();
    return choice === again ? restart() : undefined;
  });
  return handled(CloseAction.DoNotRestart, message);
}

/** Said here already: the language client only logs it. */
function handled(action: CloseAction, message: string): CloseHandlerResult {
  return { action, message, handled: true };
}
