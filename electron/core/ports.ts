// What differs by host or must be faked by tests. Everything else in core reaches the machine through these.

import { Temporal } from 'temporal-polyfill';

/** The clock on the wall. */
export interface Now {
  /** This instant. */
  instant(): Temporal.Instant;
}

/** Today's legal day (`YYYY-MM-DD`) in a zone such as `Europe/London`. */
export function todayIn(now: Now, zone: string): string {
  return now.instant().toZonedDateTimeISO(zone).toPlainDate().toString();
}

export const systemNow: Now = { instant: () => Temporal.Now.instant() };

/** A log line: what happened and ids. Never names, notes or any content of a case. */
export interface Log {
  info(event: string, ids?: Record<string, string | number | boolean>): void;
  error(event: string, ids?: Record<string, string | number | boolean>): void;
}

/** Lines of JSON on standard error. */
export function errorStreamLog(now: Now): Log {
  const write = (level: string, event: string, ids: Record<string, string | number | boolean> = {}) =>
    process.stderr.write(`${JSON.stringify({ at: now.instant().toString(), level, event, ...ids })}\n`);
  return {
    info: (event, ids) => void write('info', event, ids),
    error: (event, ids) => void write('error', event, ids),
  };
}
