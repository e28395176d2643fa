// What surrounds a tribunal claim: whether it was in time, interim relief, awards, appeals, conciliation's longest period
// and the companion's postponement. Nothing here says that a claim is lost: a tribunal may extend time.

import type { Closure } from '../domain/branch.ts';
import type { PeriodRow } from '../law/periods/period-row.ts';
import { findPeriod, periodOn } from '../law/periods/periods.ts';
import { COUNTING_AUTHORITY, limitRow } from '../law/tribunal-limits.ts';
import { weekdayOf } from './calendar.ts';
import { type Answering, type AnswerTo, type InputTo, lawSteps, notAdvice } from './clock-answer.ts';
import { countingSteps, unverifiedSteps } from './clock-working.ts';
import { countOfDays, dayInWords } from './day-words.ts';
import { addDays, isCountingUnsettled, monthsBeginningWith, safeMonths } from './limits.ts';
import { monthsToWorkTo } from './months-to-work-to.ts';
import { countWorkingDays, rollBack, workingDaySteps } from './working-days.ts';

type ClaimRule =
  | 'tribunal-claim-in-time'
  | 'tribunal-limit-no-weekend-roll'
  | 'interim-relief'
  | 'protective-award-claim'
  | 'tribunal-appeal'
  | 'appeal-lodged'
  | 'early-conciliation-maximum'
  | 'companion-postponement';

/** The rows of Great Britain are the same for its two parts, where a rule does not ask for the nation. */
const GREAT_BRITAIN = 'england-and-wales';
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const APPEAL_CUTOFF = '16:00';
const DAYS_IN_WEEK = 7;

export const claimClocks: Answering<ClaimRule> = {
  'tribunal-claim-in-time': claimInTime,
  'tribunal-limit-no-weekend-roll': noWeekendRoll,
  'interim-relief': interimRelief,
  'protective-award-claim': protectiveAwardClaim,
  'tribunal-appeal': tribunalAppeal,
  'appeal-lodged': appealLodged,
  'early-conciliation-maximum': conciliationMaximum,
  'companion-postponement': companionPostponement,
};

const presentedStep = (presented: string, inTime: boolean) => ({
  text: inTime
    ? `Presented on ${dayInWords(presented)}: in time.`
    : `Presented on ${dayInWords(presented)}: after the last day. A tribunal may still allow more time: get advice today.`,
  date: presented,
});

function claimInTime({
  trigger,
  months,
  presented,
}: InputTo<'tribunal-claim-in-time'>): AnswerTo<'tribunal-claim-in-time'> {
  const lastDay = monthsBeginningWith(trigger, months);
  const safeDay = safeMonths(trigger, months);
  const inTime = presented <= lastDay;
  return {
    rule: 'tribunal-claim-in-time',
    result: { lastDay, safeDay, inTime },
    working: [...countingSteps(trigger, months, lastDay, safeDay), presentedStep(presented, inTime), notAdvice],
    verified: !isCountingUnsettled(trigger),
  };
}

function noWeekendRoll({
  lastDay,
  presented,
}: InputTo<'tribunal-limit-no-weekend-roll'>): AnswerTo<'tribunal-limit-no-weekend-roll'> {
  const weekday = WEEKDAYS[weekdayOf(lastDay) - 1]!;
  const inTime = presented <= lastDay;
  return {
    rule: 'tribunal-limit-no-weekend-roll',
    result: { lastDay, weekday, inTime },
    working: [
      {
        text: `The last day is ${dayInWords(lastDay)}, until 23:59. A weekend or bank holiday does not move it.`,
        date: lastDay,
        authority: COUNTING_AUTHORITY,
      },
      presentedStep(presented, inTime),
      notAdvice,
    ],
    verified: true,
  };
}

function interimRelief({ effectiveDate }: InputTo<'interim-relief'>): AnswerTo<'interim-relief'> {
  const row = periodOn('interim-relief', effectiveDate, GREAT_BRITAIN);
  const lastDay = addDays(effectiveDate, row.count);
  return {
    rule: 'interim-relief',
    result: { lastDay },
    working: [
      ...lawSteps(row),
      {
        text: `The ${countOfDays(row.count)} that follow ${dayInWords(effectiveDate)} end on ${dayInWords(lastDay)}. Weekends and holidays count too.`,
        date: lastDay,
        authority: row.authority,
      },
      { text: 'Conciliation is not needed first and nothing extends this.', authority: row.authority },
      {
        text: 'Where the reason was union membership or activity, the union’s signed certificate is due by the same day.',
        date: lastDay,
        authority: 'TULRCA 1992 s.161(3)',
      },
      notAdvice,
    ],
    verified: row.verified,
  };
}

