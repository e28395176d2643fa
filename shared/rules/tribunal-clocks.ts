// The tribunal limits of a claim, with and without conciliation: the last day, the day to work to, and the working.
// Which row of law applies is data (shared/law); how days are counted is in limits.ts and stop-the-clock.ts.

import type { ClockAnswer, ClockInput, WorkingStep } from '../contract/clocks.ts';
import type { Claim } from '../domain/claims.ts';
import type { LimitRow, TribunalNation } from '../law/limit-row.ts';
import { limitRow } from '../law/tribunal-limits.ts';
import { notAdvice } from './clock-answer.ts';
import {
  conciliationSteps,
  countingSteps,
  interimReliefStep,
  notifyStep,
  rowStep,
  unverifiedSteps,
} from './clock-working.ts';
import { earlierDay, isCountingUnsettled, monthsBeginningWith, safeMonths } from './limits.ts';
import { monthsToWorkTo } from './months-to-work-to.ts';
import { firstCertificate, stopTheClock } from './stop-the-clock.ts';

type InputOf<R extends ClockInput['rule']> = Omit<Extract<ClockInput, { rule: R }>, 'rule'>;

/** Answers a limit. The input has passed ClockInputSchema: the days exist, and Day B is not before Day A. */
export function tribunalClock(input: ClockInput): ClockAnswer {
  switch (input.rule) {
    case 'tribunal-limit':
      return tribunalLimit(input);
    case 'tribunal-limit-regime':
      return tribunalLimitRegime(input.claim, input.nation, input.trigger);
    case 'tribunal-limit-with-early-conciliation':
      return tribunalLimitWithConciliation(input);
  }
}

function tribunalLimit({ trigger, months }: InputOf<'tribunal-limit'>): ClockAnswer {
  const lastDay = monthsBeginningWith(trigger, months);
  const safeDay = safeMonths(trigger, months);
  return {
    rule: 'tribunal-limit',
    result: { lastDay, safeDay },
    working: [...countingSteps(trigger, months, lastDay, safeDay), notAdvice],
    verified: !isCountingUnsettled(trigger),
  };
}

/** Why a person must decide about this trigger, if one must. */
function whyPerson(row: LimitRow, trigger: string): string | undefined {
  if (row.needsPerson) return row.needsPerson;
  if (row.mayStraddle && trigger <= row.mayStraddle.until) {
    return `If this belongs to ${row.mayStraddle.what}, the earlier law may apply: work to the safe date and ask the regional office.`;
  }
  return undefined;
}

/** The limit that the law of the trigger's day gives this claim, without conciliation. */
function tribunalLimitRegime(claim: Claim, nation: TribunalNation, trigger: string): ClockAnswer {
  const row = limitRow(claim, nation, trigger);
  const lastDay = monthsBeginningWith(trigger, row.months);
  const safeDay = safeMonths(trigger, monthsToWorkTo(row));
  const person = whyPerson(row, trigger);
  return {
    rule: 'tribunal-limit-regime',
    result: { months: row.months, ...workedTo(row), lastDay, safeDay, ...(person ? { needsPerson: person } : {}) },
    working: [
      rowStep(row, trigger),
      ...countingSteps(trigger, row.months, lastDay, safeMonths(trigger, row.months)),
      ...unverifiedSteps(row, lastDay, safeDay),
      ...personSteps(person),
      notifyStep(row, safeDay),
      ...(claim === 'unfair-dismissal' && nation !== 'northern-ireland' ? [interimReliefStep(trigger)] : []),
      notAdvice,
    ],
    verified: row.verified && !isCountingUnsettled(trigger),
  };
}

/** Only said where it is not what the row gives. */
function workedTo(row: LimitRow): { monthsToWorkTo?: number } {
  const months = monthsToWorkTo(row);
  return months === row.months ? {} : { monthsToWorkTo: months };
}

const personSteps = (person: string | undefined): WorkingStep[] => (person ? [{ text: person }] : []);

function tribunalLimitWithConciliation({
  trigger,
  months,
  laterCertificates = [],
  ...given
}: InputOf<'tribunal-limit-with-early-conciliation'>): ClockAnswer {
  const { dayA, dayB } = firstCertificate(given, laterCertificates);
  const limit = monthsBeginningWith(trigger, months);
  const safeLimit = safeMonths(trigger, months);
  const found = stopTheClock(trigger, limit, dayA, dayB);
  const safeDay = earlierDay(found.lastDay, stopTheClock(trigger, safeLimit, dayA, dayB).lastDay);
  return {
    rule: 'tribunal-limit-with-early-conciliation',
    result: {
      months,
      limitBeforeConciliation: limit,
      daysNotCounted: found.daysNotCounted,
      afterStopTheClock: found.afterStopTheClock,
      decidedBy: found.decidedBy,
      lastDay: found.lastDay,
      safeDay,
    },
    working: [
      ...countingSteps(trigger, months, limit, safeLimit),
      ...conciliationSteps({ trigger, limit, dayA, dayB, found, certificates: laterCertificates.length + 1 }),
      ...safeAfterConciliation(found.lastDay, safeDay),
      notAdvice,
    ],
    verified: !isCountingUnsettled(trigger),
  };
}

function safeAfterConciliation(lastDay: string, safeDay: string): WorkingStep[] {
  if (safeDay >= lastDay) return [];
  return [{ text: 'Counted from the earliest way of counting the months, the day to work to is this.', date: safeDay }];
}

/**
 * The limit of a claim with its certificate: the row of law for the trigger, conciliated; the day to work to comes from
 * the months to which people work while that row is unread. In Northern Ireland, whose extension has not been read,
 * the day to work to stays the one before conciliation.
 */
export function claimWithConciliation(
  claim: Claim,
  nation: TribunalNation,
  trigger: string,
  dayA: string,
  dayB: string,
): ClockAnswer {
  const row = limitRow(claim, nation, trigger);
  const before = tribunalLimitRegime(claim, nation, trigger);
  const after = tribunalLimitWithConciliation({ trigger, months: row.months, dayA, dayB });
  const cautious = tribunalLimitWithConciliation({ trigger, months: monthsToWorkTo(row), dayA, dayB });
  const safeDay =
    nation === 'northern-ireland' ? before.result.safeDay : earlierDay(after.result.safeDay, cautious.result.safeDay);
  const person = before.result.needsPerson;
  return {
    rule: 'tribunal-limit-with-early-conciliation',
    result: { ...after.result, ...workedTo(row), safeDay, ...(person ? { needsPerson: person } : {}) },
    working: [
      rowStep(row, trigger),
      ...after.working.filter((step) => step !== notAdvice),
      ...unverifiedSteps(row, after.result.lastDay, safeDay),
      ...personSteps(person),
      notAdvice,
    ],
    verified: before.verified && after.verified,
  };
}
