// What the manifest promises is what there is: settings for every finding, commands that are registered, files that ship.
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { listFiles, PackageManager } from '@vscode/vsce';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { billOf, bundles, licenceIn, noticesOf } from '../esbuild.mjs';
import manifest from '../package.json';
import { once } from '../server/src/base/once.ts';
import { findingCodes } from '../server/src/syntax/codes.ts';
import { temporaryFolder } from './support/folder.ts';
import { root } from './support/root.ts';

/** Where VS Code looks for what is said in another language than English. */
const languageFiles = [
  'package.nls.json',
  'package.nls.zh-cn.json',
  `${manifest.l10n.replace('./', '')}/bundle.l10n.zh-cn.json`,
];

const settings = manifest.contributes.configuration[0]?.properties;

test('every finding can be set, and nothing else', () => {
  expect(Object.keys(settings?.['corroborate.rules'].properties ?? {}).sort()).toEqual([...findingCodes].sort());
});

test('every command of the palette is registered by the client, and the other way round but for links', () => {
  const client = readdirSync(new URL('client/src', root), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => readFileSync(new URL(`client/src/${name.replaceAll('\\', '/')}`, root), 'utf8'))
    .join('\n');
  for (const { command, category } of manifest.contributes.commands) {
    expect(client).toContain(`'${command}'`);
    expect(category).toBe('Corroborate');
  }
});

test('every setting says what it does, and for whom', () => {
  for (const [name, setting] of Object.entries(settings ?? {})) {
    expect(setting, name).toHaveProperty('scope');
    expect('description' in setting || 'markdownDescription' in setting, name).toBe(true);
  }
});

