// Whether a sanction, a remedy and an arbitration fit together as they were typed: in words, by field.

import type { Arbitration, Remedy, Sanction } from '../domain/case-results.ts';
import { dayProblem, pastDayProblem } from './day-in-reach.ts';

export interface ResultProblem {
  path: (string | number)[];
  message: string;
}

type Check = [field: string, problem: string | null];

const problemsOf = (checks: readonly Check[]): ResultProblem[] =>
  checks.flatMap(([field, message]) => (message === null ? [] : [{ path: [field], message }]));

/** Both days are inclusive. A sanction may begin ahead. */
export function sanctionProblems({ from, endsOn }: Sanction, today: string): ResultProblem[] {
  const isTurned = from !== null && endsOn !== null && endsOn < from;
  return problemsOf([
    ['from', from === null ? null : dayProblem(from, today)],
    ['endsOn', isTurned ? 'The sanction cannot end before it begins.' : null],
    ['endsOn', endsOn === null ? null : dayProblem(endsOn, today)],
  ]);
}

/** A remedy that was done says how anybody saw it. */
export function remedyProblems({ byWhen, doneOn, proof }: Omit<Remedy, 'id'>, today: string): ResultProblem[] {
  const isUnproven = doneOn !== null && proof.trim() === '';
  return problemsOf([
    ['byWhen', byWhen === null ? null : dayProblem(byWhen, today)],
    ['doneOn', doneOn === null ? null : pastDayProblem(doneOn, today)],
    ['proof', isUnproven ? 'Say how it was seen to be done: a payslip, a letter, a receipt.' : null],
  ]);
}

/** A decision on the merits has its reasons; the demand, the hearing and the award come in that order. */
export function arbitrationProblems(found: Arbitration, today: string): ResultProblem[] {
  const { merit, reasons, decidedOn, demandedOn, hearingOn, awardOn } = found;
  const isBefore = (day: string | null, start: string | null) => day !== null && start !== null && day < start;
  const isWithoutReasons = merit !== 'notDecided' && reasons.trim() === '';
  return problemsOf([
    ['reasons', isWithoutReasons ? 'Write down the reasons: the local must be able to show why it decided so.' : null],
    ['decidedOn', decidedOn === null ? null : pastDayProblem(decidedOn, today)],
    ['demandedOn', demandedOn === null ? null : pastDayProblem(demandedOn, today)],
    ['hearingOn', hearingOn === null ? null : dayProblem(hearingOn, today)],
    ['hearingOn', isBefore(hearingOn, demandedOn) ? 'The hearing cannot come before the demand.' : null],
    ['awardOn', awardOn === null ? null : pastDayProblem(awardOn, today)],
    ['awardOn', isBefore(awardOn, hearingOn ?? demandedOn) ? 'The award cannot come before the hearing.' : null],
  ]);
}
