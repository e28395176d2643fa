// What is measured: outcomes, goals that both sides agree, goals and rewards of teams; and teams that help each other. Nothing
// here is of one person: neither a goal nor a reward nor a ranking.

import * as z from 'zod';
import { ActionSchema } from '../../domain/partnership/actions.ts';
import {
  GainShareSchema,
  MeasureKindSchema,
  MeasurePointSchema,
  MeasureSchema,
} from '../../domain/partnership/measures.ts';
import { CompassSchema, sharing } from '../../domain/partnership/sides.ts';
import { DaySchema, IdSchema, LineSchema, NameSchema, ProseSchema, RevisionSchema } from '../../domain/values.ts';
import { base } from '../base.ts';
import { DownloadSchema, ToPathSchema } from '../download.ts';
import { PageSchema, rowsSchema } from '../query.ts';

const OF_A_TEAM =
  'A goal and its reward belong to a team, a site or the forum, everybody in it alike: they name no person. What one person is set or given is between them and the employer.';
const ofATeam = (issue: { code?: string | undefined }) => (issue.code === 'unrecognized_keys' ? OF_A_TEAM : undefined);

const RewardInput = z.strictObject(
  {
    what: NameSchema,
    agreementId: IdSchema.nullable().optional(),
    givenOn: DaySchema.nullable().optional(),
  },
  { error: ofATeam },
);
const GainShareInput = z.strictObject(
  {
    ...GainShareSchema.shape,
    agreementId: IdSchema.nullable().optional(),
    cap: GainShareSchema.shape.cap.optional(),
    sharedAmong: z.int().min(2, { error: OF_A_TEAM }).max(1_000_000).nullable().optional(),
  },
  { error: ofATeam },
);

const Given = z.strictObject(
  {
    ...MeasureSchema.omit({ id: true, revision: true, points: true, baseline: true, target: true }).partial().shape,
    baseline: z.strictObject({ value: z.number(), on: DaySchema.nullable().optional() }).nullable().optional(),
    target: z.strictObject({ value: z.number(), by: DaySchema.nullable().optional() }).nullable().optional(),
    owners: MeasureSchema.shape.owners.partial().optional(),
    gainShare: GainShareInput.nullable().optional(),
    reward: RewardInput.nullable().optional(),
    id: IdSchema.optional(),
    revision: RevisionSchema.optional(),
  },
  { error: ofATeam },
);

const PartsSchema = z.array(z.strictObject({ key: z.string().max(40), value: z.number().min(0) })).max(10);
const GivenPoint = z.strictObject({
  on: DaySchema,
  /** Left out where it is worked out from `parts`. */
  value: z.number().optional(),
  parts: PartsSchema.optional(),
  n: z.int().min(0).nullable().optional(),
  source: LineSchema.optional(),
});

const MovementSchema = z.enum(['better', 'worse', 'same']).nullable();
const FiguresSchema = z.object({
  latest: MeasurePointSchema.nullable(),
  change: z.number().nullable(),
  movement: MovementSchema,
  /** Percent of the way from baseline to target. */
  progress: z.number().nullable(),
  isReached: z.boolean().nullable(),
  year: z
    .object({
      value: z.number().nullable(),
      over: z.number(),
      under: z.number(),
      points: z.int(),
      from: DaySchema,
      to: DaySchema,
    })
    .nullable(),
});
const SideOfDay = z.object({ mean: z.number(), points: z.int() }).nullable();

export const MeasureResultSchema = z.object({
  measure: MeasureSchema,
  forumName: z.string().nullable(),
  figures: FiguresSchema,
  /** What its gain-share rule pays at each point; none without one. In pence or cents. */
  payouts: z
    .array(
      z.object({
        on: DaySchema,
        value: z.number(),
        pays: z.int(),
        isCapped: z.boolean(),
        each: z.int().nullable(),
      }),
    )
    .max(5_000),
  /** The points before a day against those from it on; null where none was asked for. */
  around: z
    .object({
      day: DaySchema,
      before: SideOfDay,
      after: SideOfDay,
      change: z.number().nullable(),
      movement: MovementSchema,
    })
    .nullable(),
  /** What is worked on with it. */
  initiatives: z.array(z.object({ id: IdSchema, number: z.string(), title: z.string(), raisedOn: DaySchema })).max(500),
  /** "Association, not proof". */
  note: z.string(),
});

const MeasureRowSchema = z.object({
  measure: MeasureSchema.omit({ points: true }),
  forumName: z.string().nullable(),
  points: z.int(),
  figures: FiguresSchema,
});

const PresetSchema = z.object({
  key: z.string(),
  name: z.string(),
  unit: z.string(),
  lowerIsBetter: z.boolean(),
  definition: z.string(),
  compass: z.array(CompassSchema),
  purpose: MeasureSchema.shape.purpose,
  parts: z.array(z.object({ key: z.string(), label: z.string(), isOptional: z.boolean() })).max(10),
  isFromRecords: z.boolean(),
});

const helping = {
  forumId: IdSchema.nullable().optional(),
  visibility: sharing.visibility.optional(),
  confidentialUntil: sharing.confidentialUntil.optional(),
};

