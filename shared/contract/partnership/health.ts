// The health check: a wave that is opened, answered by both sides without a name, and closed; its figures; the yearly
// checklist of practices. No procedure gives anybody's answers, only figures over several.

import * as z from 'zod';
import { ActionSchema } from '../../domain/partnership/actions.ts';
import { HealthItemSchema, HealthLevelSchema, HealthWaveSchema } from '../../domain/partnership/health.ts';
import { SideSchema, sharing, TwoSidesSchema } from '../../domain/partnership/sides.ts';
import { DaySchema, IdSchema, LineSchema, NameSchema, RevisionSchema } from '../../domain/values.ts';
import { base } from '../base.ts';
import { DownloadSchema, ToPathSchema } from '../download.ts';
import { PageSchema, rowsSchema } from '../query.ts';

export const MOST_COMMENT = 2_000;
const ScoreSchema = z
  .number({ error: 'A score is a number from 0 to 10.' })
  .min(0, { error: 'A score is from 0 to 10.' })
  .max(10, { error: 'A score is from 0 to 10.' });

/** One person's answers, with nothing of who they are. `scores` follows the items of the wave; null leaves one out. */
export const GivenAnswersSchema = z.strictObject(
  {
    side: TwoSidesSchema,
    level: HealthLevelSchema.nullable().optional(),
    scores: z.array(ScoreSchema.nullable()).max(99).optional(),
    /** Where only a total is known. */
    overall: ScoreSchema.nullable().optional(),
    comment: z.string().max(MOST_COMMENT, { error: 'This is too long: 2,000 characters at most.' }).optional(),
  },
  {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? 'Answers are anonymous: a side, a level, scores and a comment, and no more.'
        : undefined,
  },
);

const CellSchema = z.object({
  state: z.enum(['shown', 'hidden', 'none']),
  n: z.int().nullable(),
  mean: z.number().nullable(),
});
const both = { management: CellSchema, staff: CellSchema, mean: z.number().nullable(), gap: z.number().nullable() };
const BothSidesSchema = z.object(both);
const change = { management: z.number().nullable(), staff: z.number().nullable(), mean: z.number().nullable() };

export const HealthScoresSchema = z.object({
  overall: BothSidesSchema,
  items: z.array(HealthItemSchema.extend(both)).max(99),
  principles: z.array(z.object({ principle: z.string(), ...both })).max(99),
  levels: z.array(CellSchema.extend({ side: TwoSidesSchema, level: HealthLevelSchema })).max(20),
  credibilityGap: z.number().nullable(),
  comments: z.object({
    management: z.array(z.string()).max(10_000).nullable(),
    staff: z.array(z.string()).max(10_000).nullable(),
  }),
});

const BundleSchema = z.object({
  bundle: z.string(),
  name: z.string(),
  assessed: z.int(),
  of: z.int(),
  score: z.number().nullable(),
});

/** A wave with what may be told of it. While it is open nothing is but how many have answered. */
export const HealthResultSchema = z.object({
  wave: HealthWaveSchema,
  forumName: z.string(),
  /** How many have answered: that somebody did is no secret, what they said is. */
  answered: z.int(),
  answeredBySide: z.object({ management: z.int(), staff: z.int() }),
  /** null while it is open. */
  scores: HealthScoresSchema.nullable(),
  /** Against the wave closed before it; null where there is none. */
  trend: z
    .object({
      ...change,
      since: DaySchema,
      items: z.array(z.object({ no: z.int(), ...change })).max(99),
    })
    .nullable(),
  /** What somebody must know of it, in words: that a side is hidden and why, or would be if it were closed now. */
  says: z.array(z.string()).max(10),
  practices: z.array(BundleSchema).max(10),
  /** At most three. */
  actions: z.array(ActionSchema).max(500),
});

const WaveRowSchema = z.object({
  wave: HealthWaveSchema,
  answered: z.int(),
  management: CellSchema.nullable(),
  staff: CellSchema.nullable(),
  mean: z.number().nullable(),
  gap: z.number().nullable(),
});

const opening = {
  forumId: IdSchema,
  title: LineSchema.optional(),
  openedOn: DaySchema.optional(),
  /** The first of a forum asks what people expect, unless it is said. */
  isBaseline: z.boolean().optional(),
  /** Fewer answers than this are never shown: 3 unless more is asked for. */
  leastAnswers: z.int().min(3, { error: 'Fewer than 3 would say who answered what.' }).max(100).optional(),
  /** The behaviours that the forum agreed, as items of their own: yes unless it is said. */
  asksBehaviours: z.boolean().optional(),
  /** Whether those who lead do themselves what was agreed; no unless it is said. */
  asksLeaders: z.boolean().optional(),
  visibility: sharing.visibility.optional(),
  confidentialUntil: sharing.confidentialUntil.optional(),
};

