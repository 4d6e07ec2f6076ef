// dist/reader.js: what a thread that reads for the main one runs. One request at a time.
import { parentPort } from 'node:worker_threads';
import { newJobReader } from '../workspace/reading-jobs.ts';
import { promptDisk } from './disk.ts';
import { nodePorts } from './ports.ts';
import type { Answer, Request } from './reader-messages.ts';

const reader = newJobReader(nodePorts(promptDisk()));
let settings: string | undefined;

parentPort?.on('message', async (request: Request) => {
  if (request.kind === 'settings') settings = request.text;
  else parentPort?.postMessage(await answerTo(request));
});

async function answerTo(request: Exclude<Request, { kind: 'settings' }>): Promise<Answer> {
  if (request.kind === 'files') return { kind: 'files', answers: await each(request.jobs, job => reader.file(job)) };
  const words = settings;
  return { kind: 'articles', answers: await each(request.jobs, job => reader.article(job, words)) };
}

async function each<Job, Done>(jobs: readonly Job[], work: (job: Job) => Promise<Done>): Promise<readonly Done[]> {
  const done: Done[] = [];
  for (const job of jobs) done.push(await work(job));
  return done;
}
