// What the desk noted by itself, several lines in a row, is folded into one: what people wrote stays in sight.

import type { TimelineEntry } from '../../../shared/domain/timeline.ts';

/** Fewer than these in a row are shown as they are. */
const FOLDED_FROM = 4;

export type TimelinePart = { kind: 'entry'; entry: TimelineEntry } | { kind: 'fold'; entries: TimelineEntry[] };

/** In the order given; nothing is left out. */
export function foldEvents(entries: readonly TimelineEntry[]): TimelinePart[] {
  const parts: TimelinePart[] = [];
  let run: TimelineEntry[] = [];
  const close = () => {
    if (run.length >= FOLDED_FROM) parts.push({ kind: 'fold', entries: run });
    else parts.push(...run.map((entry) => ({ kind: 'entry', entry }) as const));
    run = [];
  };
  for (const entry of entries) {
    if (entry.kind === 'event') {
      run.push(entry);
      continue;
    }
    close();
    parts.push({ kind: 'entry', entry });
  }
  close();
  return parts;
}
