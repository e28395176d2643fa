// What a costing answers. Money is decimal text with two decimals, percentages too; null where it cannot be known. The working
// of a figure is under the path that leads to it in this answer: `years.0.increase`, `years.1.points.3.annual`.

import * as z from 'zod';

const MoneySchema = z.string();
const PercentTextSchema = z.string();
const maybeMoney = MoneySchema.nullable();

/** One point of the spine in one year, full time. */
const CostPointSchema = z.object({
  point: z.string(),
  /** null: the point has no figure, or is gone. */
  annualBefore: maybeMoney,
  hourlyBefore: maybeMoney,
  annual: maybeMoney,
  hourly: maybeMoney,
  /** Of a year; of an hour; percent. Of a deleted point: what whoever was on it gains. */
  rise: maybeMoney,
  riseHourly: maybeMoney,
  percent: PercentTextSchema.nullable(),
  /** Over the first year's base. */
  riseOverBase: maybeMoney,
  percentOverBase: PercentTextSchema.nullable(),
  /** Where "the greater of" applied: which was. */
  greater: z.enum(['amount', 'percent', 'same']).nullable(),
  /** The point to which whoever was on it went. */
  movedTo: z.string().nullable(),
  /** Paid once, full time; and how much of it is the same for part-time staff. */
  oneOff: MoneySchema,
  oneOffSameForAll: MoneySchema,
  /** Arrears of one full-time person. */
  backPay: maybeMoney,
  /** Whoever stood on it at the start; null without a workforce. */
  headcount: z.int().nullable(),
  /** What they cost: the year's pay before and after, full-year; the rise; and over base in the year as it is paid. */
  payBefore: maybeMoney,
  payAfter: maybeMoney,
  increase: maybeMoney,
  overBase: maybeMoney,
});
export type CostPoint = z.infer<typeof CostPointSchema>;

const CostYearSchema = z.object({
  label: z.string(),
  from: z.string().nullable(),
  paidOn: z.string().nullable(),
  /** First and last day of the pay year that it falls in; null where no days are given. */
  payYear: z.object({ from: z.string(), to: z.string() }).nullable(),
  /** The months of the pay year for which this rise is paid: "12", "5", "4.5333". */
  months: z.string(),
  /** The share of the pay year that the costs below count: 12 unless two rises share a pay year. */
  monthsCounted: z.string(),
  points: z.array(CostPointSchema),
  /** The pay bill of a full year before this rise and after it. */
  payBillBefore: maybeMoney,
  payBillAfter: maybeMoney,
  /** What this rise adds in a full year, and in its own pay year as it is paid. */
  increase: maybeMoney,
  increaseInYear: maybeMoney,
  /** The increase in percent of the pay bill before it. */
  percentOfPayBill: PercentTextSchema.nullable(),
  /** What is paid above the base in this pay year; and what a full year at these rates would be above it. */
  overBase: maybeMoney,
  overBaseFullYear: maybeMoney,
  percentOverBase: PercentTextSchema.nullable(),
  /** `overBase` of this year and those before it, together. */
  cumulative: maybeMoney,
  /** What the employer pays on `overBase`. */
  onCosts: maybeMoney,
  onCostParts: z.object({ insurance: MoneySchema, pension: MoneySchema, other: MoneySchema }).nullable(),
  rollUp: maybeMoney,
  /** Apart: paid once, in this year. */
  oneOffs: maybeMoney,
  /** Apart: what leave and shorter hours are worth in this year at its pay; no money changes hands. */
  leaveValue: maybeMoney,
  hoursValue: maybeMoney,
  /** Apart, and no part of the award: what increments add in this year at its rates. */
  increments: maybeMoney,
  /** What is owed when the rise reaches anybody's pay; null: nothing. */
  backPay: z.object({ months: z.string(), amount: maybeMoney }).nullable(),
  /** Money that is paid because of the award: over base, on-costs or roll-up, one-offs. */
  all: maybeMoney,
  /** Where each "greater of" turns from the amount to the percentage. */
  turnsAt: z.array(MoneySchema),
  /** Whoever is on no point. */
  offSpine: z
    .object({
      headcount: z.int(),
      payBefore: MoneySchema,
      payAfter: MoneySchema,
      increase: MoneySchema,
      overBase: MoneySchema,
    })
    .nullable(),
});
export type CostYear = z.infer<typeof CostYearSchema>;

