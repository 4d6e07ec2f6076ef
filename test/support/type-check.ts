// The types of each project, checked by the compiler that is written in Go: it takes a sixth of the time. Tests that read
// syntax trees use the one before it, which is the last with an interface for programs.
import { fileURLToPath } from 'node:url';
import { runNode } from './processes.ts';
import { root } from './root.ts';

const PROJECTS = ['.', 'server', 'server/src/browser', 'client', 'client/src/browser', 'client/src/webview'];
const COMPILER = 'node_modules/native-typescript/bin/tsc';

/** For each project whether it is sound; what is wrong is printed. One after the other, as each takes every core. */
export async function checkTypes(): Promise<readonly boolean[]> {
  const sound: boolean[] = [];
  for (const project of PROJECTS) {
    const args = [COMPILER, '-p', project, '--pretty', 'false'];
    const { code } = await runNode(args, { cwd: fileURLToPath(root), show: true });
    sound.push(code === 0);
  }
  return sound;
}
