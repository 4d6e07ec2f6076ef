// The page for readers, what-is-read.md, is run: of each article in it, exactly what the page says is read.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { linesOf } from './reading.ts';

const page = readFileSync(new URL('./what-is-read.md', import.meta.url), 'utf8');

for (const section of page.split(/^## /m).slice(1)) {
  const blocks = [...section.matchAll(/^```(text|read)\n([\s\S]*?)^```$/gm)];
  test(section.slice(0, section.indexOf('\n')), () => {
    const texts = blocks.filter(([, kind]) => kind === 'text').map(([, , words]) => words?.trim() ?? '');
    const lines = blocks.filter(([, kind]) => kind === 'read').map(([, , words]) => words?.trim() ?? '');
    expect(texts.length).toBe(lines.length);
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.map(text => linesOf(text).join('\n') || 'nothing')).toEqual(lines);
  });
}
