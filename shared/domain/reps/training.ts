// Courses, who went on them and what they hold from them, and who is certified to accompany.

import * as z from 'zod';
import { DaySchema, FileNameSchema, IdSchema, LineSchema, NameSchema, ProseSchema, RecordSchema } from '../values.ts';

/** A course as it is offered: when, where, for how many. Days inclusive; null: not fixed. */
export const CourseSchema = RecordSchema.extend({
  name: NameSchema,
  /** What it counts as: a topic that the rule book asks for, or the union's own name of it. */
  topic: NameSchema,
  provider: LineSchema,
  from: DaySchema.nullable(),
  to: DaySchema.nullable(),
  place: LineSchema,
  /** How many can come; null: nobody said. */
  places: z.int().min(1).max(10_000).nullable(),
  /** How long it is in all, in minutes; null: unknown. */
  minutes: z.int().min(0).max(600_000).nullable(),
  /** Given to both sides together. */
  isJoint: z.boolean(),
  note: ProseSchema,
  cancelledOn: DaySchema.nullable(),
});
export type Course = z.infer<typeof CourseSchema>;

/** A file in the attachment store under `hash` (SHA-256 of the content, hex). */
export const KeptFileSchema = z.object({
  id: IdSchema,
  name: FileNameSchema,
  mediaType: LineSchema,
  bytes: z.int().min(0),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type KeptFile = z.infer<typeof KeptFileSchema>;

/** One person and one course: how far it is. What it was is copied from the course, so that it stays as it was. */
export const TrainingSchema = RecordSchema.extend({
  memberId: IdSchema,
  courseId: IdSchema.nullable(),
  name: NameSchema,
  topic: NameSchema,
  provider: LineSchema,
  from: DaySchema.nullable(),
  to: DaySchema.nullable(),
  minutes: CourseSchema.shape.minutes,
  isJoint: z.boolean(),
  appliedOn: DaySchema.nullable(),
  approved: z.object({ on: DaySchema, by: LineSchema }).nullable(),
  refused: z.object({ on: DaySchema, by: LineSchema, why: LineSchema }).nullable(),
  bookedOn: DaySchema.nullable(),
  attendedOn: DaySchema.nullable(),
  completedOn: DaySchema.nullable(),
  withdrawn: z.object({ on: DaySchema, why: LineSchema }).nullable(),
  /** The last day on which it counts; null: for good. */
  validUntil: DaySchema.nullable(),
  certificates: z.array(KeptFileSchema).max(20),
  note: ProseSchema,
});
export type Training = z.infer<typeof TrainingSchema>;

export const emptyTraining = {
  courseId: null,
  provider: '',
  from: null,
  to: null,
  minutes: null,
  isJoint: false,
  appliedOn: null,
  approved: null,
  refused: null,
  bookedOn: null,
  attendedOn: null,
  completedOn: null,
  withdrawn: null,
  validUntil: null,
  certificates: [],
  note: '',
} satisfies Omit<Training, 'id' | 'revision' | 'memberId' | 'name' | 'topic'>;

/**
 * The union certified somebody as a worker's companion (Employment Relations Act 1999, section 10(3)(b)): in writing, as having
 * experience of it or training in it. The Act knows no last day; `reviewOn` is the union's own.
 */
export const CertificationSchema = RecordSchema.extend({
  memberId: IdSchema,
  certifiedOn: DaySchema,
  /** Who certified it for the union. */
  by: NameSchema,
  isInWriting: z.boolean(),
  basis: z.enum(['experience', 'training', 'both']),
  /** The day on which the union looks at it again; passed, the certification still stands. */
  reviewOn: DaySchema.nullable(),
  /** From this day on it is none any more. */
  withdrawnOn: DaySchema.nullable(),
  papers: z.array(KeptFileSchema).max(20),
  note: ProseSchema,
});
export type Certification = z.infer<typeof CertificationSchema>;
