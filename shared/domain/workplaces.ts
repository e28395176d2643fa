// Where members work: employers, the groups that bargain there, and who else works there.

import * as z from 'zod';
import { DaySchema, IdSchema, LineSchema, NameSchema, RecordSchema } from './values.ts';

/** How many people worked there on a day, and who said so: the denominator of density. */
export const HeadcountSchema = z.object({ day: DaySchema, people: z.int().min(0).max(1_000_000), source: LineSchema });
export type Headcount = z.infer<typeof HeadcountSchema>;

const headcounts = z.array(HeadcountSchema).max(500);

export const EmployerSchema = RecordSchema.extend({ name: NameSchema, headcounts });
export type Employer = z.infer<typeof EmployerSchema>;

/** The group covered by recognition (US: certification) at one employer; no workplaces named means all of them. */
export const BargainingUnitSchema = RecordSchema.extend({
  name: NameSchema,
  employerId: IdSchema,
  workplaceIds: z.array(IdSchema).max(500),
  /** Who is in it, in words: "craft grades 1 to 6". */
  coverage: z.string().max(2_000),
  headcounts,
});
export type BargainingUnit = z.infer<typeof BargainingUnitSchema>;

/** A department of a workplace: a job is in it by its name. */
export const DepartmentSchema = z.object({ name: NameSchema, headcounts });
export type Department = z.infer<typeof DepartmentSchema>;

/** How many members there are to be at a workplace by a day (inclusive). */
export const RecruitmentGoalSchema = z.object({
  id: IdSchema,
  setOn: DaySchema,
  byDay: DaySchema,
  members: z.int().min(1).max(1_000_000),
  note: z.string().max(2_000),
});
export type RecruitmentGoal = z.infer<typeof RecruitmentGoalSchema>;

export const WorkplaceSchema = RecordSchema.extend({
  employerId: IdSchema.nullable(),
  name: NameSchema,
  address: z.string().max(2_000),
  postcode: LineSchema,
  headcounts,
  departments: z.array(DepartmentSchema).max(500),
  goals: z.array(RecruitmentGoalSchema).max(100),
});
export type Workplace = z.infer<typeof WorkplaceSchema>;

/**
 * Somebody who works there and is no member. Elsewhere than in the United States a name is kept only of people who are in
 * touch with the union (`inTouchSince`); all others are a number: headcount less members.
 */
export const NonMemberSchema = RecordSchema.extend({
  firstName: LineSchema,
  lastName: LineSchema,
  email: LineSchema,
  phone: LineSchema,
  workplaceId: IdSchema,
  department: LineSchema,
  shift: LineSchema,
  title: LineSchema,
  /** The day on which they got in touch; null only where the law of the branch's country allows a list of everybody. */
  inTouchSince: DaySchema.nullable(),
  notes: z.string().max(2_000),
  /** The member that they became; they stand on no wall chart as a non-member from then on. */
  memberId: IdSchema.nullable(),
});
export type NonMember = z.infer<typeof NonMemberSchema>;
