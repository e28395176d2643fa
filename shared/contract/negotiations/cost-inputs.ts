// What a costing is asked with: a pay bill, or a spine with or without a workforce on it, and what each year does to pay.
// Money may be typed as a number or as text ("£1,290.50"), percentages and hours too; afterwards money is decimal text.

import * as z from 'zod';
import type { PayMeasure } from '../../domain/negotiations/pay-measures.ts';
import { RoundingSchema } from '../../domain/negotiations/spines.ts';
import { typedAmount, typedNumber, typedPercent } from '../../domain/negotiations/typed-figures.ts';
import { DaySchema, LineSchema } from '../../domain/values.ts';

/** Says so where something else stands; what is missing or nearly right is told as everywhere. */
const unless = (sentence: string) => ({
  error: ({ input }: { input?: unknown }) => (input === undefined || Array.isArray(input) ? undefined : sentence),
});

/**
 * What is typed, read by `read`; otherwise the sentence. No check may follow it: going on after a refusal keeps the path of
 * what is wrong, within a choice of shapes too, and there is no value then.
 */
const typed = <T>(
  read: (given: number | string) => T | undefined,
  sentence: string,
  sentenceFor: (given: number | string) => string = () => sentence,
) =>
  z.union([z.number(), z.string().max(60)], unless(sentence)).transform((given, context) => {
    const value = read(given);
    if (value !== undefined) return value;
    context.addIssue({ code: 'custom', message: sentenceFor(given), continue: true });
    return z.NEVER;
  });

const within =
  (read: (given: number | string) => number | undefined, least: number, most: number) =>
  (given: number | string): number | undefined => {
    const value = read(given);
    return value === undefined || value < least || value > most ? undefined : value;
  };

const NOT_MONEY = 'This is not an amount of money (1290.50).';
const MoneySchema = typed(typedAmount, NOT_MONEY).meta({ description: 'Money: 1290.5 or "£1,290.50".' });
const isBelowNothing = (given: number | string): boolean => typedAmount(given)?.startsWith('-') === true;
/** Pay is never less than nothing. */
const PaySchema = typed(
  (given) => (isBelowNothing(given) ? undefined : typedAmount(given)),
  NOT_MONEY,
  (given) => (isBelowNothing(given) ? 'Pay cannot be less than nothing.' : NOT_MONEY),
);
const PercentSchema = typed(
  within(typedPercent, -100, 1_000),
  'This is not a percentage: write 3.2 for three point two percent.',
).meta({ description: 'Percent as people say it: 3.2 or "3.2%".' });
const RateSchema = typed(
  within(typedPercent, 0, 1_000),
  'This is not a percentage from 0 up: write 17.15 for seventeen point one five percent.',
);
export const HoursSchema = typed(
  within(typedNumber, 0, 168),
  'There are 168 hours in a week. Write the hours of one week, such as 37.',
);
export const WeeksSchema = typed(
  within(typedNumber, 0, 53.5),
  'A year has at most 53.5 weeks. Write the weeks that are paid.',
);
const PointSchema = z.union(
  [z.string().max(60), z.number().transform(String)],
  unless('Write what the point is called, such as 7.'),
);
const points = { points: z.array(PointSchema).max(500).optional() };

const HeadcountSchema = typed((given) => {
  const value = typedNumber(given);
  return value !== undefined && Number.isInteger(value) && value >= 0 && value <= 1_000_000 ? value : undefined;
}, 'A headcount is a whole number, 0 or more.');

const CostMeasureSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('flat'), amount: MoneySchema, isPerHour: z.literal(true).optional(), ...points }),
  z.strictObject({ kind: z.literal('percent'), percent: PercentSchema, ...points }),
  z.strictObject({ kind: z.literal('greaterOf'), amount: MoneySchema, percent: PercentSchema, ...points }),
  z.strictObject({
    kind: z.literal('byBand'),
    bands: z
      .array(
        z.strictObject({
          upTo: PaySchema.nullable(),
          /** Where both are given, both are added. */
          percent: PercentSchema.optional(),
          amount: MoneySchema.optional(),
        }),
      )
      .min(1)
      .max(50),
  }),
  z.strictObject({ kind: z.literal('underpin'), hourly: PaySchema }),
  z.strictObject({ kind: z.literal('deletePoints'), points: z.array(PointSchema).min(1).max(500) }),
  z.strictObject({
    kind: z.literal('oneOff'),
    amount: MoneySchema,
    isSameForAll: z.literal(true).optional(),
    ...points,
  }),
  z.strictObject({
    kind: z.literal('leave'),
    days: typed(within(typedNumber, -50, 50), 'Write the days of leave that are added, 50 at most.'),
  }),
  z.strictObject({ kind: z.literal('hours'), weekly: HoursSchema }),
]) satisfies z.ZodType<PayMeasure>;

const measures = z.array(CostMeasureSchema).max(50);

