// Sealing a case: under a key of its own, for those who are named and the recovery sheet, and nobody else.

import * as z from 'zod';
import { OfficerSchema } from '../domain/officers.ts';
import { DaySchema, IdSchema, NameSchema, RevisionSchema } from '../domain/values.ts';
import { base } from './base.ts';

const SealedOfficerSchema = OfficerSchema.pick({ id: true, name: true, roles: true }).extend({
  /** The day on which they were withdrawn: they open nothing here any more. */
  withdrawnOn: DaySchema.nullable(),
  isYou: z.boolean(),
});

/** Who may open a case. The recovery sheet always may. */
export const SealedWithSchema = z.object({
  caseId: IdSchema,
  /** null: it is not sealed, and whoever may see it by their role sees it. */
  sealedOn: DaySchema.nullable(),
  /** For the next `cases.seal`; null while it is not sealed. */
  revision: RevisionSchema.nullable(),
  officers: z.array(SealedOfficerSchema).max(100),
  /** Everybody who could be named, with what stands against it, in words. */
  candidates: z
    .array(
      SealedOfficerSchema.extend({
        whyNot: z.string().nullable(),
        /** It is allocated to them: without them nobody keeps its dates. */
        looksAfterIt: z.boolean(),
      }),
    )
    .max(1_000),
  /** What follows from it that somebody might not expect, in sentences. */
  notes: z.array(z.string()).max(10),
});
export type SealedWith = z.infer<typeof SealedWithSchema>;

export const sealing = {
  /**
   * Only these officers, whoever calls, and the recovery sheet open the case from now on; also what it was before is sealed. Of
   * a sealed case it changes who is named: whoever is taken off opens nothing that follows.
   */
  seal: base
    .input(
      z.strictObject({
        caseId: IdSchema,
        officerIds: z.array(IdSchema).max(99).default([]),
        /** Whoever calls is not among them: then the case is gone for them at once. */
        withoutMe: z.boolean().default(false),
        /** Of the seal, where the case is sealed already; without it whoever is named now is taken as seen. */
        revision: RevisionSchema.optional(),
      }),
    )
    .output(SealedWithSchema),
  /** Whoever may see it by their role sees it again, with all that was written meanwhile. `reason` goes on its timeline. */
  unseal: base.input(z.strictObject({ caseId: IdSchema, reason: NameSchema })).output(SealedWithSchema),
  sealedWith: base.input(z.strictObject({ caseId: IdSchema })).output(SealedWithSchema),
  /** Whether there is a sealed case that nobody but this officer and the recovery sheet can open: asked before they leave. */
  isOnlyOpener: base.input(z.strictObject({ officerId: IdSchema })).output(z.object({ isOnlyOpener: z.boolean() })),
};
