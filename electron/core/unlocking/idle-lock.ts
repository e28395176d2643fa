// Locks when nobody has been at the desk for a while, and when the computer has slept: a browser's window hears nothing of
// sleep, but the clock jumps. Windows say when somebody is there; the program, not they, counts the minutes, so that a window
// that was closed or hangs keeps nothing open.

import type { Temporal } from 'temporal-polyfill';
import type { Now, Timer } from '../ports.ts';

const LOOKS_EVERY_MS = 5_000;
/** A gap between two looks that is longer than this, or goes backwards, is a computer that slept or whose clock was set. */
const JUMP_SECONDS = 90;
const BACKWARDS_SECONDS = -5;

export interface IdleLockParts {
  timer: Timer;
  now: Now;
  /** Whether there is anything to lock. */
  isOpen(): boolean;
  lockAfterMinutes(): number;
  lock(why: 'idle' | 'slept'): void;
}

export class IdleLock {
  readonly #parts: IdleLockParts;
  readonly #stop: () => void;
  #lastAt: Temporal.Instant;
  #lookedAt: Temporal.Instant;

  constructor(parts: IdleLockParts) {
    this.#parts = parts;
    this.#lastAt = parts.now.instant();
    this.#lookedAt = this.#lastAt;
    this.#stop = parts.timer.every(LOOKS_EVERY_MS, () => this.#look());
  }

  /** Somebody is there, or has just come. */
  touch(): void {
    this.#lastAt = this.#parts.now.instant();
  }

  /** null where nothing is open. */
  get secondsLeft(): number | null {
    if (!this.#parts.isOpen()) return null;
    const idle = this.#parts.now.instant().since(this.#lastAt).total('seconds');
    return Math.max(0, Math.ceil(this.#parts.lockAfterMinutes() * 60 - idle));
  }

  stop(): void {
    this.#stop();
  }

  #look(): void {
    const now = this.#parts.now.instant();
    const gap = now.since(this.#lookedAt).total('seconds');
    this.#lookedAt = now;
    if (!this.#parts.isOpen()) return;
    if (gap > JUMP_SECONDS || gap < BACKWARDS_SECONDS) this.#parts.lock('slept');
    else if (this.secondsLeft === 0) this.#parts.lock('idle');
  }
}
