// The hearings and meetings of a case that are still to come, nearest first: what nobody may miss when they plan or close.

import type { TimelineEntry } from '../../../shared/domain/timeline.ts';
import { isAppointment } from './timeline-kinds.ts';

/** Today's count: nobody says at what hour they are over. */
export function appointmentsAhead(entries: readonly TimelineEntry[], today: string): TimelineEntry[] {
  const when = (entry: TimelineEntry) => `${entry.day} ${entry.time ?? ''}`;
  return entries
    .filter((entry) => isAppointment(entry.kind) && entry.day >= today)
    .toSorted((a, b) => when(a).localeCompare(when(b)));
}
