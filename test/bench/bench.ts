// Measures the engine and the built command line on corpora of its own making. Figures of one run are compared with one
// another and with nothing else: every time is shown as a ratio.
import type { Work } from '../../server/src/workspace/apply.ts';
import type { Snapshot } from '../../server/src/workspace/snapshot.ts';
import { changed, corpusOf } from '../support/corpus.ts';
import { parseYaml, reportCold } from './cold.ts';
import { reportLinear } from './linear.ts';
import { type MadeCorpus, makeCorpus } from './make-corpus.ts';
import { median } from './median.ts';
import { reportPeers } from './peers.ts';
import { reportProse } from './prose.ts';
import { reportRequests } from './requests.ts';
import { reportTyping } from './typing.ts';
import { reportViews } from './views.ts';

const SIZES = [100, 1000] as const;
const EDITS = 41;

if (process.argv[2] === 'parse-yaml') parseYaml(process.argv[3] ?? '');
else if (process.argv[2] === 'cold') reportCold(process.argv.slice(3).map(Number));
else if (process.argv[2] === 'prose') reportProse(process.argv.slice(3));
else if (process.argv[2] === 'requests') void reportRequests();
else if (process.argv[2] === 'typing') void reportTyping(process.argv.slice(3).map(Number));
else if (process.argv[2] === 'views') void reportViews(process.argv.slice(3).map(Number));
else if (process.argv[2] === 'peers') void reportPeers(process.argv.slice(3).map(Number));
else if (process.argv[2] === 'linear') reportLinear();
else {
  report();
  reportCold([]);
  void reportEditing().then(() => reportProse([]));
}

async function reportEditing(): Promise<void> {
  await reportRequests();
  await reportViews();
  await reportTyping([]);
}

function report(): void {
  const edits = SIZES.map(size => measureEdits(makeCorpus(size)));
  const [small, large] = edits;
  if (small === undefined || large === undefined) return;
  console.log('## One edit to one fact file\n');
  console.log(
    '| articles | files read | files resolved | quotes searched | claims changed | units run | median | against 100 articles |',
  );
  console.log('| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const { size, work, median } of edits)
    console.log(
      `| ${size} | ${work.filesRead} | ${work.filesResolved} | ${work.quotesSearched} | ${work.claimsChanged} | ${work.unitsRun} | ${median.toFixed(2)} ms | ${(median / small.median).toFixed(2)} |`,
    );
}

function measureEdits(corpus: MadeCorpus): { readonly size: number; readonly work: Work; readonly median: number } {
  const texts = Object.fromEntries(corpus.files);
  const path = corpus.factFiles[Math.floor(corpus.factFiles.length / 2)] ?? '';
  const original = texts[path] ?? '';
  let snapshot: Snapshot = corpusOf(texts);
  let work: Work | undefined;
  const times: number[] = [];
  for (let edit = 0; edit < EDITS; edit += 1) {
    // Another day each time, so that there is always something to find out.
    texts[path] = original.replace(
      /date: (\d{4})-06-\d\d/,
      (_, year) => `date: ${year}-06-${String(11 + (edit % 18))}`,
    );
    const start = performance.now();
    const applied = changed(snapshot, { [path]: texts[path] }, texts);
    times.push(performance.now() - start);
    snapshot = applied.snapshot;
    work = applied.work;
  }
  if (work === undefined) throw new Error('nothing was edited');
  return { size: corpus.factFiles.length, work, median: median(times) };
}
