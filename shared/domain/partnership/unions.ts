// A recognised union as others need to know it: how it decides, how long that takes, who speaks for it, what it stands for.

import * as z from 'zod';
import { DaySchema, IdSchema, LineSchema, NameSchema, ProseSchema } from '../values.ts';
import { PartnershipRecordSchema } from './sides.ts';

export const UnionProfileSchema = PartnershipRecordSchema.extend({
  name: NameSchema,
  /** The branch's own union. */
  isOwn: z.boolean(),
  isRecognised: z.boolean(),
  leadModel: z.enum(['layLed', 'fullTimeOfficerLed', 'mixed']).nullable(),
  structure: ProseSchema,
  membersCovered: LineSchema,
  decisionRoute: ProseSchema,
  /** Calendar days that it needs from being asked to having its members' answer; null: not known. */
  mandateDays: z.int().min(0).max(365).nullable(),
  history: ProseSchema,
  dosAndDonts: ProseSchema,
  keyDates: z.array(z.object({ id: IdSchema, what: NameSchema, on: DaySchema })).max(100),
  contacts: z
    .array(z.object({ id: IdSchema, name: NameSchema, role: LineSchema, patch: LineSchema, reach: LineSchema }))
    .max(100),
  positions: z
    .array(
      z.object({
        id: IdSchema,
        level: z.enum(['national', 'regional', 'branch']),
        topic: NameSchema,
        text: ProseSchema,
        /** First and last day on which it holds, both inclusive. */
        from: DaySchema.nullable(),
        to: DaySchema.nullable(),
      }),
    )
    .max(500),
  reviewedOn: DaySchema.nullable(),
});
export type UnionProfile = z.infer<typeof UnionProfileSchema>;

/** What a union's profile is besides its name and who may see it: recognised, and nothing more known. */
export const emptyUnion = {
  isOwn: false,
  isRecognised: true,
  leadModel: null,
  structure: '',
  membersCovered: '',
  decisionRoute: '',
  mandateDays: null,
  history: '',
  dosAndDonts: '',
  keyDates: [],
  contacts: [],
  positions: [],
  reviewedOn: null,
} satisfies Partial<UnionProfile>;
