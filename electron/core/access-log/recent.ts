// What was noted a little while ago, so that a page that asks again and again for the same record makes one line.

const WINDOW_MS = 15 * 60 * 1_000;
const MOST = 20_000;

export class Recent {
  /** When each was noted, in milliseconds, the oldest first. */
  readonly #noted = new Map<string, number>();

  /** Whether this is new: not noted within 15 minutes before `at` (milliseconds). From then on it is noted. */
  isNew(key: string, at: number): boolean {
    const before = this.#noted.get(key);
    // A clock that was put back must not silence the log until it has caught up.
    if (before !== undefined && at >= before && at - before < WINDOW_MS) return false;
    this.#noted.delete(key);
    this.#noted.set(key, at);
    this.#forget(at);
    return true;
  }

  #forget(at: number): void {
    for (const [key, noted] of this.#noted) {
      if (at - noted < WINDOW_MS && this.#noted.size <= MOST) return;
      this.#noted.delete(key);
    }
  }
}
