// How long one waits after wrong passphrases: five tries are free, then it doubles from 5 seconds to 15 minutes.

const FREE_TRIES = 5;
const FIRST_WAIT_SECONDS = 5;
const LONGEST_WAIT_SECONDS = 15 * 60;

/** Seconds to wait after so many wrong tries in a row. */
export function waitAfter(wrongTries: number): number {
  if (wrongTries < FREE_TRIES) return 0;
  return Math.min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** Math.min(20, wrongTries - FREE_TRIES));
}

/**
 * Seconds left of the wait, rounded up. `sinceLast`: seconds since the last wrong try by the computer's clock; where that is
 * negative the clock was put back, and the whole wait counts from now: it neither ends early nor lasts for a year.
 */
export function waitLeft(wrongTries: number, sinceLast: number): number {
  const wait = waitAfter(wrongTries);
  return sinceLast < 0 ? wait : Math.max(0, Math.ceil(wait - sinceLast));
}
