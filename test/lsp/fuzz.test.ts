// Whatever a client sends, in whatever order, and whatever it cancels: each request gets one answer, which is a result or
// says what was wrong with the request, the server lives, and the contradiction is found as before.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CancellationTokenSource, type MessageConnection } from 'vscode-languageserver/node';
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

test('before it is initialized, whatever is asked is refused, and nothing is lost by it', async () => {
  const never = { facts: 'file:///x/maker.facts.yaml', article: 'file:///x/maker.txt', folder: 'file:///x' };
  const client = await start({
    capabilities: EDITING,
    early: connection => checkRefused(connection, never, -32002),
  });
  expect(await seen(client)).not.toEqual([]);
});

test('nor is anything answered after it was shut down, but the end', async () => {
  const client = await start({ capabilities: EDITING });
  await client.pull('maker.facts.yaml');
  await expect(client.connection.sendRequest('initialize', { capabilities: {} })).rejects.toMatchObject({
    code: -32600,
  });
  await client.connection.sendRequest('shutdown');
  await checkRefused(client.connection, addressesOf(client), -32600);
  const ended = new Promise(resolve => client.process.once('exit', resolve));
  await client.connection.sendNotification('exit');
  expect(await ended).toBe(0);
});

/** Each of the requests that a client can make, whole and torn, and others; notifications among them. */
async function checkRefused(connection: MessageConnection, addresses: Addresses, code: number): Promise<void> {
  const others: readonly Message[] = ['shutdown', 'no/such', 'corroborate/echo', '$/cancelRequest'].map(method => ({
    method,
    params: {},
  }));
  const requests = [...goodRequests(addresses), ...others];
  const notifications = goodNotifications(addresses);
  const asked = async ({ method, params }: Message): Promise<void> => {
    const answer = connection.sendRequest(method, params);
    await expect(answer, method).rejects.toMatchObject({ code });
  };
  await Promise.all(requests.map(asked));
  const torn = fc.record({ ask: tornMessages(requests, addresses), tell: tornMessages(notifications, addresses) });
  const tried = fc.asyncProperty(fc.array(torn, { minLength: 10, maxLength: 10 }), async all => {
    for (const { tell } of all) await connection.sendNotification(tell.method, tell.params);
    await Promise.all(all.map(({ ask }) => asked(ask)));
  });
  await fc.assert(tried, { numRuns: runs(6) });
}

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
