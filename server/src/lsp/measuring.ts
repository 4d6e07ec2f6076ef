// What a bench and the tests of an idle server ask for: a round trip that does nothing, and what has been done so far.
import { noWork, sumOfWork } from '../workspace/apply.ts';
import type { Context } from './context.ts';
import type { Counters } from './protocol.ts';

/** Neither is counted as a request, so that looking does not change what is seen. */
export function handleMeasuring({ connection, tally, session }: Context): void {
  connection.onRequest('corroborate/echo', (params: unknown) => params ?? null);
  connection.onRequest('corroborate/counters', (): Counters => {
    const corpora = session.corpora();
    const snapshots = corpora.reduce((sum, { generation }) => sum + generation, 0);
    return { ...tally, work: { snapshots, ...corpora.map(({ work }) => work).reduce(sumOfWork, noWork) } };
  });
}
