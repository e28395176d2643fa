// What a claim or an offer costs. Pure: the same input answers the same, in the window and at the desk.

import { type CostInput, CostInputSchema, type CostResult } from '../../../contract/negotiations/cost.ts';
import { frameOf, fullTimeEquivalents } from './base.ts';
import { type Decimal, plainText, said, sumOf, ZERO } from './decimal.ts';
import { gapBetween, gapWorking } from './gap.ts';
import { levelsOf } from './levels.ts';
import { payBillIssues } from './pay-bill.ts';
import { costsByTarget, type PointCosts, pointFigures } from './point-figures.ts';
import { questionsAbout } from './questions.ts';
import { type CostIssue, CostRefused } from './refusal.ts';
import { inputIssues } from './refuse-input.ts';
import { type Costs, costsOf, type Plan } from './row-costs.ts';
import { rowsOf } from './row-figures.ts';
import { segmentsOf, spreadYears, stretchesOf } from './spread-years.ts';
import { type Totals, totalOf } from './totals.ts';
import { addedUp, Working } from './working.ts';
import { type YearSums, yearFigures } from './year-figures.ts';

function planOf(input: CostInput): Plan {
  const entries = spreadYears(input);
  const frame = frameOf(input);
  const issues = [...inputIssues(input, entries), ...payBillIssues(frame, entries)];
  if (issues.length > 0) throw new CostRefused(issues);
  const segments = segmentsOf(entries, input);
  const levels = levelsOf(frame, entries);
  return { input, frame, entries, segments, stretches: stretchesOf(entries, segments), levels };
}

function baseFigures({ frame }: Plan, costs: readonly Costs[], totals: Totals, working: Working): CostResult['base'] {
  if (frame.kind === 'spine') return { payBill: null, headcount: null, fullTimeEquivalents: null, onCosts: null };
  const payBill = totals.pay[0] ?? ZERO;
  if (frame.kind === 'payBill') {
    return {
      payBill:
        frame.payBill && working.money('base.payBill', 'The pay bill before anything rises', 'as given', payBill),
      headcount: frame.headcount && Number(frame.headcount.toFixed()),
      fullTimeEquivalents: null,
      onCosts: null,
    };
  }
  const { onCosts } = totals;
  const parts = onCosts && [onCosts.insurance[0] ?? ZERO, onCosts.pension[0] ?? ZERO, onCosts.other[0] ?? ZERO];
  return {
    payBill: working.money(
      'base.payBill',
      'The pay bill before anything rises',
      addedUp(costs.map(({ pay }) => pay[0] ?? ZERO)),
      payBill,
    ),
    headcount: frame.rows.reduce((sum, { headcount }) => sum + headcount, 0),
    fullTimeEquivalents: plainText(sumOf(frame.rows.map(fullTimeEquivalents))),
    onCosts:
      parts && working.money('base.onCosts', 'What the employer pays on top of the base', addedUp(parts), sumOf(parts)),
  };
}

function totalFigures(plan: Plan, totals: Totals, sums: readonly (YearSums | null)[], working: Working) {
  const known = sums.flatMap((each) => (each ? [each] : []));
  const total = (key: string, text: string, pick: (sum: YearSums) => Decimal | null): string | null => {
    const amounts = known.flatMap((each) => pick(each) ?? []);
    return amounts.length === 0 ? null : working.money(key, text, addedUp(amounts), sumOf(amounts));
  };
  const base = totals.pay[0] ?? ZERO;
  const hasBill = plan.frame.kind === 'workforce' || plan.frame.payBill !== null;
  const overBase = sumOf(known.map((sum) => sum.overBase));
  const years = new Set(plan.entries.map(({ payYear }) => payYear)).size;
  return {
    total: total('total', 'Above the base, all years together', (sum) => sum.overBase),
    totals: {
      onCosts: total('totals.onCosts', 'What the employer pays on top, all years', (sum) => sum.onCosts),
      rollUp: total('totals.rollUp', 'What follows pay, all years', (sum) => sum.rollUp),
      oneOffs: total('totals.oneOffs', 'Paid once, all years', (sum) => sum.oneOffs),
      leaveValue: total('totals.leaveValue', 'What added leave is worth, all years', (sum) => sum.leaveValue),
      hoursValue: total('totals.hoursValue', 'What shorter hours are worth, all years', (sum) => sum.hoursValue),
      increments: total('totals.increments', 'What increments add, all years', (sum) => sum.increments),
      all: total('totals.all', 'Paid because of the award, all years', (sum) => sum.all),
      percentOfPayBill: hasBill
        ? working.percent(
            'totals.percentOfPayBill',
            'Above the base, in percent of that many years at the base',
            overBase,
            base.times(years),
          )
        : null,
    },
    effectivePercent: hasBill
      ? working.percent(
          'effectivePercent',
          'What pay has risen by at the end, in percent',
          (totals.pay.at(-1) ?? ZERO).minus(base),
          base,
        )
      : null,
  };
}

