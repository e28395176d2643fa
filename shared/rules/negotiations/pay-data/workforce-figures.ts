// What a workforce comes to on a year of its spine: people, full-time equivalents, the pay bill of a year and what the employer
// pays on top. It is what a costing starts from: the engine’s base, before anything rises.

import { Big } from 'big.js';
import { CostInputSchema } from '../../../contract/negotiations/cost-inputs.ts';
import type { WorkforceFigures } from '../../../contract/negotiations/pay-workforces.ts';
import type { PaySpine, SpineYear } from '../../../domain/negotiations/spines.ts';
import type { OnCosts, Workforce, WorkforceRow } from '../../../domain/negotiations/workforces.ts';
import { costOf } from '../cost/cost-of.ts';
import { asAnnual, NATIONAL_DIVISOR } from './spine-figures.ts';
import { rateOf } from './spine-points.ts';

const HALF_UP = 1;
const MOST_SMALL = 500;
const NO_GRADE = 'No grade';

type FigureRow = Omit<WorkforceRow, 'id' | 'workplaceId' | 'topPoint'>;

/** The part of full time all year that one of the row works and is paid for. */
function shareOf({ hours, weeksPaid }: Pick<WorkforceRow, 'hours' | 'weeksPaid'>, spine: PaySpine | null): Big {
  const { weeksInYear, fullTimeHours } = spine ?? NATIONAL_DIVISOR;
  const ofWeek = hours === null || fullTimeHours === 0 ? new Big(1) : new Big(hours).div(fullTimeHours);
  return weeksPaid === null ? ofWeek : ofWeek.times(weeksPaid).div(weeksInYear);
}

/** Full-time pay a year of a row; null where its point has no figure in the year. */
function fullTimePay(
  { point, annual }: Pick<WorkforceRow, 'point' | 'annual'>,
  spine: PaySpine | null,
  year: SpineYear | null,
): string | null {
  if (point === '') return annual;
  const rate = spine === null || year === null ? null : rateOf(year, point);
  return rate === null ? null : asAnnual(rate, spine!);
}

/** Pay of a year: full-time, of one of the row, of all of it. */
export interface RowPay {
  full: string;
  each: string;
  all: string;
}

/** The pay of each row, null where nobody can tell it, and what they come to. */
export function workforcePay(
  rows: readonly FigureRow[],
  onCosts: OnCosts | null,
  spine: PaySpine | null,
  year: SpineYear | null,
): { rows: (RowPay | null)[]; payBill: string | null; onCosts: string | null } {
  const full = rows.map((row) => fullTimePay(row, spine, year));
  const paid = rows.flatMap((row, at) => (full[at] === null ? [] : [{ row, at }]));
  if (paid.length === 0) return { rows: rows.map(() => null), payBill: null, onCosts: null };
  const { basis, weeksInYear, fullTimeHours } = spine ?? { ...NATIONAL_DIVISOR, basis: 'year' };
  const input = CostInputSchema.parse({
    ...{ basis, weeksInYear, fullTimeHours, onCosts, measures: [], workingRows: [] },
    ...(year !== null && { spine: year.rates }),
    workforce: paid.map(({ row: { point, annual, headcount, hours, weeksPaid } }) => ({
      ...{ point, annual, headcount, hours, weeksPaid },
    })),
  });
  const result = costOf(input);
  const pays = Array<RowPay | null>(rows.length).fill(null);
  for (const [index, { at }] of paid.entries()) {
    const { eachBefore, allBefore } = result.rows[index]!;
    pays[at] = { full: full[at]!, each: eachBefore, all: allBefore };
  }
  return { rows: pays, payBill: result.base.payBill, onCosts: result.base.onCosts };
}

const inPence = (amount: Big): string => amount.round(2, HALF_UP).toFixed(2);

export function workforceFigures(
  { rows, payBill, onCosts }: { rows: readonly FigureRow[] } & Pick<Workforce, 'payBill' | 'onCosts'>,
  spine: PaySpine | null,
  year: SpineYear | null,
): WorkforceFigures {
  const pay = workforcePay(rows, onCosts, spine, year);
  const grades = new Map<string, { people: number; fte: Big; pay: Big | null; rows: number }>();
  for (const [at, row] of rows.entries()) {
    const name = row.grade.trim() || NO_GRADE;
    const grade = grades.get(name) ?? { people: 0, fte: new Big(0), pay: null, rows: 0 };
    const all = pay.rows[at]?.all;
    grade.people += row.headcount;
    grade.fte = grade.fte.plus(shareOf(row, spine).times(row.headcount));
    grade.rows += 1;
    if (all !== undefined) grade.pay = (grade.pay ?? new Big(0)).plus(all);
    grades.set(name, grade);
  }
  const all = [...grades.values()];
  const small = rows.flatMap((row, at) => (row.headcount === 1 ? [{ row: at + 1, text: groupInWords(row) }] : []));
  return {
    people: all.reduce((sum, { people }) => sum + people, 0),
    fte: inPence(all.reduce((sum, { fte }) => sum.plus(fte), new Big(0))),
    year: year === null ? null : { id: year.id, label: year.label },
    payBill: pay.payBill ?? payBill,
    onCosts: pay.onCosts,
    unpaid: rows.reduce((sum, { headcount }, at) => (pay.rows[at] === null ? sum + headcount : sum), 0),
    byGrade: [...grades].map(([grade, { people, fte, pay: of, rows: count }]) => ({
      grade,
      people,
      fte: inPence(fte),
      payBill: of === null ? null : inPence(of),
      rows: count,
    })),
    small: small.slice(0, MOST_SMALL),
    smallTotal: small.length,
  };
}

/** "Grade 10, point 43, 18.5 hours": a group as a sentence names it. */
export function groupInWords({
  grade,
  point,
  annual,
  hours,
}: Pick<FigureRow, 'grade' | 'point' | 'annual' | 'hours'>): string {
  const parts = [
    grade.trim(),
    point === '' ? (annual === null ? '' : `paid ${annual} a year`) : `point ${point}`,
    hours === null ? '' : `${hours} hours`,
  ].filter((part) => part !== '');
  return parts.join(', ');
}
