// Long work in slices: after a few milliseconds it lets the event loop answer others, and it stops when it is told to.

import { setImmediate as nextTurn } from 'node:timers/promises';

const SLICE_MILLISECONDS = 12;

/** Call `due()` often (it is cheap) and await `pass()` when it says so. `pass` throws an AbortError once cancelled. */
export class Turns {
  private began = performance.now();
  private readonly signal: AbortSignal | undefined;

  constructor(signal?: AbortSignal) {
    this.signal = signal;
    signal?.throwIfAborted();
  }

  due(): boolean {
    return performance.now() - this.began > SLICE_MILLISECONDS;
  }

  async pass(): Promise<void> {
    await nextTurn();
    this.signal?.throwIfAborted();
    this.began = performance.now();
  }
}
