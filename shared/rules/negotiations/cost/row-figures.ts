// Who gains what: each row of the workforce, before and after each rise, for one of them and for all.

import type { CostInput, CostRow } from '../../../contract/negotiations/cost.ts';
import { fullTimeEquivalents, payOfOne, type Row } from './base.ts';
import { type Decimal, moneyText, percentText, plainText, said, saidMoney, ZERO } from './decimal.ts';
import { rateOf } from './levels.ts';
import { overBaseFormula } from './over-base.ts';
import { type Costs, oneOffOfOne, type Plan, partOfYear } from './row-costs.ts';
import { shareText } from './spread-years.ts';
import type { Working } from './working.ts';

const FEW = 300;
const MOST_WITH_WORKING = 1_000;

/** The rows whose working is said: the first of those asked for, or all where they are few. */
function rowsWithWorking({ workingRows, workforce = [] }: CostInput): ReadonlySet<number> {
  const all = () => workforce.map((_, index) => index);
  if (workingRows === undefined) return new Set(workforce.length <= FEW ? all() : []);
  return new Set((workingRows === 'all' ? all() : workingRows).slice(0, MOST_WITH_WORKING));
}

/** "× 20 ÷ 37 × 44 ÷ 52.143": what part of a full-time year each of the row is paid. */
function shareOfRow(row: Row, { frame }: Plan): string {
  const hours = row.hours.eq(frame.fullTimeHours) ? '' : ` × ${said(row.hours)} ÷ ${said(frame.fullTimeHours)}`;
  const weeks = row.weeks === null ? '' : ` × ${said(row.weeks)} ÷ ${said(frame.weeks)}`;
  return `${hours}${weeks}`;
}

/** What is said of a figure: what it is, and how it came about. Put into words for the rows that are asked about alone. */
type Said = () => readonly [text: string, formula: string];

interface Teller {
  money(key: string, say: Said, amount: Decimal): string;
  percent(key: string, text: () => string, part: Decimal, whole: Decimal): string | null;
}

const silent: Teller = {
  money: (_key, _say, amount) => moneyText(amount),
  percent: (_key, _text, part, whole) => percentText(part, whole),
};

const telling = (working: Working, row: number): Teller => ({
  money: (key, say, amount) => working.money(`rows.${row}.${key}`, ...say(), amount),
  percent: (key, text, part, whole) => working.percent(`rows.${row}.${key}`, text(), part, whole),
});

const less = (after: Decimal, before: Decimal): string => `${saidMoney(after)} − ${saidMoney(before)}`;

/** What a row is worked out from. */
interface Place {
  costs: Costs;
  row: Row;
  plan: Plan;
  teller: Teller;
  name: string;
  /** The part of a full-time year, in a formula. */
  share: string;
  /** The full-time rate and the pay of one of the row, by level. */
  rates: readonly Decimal[];
  each: readonly Decimal[];
}

type RowYear = CostRow['years'][number];

function rowYear({ costs, row, plan, teller, name, share, rates, each }: Place, entry: number): RowYear {
  const { label, arrears } = plan.entries[entry]!;
  const level = plan.levels[entry + 1]!;
  const [before, after] = [each[entry] ?? ZERO, each[entry + 1] ?? ZERO];
  const [allBefore, allAfter] = [costs.pay[entry] ?? ZERO, costs.pay[entry + 1] ?? ZERO];
  const rate = rates[entry + 1] ?? ZERO;
  const rise = after.minus(before);
  const oneOff = oneOffOfOne(level, row);
  const money = (part: string, text: string, formula: () => string, amount: Decimal) =>
    teller.money(`years.${entry}.${part}`, () => [`${name}, ${label}: ${text}`, formula()], amount);
  return {
    point: plan.frame.targets[level.standsOn[row.target] ?? -1]?.name ?? '',
    each: money('each', 'a year of each', () => `${saidMoney(rate)}${share}`, after),
    all: money('all', 'a year of all', () => `${said(row.headcount)} × ${saidMoney(rate)}${share}`, allAfter),
    riseEach: money('riseEach', 'the rise of each', () => less(after, before), rise),
    percent: teller.percent(`years.${entry}.percent`, () => `${name}, ${label}: the rise in percent`, rise, before),
    increase: money('increase', 'the rise of all', () => less(allAfter, allBefore), costs.increase[entry] ?? ZERO),
    overBase: money(
      'overBase',
      'above the base, as it is paid',
      () => overBaseFormula(costs.pay, plan, entry),
      costs.overBase[entry] ?? ZERO,
    ),
    oneOffEach: money('oneOffEach', 'paid once to each', () => (oneOff.eq(0) ? 'none' : `the amount${share}`), oneOff),
    oneOffs: money(
      'oneOffs',
      'paid once to all',
      () => (oneOff.eq(0) ? 'none' : `${said(row.headcount)} × the amount${share}`),
      costs.oneOffs[entry] ?? ZERO,
    ),
    backPayEach: money(
      'backPayEach',
      'back pay of each',
      () => (arrears === 0 ? 'none' : `${saidMoney(rise)}${shareText(arrears)}`),
      partOfYear(rise, arrears),
    ),
    increments: money(
      'increments',
      'what increments add, apart from the award',
      () => (row.top === null ? 'none' : 'the pay of the points climbed to, less that of the points stayed on'),
      costs.increments[entry] ?? ZERO,
    ),
  };
}

function rowFigures(costs: Costs, row: Row, plan: Plan, teller: Teller): CostRow {
  const point = plan.frame.targets[row.target]?.name ?? '';
  const name = `Row ${row.index + 1}${point === '' ? '' : `, point ${point}`}`;
  const share = shareOfRow(row, plan);
  const rates = plan.levels.map((level) => rateOf(level, row.target) ?? ZERO);
  const each = rates.map((rate) => payOfOne(rate, row));
  const place: Place = { costs, row, plan, teller, name, share, rates, each };
  const [first, last] = [each[0] ?? ZERO, each.at(-1) ?? ZERO];
  const [allFirst, allLast] = [costs.pay[0] ?? ZERO, costs.pay.at(-1) ?? ZERO];
  const rate = () => `${saidMoney(rates[0] ?? ZERO)}${share}`;
  const money = (part: string, text: string, formula: () => string, amount: Decimal) =>
    teller.money(part, () => [`${name}: ${text}`, formula()], amount);
  return {
    row: row.index,
    grade: row.grade,
    point,
    headcount: row.headcount,
    hours: row.hours.toFixed(),
    fullTimeEquivalents: plainText(fullTimeEquivalents(row)),
    eachBefore: money('eachBefore', 'a year of each before', rate, first),
    allBefore: money('allBefore', 'a year of all before', () => `${said(row.headcount)} × ${rate()}`, allFirst),
    years: plan.entries.map((_, entry) => rowYear(place, entry)),
    gainEach: money(
      'gainEach',
      'what each gains in a full year at the end',
      () => less(last, first),
      last.minus(first),
    ),
    gainAll: money(
      'gainAll',
      'what all gain in a full year at the end',
      () => less(allLast, allFirst),
      allLast.minus(allFirst),
    ),
    gainPercent: teller.percent('gainPercent', () => `${name}: what each gains in percent`, last.minus(first), first),
  };
}

export function rowsOf(costs: readonly Costs[], plan: Plan, working: Working): CostRow[] {
  const told = rowsWithWorking(plan.input);
  return costs.flatMap((each) =>
    each.row
      ? [rowFigures(each, each.row, plan, told.has(each.row.index) ? telling(working, each.row.index) : silent)]
      : [],
  );
}
