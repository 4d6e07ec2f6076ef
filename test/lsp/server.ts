// What every test file of the server begins with: the server built once, and clients that end with their test.
import { beforeAll, onTestFinished } from 'vitest';
import { builtServer } from './built-server.ts';
import { type Client, type StartOptions, startClient } from './client.ts';
import { FACTS_ALONE, SLIP } from './corpora.ts';

export type Start = (options?: Partial<StartOptions>) => Promise<Client>;

export function useServer(): Start {
  let server = '';
  beforeAll(async () => {
    server = await builtServer();
  });
  return async options => {
    const client = await startClient({ server, files: SLIP, settings: FACTS_ALONE, ...options });
    onTestFinished(() => client.stop());
    return client;
  };
}
