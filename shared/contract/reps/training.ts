// Courses, who goes on them and what they hold from them, certification to accompany, and a rep's own record. Days left out
// are today. A rep sees their own training alone.

import * as z from 'zod';
import { CertificationSchema, CourseSchema, TrainingSchema } from '../../domain/reps/training.ts';
import { TopicStateSchema, TrainingMoveSchema, TrainingStageSchema } from '../../domain/reps/training-stage.ts';
import { DaySchema, IdSchema, LineSchema, NameSchema, RevisionSchema } from '../../domain/values.ts';
import { base } from '../base.ts';
import { givenFileShape } from '../case-inputs.ts';
import { DownloadSchema, ToPathSchema } from '../download.ts';
import { PageSchema, rowsSchema } from '../query.ts';
import { repsCompanions } from './companion.ts';

/** A course with how many are where on the way to it; the counts are of what is open to whoever asks. */
export const CourseRowSchema = z.object({
  course: CourseSchema,
  counts: z.record(TrainingStageSchema, z.int()),
  /** null: nobody said how many can come. */
  placesLeft: z.int().nullable(),
  isCounted: z.boolean(),
});
export type CourseRow = z.infer<typeof CourseRowSchema>;

/** A training with whose it is and how it stands today. */
export const TrainingRowSchema = z.object({
  training: TrainingSchema,
  name: z.string(),
  stage: TrainingStageSchema,
  isExpired: z.boolean(),
});
export type TrainingRow = z.infer<typeof TrainingRowSchema>;

const TotalsSchema = z.object({
  /** Missing with nothing on the way, or run out. */
  gaps: z.int(),
  missing: z.int(),
  expired: z.int(),
  /** Within 90 days. */
  expiresSoon: z.int(),
  inProgress: z.int(),
});

export const TopicNeedSchema = z.object({
  ruleId: IdSchema,
  topic: z.string(),
  state: TopicStateSchema,
  /** By when it is to be done, inclusive; null: no day, or it counts already. */
  by: DaySchema.nullable(),
  isOverdue: z.boolean(),
  isBeforeCasework: z.boolean(),
  completedOn: DaySchema.nullable(),
  validUntil: DaySchema.nullable(),
  trainingId: IdSchema.nullable(),
  stage: TrainingStageSchema.nullable(),
  nextId: IdSchema.nullable(),
});

export const TrainingNeedsRowSchema = z.object({
  memberId: IdSchema,
  /** The term under which they are shown. */
  repId: IdSchema,
  name: z.string(),
  /** What the posts are called that they hold. */
  posts: z.array(z.string()).max(50),
  topics: z.array(TopicNeedSchema).max(100),
});
export type TrainingNeedsRow = z.infer<typeof TrainingNeedsRowSchema>;

export const CertificationRowSchema = z.object({
  certification: CertificationSchema,
  name: z.string(),
  /** It holds in law: in writing, begun, and not withdrawn. */
  holds: z.boolean(),
  /** The union's own review day has passed. */
  isReviewPassed: z.boolean(),
});
export type CertificationRow = z.infer<typeof CertificationRowSchema>;

/** Of a rep's term or of a member: one of the two. */
const Whose = { repId: IdSchema.optional(), memberId: IdSchema.optional() };

const CertificationGiven = {
  certifiedOn: DaySchema.optional(),
  by: NameSchema,
  basis: CertificationSchema.shape.basis.optional(),
  isInWriting: z.boolean().optional(),
  /** Left out: the rule book's months after the day of the certificate; null: the union looks at it no more. */
  reviewOn: DaySchema.nullable().optional(),
  note: CertificationSchema.shape.note.optional(),
};

const HolderSchema = z.strictObject({ collection: z.enum(['trainings', 'certifications']), id: IdSchema });

