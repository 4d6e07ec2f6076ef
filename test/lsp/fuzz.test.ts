// Whatever a client sends, in whatever order, and whatever it cancels: each request gets one answer, which is a result or
// says what was wrong with the request, the server lives, and the contradiction is found as before.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { runs } from '../support/seed.ts';
import type { Client } from './client.ts';
import { EDITING } from './editing.ts';
import { type Addresses, goodNotifications, goodRequests, type Message, tornMessages } from './messages.ts';
import { useServer } from './server.ts';

const start = useServer();

/** A result; invalid params; cancelled, modified meanwhile, failed, to come again. Anything else would be a bug of ours. */
const EXPECTED: readonly unknown[] = [undefined, -32602, -32800, -32801, -32803, -32802];

test('torn messages, cancelled at random', async () => {
  const client = await start({ capabilities: EDITING });
  const before = await seen(client);
  const addresses = addressesOf(client);
  const step = fc.oneof(
    { weight: 4, arbitrary: fc.tuple(fc.constant('ask'), tornMessages(goodRequests(addresses), addresses)) },
    { weight: 1, arbitrary: fc.tuple(fc.constant('tell'), tornMessages(goodNotifications(addresses), addresses)) },
    { weight: 1, arbitrary: fc.tuple(fc.constant('cancel'), tornMessages(goodRequests(addresses), addresses)) },
  );
  const many = fc.array(step, { minLength: 30, maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(many, async steps => {
      const answers = await Promise.all(steps.map(([how, message]) => said(client, how, message)));
      for (const [at, answer] of answers.entries()) expect(EXPECTED, JSON.stringify(steps[at])).toContain(answer?.code);
    }),
    { numRuns: runs(12) },
  );
  expect(await seen(client)).toEqual(before);
});

interface Answer {
  readonly code?: unknown;
}

async function said({ connection }: Client, how: string, { method, params }: Message): Promise<Answer | undefined> {
  if (how === 'tell') {
    await connection.sendNotification(method, params);
    return undefined;
  }
  const source = new CancellationTokenSource();
  const asked = connection.sendRequest(method, params, source.token);
  if (how === 'cancel') source.cancel();
  return asked.then(
    () => ({}),
    error => error,
  );
}

const addressesOf = (client: Client): Addresses => ({
  facts: client.uri('maker.facts.yaml'),
  article: client.uri('maker.txt'),
  folder: client.uri('').replace(/\/$/, ''),
});

const seen = async (client: Client) =>
  (await client.pull('maker.facts.yaml')).map(({ code, range, message }) => ({ code, range, message }));
