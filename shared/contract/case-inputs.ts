// What is written about a case when it is logged and when its dates change.

import * as z from 'zod';
import { CaseTypeSchema } from '../domain/case-kinds.ts';
import { CaseSchema, CertificateSchema, KeyDateSchema } from '../domain/cases.ts';
import { ClaimSchema, KeyDateKindSchema } from '../domain/claims.ts';
import { CasePersonSchema, IntakeSchema } from '../domain/intake.ts';
import {
  DaySchema,
  FileNameSchema,
  IdSchema,
  LineSchema,
  NameSchema,
  NationSchema,
  ProseSchema,
  RevisionSchema,
} from '../domain/values.ts';

// What is written is refused with a field that there is not: a date under a wrong name would be lost without a word.

/** Somebody found on the list, or somebody logged at once under a name ("membership to check"). */
export const WhoSchema = z.union([
  z.strictObject({ memberId: IdSchema }),
  z.strictObject({ firstName: LineSchema.default(''), lastName: NameSchema, phone: LineSchema.default('') }),
]);

export const KeyDateInputSchema = z.strictObject({
  claim: ClaimSchema.optional(),
  kind: KeyDateKindSchema.optional(),
  /** null or left out: "not sure". */
  date: DaySchema.nullable().optional(),
  nation: NationSchema.optional(),
  memberId: IdSchema.nullable().optional(),
  what: LineSchema.optional(),
  pattern: KeyDateSchema.shape.pattern.optional(),
  lastOn: DaySchema.nullable().optional(),
});

export const CertificateInputSchema = z.strictObject(CertificateSchema.shape);

/** Done, with its proof (a reference or a document on the case), or not pursued: why, and when the member was told. */
export const DateDoneInputSchema = z
  .strictObject({
    kind: z.enum(['done', 'notPursued']).default('done'),
    on: DaySchema,
    what: NameSchema,
    proof: LineSchema.default(''),
    documentId: IdSchema.nullable().default(null),
    memberToldOn: DaySchema.nullable().default(null),
  })
  .refine(({ kind, proof, documentId }) => kind === 'notPursued' || proof.trim() !== '' || documentId !== null, {
    path: ['proof'],
    error: 'Say where the proof is: a reference, a receipt, or a document on the case.',
  })
  .refine(({ kind, memberToldOn }) => kind === 'done' || memberToldOn !== null, {
    path: ['memberToldOn'],
    error: 'Say when the member was told that this will not be pursued.',
  });

/**
 * What is asked when a case is logged: who, what type, what happened, the key date, what next. Claim, kind and nation
 * follow from the type and the branch unless they are given.
 */
export const CaseOpenSchema = z
  .strictObject({
    who: z.array(WhoSchema).min(1).max(1_000),
    type: CaseTypeSchema,
    whatHappened: ProseSchema.default(''),
    keyDates: z.array(KeyDateInputSchema).max(100).default([]),
    nextStep: LineSchema.default(''),
    nextStepBy: DaySchema.nullable().default(null),
    workplaceId: IdSchema.nullable().optional(),
    repId: IdSchema.nullable().default(null),
    facts: CaseSchema.shape.facts.optional(),
    themes: z.array(NameSchema).max(50).optional(),
    people: z
      .array(CasePersonSchema.omit({ id: true }).partial().required({ name: true, role: true }))
      .max(200)
      .optional(),
    intake: z.strictObject(IntakeSchema.shape).partial().optional(),
    /** The enquiry that becomes this case. */
    enquiryId: IdSchema.optional(),
    /** The issue that it grows out of: that ends as a case, with its history, and learns nothing of this one. */
    issueId: IdSchema.optional(),
    /** Why it goes on without an early conversation, where that issue had none. */
    whyNoConversation: LineSchema.optional(),
  })
  .refine(({ nextStep, nextStepBy }) => nextStepBy === null || nextStep.trim() !== '', {
    path: ['nextStep'],
    error: 'Say what is to be done by that day, or leave the day out.',
  });
export type CaseOpen = z.input<typeof CaseOpenSchema>;

/** A case and the revision that a window showed of it. */
export const OnCase = z.strictObject({ id: IdSchema, revision: RevisionSchema });

/** Exactly one of `file` (32 MB at most), `upload` (a token, with the file's `name`) and `path` (in-process only). */
export const givenFileShape = {
  file: z.file().optional(),
  upload: z.string().max(100).optional(),
  name: FileNameSchema.optional(),
  path: z.string().max(4_096).optional(),
};
