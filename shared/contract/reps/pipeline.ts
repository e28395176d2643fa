// Who might become a rep, and how far each has come: interest, nomination, election, training, post. All but the interest itself
// is found each time in elections, training and posts.

import * as z from 'zod';
import { InterestSchema, RepKindSchema } from '../../domain/reps/posts.ts';
import { DaySchema, IdSchema, RevisionSchema } from '../../domain/values.ts';
import { base } from '../base.ts';
import { PageSchema, rowsSchema } from '../query.ts';

export const PipelineStageSchema = z.enum(['interest', 'nomination', 'election', 'training', 'post']);
export type PipelineStage = z.infer<typeof PipelineStageSchema>;

const StepSchema = z.object({
  stage: PipelineStageSchema,
  /** The day on which it was reached; null: not yet, or nobody wrote it down. */
  on: DaySchema.nullable(),
  state: z.enum(['done', 'now', 'ahead', 'notNeeded']),
  /** "Nominated by two members", "Not elected on …". */
  detail: z.string(),
  electionId: IdSchema.nullable(),
  repId: IdSchema.nullable(),
  trainingId: IdSchema.nullable(),
});
export type PipelineStep = z.infer<typeof StepSchema>;

export const PipelineRowSchema = z.object({
  /** The interest's id; of somebody who never said so, what their way hangs on (a nomination, a term). */
  id: IdSchema,
  interest: InterestSchema.nullable(),
  memberId: IdSchema.nullable(),
  name: z.string(),
  kind: RepKindSchema,
  postId: IdSchema.nullable(),
  /** What the post is called. */
  title: z.string(),
  workplaceIds: z.array(IdSchema).max(200),
  workplaces: z.array(z.string()),
  stage: PipelineStageSchema,
  /** The five stages in order. */
  steps: z.array(StepSchema).length(5),
  next: z.object({
    code: z.enum(['talk', 'nominate', 'accept', 'vote', 'apply', 'train', 'nothing']),
    sentence: z.string(),
    on: DaySchema.nullable(),
    /** The open election that fits, to be nominated in or followed. */
    electionId: IdSchema.nullable(),
    /** Training that is still asked, by topic. */
    topics: z.array(z.string()).max(100),
  }),
});
export type PipelineRow = z.infer<typeof PipelineRowSchema>;

const InterestFields = z
  .strictObject({
    memberId: InterestSchema.shape.memberId,
    name: InterestSchema.shape.name,
    kind: RepKindSchema,
    postId: InterestSchema.shape.postId,
    workplaceIds: InterestSchema.shape.workplaceIds,
    saidOn: DaySchema,
    heardBy: InterestSchema.shape.heardBy,
    note: InterestSchema.shape.note,
    talkAgainOn: InterestSchema.shape.talkAgainOn,
  })
  .partial();

export const repsPipeline = {
  /**
   * Everybody on the way to a post: who said that they might stand, who is nominated, who was elected within the last year, and
   * what each has to do next; those with the nearest day first.
   */
  pipeline: base
    .input(
      z
        .strictObject({
          workplaceId: IdSchema,
          postId: IdSchema,
          memberId: IdSchema,
          stage: PipelineStageSchema,
          /** Also those of whom nothing came. */
          includeEnded: z.boolean(),
          page: PageSchema,
        })
        .partial()
        .optional(),
    )
    .output(
      rowsSchema(PipelineRowSchema).extend({
        /** How many stand at each stage, whatever `stage` asks for. */
        counts: z.record(PipelineStageSchema, z.int()),
        /** Posts with fewer holders than seats today, and how many are on the way to them. */
        vacancies: z.array(
          z.object({
            postId: IdSchema,
            title: z.string(),
            kind: RepKindSchema,
            workplaceIds: z.array(IdSchema).max(200),
            workplaces: z.array(z.string()),
            seats: z.int(),
            onTheWay: z.int(),
            /** The election that is open for it; null: none. */
            electionId: IdSchema.nullable(),
          }),
        ),
      }),
    ),
  /**
   * Adds (without `id`) or changes what somebody said about standing. A member, or a name of somebody who is none yet. The
   * workplace is that of the member's job where none is given.
   */
  keepInterest: base
    .input(InterestFields.extend({ id: IdSchema.optional(), revision: RevisionSchema.optional() }))
    .output(InterestSchema),
  /** Nothing comes of it, from a day on and why; with `goesOn` it is taken up again. */
  endInterest: base
    .input(
      z.strictObject({
        id: IdSchema,
        revision: RevisionSchema.optional(),
        on: DaySchema.optional(),
        why: z.string().max(500).default(''),
        goesOn: z.boolean().default(false),
      }),
    )
    .output(InterestSchema),
};
