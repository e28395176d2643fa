// Handovers: a rep leaves or is away, and nobody's case falls between two chairs.

import * as z from 'zod';
import { CaseTypeSchema } from '../domain/case-kinds.ts';
import { HandoverSchema } from '../domain/handovers.ts';
import { DaySchema, IdSchema, ProseSchema, RevisionSchema } from '../domain/values.ts';
import { base } from './base.ts';
import { DownloadSchema, ToPathSchema } from './download.ts';
import { PageSchema, rowsSchema } from './query.ts';

/** One open case as whoever takes it over must know it. */
export const HandoverCaseSchema = z.object({
  id: IdSchema,
  number: z.string(),
  type: CaseTypeSchema,
  memberName: z.string(),
  nextWhat: z.string().nullable(),
  nextDay: DaySchema.nullable(),
  /** What was promised to the member, and by when. */
  promises: z.array(z.object({ what: z.string(), dueOn: DaySchema.nullable() })).max(100),
  lastContactOn: DaySchema.nullable(),
});

export const HandoverRowSchema = HandoverSchema.extend({ fromName: z.string(), toName: z.string() });

export const handovers = {
  /** A rep's open cases, and who would be without a rep: cases in no handover that was made, workplaces with no other rep. */
  preview: base.input(z.object({ fromRepId: IdSchema })).output(
    z.object({
      cases: z.array(HandoverCaseSchema).max(1_000),
      /** Those of them that no handover covers yet. */
      uncovered: z.array(IdSchema).max(1_000),
      workplacesWithoutRep: z.array(z.object({ id: IdSchema, name: z.string(), members: z.int() })).max(200),
    }),
  ),
  list: base.input(z.object({ page: PageSchema }).optional()).output(rowsSchema(HandoverRowSchema)),
  make: base
    .input(
      z.strictObject({
        fromRepId: IdSchema,
        toRepId: IdSchema,
        why: HandoverSchema.shape.why,
        awayUntil: DaySchema.nullable().default(null),
        caseIds: z.array(IdSchema).min(1).max(1_000),
        note: ProseSchema.default(''),
      }),
    )
    .output(HandoverSchema),
  /** The receiver takes the cases on: they change hands now. Cases closed or allocated elsewhere since are left out. */
  accept: base
    .input(z.strictObject({ id: IdSchema, revision: RevisionSchema }))
    .output(z.object({ handover: HandoverSchema, moved: z.int(), leftOut: z.int() })),
  /** The handover as a paper for both to sign. */
  paper: base.input(z.object({ id: IdSchema, path: ToPathSchema })).output(DownloadSchema),
};
