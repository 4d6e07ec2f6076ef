import { npmVsCode } from './npm-vscode.ts';
import { runVsCodeSuites } from './vscode-suites.ts';
await npmVsCode?.();
console.log(await runVsCodeSuites());
