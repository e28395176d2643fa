// A recruitment goal: how many members there are to be at a workplace by a day, how far that is and how fast it must go.

import type { RecruitmentGoal } from '../domain/workplaces.ts';
import { daysBetween } from './limits.ts';

/** The goal that is nearest and not past on the day (`YYYY-MM-DD`, inclusive). */
export function nextGoal(goals: readonly RecruitmentGoal[], day: string): RecruitmentGoal | null {
  let nearest: RecruitmentGoal | null = null;
  for (const goal of goals) {
    if (goal.byDay >= day && (nearest === null || goal.byDay < nearest.byDay)) nearest = goal;
  }
  return nearest;
}

const DAYS_A_MONTH = 365.25 / 12;

/** How many more it takes, and how many a month (rounded up) from today to the day, both included; null once it is past. */
export function paceOf(
  goal: Pick<RecruitmentGoal, 'byDay' | 'members'>,
  members: number,
  today: string,
): { missing: number; aMonth: number | null } {
  const missing = Math.max(0, goal.members - members);
  const days = daysBetween(today, goal.byDay) + 1;
  return { missing, aMonth: days < 1 ? null : Math.ceil(missing / Math.max(1, days / DAYS_A_MONTH)) };
}
