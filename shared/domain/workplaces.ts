// Where members work, and the reps who look after them there.

import * as z from 'zod';
import { DaySchema, IdSchema, LineSchema, NameSchema, RecordSchema, SpanSchema } from './values.ts';

export const EmployerSchema = RecordSchema.extend({ name: NameSchema });
export type Employer = z.infer<typeof EmployerSchema>;

/** How many people worked there on a day, and who said so: the denominator of density. */
export const HeadcountSchema = z.object({ day: DaySchema, people: z.int().min(0).max(1_000_000), source: LineSchema });

export const WorkplaceSchema = RecordSchema.extend({
  employerId: IdSchema.nullable(),
  name: NameSchema,
  address: z.string().max(2_000),
  postcode: LineSchema,
  headcounts: z.array(HeadcountSchema).max(500),
});
export type Workplace = z.infer<typeof WorkplaceSchema>;

export const RepKindSchema = z.enum([
  'rep',
  'safetyRep',
  'learningRep',
  'equalityRep',
  'convenor',
  'branchSecretary',
  'branchOfficer',
]);
export type RepKind = z.infer<typeof RepKindSchema>;

/** A post held by a member: which kind, for which workplaces, from when to when (both inclusive). */
export const RepSchema = RecordSchema.extend({
  memberId: IdSchema,
  kind: RepKindSchema,
  workplaceIds: z.array(IdSchema).max(200),
  ...SpanSchema.shape,
});
export type Rep = z.infer<typeof RepSchema>;