const RowYearSchema = z.object({
  point: z.string(),
  /** A full year's pay of one of them, part-time and term-time in proportion; and of all. */
  each: MoneySchema,
  all: MoneySchema,
  /** Above the year before. */
  riseEach: MoneySchema,
  percent: PercentTextSchema.nullable(),
  increase: MoneySchema,
  overBase: MoneySchema,
  oneOffEach: MoneySchema,
  oneOffs: MoneySchema,
  backPayEach: MoneySchema,
  increments: MoneySchema,
});

const CostRowSchema = z.object({
  row: z.int(),
  grade: z.string(),
  point: z.string(),
  headcount: z.int(),
  hours: z.string(),
  fullTimeEquivalents: z.string(),
  eachBefore: MoneySchema,
  allBefore: MoneySchema,
  years: z.array(RowYearSchema),
  /** After the last rise above the pay before the first, of a full year: each, all, in percent. */
  gainEach: MoneySchema,
  gainAll: MoneySchema,
  gainPercent: PercentTextSchema.nullable(),
});
export type CostRow = z.infer<typeof CostRowSchema>;

export const CostStepSchema = z.object({
  /** The path of the figure in the answer. */
  key: z.string(),
  text: z.string(),
  /** With its numbers: "22,366.00 + 1,290.00". */
  formula: z.string(),
  value: z.string(),
});
export type CostStep = z.infer<typeof CostStepSchema>;

/** Worked out all the same as it was given; `sure` with the key silences it. */
export const CostQuestionSchema = z.object({
  key: z.string(),
  path: z.array(z.union([z.string(), z.number()])),
  text: z.string(),
  /** What was perhaps meant, as it would be typed. */
  perhaps: z.string().nullable(),
});
export type CostQuestion = z.infer<typeof CostQuestionSchema>;

const FigureGapSchema = z.object({ claim: maybeMoney, offer: maybeMoney, gap: maybeMoney });

const GapPointSchema = z.object({
  point: z.string(),
  annual: FigureGapSchema,
  hourly: FigureGapSchema,
});

const GapYearSchema = z.object({
  label: z.string(),
  increase: FigureGapSchema,
  overBase: FigureGapSchema,
  onCosts: FigureGapSchema,
  rollUp: FigureGapSchema,
  oneOffs: FigureGapSchema,
  leaveValue: FigureGapSchema,
  hoursValue: FigureGapSchema,
  all: FigureGapSchema,
  percentOfPayBill: FigureGapSchema,
  points: z.array(GapPointSchema),
});

/** Claim less offer, for the years that both have; a year that one lacks has null on that side and no gap. */
export const CostGapSchema = z.object({
  years: z.array(GapYearSchema),
  /** How many years both have: the totals are of those. */
  yearsCompared: z.int(),
  total: FigureGapSchema,
  oneOffs: FigureGapSchema,
  all: FigureGapSchema,
  effectivePercent: FigureGapSchema,
});
export type CostGap = z.infer<typeof CostGapSchema>;

export const CostResultSchema = z.object({
  kind: z.enum(['payBill', 'workforce', 'spine']),
  settings: z.object({
    basis: z.enum(['year', 'hour']),
    weeksInYear: z.string(),
    fullTimeHours: z.string(),
    hoursInYear: z.string(),
    rounding: z.enum(['pound', 'penny', 'none']),
  }),
  base: z.object({
    payBill: maybeMoney,
    headcount: z.number().nullable(),
    fullTimeEquivalents: z.string().nullable(),
    /** On-costs of the base, where they are known by person. */
    onCosts: maybeMoney,
  }),
  years: z.array(CostYearSchema),
  /** Cost over base of all years together, pay alone. */
  total: maybeMoney,
  totals: z.object({
    onCosts: maybeMoney,
    rollUp: maybeMoney,
    oneOffs: maybeMoney,
    leaveValue: maybeMoney,
    hoursValue: maybeMoney,
    increments: maybeMoney,
    /** `total` with on-costs or roll-up and one-offs. */
    all: maybeMoney,
    /** `total` in percent of the base pay bill of as many years. */
    percentOfPayBill: PercentTextSchema.nullable(),
  }),
  /** What the pay bill has risen by at the end, in percent of the base: 9.27 for three years of 3. */
  effectivePercent: PercentTextSchema.nullable(),
  rows: z.array(CostRowSchema),
  working: z.array(CostStepSchema),
  questions: z.array(CostQuestionSchema),
  gap: CostGapSchema.nullable(),
});
export type CostResult = z.infer<typeof CostResultSchema>;
