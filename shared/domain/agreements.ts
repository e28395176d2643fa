// An agreement with the employer: its parties, its days, its clauses, and when it is to be looked at again.

import * as z from 'zod';
import { ConsultationLevelSchema } from './partnership/consultations.ts';
import { PartnershipRecordSchema } from './partnership/sides.ts';
import { FacilityAllowanceSchema } from './reps/facility-time.ts';
import { DaySchema, IdSchema, LineSchema, NameSchema, ProseSchema } from './values.ts';

export const AgreementTypeSchema = z.enum([
  'recognition',
  'partnership',
  'facilities',
  'procedural',
  'substantive',
  'sideLetter',
  'jobSecurity',
  'flexibleWorking',
  'gainshare',
  'training',
  'informationAndConsultation',
  'access',
  'disputesProcedure',
]);
export type AgreementType = z.infer<typeof AgreementTypeSchema>;

/** What is kept; `in force`, `due for review`, `expired` and `superseded` follow from the days. */
export const AgreementStateSchema = z.enum([
  'draft',
  'negotiating',
  'agreedSubjectToBallot',
  'signed',
  'underReview',
  'terminated',
]);

export const ClauseSchema = z.object({
  id: IdSchema,
  /** "4.2". */
  ref: LineSchema,
  text: ProseSchema,
  tags: z.array(NameSchema).max(20),
});

/** Who is consulted about what, how far, and how long before. */
export const ScopeRowSchema = z.object({
  id: IdSchema,
  topic: NameSchema,
  level: ConsultationLevelSchema,
  who: LineSchema,
  /** Calendar days. */
  noticeDays: z.int().min(0).max(365).nullable(),
});

export const AgreementSchema = PartnershipRecordSchema.extend({
  title: NameSchema,
  type: AgreementTypeSchema,
  state: AgreementStateSchema,
  forumId: IdSchema.nullable(),
  employerId: IdSchema.nullable(),
  unitId: IdSchema.nullable(),
  parties: z.array(NameSchema).max(50),
  purpose: ProseSchema,
  signedOn: DaySchema.nullable(),
  /** First and last day of its effect, both inclusive; `expiresOn` null: until it is ended. */
  effectiveFrom: DaySchema.nullable(),
  expiresOn: DaySchema.nullable(),
  reviewDue: DaySchema.nullable(),
  reviews: z
    .array(z.object({ id: IdSchema, dueOn: DaySchema.nullable(), doneOn: DaySchema, result: ProseSchema }))
    .max(100),
  supersedesId: IdSchema.nullable(),
  /** A side letter: the agreement that it stands beside; it ends no later than that one. */
  mainId: IdSchema.nullable(),
  clauses: z.array(ClauseSchema).max(1_000),
  /** A partnership agreement: its scope matrix, its rules for meetings, its route for disputes. */
  scope: z.array(ScopeRowSchema).max(200),
  meetingRules: ProseSchema,
  disputesRoute: ProseSchema,
  /** What time off it gives reps. */
  facilityTime: z.array(FacilityAllowanceSchema).max(50),
  notes: ProseSchema,
});
export type Agreement = z.infer<typeof AgreementSchema>;

/** What an agreement is besides its record, title, type and level. */
export const emptyAgreement = {
  state: 'draft',
  forumId: null,
  employerId: null,
  unitId: null,
  parties: [],
  purpose: '',
  signedOn: null,
  effectiveFrom: null,
  expiresOn: null,
  reviewDue: null,
  reviews: [],
  supersedesId: null,
  mainId: null,
  clauses: [],
  scope: [],
  meetingRules: '',
  disputesRoute: '',
  facilityTime: [],
  notes: '',
} satisfies Omit<Agreement, 'id' | 'revision' | 'title' | 'type' | 'visibility' | 'confidentialUntil'>;
