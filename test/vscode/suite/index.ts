// Entry of the suite that runs inside the extension host. `run` is what VS Code calls; it rejects where a test failed.
import Mocha from 'mocha';
import { registerBridges } from './bridges.suite.ts';
import { report, writeLine } from './results.ts';
import { registerSeeds } from './seeds.suite.ts';

const suites: Readonly<Record<string, () => void>> = { bridges: registerBridges, seeds: registerSeeds };

export async function run(): Promise<void> {
  try {
    const failures = await runMocha();
    if (failures > 0) throw new Error(`${failures} tests failed`);
  } finally {
    writeLine({ kind: 'end' });
  }
}

function runMocha(): Promise<number> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, color: false });
  mocha.suite.emit('pre-require', globalThis, 'suite', mocha);
  suites[process.env.CORROBORATE_SUITE ?? 'bridges']?.();
  return new Promise(resolve => report(mocha.run(resolve)));
}
