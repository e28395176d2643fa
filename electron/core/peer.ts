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
/** A call that was read just now is known in a moment, on a busy computer later: word that it was given up is said again until then. */
const AGAIN = { times: 100, milliseconds: 20 };

/** The first times at once, then with a breath between. */
const breath = (time: number): Promise<void> =>
  new Promise((resolve) => (time < 10 ? setImmediate(resolve) : setTimeout(resolve, AGAIN.milliseconds).unref()));

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
  /** By the ids that the page gave them. */
  const calls = new Set<string>();
  async function pass(raw: Raw): Promise<void> {
    try {
      await handler.message(connection as never, raw as never, { context: context() });
    } catch (error) {
      log.error('message not answered', { name: error instanceof Error ? error.name : typeof error });
    }
  }
  async function closeAll(): Promise<void> {
    handler.close(connection as never);
    // Calls that were still being read when the page went.
    for (let time = 0; time < AGAIN.times && underWay > 0; time += 1) {
      await breath(time);
      handler.close(connection as never);
    }
  }
  const refuse = (raw: Raw, error: ORPCError<string, unknown>): void => {
    const id = beginning(raw).match(REQUEST_ID)?.[1];
    if (id !== undefined) send(JSON.stringify({ i: id, p: { s: error.status, b: { json: error.toJSON() } } }));
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
      const id = beginning(raw).match(REQUEST_ID)?.[1];
      if (id !== undefined && GIVEN_UP.test(beginning(raw))) {
        // Word about a call is read faster than the call itself, and a call that is given up before it is known goes on for ever.
        for (let time = 0; time < AGAIN.times && calls.has(id) && !isClosed; time += 1) {
          await breath(time);
          await pass(raw);
        }
        return;
      }
      if (isClosed) return;
      underWay += 1;
      if (id !== undefined) calls.add(id);
      await pass(raw);
      if (id !== undefined) calls.delete(id);
      underWay -= 1;
    },
    close() {
      isClosed = true;
      void closeAll();
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
