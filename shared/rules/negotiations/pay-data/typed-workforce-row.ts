// A row of a workforce as somebody typed it, to the row that is kept, or to what cannot be, in sentences that name the row.

import { Big } from 'big.js';
import type { TypedWorkforceRow } from '../../../contract/negotiations/pay-workforces.ts';
import type { PaySpine } from '../../../domain/negotiations/spines.ts';
import type { WorkforceRow } from '../../../domain/negotiations/workforces.ts';
import { readPay, readPeople, readWeekly, readWeeks } from './read-figures.ts';
import { annualOf, NATIONAL_DIVISOR } from './spine-figures.ts';
import { pointCalled } from './spine-points.ts';

type Field = 'annual' | 'headcount' | 'hours' | 'weeksPaid' | 'point';
export interface RowProblem {
  field: Field;
  message: string;
}

/** `at` counts from 0; sentences count from 1. A point is called as the spine calls it. */
export function typedWorkforceRow(
  typed: TypedWorkforceRow,
  at: number,
  spine: PaySpine | null,
  points: readonly string[],
): Omit<WorkforceRow, 'id'> | RowProblem[] {
  const problems: RowProblem[] = [];
  const refuse = (field: Field, message: string): null => {
    problems.push({ field, message: `Row ${at + 1}: ${message}` });
    return null;
  };
  const read = readPeople(typed.headcount);
  const people = 'problem' in read ? refuse('headcount', read.problem) : read.people;
  if (people === undefined) refuse('headcount', 'how many people are they?');
  const weekly = readWeekly(typed.hours ?? null);
  const hours = 'problem' in weekly ? refuse('hours', weekly.problem) : weekly.hours;
  const weeks = readWeeks(typed.weeksPaid ?? null);
  const weeksPaid = 'problem' in weeks ? refuse('weeksPaid', weeks.problem) : weeks.weeksPaid;
  const point = called(points, typed.point ?? '');
  const annual = typedPay(typed.annual ?? null, spine ?? NATIONAL_DIVISOR);
  if (typeof annual === 'object' && annual !== null) refuse('annual', annual.problem);
  if (point === '' && annual === null) {
    refuse('point', 'write the point of the spine, or what they are paid.');
  }
  if (problems.length > 0) return problems;
  return {
    grade: typed.grade ?? '',
    point,
    // Whoever is on a point is paid what the spine says.
    annual: point === '' ? (annual as string) : null,
    headcount: people as number,
    hours,
    weeksPaid,
    topPoint: called(points, typed.topPoint ?? ''),
    workplaceId: typed.workplaceId ?? null,
    note: typed.note ?? '',
  };
}

const called = (points: readonly string[], written: string): string =>
  written.trim() === '' ? '' : (pointCalled(points, written.trim()) ?? written.trim());

/** Full-time pay a year, or the pay bill of one: by the hour, week or month where it says so; null where nothing is typed. */
export function typedPay(
  typed: string | number | null,
  divisor: Pick<PaySpine, 'weeksInYear' | 'fullTimeHours'>,
): string | null | { problem: string } {
  if (typed === null || (typeof typed === 'string' && typed.trim() === '')) return null;
  const read = readPay(typed);
  if ('problem' in read) return read;
  if (new Big(read.amount).eq(0)) return { problem: 'pay of nothing is no pay. Leave the row out if nobody is paid.' };
  return payOfYear(read.amount, read.per ?? 'year', divisor);
}

/** Pay of an hour, a week or a month as pay of a year, to the penny, half up. */
export function payOfYear(
  amount: string,
  per: 'year' | 'hour' | 'week' | 'month',
  divisor: Pick<PaySpine, 'weeksInYear' | 'fullTimeHours'>,
): string {
  if (per === 'year') return amount;
  if (per === 'hour') return annualOf(amount, divisor);
  return new Big(amount)
    .times(per === 'month' ? 12 : divisor.weeksInYear)
    .round(2, 1)
    .toFixed();
}
