// The anonymous digest of concerns: what issues were about, by theme and department, with small counts hidden.

import * as z from 'zod';
import { VisibilitySchema } from '../../domain/partnership/sides.ts';
import { DaySchema, IdSchema } from '../../domain/values.ts';
import { base } from '../base.ts';
import { DownloadSchema, ToPathSchema } from '../download.ts';

/** A count; null: too small to be shown, or hidden beside one that is. */
const CountSchema = z.int().nullable();

export const DigestSchema = z.object({
  level: VisibilitySchema.exclude(['inConfidence']),
  forum: z.string().nullable(),
  from: DaySchema,
  to: DaySchema,
  total: CountSchema,
  /** The commonest first; an issue with several themes counts with each. */
  byTheme: z.array(z.object({ theme: z.string(), count: CountSchema })).max(1_000),
  byDepartment: z.array(z.object({ department: z.string(), count: CountSchema })).max(1_000),
  byState: z.array(z.object({ state: z.string(), count: CountSchema })).max(20),
});
export type Digest = z.infer<typeof DigestSchema>;

export const partnershipDigest = {
  /**
   * Issues raised from the first to the last day, both inclusive (the twelve months up to today unless they are said), of
   * one forum or all. Built from what may stand at its level (joint unless said). With a `format` it is a file as well.
   */
  digest: base
    .input(
      z
        .strictObject({
          forumId: IdSchema.optional(),
          from: DaySchema.optional(),
          to: DaySchema.optional(),
          level: VisibilitySchema.exclude(['inConfidence']).default('joint'),
          format: z.enum(['pdf', 'docx']).optional(),
          path: ToPathSchema,
        })
        .optional(),
    )
    .output(DigestSchema.extend({ file: DownloadSchema.nullable() })),
};
