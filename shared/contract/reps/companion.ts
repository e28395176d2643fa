// Who may go into a hearing with a worker, and on what ground.

import * as z from 'zod';
import { CompanionGroundSchema, HearingKindSchema } from '../../domain/reps/companion.ts';
import { DaySchema, IdSchema } from '../../domain/values.ts';
import { base } from '../base.ts';
import { PageSchema, rowsSchema } from '../query.ts';

const StepSchema = z.object({ text: z.string(), date: DaySchema.optional(), authority: z.string().optional() });

/** A kind of hearing, or one that stands on a case's timeline: then its case says whose worker it is, and who is in it. */
const HearingSchema = z.union([
  HearingKindSchema,
  z.strictObject({ caseId: IdSchema, entryId: IdSchema.optional(), kind: HearingKindSchema.optional() }),
]);

export const CompanionSchema = z.object({
  /** The term that was asked about; null: somebody who holds no post. */
  repId: IdSchema.nullable(),
  memberId: IdSchema.nullable(),
  name: z.string(),
  on: DaySchema,
  employer: z.object({ id: IdSchema, name: z.string() }).nullable(),
  may: z.boolean(),
  /** In the United States 'none' may stand beside `may`: no Act asks for a ground there. */
  ground: CompanionGroundSchema,
  /** The branch's own rule: a review that has passed changes this alone. False where they may not. */
  branchRuleMet: z.boolean(),
  /** Whether an Act gives the right to be accompanied at such a hearing, or the employer's procedure does. */
  rightFrom: z.enum(['law', 'procedure', 'depends']),
  why: z.string(),
  /** Why they should not be on this case at all; null: nothing is known, or no case was named. */
  conflict: z.string().nullable(),
  working: z.array(StepSchema).max(20),
});
export type Companion = z.infer<typeof CompanionSchema>;

export const repsCompanions = {
  /**
   * Whether somebody may go into a hearing with a worker of the employer, as at the day of the hearing. `repId` is a rep's term, or
   * a member who holds no post. Without an employer it answers on certification, or employment by the union, alone.
   */
  mayAccompany: base
    .input(
      z.object({
        repId: IdSchema,
        /** Today, or the day of the hearing that is named. */
        on: DaySchema.optional(),
        employerId: IdSchema.nullable().optional(),
        hearing: HearingSchema.optional(),
      }),
    )
    .output(CompanionSchema),
  /** The same for every rep on the day: who may first, the certified before the others, each by name. */
  companions: base
    .input(
      z
        .object({
          on: DaySchema.optional(),
          employerId: IdSchema.nullable().optional(),
          hearing: HearingSchema.optional(),
          page: PageSchema,
        })
        .optional(),
    )
    .output(rowsSchema(CompanionSchema).extend({ on: DaySchema, mayTotal: z.int() })),
  /** A case's meetings and hearings from today on, each with whoever is named to go in and whether they may. */
  companionsOfCase: base.input(z.object({ caseId: IdSchema })).output(
    z.object({
      rows: z
        .array(
          z.object({
            entryId: IdSchema,
            kind: z.enum(['meeting', 'hearing']),
            day: DaySchema,
            /** Whose hearing it is, and of what kind, as far as the case says: for asking who else may. */
            employerId: IdSchema.nullable(),
            hearing: HearingKindSchema.nullable(),
            /** As it was written on the entry; '': nobody was named, and it is the case's rep. */
            companion: z.string(),
            /** Who that is, as far as the list knows; empty: nobody there is called so. */
            answers: z.array(CompanionSchema).max(5),
          }),
        )
        .max(100),
    }),
  ),
};
