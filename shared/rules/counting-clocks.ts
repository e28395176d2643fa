// The plain ways of counting, each with its own convention: months and days after, clear days, notice, service.

import type { WorkingStep } from '../contract/clocks.ts';
import type { Closure } from '../domain/branch.ts';
import type { Nation } from '../domain/values.ts';
import { capital, nationWords } from '../domain/words.ts';
import { periodOn } from '../law/periods/periods.ts';
import { type Answering, type AnswerTo, type InputTo, lawSteps, notAdvice } from './clock-answer.ts';
import { countOfDays, countOfMonths, dayInWords } from './day-words.ts';
import { addDays, monthsAfter, monthsBeginningWith } from './limits.ts';
import { countWorkingDays, type WorkingDayCount, workingDaySteps } from './working-days.ts';

type CountingRule =
  | 'months-after'
  | 'days-after'
  | 'clear-days-before'
  | 'clear-days-after'
  | 'notice-in-weeks'
  | 'notice-in-months'
  | 'qualifying-service';

const MONTHS_AUTHORITY = 'Dodds v Walker [1981] 1 WLR 1027';
const DAYS_AUTHORITY = 'Civil Procedure Rules 2.8';
const NOTICE_AUTHORITY = 'Wang v University of Keele UKEAT/0223/10; Pacitti Jones v O’Brien [2005] CSIH 56';

export const countingClocks: Answering<CountingRule> = {
  'months-after': monthsAfterEvent,
  'days-after': daysAfterEvent,
  'clear-days-before': clearDaysBefore,
  'clear-days-after': clearDaysAfter,
  'notice-in-weeks': noticeInWeeks,
  'notice-in-months': noticeInMonths,
  'qualifying-service': qualifyingService,
};

function monthsAfterEvent({ event, months }: InputTo<'months-after'>): AnswerTo<'months-after'> {
  const lastDay = monthsAfter(event, months);
  return {
    rule: 'months-after',
    result: { lastDay },
    working: [
      { text: `The day itself, ${dayInWords(event)}, does not count.`, date: event, authority: MONTHS_AUTHORITY },
      {
        text: `${capitalMonths(months)} later is the same day of the month, or the month’s last day where it has none: ${dayInWords(lastDay)}.`,
        date: lastDay,
        authority: MONTHS_AUTHORITY,
      },
      notAdvice,
    ],
    verified: true,
  };
}

const capitalMonths = (months: number): string => capital(countOfMonths(months));

function daysAfterEvent({ event, days }: InputTo<'days-after'>): AnswerTo<'days-after'> {
  const lastDay = addDays(event, days);
  return {
    rule: 'days-after',
    result: { lastDay },
    working: [
      { text: `The day itself, ${dayInWords(event)}, does not count.`, date: event, authority: DAYS_AUTHORITY },
      {
        text: `${countOfDays(days)} later is ${dayInWords(lastDay)}. Weekends and holidays count too.`,
        date: lastDay,
        authority: DAYS_AUTHORITY,
      },
      notAdvice,
    ],
    verified: true,
  };
}

/** Whether a period is so short that it leaves out weekends and bank holidays. */
const leavesOutHolidays = (days: number, event: string, nation: Nation): boolean =>
  days <= periodOn('clear-days-that-skip', event, nation).count;

const clearStep = (days: number): WorkingStep => ({
  text: `${countOfDays(days)} clear: neither the day of the event nor the day on which the thing is done counts.`,
  authority: DAYS_AUTHORITY,
});

const shortPeriodSteps = (found: WorkingDayCount, nation: Nation): WorkingStep[] => [
  {
    text: `A period as short as this leaves out weekends and the bank holidays of ${nationWords[nation]}.`,
    authority: DAYS_AUTHORITY,
  },
  ...workingDaySteps(found, nation),
];

const beyond = (found: WorkingDayCount | undefined) => (found?.beyondHolidayData ? { beyondHolidayData: true } : {});
const isVerified = (found: WorkingDayCount | undefined): boolean =>
  found === undefined || (found.holidaysVerified && !found.beyondHolidayData);

function clearDaysBefore(
  { event, days, nation }: InputTo<'clear-days-before'>,
  closures: readonly Closure[],
): AnswerTo<'clear-days-before'> {
  const found = leavesOutHolidays(days, event, nation)
    ? countWorkingDays(event, -(days + 1), nation, closures)
    : undefined;
  const lastDay = found?.day ?? addDays(event, -(days + 1));
  return {
    rule: 'clear-days-before',
    result: { lastDay, ...beyond(found) },
    working: [
      clearStep(days),
      ...(found ? shortPeriodSteps(found, nation) : []),
      { text: `Counted back from ${dayInWords(event)}, the last day is ${dayInWords(lastDay)}.`, date: lastDay },
      notAdvice,
    ],
    verified: isVerified(found),
  };
}