const CostYearInputSchema = z.strictObject({
  /** As a claim's record has it; of no effect. */
  id: z.string().max(60).optional(),
  label: LineSchema.optional(),
  /** The day from which it is paid. */
  from: DaySchema.optional(),
  /** The day on which it first reaches anybody's pay: the months before are back pay. */
  paidOn: DaySchema.optional(),
  measures: measures.default([]),
});

/** How many years, each with the same measures; or each year with its own. */
const YearsSchema = z.union(
  [z.int().min(1).max(10), z.array(CostYearInputSchema).min(1).max(10)],
  unless('Write how many years, from 1 to 10, or a list of years.'),
);

const SpinePointInputSchema = z.strictObject({
  point: PointSchema,
  /** null: the point has no figure in this year. It is kept and shown. */
  amount: PaySchema.nullable(),
});

const WorkforceRowInputSchema = z.strictObject({
  grade: LineSchema.optional(),
  /** A point of the spine; left out or '' where somebody is paid off it (`annual`). */
  point: PointSchema.optional(),
  /** Full-time pay a year of whoever is on no point. */
  annual: PaySchema.nullish(),
  headcount: HeadcountSchema,
  /** Contract hours a week of each; left out: full time. */
  hours: HoursSchema.nullish(),
  /** Weeks paid a year of term-time staff; left out: all year round. */
  weeksPaid: WeeksSchema.nullish(),
  /** The last point of the grade: increments end there; left out: none are paid. */
  topPoint: PointSchema.optional(),
});

const OnCostsInputSchema = z.strictObject({
  /** Percent of what each person earns above the threshold a year. */
  insurancePercent: RateSchema.default(0),
  insuranceThreshold: PaySchema.default('0'),
  pensionPercent: RateSchema.default(0),
  otherPercent: RateSchema.default(0),
});

const inputShape = {
  /** The pay of a year before anything rises, where nobody knows more than that. */
  payBill: PaySchema.nullish(),
  /** Beside a pay bill: how many share it (full-time equivalents), for flat rises and one-off payments. */
  headcount: typed(within(typedNumber, 0, 1_000_000), 'Write how many people there are, 0 or more.').nullish(),
  /** Beside a pay bill: the hours that are paid a year, for rises by the hour and minimum rates. */
  hoursPaid: typed(within(typedNumber, 0, 10_000_000_000), 'Write the hours that are paid in a year.').nullish(),
  /** In the spine's order, lowest first. Alone, it answers new rates without a cost. */
  spine: z.array(SpinePointInputSchema).max(1_000).optional(),
  workforce: z.array(WorkforceRowInputSchema).max(10_000).optional(),
  /** What a point's figure is: pay of a year, or of an hour. */
  basis: z.enum(['year', 'hour']).default('year'),
  /** An hour's pay is the year's divided by these weeks times the full-time hours. */
  weeksInYear: typed(within(typedNumber, 1, 53.5), 'Write the weeks of a year, such as 52.143.').default(52.143),
  fullTimeHours: typed(within(typedNumber, 1, 168), 'Write the hours of a full-time week, such as 37.').default(37),
  /** To what each point's pay is rounded after a year's rises. Left out: as the spine itself is, to the pound or the penny. */
  rounding: RoundingSchema.optional(),
  /** What a day of leave is divided by. Left out: five for each week of the year. */
  workingDaysInYear: typed(within(typedNumber, 1, 366), 'Write the working days of a year, such as 260.').optional(),
  /** The month (1 to 12) in which the pay year begins. Left out: that of the first year's day. */
  payYearMonth: z.int().min(1).max(12).optional(),
  /** The day from which the first year is paid, where `years` is a number. */
  startsOn: DaySchema.optional(),
  /** What each year does; or a number of years with the same `measures`. Left out: one year. */
  years: YearsSchema.optional(),
  measures: measures.optional(),
  onCosts: OnCostsInputSchema.nullish(),
  /** Percent of the cost over base for what follows pay, where no on-costs are known. */
  rollUpPercent: RateSchema.nullish(),
  /** The month of each year (1 to 12) in which increments are paid. Left out: the costing is of the award alone. */
  incrementMonth: z.int().min(1).max(12).nullish(),
  /** The keys of questions that have been answered with "I am sure". */
  sure: z.array(z.string().max(200)).max(1_000).optional(),
  /** The rows (from 0) whose working is wanted. At most 1,000 of them; left out: all, where they are 300 at most. Totals and points always have theirs. */
  workingRows: z.union([z.literal('all'), z.array(z.int().min(0).max(10_000)).max(10_000)]).optional(),
};

/** What is costed, as the engine takes it. */
export const CostInputSchema = z.strictObject({
  ...inputShape,
  /** An offer over the same base: the answer holds the gap, claim less offer. */
  against: z.strictObject({ years: YearsSchema.optional(), measures: measures.optional() }).optional(),
});
/** As it is typed: money and percentages as numbers or text. */
export type CostGiven = z.input<typeof CostInputSchema>;
/** As it is worked with: money is decimal text. */
export type CostInput = z.output<typeof CostInputSchema>;
export type CostYearInput = z.output<typeof CostYearInputSchema>;
export type CostRowInput = z.output<typeof WorkforceRowInputSchema>;
