// Questions about what a costing starts from: the spine, the workforce, the pay bill and what is paid on top.

import type { CostQuestion } from '../../../contract/negotiations/cost.ts';
import { Decimal, plainText, said, saidMoney, ZERO } from './decimal.ts';
import { isLikelyFraction } from './likely-fraction.ts';
import type { Plan } from './row-costs.ts';
import type { Totals } from './totals.ts';

const HOURLY_LOOKS_LIKE = 500;

function question(key: string, path: (string | number)[], text: string, perhaps: string | null = null): CostQuestion {
  return { key: `${key}:${path.join('.')}`, path, text, perhaps };
}

function askSpine({ frame, input }: Plan): CostQuestion[] {
  const asked: CostQuestion[] = [];
  const figures = (input.spine ?? []).flatMap(({ point, amount }, index) =>
    amount === null ? [] : [{ point, index, amount: new Decimal(amount) }],
  );
  const falls = figures.find(({ amount }, at) => at > 0 && amount.lt(figures[at - 1]?.amount ?? ZERO));
  if (falls) {
    const text = `Point ${falls.point} pays less than the point before it. Is the spine in its order, lowest first?`;
    asked.push(question('spineFalls', ['spine', falls.index, 'amount'], text));
  }
  const isNone = figures.find(({ amount }) => amount.eq(0));
  if (isNone)
    asked.push(
      question('noPay', ['spine', isNone.index, 'amount'], `Point ${isNone.point} pays nothing. Is that right?`),
    );
  const paid = figures.filter(({ amount }) => amount.gt(0));
  const looksHourly = paid.length > 0 && paid.every(({ amount }) => amount.lt(HOURLY_LOOKS_LIKE));
  const looksYearly = paid.some(({ amount }) => amount.gte(HOURLY_LOOKS_LIKE));
  if (frame.basis === 'year' && looksHourly) {
    asked.push(question('basis', ['basis'], 'These look like rates of an hour. Is the spine by the hour?', 'hour'));
  }
  if (frame.basis === 'hour' && looksYearly) {
    asked.push(question('basis', ['basis'], 'These look like the pay of a year. Is the spine by the year?', 'year'));
  }
  if (frame.basis === 'hour' && frame.rounding === 'pound') {
    asked.push(
      question(
        'rounding',
        ['rounding'],
        'Rates of an hour are to be rounded to the pound. Did you mean the penny?',
        'penny',
      ),
    );
  }
  return asked;
}

function rowKey({ target, hours, weeks, grade, top }: Plan['frame']['rows'][number]): string {
  return [target, hours.toFixed(), weeks?.toFixed() ?? '', grade, top ?? ''].join('|');
}

function askRows({ frame, input }: Plan, totals: Totals): CostQuestion[] {
  const asked: CostQuestion[] = [];
  if (input.workforce?.length === 0) {
    asked.push(question('nobody', ['workforce'], 'Nobody is in the workforce, so there are new rates and no cost.'));
  }
  if (frame.kind !== 'workforce') return asked;
  if (frame.rows.every(({ headcount }) => headcount === 0)) {
    asked.push(
      question(
        'nobody',
        ['workforce'],
        'The workforce is 0 people, so nothing costs anything. Are the headcounts missing?',
      ),
    );
  }
  const seen = new Map<string, number>();
  for (const row of frame.rows) {
    const before = seen.get(rowKey(row));
    const number = row.index + 1;
    const path = ['workforce', row.index, 'hours'];
    if (before !== undefined) {
      const text = `Rows ${before + 1} and ${number} are of the same grade, point and hours. Both are counted: is one there twice?`;
      asked.push(question('sameRow', ['workforce', row.index], text));
    } else seen.set(rowKey(row), row.index);
    if (row.hours.gt(frame.fullTimeHours)) {
      const text = `Row ${number}: ${said(row.hours)} hours is more than the full-time week of ${said(frame.fullTimeHours)}. They are paid more in proportion.`;
      asked.push(question('longWeek', path, text));
    }
    if (row.hours.eq(0))
      asked.push(
        question('noHours', path, `Row ${number}: 0 hours are paid nothing. Leave the hours out for full time.`),
      );
    if (row.weeks?.gt(frame.weeks)) {
      const text = `Row ${number}: ${said(row.weeks)} weeks is more than the ${said(frame.weeks)} weeks of a year.`;
      asked.push(question('longYear', ['workforce', row.index, 'weeksPaid'], text));
    }
  }
  const given = input.payBill ?? null;
  const sum = totals.pay[0] ?? ZERO;
  if (given !== null && sum.gt(0) && sum.minus(given).abs().times(100).gt(sum)) {
    const text = `The workforce comes to ${saidMoney(sum)} a year, the pay bill that was given is ${said(given)}. The workforce is what is costed.`;
    asked.push(question('payBillDiffers', ['payBill'], text));
  }
  return asked;
}

function askPercentages({ input }: Plan): CostQuestion[] {
  const given: [path: (string | number)[], percent: number][] = [
    [['rollUpPercent'], input.rollUpPercent ?? 0],
    [['onCosts', 'insurancePercent'], input.onCosts?.insurancePercent ?? 0],
    [['onCosts', 'pensionPercent'], input.onCosts?.pensionPercent ?? 0],
    [['onCosts', 'otherPercent'], input.onCosts?.otherPercent ?? 0],
  ];
  return given.flatMap(([path, percent]) => {
    if (!isLikelyFraction(percent)) return [];
    const meant = plainText(new Decimal(percent).times(100));
    return [
      question('fraction', path, `${said(percent)} is less than half of one percent. Did you mean ${meant}?`, meant),
    ];
  });
}

export function askBase(plan: Plan, totals: Totals): CostQuestion[] {
  const asked = [...askSpine(plan), ...askRows(plan, totals), ...askPercentages(plan)];
  if (plan.frame.payBill?.eq(0)) {
    asked.push(
      question('noPayBill', ['payBill'], 'The pay bill is 0, so a percentage of it is 0 too. Is a figure missing?'),
    );
  }
  for (const [index, { from }] of plan.entries.entries()) {
    if (from === null || from.endsWith('-01')) continue;
    const text = `It is paid from ${from}, in the middle of a month. That month is counted by its days. Did you mean ${from.slice(0, 8)}01?`;
    asked.push(
      question(
        'midMonth',
        Array.isArray(plan.input.years) ? ['years', index, 'from'] : ['startsOn'],
        text,
        `${from.slice(0, 8)}01`,
      ),
    );
  }
  return asked;
}
