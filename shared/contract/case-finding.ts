// Many cases at once, like cases, and who might take one.

import * as z from 'zod';
import { CaseOutcomeSchema, CaseTypeSchema } from '../domain/case-kinds.ts';
import { SanctionKindSchema } from '../domain/case-results.ts';
import { ManagerLevelSchema, ProtectedCharacteristicSchema } from '../domain/intake.ts';
import { DaySchema, IdSchema, NameSchema } from '../domain/values.ts';
import { base } from './base.ts';
import { PageSchema, rowsSchema } from './query.ts';

export const caseFinding = {
  /**
   * Allocates, tags and untags many at once, as one transaction that one undo takes back. A case that is not there
   * any more is left out and counted.
   */
  bulk: base
    .input(
      z.strictObject({
        ids: z.array(IdSchema).min(1).max(500),
        repId: IdSchema.nullable().optional(),
        addThemes: z.array(NameSchema).max(20).default([]),
        removeThemes: z.array(NameSchema).max(20).default([]),
      }),
    )
    /** `seq` is the transaction, for undo; null when nothing had to change. */
    .output(z.object({ changed: z.int(), unchanged: z.int(), missing: z.int(), seq: z.int().nullable() })),
  /** Every tag in use with how many cases have it, by name. */
  themes: base.input(z.object({}).optional()).output(rowsSchema(z.object({ theme: z.string(), cases: z.int() }))),
  /**
   * Closed cases like this one, the most alike first, and counts of how they ended. A count below 5 is null for whoever may
   * not open those cases.
   */
  comparators: base
    .input(
      z.object({
        id: IdSchema,
        employerId: IdSchema.nullable().optional(),
        theme: z.string().max(500).optional(),
        managerLevel: ManagerLevelSchema.optional(),
        sanction: SanctionKindSchema.optional(),
        outcome: CaseOutcomeSchema.optional(),
        characteristic: ProtectedCharacteristicSchema.optional(),
        page: PageSchema,
      }),
    )
    .output(
      z.object({
        rows: z
          .array(
            z.object({
              id: IdSchema,
              number: z.string(),
              type: CaseTypeSchema,
              employer: z.string().nullable(),
              managerLevel: ManagerLevelSchema.nullable(),
              sanction: SanctionKindSchema.nullable(),
              outcome: CaseOutcomeSchema,
              closedOn: DaySchema,
              themes: z.array(z.string()).max(50),
              /** What the two have in common, in words. */
              alike: z.array(z.string()).max(20),
            }),
          )
          .max(500),
        /** null: fewer than 5, and not open to whoever asks. */
        total: z.int().nullable(),
        byOutcome: z.array(z.object({ outcome: CaseOutcomeSchema, cases: z.int().nullable() })).max(20),
        bySanction: z.array(z.object({ sanction: SanctionKindSchema.nullable(), cases: z.int().nullable() })).max(20),
      }),
    ),
  /** Who might take a case, the best first, each with reasons: load, conflict, workplace. */
  suggestRep: base.input(z.object({ id: IdSchema })).output(
    z.object({
      rows: z
        .array(
          z.object({
            repId: IdSchema,
            name: z.string(),
            openCases: z.int(),
            enquiries: z.int(),
            /** Open cases weighted by their stage, and enquiries. */
            load: z.number(),
            hasConflict: z.boolean(),
            reasons: z.array(z.string()).max(20),
            /** Topics that the rule book asks before casework and that are missing: a warning. Left out: none is. */
            lacksTraining: z.array(z.string()).max(100).optional(),
          }),
        )
        .max(500),
    }),
  ),
};
