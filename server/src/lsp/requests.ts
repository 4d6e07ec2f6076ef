// The one wrapper around every request: what goes wrong is logged and answered with an error, never with an empty
// success, which would read as 'all clear'; parameters are looked at before anything is done with them.
import { type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Context } from './context.ts';
import { uriIn, whatIsWrong } from './params.ts';

/** An expected failure: the client gets it as it is, and nobody logs it as a bug. */
export const refusal = <D>(code: number, message: string, data?: D): ResponseError<D> =>
  new ResponseError(code, message, data);

export function answering<P, R, Rest extends readonly unknown[]>(
  context: Context,
  name: string,
  work: (params: P, token: CancellationToken, ...rest: Rest) => R | Promise<R>,
): (params: P, token: CancellationToken, ...rest: Rest) => Promise<R> {
  return async (params, token, ...rest) => {
    context.tally.requests += 1;
    const version = versionOf(context, params);
    try {
      const wrong = whatIsWrong(name, params);
      if (wrong !== undefined) throw refusal(ErrorCodes.InvalidParams, wrong);
      const result = await work(params, token, ...rest);
      stopIfCancelled(token);
      if (version === versionOf(context, params)) return result;
    } catch (thrown) {
      throw failureOf(context, name, thrown);
    }
    throw refusal(LSPErrorCodes.ContentModified, 'the document has changed since');
  };
}

/** Leaves the work where nobody waits for it any more. */
export function stopIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw refusal(LSPErrorCodes.RequestCancelled, 'cancelled');
}

function failureOf(context: Context, name: string, thrown: unknown): ResponseError<unknown> {
  if (thrown instanceof ResponseError) return thrown;
  const detail = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  context.log('error', `${name} failed: ${detail}`);
  return new ResponseError(
    ErrorCodes.InternalError,
    `${name} failed: ${thrown instanceof Error ? thrown.message : detail}`,
  );
}

/** The version of the open document that a request is about. */
function versionOf(context: Context, params: unknown): number | undefined {
  const uri = uriIn(params);
  return uri === undefined ? undefined : context.documents.versionOf(uri);
}
