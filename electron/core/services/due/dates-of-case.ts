// Every date of a case. What follows from the case itself (its key dates, its procedure, its remedies) is worked out once a day
// for each case as it stands; entries and tasks are looked at each time.

import type { Branch } from '../../../../shared/domain/branch.ts';
import type { Case, Task } from '../../../../shared/domain/cases.ts';
import type { Procedure } from '../../../../shared/domain/procedures.ts';
import type { TimelineEntry } from '../../../../shared/domain/timeline.ts';
import type { View } from '../../store/desk-store.ts';
import type { CaseDate, DateFacts } from './case-date.ts';
import { procedureDatesOf } from './internal-dates.ts';
import { arbitrationDates, entryDates, remedyDates, taskDate } from './other-dates.ts';
import { tribunalDates } from './tribunal-dates.ts';

interface WorkedOut {
  today: string;
  branch: Branch | null;
  procedure: Procedure | undefined;
  dates: readonly CaseDate[];
}

const workedOut = new WeakMap<Case, WorkedOut>();

/** Of a closed case: its key dates and its remedies, which hold it unfinished until they are answered for. */
export function ownDates(view: View, on: Case, facts: DateFacts): readonly CaseDate[] {
  const { today, branch } = facts;
  const procedure = on.procedure === null ? undefined : view.get('procedures', on.procedure.procedureId);
  const known = workedOut.get(on);
  if (known?.today === today && known.branch === branch && known.procedure === procedure) return known.dates;
  const internal = procedureDatesOf(view, on, facts);
  const hasInternalDay = internal.some(({ isWaiting }) => isWaiting);
  const dates = [
    ...tribunalDates(on, facts, hasInternalDay),
    ...internal,
    ...arbitrationDates(on, facts),
    ...remedyDates(on, facts),
  ];
  workedOut.set(on, { today, branch, procedure, dates });
  return dates;
}

/** The same with what its timeline and its tasks wait for; `entries` and `tasks` are the case's own, in any order. */
export function datesOfCase(
  view: View,
  on: Case,
  { entries, tasks }: { entries: readonly TimelineEntry[]; tasks: readonly Task[] },
  facts: DateFacts,
): CaseDate[] {
  const dates = [...ownDates(view, on, facts)];
  if (on.closed !== null) return dates;
  dates.push(...entryDates(view, on, entries, facts));
  for (const task of tasks) {
    const date = taskDate(task, facts);
    if (date !== null) dates.push(date);
  }
  return dates;
}
