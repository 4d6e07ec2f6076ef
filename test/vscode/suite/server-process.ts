// The server as a process: a child of the extension host that runs dist/server.js.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Its number; `undefined` where it is not running, or the system does not tell. */
export async function serverProcess(): Promise<number | undefined> {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'pid=,ppid=,args=']).catch(() => ({ stdout: '' }));
  const lines = stdout.split('\n').map(line => line.trim().split(/\s+/));
  const own = lines.find(
    ([, parent, ...args]) => parent === String(process.pid) && /dist\/server\.js/.test(args.join(' ')),
  );
  return own === undefined ? undefined : Number(own[0]);
}

/** Without a chance to say good-bye. */
export function stop(pid: number): void {
  process.kill(pid, 'SIGKILL');
}
