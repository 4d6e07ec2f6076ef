// `corroborate init`: the settings file that a corpus may begin with, proposed from the texts that lie in its folder.
import { fail, ok, type Result } from '../base/result.ts';
import { newSettings } from '../fixes/new-settings.ts';
import { builtinVocabulary } from '../vocabulary/builtin.ts';
import { textsOfFolder } from '../workspace/texts-of-folder.ts';
import type { InitCommand } from './arguments.ts';
import type { Host } from './host.ts';

/** The error says what to do, in one line. `undefined` where the user interrupted. */
export async function settingsFor(
  host: Host,
  { folder: written, locale, output }: InitCommand,
): Promise<Result<string, string> | undefined> {
  const folder = host.absolute(written);
  if ((await host.files.exists(folder)) !== 'folder')
    return fail(`there is no folder ${written}: give the one with your texts`);
  if (output !== undefined && (await host.files.exists(host.absolute(output))) !== undefined)
    return fail(`${output} is there already: choose another --output`);
  const { files, decoder } = host;
  const texts = await textsOfFolder({ files, decoder, log: () => undefined }, folder, host.cancellation);
  if (host.cancellation.isCancelled) return undefined;
  if (texts.length === 0) return fail(`${written} holds no .txt or .md to read: give the folder with your texts`);
  return ok(newSettings(texts, builtinVocabulary(), locale));
}
