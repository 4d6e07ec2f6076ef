// What somebody looks at is read before the rest of a corpus, and what is typed meanwhile is taken in between two batches;
// neither makes a difference to what is found in the end.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../support/seed.ts';
import { checkAsIfFresh, type Desk, unreadDesk } from '../../support/session.ts';

const OPEN = '39/399.facts.yaml';
const COMPANION = '39/399.txt';
const BESIDE = ['39/390.txt', '39/390.facts.yaml', '39/398.txt'];
const FAR = '38/389.txt';

/** How many files the first batch holds without threads. */
const FIRST = 32;

test('first the files that are open, their companions, and what lies beside them', async () => {
  const made = await unreadDesk({ ...spread(400), 'corroborate.yaml': 'version: 1\n' });
  made.open(OPEN, facts(399));
  const [, first] = await read(made);
  expect(first).toHaveLength(FIRST);
  expect(first).toEqual(expect.arrayContaining(['corroborate.yaml', OPEN, COMPANION, ...BESIDE]));
  expect(first).not.toContain(FAR);
  await checkAsIfFresh(made);
});

test('an article brings its fact file along', async () => {
  const made = await unreadDesk(spread(400));
  made.open(COMPANION, 'typed');
  const [, first] = await read(made);
  expect(first).toEqual(expect.arrayContaining([OPEN, COMPANION, ...BESIDE]));
});

test('nothing is open: in the order of the paths', async () => {
  const made = await unreadDesk(spread(400));
  const [, first] = await read(made);
  expect(first).toEqual(expect.arrayContaining(['00/0.txt', '00/0.facts.yaml', '01/10.txt']));
  expect(first).not.toContain(COMPANION);
});

test('what is opened meanwhile is read next', async () => {
  const made = await unreadDesk(spread(400));
  const batches = await read(made, batch => {
    if (batch === 1) made.open(OPEN, facts(399));
  });
  const batchOf = (path: string): number => batches.findIndex(batch => batch.includes(path));
  expect([OPEN, COMPANION].map(batchOf)).toEqual([2, 2]);
  for (const path of BESIDE) expect(batchOf(path), path).toBeLessThan(batchOf(FAR));
  await checkAsIfFresh(made);
});

test('a corpus in which a file is open goes before another', async () => {
  const inner = Object.fromEntries(Object.entries(spread(100)).map(([path, text]) => [`z/${path}`, text]));
  const made = await unreadDesk({ ...spread(400), ...inner, 'z/corroborate.yaml': 'version: 1\n' });
  made.open('z/09/99.txt', 'typed');
  const [, first] = await read(made);
  expect(first).toEqual(expect.arrayContaining(['z/corroborate.yaml', 'z/09/99.txt', 'z/09/99.facts.yaml']));
});

test('a text that is typed on is taken in between two batches, once, as it is by then', async () => {
  const made = await unreadDesk(spread(400));
  made.open(COMPANION, '');
  const taken: (number | undefined)[] = [];
  let version = 1;
  const batches = await read(made, () => {
    taken.push(lengthOf(made, COMPANION));
    for (let again = 0; again < 5; again += 1) {
      version += 1;
      made.type(COMPANION, 'x'.repeat(version), version);
    }
  });
  expect(batches.length).toBeGreaterThan(5);
  // Before each batch, what had been typed before the one before it.
  expect(taken.slice(1)).toEqual(taken.slice(1).map((_, at) => 6 + 5 * at));
  const [corpus] = made.session.corpora();
  expect(corpus?.generation).toBeLessThanOrEqual(2 * batches.length);
});

test('whatever is open, and whenever it was opened, the same is found in the end', async () => {
  const opening = fc.tuple(fc.nat(3), fc.nat(59), fc.constantFrom('txt', 'facts.yaml'));
  const tried = fc.asyncProperty(fc.array(opening, { maxLength: 6 }), async openings => {
    const made = await unreadDesk(spread(60));
    await read(made, batch => {
      for (const [when, at, ending] of openings)
        if (when === batch) made.open(`${folderOf(at)}/${at}.${ending}`, ending === 'txt' ? article(at) : facts(at));
    });
    await checkAsIfFresh(made);
  });
  await fc.assert(tried, { numRuns: runs(8) });
});

/** Reads the corpora; answers which files were there before each batch and, last, in the end: new ones alone. */
async function read(made: Desk, before: (batch: number) => void = () => undefined): Promise<readonly string[][]> {
  const seen = new Set<string>();
  const batches: string[][] = [];
  await made.session.setFolders([made.folder.root], () => {
    const news = pathsOf(made).filter(path => !seen.has(path));
    for (const path of news) seen.add(path);
    batches.push(news);
    before(batches.length - 1);
  });
  return batches;
}

const pathsOf = ({ session, folder }: Desk): readonly string[] =>
  session
    .corpora()
    .flatMap(corpus => [...corpus.snapshot.paths()].map(path => session.absolute(corpus, path)))
    .map(path => path.slice(folder.root.length + 1));

function lengthOf({ session, folder }: Desk, path: string): number | undefined {
  const located = session.locate(folder.at(path));
  return located?.corpus.snapshot.file(located.path)?.length;
}

/** Articles with their companions, ten in each folder; every fifth contradicts the one before it. */
function spread(count: number): Record<string, string> {
  const numbers = Array.from({ length: count }, (_, at) => at);
  return Object.fromEntries(
    numbers.flatMap(at => [
      [`${folderOf(at)}/${at}.txt`, article(at)],
      [`${folderOf(at)}/${at}.facts.yaml`, facts(at)],
    ]),
  );
}

const folderOf = (at: number): string => String(Math.floor(at / 10)).padStart(2, '0');
const dayOf = (at: number): string => `2023-06-${at % 5 === 0 ? 29 : 30}`;
const article = (at: number): string => `Bridge ${Math.floor(at / 5)} was opened on ${dayOf(at)}.\n`;
const facts = (at: number): string =>
  `facts:\n  - subject: Bridge ${Math.floor(at / 5)}\n    event: opened\n    date: ${dayOf(at)}\n    quote: was opened on ${dayOf(at)}\n`;
