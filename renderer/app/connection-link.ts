// Keeps one line to the desk open: calls go over whichever line is open now, a broken one is opened again, and whoever
// listens is told. What a line is (WebSocket, MessagePort) is the caller's business.

import type { ClientContext, ClientLink, ClientOptions } from '@orpc/client';
import { brokenLimit, tooLarge } from '../../shared/contract/message-limit.ts';
import type { ConnectionState, DeskConnection } from './desk.tsx';

export interface Line {
  link: ClientLink<ClientContext>;
  /** Resolves when the line is gone. */
  closed: Promise<void>;
}

/** The desk did not answer: it has stopped, or the line broke before the answer came. */
export class ConnectionLost extends Error {
  constructor() {
    super('Branchdesk has stopped answering this window. What you have typed is kept here.');
    this.name = 'ConnectionLost';
  }
}

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 5_000;

export class ConnectionLink implements ClientLink<ClientContext>, DeskConnection {
  readonly #openLine: () => Promise<Line>;
  readonly #listeners = new Set<() => void>();
  #state: ConnectionState = 'open';
  #line: Promise<Line> | undefined;
  #waitMs = FIRST_WAIT_MS;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isStopped = false;

  /** `openLine` rejects when the desk cannot be reached. Opens the first line at once. */
  constructor(openLine: () => Promise<Line>) {
    this.#openLine = openLine;
    this.tryNow();
  }

  state = (): ConnectionState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Tries at once instead of when the wait is over: the computer woke up, the person asked for something. */
  tryNow = (): void => {
    if (!this.#isStopped && !this.#line) void this.#open().catch(() => undefined);
  };

  /** Gives up for good; open lines are their owner's to close. */
  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  async call(path: readonly string[], input: unknown, options: ClientOptions<ClientContext>): Promise<unknown> {
    const limit = brokenLimit(input);
    if (limit !== undefined) throw tooLarge(limit);
    if (this.#isStopped) throw new ConnectionLost();
    const line = await (this.#line ?? this.#open()).catch(() => {
      throw new ConnectionLost();
    });
    let isLineGone = false;
    void line.closed.then(() => {
      isLineGone = true;
    });
    try {
      return await line.link.call(path, input, options);
    } catch (error) {
      await Promise.resolve();
      if (isLineGone && !options.signal?.aborted) throw new ConnectionLost();
      throw error;
    }
  }

  #open(): Promise<Line> {
    clearTimeout(this.#timer);
    const opening = this.#openLine();
    this.#line = opening;
    opening.then(
      (line) => {
        this.#waitMs = FIRST_WAIT_MS;
        this.#become('open');
        void line.closed.then(() => this.#lose());
      },
      () => this.#lose(),
    );
    return opening;
  }

  #lose(): void {
    this.#line = undefined;
    if (this.#isStopped) return;
    this.#become('lost');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.tryNow, this.#waitMs);
    this.#waitMs = Math.min(this.#waitMs * 2, LONGEST_WAIT_MS);
  }

  #become(state: ConnectionState): void {
    if (this.#state === state) return;
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
