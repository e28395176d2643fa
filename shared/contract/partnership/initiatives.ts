// Initiatives: what both sides work at together, from an idea to its answer, its tests and what was taken over elsewhere.

import * as z from 'zod';
import { ActionSchema } from '../../domain/partnership/actions.ts';
import { InitiativeKindSchema, InitiativeSchema, InitiativeStateSchema } from '../../domain/partnership/initiatives.ts';
import { IssueSchema } from '../../domain/partnership/issues.ts';
import { MeasureSchema } from '../../domain/partnership/measures.ts';
import { CommitmentSchema, CompassSchema } from '../../domain/partnership/sides.ts';
import { DaySchema, IdSchema, LineSchema, NameSchema, ProseSchema, RevisionSchema } from '../../domain/values.ts';
import { base } from '../base.ts';
import { DownloadSchema, ToPathSchema } from '../download.ts';
import { PageSchema, rowsSchema } from '../query.ts';
import { PaperLevelSchema } from './consultation-inputs.ts';
import { InitiativeFields, TestFields } from './initiative-inputs.ts';

const OnInitiative = z.strictObject({ id: IdSchema, revision: RevisionSchema });

/** An initiative, what hangs on it, and what comes next. */
export const InitiativePageSchema = z.object({
  initiative: InitiativeSchema,
  forumName: z.string(),
  measure: MeasureSchema.nullable(),
  /** Whose source it is. */
  actions: z.array(ActionSchema).max(1_000),
  /** Issues whose concerns a policy answers, and the one from which it came. */
  issues: z.array(IssueSchema.pick({ id: true, number: true, title: true, state: true })).max(300),
  /** Nothing was noted for more than 90 days while it is under way. */
  isStale: z.boolean(),
  /** Where it may go from here, and what still stands in the way of each, in sentences. */
  steps: z.array(z.object({ to: z.string(), lacks: z.array(z.string()).max(20) })).max(10),
});
export type InitiativePage = z.infer<typeof InitiativePageSchema>;

export const InitiativeRowSchema = InitiativeSchema.pick({
  id: true,
  revision: true,
  number: true,
  forumId: true,
  kind: true,
  title: true,
  team: true,
  coLeads: true,
  state: true,
  raisedOn: true,
  updatedOn: true,
  visibility: true,
  compass: true,
  commitments: true,
}).extend({ tests: z.int(), measureName: z.string(), isStale: z.boolean(), isAnswered: z.boolean() });

export const partnershipInitiatives = {
  /** Under way first, and among them what was longest without a word. */
  initiatives: base
    .input(
      z
        .strictObject({
          forumId: IdSchema.optional(),
          kinds: z.array(InitiativeKindSchema).max(10).optional(),
          states: z.array(InitiativeStateSchema).max(10).optional(),
          /** In its title, team or measure. */
          search: z.string().max(200).optional(),
          compass: CompassSchema.optional(),
          commitment: CommitmentSchema.optional(),
          page: PageSchema,
        })
        .optional(),
    )
    .output(
      rowsSchema(InitiativeRowSchema).extend({
        /** Ideas by where they came from: how many, how many have an answer, the median of days until it. */
        ideas: z
          .array(z.object({ origin: z.string(), total: z.int(), answered: z.int(), medianDays: z.number().nullable() }))
          .max(10),
      }),
    ),
  initiative: base.input(z.strictObject({ id: IdSchema })).output(InitiativePageSchema),
  /** Writes a new one (`title`) or changes one (`id`, `revision`): what is not given stays. */
  keepInitiative: base
    .input(
      InitiativeFields.extend({
        id: IdSchema.optional(),
        revision: RevisionSchema.optional(),
        title: NameSchema.optional(),
      }),
    )
    .output(InitiativePageSchema),
  /** Onwards in its life. Approving asks for a lead from each side; adopting for a test that says so; stopping for what was learnt. */
  moveInitiative: base
    .input(
      OnInitiative.extend({
        to: InitiativeStateSchema,
        /** Stopped: what was learnt. Nobody is asked who. */
        learnt: ProseSchema.optional(),
        /** Spread: the team that took it over. */
        team: LineSchema.optional(),
        on: DaySchema.optional(),
      }),
    )
    .output(InitiativePageSchema),
  /** A new test (`plan`), or what came of one (`testId`): adopt, adapt or abandon, each with what was learnt. */
  keepTest: base
    .input(OnInitiative.extend({ testId: IdSchema.optional(), ...TestFields.shape }))
    .output(InitiativePageSchema),
  /** An idea's answer with its day; `taken` makes it an improvement, else it is declined with its reason. */
  answerIdea: base
    .input(OnInitiative.extend({ text: NameSchema, on: DaySchema.optional(), taken: z.boolean().default(false) }))
    .output(InitiativePageSchema),
  /** The next of an inquiry's five stages, or of a policy's; a stage is left only with what it was for. */
  nextInitiativeStage: base.input(OnInitiative.extend({ on: DaySchema.optional() })).output(InitiativePageSchema),
  /** Only one that nothing hangs on. */
  removeInitiative: base.input(OnInitiative).output(z.object({ id: IdSchema })),
  /** An interest-based sheet, an inquiry or a policy as a paper: for a meeting, or to be signed off. */
  initiativePaper: base
    .input(
      z.strictObject({
        id: IdSchema,
        level: PaperLevelSchema.default('joint'),
        format: z.enum(['pdf', 'docx']).default('pdf'),
        path: ToPathSchema,
      }),
    )
    .output(DownloadSchema),
};
