// The log of who read what, written into history now and then: its last line's number and hash go into the transaction that
// is saved next, at most once an hour. Whoever drops the log's last lines, or puts an old one back, would have to forge
// history too. No transaction is made for it, so nothing appears in history that nobody did.

import { Temporal } from 'temporal-polyfill';
import type { AccessLogHead } from '../access-log/end-of-log.ts';
import { ANONYMOUS, type Reason } from './desk-store.ts';
import type { StoreDocument } from './document.ts';

const HOUR_MS = 60 * 60 * 1_000;

const RESTORES: ReadonlySet<string> = new Set(['branch.restore', 'branch.undoRestore']);

/**
 * After which transaction what history and the anchor know of the log is true of the log that lies here: a restore brings the
 * history of another computer's log, or of an earlier day of this one's, and leaves the log as it is. 0 where there was none.
 */
export const logKnownAfter = ({ transactions }: Pick<StoreDocument, 'transactions'>): number =>
  transactions.findLast(({ reason }) => RESTORES.has(reason.code))?.seq ?? 0;

interface Mark extends AccessLogHead {
  at: string;
}

export class AccessMarks {
  readonly #document: Pick<StoreDocument, 'transactions'>;
  readonly #head: () => AccessLogHead;
  #last: Mark | undefined;

  constructor(document: Pick<StoreDocument, 'transactions'>, head: () => AccessLogHead) {
    this.#document = document;
    this.#head = head;
    this.#last = this.all().at(-1);
  }

  /** Every line of the log that history knows of, the oldest first. */
  all(): Mark[] {
    const from = logKnownAfter(this.#document);
    return this.#document.transactions.flatMap(({ seq, at, reason }) =>
      reason.access && seq > from ? [{ at, ...reason.access }] : [],
    );
  }

  /** What goes into a transaction of this account that is saved at `at`, if it is time. */
  due(account: string, at: string): Pick<Reason, 'access'> {
    const { n, hash } = this.#head();
    // What the log holds has an instant: it would tell about when an anonymous answer was given.
    if (account === ANONYMOUS || n === 0 || n === this.#last?.n) return {};
    return this.#last && Math.abs(since(this.#last.at, at)) < HOUR_MS ? {} : { access: { n, hash } };
  }

  /** The transaction with this was saved. */
  saved(at: string, { access }: Reason): void {
    if (access) this.#last = { at, ...access };
  }
}

const since = (from: string, to: string): number =>
  Temporal.Instant.from(to).epochMilliseconds - Temporal.Instant.from(from).epochMilliseconds;