export const partnershipMeasures = {
  measurePresets: base
    .input(z.strictObject({}).optional())
    .output(z.object({ presets: z.array(PresetSchema).max(100) })),
  /**
   * Adds (without `id`) or changes what is given. A preset fills in what was left out. A goal is agreed only with a baseline
   * and a target.
   */
  keepMeasure: base.input(Given).output(MeasureResultSchema),
  removeMeasure: base
    .input(z.strictObject({ id: IdSchema, revision: RevisionSchema }))
    .output(z.object({ id: IdSchema })),
  /** A point on a day that has one replaces it. */
  addPoints: base
    .input(z.strictObject({ id: IdSchema, points: z.array(GivenPoint).min(1).max(1_000) }))
    .output(MeasureResultSchema),
  removePoint: base
    .input(z.strictObject({ id: IdSchema, revision: RevisionSchema, pointId: IdSchema }))
    .output(MeasureResultSchema),
  /** From a list: a column for the period, one for the value or those it is worked out from, and how many it is over. */
  importPoints: base
    .input(
      z.strictObject({
        id: IdSchema,
        file: z.file().optional(),
        text: z.string().max(4_194_304).optional(),
        path: ToPathSchema,
        dateOrder: z.enum(['dmy', 'mdy']).optional(),
        source: LineSchema.optional(),
      }),
    )
    .output(
      z.object({
        result: MeasureResultSchema,
        added: z.int(),
        replaced: z.int(),
        rejected: z.array(z.object({ row: z.int(), reason: z.string() })).max(500),
        rejectedTotal: z.int(),
      }),
    ),
  /** An empty list with the columns that the measure asks for. */
  pointsTemplate: base.input(z.strictObject({ id: IdSchema, path: ToPathSchema })).output(DownloadSchema),
  /** Density or new members as the branch's own records say them on a day: of the forum's employer, or of all. */
  pointFromRecords: base.input(z.strictObject({ id: IdSchema, on: DaySchema.optional() })).output(MeasureResultSchema),
  measure: base.input(z.strictObject({ id: IdSchema, around: DaySchema.optional() })).output(MeasureResultSchema),
  measures: base
    .input(
      z
        .strictObject({
          forumId: IdSchema.optional(),
          kinds: z.array(MeasureKindSchema).max(3).optional(),
          compass: CompassSchema.optional(),
          page: PageSchema,
        })
        .optional(),
    )
    .output(
      rowsSchema(MeasureRowSchema).extend({
        /** Of the goals among them, and of all pages. */
        balance: z.object({
          goals: z.int(),
          performance: z.int(),
          workingLives: z.int(),
          /** Amber: every goal is for performance. */
          isOneSided: z.boolean(),
          hasWorkingLives: z.boolean(),
        }),
      }),
    ),
  /** Teams by what they owe together, who asked for help, and what was recognised. */
  teams: base.input(z.strictObject({ forumId: IdSchema.optional() }).optional()).output(
    z.object({
      rows: z
        .array(
          z.object({
            team: z.string(),
            overdue: z.array(ActionSchema).max(500),
            open: z.int(),
            asked: z.array(ActionSchema).max(500),
            offered: z.array(ActionSchema).max(500),
            recognised: z.int(),
            needsOffer: z.boolean(),
          }),
        )
        .max(2_000),
      /** Asked and not answered, the oldest first. */
      unanswered: z.array(z.object({ action: ActionSchema, isOverdue: z.boolean() })).max(500),
      /** Newest first. */
      recognised: z.array(ActionSchema).max(100),
      /** What can be recognised: the behaviours agreed, in their newest version. */
      behaviours: z.array(z.object({ forumId: IdSchema, version: z.int(), id: IdSchema, text: z.string() })).max(5_000),
    }),
  ),
  /** A team or a rep asks for help; unanswered after two days it shows as overdue. */
  askForHelp: base
    .input(
      z.strictObject({
        ...helping,
        team: NameSchema,
        text: NameSchema,
        contact: LineSchema.optional(),
        askedOn: DaySchema.optional(),
      }),
    )
    .output(ActionSchema),
  /** `by`: the team that offers it. With `requestId` it answers a request. */
  offerHelp: base
    .input(
      z.strictObject({
        ...helping,
        team: NameSchema,
        by: NameSchema,
        text: NameSchema,
        contact: LineSchema.optional(),
        on: DaySchema.optional(),
        requestId: IdSchema.optional(),
      }),
    )
    .output(ActionSchema),
  /** What came of a request or an offer; it is done with. */
  answerHelp: base
    .input(z.strictObject({ id: IdSchema, revision: RevisionSchema, result: ProseSchema, on: DaySchema.optional() }))
    .output(ActionSchema),
  /** A team is recognised for a behaviour that was agreed, and for whom it was good besides itself. */
  recognise: base
    .input(
      z.strictObject(
        {
          forumId: IdSchema,
          team: NameSchema,
          behaviourId: IdSchema,
          text: NameSchema,
          whoBenefited: NameSchema,
          on: DaySchema.optional(),
          visibility: sharing.visibility.optional(),
          confidentialUntil: sharing.confidentialUntil.optional(),
        },
        { error: ofATeam },
      ),
    )
    .output(ActionSchema),
};
