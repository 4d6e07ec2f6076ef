// What the command line asks of its machine, on Node.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Host, Output } from '../cli/host.ts';
import { cacheFolder } from './cache-folder.ts';
import { promptDisk } from './disk.ts';
import { enginePath } from './paths.ts';
import { nodePorts } from './ports.ts';
import { nodeReaders } from './readers.ts';
import { nodeStore } from './store.ts';
import { builtEngine, builtVersion } from './version.ts';

export function nodeHost(): Host {
  const cancellation = { isCancelled: false };
  const folder = cacheFolder(process.env);
  // The first Ctrl-C asks, the second is answered by Node itself.
  process.once('SIGINT', () => {
    cancellation.isCancelled = true;
  });
  return {
    ...nodePorts(promptDisk()),
    argv: process.argv.slice(2),
    env: process.env,
    cwd: enginePath(process.cwd()),
    out: outputOf(process.stdout),
    err: outputOf(process.stderr),
    cancellation,
    readers: nodeReaders({ script: join(__dirname, 'reader.js') }),
    store: folder === undefined ? undefined : nodeStore({ folder, engine: builtEngine }),
    version: builtVersion(),
    absolute: path => enginePath(path),
    readInput,
    writeFile: writeText,
    // Loaded only when it is wanted: a check should not pay for the protocol.
    startServer: async () => {
      process.removeAllListeners('SIGINT');
      const { startServer } = await import('./start-server.ts');
      startServer();
    },
  };
}

/** A reader that goes away (`| head`) ends the output, not the program. */
function outputOf(stream: NodeJS.WriteStream): Output {
  let isClosed = false;
  stream.on('error', () => {
    isClosed = true;
  });
  return {
    isTerminal: stream.isTTY === true,
    columns: stream.columns,
    isClosed: () => isClosed,
    write: text =>
      new Promise(resolve => {
        if (isClosed) resolve();
        else stream.write(text, () => resolve());
      }),
  };
}

async function readInput(take: (piece: string) => Promise<'more' | 'enough'>): Promise<string | undefined> {
  // Whoever waits for a line that does not come is not asked to press Ctrl-C twice.
  process.removeAllListeners('SIGINT');
  try {
    for await (const piece of process.stdin.setEncoding('utf8')) if ((await take(String(piece))) === 'enough') break;
    return undefined;
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
}

async function writeText(path: string, text: string): Promise<string | undefined> {
  try {
    await writeFile(path, text);
    return undefined;
  } catch (thrown) {
    // Node's message names the path, which the user has just written.
    return thrown instanceof Error ? (thrown.message.split(', ')[0] ?? thrown.message) : String(thrown);
  }
}
