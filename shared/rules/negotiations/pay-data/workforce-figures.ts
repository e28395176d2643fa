// What a workforce comes to on a year of its spine: people, full-time equivalents, the pay bill of a year and what the employer
// pays on top. It is what is paid now; what a claim costs is the engine’s.

import { Big } from 'big.js';
import type { WorkforceFigures } from '../../../contract/negotiations/pay-data.ts';
import type { PaySpine, SpineYear } from '../../../domain/negotiations/spines.ts';
import type { OnCosts, Workforce, WorkforceRow } from '../../../domain/negotiations/workforces.ts';
import { asAnnual, NATIONAL_DIVISOR } from './spine-figures.ts';
import { rateOf } from './spine-points.ts';

const HALF_UP = 1;
const MOST_SMALL = 500;
const NO_GRADE = 'No grade';

type FigureRow = Omit<WorkforceRow, 'id' | 'workplaceId' | 'topPoint'>;

/** The part of full time all year that one of the row works and is paid for. */
export function shareOf({ hours, weeksPaid }: Pick<WorkforceRow, 'hours' | 'weeksPaid'>, spine: PaySpine | null): Big {
  const { weeksInYear, fullTimeHours } = spine ?? NATIONAL_DIVISOR;
  const ofWeek = hours === null || fullTimeHours === 0 ? new Big(1) : new Big(hours).div(fullTimeHours);
  return weeksPaid === null ? ofWeek : ofWeek.times(weeksPaid).div(weeksInYear);
}

/** Full-time pay a year of a row; null where its point has no figure in the year. */
export function fullTimePay(
  { point, annual }: Pick<WorkforceRow, 'point' | 'annual'>,
  spine: PaySpine | null,
  year: SpineYear | null,
): string | null {
  if (point === '') return annual;
  const rate = spine === null || year === null ? null : rateOf(year, point);
  return rate === null ? null : asAnnual(rate, spine!);
}

/** A year’s pay of one of the row, to the penny, half up; null where nobody can tell. */
export function payOfEach(row: FigureRow, spine: PaySpine | null, year: SpineYear | null): Big | null {
  const full = fullTimePay(row, spine, year);
  return full === null ? null : new Big(full).times(shareOf(row, spine)).round(2, HALF_UP);
}

/** What the employer pays on top of a year’s pay of one person. */
function onCostsOfEach(pay: Big, { insurancePercent, insuranceThreshold, pensionPercent, otherPercent }: OnCosts): Big {
  const above = pay.gt(insuranceThreshold) ? pay.minus(insuranceThreshold) : new Big(0);
  const onAll = new Big(pensionPercent).plus(otherPercent);
  return above.times(insurancePercent).plus(pay.times(onAll)).div(100);
}

const inPence = (amount: Big): string => amount.round(2, HALF_UP).toFixed(2);

export function workforceFigures(
  { rows, payBill, onCosts }: { rows: readonly FigureRow[] } & Pick<Workforce, 'payBill' | 'onCosts'>,
  spine: PaySpine | null,
  year: SpineYear | null,
): WorkforceFigures {
  const grades = new Map<string, { people: number; fte: Big; pay: Big | null; rows: number }>();
  const small: { row: number; text: string }[] = [];
  let unpaid = 0;
  let onTop = new Big(0);
  for (const [at, row] of rows.entries()) {
    const name = row.grade.trim() || NO_GRADE;
    const grade = grades.get(name) ?? { people: 0, fte: new Big(0), pay: null, rows: 0 };
    const each = payOfEach(row, spine, year);
    grade.people += row.headcount;
    grade.fte = grade.fte.plus(shareOf(row, spine).times(row.headcount));
    grade.rows += 1;
    if (each === null) unpaid += row.headcount;
    else {
      grade.pay = (grade.pay ?? new Big(0)).plus(each.times(row.headcount));
      if (onCosts !== null) onTop = onTop.plus(onCostsOfEach(each, onCosts).times(row.headcount));
    }
    grades.set(name, grade);
    if (row.headcount === 1) small.push({ row: at + 1, text: groupInWords(row) });
  }
  const all = [...grades.values()];
  const paid = all.flatMap(({ pay }) => pay ?? []);
  const total = paid.length === 0 ? null : paid.reduce((sum, pay) => sum.plus(pay), new Big(0));
  return {
    people: all.reduce((sum, { people }) => sum + people, 0),
    fte: inPence(all.reduce((sum, { fte }) => sum.plus(fte), new Big(0))),
    year: year === null ? null : { id: year.id, label: year.label },
    payBill: total === null ? payBill : inPence(total),
    onCosts: onCosts === null || total === null ? null : inPence(onTop),
    unpaid,
    byGrade: [...grades].map(([grade, { people, fte, pay, rows: count }]) => ({
      grade,
      people,
      fte: inPence(fte),
      payBill: pay === null ? null : inPence(pay),
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