function settingsOf({ frame }: Plan, working: Working): CostResult['settings'] {
  const hoursInYear = frame.weeks.times(frame.fullTimeHours);
  working.add({
    key: 'settings.hoursInYear',
    text: 'The hours that a year’s pay is divided by for an hour’s',
    formula: `${said(frame.weeks)} × ${said(frame.fullTimeHours)}`,
    value: hoursInYear.toFixed(),
  });
  return {
    basis: frame.basis,
    weeksInYear: frame.weeks.toFixed(),
    fullTimeHours: frame.fullTimeHours.toFixed(),
    hoursInYear: hoursInYear.toFixed(),
    rounding: frame.rounding,
  };
}

function resultOf(plan: Plan): CostResult {
  const { frame, entries } = plan;
  const working = new Working();
  const costs = costsOf(plan);
  const totals = totalOf(costs, entries.length);
  const byTarget = costsByTarget(costs, entries.length);
  const offSpine = totalsOffSpine(plan, costs);
  const settings = settingsOf(plan, working);
  const base = baseFigures(plan, costs, totals, working);
  const years = entries.map((_, entry) => {
    const { figures, sums } = yearFigures(plan, entry, costs, totals, offSpine, working);
    return { figures: { ...figures, points: pointFigures(plan, entry, byTarget, working) }, sums };
  });
  return {
    kind: frame.kind,
    settings,
    base,
    years: years.map(({ figures }) => figures),
    ...totalFigures(
      plan,
      totals,
      years.map(({ sums }) => sums),
      working,
    ),
    rows: rowsOf(costs, plan, working),
    working: working.steps,
    questions: questionsAbout(plan, totals),
    gap: null,
  };
}

function totalsOffSpine({ frame, entries }: Plan, costs: readonly Costs[]): PointCosts | undefined {
  const off = costs.filter(({ row }) => row && !frame.targets[row.target]?.isPoint);
  if (off.length === 0) return undefined;
  return {
    headcount: off.reduce((sum, { row }) => sum + (row?.headcount ?? 0), 0),
    costs: off,
    totals: totalOf(off, entries.length),
  };
}

/**
 * Works it out. Money in and out is decimal text in pounds (US: dollars).
 * @throws CostRefused with the sentences why it cannot be.
 */
export function costOf(input: CostInput): CostResult {
  const result = resultOf(planOf(input));
  if (!input.against) return result;
  const { against, years: _years, measures: _measures, ...base } = input;
  const offer = resultOf(planOf({ ...base, ...against, against: undefined, workingRows: [] }));
  const gap = gapBetween(result, offer);
  return { ...result, gap, working: [...result.working, ...gapWorking(gap)] };
}

export type CostOutcome = { ok: true; result: CostResult } | { ok: false; issues: CostIssue[] };

/** The same from whatever was typed; why it cannot be worked out, in sentences, instead of throwing. */
export function tryCost(given: unknown): CostOutcome {
  const parsed = CostInputSchema.safeParse(given);
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => ({
      path: path.map((step) => (typeof step === 'symbol' ? String(step) : step)),
      message,
    }));
    return { ok: false, issues };
  }
  try {
    return { ok: true, result: costOf(parsed.data) };
  } catch (error) {
    if (!(error instanceof CostRefused)) throw error;
    return { ok: false, issues: [...error.issues] };
  }
}
