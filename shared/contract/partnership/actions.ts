// Actions: who owes what by when. Owed by a side or a team, and counted so: by no person.

import * as z from 'zod';
import { ActionKindSchema, ActionSchema } from '../../domain/partnership/actions.ts';
import { SideSchema, sharing } from '../../domain/partnership/sides.ts';
import { DaySchema, IdSchema, NameSchema, ProseSchema, RevisionSchema } from '../../domain/values.ts';
import { base } from '../base.ts';
import { PageSchema, rowsSchema } from '../query.ts';

export const ActionRowSchema = ActionSchema.extend({
  isOverdue: z.boolean(),
  /** Done on or before the day; null without a day, and while it is neither done nor overdue. */
  isOnTime: z.boolean().nullable(),
  /** "Meeting of Mon 15 September 2025", "DE-2026-0003"; '' where it stands alone. */
  from: z.string(),
});
export type ActionRow = z.infer<typeof ActionRowSchema>;

const Kept = z
  .strictObject({
    ...ActionSchema.omit({
      id: true,
      revision: true,
      kind: true,
      text: true,
      visibility: true,
      confidentialUntil: true,
    }).shape,
    ...sharing,
  })
  .partial();

const CountsSchema = z.object({ open: z.int(), overdue: z.int(), due: z.int(), onTime: z.int() });

export const partnershipActions = {
  /** The ones due first; those without a day last. */
  actions: base
    .input(
      z
        .strictObject({
          forumId: IdSchema.optional(),
          /** What they came from, or are on: a meeting, a decision, an issue. */
          sourceId: IdSchema.optional(),
          kinds: z.array(ActionKindSchema).max(20).optional(),
          state: z.enum(['open', 'overdue', 'done', 'all']).default('all'),
          ownerSide: SideSchema.optional(),
          team: z.string().max(500).optional(),
          page: PageSchema,
        })
        .optional(),
    )
    .output(rowsSchema(ActionRowSchema)),
  /** By side and by team: open, overdue, due so far and done in time. Never by person. */
  actionsByTeam: base
    .input(
      z.strictObject({ forumId: IdSchema.optional(), kinds: z.array(ActionKindSchema).max(20).optional() }).optional(),
    )
    .output(
      z.object({
        sides: z.array(CountsSchema.extend({ side: SideSchema })).max(10),
        teams: z.array(CountsSchema.extend({ team: z.string() })).max(500),
      }),
    ),
  /** A new one, or with `id` and `revision` a change of what is given. Of both sides and asked for today unless said. */
  keepAction: base
    .input(
      Kept.extend({
        id: IdSchema.optional(),
        revision: RevisionSchema.optional(),
        kind: ActionSchema.shape.kind.optional(),
        text: NameSchema.optional(),
      }),
    )
    .output(ActionSchema),
  /** Done today unless said; `on` null opens it again. */
  doneAction: base
    .input(
      z.strictObject({
        id: IdSchema,
        revision: RevisionSchema,
        on: DaySchema.nullable().optional(),
        result: ProseSchema.optional(),
        kept: ActionSchema.shape.kept.optional(),
      }),
    )
    .output(ActionSchema),
  removeAction: base
    .input(z.strictObject({ id: IdSchema, revision: RevisionSchema }))
    .output(z.object({ id: IdSchema })),
};
