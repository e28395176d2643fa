// What early conciliation does to a limit. Only a certificate that exists moves a limit: nothing here predicts one.
// ERA 1996 s.207B and its mirrors (Equality Act 2010 s.140B, TULRCA 1992 s.292A, Working Time Regulations reg 30B).

import { addDays, daysBetween, laterDay, monthsAfter } from './limits.ts';

export interface StoppedClock {
  /** The last day to present the claim, inclusive. */
  lastDay: string;
  /** Days that do not count towards the limit: those after both Day A and the trigger, up to Day B. */
  daysNotCounted: number;
  /** The limit with those days added, before the month after Day B is looked at. */
  afterStopTheClock: string;
  decidedBy: '207B(3)' | '207B(4)' | 'ec_too_late';
}

/**
 * The limit after conciliation. `limit` is the last day without it; Day A is when Acas was notified, Day B when the
 * certificate was received or is treated as received (not before Day A). Never earlier than `limit`.
 * Pearce v Merrill Lynch (Day A too late), HMRC v Serra Garau (wholly before), Raison (days after the trigger only),
 * Luton Borough Council v Haque (subsection (4) is applied to what (3) gives), Tanveer (one month after Day B).
 */
export function stopTheClock(trigger: string, limit: string, dayA: string, dayB: string): StoppedClock {
  if (dayA > limit) {
    return { lastDay: limit, daysNotCounted: 0, afterStopTheClock: limit, decidedBy: 'ec_too_late' };
  }
  // Wholly before the trigger: (3) finds no days to leave out, and (4) looks at a month that has nothing to do with it.
  if (dayB < trigger) return { lastDay: limit, daysNotCounted: 0, afterStopTheClock: limit, decidedBy: '207B(3)' };
  const daysNotCounted = Math.max(0, daysBetween(laterDay(dayA, trigger), dayB));
  const afterStopTheClock = addDays(limit, daysNotCounted);
  const oneMonthAfter = monthsAfter(dayB, 1);
  return dayA <= afterStopTheClock && afterStopTheClock <= oneMonthAfter
    ? { lastDay: oneMonthAfter, daysNotCounted, afterStopTheClock, decidedBy: '207B(4)' }
    : { lastDay: afterStopTheClock, daysNotCounted, afterStopTheClock, decidedBy: '207B(3)' };
}

export interface Certificate {
  dayA: string;
  dayB: string;
}

/**
 * The certificate that counts: the first for the same matter. Later ones do nothing, nor does conciliation that an
 * employer asked for. HMRC v Serra Garau; Romero v Nottingham; Smith v Restaurant Group [2024] EAT 168.
 */
export function firstCertificate(
  given: Certificate,
  others: readonly (Certificate & { startedBy: 'member' | 'employer' })[],
): Certificate {
  return others
    .filter(({ startedBy }) => startedBy === 'member')
    .reduce<Certificate>((first, next) => (next.dayA < first.dayA ? next : first), given);
}
