// The steps by which a clock explains itself: what was counted, on what authority, and what would change it.

import type { WorkingStep } from '../contract/clocks.ts';
import type { LimitRow } from '../law/limit-row.ts';
import { periodOn } from '../law/periods/periods.ts';
import { COUNTING_AUTHORITY } from '../law/tribunal-limits.ts';
import { countOfDays, countOfMonths, dayInWords } from './day-words.ts';
import { addDays, isCountingUnsettled, monthsAfter } from './limits.ts';
import type { StoppedClock } from './stop-the-clock.ts';

/** Counting the months from the trigger, and the safe day where people count differently. */
export function countingSteps(trigger: string, months: number, lastDay: string, safeDay: string): WorkingStep[] {
  const steps: WorkingStep[] = [
    {
      text: `The period of ${countOfMonths(months)} begins with ${dayInWords(trigger)}, which counts as its first day.`,
      date: trigger,
      authority: COUNTING_AUTHORITY,
    },
    {
      text: `Its last day is ${dayInWords(lastDay)}, until 23:59. A weekend or bank holiday does not move it.`,
      date: lastDay,
      authority: COUNTING_AUTHORITY,
    },
  ];
  if (safeDay < lastDay) {
    steps.push({
      text: isCountingUnsettled(trigger)
        ? `From the 1st of a month the ways of counting do not agree; the earliest of them gives ${dayInWords(safeDay)}. Work to that day.`
        : `At the end of a month some count a day less; the earliest way of counting gives ${dayInWords(safeDay)}. Work to that day.`,
      date: safeDay,
      authority: 'Pruden v Cunard Ellerman [1993] IRLR 317',
    });
  }
  return steps;
}

/** Which row of law applies, before anything is counted. */
export function rowStep(row: LimitRow, trigger: string): WorkingStep {
  const span =
    row.triggerFrom !== null
      ? ` for dates on or after ${dayInWords(row.triggerFrom)}`
      : row.triggerTo !== null
        ? ` for dates up to ${dayInWords(row.triggerTo)}`
        : '';
  return {
    text: `The law gives ${countOfMonths(row.months)}${span}; what counts is the date of what happened, not the day of the claim.`,
    date: trigger,
    authority: row.authority,
  };
}

/** What follows from nobody having read an instrument yet. */
export function unverifiedSteps(row: LimitRow, lastDay: string, safeDay: string): WorkingStep[] {
  if (row.verified) return [];
  const step: WorkingStep = {
    text:
      safeDay < lastDay
        ? `${row.note ?? 'Nobody has yet read the instrument.'} Until somebody has, work to the earlier date, ${dayInWords(safeDay)}; ${dayInWords(lastDay)} may turn out to apply.`
        : `${row.note ?? 'Nobody has yet read the instrument.'}`,
    date: safeDay,
    authority: row.authority,
  };
  return [step];
}

/** What conciliation did, in the order in which the section is applied. */
export function conciliationSteps({
  trigger,
  limit,
  dayA,
  dayB,
  found,
  certificates,
}: {
  trigger: string;
  limit: string;
  dayA: string;
  dayB: string;
  found: StoppedClock;
  /** How many were given, for the same matter. */
  certificates: number;
}): WorkingStep[] {
  const section = (part: string) => `ERA 1996 s.207B${part}`;
  const before: WorkingStep = { text: `Without conciliation the limit is ${dayInWords(limit)}.`, date: limit };
  if (found.decidedBy === 'ec_too_late') {
    return [
      before,
      {
        text: `Acas was notified on ${dayInWords(dayA)}, after that day: conciliation begun too late does not extend the limit.`,
        date: dayA,
        authority: 'Pearce v Merrill Lynch UKEAT/0067/19',
      },
    ];
  }
  if (dayB < trigger) {
    return [
      before,
      {
        text: `The certificate came on ${dayInWords(dayB)}, before the period began: conciliation wholly before it gives no extension.`,
        date: dayB,
        authority: 'HMRC v Serra Garau UKEAT/0348/16',
      },
    ];
  }
  const month = monthsAfter(dayB, 1);
  return [
    before,
    {
      text: `Acas was notified on ${dayInWords(dayA)} (Day A) and the certificate was received on ${dayInWords(dayB)} (Day B): ${countOfDays(found.daysNotCounted)} after Day A, and after the period began, do not count.`,
      date: dayB,
      authority: `${section('(3)')}; Raison [2025] EAT 86`,
    },
    {
      text: `With those days added the limit is ${dayInWords(found.afterStopTheClock)}.`,
      date: found.afterStopTheClock,
      authority: section('(3)'),
    },
    found.decidedBy === '207B(4)'
      ? {
          text: `That is not later than one month after Day B, so the limit becomes the end of that month: ${dayInWords(month)}.`,
          date: month,
          authority: `${section('(4)')}; Luton Borough Council v Haque UKEAT/0180/17; Tanveer UKEAT/0022/16`,
        }
      : {
          text: `That is later than one month after Day B (${dayInWords(month)}), so that month changes nothing.`,
          date: found.afterStopTheClock,
          authority: `${section('(4)')}; Luton Borough Council v Haque UKEAT/0180/17`,
        },
    {
      text: `Only the first certificate for the same matter counts${certificates > 1 ? `: of the ${certificates} given, the one notified on ${dayInWords(dayA)}` : ''}. Another employer or another matter may need its own; an employer’s own notification stops no clock.`,
      authority: 'HMRC v Serra Garau UKEAT/0348/16; Romero v Nottingham City Council UKEAT/0303/17',
    },
  ];
}

/** Interim relief runs out long before the claim itself, so a dismissal always says so. */
export function interimReliefStep(trigger: string): WorkingStep {
  const row = periodOn('interim-relief', trigger, 'england-and-wales');
  const day = addDays(trigger, row.count);
  return {
    text: `If the dismissal was for union reasons or for whistleblowing, interim relief must be asked for by ${dayInWords(day)}. Nothing extends that.`,
    date: day,
    authority: row.authority,
  };
}

/** Before a claim there is conciliation: the day by which it must have begun. */
export function notifyStep(row: LimitRow, safeDay: string): WorkingStep {
  const who = conciliator(row.nation);
  return {
    text: `${who} must be notified by ${dayInWords(safeDay)} at the latest. A longer date is not shown before there is a certificate.`,
    date: safeDay,
    authority: row.nation === 'northern-ireland' ? 'Employment Act (Northern Ireland) 2016' : 'ERA 1996 s.207B',
  };
}

export const conciliator = (nation: LimitRow['nation']): string =>
  nation === 'northern-ireland' ? 'The Labour Relations Agency' : 'Acas';
