// The one wrapper around every request: what goes wrong is logged and answered with an error, never with an empty
// success, which would read as 'all clear'; parameters are looked at before anything is done with them.
import {
  type CancellationToken,
  ErrorCodes,
  LSPErrorCodes,
  type Position,
  type Range,
  ResponseError,
} from 'vscode-languageserver';
import type { Context } from './context.ts';
import { isRecord } from './settings.ts';

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
      check(params);
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

function uriIn(params: unknown): string | undefined {
  const document = isRecord(params) ? params.textDocument : undefined;
  const uri = isRecord(document) ? document.uri : undefined;
  return typeof uri === 'string' ? uri : undefined;
}

function check(params: unknown): asserts params is Readonly<Record<string, unknown>> {
  if (!isRecord(params)) invalid('params are no object');
  if (params.textDocument !== undefined && uriIn(params) === undefined) invalid('textDocument.uri is no text');
  if (params.position !== undefined && !isPosition(params.position)) invalid('position is no place of a document');
  if (params.range !== undefined && !isRange(params.range)) invalid('range is no place of a document');
}

function invalid(message: string): never {
  throw refusal(ErrorCodes.InvalidParams, message);
}

function isPosition(value: unknown): value is Position {
  return isRecord(value) && isCount(value.line) && isCount(value.character);
}

const isRange = (value: unknown): value is Range => isRecord(value) && isPosition(value.start) && isPosition(value.end);

const isCount = (value: unknown): boolean => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
