// The steps behind one figure of a costing as sentences: its own first, then those of the figures that it is made of, down to the
// rows of the workforce.

import type { CostResult, CostStep } from '../../../../shared/contract/negotiations/cost.ts';
import type { CurrencySign } from '../../../../shared/rules/money.ts';
import { amountWithPence } from '../../../../shared/rules/negotiations/amount-words.ts';

export interface ShownStep {
  text: string;
  authority: string;
}

type Worked = Pick<CostResult, 'working' | 'years' | 'rows'>;

/** A costing has thousands of steps and a page hundreds of figures: they are put in order once. */
const byPath = new WeakMap<readonly CostStep[], ReadonlyMap<string, CostStep>>();

function stepsByPath(working: readonly CostStep[]): ReadonlyMap<string, CostStep> {
  const known = byPath.get(working);
  if (known) return known;
  const made = new Map(working.map((step) => [step.key, step]));
  byPath.set(working, made);
  return made;
}

export const hasWorking = ({ working }: Pick<CostResult, 'working'>, path: string): boolean =>
  stepsByPath(working).has(path);

/** By the last part of a year's path: the figures of the same year that it is made of. */
const OF_YEAR: Readonly<Record<string, readonly string[]>> = {
  increase: ['payBillAfter', 'payBillBefore'],
  increaseInYear: ['increase'],
  percentOfPayBill: ['increase'],
  overBaseFullYear: ['payBillAfter'],
  percentOverBase: ['overBaseFullYear'],
  onCosts: ['onCostParts.insurance', 'onCostParts.pension', 'onCostParts.other'],
  rollUp: ['overBase'],
  all: ['overBase', 'onCosts', 'rollUp', 'oneOffs'],
  leaveValue: ['payBillAfter'],
  hoursValue: ['payBillAfter'],
  'backPay.amount': ['increase'],
};

const OF_POINT: Readonly<Record<string, readonly string[]>> = {
  rise: ['annual', 'annualBefore'],
  percent: ['rise', 'annual'],
  hourly: ['annual'],
  riseHourly: ['hourly', 'hourlyBefore', 'annual'],
  riseOverBase: ['annual'],
  percentOverBase: ['riseOverBase', 'annual'],
};

const OF_ROW: Readonly<Record<string, readonly string[]>> = {
  riseEach: ['each'],
  percent: ['riseEach', 'each'],
  increase: ['all'],
};

const MOST_ROWS = 40;

const counted = (length: number): number[] => Array.from({ length }, (_, at) => at);

function partsOf(path: string, { years, rows }: Worked): string[] {
  const ofRows = (pick: string) => counted(rows.length).map((row) => `rows.${row}.${pick}`);
  if (path === 'total') return counted(years.length).map((at) => `years.${at}.overBase`);
  if (path === 'base.payBill') return ofRows('allBefore');
  const [, total] = /^totals\.(\w+)$/.exec(path) ?? [];
  if (total !== undefined) return counted(years.length).map((at) => `years.${at}.${total}`);
  const [, row, rowYear, rowPart] = /^rows\.(\d+)\.years\.(\d+)\.(\w+)$/.exec(path) ?? [];
  if (rowPart !== undefined) return (OF_ROW[rowPart] ?? []).map((part) => `rows.${row}.years.${rowYear}.${part}`);
  const [, pointYear, point, pointPart] = /^years\.(\d+)\.points\.(\d+)\.(\w+)$/.exec(path) ?? [];
  if (pointPart !== undefined) {
    return (OF_POINT[pointPart] ?? []).map((part) => `years.${pointYear}.points.${point}.${part}`);
  }
  const [, yearText, part = ''] = /^years\.(\d+)\.([\w.]+)$/.exec(path) ?? [];
  const at = Number(yearText);
  if (yearText === undefined) return [];
  if (part === 'cumulative') return counted(at + 1).map((year) => `years.${year}.overBase`);
  if (part === 'overBase') return [...counted(at + 1).map((year) => `years.${year}.payBillAfter`), 'base.payBill'];
  if (part === 'payBillAfter') return ofRows(`years.${at}.all`);
  if (part === 'payBillBefore') return at === 0 ? ['base.payBill'] : [`years.${at - 1}.payBillAfter`];
  if (part === 'oneOffs' || part === 'increments') return ofRows(`years.${at}.${part}`);
  return (OF_YEAR[part] ?? []).map((each) => `years.${at}.${each}`);
}

function inWords(step: CostStep, currency: CurrencySign): ShownStep {
  const value = /ercent$/.test(step.key)
    ? `${step.value}%`
    : step.key === 'settings.hoursInYear'
      ? `${step.value} hours`
      : amountWithPence(step.value, currency);
  const bare = value.replace(/[£$%]/g, '');
  return { text: step.text, authority: step.formula === bare ? value : `${step.formula} = ${value}` };
}

/** The figure's own step, then what it is made of, the nearest first. Of a gap: that of the claim, then that of the offer. */
export function stepsOf(
  sides: readonly { name: string; result: Worked }[],
  path: string,
  currency: CurrencySign,
): ShownStep[] {
  const [first, second] = sides;
  if (first === undefined) return [];
  const gap = /^gap\.(.+)\.gap$/.exec(path)?.[1];
  if (gap === undefined || second === undefined) return chain(first.result, path, currency);
  const own = stepsByPath(first.result.working).get(path);
  const inside = gap === 'oneOffs' || gap === 'all' ? `totals.${gap}` : gap;
  return [
    ...(own ? [inWords(own, currency)] : []),
    ...[first, second].flatMap(({ name, result }) =>
      chain(result, inside, currency).map((step) => ({ ...step, text: `${name}: ${step.text}` })),
    ),
  ];
}

function chain(result: Worked, path: string, currency: CurrencySign): ShownStep[] {
  const steps = stepsByPath(result.working);
  const seen = new Set<string>();
  let rows = 0;
  const waiting = [path];
  const shown: ShownStep[] = [];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const step = steps.get(next);
    if (seen.has(next) || step === undefined) continue;
    seen.add(next);
    if (next.startsWith('rows.') && next !== path) {
      rows += 1;
      if (rows > MOST_ROWS) continue;
    }
    shown.push(inWords(step, currency));
    waiting.push(...partsOf(next, result));
  }
  const left = rows - MOST_ROWS;
  return left > 0
    ? [
        ...shown,
        {
          text: `And ${left.toLocaleString('en-GB')} rows more, in the same way`,
          authority: 'The workbook has them all.',
        },
      ]
    : shown;
}
