// What a completion takes in a corpus of a hundred articles and in one of a thousand: what it is about is one file.
import { asPath } from '../../server/src/base/brand.ts';
import { completionsAt } from '../../server/src/features/completion.ts';
import { corpusOf } from '../support/corpus.ts';
import { makeCorpus } from './make-corpus.ts';

const SIZES = [100, 1000] as const;
const ROUNDS = 41;
const PLACES = ['subject', 'event', 'date', 'quote'] as const;

export async function reportCompletion(): Promise<void> {
  await measure(SIZES[0]); // what runs first runs slowest
  const [small, large] = [await measure(SIZES[0]), await measure(SIZES[1])];
  console.log('\n## One completion in a fact file\n');
  console.log('| of | 100 articles | 1,000 articles | ratio |\n| --- | ---: | ---: | ---: |');
  for (const [index, place] of PLACES.entries()) {
    const [a, b] = [small[index] ?? 0, large[index] ?? 0];
    console.log(`| \`${place}\` | ${a.toFixed(2)} ms | ${b.toFixed(2)} ms | ${(b / a).toFixed(2)} |`);
  }
}

async function measure(size: number): Promise<readonly number[]> {
  const corpus = makeCorpus(size);
  const snapshot = corpusOf(Object.fromEntries(corpus.files));
  const texts = { read: async (path: string) => corpus.files.get(path) };
  const path = asPath(corpus.factFiles[Math.floor(size / 2)] ?? '');
  const medians: number[] = [];
  for (const place of PLACES) {
    const text = (corpus.files.get(path) ?? '').replace(new RegExp(`( ${place}: ).*`), '$1');
    const offset = text.search(new RegExp(`${place}: \\n`)) + place.length + 2;
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const started = performance.now();
      const found = await completionsAt(snapshot, texts, { path, text, offset, locale: 'en', keepsLines: true });
      times.push(performance.now() - started);
      if (!found || found.items.length === 0) throw new Error(`nothing is offered for ${place}`);
    }
    medians.push(times.sort((a, b) => a - b)[ROUNDS >> 1] ?? 0);
  }
  return medians;
}