function clearDaysAfter(
  { notice, days, nation }: InputTo<'clear-days-after'>,
  closures: readonly Closure[],
): AnswerTo<'clear-days-after'> {
  const isShort = leavesOutHolidays(days, notice, nation ?? 'england-and-wales');
  const found = isShort && nation ? countWorkingDays(notice, days + 1, nation, closures) : undefined;
  const earliest = found?.day ?? addDays(notice, days + 1);
  const unasked: WorkingStep = {
    text: 'Counted in calendar days. In court rules so short a period leaves out weekends and bank holidays: choose the nation to count that way.',
    authority: DAYS_AUTHORITY,
  };
  return {
    rule: 'clear-days-after',
    result: { earliest, ...beyond(found) },
    working: [
      clearStep(days),
      ...(found && nation ? shortPeriodSteps(found, nation) : isShort ? [unasked] : []),
      { text: `Counted from ${dayInWords(notice)}, the earliest day is ${dayInWords(earliest)}.`, date: earliest },
      notAdvice,
    ],
    verified: isVerified(found) && (found !== undefined || !isShort),
  };
}

const DAYS_IN_WEEK = 7;

const noticeSteps = (received: string, starts: string): WorkingStep[] => [
  {
    text: `Notice was received on ${dayInWords(received)}; that day does not count, whatever the letter says.`,
    date: received,
    authority: NOTICE_AUTHORITY,
  },
  { text: `It begins to run on ${dayInWords(starts)}.`, date: starts, authority: NOTICE_AUTHORITY },
];

const earlierLetterStep: WorkingStep = {
  text: 'Where a letter names an earlier day, work a time limit from that earlier day to be safe.',
};

function noticeInWeeks({ noticeReceived, weeks }: InputTo<'notice-in-weeks'>): AnswerTo<'notice-in-weeks'> {
  const noticeStarts = addDays(noticeReceived, 1);
  const effectiveDate = addDays(noticeReceived, weeks * DAYS_IN_WEEK);
  const length = `${weeks} ${weeks === 1 ? 'week' : 'weeks'}`;
  return {
    rule: 'notice-in-weeks',
    result: { noticeStarts, effectiveDate },
    working: [
      ...noticeSteps(noticeReceived, noticeStarts),
      { text: `After ${length} employment ends on ${dayInWords(effectiveDate)}.`, date: effectiveDate },
      earlierLetterStep,
      notAdvice,
    ],
    verified: false,
  };
}

/**
 * The day of receipt excluded, notice in months ends on the same day of the month (Dodds v Walker). Counted from the
 * next day as "months beginning with" it may end later, at the end of a month: the earlier day is the headline.
 */
function noticeInMonths({ noticeReceived, months }: InputTo<'notice-in-months'>): AnswerTo<'notice-in-months'> {
  const noticeStarts = addDays(noticeReceived, 1);
  const effectiveDate = monthsAfter(noticeReceived, months);
  const later = monthsBeginningWith(noticeStarts, months);
  const isUnsettled = later > effectiveDate;
  return {
    rule: 'notice-in-months',
    result: { noticeStarts, effectiveDate, ...(isUnsettled ? { laterEffectiveDate: later } : {}) },
    working: [
      ...noticeSteps(noticeReceived, noticeStarts),
      {
        text: `After ${countOfMonths(months)} employment ends on ${dayInWords(effectiveDate)}.`,
        date: effectiveDate,
        authority: MONTHS_AUTHORITY,
      },
      ...(isUnsettled
        ? [{ text: `Some would count to ${dayInWords(later)}: work from the earlier day.`, date: later }]
        : []),
      earlierLetterStep,
      notAdvice,
    ],
    verified: false,
  };
}

/** Only to warn: continuous service is not a time limit. */
function qualifyingService(input: InputTo<'qualifying-service'>): AnswerTo<'qualifying-service'> {
  const { start, dismissal } = input;
  const row = periodOn('qualifying-service', dismissal ?? start, 'england-and-wales');
  const months = input.months ?? row.count;
  const completeAtEndOf = monthsBeginningWith(start, months);
  return {
    rule: 'qualifying-service',
    result: {
      months,
      completeAtEndOf,
      ...(dismissal === undefined ? {} : { isComplete: dismissal >= completeAtEndOf }),
    },
    working: [
      ...(input.months === undefined ? lawSteps(row) : []),
      { text: `The first day of work, ${dayInWords(start)}, counts as the first of the period.`, date: start },
      {
        text: `${capitalMonths(months)} of service are complete at the end of ${dayInWords(completeAtEndOf)}.`,
        date: completeAtEndOf,
        authority: row.authority,
      },
      { text: 'This is a warning, not a time limit; many claims need no service at all.' },
      notAdvice,
    ],
    verified: false,
  };
}
