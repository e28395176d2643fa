// Lines of the access log that somebody asks for: how many there are, and the newest of them.

import { Unreadable } from '../store/line.ts';
import { type AccessHead, readAccessLine } from './access-line.ts';
import type { AccessLog } from './access-log.ts';

export interface Selection {
  /** Instants as they are stored: what was noted later than the one, and not later than the other. */
  after?: string | undefined;
  to?: string | undefined;
  /** Lines without any of these ids are passed over before they are read. */
  ids?: readonly string[] | undefined;
  isWanted: (line: AccessHead) => boolean;
  /** So many of the newest. */
  newest: number;
  pause: () => Promise<void> | undefined;
  signal?: AbortSignal | undefined;
}

/** Newest first. A line that cannot be read is left out here; checking names it. */
export async function selectLines(
  log: AccessLog,
  { after = '', to = '\uffff', ids, isWanted, newest, pause, signal }: Selection,
): Promise<{ rows: AccessHead[]; total: number }> {
  await log.flush();
  const needles = ids?.map((id) => Buffer.from(id));
  let rows: AccessHead[] = [];
  let total = 0;
  for await (const { bytes, problem } of log.linesSince(after)) {
    await pause();
    signal?.throwIfAborted();
    if (problem !== null || (needles && !needles.some((needle) => bytes.includes(needle)))) continue;
    const line = readable(bytes);
    if (line === undefined || line.at <= after || line.at > to || !isWanted(line)) continue;
    total += 1;
    rows.push(line);
    if (rows.length > 2 * newest) rows = rows.slice(-newest);
  }
  return { rows: newest === 0 ? [] : rows.slice(-newest).reverse(), total };
}

function readable(bytes: Buffer): AccessHead | undefined {
  try {
    return readAccessLine(bytes);
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}
