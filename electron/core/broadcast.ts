// One sender, any number of listeners, each with its own queue: how progress and saves reach every open window.
// A listener hears from the moment it asks, so nothing falls between asking and the first read.

/** A listener that does not read keeps this many; the oldest go first. */
const QUEUE_LIMIT = 1_000;

class Listener<T> implements AsyncIteratorObject<T, void, void> {
  readonly #queue: T[] = [];
  readonly #onEnd: () => void;
  #waiting: ((result: IteratorResult<T, void>) => void)[] = [];
  #isEnded = false;

  constructor(onEnd: () => void) {
    this.#onEnd = onEnd;
  }

  push(value: T): void {
    const waiting = this.#waiting.shift();
    if (waiting) {
      waiting({ value, done: false });
      return;
    }
    this.#queue.push(value);
    if (this.#queue.length > QUEUE_LIMIT) this.#queue.shift();
  }

  end(): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    this.#onEnd();
    for (const waiting of this.#waiting) waiting({ value: undefined, done: true });
    this.#waiting = [];
  }

  next(): Promise<IteratorResult<T, void>> {
    const queued = this.#queue.shift();
    if (queued !== undefined) return Promise.resolve({ value: queued, done: false });
    if (this.#isEnded) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  return(): Promise<IteratorResult<T, void>> {
    this.end();
    return Promise.resolve({ value: undefined, done: true });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.end();
  }
}

export class Broadcast<T> {
  readonly #listeners = new Set<Listener<T>>();

  send(value: T): void {
    for (const listener of this.#listeners) listener.push(value);
  }

  /** Ends when `signal` fires, when the reader stops, or when the broadcast ends. */
  listen(signal?: AbortSignal): AsyncIteratorObject<T, void, void> {
    const onAbort = () => listener.end();
    const listener: Listener<T> = new Listener<T>(() => {
      this.#listeners.delete(listener);
      signal?.removeEventListener('abort', onAbort);
    });
    this.#listeners.add(listener);
    signal?.addEventListener('abort', onAbort);
    if (signal?.aborted) listener.end();
    return listener;
  }

  /** How many listen. */
  get size(): number {
    return this.#listeners.size;
  }

  end(): void {
    for (const listener of [...this.#listeners]) listener.end();
  }
}
