// How long before a meeting a paper went out: working days after the day of issue, up to and including the day held.

import type { Closure } from '../../domain/branch.ts';
import type { Nation } from '../../domain/values.ts';
import { addDays } from '../limits.ts';
import { isWorkingDay } from '../working-days.ts';

/** By whose calendar working days are counted: holidays of the nation, and the branch's own closures. */
export interface WorkingCalendar {
  nation: Nation;
  closures: readonly Closure[];
}

/** Nobody needs to know of more. */
const LONGEST = 400;

/** 0 where it was tabled on the day of the meeting, or after it. */
export function noticeInWorkingDays(issuedOn: string, heldOn: string, calendar: WorkingCalendar): number {
  let notice = 0;
  let day = addDays(issuedOn, 1);
  for (let step = 0; day <= heldOn && step < LONGEST; step += 1) {
    if (isWorkingDay(day, calendar.nation, calendar.closures)) notice += 1;
    day = addDays(day, 1);
  }
  return notice;
}