test('in a workspace that nobody trusts, no setting of its own leaves a finding out', () => {
  const { supported, restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
  const ofFolders = Object.entries(settings ?? {}).filter(([, { scope }]) => scope === 'resource');
  expect(supported).toBe('limited');
  expect(restrictedConfigurations).toEqual(ofFolders.map(([name]) => name));
});

test('every colour has a value in both themes', () => {
  for (const { id, defaults } of manifest.contributes.colors)
    expect(defaults, id).toMatchObject({
      light: expect.stringMatching(/^#[0-9a-f]{6,8}$/),
      dark: expect.stringMatching(/^#[0-9a-f]{6,8}$/),
    });
});

test('pictures of the walkthrough take their colours from the theme, and nothing in them runs or is fetched', () => {
  const media = manifest.contributes.walkthroughs.flatMap(({ steps }) => steps.map(step => step.media));
  expect(media).toHaveLength(4);
  for (const { svg } of media) {
    const drawing = readFileSync(new URL(svg, root), 'utf8');
    const colours = [...drawing.matchAll(/(?:fill|stroke)="([^"]*)"/g)].map(([, colour]) => colour);
    for (const colour of colours) expect(colour, svg).toMatch(/^(?:none|var\(--vscode-[\w-]+, #[0-9a-f]{6}\))$/);
    expect(drawing, svg).not.toMatch(/<(?:script|style|image|a|use|foreignObject)\b|\b(?:on\w+|href|style)=|url\(/);
  }
});

test('the package holds what runs and nothing else', async () => {
  const files = await listFiles({ cwd: await withoutTheBulk(), packageManager: PackageManager.None });
  const shipping =
    /^(package(?:\.nls(?:\.zh-cn)?)?\.json|README\.md|LICENSE|CHANGELOG\.md|dist\/(client|server|reader|cli|webview|browser\/client|browser\/server)\.js|dist\/rules\/[a-z-]+\.md|dist\/vocabulary\/[a-z]+\.yaml|dist\/schemas\/[\w.-]+\.schema\.json|dist\/THIRD-PARTY-NOTICES\.txt|dist\/sbom\.cdx\.json|syntaxes\/[\w.-]+\.json|client\/l10n\/bundle\.l10n\.zh-cn\.json|client\/pictures\/(?:[\w-]+\.png|activity\.svg|walkthrough-[a-z]+\.svg))$/;
  expect(files.filter(file => !shipping.test(file))).toEqual([]);
  for (const file of [
    manifest.main,
    manifest.browser,
    'dist/browser/server.js',
    manifest.bin.corroborate,
    manifest.icon,
    'dist/server.js',
    'dist/reader.js',
    'dist/THIRD-PARTY-NOTICES.txt',
    'dist/sbom.cdx.json',
    ...languageFiles,
  ])
    expect(files).toContain(file.replace('./', ''));
  for (const { steps } of manifest.contributes.walkthroughs)
    for (const { media } of steps) expect(files).toContain(media.svg);
  for (const { url } of manifest.contributes.yamlValidation) expect(files).toContain(url.replace('./', ''));
  for (const { path } of manifest.contributes.grammars) expect(existsSync(new URL(path, root)), path).toBe(true);
});

/** Folders of this one with tens of thousands of files, which take long to walk through. */
const BULK = ['node_modules', '.vscode-test', '.git', 'out'];

/** A copy of the project with one file for all that lies in each of these, which must not ship either. */
async function withoutTheBulk(): Promise<string> {
  const from = fileURLToPath(root);
  const { at } = await temporaryFolder(
    Object.fromEntries(BULK.flatMap(name => [`${name}/one.js`, `${name}/one.json`]).map(path => [path, ''])),
  );
  for (const name of readdirSync(from).filter(name => !BULK.includes(name)))
    cpSync(join(from, name), at(name), { recursive: true });
  return at('');
}

const built = once(() => Promise.all(bundles.map(bundle => build({ ...bundle, write: false }))));

test('what is loaded stays small', async () => {
  for (const { outputFiles } of await built())
    for (const { path, contents } of outputFiles) {
      const [file] = /dist[\\/].*\.js$/.exec(path) ?? [];
      if (file === undefined) continue;
      const most = /webview/.test(file) ? 60 : /client/.test(file) ? 120 : 480;
      expect(gzipSync(contents).length, file).toBeLessThan(most * 1_000);
    }
});

test('what runs in a browser asks for nothing that only Node has', async () => {
  const results = (await built()).filter(({ metafile }) => Object.keys(metafile?.outputs ?? {}).some(isOfBrowser));
  expect(results).toHaveLength(2);
  for (const { metafile } of results) {
    const imports = Object.values(metafile?.outputs ?? {}).flatMap(output => output.imports.map(({ path }) => path));
    expect(imports.filter(path => path !== 'vscode')).toEqual([]);
  }
});

const isOfBrowser = (path: string): boolean => path.startsWith('dist/browser/');

test('the licence of all that others wrote ships with it', async () => {
  const results = await built();
  const notices = noticesOf(results);
  const imported = importedPackages();
  expect([...imported]).toContain('yaml');
  for (const name of imported) expect(notices).toMatch(new RegExp(`^${name} \\d[\\w.-]* \\(`, 'm'));
  // OpenCC's table is no package: it stands in a source of ours.
  for (const words of [/^OpenCC, /m, /Apache License\n +Version 2\.0/, /END OF TERMS AND CONDITIONS/])
    expect(notices).toMatch(words);
  expect(notices).not.toContain('undefined');
  checkBill(billOf(results), notices);
});

/** Package for package what the notices name, each with what it was locked by, and nothing that only builds or tests. */
function checkBill({ components, dependencies, metadata }: ReturnType<typeof billOf>, notices: string): void {
  expect(metadata.component).toMatchObject({ name: manifest.name, version: manifest.version });
  expect(components.map(({ name }) => name)).toEqual(expect.arrayContaining([...importedPackages()]));
  const taken = components.filter(each => each.type === 'data');
  expect(taken).toEqual([{ type: 'data', name: 'OpenCC', licenses: [{ license: { id: 'Apache-2.0' } }] }]);
  const packages = components.flatMap(each => ('purl' in each ? [each] : []));
  for (const { name, version, purl, hashes, licenses } of packages) {
    expect(notices).toContain(`\n${name} ${version} (`);
    expect(purl).toMatch(/^pkg:npm\/(?:%40[\w-]+\/)?[\w.-]+@\d[\w.-]*$/);
    expect(hashes, name).toEqual([{ alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) }]);
    expect(JSON.stringify(licenses), name).toMatch(/"(?:id|expression)":"[\w.()+ -]+"/);
  }
  expect(packages).toHaveLength(notices.match(/^[@\w/.-]+ \d[\w.-]* \(.+\)$/gm)?.length ?? 0);
  expect(dependencies[0]?.dependsOn).toEqual(packages.map(each => each['bom-ref']));
  expect(components.map(({ name }) => name)).not.toContain('esbuild');
}

test('a package without a licence ships nowhere', async () => {
  const folder = await temporaryFolder({
    'package.json': '{}',
    'readme.md': 'MIT, as they say',
    'notice.txt': 'So there',
  });
  expect(() => licenceIn(folder.root)).toThrow('no licence');
});

/** The npm packages that the sources import at run time. */
function importedPackages(): ReadonlySet<string> {
  const sources = ['server/src', 'client/src'].flatMap(folder =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.ts'))
      .map(name => readFileSync(new URL(`${folder}/${name.replaceAll('\\', '/')}`, root), 'utf8')),
  );
  const imports = sources.flatMap(text => [
    ...text.matchAll(/^(?:import|\}) (?!type).*from '((?:@[\w-]+\/)?[\w-]+)/gm),
  ]);
  return new Set(imports.flatMap(([, name]) => (name === undefined || /^(?:node|vscode)$/.test(name) ? [] : [name])));
}

test('the lock file names what each package wants on every platform, so that npm ci works on all of them', () => {
  const lock: Lock = JSON.parse(readFileSync(new URL('package-lock.json', root), 'utf8'));
  const wanted = Object.values(lock.packages).flatMap(one => Object.keys(one.optionalDependencies ?? {}));
  const there = Object.keys(lock.packages);
  expect(wanted.filter(name => !there.some(path => path.endsWith(`node_modules/${name}`)))).toEqual([]);
  expect(there.filter(path => 'resolved' in (lock.packages[path] ?? {}))).toEqual([]);
});

interface Lock {
  readonly packages: Readonly<Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>>;
}
