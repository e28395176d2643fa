// Lines of the access log that somebody asks for: how many there are, and the newest of them.

import type { AccessLog } from './access-log.ts';
import type { KnownLine } from './known-lines.ts';

export interface Selection {
  /** Instants as they are stored: what was noted later than the one, and not later than the other. */
  after?: string | undefined;
  to?: string | undefined;
  isWanted: (line: KnownLine) => boolean;
  /** So many of the newest. */
  newest: number;
  pause: () => Promise<void> | undefined;
  signal?: AbortSignal | undefined;
}

/** So many lines are looked at before others may get their turn. */
const AT_ONCE = 256;

/** Newest first. A line that cannot be read is left out here; checking names it. */
export async function selectLines(
  log: AccessLog,
  { after = '', to = '\uffff', isWanted, newest, pause, signal }: Selection,
): Promise<{ rows: KnownLine[]; total: number }> {
  await log.flush();
  let rows: KnownLine[] = [];
  let total = 0;
  for await (const lines of log.filesSince(after, pause)) {
    for (const [index, line] of lines.entries()) {
      if (index % AT_ONCE === 0) {
        signal?.throwIfAborted();
        await pause();
      }
      if (line.at <= after || line.at > to || !isWanted(line)) continue;
      total += 1;
      rows.push(line);
      if (rows.length > 2 * newest + AT_ONCE) rows = newest === 0 ? [] : rows.slice(-newest);
    }
  }
  return { rows: newest === 0 ? [] : rows.slice(-newest).reverse(), total };
}
