// Who is in a case besides the members, and the gate at its beginning: what was asked before the branch took it on.

import * as z from 'zod';
import { DaySchema, IdSchema, LineSchema, NameSchema } from './values.ts';

export const CasePersonRoleSchema = z.enum([
  'companion',
  'buddy',
  'manager',
  'hr',
  'fullTimeOfficer',
  'witness',
  'comparator',
  'adviser',
  'other',
]);
export type CasePersonRole = z.infer<typeof CasePersonRoleSchema>;

export const ManagerLevelSchema = z.enum(['supervisor', 'lineManager', 'middleManager', 'seniorManager', 'director']);
export type ManagerLevel = z.infer<typeof ManagerLevelSchema>;

/** Somebody in a case; the members and the rep stand on the case itself. */
export const CasePersonSchema = z.object({
  id: IdSchema,
  role: CasePersonRoleSchema,
  name: NameSchema,
  /** Where they are a member too. */
  memberId: IdSchema.nullable(),
  /** Phone, email or address, as somebody wrote it down. */
  contact: LineSchema,
  managerLevel: ManagerLevelSchema.nullable(),
  note: LineSchema,
});
export type CasePerson = z.infer<typeof CasePersonSchema>;

/** Equality Act 2010 s.4. */
export const ProtectedCharacteristicSchema = z.enum([
  'age',
  'disability',
  'genderReassignment',
  'marriageAndCivilPartnership',
  'pregnancyAndMaternity',
  'race',
  'religionOrBelief',
  'sex',
  'sexualOrientation',
]);
export type ProtectedCharacteristic = z.infer<typeof ProtectedCharacteristicSchema>;

export const IntakeAnswerSchema = z.enum(['notDecided', 'represent', 'adviceOnly']);
export type IntakeAnswer = z.infer<typeof IntakeAnswerSchema>;

/**
 * What was asked and answered when the case was taken on. In the United States nothing of it turns on membership: unit,
 * merits and reasons are recorded, because every employee of the unit is represented alike.
 */
export const IntakeSchema = z.object({
  answer: IntakeAnswerSchema,
  /** Why: always there when the answer is advice only. */
  reason: z.string().max(5_000),
  decidedOn: DaySchema.nullable(),
  conditionsAcceptedOn: DaySchema.nullable(),
  /** The first conversation with the member, held early. */
  earlyConversationOn: DaySchema.nullable(),
  conflict: z.enum(['notAsked', 'none', 'found']),
  conflictNote: LineSchema,
  /** Reps who must not be given this case. */
  conflictedRepIds: z.array(IdSchema).max(100),
  /** Officers to whom this case is closed: it does not exist for them. Left out: nobody. */
  conflictedOfficerIds: z.array(IdSchema).max(100).optional(),
  /** United States: the bargaining unit, and what the merits are. */
  unit: LineSchema,
  merits: z.string().max(5_000),
});
export type Intake = z.infer<typeof IntakeSchema>;

/** Nothing asked yet. */
export const emptyIntake: Intake = {
  answer: 'notDecided',
  reason: '',
  decidedOn: null,
  conditionsAcceptedOn: null,
  earlyConversationOn: null,
  conflict: 'notAsked',
  conflictNote: '',
  conflictedRepIds: [],
  unit: '',
  merits: '',
};
