// Money, percentages and hours of bargaining. Money is decimal text, because a binary fraction cannot hold pence.

import * as z from 'zod';

/** Pounds (US: dollars) as decimal text, at most six decimals: "23656", "1290.50". Read and worked with by a decimal library. */
export const AmountSchema = z
  .string()
  .regex(/^-?\d{1,12}(\.\d{1,6})?$/, { error: 'This is not an amount of money (1290.50).' })
  .meta({ description: 'An amount in pounds or dollars as decimal text: "1290.50".' });

/** A number of whatever is counted, as decimal text. */
export const DecimalSchema = z
  .string()
  .regex(/^-?\d{1,12}(\.\d{1,6})?$/, { error: 'This is not a number (3.2).' })
  .meta({ description: 'A number as decimal text: "3.2".' });

/** Percent as people say it: 3.2 is three point two percent. */
export const PercentSchema = z.number().min(-100).max(1_000);

/** Hours a week. There are 168. */
export const WeeklyHoursSchema = z
  .number()
  .min(0)
  .max(168, { error: 'There are 168 hours in a week. Write the hours of one week.' });

/** A month, `YYYY-MM`. */
export const MonthSchema = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'This is not a month, written as year-month (2026-04).' })
  .meta({ description: 'A month, YYYY-MM.' });
