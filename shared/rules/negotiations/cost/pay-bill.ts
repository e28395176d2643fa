// A pay bill on its own: what a rise makes of it. Whatever depends on what each person is paid cannot be told from it, and is
// refused instead of being guessed from an average.

import type { PayMeasure } from '../../../domain/negotiations/pay-measures.ts';
import type { Frame } from './base.ts';
import { Decimal, HUNDRED, said, saidMoney, toPenny, ZERO } from './decimal.ts';
import { type CostIssue, CostRefused } from './refusal.ts';
import type { Entry } from './spread-years.ts';

const NEEDS_WORKFORCE: Readonly<Partial<Record<PayMeasure['kind'], string>>> = {
  greaterOf: 'The greater of an amount or a percentage depends on what each person is paid.',
  byBand: 'A rise by band depends on what each person is paid.',
  underpin: 'A minimum rate depends on what each person is paid.',
  deletePoints: 'Deleting points depends on who is on which.',
};
const GIVE_WORKFORCE = 'Give the spine and the workforce instead of the pay bill alone.';

/** Why a measure cannot be worked out on a pay bill; undefined when it can. */
function whyNot(measure: PayMeasure, { payBill, headcount, hoursPaid }: Frame): string | undefined {
  const needs = NEEDS_WORKFORCE[measure.kind];
  if (needs) return `${needs} ${GIVE_WORKFORCE}`;
  if ('points' in measure && measure.points) return `Which points rise depends on who is on them. ${GIVE_WORKFORCE}`;
  if (measure.kind === 'flat' && measure.isPerHour && hoursPaid === null) {
    return 'Say how many hours are paid in a year, to cost a rise by the hour.';
  }
  if (measure.kind === 'flat' && !measure.isPerHour && headcount === null) {
    return 'Say how many people share the pay bill (full-time equivalents), to cost the same amount for each.';
  }
  if (measure.kind === 'oneOff' && headcount === null) {
    return 'Say how many people are paid it, to cost a one-off payment.';
  }
  if ((measure.kind === 'percent' || measure.kind === 'leave' || measure.kind === 'hours') && payBill === null) {
    return 'Give the pay bill, or a spine and a workforce, to cost this.';
  }
  return undefined;
}

export function payBillIssues(frame: Frame, entries: readonly Entry[]): CostIssue[] {
  if (frame.kind !== 'payBill') return [];
  return entries.flatMap(({ measures, path }) =>
    measures.flatMap((measure, index) => {
      const message = whyNot(measure, frame);
      return message === undefined ? [] : [{ path: [...path, index], message }];
    }),
  );
}

interface Pool {
  /** By level. */
  pay: Decimal[];
  formulas: string[];
  oneOffs: Decimal[];
}

/** The pay bill before and after each rise. Without one, what is added starts from nothing. @throws CostRefused */
export function poolLevels({ payBill, headcount, hoursPaid }: Frame, entries: readonly Entry[]): Pool {
  const pool: Pool = { pay: [payBill ?? ZERO], formulas: [], oneOffs: [] };
  for (const { measures, path } of entries) {
    let pay = pool.pay.at(-1) ?? ZERO;
    let formula = saidMoney(pay);
    let oneOffs = ZERO;
    for (const measure of measures) {
      if (measure.kind === 'percent') {
        const factor = new Decimal(measure.percent).div(HUNDRED).plus(1);
        pay = pay.times(factor);
        formula = `${formula} × ${said(factor)}`;
      } else if (measure.kind === 'flat') {
        const times = (measure.isPerHour ? hoursPaid : headcount) ?? ZERO;
        pay = pay.plus(times.times(measure.amount));
        formula = `(${formula} + ${said(measure.amount)} × ${said(times)})`;
      } else if (measure.kind === 'oneOff') {
        oneOffs = oneOffs.plus((headcount ?? ZERO).times(measure.amount));
      }
    }
    if (pay.lt(0)) throw new CostRefused([{ path, message: 'The pay bill would be less than nothing.' }]);
    pool.pay.push(toPenny(pay));
    pool.formulas.push(formula);
    pool.oneOffs.push(toPenny(oneOffs));
  }
  return pool;
}
