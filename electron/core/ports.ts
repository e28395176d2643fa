// What differs by host or must be faked by tests. Everything else in core reaches the machine through these.

import { Temporal } from 'temporal-polyfill';
import type { Reminder } from '../../shared/contract/session.ts';
import type { KeyStoreStrength } from '../../shared/contract/unlocking.ts';
import type { Updates } from '../../shared/contract/updates.ts';
import type { Download } from './desk.ts';

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

/** Puts a file where the person says: the desktop asks with the system's own dialog, a browser keeps its own. */
export interface FileSaver {
  /** `cancelled`: the person closed the dialog, and nothing was written. @throws what the disk throws. */
  save(download: Download): Promise<'saved' | 'cancelled'>;
}

/** The same without what goes as it should: for a terminal, or a script that reads standard error. */
export const failuresOnly = (log: Log): Log => ({ info: () => undefined, error: log.error });

/** Looking for a new version, where the program can: a switch of this computer's. */
export interface UpdateSwitch {
  state(): Updates;
  switch(isOn: boolean): Promise<void>;
}

/** Tells whoever is at the computer of a date that is near. Others may see the screen: a reminder holds no names. */
export interface Notifier {
  notify(reminder: Reminder): void;
}

/** Does something again and again; it never keeps the process alive. */
export interface Timer {
  /** Returns what stops it. */
  every(milliseconds: number, work: () => void): () => void;
}

export const systemTimer: Timer = {
  every(milliseconds, work) {
    const timer = setInterval(work, milliseconds);
    timer.unref();
    return () => clearInterval(timer);
  },
};

/** The computer's own store for one secret of this data folder: what unlocks without a passphrase. */
export interface KeyRing {
  strength(): KeyStoreStrength;
  /** What the system calls it; '' when there is none. */
  readonly backend: string;
  /** @throws when it cannot be kept safely. */
  keep(secret: Uint8Array): Promise<void>;
  /** null when it holds nothing, or no longer gives it. */
  take(): Promise<Uint8Array | null>;
  /** Nothing happens when it holds nothing. */
  forget(): Promise<void>;
}

/** Where a program has no key store: a browser's window, a script. */
export const noKeyRing: KeyRing = {
  strength: () => 'none',
  backend: '',
  keep: () => Promise.reject(new Error('there is no key store here')),
  take: async () => null,
  forget: async () => undefined,
};
