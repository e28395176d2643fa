// The day by which a case is to be referred, so that whoever takes it over has time before the tribunal limit.

import type { CaseClock } from '../contract/case-page.ts';
import { addDays } from './limits.ts';

/**
 * The last day on which to refer, inclusive: `daysBefore` the nearest limit that nobody has answered for. While one is
 * still ahead, those that have passed are left out. null without a limit.
 */
export function referBy(
  clocks: readonly Pick<CaseClock, 'state' | 'headlineDay' | 'daysLeft'>[],
  daysBefore: number,
): string | null {
  const open = clocks.filter(({ state, headlineDay }) => state !== 'done' && headlineDay !== null);
  const ahead = open.filter(({ daysLeft }) => daysLeft !== null && daysLeft >= 0);
  const days = (ahead.length > 0 ? ahead : open).map(({ headlineDay }) => headlineDay!).sort();
  return days[0] === undefined ? null : addDays(days[0], -daysBefore);
}