const AnswersAddedSchema = z.object({ waveId: IdSchema, answered: z.int() });

export const partnershipHealth = {
  /** Opens a wave: its items are worded from now on, whatever is agreed later. One at a time is open on a forum. */
  openWave: base.input(z.strictObject(opening)).output(HealthResultSchema),
  /**
   * Lays one person's answers, or a stack of them, with those that are there, in an order that says nothing. Nobody can
   * read them again. Neither who was at the desk nor when is kept.
   */
  answer: base
    .input(z.strictObject({ waveId: IdSchema, answers: z.array(GivenAnswersSchema).min(1).max(2_000) }))
    .output(AnswersAddedSchema),
  /** The same from a list: a column for the side, the level, each item and the comment. Exactly one of `file`, `text`, `path`. */
  importAnswers: base
    .input(
      z.strictObject({
        waveId: IdSchema,
        file: z.file().optional(),
        text: z.string().max(4_194_304).optional(),
        path: ToPathSchema,
      }),
    )
    .output(
      AnswersAddedSchema.extend({
        added: z.int(),
        rejected: z.array(z.object({ row: z.int(), reason: z.string() })).max(500),
        rejectedTotal: z.int(),
      }),
    ),
  /** An empty list to fill in, with the items of the wave as its columns. */
  answersTemplate: base.input(z.strictObject({ waveId: IdSchema, path: ToPathSchema })).output(DownloadSchema),
  /** The questions on paper, blank: one sheet a person. */
  answerSheet: base.input(z.strictObject({ waveId: IdSchema, path: ToPathSchema })).output(DownloadSchema),
  /**
   * Writes what was answered, shuffled and all at once, without an officer or a moment, and closes the wave for good: it
   * cannot be undone, and no answer can be added, changed or taken out.
   */
  closeWave: base
    .input(z.strictObject({ id: IdSchema, revision: RevisionSchema, closedOn: DaySchema.optional() }))
    .output(HealthResultSchema),
  /** An open wave that is given up: what was answered is thrown away with it. */
  dropWave: base.input(z.strictObject({ id: IdSchema, revision: RevisionSchema })).output(z.object({ id: IdSchema })),
  /**
   * A wave in one step: opened, answered and closed. Without answers it is opened only. The answers are written as
   * `closeWave` writes them.
   */
  recordHealthWave: base
    .input(
      z.strictObject({
        ...opening,
        closedOn: DaySchema.optional(),
        answers: z.array(GivenAnswersSchema).max(5_000).optional(),
      }),
    )
    .output(HealthResultSchema),
  healthWave: base.input(z.strictObject({ id: IdSchema })).output(HealthResultSchema),
  /** Newest first. */
  healthWaves: base
    .input(z.strictObject({ forumId: IdSchema.optional(), page: PageSchema }).optional())
    .output(rowsSchema(WaveRowSchema)),
  /** The questions to answer, and nothing of the answers. */
  healthQuestions: base.input(z.strictObject({ waveId: IdSchema })).output(
    z.object({
      forumName: z.string(),
      isOpen: z.boolean(),
      question: z.string(),
      least: z.string(),
      most: z.string(),
      items: z.array(HealthItemSchema).max(99),
      sides: z
        .array(
          z.object({
            side: TwoSidesSchema,
            name: z.string(),
            levels: z.array(z.object({ level: HealthLevelSchema, name: z.string() })).max(10),
          }),
        )
        .max(2),
    }),
  ),
  /** Title and what each side says of the result. */
  changeWave: base
    .input(
      z.strictObject({
        id: IdSchema,
        revision: RevisionSchema,
        title: LineSchema.optional(),
        comment: HealthWaveSchema.shape.comment.partial().optional(),
      }),
    )
    .output(HealthResultSchema),
  /** The yearly checklist, as the branch sees it. What is left out stays as it was; null is "not assessed". */
  keepPractices: base
    .input(
      z.strictObject({
        id: IdSchema,
        revision: RevisionSchema,
        on: DaySchema.optional(),
        practices: z
          .array(
            z.strictObject({
              key: z.string().max(60),
              answer: z.enum(['yes', 'partly', 'no']).nullable(),
              note: LineSchema.optional(),
            }),
          )
          .max(50),
      }),
    )
    .output(HealthResultSchema),
  /** What is done about a wave that is closed: three actions at most. */
  addHealthAction: base
    .input(
      z.strictObject({
        waveId: IdSchema,
        text: NameSchema,
        ownerSide: SideSchema.optional(),
        team: LineSchema.optional(),
        contact: LineSchema.optional(),
        dueOn: DaySchema.nullable().optional(),
      }),
    )
    .output(HealthResultSchema),
};
