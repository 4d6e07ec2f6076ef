// What the README says of settings, commands and findings is what the manifest and the engine say.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import english from '../package.nls.json';
import { defaultSeverity } from '../server/src/rules/registry.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

test('every finding stands in the README with its default', () => {
  const rows = [...readme.matchAll(/^\| \[`([a-z-]+)`\]\(test\/cases\/\1\.md\) \| (\w+) \|/gm)].map(match => [
    match[1],
    match[2],
  ]);
  expect(Object.fromEntries(rows)).toEqual(defaultSeverity);
});

test('every setting stands in the README with its default', () => {
  const { properties } = manifest.contributes.configuration[0];
  for (const [name, { default: value }] of Object.entries<{ default: unknown }>(properties))
    expect(readme).toContain(`| \`${name}\` | \`${JSON.stringify(value)}\` |`);
  expect(Object.keys(properties['corroborate.rules'].properties)).toEqual(Object.keys(defaultSeverity));
});

interface Entry {
  readonly command: string;
  readonly when?: string;
}

/** Those that the palette does not show: they are about a row of a view. */
const onlyOfRows: ReadonlySet<string> = new Set(
  manifest.contributes.menus.commandPalette.flatMap((entry: Entry) => (entry.when === 'false' ? [entry.command] : [])),
);

test('every command stands in the README', () => {
  const titles = new Map(Object.entries(english).map(([key, text]) => [`%${key}%`, text]));
  for (const { command, category, title } of manifest.contributes.commands)
    if (!onlyOfRows.has(command)) expect(readme).toContain(`**${category}: ${titles.get(title)}**`);
});

test('every relative link leads somewhere', () => {
  for (const [, target = ''] of readme.matchAll(/\]\(((?!https?:)[^)]+)\)/g))
    expect(() => readFileSync(new URL(`../${target}`, import.meta.url)), target).not.toThrow(/ENOENT/);
});
