// Ours against programs of other kinds that do a part of the work, in one run and on the same files. Prints tables, and
// writes out/bench-peers.json.
import { mkdirSync, writeFileSync } from 'node:fs';
import { median } from './median.ts';
import { installPeers, VERSIONS } from './peer-packages.ts';
import { measureShapes, type ShapesRow } from './peer-shapes.ts';
import { measureSpelling, type SpellingRow } from './peer-spelling.ts';

const ARTICLES = 1000;

export async function reportPeers([articles = ARTICLES]: readonly number[]): Promise<void> {
  const peers = installPeers();
  if (peers === undefined) {
    process.exitCode = 1;
    return;
  }
  const shapes = await measureShapes(articles, peers);
  printShapes(shapes);
  const spelling = measureSpelling(articles, peers);
  printSpelling(spelling);
  mkdirSync('out', { recursive: true });
  writeFileSync('out/bench-peers.json', `${JSON.stringify({ versions: VERSIONS, shapes, spelling }, undefined, 2)}\n`);
}

function printShapes({ articles, claims, planted, contestants }: ShapesRow): void {
  console.log(`\n## Our rules against \`sh:maxCount\`: ${articles} articles, ${claims} claims of their fact files\n`);
  console.log('| | each run | against ours | spread | planted | found |');
  console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
  const [ours] = contestants;
  for (const { name, times, found } of contestants) {
    console.log(`| ${[name, ...cells(times, ours?.times ?? times), planted, found].join(' | ')} |`);
    if (found !== planted) process.exitCode = 1;
  }
}

function printSpelling({ articles, ours, theirs }: SpellingRow): void {
  console.log(`\n## A cold \`check\` of ${articles} articles and their facts against \`cspell\` over the articles\n`);
  console.log('| | each article | against ours | spread |\n| --- | ---: | ---: | ---: |');
  for (const [name, times] of [
    ['ours', ours],
    ['cspell', theirs],
  ] as const) {
    const [each, of] = [times, ours].map(all => all.map(time => time / articles));
    console.log(`| ${[name, ...cells(each ?? [], of ?? [])].join(' | ')} |`);
  }
}

const cells = (times: readonly number[], ours: readonly number[]): readonly string[] => [
  `${median(times).toFixed(2)} ms`,
  (median(times) / median(ours)).toFixed(1),
  [Math.min(...times), Math.max(...times)].map(time => (time / median(times)).toFixed(2)).join('–'),
];