function protectiveAwardClaim(input: InputTo<'protective-award-claim'>): AnswerTo<'protective-award-claim'> {
  const { lastDismissal, nation } = input;
  const limit = limitRow('trade-union-rights', nation === 'scotland' ? nation : GREAT_BRITAIN, lastDismissal);
  const award = periodOn('protective-award', lastDismissal, nation);
  const months = input.months ?? limit.months;
  const lastDay = monthsBeginningWith(lastDismissal, months);
  const safeDay = safeMonths(lastDismissal, input.months ?? monthsToWorkTo(limit));
  return {
    rule: 'protective-award-claim',
    result: { months, lastDay, safeDay, maximumAwardDays: award.count },
    working: [
      ...countingSteps(lastDismissal, months, lastDay, safeMonths(lastDismissal, months)),
      ...(input.months === undefined ? unverifiedSteps(limit, lastDay, safeDay) : []),
      {
        text: 'The claim may also be brought before the last of the dismissals takes effect. Conciliation comes first.',
        authority: 'TULRCA 1992 s.189(5)',
      },
      {
        text: `An award is for ${countOfDays(award.count)} at the most. ${award.note ?? ''}`.trim(),
        authority: award.authority,
      },
      notAdvice,
    ],
    verified: false,
  };
}

/** 42 days, whatever day they end on; the day to work to is one on which the office is open. */
function tribunalAppeal(
  { reasonsSent }: InputTo<'tribunal-appeal'>,
  closures: readonly Closure[],
): AnswerTo<'tribunal-appeal'> {
  const row = periodOn('tribunal-appeal', reasonsSent, GREAT_BRITAIN);
  const lastDay = addDays(reasonsSent, row.count);
  const open = rollBack(lastDay, GREAT_BRITAIN, closures);
  return {
    rule: 'tribunal-appeal',
    result: {
      lastDay,
      safeDay: open.day,
      cutoff: APPEAL_CUTOFF,
      ...(open.beyondHolidayData ? { beyondHolidayData: true } : {}),
    },
    working: [
      ...lawSteps(row),
      {
        text: `The day on which the reasons were sent, ${dayInWords(reasonsSent)}, does not count.`,
        date: reasonsSent,
        authority: row.authority,
      },
      {
        text: `The appeal, with every document that belongs to it, must be received by ${APPEAL_CUTOFF} on ${dayInWords(lastDay)}.`,
        date: lastDay,
        authority: row.authority,
      },
      ...(open.day < lastDay
        ? [{ text: `The office may be closed that day: work to ${dayInWords(open.day)}.`, date: open.day }]
        : []),
      ...workingDaySteps(open, GREAT_BRITAIN),
      notAdvice,
    ],
    verified: row.verified,
  };
}

function appealLodged(
  { lastDay, lodged, nation }: InputTo<'appeal-lodged'>,
  closures: readonly Closure[],
): AnswerTo<'appeal-lodged'> {
  const authority = periodOn('tribunal-appeal', lastDay, nation).authority;
  const [day = '', time = ''] = lodged.split('T');
  // Text compares as time does: 16:00 and 16:00:00 are in time, 16:00:01 is not.
  const isBeforeCutoff = time <= APPEAL_CUTOFF || time === `${APPEAL_CUTOFF}:00`;
  const next = countWorkingDays(day, isBeforeCutoff ? 0 : 1, nation, closures);
  const inTime = next.day <= lastDay;
  return {
    rule: 'appeal-lodged',
    result: {
      deemedLodgedOn: next.day,
      inTime,
      ...(next.beyondHolidayData && !isBeforeCutoff ? { beyondHolidayData: true } : {}),
    },
    working: [
      {
        text: isBeforeCutoff
          ? `Received on ${dayInWords(day)} at ${time}, by ${APPEAL_CUTOFF}: it counts as lodged that day.`
          : `Received on ${dayInWords(day)} at ${time}, after ${APPEAL_CUTOFF}: it counts as lodged on the next working day, ${dayInWords(next.day)}.`,
        date: next.day,
        authority,
      },
      ...(isBeforeCutoff ? [] : workingDaySteps(next, nation)),
      {
        text: inTime
          ? `The last day was ${dayInWords(lastDay)}: in time.`
          : `The last day was ${dayInWords(lastDay)}: late. An extension can be asked for and is rarely given: get advice today.`,
        date: lastDay,
        authority,
      },
      notAdvice,
    ],
    verified: false,
  };
}

