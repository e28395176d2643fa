// The days on which a forum meets: one interval after another from the first. Who chose a Thursday gets Thursdays: a day on
// which nobody works moves that one meeting to the next working day, and it says so; those after it stay where they were.

import type { Closure } from '../../../domain/branch.ts';
import type { Nation } from '../../../domain/values.ts';
import { dayInWords } from '../../day-words.ts';
import { isBeyondHolidayData, isWeekend } from '../../holidays.ts';
import { addDays } from '../../limits.ts';
import { beyondHolidayDataInWords, rollForward } from '../../working-days.ts';

/** More than anybody plans at once. */
export const MOST_PLANNED = 60;

export interface ScheduleAsked {
  from: string;
  intervalDays: number;
  /** The last day on which one may fall, inclusive; the first of `to` and `count` ends it. */
  to?: string | undefined;
  count?: number | undefined;
  nation: Nation;
  closures: readonly Closure[];
}

export interface ScheduledDay {
  day: string;
  /** The day that the interval gave, where that was none to meet on; null: not moved. */
  insteadOf: string | null;
  /** Why it was moved, in words; '' where it was not. */
  why: string;
}

export interface Schedule {
  days: ScheduledDay[];
  /** Said once about all of them: where the holidays are not known, that there are more. */
  notes: string[];
}

export function scheduleDays({ from, intervalDays, to, count, nation, closures }: ScheduleAsked): Schedule {
  const order = nation === 'united-states' ? 'mdy' : 'dmy';
  const days: ScheduledDay[] = [];
  const most = Math.min(count ?? MOST_PLANNED, MOST_PLANNED);
  const isWithin = (day: string) => to === undefined || day <= to;
  let wanted = from;
  while (days.length < most && isWithin(wanted)) {
    days.push(scheduled(wanted, nation, closures, order));
    wanted = addDays(wanted, intervalDays);
  }
  const notes: string[] = [];
  const last = days.at(-1)?.day;
  if (last !== undefined && isBeyondHolidayData(nation, from, last)) notes.push(beyondHolidayDataInWords(nation));
  if (days.length === MOST_PLANNED && isWithin(wanted) && (count ?? MOST_PLANNED + 1) > MOST_PLANNED) {
    notes.push(`These are the first ${MOST_PLANNED}; plan on from the last of them.`);
  }
  return { days, notes };
}

function scheduled(wanted: string, nation: Nation, closures: readonly Closure[], order: 'dmy' | 'mdy'): ScheduledDay {
  const { day, passedOver } = rollForward(wanted, nation, closures);
  if (day === wanted) return { day, insteadOf: null, why: '' };
  const holiday = passedOver.find((one) => one.day === wanted);
  const what = holiday?.name || (isWeekend(wanted) ? 'falls on a weekend' : 'is a day on which nobody works');
  const is = holiday?.name ? `is ${what}` : what;
  return { day, insteadOf: wanted, why: `${dayInWords(wanted, order)} ${is}: moved to the next working day.` };
}
