// corroborate/newSettings: what a corpus may begin with, for a folder of the workspace that is none yet.
import { newSettings } from '../fixes/new-settings.ts';
import { builtinVocabulary } from '../vocabulary/builtin.ts';
import { textsOfFolder } from '../workspace/texts-of-folder.ts';
import type { Context } from './context.ts';
import type { NewSettingsResult, ServerRequests } from './protocol.ts';
import { answering, stopIfCancelled } from './requests.ts';
import { pathOf } from './uris.ts';

export function handleNewSettings(context: Context): void {
  const { connection, host, files, log, client } = context;
  type Params = ServerRequests['corroborate/newSettings']['params'];
  connection.onRequest(
    'corroborate/newSettings',
    answering(
      context,
      'corroborate/newSettings',
      async ({ folder: uri }: Params, token): Promise<NewSettingsResult> => {
        const folder = pathOf(uri);
        await context.reading.whenDone();
        if (folder === undefined || !isOfWorkspace(context, folder)) return {};
        const cancellation = {
          get isCancelled() {
            return token.isCancellationRequested;
          },
        };
        const texts = await textsOfFolder({ files, decoder: host.decoder, log }, folder, cancellation);
        stopIfCancelled(token);
        return { text: newSettings(texts, builtinVocabulary(), client.locale) };
      },
    ),
  );
}

/** Nothing outside of the folders that the user has opened is looked into. */
const isOfWorkspace = ({ session }: Context, folder: string): boolean => session.folderOf(folder) !== undefined;
