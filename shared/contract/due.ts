// Everything that is due: between two days, and as a sheet for a second named officer.

import * as z from 'zod';
import { DaySchema } from '../domain/values.ts';
import { base } from './base.ts';
import { DueItemSchema, DueKindSchema } from './case-clocks.ts';
import { DownloadSchema, ToPathSchema } from './download.ts';
import { PageSchema, rowsSchema } from './query.ts';

const Between = z
  .object({
    /** The first day, inclusive; today unless said. */
    from: DaySchema.optional(),
    /** The last day, inclusive; 28 days after the first unless said. */
    to: DaySchema.optional(),
    kinds: z.array(DueKindSchema).max(50).optional(),
    page: PageSchema,
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ['to'],
    error: 'This is before the first day: the last day comes after it.',
  });

export const due = {
  /** Nearest first, over open cases and closed ones that are not finished. What has no date is not in it. */
  due: base.input(Between.optional()).output(rowsSchema(DueItemSchema)),
  /** The same as a PDF to hand to a second officer; overdue dates and those that nobody knows come first. */
  sheet: base.input(z.object({ to: DaySchema.optional(), path: ToPathSchema }).optional()).output(DownloadSchema),
};
