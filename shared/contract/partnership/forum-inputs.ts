// What may be given of a forum: its seats as people write them, its rules, its leads. Everything but the name may be left out.

import * as z from 'zod';
import {
  ConstitutionHeadSchema,
  ForumSchema,
  QuorumSchema,
  SeatHolderSchema,
  SeatSchema,
} from '../../domain/partnership/forums.ts';
import { DaySchema, IdSchema, LineSchema, NameSchema, ProseSchema } from '../../domain/values.ts';

/** A name as typed, or whoever holds a post (`repId`): then name and days are the post's. null: nobody. */
export const HolderInputSchema = z.union([LineSchema, z.strictObject(SeatHolderSchema.shape).partial()]).nullable();

/** `union` is a name: the profile of that name is used, or one is added. A seat with the `id` of one that is there keeps it. */
export const SeatInputSchema = z
  .strictObject({
    ...SeatSchema.omit({ id: true, side: true, holder: true, deputy: true, past: true }).shape,
    id: IdSchema,
    holder: HolderInputSchema,
    deputy: HolderInputSchema,
    union: LineSchema,
    /** Of a union that is named here for the first time: whether it is recognised. */
    isRecognised: z.boolean(),
  })
  .partial()
  .extend({ side: SeatSchema.shape.side });
export type SeatInput = z.infer<typeof SeatInputSchema>;

export const QuorumInputSchema = z.strictObject(QuorumSchema.shape).partial().meta({
  description:
    'total; management and staff: how many of each side; areCoChairsRequired; isBesideCoChairs: the numbers per side are counted beside the co-chairs.',
});

const {
  id: _id,
  revision: _revision,
  visibility: _visibility,
  confidentialUntil: _until,
  name: _name,
  seats: _seats,
  quorum: _quorum,
  behaviours: _behaviours,
  annualReports: _reports,
  ...OwnFields
} = ForumSchema.shape;

/** What somebody writes of a forum besides its name. Heads that are given are changed, others stay. */
export const ForumFields = z
  .strictObject({
    ...OwnFields,
    heads: z.partialRecord(ConstitutionHeadSchema, ProseSchema),
    seats: z.array(SeatInputSchema).max(500),
    quorum: QuorumInputSchema,
    /** A new version of the agreed behaviours, one per line; the versions before keep their wording. */
    behaviours: z.array(NameSchema).max(50),
    behavioursAgreedOn: DaySchema,
  })
  .partial();
export type ForumFieldsInput = z.infer<typeof ForumFields>;

/** Vacant seats that are added up to so many of each side. */
export const SeatsPerSideSchema = z.strictObject({
  management: z.int().min(0).max(100).optional(),
  staff: z.int().min(0).max(100).optional(),
});

/** A constitution that nobody has saved: what of it is left out counts as not written. */
export const ConstitutionInputSchema = z
  .strictObject({
    ...ForumFields.pick({
      type: true,
      mission: true,
      vision: true,
      chairModel: true,
      intervalDays: true,
      toleranceDays: true,
      minutesDays: true,
      quorum: true,
      mayDiscuss: true,
      mayNotDiscuss: true,
      heads: true,
      seats: true,
      endsOn: true,
      relationToUnions: true,
      reviewDue: true,
      parentId: true,
    }).shape,
    seatsPerSide: SeatsPerSideSchema,
  })
  .partial();
