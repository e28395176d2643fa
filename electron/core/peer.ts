// Answers one connected page, over a WebSocket or a MessagePort alike: both carry the same messages. What cannot be
// read is dropped and logged, never thrown: a stray message must not end the program.

import { ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/websocket';
import { isTooLargeMessage, MESSAGE_LIMIT_MB, tooLarge } from '../../shared/contract/message-limit.ts';
import type { CallContext } from './desk.ts';
import type { Log } from './ports.ts';
import { router } from './router.ts';

type Raw = string | ArrayBuffer | Uint8Array<ArrayBuffer>;

export interface Peer {
  /** Resolves when the message has been answered, an event iterator when it has ended. */
  receive(message: unknown): Promise<void>;
  /** The page is gone: everything it asked for is cancelled. */
  close(): void;
}

export interface PeerOptions {
  send(message: Raw): void;
  /** Asked at every message: the folder that is open may have changed. */
  context(): CallContext;
  log: Log;
}

const handler = new RPCHandler<CallContext>(router);

const REQUEST_ID = /^\{"i":"?([^",}]+)"?,/;
/** A new call, rather than word about one that is under way, which says its kind first. */
const NEW_CALL = /^\{"i":"?[^",}]+"?,"p":/;

const GIVEN_UP = /^\{"i":"?[^",}]+"?,"t":4/;

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** More than any screen asks at once; the rest is told to wait, so that a page gone wild does not fill the memory. */
const CALLS_AT_ONCE = 500;

const tooManyCalls = new ORPCError('BUSY', {
  defined: true,
  status: 409,
  message: 'This window asks for too much at once. Wait a moment and try again.',
});

export function peerOf({ send, context, log }: PeerOptions): Peer {
  const connection = { send: (message: Raw) => send(message), addEventListener: () => undefined };
  let underWay = 0;
  let isClosed = false;
  const refuse = (raw: Raw, error: ORPCError<string, unknown>): void => {
    const id = beginning(raw).match(REQUEST_ID)?.[1];
    if (id) send(JSON.stringify({ i: id, p: { s: error.status, b: { json: error.toJSON() } } }));
  };
  return {
    async receive(message) {
      const raw = readable(message);
      if (raw === undefined) {
        log.error('unreadable message', { kind: typeof message });
        return;
      }
      const bytes = typeof raw === 'string' ? raw.length : raw.byteLength;
      if (isTooLargeMessage(bytes)) {
        log.error('message too large', { bytes });
        refuse(raw, tooLarge(MESSAGE_LIMIT_MB));
        return;
      }
      if (underWay >= CALLS_AT_ONCE && NEW_CALL.test(beginning(raw))) {
        log.error('too many calls at once');
        refuse(raw, tooManyCalls);
        return;
      }
      // Word about a call is read faster than the call itself, and a call that is given up before it is known goes on for ever.
      if (GIVEN_UP.test(beginning(raw))) await nextTurn();
      if (isClosed) return;
      underWay += 1;
      try {
        await handler.message(connection as never, raw as never, { context: context() });
      } catch (error) {
        log.error('message not answered', { name: error instanceof Error ? error.name : typeof error });
      } finally {
        underWay -= 1;
      }
    },
    close() {
      isClosed = true;
      handler.close(connection as never);
      // A call that was still being read when the page went.
      void nextTurn().then(() => handler.close(connection as never));
    },
  };
}

function readable(message: unknown): Raw | undefined {
  if (typeof message === 'string' || message instanceof ArrayBuffer) return message;
  if (message instanceof Uint8Array) return message as Uint8Array<ArrayBuffer>;
  return undefined;
}

/** Where a message says its id, under which the page waits for the answer, and its kind. */
const beginning = (raw: Raw): string =>
  typeof raw === 'string' ? raw.slice(0, 100) : new TextDecoder().decode(new Uint8Array(raw).subarray(0, 100));
