// Completions all over the sample corpora: wherever the cursor is, taking an item leaves a file that can be read, and changes
// nothing but the word, or the place, under the cursor.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { completionsAt } from '../../../server/src/features/completion.ts';
import { readFactFile } from '../../../server/src/syntax/fact-file-reader.ts';
import { root } from '../../support/root.ts';
import { taken } from './completing.ts';
import { type Desk, deskOf } from './support.ts';

/** Few enough to take seconds, and no divisor of anything. */
const STRIDE = 17;
const MOST_TAKEN = 3;

describe.each(['fucaso', 'larkdale-railway'])('%s', name => {
  const files = filesOf(name);
  const desk = deskOf(files);
  const facts = Object.keys(files).filter(file => file.endsWith('.facts.yaml'));
  test.each(facts)('%s', async file => {
    const text = files[file] ?? '';
    for (let offset = 0; offset <= text.length; offset += STRIDE) await checkAt(desk, file, { text, offset });
    // As it is typed: nothing stands behind the cursor.
    for (let offset = 3; offset <= text.length; offset += STRIDE * 5)
      await checkAt(desk, file, { text: text.slice(0, offset), offset });
  });
});

interface Cursor {
  readonly text: string;
  readonly offset: number;
}

async function checkAt({ snapshot, texts, path }: Desk, file: string, { text, offset }: Cursor): Promise<void> {
  const asked = { path: path(file), text, offset, locale: 'en', keepsLines: true } as const;
  const found = await completionsAt(snapshot, texts, asked);
  if (found === undefined) return;
  const { start, end } = found.replaced;
  expect(start <= offset && offset <= end).toBe(true);
  const isRead = isYaml(text);
  for (const item of found.items.slice(0, MOST_TAKEN)) {
    const after = taken(text, found, item);
    if (isRead)
      expect(
        isYaml(after) || isBegun(item.text),
        JSON.stringify([text.slice(Math.max(0, start - 80), end + 40), item]),
      ).toBe(true);
  }
}

const isYaml = (text: string): boolean =>
  !readFactFile(text, { companion: true }).problems.some(({ what }) => what.kind === 'not-yaml');

/** A key whose value is still to come, in the middle of a file. */
const isBegun = (text: string): boolean => /(?:: ?|- )$/.test(text);

function filesOf(name: string): Readonly<Record<string, string>> {
  const folder = new URL(`samples/${name}/`, root);
  return Object.fromEntries(readdirSync(folder).map(file => [file, readFileSync(new URL(file, folder), 'utf8')]));
}
