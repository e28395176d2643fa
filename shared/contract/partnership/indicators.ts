// Is it working: the figures with their records, flags and the ladder; the substance sheet; records brought in whole.

import * as z from 'zod';
import { FlagSchema, IndicatorSchema, LadderSchema, SubstanceSchema } from '../../domain/partnership/indicators.ts';
import { SideSchema, VisibilitySchema } from '../../domain/partnership/sides.ts';
import { DaySchema, IdSchema, LineSchema, NameSchema } from '../../domain/values.ts';
import { base } from '../base.ts';
import { DownloadSchema, ToPathSchema } from '../download.ts';
import { ImportedRecordsSchema } from './imported-records.ts';

/** The forum (the only one without it) and first and last day, both inclusive; the 12 months up to today without them. */
const questionShape = {
  forumId: IdSchema.optional(),
  from: DaySchema.optional(),
  to: DaySchema.optional(),
};

export const partnershipIndicators = {
  /**
   * K1 to K30 for a period, each with its fraction and its records, `values` under plain names, flags and the ladder. With
   * `level` from records of that level and wider alone; for both sides (`joint`) without what is the branch's own.
   */
  indicators: base
    .input(
      z
        .object({
          ...questionShape,
          level: VisibilitySchema.exclude(['inConfidence']).optional(),
          /** From which share of one side, in percent, an agenda is called one-way. */
          oneWayShare: z.int().min(51).max(100).optional(),
        })
        .optional(),
    )
    .output(
      z.object({
        forumId: IdSchema,
        forum: z.string(),
        from: DaySchema,
        to: DaySchema,
        /** The last day that is known. */
        asOf: DaySchema,
        level: VisibilitySchema.nullable(),
        /** How it stands, in one sentence. */
        sentence: z.string(),
        indicators: z.array(IndicatorSchema).max(30),
        values: z.record(
          z.string(),
          z.union([
            z.number(),
            z.boolean(),
            z.null(),
            z.array(z.number()),
            z.record(z.string(), z.number().nullable()),
          ]),
        ),
        /** The branch's own; empty and null for both sides. */
        flags: z.array(FlagSchema).max(20),
        structureOnly: z.boolean().nullable(),
        substance: SubstanceSchema.nullable(),
        ladder: LadderSchema,
      }),
    ),
  /** What was agreed to do about a criterion of the ladder that is not met: kept as an action of the forum. */
  planStep: base
    .input(
      z.object({
        forumId: IdSchema.optional(),
        criterion: z.string().min(1).max(40),
        text: NameSchema.optional(),
        ownerSide: SideSchema.optional(),
        team: LineSchema.optional(),
        dueOn: DaySchema.nullable().optional(),
        visibility: VisibilitySchema.optional(),
      }),
    )
    .output(z.object({ actionId: IdSchema, seq: z.int() })),
  /** Figures, signs of tokenism and the ladder on paper, for the staff side alone. */
  substance: base
    .input(z.object({ ...questionShape, format: z.enum(['pdf', 'docx']).optional(), path: ToPathSchema }).optional())
    .output(DownloadSchema),
  /** Brings a forum in with everything that was kept of it elsewhere: all of it or nothing, and it can be undone. */
  importRecords: base.input(ImportedRecordsSchema).output(
    z.object({
      forumId: IdSchema,
      seq: z.int(),
      counts: z.record(z.string(), z.int()),
    }),
  ),
};
