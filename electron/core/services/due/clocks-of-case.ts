// Both clocks of a case on one page: the employer's procedure and the tribunal's, with everything else that has a date, the
// nearest first.

import type { CaseClockRow } from '../../../../shared/contract/case-clocks.ts';
import type { Outputs } from '../../../../shared/contract/contract.ts';
import { daysBetween } from '../../../../shared/rules/limits.ts';
import type { CallContext } from '../../desk.ts';
import { branchProfile } from '../branch-profile.ts';
import { found } from '../cases/case-records.ts';
import { followedBy } from '../procedures/case-procedure.ts';
import type { CaseDate } from './case-date.ts';
import { datesOfCase } from './dates-of-case.ts';
import { warningsOn } from './warnings.ts';

const MOST_ROWS = 2_000;
const MOST_STEPS_SHOWN = 50;

export function clocksOfCase({ id }: { id: string }, context: CallContext): Outputs['cases']['clocks'] {
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const on = found(view, 'cases', id);
  const entries = view.byIndex('timeline', 'caseId', id);
  const tasks = view.byIndex('tasks', 'caseId', id);
  const dates = datesOfCase(view, on, { entries, tasks }, profile).sort(byNearness);
  return {
    today: profile.today,
    rows: dates.slice(0, MOST_ROWS).map((date) => row(date, profile.today)),
    warnings: warningsOn(on, dates, followedBy(view, on) !== null, profile),
  };
}

/** What is still to be seen to by its day; then what has no day; then what is done. */
function byNearness(a: CaseDate, b: CaseDate): number {
  const rank = ({ state, day }: CaseDate) => (state === 'done' ? 2 : day === null ? 1 : 0);
  const first = rank(a) - rank(b);
  if (first !== 0) return first;
  const [left, right] = [a.day ?? '', b.day ?? ''];
  return left < right ? -1 : left > right ? 1 : 0;
}

const row = (date: CaseDate, today: string): CaseClockRow => ({
  kind: date.kind,
  side: date.side,
  who: date.who,
  day: date.day,
  daysLeft: date.day === null ? null : daysBetween(today, date.day),
  laterDay: date.laterDay,
  title: date.title,
  detail: date.detail(),
  state: date.state,
  isVerified: date.isVerified,
  working: date.working().slice(0, MOST_STEPS_SHOWN),
  keyDateId: date.keyDateId ?? null,
  stepId: date.stepId ?? null,
  limitId: date.limitId ?? null,
  entryId: date.entryId ?? null,
  taskId: date.taskId ?? null,
  remedyId: date.remedyId ?? null,
});
