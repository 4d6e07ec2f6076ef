// Finds the patterns of our own sources, and says which of them may take more than linear time on some text. What a
// source writes as a literal is read from the source; what it puts together when it is loaded, or when it reads, is caught
// as it is made. Knows which patterns are excused by nothing: that is the test's to say.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { analyse } from 'scslre';
import ts from 'typescript';
import { shared } from '../../esbuild.mjs';
import { isAmbiguous } from './ambiguity.ts';
import { root } from './root.ts';

export interface Pattern {
  readonly source: string;
  readonly flags: string;
  /** The file that it stands in; of one that was put together, that it was. */
  readonly at: string;
}

/** As a source writes it. */
export const written = ({ source, flags }: Pick<Pattern, 'source' | 'flags'>): string => `/${source}/${flags}`;

/** Every literal of `.ts` files in a folder, from the project's root. */
export function literalsIn(folder: string): readonly Pattern[] {
  return readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => `${folder}/${name.replaceAll('\\', '/')}`)
    .flatMap(at => literalsOf(readFileSync(new URL(at, root), 'utf8'), at));
}

export function literalsOf(text: string, at: string): readonly Pattern[] {
  const found: Pattern[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push({ ...partsOf(node.text), at });
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(at, text, ts.ScriptTarget.Latest));
  return found;
}

function partsOf(literal: string): { readonly source: string; readonly flags: string } {
  const end = literal.lastIndexOf('/');
  return { source: literal.slice(1, end), flags: literal.slice(end + 1) };
}

/**
 * Those that modules hand to `RegExp` while `script`, which imports them, runs. Packages run outside: theirs are not ours.
 */
export async function builtBy(script: string): Promise<readonly Pattern[]> {
  const found = new Map<string, Pattern>();
  const require = createRequire(fileURLToPath(new URL('package.json', root)));
  const context = createContext({ require, module: { exports: {} }, TextDecoder, structuredClone });
  const note = (source: string, flags: string): void => {
    found.set(`/${source}/${flags}`, { source, flags, at: 'put together' });
  };
  runInContext(
    '(note => { const Real = RegExp; RegExp = new Proxy(Real, { construct(target, given) {' +
      'const made = new target(...given); note(made.source, made.flags); return made; } }); })',
    context,
  )(note);
  runInContext(await bundleOf(script), context);
  return [...found.values()];
}

async function bundleOf(contents: string): Promise<string> {
  const stdin = { contents, resolveDir: fileURLToPath(root), loader: 'ts' } as const;
  const { outputFiles } = await build({
    ...shared,
    stdin,
    write: false,
    sourcemap: false,
    metafile: false,
    packages: 'external',
    alias: {},
    minify: false,
  });
  return outputFiles[0]?.text ?? '';
}

/** Those that backtrack, by two ways to say so: `scslre` finds repetitions that take from one another, `isAmbiguous` the rest. */
export function slowOf(patterns: readonly Pattern[]): readonly Pattern[] {
  const each = new Map(patterns.map(pattern => [written(pattern), pattern]));
  return [...each.values()].filter(
    ({ source, flags }) => analyse({ source, flags }).reports.length > 0 || isAmbiguous(source, flags),
  );
}