/** The last day of conciliation begun on Day A by a row of law, before (`base`) and with any extension; inclusive. */
function longestConciliation(row: PeriodRow, dayA: string) {
  const extension = findPeriod('early-conciliation-extension', row.from ?? dayA, GREAT_BRITAIN);
  const base =
    row.unit === 'weeks' ? addDays(dayA, row.count * DAYS_IN_WEEK - 1) : monthsBeginningWith(dayA, row.count);
  return { base, extension, lastDay: addDays(base, extension?.count ?? 0) };
}

/** For information: no limit is ever counted from a certificate that does not exist yet. */
function conciliationMaximum({ dayA }: InputTo<'early-conciliation-maximum'>): AnswerTo<'early-conciliation-maximum'> {
  const row = periodOn('early-conciliation', dayA, GREAT_BRITAIN);
  const { base, extension, lastDay } = longestConciliation(row, dayA);
  const older =
    row.maybeOlder && row.from
      ? longestConciliation(periodOn('early-conciliation', addDays(row.from, -1), GREAT_BRITAIN), dayA).lastDay
      : undefined;
  return {
    rule: 'early-conciliation-maximum',
    result: {
      ...(row.unit === 'weeks' ? { weeks: row.count } : { months: row.count }),
      ...(extension ? { extensionDays: extension.count, lastDayWithoutExtension: base } : {}),
      lastDayOfPeriod: lastDay,
      ...(older ? { otherLastDayOfPeriod: older } : {}),
    },
    working: [
      ...lawSteps(row),
      { text: `The period begins with Day A, ${dayInWords(dayA)}.`, date: dayA, authority: row.authority },
      ...(extension
        ? [
            {
              text: `It ends on ${dayInWords(base)}; with both sides’ agreement it could be ${countOfDays(extension.count)} longer.`,
              date: base,
              authority: extension.authority,
            },
          ]
        : []),
      { text: `Conciliation ends on ${dayInWords(lastDay)} at the latest.`, date: lastDay, authority: row.authority },
      ...(older ? [{ text: `By the law before, it would end on ${dayInWords(older)}.`, date: older }] : []),
      { text: 'The certificate may come on any day before: never count a limit from this date.' },
      notAdvice,
    ],
    verified: row.verified,
  };
}

function companionPostponement(
  { proposed, nation }: InputTo<'companion-postponement'>,
  closures: readonly Closure[],
): AnswerTo<'companion-postponement'> {
  const row = periodOn('companion-postponement', proposed, nation);
  const found = countWorkingDays(proposed, row.count, nation, closures);
  return {
    rule: 'companion-postponement',
    result: {
      latestAlternative: found.day,
      ...(found.beyondHolidayData ? { beyondHolidayData: true } : {}),
      ...(nation === 'northern-ireland' && row.note ? { needsPerson: row.note } : {}),
    },
    working: [
      ...lawSteps(row),
      {
        text: `The working days begin with the first one after the employer’s day, ${dayInWords(proposed)}.`,
        date: proposed,
        authority: row.authority,
      },
      ...workingDaySteps(found, nation),
      {
        text: `The member may propose a reasonable time up to the end of ${dayInWords(found.day)}, once.`,
        date: found.day,
        authority: row.authority,
      },
      {
        text: 'Holidays are those of the place of the hearing. To refuse a longer wait may still be unfair.',
        authority: 'Talon v Smith',
      },
      notAdvice,
    ],
    verified: row.verified && found.holidaysVerified && !found.beyondHolidayData,
  };
}
