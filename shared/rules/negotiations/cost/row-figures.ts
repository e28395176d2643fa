// Who gains what: each row of the workforce, before and after each rise, for one of them and for all.

import type { CostInput, CostRow } from '../../../contract/negotiations/cost.ts';
import { fullTimeEquivalents, payOfOne, type Row } from './base.ts';
import { type Decimal, moneyText, percentText, plainText, said, saidMoney, toPenny, ZERO } from './decimal.ts';
import { rateOf } from './levels.ts';
import { type Costs, oneOffOfOne, type Plan, partOfYear } from './row-costs.ts';
import { shareText } from './spread-years.ts';
import type { Working } from './working.ts';

const MOST_WITH_WORKING = 300;

/** The rows whose working is said: those asked for, or all where they are few. */
export function rowsWithWorking({ workingRows, workforce = [] }: CostInput): ReadonlySet<number> | 'all' {
  if (workingRows === undefined) return workforce.length <= MOST_WITH_WORKING ? 'all' : new Set();
  return workingRows === 'all' ? 'all' : new Set(workingRows);
}

/** "× 20 ÷ 37 × 44 ÷ 52.143": what part of a full-time year each of the row is paid. */
function shareOfRow(row: Row, { frame }: Plan): string {
  const hours = row.hours.eq(frame.fullTimeHours) ? '' : ` × ${said(row.hours)} ÷ ${said(frame.fullTimeHours)}`;
  const weeks = row.weeks === null ? '' : ` × ${said(row.weeks)} ÷ ${said(frame.weeks)}`;
  return `${hours}${weeks}`;
}

/** Figures without their working, for rows that nobody asked about: the same text, nothing kept. */
interface Teller {
  money(key: string, text: string, formula: string, amount: Decimal): string;
  percent(key: string, text: string, part: Decimal, whole: Decimal): string | null;
}
const silent: Teller = {
  money: (_key, _text, _formula, amount) => moneyText(amount),
  percent: (_key, _text, part, whole) => percentText(part, whole),
};

function rowFigures(costs: Costs, row: Row, plan: Plan, working: Teller): CostRow {
  const { levels, frame } = plan;
  const target = frame.targets[row.target];
  const key = `rows.${row.index}`;
  const point = target?.name ?? '';
  const name = `Row ${row.index + 1}${point === '' ? '' : `, point ${point}`}`;
  const share = shareOfRow(row, plan);
  const rates = levels.map((level) => rateOf(level, row.target) ?? ZERO);
  const each = rates.map((rate) => toPenny(payOfOne(rate, row)));
  const gainEach = (each.at(-1) ?? ZERO).minus(each[0] ?? ZERO);
  const gainAll = (costs.pay.at(-1) ?? ZERO).minus(costs.pay[0] ?? ZERO);
  const eachFormula = (level: number) => `${saidMoney(rates[level] ?? ZERO)}${share}`;
  const allFormula = (level: number) => `${said(row.headcount)} × ${eachFormula(level)}`;
  return {
    row: row.index,
    grade: row.grade,
    point,
    headcount: row.headcount,
    hours: row.hours.toFixed(),
    fullTimeEquivalents: plainText(fullTimeEquivalents(row)),
    eachBefore: working.money(`${key}.eachBefore`, `${name}: a year of each before`, eachFormula(0), each[0] ?? ZERO),
    allBefore: working.money(`${key}.allBefore`, `${name}: a year of all before`, allFormula(0), costs.pay[0] ?? ZERO),
    years: plan.entries.map(({ label, arrears }, entry) => {
      const level = levels[entry + 1]!;
      const at = `${key}.years.${entry}`;
      const money = (part: string, text: string, formula: string, amount: Decimal) =>
        working.money(`${at}.${part}`, `${name}, ${label}: ${text}`, formula, amount);
      const before = each[entry] ?? ZERO;
      const after = each[entry + 1] ?? ZERO;
      const rise = after.minus(before);
      const oneOff = oneOffOfOne(level, row);
      const increase = costs.increase[entry] ?? ZERO;
      return {
        point: frame.targets[level.standsOn[row.target] ?? -1]?.name ?? '',
        each: money('each', 'a year of each', eachFormula(entry + 1), after),
        all: money('all', 'a year of all', allFormula(entry + 1), costs.pay[entry + 1] ?? ZERO),
        riseEach: money('riseEach', 'the rise of each', `${saidMoney(after)} − ${saidMoney(before)}`, rise),
        percent: working.percent(`${at}.percent`, `${name}, ${label}: the rise in percent`, rise, before),
        increase: money(
          'increase',
          'the rise of all',
          `${saidMoney(costs.pay[entry + 1] ?? ZERO)} − ${saidMoney(costs.pay[entry] ?? ZERO)}`,
          increase,
        ),
        overBase: money(
          'overBase',
          'above the base, as it is paid',
          'above its pay before, for the months that are paid',
          costs.overBase[entry] ?? ZERO,
        ),
        oneOffEach: money('oneOffEach', 'paid once to each', oneOff.eq(0) ? 'none' : `the amount${share}`, oneOff),
        oneOffs: money(
          'oneOffs',
          'paid once to all',
          `${said(row.headcount)} × ${saidMoney(oneOff)}`,
          costs.oneOffs[entry] ?? ZERO,
        ),
        backPayEach: money(
          'backPayEach',
          'back pay of each',
          arrears === 0 ? 'none' : `${saidMoney(rise)}${shareText(arrears)}`,
          partOfYear(rise, arrears),
        ),
        increments: money(
          'increments',
          'what increments add, apart from the award',
          'the pay of the points climbed, less the pay of the points stayed on',
          costs.increments[entry] ?? ZERO,
        ),
      };
    }),
    gainEach: working.money(
      `${key}.gainEach`,
      `${name}: what each gains in a full year at the end`,
      `${saidMoney(each.at(-1) ?? ZERO)} − ${saidMoney(each[0] ?? ZERO)}`,
      gainEach,
    ),
    gainAll: working.money(
      `${key}.gainAll`,
      `${name}: what all gain in a full year at the end`,
      `${saidMoney(costs.pay.at(-1) ?? ZERO)} − ${saidMoney(costs.pay[0] ?? ZERO)}`,
      gainAll,
    ),
    gainPercent: working.percent(
      `${key}.gainPercent`,
      `${name}: what each gains in percent`,
      gainEach,
      each[0] ?? ZERO,
    ),
  };
}

export function rowsOf(costs: readonly Costs[], plan: Plan, working: Working): CostRow[] {
  const told = rowsWithWorking(plan.input);
  return costs.flatMap((each) =>
    each.row ? [rowFigures(each, each.row, plan, told === 'all' || told.has(each.row.index) ? working : silent)] : [],
  );
}
