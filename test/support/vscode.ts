// node test/support/run.mjs vscode: the suites in VS Code alone, on what was built last.
import { runVsCodeSuites } from './vscode-suites.ts';

const tallies = await runVsCodeSuites();
process.exit(tallies.some(({ failed }) => failed > 0) ? 1 : 0);
