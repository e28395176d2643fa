// The clocks of data protection: answering an access request, telling the regulator of a breach, acknowledging a complaint.

import { Temporal } from 'temporal-polyfill';
import type { Closure } from '../domain/branch.ts';
import { periodOn } from '../law/periods/periods.ts';
import { type Answering, type AnswerTo, type InputTo, lawSteps, notAdvice } from './clock-answer.ts';
import { dayInWords } from './day-words.ts';
import { addDays, monthsAfter } from './limits.ts';
import { periodInWords, rollForward, workingDaySteps } from './working-days.ts';

export const dataProtectionClocks: Answering<
  'subject-access-request' | 'data-breach-report' | 'data-protection-complaint'
> = {
  'subject-access-request': subjectAccessRequest,
  'data-breach-report': breachReport,
  'data-protection-complaint': complaintAcknowledged,
};

function subjectAccessRequest(
  { received, nation }: InputTo<'subject-access-request'>,
  closures: readonly Closure[],
): AnswerTo<'subject-access-request'> {
  const row = periodOn('subject-access', received, nation);
  const longer = periodOn('subject-access-extended', received, nation);
  const month = monthsAfter(received, row.count);
  const due = rollForward(month, nation, closures);
  const extended = rollForward(monthsAfter(received, longer.count), nation, closures);
  const beyondHolidayData = due.beyondHolidayData || extended.beyondHolidayData;
  return {
    rule: 'subject-access-request',
    result: { due: due.day, dueIfExtended: extended.day, ...(beyondHolidayData ? { beyondHolidayData } : {}) },
    working: [
      ...lawSteps(row),
      {
        text: `Received on ${dayInWords(received)}, a month later is ${dayInWords(month)} (the month’s last day where it has no such day).`,
        date: month,
        authority: row.authority,
      },
      ...(due.day > month
        ? [
            {
              text: `Nobody works that day, so it is due on the next working day, ${dayInWords(due.day)}.`,
              date: due.day,
              authority: row.authority,
            },
          ]
        : []),
      ...workingDaySteps(due.beyondHolidayData ? due : { ...extended, passedOver: due.passedOver }, nation),
      {
        text: `A difficult request may be answered by ${dayInWords(extended.day)}, if the person is told so within the first month.`,
        date: extended.day,
        authority: longer.authority,
      },
      { text: 'A branch may not be the one to answer: send it to the union’s data protection office at once.' },
      notAdvice,
    ],
    verified: row.verified && due.holidaysVerified && !beyondHolidayData,
  };
}

/** Hours as they pass: neither a weekend, a bank holiday nor the change of the clocks makes them longer. */
function breachReport({ aware }: InputTo<'data-breach-report'>): AnswerTo<'data-breach-report'> {
  const from = Temporal.Instant.from(aware);
  const row = periodOn('breach-report', aware.slice(0, 10), 'england-and-wales');
  const due = from.add({ hours: row.count }).toString();
  return {
    rule: 'data-breach-report',
    result: { due },
    working: [
      ...lawSteps(row),
      {
        text: `${periodInWords(row)} after ${from.toString()} is ${due} (both in Universal Time). Weekends, bank holidays and the change of the clocks make no difference.`,
        date: due.slice(0, 10),
        authority: row.authority,
      },
      { text: 'Tell the union’s data protection office at once; it decides about the report.' },
      notAdvice,
    ],
    verified: row.verified,
  };
}

/** The day of receipt is the first of the thirty; no weekend or holiday moves the last. */
function complaintAcknowledged({
  received,
}: InputTo<'data-protection-complaint'>): AnswerTo<'data-protection-complaint'> {
  const row = periodOn('complaint-acknowledged', received, 'england-and-wales');
  const acknowledgeBy = addDays(received, row.count - 1);
  return {
    rule: 'data-protection-complaint',
    result: { acknowledgeBy },
    working: [
      ...lawSteps(row),
      {
        text: `With ${dayInWords(received)} as its first day, the period ends on ${dayInWords(acknowledgeBy)}.`,
        date: acknowledgeBy,
        authority: row.authority,
      },
      { text: 'What the complaint is about is looked into at once, and the outcome told without undue delay.' },
      { text: 'A branch may not be the one to answer: send it to the union’s data protection office at once.' },
      notAdvice,
    ],
    verified: row.verified,
  };
}
