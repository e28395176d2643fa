// Issues, consultations, decisions and initiatives in one list, and how well issues are dealt with.

import * as z from 'zod';
import { VisibilitySchema } from '../../domain/partnership/sides.ts';
import { DaySchema, IdSchema } from '../../domain/values.ts';
import { base } from '../base.ts';
import { PageSchema, rowsSchema, whereSchema } from '../query.ts';

export const MatterKindSchema = z.enum(['issue', 'coming', 'dispute', 'consultation', 'decision', 'initiative']);
export type MatterKind = z.infer<typeof MatterKindSchema>;

/** What it waits for: by which day, and on which side; late once that day has passed. */
export const WaitingSchema = z.object({
  what: z.string(),
  by: DaySchema.nullable(),
  isLate: z.boolean(),
  isOurs: z.boolean(),
});

export const MatterSchema = z.object({
  collection: z.enum(['issues', 'consultations', 'decisions', 'initiatives']),
  id: IdSchema,
  number: z.string(),
  kind: MatterKindSchema,
  title: z.string(),
  /** The code of its state, and how it stands in words. */
  state: z.string(),
  stands: z.string(),
  isOpen: z.boolean(),
  isUrgent: z.boolean(),
  forumId: IdSchema.nullable(),
  forum: z.string().nullable(),
  department: z.string(),
  /** The day on which it was raised, begun or decided. */
  on: DaySchema,
  waiting: WaitingSchema.nullable(),
  visibility: VisibilitySchema,
});
export type Matter = z.infer<typeof MatterSchema>;

const PeriodSchema = z.strictObject({
  forumId: IdSchema.optional(),
  /** First and last day, both inclusive: the twelve months up to today unless they are said. */
  from: DaySchema.optional(),
  to: DaySchema.optional(),
});

const ShareSchema = z.object({ count: z.int(), of: z.int() });

export const partnershipMatters = {
  /** What waits for us first, and of that what is late or urgent; then what waits for them; then the newest. */
  matters: base
    .input(
      z
        .strictObject({
          search: z.string().max(200).optional(),
          where: whereSchema([
            'kind',
            'state',
            'isOpen',
            'isOurs',
            'forumId',
            'department',
            'compass',
            'commitment',
          ]).optional(),
          page: PageSchema,
        })
        .optional(),
    )
    .output(
      rowsSchema(MatterSchema).extend({
        /** Of all that the search and the filters leave: what waits for us, and what of it is late. */
        ours: z.int(),
        late: z.int(),
        /** What the filters can be set to. */
        departments: z.array(z.string()).max(1_000),
        forums: z.array(z.object({ id: IdSchema, name: z.string() })).max(500),
      }),
    ),
  /** Days are medians; null where nothing is there to count. */
  issueFigures: base.input(PeriodSchema.optional()).output(
    z.object({
      from: DaySchema,
      to: DaySchema,
      /** Of the issues raised in the period, those talked about early; and the days from raising to talking. */
      talkedEarly: ShareSchema,
      daysToTalk: z.number().nullable(),
      /** Of the issues closed in the period, without those withdrawn or raised twice. */
      resolvedInformally: ShareSchema,
      daysToResolve: z.number().nullable(),
      /** Of the issues answered, those of which staff were told; and the days from closing to telling. */
      told: ShareSchema,
      daysToTell: z.number().nullable(),
      /** Disputes closed in the period. */
      disputesAgreed: ShareSchema,
      disputeDays: z.number().nullable(),
      disputeCost: z.number().nullable(),
    }),
  ),
};
