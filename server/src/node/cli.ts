// The command line on Node: makes the ports, runs, and sets the exit status.
import { run } from '../cli/run.ts';
import { nodeHost } from './cli-host.ts';
import { growSlowly } from './heap.ts';

async function main(): Promise<void> {
  growSlowly();
  const host = nodeHost();
  try {
    process.exitCode = await run(host);
  } catch (thrown) {
    // A bug: everything that can be expected to fail is an answer.
    await host.err.write(
      `corroborate: ${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}\n`,
    );
    process.exitCode = 2;
  }
}

void main();
