// Employers' procedures: their list, their versions, and the frames to start from.

import * as z from 'zod';
import { CaseTypeSchema } from '../domain/case-kinds.ts';
import { ProcedureSchema, ProcedureVersionSchema } from '../domain/procedures.ts';
import { IdSchema, NameSchema, RevisionSchema } from '../domain/values.ts';
import { base } from './base.ts';
import { PageSchema, rowsSchema } from './query.ts';

/** A frame has the stages and no days: none is assumed until it is typed from the policy or the contract. */
export const FrameSchema = z.object({
  key: z.string(),
  name: z.string(),
  about: z.string(),
  caseTypes: z.array(CaseTypeSchema),
  stages: ProcedureVersionSchema.shape.stages,
});
export type Frame = z.infer<typeof FrameSchema>;

export const procedures = {
  /** By name; those no longer used only with `includeRetired`. */
  list: base
    .input(z.object({ includeRetired: z.boolean().default(false), page: PageSchema }).optional())
    .output(rowsSchema(ProcedureSchema.extend({ employer: z.string().nullable(), openCases: z.int() }))),
  get: base.input(z.object({ id: IdSchema })).output(ProcedureSchema),
  /** The Acas Code's stages and the steps of a contract in the United States, as the branch's country has them. */
  frames: base.input(z.object({}).optional()).output(rowsSchema(FrameSchema)),
  /**
   * Adds (without `id`) or changes a procedure. With `asNewVersion` the cases that began under the version before keep
   * it; without, the newest version is corrected and open cases' dates follow.
   */
  save: base
    .input(
      z.strictObject({
        id: IdSchema.optional(),
        revision: RevisionSchema.optional(),
        name: NameSchema,
        employerId: IdSchema.nullable(),
        caseTypes: z.array(CaseTypeSchema).min(1).max(50),
        version: ProcedureVersionSchema.omit({ version: true }),
        asNewVersion: z.boolean().default(false),
      }),
    )
    .output(ProcedureSchema),
  /** No longer offered; cases that follow it go on. */
  retire: base
    .input(z.strictObject({ id: IdSchema, revision: RevisionSchema, isRetired: z.boolean() }))
    .output(ProcedureSchema),
  /** The procedures that a case may follow, its employer's own first. */
  forCase: base.input(z.object({ caseId: IdSchema })).output(rowsSchema(ProcedureSchema)),
};
