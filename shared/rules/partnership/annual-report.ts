// The annual report's gate: agreed with the unions, on a day or by both signatures, or a statement of why not. And which
// year it is about when nobody says.

import type { AnnualReportState } from '../../domain/partnership/forums.ts';
import { FIRST_DAY } from '../../domain/values.ts';
import { daysInMonth, readDay, writeDay } from '../calendar.ts';
import { addDays, laterDay, monthsAfter } from '../limits.ts';
import type { FigurePeriod } from './indicator-facts.ts';

type Agreement = Pick<AnnualReportState, 'isAgreed' | 'agreedOn' | 'statementIfNot' | 'signed'>;

export const emptyAnnualReport: Agreement = {
  isAgreed: null,
  agreedOn: null,
  statementIfNot: '',
  signed: { management: null, staff: null },
};

/** What keeps the report from leaving, in sentences; empty when nothing does. */
export function annualReportLacks({ isAgreed, agreedOn, statementIfNot, signed }: Agreement): string[] {
  if (isAgreed === true) {
    const isSigned = signed.management !== null && signed.staff !== null;
    return agreedOn !== null || isSigned
      ? []
      : ['Say on which day it was agreed with the unions, or who signed it for each side.'];
  }
  if (statementIfNot.trim() !== '') return [];
  return isAgreed === false
    ? ['It is not agreed with the unions. Write down why not: it stands on page 1.']
    : ['Say whether it is agreed with the unions. While it is not, write down why not: it stands on page 1.'];
}

/** First and last day, both inclusive: the 12 months up to the end of today's month, unless said. */
export function reportPeriod(
  given: { from?: string | undefined; to?: string | undefined },
  today: string,
): FigurePeriod {
  const { year, month } = readDay(today);
  const to = given.to ?? writeDay({ year, month, day: daysInMonth(year, month) });
  const from = given.from ?? laterDay(monthsAfter(addDays(to, 1), -12), FIRST_DAY);
  return { from, to, asOf: to < today ? to : today };
}
