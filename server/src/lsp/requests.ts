// The one wrapper around every request: what goes wrong is logged and answered with an error, never with an empty
// success, which would read as 'all clear'; parameters are looked at before anything is done with them.
import { type CancellationToken, ErrorCodes, LSPErrorCodes, type Position, ResponseError } from 'vscode-languageserver';
import type { Context } from './context.ts';
import { isRecord } from './settings.ts';

export type Answer<R> = Promise<R | ResponseError<unknown>>;

/** An expected failure: it is answered, and not logged as a bug. */
export class Refusal extends Error {
  readonly code: number;
  readonly data: unknown;
  constructor(code: number, message: string, data?: unknown) {
    super(message);
    this.code = code;
    this.data = data;
  }
}

export function answering<P, R, Rest extends readonly unknown[]>(
  context: Context,
  name: string,
  work: (params: P, token: CancellationToken, ...rest: Rest) => R | Promise<R>,
): (params: P, token: CancellationToken, ...rest: Rest) => Answer<R> {
  return async (params, token, ...rest) => {
    context.tally.requests += 1;
    const version = versionOf(context, params);
    try {
      check(params);
      const result = await work(params, token, ...rest);
      if (token.isCancellationRequested) return cancelled();
      return version === versionOf(context, params) ? result : modified();
    } catch (thrown) {
      return failed(context, name, thrown);
    }
  };
}

/** Leaves the work where nobody waits for it any more. */
export function stopIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new Refusal(LSPErrorCodes.RequestCancelled, 'cancelled');
}

const cancelled = () => new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
const modified = () => new ResponseError(LSPErrorCodes.ContentModified, 'the document has changed since');

function failed(context: Context, name: string, thrown: unknown): ResponseError<unknown> {
  if (thrown instanceof Refusal) return new ResponseError(thrown.code, thrown.message, thrown.data);
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
  const document = isRecord(params) ? params['textDocument'] : undefined;
  const uri = isRecord(document) ? document['uri'] : undefined;
  return typeof uri === 'string' ? uri : undefined;
}

function check(params: unknown): void {
  if (!isRecord(params)) return;
  if (params['textDocument'] !== undefined && uriIn(params) === undefined) invalid('textDocument.uri is no text');
  if (params['position'] !== undefined && !isPosition(params['position']))
    invalid('position is no place of a document');
}

function invalid(message: string): never {
  throw new Refusal(ErrorCodes.InvalidParams, message);
}

function isPosition(value: unknown): value is Position {
  return isRecord(value) && isCount(value['line']) && isCount(value['character']);
}

const isCount = (value: unknown): boolean => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
