// The entries and tasks that somebody waits for, by case, read through the store's index once for many cases: half a million
// entries need not be read to put a list of cases in the order of what is next.

import type { Task } from '../../../../shared/domain/cases.ts';
import type { TimelineEntry } from '../../../../shared/domain/timeline.ts';
import { meetingsOf } from '../../../../shared/rules/awaited.ts';
import { addDays } from '../../../../shared/rules/limits.ts';
import { monthsBetween } from '../../../../shared/rules/membership-report.ts';
import type { View } from '../../store/desk-store.ts';

/** Nobody can mean a meeting that is further ahead. */
const DAYS_AHEAD = 3_700;

export interface WaitingOnCase {
  entries: readonly TimelineEntry[];
  tasks: readonly Task[];
}

const NOTHING: WaitingOnCase = { entries: [], tasks: [] };

/** What each open case waits for besides its own dates, as at `today`. */
export function waitingByCase(view: View, today: string): (caseId: string) => WaitingOnCase {
  const byCase = new Map<string, { entries: TimelineEntry[]; tasks: Task[] }>();
  const of = (caseId: string) => {
    const known = byCase.get(caseId);
    if (known !== undefined) return known;
    const added = { entries: [], tasks: [] };
    byCase.set(caseId, added);
    return added;
  };
  const months = monthsBetween(today, addDays(today, DAYS_AHEAD));
  for (const key of ['informationRequest', 'offer', ...months.map(({ month }) => meetingsOf(month))]) {
    for (const entry of view.byIndex('timeline', 'awaited', key)) of(entry.caseId).entries.push(entry);
  }
  for (const task of view.byIndex('tasks', 'open', 'open')) of(task.caseId).tasks.push(task);
  return (caseId) => byCase.get(caseId) ?? NOTHING;
}
