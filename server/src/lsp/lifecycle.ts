// What the protocol says of a server's life: nothing but `initialize` is answered before it, once, and nothing but `exit` is
// heard after `shutdown`. Looks at the names of messages alone. What is refused goes on under a name of our own, whose handler
// answers with the error: so that it makes no difference over which transport, and which other handlers there are.
import {
  type Connection,
  type ConnectionOptions,
  ErrorCodes,
  Message,
  type RequestMessage,
} from 'vscode-languageserver';
import { refusal } from './requests.ts';

type MessageStrategy = NonNullable<ConnectionOptions['messageStrategy']>;

export interface Lifecycle {
  readonly messageStrategy: MessageStrategy;
  /** The client has introduced itself. */
  begin(): void;
}

type Life = 'new' | 'begun' | 'ended';

export function newLifecycle(): Lifecycle {
  let life: Life = 'new';
  return {
    messageStrategy: {
      handleMessage(message, next) {
        if (Message.isNotification(message)) return isHeard(life, message.method) ? next(message) : undefined;
        if (!Message.isRequest(message)) return next(message);
        const method = refusedAs(life, message.method) ?? message.method;
        if (method === 'shutdown') life = 'ended';
        const asked: RequestMessage = { ...message, method };
        return next(asked);
      },
    },
    begin() {
      life = 'begun';
    },
  };
}

/** Before anything is listened to. */
export function handleRefused(connection: Connection): void {
  for (const [method, { code, message }] of Object.entries(REFUSALS))
    connection.onRequest(method, () => refusal(code, message));
}

const isHeard = (life: Life, method: string): boolean => life === 'begun' || method === 'exit';

const EARLY = 'corroborate/beforeInitialize';
const TWICE = 'corroborate/initializeAgain';
const LATE = 'corroborate/afterShutdown';

function refusedAs(life: Life, method: string): string | undefined {
  if (life === 'ended') return LATE;
  if (life === 'new') return method === 'initialize' ? undefined : EARLY;
  return method === 'initialize' ? TWICE : undefined;
}

const REFUSALS: Readonly<Record<string, { readonly code: number; readonly message: string }>> = {
  [EARLY]: { code: ErrorCodes.ServerNotInitialized, message: 'the server has not been initialized' },
  [TWICE]: { code: ErrorCodes.InvalidRequest, message: 'the server has been initialized' },
  [LATE]: { code: ErrorCodes.InvalidRequest, message: 'the server has been shut down' },
};