export const repsTraining = {
  /** Courses ahead and those without a day, the nearest first; then, with `includePast`, the past, newest first. */
  courses: base
    .input(z.object({ includePast: z.boolean().default(false), page: PageSchema }).optional())
    .output(rowsSchema(CourseRowSchema)),
  /** One course and who is on the way to it, by name. */
  course: base
    .input(z.object({ id: IdSchema }))
    .output(CourseRowSchema.extend({ people: z.array(TrainingRowSchema).max(500), peopleTotal: z.int() })),
  /** A new course, or with `id` and `revision` a changed one: then only what is given changes. A topic left out is its name. */
  keepCourse: base
    .input(
      z.strictObject({
        id: IdSchema.optional(),
        revision: RevisionSchema.optional(),
        name: NameSchema.optional(),
        ...CourseSchema.omit({ id: true, revision: true, name: true, cancelledOn: true }).partial().shape,
      }),
    )
    .output(CourseSchema),
  /** It does not take place. Who is on the way to it stays so, and is told on the page. */
  cancelCourse: base
    .input(z.strictObject({ id: IdSchema, revision: RevisionSchema, on: DaySchema.optional() }))
    .output(CourseSchema),
  /** To be signed at the door: who has a place, with room for their signature; as a PDF. */
  attendanceSheet: base.input(z.object({ id: IdSchema, path: ToPathSchema })).output(DownloadSchema),
  /** Who needs what by the rule book: everybody who holds a post on the day, by name. */
  training: base
    .input(
      z
        .object({
          asAt: DaySchema.optional(),
          only: z.enum(['gaps', 'expiring', 'beforeCasework']).optional(),
          ...Whose,
          page: PageSchema,
        })
        .optional(),
    )
    .output(
      rowsSchema(TrainingNeedsRowSchema).extend({
        asAt: DaySchema,
        /** Of everybody, whatever the page holds; false: of the caller alone. */
        isWhole: z.boolean(),
        totals: TotalsSchema,
        topics: z
          .array(
            TotalsSchema.extend({ ruleId: IdSchema, topic: z.string(), isBeforeCasework: z.boolean(), has: z.int() }),
          )
          .max(100),
      }),
    ),
  /** Trainings of a person, of a course, or at a stage, newest first. */
  trainings: base
    .input(
      z
        .object({
          ...Whose,
          courseId: IdSchema.optional(),
          stages: z.array(TrainingStageSchema).max(7).optional(),
          page: PageSchema,
        })
        .optional(),
    )
    .output(rowsSchema(TrainingRowSchema)),
  /**
   * Somebody applies, or several people for the same course. With a course everything that it says is taken from it; without one
   * `name` says what it is (something they did elsewhere). With `id` and `revision` one is changed: only what is given.
   */
  keepTraining: base
    .input(
      z.strictObject({
        id: IdSchema.optional(),
        revision: RevisionSchema.optional(),
        ...Whose,
        memberIds: z.array(IdSchema).max(200).optional(),
        courseId: IdSchema.nullable().optional(),
        name: NameSchema.optional(),
        topic: NameSchema.optional(),
        ...TrainingSchema.pick({
          provider: true,
          from: true,
          to: true,
          minutes: true,
          isJoint: true,
          completedOn: true,
          validUntil: true,
          note: true,
        }).partial().shape,
        appliedOn: DaySchema.optional(),
      }),
    )
    .output(z.object({ rows: z.array(TrainingSchema).max(200), seq: z.int() })),
  /**
   * One step of one or several: all of them, or none. `on` is today unless said; `by` who approved or refused; completing counts
   * until the rule book's months after it, unless `validUntil` is given (null: for good).
   */
  moveTraining: base
    .input(
      z.strictObject({
        trainings: z
          .array(z.object({ id: IdSchema, revision: RevisionSchema }))
          .min(1)
          .max(200),
        move: TrainingMoveSchema,
        on: DaySchema.optional(),
        by: LineSchema.default(''),
        why: LineSchema.default(''),
        validUntil: DaySchema.nullable().optional(),
      }),
    )
    .output(z.object({ rows: z.array(TrainingSchema).max(200), seq: z.int() })),
  /** A certificate or another paper, on a training or a certification. */
  addCertificate: base
    .input(z.strictObject({ on: HolderSchema, ...givenFileShape }))
    .output(z.union([TrainingSchema, CertificationSchema])),
  removeCertificate: base
    .input(z.strictObject({ on: HolderSchema, revision: RevisionSchema, fileId: IdSchema }))
    .output(z.union([TrainingSchema, CertificationSchema])),
  /** The file, once. */
  openCertificate: base.input(z.strictObject({ on: HolderSchema, fileId: IdSchema })).output(DownloadSchema),
  /** Those that hold first, then by name. */
  certifications: base
    .input(z.object({ ...Whose, asAt: DaySchema.optional(), page: PageSchema }).optional())
    .output(rowsSchema(CertificationRowSchema)),
  /** The union has certified somebody as a companion; in writing and from today unless it is said otherwise. */
  certify: base.input(z.strictObject({ ...Whose, ...CertificationGiven })).output(CertificationSchema),
  /** Changes what is given. */
  changeCertification: base
    .input(
      z
        .strictObject({ ...CertificationGiven, withdrawnOn: DaySchema.nullable() })
        .partial()
        .extend({ id: IdSchema, revision: RevisionSchema }),
    )
    .output(CertificationSchema),
  /** From the day on (inclusive) it is none any more. */
  withdrawCertification: base
    .input(z.strictObject({ id: IdSchema, revision: RevisionSchema, on: DaySchema.optional() }))
    .output(CertificationSchema),
  /** A certificate for the union to sign, as a PDF. */
  certificate: base.input(z.object({ id: IdSchema, path: ToPathSchema })).output(DownloadSchema),
  ...repsCompanions,
  /** A rep's own record: posts, training, certification, facility time; as a PDF for them. */
  record: base.input(z.object({ ...Whose, path: ToPathSchema })).output(DownloadSchema),
};
