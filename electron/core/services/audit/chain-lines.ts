// Both chains as they leave the desk: each line as its hash covers it. Of a line about something that the caller may not
// see only the two hashes are given, so that the chain can still be followed past it.

import { checkAccessLine } from '../../access-log/access-line.ts';
import type { AccessLog } from '../../access-log/access-log.ts';
import type { CallContext } from '../../desk.ts';
import { historyIsDamaged } from '../../store/disk-errors.ts';
import { Unreadable } from '../../store/unreadable.ts';
import type { AuditSight } from './who-may-see.ts';

/** Instants as they are stored: later than the one, not later than the other. */
export interface Period {
  after: string;
  until: string;
}

export type ChainLine = { chain: 'history' | 'access'; hash: string } & (
  | { covered: string }
  | { withheld: true; previousHash: string }
);

interface Line {
  at: string;
  covered: string;
  hash: string;
  previousHash: string;
  isOpen: boolean;
}

/** From the first transaction of the period to its last, all that lie between, also where a clock was put back. @throws NotSaved (`damaged`) */
export async function* historyLines(
  period: Period,
  { desk, account }: CallContext,
  sight: AuditSight,
): AsyncGenerator<ChainLine> {
  const { store } = desk;
  const { rows } = await store.history({ account, page: { offset: 0, limit: Number.POSITIVE_INFINITY } });
  const seen = new Set(rows.map(({ seq }) => seq));
  const { first, last } = within(rows.toReversed(), period);
  if (first === undefined || last === undefined) return;
  const from = period.after === '' ? 1 : first.seq;
  const to = period.until >= '\uffff' ? store.seq : last.seq;
  for await (const { head, covered, hash } of store.provenLines(from)) {
    if (head.seq < from) continue;
    if (head.seq > to) return;
    const isOpen =
      seen.has(head.seq) &&
      head.changes.every(({ collection, id }) => sight.whereIs(`${collection}/${id}`).state !== 'closed');
    yield chainLine('history', { at: head.at, covered, hash, previousHash: head.previousHash, isOpen });
  }
}

/** @throws NotSaved (`damaged`) */
export async function* accessLines(log: AccessLog, period: Period, sight: AuditSight): AsyncGenerator<ChainLine> {
  let held: Line[] = [];
  let hasBegun = period.after === '';
  for await (const { bytes, problem } of log.linesSince(period.after)) {
    if (problem !== null) throw historyIsDamaged();
    const line = readable(Buffer.from(bytes), sight);
    hasBegun ||= line.at > period.after;
    if (!hasBegun) continue;
    // What is later than the period belongs to it only if something of the period follows.
    held.push(line);
    if (line.at > period.until) continue;
    for (const each of held) yield chainLine('access', each);
    held = [];
  }
}

function readable(bytes: Buffer, sight: AuditSight): Line {
  try {
    const { head, covered, hash } = checkAccessLine(bytes);
    const isOpen = head.about.every((about) => sight.whereIs(about).state !== 'closed');
    return { at: head.at, covered, hash, previousHash: head.previousHash, isOpen };
  } catch (error) {
    if (error instanceof Unreadable) throw historyIsDamaged();
    throw error;
  }
}

function within<T extends { at: string }>(rows: readonly T[], { after, until }: Period): { first?: T; last?: T } {
  const first = rows.find(({ at }) => at > after);
  const last = rows.findLast(({ at }) => at <= until);
  return { ...(first && { first }), ...(last && { last }) };
}

const chainLine = (chain: ChainLine['chain'], { covered, hash, previousHash, isOpen }: Line): ChainLine =>
  isOpen ? { chain, covered, hash } : { chain, withheld: true, previousHash, hash };
