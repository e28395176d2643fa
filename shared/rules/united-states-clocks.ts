// The clocks of the United States: the charge, filings that roll, the contract's own steps, the union's elections.

import type { WorkingStep } from '../contract/clocks.ts';
import type { Closure } from '../domain/branch.ts';
import { periodOn } from '../law/periods/periods.ts';
import { type Answering, type AnswerTo, type InputTo, lawSteps, notAdviceInUnitedStates } from './clock-answer.ts';
import { countOfDays, dayInWords } from './day-words.ts';
import { addDays, monthsAfter } from './limits.ts';
import { explainLimit, periodInWords, rollBack, rollForward, workingDaySteps } from './working-days.ts';

type UnitedStatesRule =
  | 'us-unfair-labor-practice-charge'
  | 'us-days-rolled'
  | 'us-grievance-steps'
  | 'us-officer-election-notice';

const NATION = 'united-states';
const ROLLED_AUTHORITY = 'B.J. Heating & Air Conditioning (NLRB 1984)';

export const unitedStatesClocks: Answering<UnitedStatesRule> = {
  'us-unfair-labor-practice-charge': unfairLaborPracticeCharge,
  'us-days-rolled': daysRolled,
  'us-grievance-steps': grievanceSteps,
  'us-officer-election-notice': officerElectionNotice,
};

/** Filed and served. Whether a weekend moves the end is not relied on: the day to work to is a working day before it. */
function unfairLaborPracticeCharge(
  { act }: InputTo<'us-unfair-labor-practice-charge'>,
  closures: readonly Closure[],
): AnswerTo<'us-unfair-labor-practice-charge'> {
  const row = periodOn('unfair-labor-practice-charge', act, NATION);
  const lastDay = monthsAfter(act, row.count);
  const open = rollBack(lastDay, NATION, closures);
  return {
    rule: 'us-unfair-labor-practice-charge',
    result: { lastDay, safeDay: open.day, ...(open.beyondHolidayData ? { beyondHolidayData: true } : {}) },
    working: [
      ...lawSteps(row),
      {
        text: `The day of the act, ${dayInWords(act, 'mdy')}, does not count; it is the day of clear notice.`,
        date: act,
        authority: row.authority,
      },
      {
        text: `The charge must be filed and served by ${dayInWords(lastDay, 'mdy')}.`,
        date: lastDay,
        authority: row.authority,
      },
      ...(open.day < lastDay
        ? [
            {
              text: `Offices are closed that day, and nobody should rely on it moving: work to ${dayInWords(open.day, 'mdy')}.`,
              date: open.day,
            },
          ]
        : []),
      ...workingDaySteps(open, NATION),
      notAdviceInUnitedStates,
    ],
    verified: row.verified,
  };
}

function daysRolled(
  { event, days }: InputTo<'us-days-rolled'>,
  closures: readonly Closure[],
): AnswerTo<'us-days-rolled'> {
  const unrolledDay = addDays(event, days);
  const rolled = rollForward(unrolledDay, NATION, closures);
  return {
    rule: 'us-days-rolled',
    result: {
      unrolledDay,
      lastDay: rolled.day,
      ...(rolled.beyondHolidayData ? { beyondHolidayData: true } : {}),
    },
    working: [
      {
        text: `The day itself, ${dayInWords(event, 'mdy')}, does not count.`,
        date: event,
        authority: ROLLED_AUTHORITY,
      },
      { text: `${countOfDays(days)} later is ${dayInWords(unrolledDay, 'mdy')}.`, date: unrolledDay },
      ...(rolled.day > unrolledDay
        ? [
            {
              text: `That is a weekend or a federal holiday, so the last day is ${dayInWords(rolled.day, 'mdy')}.`,
              date: rolled.day,
              authority: ROLLED_AUTHORITY,
            },
          ]
        : []),
      ...workingDaySteps(rolled, NATION),
      notAdviceInUnitedStates,
    ],
    verified: false,
  };
}

/**
 * The steps as the contract has them. The first counts from learning of it, the second from the discussion, each later
 * one from the day on which the step before was answered; a step whose start is not known yet has no date.
 */
function grievanceSteps(
  { learned, discussion, answered = {}, steps, unit }: InputTo<'us-grievance-steps'>,
  closures: readonly Closure[],
): AnswerTo<'us-grievance-steps'> {
  const result: AnswerTo<'us-grievance-steps'>['result'] = {};
  const working: WorkingStep[] = [];
  const answeredOn = new Map(Object.entries(answered));
  let isBeyond = false;
  let before: string | undefined;
  for (const [name, count] of Object.entries(steps)) {
    const isSecond = Object.keys(steps)[1] === name;
    const start = before === undefined ? learned : (answeredOn.get(before) ?? (isSecond ? discussion : undefined));
    if (start === undefined) {
      working.push({ text: `${name}: no date yet. It counts from the day on which the step before was dealt with.` });
    } else {
      const found = explainLimit(start, { count, unit }, NATION, closures);
      result[`${name}${before === undefined ? 'By' : 'AppealBy'}`] = found.day;
      isBeyond ||= found.beyondHolidayData;
      working.push({
        text: `${name}: ${periodInWords({ count, unit })} after ${dayInWords(start, 'mdy')} is ${dayInWords(found.day, 'mdy')}.`,
        date: found.day,
        authority: 'The contract’s own steps, as given',
      });
    }
    before = name;
  }
  if (isBeyond) result.beyondHolidayData = true;
  return {
    rule: 'us-grievance-steps',
    result,
    working: [
      { text: 'The day of the event does not count. A step missed may forfeit the grievance.', date: learned },
      ...working,
      { text: 'Days, unit and start come from the contract: check them there. An extension holds only in writing.' },
      notAdviceInUnitedStates,
    ],
    verified: false,
  };
}

function officerElectionNotice({
  election,
}: InputTo<'us-officer-election-notice'>): AnswerTo<'us-officer-election-notice'> {
  const row = periodOn('officer-election-notice', election, NATION);
  const latestMailing = addDays(election, -row.count);
  return {
    rule: 'us-officer-election-notice',
    result: { latestMailing },
    working: [
      ...lawSteps(row),
      {
        text: `${countOfDays(row.count)} before ${dayInWords(election, 'mdy')} is ${dayInWords(latestMailing, 'mdy')}: mail the notice by then.`,
        date: latestMailing,
        authority: row.authority,
      },
      notAdviceInUnitedStates,
    ],
    verified: row.verified,
  };
}
